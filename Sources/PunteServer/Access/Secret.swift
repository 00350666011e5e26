/// A text that only those know who may use the server.
struct Secret: Sendable {
    private let bytes: [UInt8]

    /// The text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Creates a secret from a text.
    init(_ text: String) { bytes = Array(text.utf8) }

    /// Returns a new secret of 192 random bits.
    static func random() -> Secret {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        var generator = SystemRandomNumberGenerator()
        let letters = (0..<32).map { _ in digits[Int(generator.next() & 63)] }
        return Secret(String(decoding: letters, as: UTF8.self))
    }

    /// Returns whether a text is the secret, in a time that does not tell where they differ.
    func matches(_ text: String) -> Bool {
        let other = Array(text.utf8)
        var difference = UInt8(other.count == bytes.count && !bytes.isEmpty ? 0 : 1)
        for (index, byte) in bytes.enumerated() {
            difference |= byte ^ (other.isEmpty ? 0 : other[index % other.count])
        }
        return difference == 0
    }
}
