public import PunteLanguage
internal import PunteText

/// Finds what a confirmed pair of sentences says about the translation of its words.
///
/// The links that ``WordAligner`` finds, under a lexicon that does not change with what is learned:
/// what a pair contributes depends on nothing but the pair, so that it can be taken away again.
///
/// One instance serves one thread.
public final class LexiconLearner {
    private let aligner: WordAligner
    private let table = KeyTable()
    private let sourceKeys: LexicalKeys
    private let targetKeys: LexicalKeys

    /// - Throws: ``AlignmentFileError``, or `ICUError` when a language has no word rules.
    public init(
        lexicon: Lexicon? = nil, source: Language = .english, target: Language = .romanian
    ) throws {
        aligner = try WordAligner(lexicon: lexicon, source: source, target: target)
        sourceKeys = try LexicalKeys(language: source, table: table)
        targetKeys = try LexicalKeys(language: target, table: table)
    }

    /// The expected links between the words of two sentences, by key; a word has one at most in
    /// all. Numbers teach nothing, and neither do words of several parts (`s-a`).
    /// O(source words · target words).
    public func counts(source: String, target: String) throws -> [LexiconEvidence.Count] {
        let links = try aligner.align(source: source, target: target)
        let sources = try words(of: source, sourceKeys)
        let targets = try words(of: target, targetKeys)
        var given: [Int: Double] = [:]
        var taken: [Int: Double] = [:]
        for link in links {
            given[link.source.lowerBound, default: 0] += link.score
            taken[link.target.lowerBound, default: 0] += link.score
        }
        return LexiconEvidence(
            links.compactMap { link in
                guard let source = sources[link.source.lowerBound],
                    let target = targets[link.target.lowerBound]
                else { return nil }
                let most = max(
                    1, given[link.source.lowerBound] ?? 0, taken[link.target.lowerBound] ?? 0)
                return LexiconEvidence.Count(
                    source: source, target: target, count: link.score / most)
            }
        ).counts
    }

    /// The keys of words of one part, by where they begin.
    private func words(of sentence: String, _ keys: LexicalKeys) throws -> [Int: String] {
        let found = try keys.keys(in: sentence)
        var result: [Int: String] = [:]
        var several: Set<Int> = []
        for (id, range) in zip(found.ids, found.ranges) where !table.isNumber[Int(id)] {
            if result.updateValue(table[id], forKey: range.lowerBound) != nil {
                several.insert(range.lowerBound)
            }
        }
        return result.filter { !several.contains($0.key) }
    }
}
