public import PunteLanguage

/// Holds a concept and the terms for it, as glossary files carry it.
public struct TermEntry: Sendable, Hashable {
    /// Identifier of the entry in its file.
    public var id: String?
    /// Subject field or kind: `person`, `place`, `organisation`, `economy`.
    public var subject: String?
    /// What the concept is.
    public var definition: String?
    /// Remarks on the concept.
    public var notes: [String] = []
    /// The terms in all languages, in the order of the file.
    public var designations: [TermDesignation]
    /// Line of the file where the entry begins, from 1; 0 when it did not come from a file.
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

/// Holds one word or expression for a concept.
public struct TermDesignation: Sendable, Hashable {
    /// The term.
    public var text: String
    /// Its language.
    public var language: Language
    /// How far it is to be used; nil when the file does not say. TBX writes
    /// `preferredTerm-admn-sts` and so on.
    public var status: Designation.Status?
    /// Part of speech: `noun`, `verb`, `adjective`, `adverb`, `other`.
    public var partOfSpeech: String?
    /// Grammatical gender: `masculine`, `feminine`, `neuter`, `other`.
    public var gender: String?
    /// Type of the term: `fullForm`, `acronym`, `abbreviation`, `shortForm`, `variant`, `phrase`.
    public var type: String?
    /// A sentence in which the term occurs.
    public var context: String?
    /// Where the term was found.
    public var source: String?
    /// A remark on the term.
    public var note: String?

    /// Creates a term.
    public init(_ text: String, _ language: Language, status: Designation.Status? = nil) {
        self.text = text
        self.language = language
        self.status = status
    }
}

/// Reads the entries of a glossary one by one.
public protocol TermEntryReader: AnyObject {
    /// What was mended, skipped and noted so far.
    var log: FindingLog { get }

    /// Reads the next entry.
    ///
    /// - Returns: nil at the end of the file.
    /// - Throws: ``ExchangeError`` when nothing more can be read from the file, or at the first
    ///   finding of a strict log.
    func next() throws -> TermEntry?
}

/// Writes entries one by one to a file, which appears whole or not at all.
public protocol TermEntryWriter: AnyObject {
    /// What the format could not hold; its line numbers are indices of entries, from 1.
    var log: FindingLog { get }

    /// Writes an entry.
    ///
    /// - Throws: ``ExchangeError`` when the file cannot be written, or at the first finding of a
    ///   strict log.
    func write(_ entry: TermEntry) throws

    /// Writes the end of the file and moves the file to its path.
    ///
    /// - Throws: ``ExchangeError`` when the file cannot be written.
    func finish() throws
}
