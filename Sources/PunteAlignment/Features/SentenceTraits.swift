/// The punctuation marks of a sentence, as far as they tell how it was built.
struct SentenceTraits: Sendable {
    /// Number of question marks.
    private(set) var questions = 0
    /// Whether there is a quotation mark of any kind.
    private(set) var hasQuotes = false
    /// Number of segments: one more than the ends of sentences and the semicolons inside, which show
    /// that sentences were joined.
    private(set) var segments = 1
    /// Number of commas.
    private(set) var commas = 0

    /// Letters before a full stop inside a sentence that make it an end rather than an abbreviation.
    private static let minimumLettersBeforeEnd = 3

    /// Counts the marks of a sentence.
    ///
    /// - Complexity: O(bytes).
    init(of sentence: String) {
        var sentence = sentence
        sentence.withUTF8 { bytes in
            var letters = 0
            for (place, byte) in bytes.enumerated() {
                switch byte {
                case UInt8(ascii: "?"):
                    questions += 1
                    if Self.opensSentence(after: place, in: bytes) { segments += 1 }
                case UInt8(ascii: "!"), UInt8(ascii: "."):
                    if letters >= Self.minimumLettersBeforeEnd,
                        Self.opensSentence(after: place, in: bytes)
                    {
                        segments += 1
                    }
                case UInt8(ascii: ";"): segments += 1
                case UInt8(ascii: ","): commas += 1
                default: if Self.isQuote(at: place, in: bytes) { hasQuotes = true }
                }
                letters = Self.isLetter(byte) ? letters + 1 : 0
            }
        }
    }

    /// Returns whether a byte is an ASCII letter or part of a character beyond ASCII.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26
    }

    /// Returns whether one of `"` „ “ ” « » begins at an offset.
    private static func isQuote(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch bytes[place] {
        case UInt8(ascii: "\""): true
        case 0xC2: place + 1 < bytes.count && (bytes[place + 1] == 0xAB || bytes[place + 1] == 0xBB)
        case 0xE2:
            place + 2 < bytes.count && bytes[place + 1] == 0x80
                && (0x9C...0x9E).contains(bytes[place + 2])
        default: false
        }
    }

    /// Returns whether a space and the beginning of a sentence follow an offset.
    ///
    /// A sentence begins with a capital, a quotation mark or a character beyond ASCII. A closing
    /// quotation mark may be before the space.
    private static func opensSentence(
        after place: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var next = place + 1
        while next < bytes.count, bytes[next] >= 0x80 || bytes[next] == UInt8(ascii: "\"") {
            next += 1
        }
        guard next + 1 < bytes.count, bytes[next] == UInt8(ascii: " ") else { return false }
        let first = bytes[next + 1]
        return first >= 0x80 || first == UInt8(ascii: "\"")
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    }
}
