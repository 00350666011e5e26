internal import PunteLanguage
internal import PunteMemory

/// Synthetic sentences with the statistics of news, which are the same at every call.
///
/// The words follow Zipf's law over a vocabulary that grows with the memory (Heaps' law, 20 ·
/// √tokens). A tenth of the sentences repeat an earlier one with a few words changed, as agency
/// reports do.
struct SyntheticNews {
    private var random: SplitMix64
    private let vocabulary: Int

    /// Returns a function that returns the next of `count` segments at each call, and nil after the
    /// last.
    static func segments(_ count: Int) -> () -> StoredSegment? {
        var number = 0
        return {
            guard number < count else { return nil }
            defer { number += 1 }
            let words = sentence(number, of: count)
            return StoredSegment(
                english: text(words, .english), romanian: text(words, .romanian), domain: "news",
                origin: "synthetic")
        }
    }

    /// Returns 600 English sentences to look up in a memory of `count` segments.
    ///
    /// Three quarters are segments with some words changed, one quarter is new.
    static func queries(_ count: Int) -> [String] {
        (0..<600).map { number in
            var random = SyntheticNews(seed: UInt64(number) &+ 0xABCD_EF01, count: count)
            if number % 4 == 0 { return text(random.words(), .english) }
            return text(random.edited(sentence(random.next(count), of: count)), .english)
        }
    }

    private static func sentence(_ number: Int, of count: Int) -> [Int] {
        var random = SyntheticNews(seed: UInt64(number), count: count)
        guard number % 10 == 9, number > 100 else { return random.words() }
        let earlier = random.next(number / 10) * 10
        return random.edited(sentence(earlier, of: count))
    }

    private init(seed: UInt64, count: Int) {
        random = SplitMix64(seed: seed &* 0x2545_F491_4F6C_DD1D &+ 1)
        vocabulary = 2000 + Int(20 * (Double(count) * 15).squareRoot())
    }

    /// Returns the next random number below `bound`.
    private mutating func next(_ bound: Int) -> Int {
        Int(random.next() % UInt64(max(bound, 1)))
    }

    /// Returns the rank of a random word.
    ///
    /// The probability is equal for each doubling of the rank, which is close to Zipf's law.
    private mutating func word() -> Int {
        var limit = vocabulary
        var octaves = 0
        while limit > 1 {
            limit >>= 1
            octaves += 1
        }
        let octave = next(octaves)
        return min((1 << octave) + next(1 << octave), vocabulary) - 1
    }

    private mutating func words() -> [Int] { (0..<(5 + next(12) + next(12))).map { _ in word() } }

    private mutating func edited(_ words: [Int]) -> [Int] {
        var words = words
        for _ in 0...next(4) {
            let place = next(words.count)
            switch next(3) {
            case 0: words[place] = word()
            case 1: words.insert(word(), at: place)
            default: if words.count > 4 { words.remove(at: place) }
            }
        }
        return words
    }

    private static let frequent: [Side: [String]] = [
        .english: [
            "the", "of", "in", "to", "and", "a", "on", "for", "was", "with", "that", "by", "as",
            "from", "at",
        ],
        .romanian: [
            "de", "în", "și", "la", "a", "pe", "din", "cu", "că", "care", "o", "un", "al", "pentru",
            "prin",
        ],
    ]

    private static let syllables = [
        "ba", "re", "mi", "to", "lu", "ne", "sa", "di", "co", "vu", "pe", "ra", "ti", "mo", "gu",
        "le",
    ]

    private static func text(_ words: [Int], _ side: Side) -> String {
        let frequent = frequent[side] ?? []
        let written = words.map { rank in
            if rank < frequent.count { return frequent[rank] }
            if rank % 37 == 0 { return String(rank % 2000) }
            var rest = rank
            var word = side == .english ? "" : "ș"
            repeat {
                word += syllables[rest % 16]
                rest /= 16
            } while rest > 0
            return word + "k"
        }
        return written.joined(separator: " ") + "."
    }
}
