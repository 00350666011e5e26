internal import PunteLanguage

/// A feature that an article has and its report may share: a word, a name or a quantity, as a hash with
/// its kind in the last two bits.
///
/// Hashes are the same in every process, so that sketches of two threads can be compared. Two different
/// features of one kind have the same key once in a thousand million.
package struct SketchKey: Hashable, Sendable, Comparable {
    /// What a key stands for.
    package enum Kind: UInt32, Sendable, CaseIterable {
        /// A word of the English lexicon: its own, or a rendering of a Romanian one.
        case word
        /// The beginning of a name, in the spelling that both languages share.
        case name
        /// A number, amount, measure or date, by its value.
        case quantity
    }

    /// The hash and the kind.
    package let bits: UInt32

    init(_ kind: Kind, _ bytes: some Sequence<UInt8>) {
        let hash = FNVHash(bytes).value
        bits = UInt32(truncatingIfNeeded: hash ^ (hash >> 32)) << 2 | kind.rawValue
    }

    /// What the key stands for.
    package var kind: Kind { Kind(rawValue: bits & 3) ?? .word }

    /// Returns whether `left` comes first in the order of sketches.
    package static func < (left: SketchKey, right: SketchKey) -> Bool { left.bits < right.bits }
}

/// What the pairing remembers of an article: its keys with weights, its wording, and its metadata.
package struct ArticleSketch: Sendable {
    /// The keys, ascending, each once.
    package var keys: [SketchKey] = []
    /// For each key, how much it says when the archive is not considered, 0 to about 2.
    package var weights: [Float] = []
    /// Hashes of every second run of three words, ascending, each once.
    package var shingles: [UInt32] = []
    /// The day of publication, counted from 1 January 1970; nil when it is not known.
    package var day: Int?
    /// The outlet that published the article, as ``NewsOutlets`` names it; nil when it is not known.
    package var outlet: String?
    /// The outlets that the text names.
    package var namedOutlets: [String] = []

    /// What of the sketch says whether two texts are versions of one: the wording and the day.
    var wording: ArticleSketch {
        var result = ArticleSketch()
        result.shingles = shingles
        result.day = day
        return result
    }
}
