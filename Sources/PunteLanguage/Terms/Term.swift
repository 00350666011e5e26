/// A concept with its names in English and Romanian.
///
/// A term does not record where it occurs in a text or how its Romanian name is inflected; this is
/// done by a glossary.
public struct Term: Sendable, Hashable {
    /// The kind of thing that a term names.
    public enum Kind: String, Sendable, CaseIterable {
        case person, place, organisation, office, operation, equipment, unit, other
    }

    /// The stage that an entry has reached in the work of the people who keep the glossary.
    public enum Status: String, Sendable, CaseIterable {
        /// Nobody has decided on the entry yet; `check` does not insist on it.
        case proposed
        /// The entry was accepted.
        case approved
        /// The entry was replaced; it is kept, but not used.
        case superseded
    }

    /// The kind of thing that the term names.
    public var kind: Kind
    /// All names of the term, the preferred one of each language first.
    public var designations: [Designation]
    /// The gender and number of the Romanian head word, if known.
    public var grammar: RomanianGrammar?
    /// Romanian forms that the paradigms do not give, or that decide between paradigms.
    public var romanianForms: [String]
    /// The CLDR identifier of the unit (`length-mile`), for terms of kind ``Kind/unit``.
    public var unit: String?
    /// A remark for the people who use the glossary.
    public var note: String?
    /// Where the term came from: a book, an authority, a person; or a file and line.
    public var source: String?
    /// The stage of the entry; nil if nobody said.
    public var status: Status?
    /// The subject field to which the concept belongs: *justiție*, *sport*.
    public var domain: String?
    /// What the concept is.
    public var definition: String?
    /// The desks that use the entry; empty for an entry of all desks.
    public var desks: [String]
    /// Who made the entry, and when.
    public var origination: TermSignature
    /// Who changed the entry last, and when.
    public var modification: TermSignature

    /// Creates a term from its parts.
    public init(
        kind: Kind, designations: [Designation], grammar: RomanianGrammar? = nil,
        romanianForms: [String] = [], unit: String? = nil, note: String? = nil,
        source: String? = nil, status: Status? = nil, domain: String? = nil,
        definition: String? = nil, desks: [String] = [],
        origination: TermSignature = TermSignature(),
        modification: TermSignature = TermSignature()
    ) {
        self.kind = kind
        self.designations = designations
        self.grammar = grammar
        self.romanianForms = romanianForms
        self.unit = unit
        self.note = note
        self.source = source
        self.status = status
        self.domain = domain
        self.definition = definition
        self.desks = desks
        self.origination = origination
        self.modification = modification
    }

    /// Whether ``source`` says more than the file and line from which the term was read.
    public var hasNamedSource: Bool {
        guard let source, !source.isEmpty else { return false }
        let line = source.split(separator: ":", omittingEmptySubsequences: false).last ?? ""
        return line.utf8.count == source.utf8.count || line.isEmpty
            || !line.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
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

/// A name of a term in one language (in ISO 30042: a term in a language section).
public struct Designation: Sendable, Hashable {
    /// The desk's policy for a name, after ISO 704.
    public enum Status: String, Sendable, CaseIterable {
        /// The name that should be used.
        case preferred
        /// A name that may be used.
        case admitted
        /// A name that is recognised but must not be written.
        case deprecated
    }

    /// The name as it is written.
    public var text: String
    /// The language of the name.
    public var language: Language
    /// The desk's policy for the name.
    public var status: Status
    /// The desks whose own form the name is; empty for a name of all desks.
    public var desks: [String]

    /// Creates a name from its parts.
    public init(
        _ text: String, _ language: Language, status: Status = .preferred, desks: [String] = []
    ) {
        self.text = text
        self.language = language
        self.status = status
        self.desks = desks
    }
}

/// The gender and number of the head word of a Romanian term.
///
/// The raw values are those of the column `grammar` in a glossary file.
public enum RomanianGrammar: String, Sendable, CaseIterable {
    /// Masculine singular: *președinte*.
    case masculine = "m"
    /// Feminine singular: *cancelarie*.
    case feminine = "f"
    /// Neuter singular: *minister*.
    case neuter = "n"
    /// Masculine plural: *Carpați*.
    case masculinePlural = "mpl"
    /// Feminine plural: *Filipine*.
    case femininePlural = "fpl"
    /// Neuter plural: *Emirate*.
    case neuterPlural = "npl"
    /// A term that has the same form in all cases.
    case invariable = "inv"

    /// Whether the head word is a plural.
    public var isPlural: Bool {
        switch self {
        case .masculinePlural, .femininePlural, .neuterPlural: true
        case .masculine, .feminine, .neuter, .invariable: false
        }
    }
}
