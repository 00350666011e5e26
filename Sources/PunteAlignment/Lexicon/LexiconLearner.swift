internal import PunteLanguage
internal import PunteText

/// Finds what a confirmed pair of sentences says about the translation of its words.
///
/// The counts are those of the links that ``WordAligner`` finds under a lexicon that does not change
/// with what is learned: what a pair contributes depends on nothing but the pair, so that it can be
/// taken away again.
///
/// One instance serves one thread.
public final class LexiconLearner {
    private let aligner: WordAligner
    private let keys: BilingualKeys

    /// Creates a learner.
    ///
    /// - Parameter lexicon: The translations that word links are found with; ``Lexicon/shipped()``
    ///   for nil.
    /// - Throws: ``AlignmentFileError``, or `ICUError` when a language has no word rules.
    public init(lexicon: Lexicon? = nil) throws {
        aligner = try WordAligner(lexicon: lexicon)
        keys = try BilingualKeys()
    }

    /// Returns the expected number of links between the words of two sentences, by key.
    ///
    /// The links of one word add up to at most one. Numbers teach nothing, and neither do words of
    /// several parts (`s-a`).
    ///
    /// - Throws: `ICUError` when a sentence cannot be cut into words.
    /// - Complexity: That of ``WordAligner/align(english:romanian:)``.
    public func counts(english: String, romanian: String) throws -> [LexiconEvidence.Count] {
        let links = try aligner.align(english: english, romanian: romanian)
        let englishKeys = try keysByStart(of: english, keys.english)
        let romanianKeys = try keysByStart(of: romanian, keys.romanian)
        var englishSums: [Int: Double] = [:]
        var romanianSums: [Int: Double] = [:]
        for link in links {
            englishSums[link.english.lowerBound, default: 0] += link.score
            romanianSums[link.romanian.lowerBound, default: 0] += link.score
        }
        return LexiconEvidence(
            links.compactMap { link in
                let (start, romanianStart) = (link.english.lowerBound, link.romanian.lowerBound)
                guard let english = englishKeys[start], let romanian = romanianKeys[romanianStart]
                else { return nil }
                let sum = max(1, englishSums[start] ?? 0, romanianSums[romanianStart] ?? 0)
                return LexiconEvidence.Count(
                    english: english, romanian: romanian, count: link.score / sum)
            }
        ).counts
    }

    /// Returns the keys of the words of one part, by the UTF-8 offset of the word.
    private func keysByStart(of sentence: String, _ reader: LexicalKeys) throws -> [Int: String] {
        let found = try reader.keys(in: sentence)
        var result: [Int: String] = [:]
        var ofSeveralParts: Set<Int> = []
        for (id, range) in zip(found.ids, found.ranges) where !keys.table.isNumber[Int(id)] {
            if result.updateValue(keys.table[id], forKey: range.lowerBound) != nil {
                ofSeveralParts.insert(range.lowerBound)
            }
        }
        return result.filter { !ofSeveralParts.contains($0.key) }
    }
}
