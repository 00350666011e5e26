public import PunteLanguage

/// Segmentation rules as SRX 2.0 (LISA 2008) exchanges them: for each language an ordered list of
/// rules, each a pair of regular expressions and whether the text breaks between them.
public struct SRXRules: Sendable, Hashable {
    /// Says whether a text breaks between two patterns.
    public struct Rule: Sendable, Hashable {
        /// Whether the rule makes a break; else it forbids one.
        public var isBreak: Bool
        /// The regular expression of ICU that the text before the place must match; may be empty.
        public var before: String
        /// The regular expression of ICU that the text after the place must match; may be empty.
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
        /// The rules; the first one whose two sides match decides.
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
        /// The name of the ``LanguageRules``.
        public var name: String

        /// Creates a map from tags that match a pattern to the rules of a name.
        public init(pattern: String, name: String) {
            self.pattern = pattern
            self.name = name
        }
    }

    /// Whether all maps that match a language count, in their order, or only the first.
    public var isCascading: Bool
    /// The lists of rules.
    public var languages: [LanguageRules]
    /// The maps from language tags to lists of rules, in the order in which they are tried.
    public var maps: [LanguageMap]

    /// Creates rules from their three sections of an SRX document.
    public init(isCascading: Bool, languages: [LanguageRules], maps: [LanguageMap]) {
        self.isCascading = isCascading
        self.languages = languages
        self.maps = maps
    }

    /// Returns the rules for a language in the order in which they are tried; none when no map
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
    /// The reason, as one line for the person who supplied the file.
    public var description: String

    init(_ description: String) { self.description = description }
}
