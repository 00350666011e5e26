public import PunteLanguage

/// A text in several languages, with all data about it from an exchange file.
public struct TranslationUnit: Sendable, Hashable {
    /// The identifier of the unit in its file: `tuid` of TMX, `id` of an XLIFF `trans-unit`.
    public var id: String?
    /// The texts in the order of the file.
    ///
    /// Readers return units with texts in at least two languages, unless they are asked for
    /// untranslated ones too. A language may occur more than once.
    public var variants: [Variant]
    /// The source language of the translation; nil if it is not known.
    public var sourceLanguage: Language?
    /// How far the translation has come; nil if the file does not say.
    public var review: ReviewState?
    /// The place of the unit in a document.
    public var context = UnitContext()
    /// Named values in the order of the file.
    public var properties: [Property] = []
    /// Remarks in the order of the file.
    public var notes: [Note] = []
    /// The users who created and changed the unit, with the times.
    public var history = ChangeHistory()
    /// Proposed translations, best first.
    public var candidates: [TranslationCandidate] = []
    /// Terms of a glossary that occur in the source text.
    public var terms: [TermOccurrence] = []
    /// Whether the languages of the texts are those asked for, because the file does not name them.
    public var isAssumed = false
    /// The line of the file where the unit begins, from 1; 0 for a unit that is not from a file.
    public var line = 0

    /// Creates a unit.
    ///
    /// - Parameters:
    ///   - id: identifier of the unit in its file.
    ///   - variants: the texts.
    ///   - sourceLanguage: the language that was translated from.
    public init(
        id: String? = nil, variants: [Variant] = [], sourceLanguage: Language? = nil
    ) {
        self.id = id
        self.variants = variants
        self.sourceLanguage = sourceLanguage
    }

    /// Whether there are texts in two different languages.
    public var isBilingual: Bool {
        variants.contains { $0.language != variants[0].language }
    }

    /// Returns the first text in a language.
    ///
    /// It is a text with the same tag, or else one with the same primary subtag (`en-GB` for `en`).
    public func variant(in language: Language) -> Variant? {
        variants.first { $0.language == language }
            ?? variants.first { $0.language.isVariant(of: language) }
    }

    /// Returns all texts in a language, whatever their script or region.
    public func variants(in language: Language) -> [Variant] {
        variants.filter { $0.language.isVariant(of: language) }
    }

    /// Returns the value of the first property of a type.
    public func property(_ type: String) -> String? {
        properties.first { $0.type == type }?.value
    }
}

/// The text of a unit in one language.
public struct Variant: Sendable, Hashable {
    /// The language of the text.
    public var language: Language
    /// The text with its inline codes.
    public var text: InlineText
    /// The named values of this text alone.
    public var properties: [Property] = []
    /// The remarks on this text alone.
    public var notes: [Note] = []
    /// The users who created and changed this text, with the times.
    public var history = ChangeHistory()

    /// Creates a variant.
    public init(language: Language, text: InlineText) {
        self.language = language
        self.text = text
    }

    /// Creates a variant whose text has no inline codes.
    public init(_ language: Language, _ text: String) {
        self.init(language: language, text: InlineText(text))
    }

    /// Divides variants into groups in which every language occurs once.
    ///
    /// `en`, `ro`, `ro` gives two groups `en`, `ro`. A language with fewer variants than another
    /// repeats its last one.
    static func groups(of variants: [Variant]) -> [[Variant]] {
        var languages: [[Variant]] = []
        for variant in variants {
            if let index = languages.firstIndex(where: { $0[0].language == variant.language }) {
                languages[index].append(variant)
            } else {
                languages.append([variant])
            }
        }
        if languages.count == variants.count { return [variants] }
        let count = languages.map(\.count).max() ?? 0
        return (0..<count).map { group in languages.map { $0[min(group, $0.count - 1)] } }
    }
}

/// A named value: TMX `prop`, XLIFF metadata, a column of a table.
public struct Property: Sendable, Hashable {
    /// The name of the value: `x-punte-status`, `domain`.
    public var type: String
    /// The value as text.
    public var value: String
    /// The language of the value, if the file gives it.
    public var language: Language?

    /// Creates a property.
    public init(_ type: String, _ value: String, language: Language? = nil) {
        self.type = type
        self.value = value
        self.language = language
    }
}

/// A remark by a person or a tool.
public struct Note: Sendable, Hashable {
    /// The text of the remark.
    public var text: String
    /// The language of the remark, if the file gives it.
    public var language: Language?

    /// Creates a note.
    public init(_ text: String, language: Language? = nil) {
        self.text = text
        self.language = language
    }
}

/// The place of a unit in a document, which allows matches in context.
public struct UnitContext: Sendable, Hashable {
    /// The name of the document.
    public var file: String?
    /// The identifier within the document: the key of a resource, `msgctxt` of a PO message.
    public var id: String?
    /// The source text of the previous unit.
    public var previous: String?
    /// The source text of the next unit.
    public var next: String?
    /// The path of the text within the document, as OmegaT writes it for structured formats.
    public var path: String?

    /// Creates a context.
    public init(
        file: String? = nil, id: String? = nil, previous: String? = nil, next: String? = nil,
        path: String? = nil
    ) {
        self.file = file
        self.id = id
        self.previous = previous
        self.next = next
        self.path = path
    }

    /// Whether nothing is known of the context.
    public var isEmpty: Bool { self == UnitContext() }
}

/// The users who created and changed a unit, with the times and the tool.
public struct ChangeHistory: Sendable, Hashable {
    /// The time of creation.
    public var created: Timestamp?
    /// The user who created the unit.
    public var createdBy: String?
    /// The time of the last change.
    public var changed: Timestamp?
    /// The user who made the last change.
    public var changedBy: String?
    /// The time when the unit was last used for a translation.
    public var lastUsed: Timestamp?
    /// The number of times that the unit was used for a translation.
    public var useCount: Int?
    /// The program that created the unit.
    public var tool: String?
    /// The version of that program.
    public var toolVersion: String?

    /// Creates a history with a creation and a change.
    public init(
        created: Timestamp? = nil, createdBy: String? = nil, changed: Timestamp? = nil,
        changedBy: String? = nil
    ) {
        self.created = created
        self.createdBy = createdBy
        self.changed = changed
        self.changedBy = changedBy
    }

    /// Whether nothing is known of the history.
    public var isEmpty: Bool { self == ChangeHistory() }
}

/// The names of the properties that contain Punte's own data about a unit in exchange files.
///
/// TMX 1.4b requires that types which it does not list begin with `x-` (section "prop").
public enum PunteProperty {
    /// The prefix of all types below.
    public static let prefix = "x-punte-"
    /// The title of the article in which the pair was aligned.
    public static let article = "x-punte-article"
    /// The web address of the article.
    public static let url = "x-punte-url"
    /// The outlet that published the article.
    public static let outlet = "x-punte-outlet"
    /// The date of the article, as its source gave it.
    public static let date = "x-punte-date"
    /// The index of the sentence in the article, from 0.
    public static let position = "x-punte-position"
    /// The kind of the sentence: `title`, `heading`, `text`, `list-item`, `caption`, `dateline`.
    public static let kind = "x-punte-kind"
    /// The status of the pair: `aligned`, `confirmed`, `rejected`, `imported`.
    public static let status = "x-punte-status"
    /// The probability, from 0 to 1, that the two texts translate each other.
    public static let confidence = "x-punte-confidence"
    /// The label of the alignment link: `moved`, `partial`.
    public static let label = "x-punte-label"
    /// The source text of the previous sentence in the article.
    public static let previous = "x-punte-prev"
    /// The source text of the next sentence in the article.
    public static let next = "x-punte-next"
    /// The name of the document from which the pair was taken.
    public static let document = "x-punte-document"
    /// The subject field: `news`, `software`.
    public static let domain = "x-punte-domain"
    /// The name of the file from which the pair was imported.
    public static let origin = "x-punte-origin"
}

/// A stored translation that is proposed for a unit.
///
/// XLIFF 1.2 calls it `alt-trans` (section 2.2.4), XLIFF 2 `mtc:match` (Translation Candidates
/// module).
public struct TranslationCandidate: Sendable, Hashable {
    /// The stored source text.
    public var source: InlineText
    /// The stored translation.
    public var target: InlineText
    /// The similarity of the stored source text to the source text of the unit, in percent.
    ///
    /// It is above 100 for a match in context.
    public var similarity: Double?
    /// The origin of the translation: the name of a memory or of an article.
    public var origin: String?

    /// Creates a candidate.
    ///
    /// - Parameters:
    ///   - source: the stored source text.
    ///   - target: the stored translation.
    ///   - similarity: similarity of the source texts in percent.
    ///   - origin: the memory or article that the translation comes from.
    public init(
        source: InlineText, target: InlineText, similarity: Double? = nil, origin: String? = nil
    ) {
        self.source = source
        self.target = target
        self.similarity = similarity
        self.origin = origin
    }
}

/// A term of a glossary that occurs in the source text of a unit.
///
/// XLIFF 2 calls it `gls:glossEntry` (Glossary module); XLIFF 1.2 has only notes for it.
public struct TermOccurrence: Sendable, Hashable {
    /// The term in the source language.
    public var term: String
    /// The translations of the term, preferred ones first.
    public var translations: [String]
    /// The definition of the term.
    public var definition: String?
    /// The name of the glossary that contains the term.
    public var source: String?

    /// Creates an occurrence.
    ///
    /// - Parameters:
    ///   - term: the term in the source language.
    ///   - translations: its translations, preferred ones first.
    ///   - definition: what the term means.
    ///   - source: name of the glossary.
    public init(
        term: String, translations: [String], definition: String? = nil, source: String? = nil
    ) {
        self.term = term
        self.translations = translations
        self.definition = definition
        self.source = source
    }
}
