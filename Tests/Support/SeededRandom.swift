/// A random generator for reproducible random text (SplitMix64).
package struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// Characters that are difficult for normal forms.
    ///
    /// They are letters in both cases, old and new letters, combining marks, quotes, and characters
    /// to remove.
    package static let letters = Array(
        "aAîÎâÂșȘşŞțŢţăĂé ü-–’„”«»…\u{AD}\u{200B}\u{A0}\u{326}\u{302}\u{306}9Яя中".unicodeScalars)
    /// Characters that are difficult for segmentation and quantities.
    package static let signs = Array(
        "aAbMșî .!?…,;:\"“”„’()[]–—-\n\r\t0159$€%°/½\u{2028}\u{AD}🙂中".unicodeScalars)

    package mutating func text(from alphabet: [Unicode.Scalar], upTo length: Int) -> String {
        var result = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            result.append(alphabet[Int.random(in: 0..<alphabet.count, using: &self)])
        }
        return String(result)
    }

    package mutating func bytes(upTo length: Int) -> [UInt8] {
        (0..<Int.random(in: 0...length, using: &self)).map { _ in
            UInt8.random(in: .min ... .max, using: &self)
        }
    }
}
