internal import PunteLanguage

/// A random generator for reproducible random text.
package struct SeededRandom: RandomNumberGenerator {
    private var generator: SplitMix64

    package init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    package mutating func next() -> UInt64 { generator.next() }

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
