public import PunteLanguage

/// Holds one text in several languages, with everything that exchange files say about it.
public struct TranslationUnit: Sendable, Hashable {
    /// Identifier of the unit in its file: `tuid` of TMX, `id` of an XLIFF `trans-unit`.
    public var id: String?
    /// The texts in the order of the file.
    ///
    /// Readers give out units with texts in at least two languages, unless they are asked for
    /// untranslated ones too. A language may occur more than once.
    public var variants: [Variant]
    /// The language that was translated from; nil when it is not known.
    public var sourceLanguage: Language?
    /// Where in a document the unit occurred.
    public var context = UnitContext()
    /// Named values in the order of the file.
    public var properties: [Property] = []
    /// Remarks in the order of the file.
    public var notes: [Note] = []
    /// Who made and changed the unit, and when.
    public var history = ChangeHistory()
    /// Proposed translations, best first.
    public var candidates: [TranslationCandidate] = []
    /// Terms of a glossary that occur in the source text.
    public var terms: [TermOccurrence] = []
    /// Line of the file where the unit begins, from 1; 0 when it did not come from a file.
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

    /// Returns the first text in a language: one with the same tag, else one with the same primary
    /// subtag (`en-GB` for `en`).
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

/// Holds the text of a unit in one language.
public struct Variant: Sendable, Hashable {
    /// The language of the text.
    public var language: Language
    /// The text with its inline codes.
    public var text: InlineText
    /// Named values of this text alone.
    public var properties: [Property] = []
    /// Remarks on this text alone.
    public var notes: [Note] = []
    /// Who made and changed this text, and when.
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

    /// Separates variants into groups in which every language occurs once.
    ///
    /// `en`, `ro`, `ro` becomes `en`, `ro` twice. A language with fewer variants than another
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

/// Holds a named value: TMX `prop`, XLIFF metadata, a column of a table.
public struct Property: Sendable, Hashable {
    /// The name: `x-punte-status`, `domain`.
    public var type: String
    /// The value.
    public var value: String
    /// The language of the value, where the file says it.
    public var language: Language?

    /// Creates a property.
    public init(_ type: String, _ value: String, language: Language? = nil) {
        self.type = type
        self.value = value
        self.language = language
    }
}

/// Holds a remark by a person or a tool.
public struct Note: Sendable, Hashable {
    /// The remark.
    public var text: String
    /// The language of the remark, where the file says it.
    public var language: Language?

    /// Creates a note.
    public init(_ text: String, language: Language? = nil) {
        self.text = text
        self.language = language
    }
}

/// Says where in a document a unit occurred, which is what makes a match a match in context.
public struct UnitContext: Sendable, Hashable {
    /// Name of the document.
    public var file: String?
    /// Identifier within the document: the key of a resource, `msgctxt` of a PO message.
    public var id: String?
    /// Source text of the unit before.
    public var previous: String?
    /// Source text of the unit after.
    public var next: String?
    /// Path of the text within the document, as OmegaT writes it for structured formats.
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

/// Says who made and changed a unit, when, and with what tool.
public struct ChangeHistory: Sendable, Hashable {
    /// Time of creation.
    public var created: Timestamp?
    /// User who created the unit.
    public var createdBy: String?
    /// Time of the last change.
    public var changed: Timestamp?
    /// User who made the last change.
    public var changedBy: String?
    /// Time when the unit was last used for a translation.
    public var lastUsed: Timestamp?
    /// How often the unit was used for a translation.
    public var useCount: Int?
    /// Program that created the unit.
    public var tool: String?
    /// Version of that program.
    public var toolVersion: String?

    /// Creates a history of a creation and a change.
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
