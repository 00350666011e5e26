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
    /// A segment of the memory that is like this sentence and its neighbours together.
    public var joined: JoinedMatch?
    /// Phrases whose translation the memory shows, in their order; only where no match is good.
    public var fragments: [Fragment] = []
    /// What the file holds already as the sentence's translation.
    public var translation: String?
    public var volume: Volume

    public init(
        sentence: Sentence, matches: [ReuseMatch], terms: [SuggestedTerm],
        repetitionOf: Int? = nil, translation: String? = nil, volume: Volume = Volume()
    ) {
        self.sentence = sentence
        self.matches = matches
        self.terms = terms
        self.repetitionOf = repetitionOf
        self.translation = translation
        self.volume = volume
    }

    /// The best for the sentence alone.
    public var best: ReuseMatch? { matches.first }

    /// The best score, 0–102, in whole points as desks count them: 99.7 is 99. A part of a longer
    /// segment saves less work than its likeness says, and is worth 74 at most.
    public var score: Int {
        max(best?.points ?? 0, joined?.match.points ?? 0)
    }

    public var band: MatchBand { MatchBand(score: score) }

    public var category: ReuseAnalysis.Category {
        if translation != nil { return .translated }
        return repetitionOf != nil && score < 100 ? .repetition : .band(band)
    }
}

/// A segment of the memory that is like several neighbouring sentences together, as where a
/// translation made one sentence of two.
public struct JoinedMatch: Sendable {
    /// Positions of the sentences in the article.
    public var sentences: Range<Int>
    /// The sentences as the one text that was looked up.
    public var text: String
    public var match: ReuseMatch

    public init(sentences: Range<Int>, text: String, match: ReuseMatch) {
        self.sentences = sentences
        self.text = text
        self.match = match
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
    /// The form of it that this place needs, where the neighbouring words leave no doubt.
    public var form: String?
    public var kind: Term.Kind
    public var note: String?

    /// The form to use: for this place where it is certain, else as dictionaries have it.
    public var text: String { form ?? target }

    public init(
        range: Range<Int>, source: String, target: String, form: String? = nil, kind: Term.Kind,
        note: String? = nil
    ) {
        self.range = range
        self.source = source
        self.target = target
        self.form = form
        self.kind = kind
        self.note = note
    }
}
