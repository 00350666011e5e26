/// A way to read a form: the word that it belongs to, and its place in the word's paradigm.
///
/// The form `vin` has two: one of the verb *veni* and one of the noun *vin*.
public struct WordReading: Sendable, Hashable {
    /// The dictionary form of the word, in lower case.
    public var lemma: String
    /// The part of speech of the word.
    public var partOfSpeech: PartOfSpeech
    /// The cells of the paradigm that the form fills; empty where they are not known.
    public var cells: [WordFeatures]
    /// Whether the word is in the table; otherwise the reading is a guess by the form's ending.
    public var isKnown: Bool
}

/// A part of speech.
public enum PartOfSpeech: String, Sendable, Hashable, CaseIterable {
    /// A noun: *casă*.
    case noun
    /// A verb: *spune*.
    case verb
    /// An adjective: *mare*.
    case adjective
    /// An adverb: *foarte*.
    case adverb
    /// A pronoun or a determiner: *acesta*, *alt*.
    case pronoun
    /// An article: *un*, *al*.
    case article
    /// A numeral: *doi*.
    case numeral
    /// A preposition: *despre*.
    case adposition
    /// A conjunction: *dacă*.
    case conjunction
    /// A particle: *să*, *not*.
    case particle
    /// The word before an infinitive: *a*, *to*.
    case infinitiveMarker = "infinitive-marker"
    /// A word of another or an unknown kind.
    case other
}

/// What a form says beyond its word: number, case, article, tense.
public struct WordFeatures: OptionSet, Sendable, Hashable, BitwiseCopyable {
    /// One bit for each feature.
    public let rawValue: UInt16

    /// Creates the set of the features whose bits are set.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// One.
    public static let singular = WordFeatures(rawValue: 1)
    /// Several.
    public static let plural = WordFeatures(rawValue: 2)
    /// With the suffixed article: *casa*.
    public static let definite = WordFeatures(rawValue: 4)
    /// Genitive or dative: *casei*.
    public static let oblique = WordFeatures(rawValue: 8)
    /// A masculine form of an adjective or a noun; the singular of a neuter one is masculine.
    public static let masculine = WordFeatures(rawValue: 16)
    /// A feminine form of an adjective or a noun; the plural of a neuter one is feminine.
    public static let feminine = WordFeatures(rawValue: 32)
    /// The infinitive; in English the base form.
    public static let infinitive = WordFeatures(rawValue: 64)
    /// The gerund or present participle: *spunând*, *saying*.
    public static let gerund = WordFeatures(rawValue: 128)
    /// The past participle: *spus*, *written*.
    public static let participle = WordFeatures(rawValue: 256)
    /// A form with a person: *spune*, *spuneau*.
    public static let finite = WordFeatures(rawValue: 512)
    /// The past tense: *wrote*.
    public static let past = WordFeatures(rawValue: 1024)
    /// The comparative: *greater*.
    public static let comparative = WordFeatures(rawValue: 2048)
    /// The superlative: *greatest*.
    public static let superlative = WordFeatures(rawValue: 4096)
}
