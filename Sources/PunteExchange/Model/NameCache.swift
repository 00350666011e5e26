internal import Glibc

/// Names recur in every unit of a file; their strings are made once.
struct NameCache {
    private var known: [(bytes: [UInt8], name: String)] = []
    private static let limit = 32

    /// The name that stands in `bytes`; nil when it has to be made in another way, because it is not
    /// plain ASCII or there are too many names already.
    subscript(bytes: UnsafeBufferPointer<UInt8>) -> String? {
        mutating get {
            guard let start = bytes.baseAddress, !bytes.isEmpty else { return nil }
            for entry in known where entry.bytes.count == bytes.count {
                let isSame = entry.bytes.withUnsafeBytes {
                    $0.baseAddress.map { memcmp($0, start, bytes.count) == 0 } ?? false
                }
                if isSame { return entry.name }
            }
            let isPlain = bytes.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
            guard known.count < Self.limit, isPlain else { return nil }
            let name = String(decoding: bytes, as: UTF8.self)
            known.append((Array(bytes), name))
            return name
        }
    }
}
