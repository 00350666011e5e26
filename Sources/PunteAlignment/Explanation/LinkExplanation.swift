public import PunteLanguage

/// Why two groups of sentences were linked, in the quantities that the model judges by: which words
/// of each side the other covers, similarity and its competitors, the position among the other links.
public struct LinkExplanation: Sendable, Hashable {
    /// A word of one of the texts.
    public struct Word: Sendable, Hashable {
        /// The word as it is written in the text.
        public var text: String
        /// Index of its sentence.
        public var sentence: Int
        /// Its UTF-8 offsets in the sentence.
        public var range: Range<Int>
        /// How rare the word is, 0…1 (see ``Lexicon/weight(ofEnglish:)``).
        public var weight: Double
    }

    /// Two words of which one covers the other.
    public struct LinkedWords: Sendable, Hashable {
        /// Why the words are linked.
        public enum Kind: String, Sendable {
            /// The lexicon has the one as a translation of the other.
            case lexicon
            /// The words are spelled the same.
            case same
            /// The spellings begin alike, as names in two transliterations do.
            case alike
            /// The words are the same number.
            case number
        }

        /// The English word.
        public var english: Word
        /// The Romanian word.
        public var romanian: Word
        /// Why the words are linked.
        public var kind: Kind
        /// Weight of the link, 0…1: for translations, the geometric mean of both probabilities.
        public var weight: Double
        /// Share of the mass of all words of both sides that the link covers, 0…1.
        public var share: Double
    }

    /// A sentence outside the link that resembles one of its sides.
    public struct Competitor: Sendable, Hashable {
        /// Index of the sentence.
        public var sentence: Int
        /// Its greatest cosine with a sentence of the link, 0…1, to be compared with
        /// ``LinkExplanation/similarity``.
        public var similarity: Double
    }

    /// A part of a sentence that one sentence of the other text accounts for.
    public struct Part: Sendable, Hashable {
        /// The text that the sentence is of.
        public var side: Side
        /// Index of the sentence.
        public var sentence: Int
        /// UTF-8 offsets of the part in the sentence.
        public var range: Range<Int>
        /// Index of the sentence of the other text.
        public var counterpart: Int
    }

    /// In a link of more than two sentences, which part of each sentence each sentence of the other
    /// text accounts for: the Romanian parts, then the English ones, in the order of the texts.
    public var parts: [Part] = []
    /// The words that cover each other, by descending share.
    public var linkedWords: [LinkedWords] = []
    /// Cosine of the neighbouring sentences of both sides, 0…1.
    public var similarity = 0.0
    /// Share of the mass of the English words that the Romanian side covers, 0…1.
    public var englishCoverage = 0.0
    /// Share of the mass of the Romanian words that the English side covers, 0…1.
    public var romanianCoverage = 0.0
    /// English words that nothing of the Romanian side covers, by descending weight.
    public var englishUncovered: [Word] = []
    /// Romanian words that nothing of the English side covers, by descending weight.
    public var romanianUncovered: [Word] = []
    /// English numbers that the Romanian side does not have, in the order of the text.
    public var englishNumbers: [Word] = []
    /// Romanian numbers that the English side does not have, in the order of the text.
    public var romanianNumbers: [Word] = []
    /// The English sentence outside the link that is most similar to the Romanian side, when it has
    /// at least half of the similarity of the link.
    public var englishCompetitor: Competitor?
    /// The Romanian sentence outside the link that is most similar to the English side, when it has
    /// at least half of the similarity of the link.
    public var romanianCompetitor: Competitor?
    /// Whether the link before it, by Romanian sentence, ends where this one begins in both texts.
    public var followsLink = false
    /// Whether the link after it, by Romanian sentence, begins where this one ends in both texts.
    public var precedesLink = false

    /// Creates an explanation that says nothing.
    public init() {}
}
