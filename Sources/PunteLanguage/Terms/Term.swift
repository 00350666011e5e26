/// A concept with its names in English and Romanian.
///
/// A term owns no text: where it occurs in a sentence and how its Romanian name is inflected are
/// matters of a glossary.
public struct Term: Sendable, Hashable {
    /// The sort of thing that a term names.
    public enum Kind: String, Sendable, CaseIterable {
        case person, place, organisation, office, operation, equipment, unit, other
    }

    /// The sort of thing that the term names.
    public var kind: Kind
    /// All names, the preferred one of each language first.
    public var designations: [Designation]
    /// Gender and number of the Romanian head word, when they are known.
    public var grammar: RomanianGrammar?
    /// Romanian forms that the paradigms would not give, or that choose between paradigms.
    public var romanianForms: [String]
    /// The identifier of the unit in CLDR (`length-mile`), for terms of kind ``Kind/unit``.
    public var unit: String?
    /// A remark for people.
    public var note: String?
    /// Where the term came from: a file and line, a person, a memory.
    public var source: String?

    /// Creates a term from its parts.
    public init(
        kind: Kind, designations: [Designation], grammar: RomanianGrammar? = nil,
        romanianForms: [String] = [], unit: String? = nil, note: String? = nil,
        source: String? = nil
    ) {
        self.kind = kind
        self.designations = designations
        self.grammar = grammar
        self.romanianForms = romanianForms
        self.unit = unit
        self.note = note
        self.source = source
    }

    /// Returns the names in a language, whatever its region, in the order of ``designations``.
    public func designations(in language: Language) -> [Designation] {
        designations.filter { $0.language.isVariant(of: language) }
    }

    /// Returns the name to use in a language; nil when every name of that language is deprecated.
    public func preferred(in language: Language) -> String? {
        let names = designations(in: language)
        return (names.first { $0.status == .preferred } ?? names.first { $0.status == .admitted })?
            .text
    }
}

/// One name of a term in one language (ISO 30042: a term of a language section).
public struct Designation: Sendable, Hashable {
    /// What the desk thinks of a name, after ISO 704.
    public enum Status: String, Sendable, CaseIterable {
        /// The name to use.
        case preferred
        /// A name that may be used.
        case admitted
        /// A name that is recognised and never written.
        case deprecated
    }

    /// The name.
    public var text: String
    /// Its language.
    public var language: Language
    /// What the desk thinks of it.
    public var status: Status

    /// Creates a name from its parts.
    public init(_ text: String, _ language: Language, _ status: Status = .preferred) {
        self.text = text
        self.language = language
        self.status = status
    }
}
