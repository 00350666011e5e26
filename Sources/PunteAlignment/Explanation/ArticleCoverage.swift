internal import PunteLanguage

/// How much of the source article its rendering uses and leaves out, and how much it adds.
public struct ArticleCoverage: Sendable, Hashable, Codable {
    /// An amount of text.
    public struct Amount: Sendable, Hashable, Codable {
        public var sentences = 0
        /// What stands between spaces and has a letter or digit.
        public var words = 0

        public init(sentences: Int = 0, words: Int = 0) {
            self.sentences = sentences
            self.words = words
        }
    }

    /// Source text that is linked, and that is not.
    public var used = Amount()
    public var dropped = Amount()
    /// Target text that is linked, and that is not.
    public var rendered = Amount()
    public var added = Amount()

    public init() {}

    /// - Parameters:
    ///   - source: The sentences of the source text.
    ///   - target: The sentences of the target text.
    public init(of alignment: Alignment, source: [String], target: [String]) {
        (used, dropped) = Self.amounts(of: source, without: alignment.unpairedSources)
        (rendered, added) = Self.amounts(of: target, without: alignment.unpairedTargets)
    }

    public static func += (left: inout Self, right: Self) {
        left.used += right.used
        left.dropped += right.dropped
        left.rendered += right.rendered
        left.added += right.added
    }

    private static func amounts(of sentences: [String], without free: [Int]) -> (Amount, Amount) {
        var rest = free[...]
        var (linked, unlinked) = (Amount(), Amount())
        for (index, sentence) in sentences.enumerated() {
            let amount = Amount(sentences: 1, words: words(in: sentence))
            if rest.first == index {
                rest = rest.dropFirst()
                unlinked += amount
            } else {
                linked += amount
            }
        }
        return (linked, unlinked)
    }

    private static func words(in sentence: String) -> Int {
        var count = 0
        var isWithin = false
        for byte in sentence.utf8 {
            switch byte {
            case 0x09...0x0D, 0x20: isWithin = false
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), 0xC3...0xDF:
                if !isWithin { count += 1 }
                isWithin = true
            default: break
            }
        }
        return count
    }
}

extension ArticleCoverage.Amount {
    public static func += (left: inout Self, right: Self) {
        left.sentences += right.sentences
        left.words += right.words
    }
}
