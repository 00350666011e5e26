public import PunteLanguage

/// Segmentation rules in the SRX 2.0 exchange standard (LISA 2008).
///
/// Each language has an ordered list of rules. A rule is a pair of regular expressions, for the
/// text before and after a place, and says whether the text is cut there.
public struct SRXRules: Sendable, Hashable {
    /// A rule that says whether a text is cut between two patterns.
    public struct Rule: Sendable, Hashable {
        /// Whether the rule makes a break; if not, it prevents one.
        public var isBreak: Bool
        /// The ICU regular expression that the text before the place must match; may be empty.
        public var before: String
        /// The ICU regular expression that the text after the place must match; may be empty.
        public var after: String

        /// Creates a rule from its two regular expressions.
        public init(isBreak: Bool, before: String, after: String) {
            self.isBreak = isBreak
            self.before = before
            self.after = after
        }
    }

    /// A named list of rules, in the order in which they are tried.
    public struct LanguageRules: Sendable, Hashable {
        /// The name that a ``LanguageMap`` refers to.
        public var name: String
        /// The rules; the first one whose two patterns match decides.
        public var rules: [Rule]

        /// Creates a named list of rules.
        public init(name: String, rules: [Rule]) {
            self.name = name
            self.rules = rules
        }
    }

    /// Says which language tags a list of rules is for.
    public struct LanguageMap: Sendable, Hashable {
        /// The regular expression that the whole tag must match, such as `en.*`; case is ignored.
        public var pattern: String
        /// The name of the ``LanguageRules`` to use.
        public var name: String

        /// Creates a map from the tags that match a pattern to a list of rules.
        public init(pattern: String, name: String) {
            self.pattern = pattern
            self.name = name
        }
    }

    /// Whether all maps that match a language are used, in order, or only the first.
    public var isCascading: Bool
    /// The lists of rules.
    public var languages: [LanguageRules]
    /// The maps from language tags to lists of rules in the order in which they are tried.
    public var maps: [LanguageMap]

    /// Creates rules from the three sections of an SRX document.
    public init(isCascading: Bool, languages: [LanguageRules], maps: [LanguageMap]) {
        self.isCascading = isCascading
        self.languages = languages
        self.maps = maps
    }

    /// Returns the rules for a language in the order in which they are tried; empty if no map
    /// matches its tag.
    ///
    /// - Throws: ``SRXError`` when a pattern of the maps is not a regular expression.
    public func rules(for language: Language) throws -> [Rule] {
        var names: [String] = []
        for map in maps {
            let pattern = try RegularExpression(map.pattern, ignoringCase: true)
            if try pattern.matchesWhole(language.tag) { names.append(map.name) }
        }
        if !isCascading { names = Array(names.prefix(1)) }
        return names.flatMap { name in languages.first { $0.name == name }?.rules ?? [] }
    }
}

/// Says why a file of SRX rules cannot be used.
public struct SRXError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A one-line message for the person who supplied the file.
    public var description: String

    init(_ description: String) { self.description = description }
}
