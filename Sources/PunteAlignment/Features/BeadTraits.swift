#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Compares lengths, numbers and punctuation marks of both sides of a bead.
///
/// The constants are part of the definition of the features that the model was fitted on.
struct BeadTraits {
    /// Numbers of words of both sides.
    struct Length {
        /// Logarithm of (Romanian words + 5) / (1.05 · English words + 5).
        var logRatio: Float
        /// Logarithm of (the lesser number of words + 1).
        var logLesser: Float
    }

    /// Numbers in the texts of both sides.
    struct Numbers {
        /// Share of the numbers of both sides that both have, 0…1.
        var sharedShare: Float = 0
        /// How many numbers only one side has, at most 4.
        var unshared: Float = 0
    }

    private let bitext: Bitext
    private let english: [SentenceTraits]
    private let romanian: [SentenceTraits]
    private let hasNumbers: Bool

    /// Prepares the comparison.
    ///
    /// - Parameters:
    ///   - bitext: The bitext.
    ///   - english: Traits of each English sentence of the bitext.
    ///   - romanian: Traits of each Romanian sentence of the bitext.
    init(_ bitext: Bitext, english: [SentenceTraits], romanian: [SentenceTraits]) {
        self.bitext = bitext
        self.english = english
        self.romanian = romanian
        hasNumbers =
            bitext.englishNumbers.contains { !$0.isEmpty }
            || bitext.romanianNumbers.contains { !$0.isEmpty }
    }

    /// Returns how the lengths of both sides compare.
    func length(of bead: Bead) -> Length {
        var (english, romanian) = (0, 0)
        for column in bead.english { english += bitext.englishWords[column].count }
        for row in bead.romanian { romanian += bitext.romanianWords[row].count }
        let ratio = (Float(romanian) + 5) / (Float(english) * 1.05 + 5)
        return Length(
            logRatio: logf(ratio), logLesser: logf(Float(min(english, romanian)) + 1))
    }

    /// Returns how many numbers both sides share.
    func numbers(of bead: Bead) -> Numbers {
        guard hasNumbers else { return Numbers() }
        var (shared, english, romanian) = (0, 0, 0)
        for column in bead.english {
            english += bitext.englishNumbers[column].count
            for number in bitext.englishNumbers[column]
            where bead.romanian.contains(where: { bitext.romanianNumbers[$0].contains(number) }) {
                shared += 1
            }
        }
        for row in bead.romanian { romanian += bitext.romanianNumbers[row].count }
        let union = english + romanian - shared
        guard union > 0 else { return Numbers() }
        return Numbers(
            sharedShare: Float(shared) / Float(union),
            unshared: Float(max(0, min(union - shared, 4))))
    }

    /// Returns 1 for as many question marks on both sides, 0 for none, −1 for unequal numbers.
    func questions(of bead: Bead) -> Float {
        let english = bead.english.reduce(0) { $0 + self.english[$1].questions }
        let romanian = bead.romanian.reduce(0) { $0 + self.romanian[$1].questions }
        return english == romanian ? (english > 0 ? 1 : 0) : -1
    }

    /// Returns 1 for quotation marks on both sides, 0 for none, −1 for one side.
    func quotes(of bead: Bead) -> Float {
        let english = bead.english.contains { self.english[$0].hasQuotes }
        let romanian = bead.romanian.contains { self.romanian[$0].hasQuotes }
        return english == romanian ? (english ? 1 : 0) : -1
    }

    /// Returns how many more segments the Romanian side has than the English one, −4…4.
    func segments(of bead: Bead) -> Float {
        let english = bead.english.reduce(0) { $0 + self.english[$1].segments }
        let romanian = bead.romanian.reduce(0) { $0 + self.romanian[$1].segments }
        return Float(max(-4, min(romanian - english, 4)))
    }

    /// Returns the logarithm of the ratio of commas and segments, Romanian to English, plus 1 each.
    func clauses(of bead: Bead) -> Float {
        let english = bead.english.reduce(1) {
            $0 + self.english[$1].segments + self.english[$1].commas
        }
        let romanian = bead.romanian.reduce(1) {
            $0 + self.romanian[$1].segments + self.romanian[$1].commas
        }
        return logf(Float(romanian) / Float(english))
    }
}

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
            for (offset, byte) in bytes.enumerated() {
                switch byte {
                case UInt8(ascii: "?"):
                    questions += 1
                    if Self.opensSentence(after: offset, in: bytes) { segments += 1 }
                case UInt8(ascii: "!"), UInt8(ascii: "."):
                    if letters >= Self.minimumLettersBeforeEnd,
                        Self.opensSentence(after: offset, in: bytes)
                    {
                        segments += 1
                    }
                case UInt8(ascii: ";"): segments += 1
                case UInt8(ascii: ","): commas += 1
                default: if Self.isQuote(at: offset, in: bytes) { hasQuotes = true }
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
    private static func isQuote(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch bytes[offset] {
        case UInt8(ascii: "\""): true
        case 0xC2:
            offset + 1 < bytes.count && (bytes[offset + 1] == 0xAB || bytes[offset + 1] == 0xBB)
        case 0xE2:
            offset + 2 < bytes.count && bytes[offset + 1] == 0x80
                && (0x9C...0x9E).contains(bytes[offset + 2])
        default: false
        }
    }

    /// Returns whether a space and the beginning of a sentence follow an offset.
    ///
    /// A sentence begins with a capital, a quotation mark or a character beyond ASCII. A closing
    /// quotation mark may be before the space.
    private static func opensSentence(
        after offset: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var next = offset + 1
        while next < bytes.count, bytes[next] >= 0x80 || bytes[next] == UInt8(ascii: "\"") {
            next += 1
        }
        guard next + 1 < bytes.count, bytes[next] == UInt8(ascii: " ") else { return false }
        let first = bytes[next + 1]
        return first >= 0x80 || first == UInt8(ascii: "\"")
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    }
}
