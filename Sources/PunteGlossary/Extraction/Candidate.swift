internal import PunteLanguage
internal import PunteText

/// A pair of names that the memory shows and the glossary does not have.
public struct Candidate: Sendable, Hashable {
    /// Why the two names are taken for one.
    public enum Evidence: String, Sendable {
        /// The same letters.
        case equal
        /// The same sounds, in the spelling of each press.
        case sound
        /// They keep each other's company.
        case company
    }

    /// A pair in which both stand.
    public struct Context: Sendable, Hashable {
        public var segment: Int64
        public var english: String
        public var romanian: String
    }

    /// Another name for the same, such as the surname of a person.
    public struct Alias: Sendable, Hashable {
        public var english: String
        public var romanian: String
    }

    /// A guess.
    public var kind: Term.Kind
    public var english: String
    public var romanian: String
    /// Romanian forms that were seen, the most frequent first.
    public var forms: [String]
    /// The number of pairs in which both stand.
    public var count: Int
    /// 0 to 1; higher is surer.
    public var score: Double
    public var evidence: Evidence
    /// Up to three.
    public var contexts: [Context]
    public var aliases: [Alias] = []

    /// The term that the candidate becomes when it is accepted.
    ///
    /// - Parameter romanian: the name to prefer, when it is not ``romanian``.
    public func term(romanian name: String? = nil) -> Term {
        let name = name ?? romanian
        var grammar: RomanianGrammar?
        if kind == .place, let last = name.unicodeScalars.last, !name.contains(" ") {
            let isConsonant =
                last.properties.isAlphabetic && !"aăâeiîouAEIOU".unicodeScalars.contains(last)
            grammar = last == "a" ? .feminine : isConsonant ? .neuter : nil
        }
        return Term(
            kind: kind,
            designations: [Designation(english, .english), Designation(name, .romanian)]
                + aliases.map { Designation($0.english, .english, .admitted) }
                + aliases.map { Designation($0.romanian, .romanian, .admitted) },
            grammar: grammar, romanianForms: forms, source: "extracted")
    }
}
