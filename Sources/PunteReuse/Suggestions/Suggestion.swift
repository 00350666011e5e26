public import PunteLanguage
internal import PunteMemory
public import PunteText

/// The suggestions of a memory and a glossary for a sentence of a new article.
public struct Suggestion: Sendable {
    /// The sentence to be translated.
    public var sentence: Sentence
    /// Similar segments of the memory, best first.
    public var matches: [ReuseMatch]
    /// The glossary terms in the sentence, in the order of the sentence.
    public var terms: [SuggestedTerm]
    /// The index of an earlier sentence of the article with the same text; nil if there is none.
    public var repetitionOf: Int?
    /// A segment of the memory that is similar to this sentence and its neighbours together.
    public var joined: JoinedMatch?
    /// The phrases with a translation from the memory, in the order of the sentence.
    ///
    /// They are empty if a match is good enough without them.
    public var fragments: [Fragment] = []
    /// The translation that the sentence's file contains already.
    public var translation: String?
    /// The match whose translation may be filled in: it scores enough, and its translation states the
    /// facts of the sentence.
    public var accepted: ReuseMatch?
    /// Why the best of the matches that score enough may not be filled in; nil where one may.
    public var disagreement: FactDisagreement?
    /// The words and characters of the sentence.
    public var volume: Volume

    /// Creates the suggestion for a sentence, in which no match is accepted yet.
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

    /// The best score, 0–102, in whole points: 99.7 is 99.
    ///
    /// A part of a longer segment saves less work than its similarity suggests, and scores at most
    /// 74. A draft saves nothing for sure, and does not count.
    public var score: Int {
        let all = matches + [joined?.match].compactMap(\.self)
        return all.filter { !$0.isDraft }.map(\.points).max() ?? 0
    }

    /// The band in which the score is counted.
    public var band: MatchBand { MatchBand(score: score) }

    /// The row of the analysis in which the sentence is counted.
    public var category: ReuseAnalysis.Category {
        if translation != nil { return .translated }
        return repetitionOf != nil && score < 100 ? .repetition : .band(band)
    }
}

/// A segment of the memory that is similar to several neighbouring sentences together.
///
/// An example is a sentence of an earlier translation that joins two sentences.
public struct JoinedMatch: Sendable {
    /// The indices of the sentences in the article.
    public var sentences: Range<Int>
    /// The sentences as one text, which was looked up.
    public var text: String
    /// The match for that text.
    public var match: ReuseMatch

    /// Creates a match for several sentences.
    ///
    /// - Parameters:
    ///   - sentences: their indices in the article.
    ///   - text: the sentences as one text.
    ///   - match: the match for that text.
    package init(sentences: Range<Int>, text: String, match: ReuseMatch) {
        self.sentences = sentences
        self.text = text
        self.match = match
    }
}

/// A glossary term that occurs in a sentence.
public struct SuggestedTerm: Sendable, Hashable {
    /// The UTF-8 offsets of the term in the sentence.
    public var range: Range<Int>
    /// The term as written in the sentence.
    public var source: String
    /// The name of the term in the other language, in its dictionary form.
    public var target: String
    /// The inflected form that is needed here; nil if the neighbouring words do not determine it.
    public var form: String?
    /// The kind of the term.
    public var kind: Term.Kind
    /// The glossary's note on the term.
    public var note: String?

    /// The form to use: the inflected form if it is certain, otherwise the dictionary form.
    public var text: String { form ?? target }

    /// Creates a term of a sentence.
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
