public import PunteLanguage

/// A concept with its terms, as an entry of a glossary file.
public struct TermEntry: Sendable, Hashable {
    /// The identifier of the entry in its file.
    public var id: String?
    /// The subject field or kind: `person`, `place`, `organisation`, `economy`.
    public var subject: String?
    /// The kind of thing that the concept is, in a file that tells it beside the subject.
    public var kind: String?
    /// The definition of the concept.
    public var definition: String?
    /// Remarks on the concept.
    public var notes: [String] = []
    /// The stage of the entry; nil if the file does not say.
    public var status: Term.Status?
    /// The source of the entry: a book, an authority.
    public var source: String?
    /// The customers, desks or publications that the entry is for; empty for all.
    public var desks: [String] = []
    /// Who made the entry, and when.
    public var origination = TermSignature()
    /// Who changed the entry last, and when.
    public var modification = TermSignature()
    /// The terms in all languages, in the order of the file.
    public var designations: [TermDesignation]
    /// The line of the file where the entry begins, from 1; 0 for an entry that is not from a file.
    public var line = 0

    /// Creates an entry.
    public init(
        id: String? = nil, subject: String? = nil, designations: [TermDesignation] = []
    ) {
        self.id = id
        self.subject = subject
        self.designations = designations
    }

    /// Returns the terms in a language, whatever their script or region.
    public func designations(in language: Language) -> [TermDesignation] {
        designations.filter { $0.language.isVariant(of: language) }
    }
}

/// A word or expression for a concept.
public struct TermDesignation: Sendable, Hashable {
    /// The text of the term.
    public var text: String
    /// The language of the term.
    public var language: Language
    /// Whether the term should be used; nil if the file does not say.
    ///
    /// TBX calls this administrative status: `preferredTerm-admn-sts` and others.
    public var status: Designation.Status?
    /// The part of speech: `noun`, `verb`, `adjective`, `adverb`, `other`.
    public var partOfSpeech: String?
    /// The grammatical gender: `masculine`, `feminine`, `neuter`, `other`.
    public var gender: String?
    /// The type of the term: `fullForm`, `acronym`, `abbreviation`, `shortForm`, `variant`,
    /// `phrase`.
    public var type: String?
    /// A sentence in which the term occurs.
    public var context: String?
    /// The source in which the term was found.
    public var source: String?
    /// A remark on the term.
    public var note: String?
    /// The customers, desks or publications that the term is for; empty for all.
    public var desks: [String] = []

    /// Creates a term.
    public init(_ text: String, _ language: Language, status: Designation.Status? = nil) {
        self.text = text
        self.language = language
        self.status = status
    }
}

/// Reads the entries of a glossary one by one.
public protocol TermEntryReader: AnyObject {
    /// The findings so far: corrections, skipped entries and notes.
    var log: FindingLog { get }

    /// Reads the next entry.
    ///
    /// - Returns: The entry; nil at the end of the file.
    /// - Throws: ``ExchangeError`` when the file cannot be read any further, or at the first
    ///   finding of a strict log.
    func next() throws -> TermEntry?
}

/// Writes entries one by one to a file, which appears completely or not at all.
public protocol TermEntryWriter: AnyObject {
    /// Reports of what the format cannot express; the line numbers are indices of entries, from 1.
    var log: FindingLog { get }

    /// Writes an entry.
    ///
    /// - Throws: ``ExchangeError`` when the file cannot be written, or at the first finding of a
    ///   strict log.
    func write(_ entry: TermEntry) throws

    /// Writes the end of the file and renames the file to its path.
    ///
    /// - Throws: ``ExchangeError`` when the file cannot be written.
    func finish() throws
}
