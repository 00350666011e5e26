public import PunteLanguage
internal import PunteText

/// A proposed term: an English and a Romanian name that occur together in the memory and are missing
/// from the glossary.
public struct Candidate: Sendable, Hashable {
    /// The reason why the two names are held to name the same thing.
    public enum Evidence: String, Sendable {
        /// Both names have the same letters.
        case equal
        /// Both names sound alike, each in the spelling of its language.
        case sound
        /// Both names occur in the same segments.
        case cooccurrence = "company"
        /// The words of both render each other.
        case links
    }

    /// A segment in which both names occur.
    public struct Context: Sendable, Hashable {
        /// The id of the segment.
        public var segment: Int64
        /// Its English text.
        public var english: String
        /// Its Romanian text.
        public var romanian: String
    }

    /// A Romanian name that was written for the English one.
    public struct Rendering: Sendable, Hashable {
        /// The name in its dictionary form.
        public var text: String
        /// The number of times that it was written.
        public var count: Int
    }

    /// A further pair of names for the same thing, such as the surname of a person.
    public struct Alias: Sendable, Hashable {
        /// The English name.
        public var english: String
        /// The Romanian name.
        public var romanian: String
    }

    /// The most likely kind of the term.
    public var kind: Term.Kind
    /// The English name.
    public var english: String
    /// The Romanian name in its dictionary form.
    public var romanian: String
    /// The Romanian forms that occur in the memory, the most frequent first.
    public var forms: [String]
    /// The number of segments in which both names occur.
    public var count: Int
    /// How likely the pair is a term, 0–1; a score, not a calibrated probability.
    public var score: Double
    /// The reason why the names are held to name the same thing.
    public var evidence: Evidence
    /// The first segments that show the names, at most ``maximumContexts``.
    public var contexts: [Context]
    /// Further pairs of names for the same thing.
    public var aliases: [Alias] = []
    /// What was written for the English name, the most frequent first; empty for one rendering only.
    public var renderings: [Rendering] = []

    /// The maximum number of ``contexts``.
    static let maximumContexts = 3

    /// Returns the term that the candidate becomes when it is accepted.
    ///
    /// - Parameter name: the Romanian name to prefer; ``romanian`` when nil.
    /// - Returns: a term whose source is `extracted`.
    public func term(romanian name: String? = nil) -> Term {
        let name = name ?? romanian
        var grammar: RomanianGrammar?
        if kind == .place, let last = name.unicodeScalars.last, !name.contains(" ") {
            let isConsonant =
                last.properties.isAlphabetic && !"aăâeiîouAEIOU".unicodeScalars.contains(last)
            let isFeminine = NounEndings.romanian.has(.femininePlace, name)
            grammar = isFeminine ? .feminine : isConsonant ? .neuter : nil
        }
        return Term(
            kind: kind,
            designations: [Designation(english, .english), Designation(name, .romanian)]
                + aliases.map { Designation($0.english, .english, status: .admitted) }
                + aliases.map { Designation($0.romanian, .romanian, status: .admitted) },
            grammar: grammar, romanianForms: forms, source: "extracted")
    }
}
