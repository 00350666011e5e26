public import PunteLanguage
internal import PunteText

/// One text in several languages, with everything that files of the field say about it.
public struct TranslationUnit: Sendable, Hashable {
    /// The unit's own name in the file it came from: `tuid`, `trans-unit id`.
    public var id: String?
    /// In the order of the file; of at least two languages when a reader gives the unit out, and a
    /// language may occur more than once.
    public var variants: [Variant]
    /// The language that was translated from; nil when any may be.
    public var sourceLanguage: Language?
    public var context = UnitContext()
    public var properties: [Property] = []
    public var notes: [Note] = []
    public var history = ChangeHistory()
    /// Proposals for a translation, best first.
    public var candidates: [TranslationCandidate] = []
    /// Terms of a glossary that occur in the source text.
    public var terms: [TermOccurrence] = []
    /// Line in the file where the unit begins, from 1; 0 when it did not come from a file.
    public var line = 0

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

    /// The first variant in a language: of equal tag if there is one, else of equal primary subtag.
    public func variant(in language: Language) -> Variant? {
        variants.first { $0.language == language }
            ?? variants.first { $0.language.isVariant(of: language) }
    }

    /// All variants whose language has the primary subtag of `language`.
    public func variants(in language: Language) -> [Variant] {
        variants.filter { $0.language.isVariant(of: language) }
    }

    /// The value of the unit's first property of a type.
    public func property(_ type: String) -> String? {
        properties.first { $0.type == type }?.value
    }
}

/// The text of a unit in one language.
public struct Variant: Sendable, Hashable {
    public var language: Language
    public var text: InlineText
    public var properties: [Property] = []
    public var notes: [Note] = []
    public var history = ChangeHistory()

    public init(language: Language, text: InlineText) {
        self.language = language
        self.text = text
    }

    public init(_ language: Language, _ text: String) {
        self.init(language: language, text: InlineText(text))
    }
}

/// A named value: TMX `prop`, XLIFF metadata, a column of a table.
public struct Property: Sendable, Hashable {
    public var type: String
    public var value: String
    public var language: Language?

    public init(_ type: String, _ value: String, language: Language? = nil) {
        self.type = type
        self.value = value
        self.language = language
    }
}

/// What somebody remarked.
public struct Note: Sendable, Hashable {
    public var text: String
    public var language: Language?

    public init(_ text: String, language: Language? = nil) {
        self.text = text
        self.language = language
    }
}

/// Where a unit stood: what makes a match in context.
public struct UnitContext: Sendable, Hashable {
    public var file: String?
    /// Identifier within the file: a key of a resource, a PO `msgctxt`.
    public var id: String?
    /// Source text of the unit before.
    public var previous: String?
    /// Source text of the unit after.
    public var next: String?
    public var path: String?

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

    public var isEmpty: Bool { self == UnitContext() }
}

/// Who made and changed a unit, when and with what.
public struct ChangeHistory: Sendable, Hashable {
    public var created: Timestamp?
    public var createdBy: String?
    public var changed: Timestamp?
    public var changedBy: String?
    public var lastUsed: Timestamp?
    public var useCount: Int?
    public var tool: String?
    public var toolVersion: String?

    public init(
        created: Timestamp? = nil, createdBy: String? = nil, changed: Timestamp? = nil,
        changedBy: String? = nil
    ) {
        self.created = created
        self.createdBy = createdBy
        self.changed = changed
        self.changedBy = changedBy
    }

    public var isEmpty: Bool { self == ChangeHistory() }
}
