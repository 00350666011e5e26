public import PunteText

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Aligns the sentences of a text with those of its rendering in another language.
///
/// ```swift
/// let aligner = try Aligner()
/// let alignment = try aligner.align(source: english, target: romanian)
/// ```
///
/// One instance serves one thread; it keeps what it has looked up for the next pair of texts.
public final class Aligner {
    public let lexicon: Lexicon
    public let model: AlignmentModel
    private let cache: LexiconCache
    private let sourceKeys: LexicalKeys
    private let targetKeys: LexicalKeys

    /// - Throws: ``LexiconError``, or `ICUError` when a language has no word rules.
    public init(
        lexicon: Lexicon? = nil, model: AlignmentModel? = nil, source: Language = .english,
        target: Language = .romanian
    ) throws {
        self.lexicon = try lexicon ?? .shipped()
        self.model = try model ?? .shipped()
        let table = KeyTable()
        cache = LexiconCache(lexicon: self.lexicon, table: table)
        sourceKeys = try LexicalKeys(language: source, table: table)
        targetKeys = try LexicalKeys(language: target, table: table)
    }

    /// The alignment of two texts given as sentences.
    public func align(source: [String], target: [String]) throws -> Alignment {
        guard !source.isEmpty, !target.isEmpty else {
            return Alignment(links: [], sourceCount: source.count, targetCount: target.count)
        }
        let (bitext, features) = try prepare(source: source, target: target)
        let search = LinkSearch(bitext: bitext, features: features, model: model)
        return search.alignment()
    }

    /// The alignment of two texts given as sentences with their kinds and paragraphs.
    public func align(source: [Sentence], target: [Sentence]) throws -> Alignment {
        try align(source: source.map(\.text), target: target.map(\.text))
    }

    private func prepare(
        source: [String], target: [String]
    ) throws -> (Bitext, BeadFeatures) {
        let bitext = Bitext(
            source: try source.map(sourceKeys.keys), target: try target.map(targetKeys.keys),
            cache: cache)
        let features = BeadFeatures(
            bitext, source: source.map(SentenceTraits.init), target: target.map(SentenceTraits.init)
        )
        return (bitext, features)
    }

    /// Every candidate bead of two texts with its features, for the training of a model.
    public func trainingRows(
        source: [String], target: [String],
        _ body: (_ target: Range<Int>, _ source: Range<Int>, _ features: [Float]) throws -> Void
    ) throws {
        guard !source.isEmpty, !target.isEmpty else { return }
        let (bitext, features) = try prepare(source: source, target: target)
        var values: [Float] = []
        for bead in CandidateBeads.find(in: bitext) {
            features.values(of: bead, into: &values)
            try body(bead.targets, bead.sources, values)
        }
    }

    /// Names of the features of ``trainingRows(source:target:_:)``.
    public static var featureNames: [String] { BeadFeatures.names }
}
