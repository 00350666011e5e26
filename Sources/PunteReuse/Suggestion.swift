public import PunteGlossary
internal import PunteMemory
public import PunteText

/// What is known of one sentence of a new article.
public struct Suggestion: Sendable {
    /// The sentence that is to be written in the other language.
    public var sentence: Sentence
    /// Segments of the memory that are like it, best first.
    public var matches: [ReuseMatch]
    /// Terms of the glossary in the sentence, in their order.
    public var terms: [SuggestedTerm]
    /// The position of an earlier sentence of the article with the same text.
    public var repetitionOf: Int?
    /// Phrases whose translation the memory shows, in their order; only where no match is good.
    public var fragments: [Fragment]

    public init(
        sentence: Sentence, matches: [ReuseMatch], terms: [SuggestedTerm],
        repetitionOf: Int? = nil, fragments: [Fragment] = []
    ) {
        self.sentence = sentence
        self.matches = matches
        self.terms = terms
        self.repetitionOf = repetitionOf
        self.fragments = fragments
    }

    /// The best score, 0–102, in whole points as desks count them: 99.7 is 99.
    public var score: Int { matches.first.map { Int($0.match.score) } ?? 0 }

    /// A part of a longer segment saves less work than its score says, and counts as low.
    public var band: MatchBand {
        matches.first?.kind == .part ? MatchBand(score: min(score, 74)) : MatchBand(score: score)
    }
}

/// A term of the glossary where a sentence uses it.
public struct SuggestedTerm: Sendable, Hashable {
    /// UTF-8 offsets in the sentence.
    public var range: Range<Int>
    /// As the sentence writes it.
    public var source: String
    /// The designation to use in the other language, in its dictionary form.
    public var target: String
    public var kind: Term.Kind
    public var note: String?

    public init(
        range: Range<Int>, source: String, target: String, kind: Term.Kind, note: String? = nil
    ) {
        self.range = range
        self.source = source
        self.target = target
        self.kind = kind
        self.note = note
    }
}
