public import PunteLanguage
internal import PunteText

/// A concept and the words for it, as glossary files carry it.
public struct TermEntry: Sendable, Hashable {
    public var id: String?
    /// Field or kind: `person`, `place`, `organisation`, `economy`.
    public var subject: String?
    public var definition: String?
    public var notes: [String] = []
    /// In the order of the file.
    public var designations: [TermDesignation]
    /// Line in the file where the entry begins, from 1; 0 when it did not come from a file.
    public var line = 0

    public init(
        id: String? = nil, subject: String? = nil, designations: [TermDesignation] = []
    ) {
        self.id = id
        self.subject = subject
        self.designations = designations
    }

    public func designations(in language: Language) -> [TermDesignation] {
        designations.filter { $0.language.isVariant(of: language) }
    }
}

/// One word or expression for a concept.
public struct TermDesignation: Sendable, Hashable {
    /// After ISO 704; TBX writes `preferredTerm-admn-sts` and so on.
    public enum Status: String, Sendable, CaseIterable {
        case preferred, admitted, deprecated
    }

    public var text: String
    public var language: Language
    /// Nil: the file does not say.
    public var status: Status?
    /// noun, verb, adjective, adverb, other.
    public var partOfSpeech: String?
    /// masculine, feminine, neuter, other.
    public var gender: String?
    /// fullForm, acronym, abbreviation, shortForm, variant, phrase.
    public var type: String?
    /// A sentence that shows it.
    public var context: String?
    public var source: String?
    public var note: String?

    public init(_ text: String, _ language: Language, _ status: Status? = nil) {
        self.text = text
        self.language = language
        self.status = status
    }
}

/// Gives out the entries of a glossary one by one.
public protocol TermEntryReader: AnyObject {
    var log: FindingLog { get }
    /// - Returns: nil at the end of the file.
    func next() throws -> TermEntry?
}

/// Takes entries one by one and writes them to a file, which appears whole or not at all.
public protocol TermEntryWriter: AnyObject {
    var log: FindingLog { get }
    func write(_ entry: TermEntry) throws
    func finish() throws
}
