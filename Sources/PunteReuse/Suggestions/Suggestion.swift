public import PunteLanguage
internal import PunteMemory
public import PunteText

/// Everything that a memory and a glossary offer for one sentence of a new article.
public struct Suggestion: Sendable {
    /// The sentence that is to be written in the other language.
    public var sentence: Sentence
    /// Similar segments of the memory, best first.
    public var matches: [ReuseMatch]
    /// Terms of the glossary in the sentence, in the order of the sentence.
    public var terms: [SuggestedTerm]
    /// Index of an earlier sentence of the article with the same text.
    public var repetitionOf: Int?
    /// A segment of the memory that is similar to this sentence and its neighbours together.
    public var joined: JoinedMatch?
    /// Phrases whose translation the memory shows, in the order of the sentence; empty where a match is
    /// good enough without them.
    public var fragments: [Fragment] = []
    /// The translation that the sentence's file holds already.
    public var translation: String?
    /// The words and characters of the sentence.
    public var volume: Volume

    package init(
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

    /// The best match for the sentence alone.
    public var best: ReuseMatch? { matches.first }

    /// The best score, 0–102, in whole points as desks count them: 99.7 is 99. A part of a longer
    /// segment saves less work than its likeness says, and is worth 74 at most.
    public var score: Int {
        max(best?.points ?? 0, joined?.match.points ?? 0)
    }

    /// The band in which the score is counted.
    public var band: MatchBand { MatchBand(score: score) }

    /// The row of the analysis in which the sentence is counted.
    public var category: ReuseAnalysis.Category {
        if translation != nil { return .translated }
        return repetitionOf != nil && score < 100 ? .repetition : .band(band)
    }
}

/// A segment of the memory that is similar to several neighbouring sentences together, for example
/// where an earlier translation made one sentence of two.
public struct JoinedMatch: Sendable {
    /// Indices of the sentences in the article.
    public var sentences: Range<Int>
    /// The sentences as the one text that was looked up.
    public var text: String
    /// The match for that text.
    public var match: ReuseMatch

    package init(sentences: Range<Int>, text: String, match: ReuseMatch) {
        self.sentences = sentences
        self.text = text
        self.match = match
    }
}

/// A term of the glossary where a sentence uses it.
public struct SuggestedTerm: Sendable, Hashable {
    /// UTF-8 offsets in the sentence.
    public var range: Range<Int>
    /// The term as the sentence writes it.
    public var source: String
    /// The designation to use in the other language, in its dictionary form.
    public var target: String
    /// The inflected form that this place needs; nil where the neighbouring words leave a doubt.
    public var form: String?
    /// The kind of the term.
    public var kind: Term.Kind
    /// The glossary's note on the term.
    public var note: String?

    /// The form to use: for this place where it is certain, else as dictionaries have it.
    public var text: String { form ?? target }

    package init(
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
