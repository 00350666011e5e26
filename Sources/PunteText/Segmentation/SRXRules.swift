public import PunteLanguage

/// Segmentation rules as SRX 2.0 (LISA 2008) exchanges them: for each language an ordered list of
/// rules, each a pair of regular expressions and whether the text breaks between them.
public struct SRXRules: Sendable, Hashable {
    public struct Rule: Sendable, Hashable {
        public var isBreak: Bool
        /// What stands before the place, as a regular expression of ICU; may be empty.
        public var before: String
        /// What stands behind it.
        public var after: String

        public init(isBreak: Bool, before: String, after: String) {
            self.isBreak = isBreak
            self.before = before
            self.after = after
        }
    }

    public struct LanguageRules: Sendable, Hashable {
        public var name: String
        public var rules: [Rule]

        public init(name: String, rules: [Rule]) {
            self.name = name
            self.rules = rules
        }
    }

    /// Which language tags a list of rules is for.
    public struct LanguageMap: Sendable, Hashable {
        /// A regular expression that the whole tag must match, such as `en.*`.
        public var pattern: String
        public var name: String

        public init(pattern: String, name: String) {
            self.pattern = pattern
            self.name = name
        }
    }

    /// Whether all maps that match a language count, in their order, or only the first.
    public var isCascading: Bool
    public var languages: [LanguageRules]
    public var maps: [LanguageMap]

    public init(isCascading: Bool, languages: [LanguageRules], maps: [LanguageMap]) {
        self.isCascading = isCascading
        self.languages = languages
        self.maps = maps
    }

    /// The rules for a language in the order in which they are tried.
    ///
    /// - Throws: ``SRXError`` when a pattern of the maps is no regular expression.
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

/// Why a rules file cannot be used, as one line for the person who brought it.
public struct SRXError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String

    init(_ description: String) { self.description = description }
}
