internal import PunteLanguage

extension SRXRules {
    /// The built-in rules for English and Romanian as regular expressions, for tools that read SRX.
    ///
    /// ``SentenceSegmenter`` knows three things that these rules leave out: missing spaces, verbs
    /// of reported speech after a quotation, and Roman numerals after the noun that they number.
    public static let builtIn = SRXRules(
        isCascading: false,
        languages: [
            LanguageRules(name: "English", rules: rules(.english)),
            LanguageRules(name: "Romanian", rules: rules(.romanian)),
        ],
        maps: [
            LanguageMap(pattern: "[Ee][Nn].*", name: "English"),
            LanguageMap(pattern: "[Rr][Oo].*", name: "Romanian"),
        ])

    /// A pattern for the quotes and brackets that may follow a terminator.
    private static let closers = "[\"'”’“»)\\]]*"
    /// A pattern for the quotes, brackets and dashes that may come before the next word.
    private static let openers = "[\"'“„«(\\[\\-–—]*\\s*"

    /// Returns the rules of ``BoundaryContext`` for one language as SRX rules, exceptions first.
    private static func rules(_ rules: BoundaryRules) -> [Rule] {
        let starters = rules.starters.sorted().joined(separator: "|")
        let opensSentence = "\\s+(?!(?i:\(starters))\\b)"
        return [
            Rule(isBreak: false, before: "^\\s*(?:\\d{1,4}|[IVX]{1,4}|\\p{L})\\.", after: "\\s"),
            Rule(isBreak: false, before: abbreviations(rules, [.title, .never]), after: "\\s"),
            Rule(isBreak: false, before: abbreviations(rules, [.number]), after: "\\s+\\d"),
            Rule(
                isBreak: false, before: abbreviations(rules, [.either]),
                after: opensSentence + "[\\p{L}]"),
            Rule(
                isBreak: false, before: abbreviations(rules, [.company, .time]),
                after: opensSentence + "\\p{L}+\\s+(?!\\p{Ll})"),
            Rule(
                isBreak: false, before: "(?<![\\p{L}\\p{N}])\\p{Lu}(?:[.\\-]\\p{Lu})*\\.",
                after: opensSentence + "\\p{L}"),
            Rule(isBreak: false, before: "[.?!…]\(closers)", after: "\\s+\(openers)[\\p{Ll},;]"),
            Rule(isBreak: true, before: "[.?!…]\(closers)", after: "\\s"),
            Rule(isBreak: true, before: "", after: "[\\n\\r\\u2029]"),
        ]
    }

    /// Returns a pattern for the abbreviations of certain kinds, each with its full stop.
    private static func abbreviations(
        _ rules: BoundaryRules, _ kinds: Set<BoundaryRules.Abbreviation>
    ) -> String {
        let words = rules.abbreviations.filter { kinds.contains($0.value) }.keys.sorted()
        let exact = words.filter { $0.count == 1 || $0.lowercased() != $0 }
        let caseless = words.filter { $0.count > 1 && $0.lowercased() == $0 }
        let lists = [(exact, ""), (caseless, "?i:")].filter { !$0.0.isEmpty }.map { words, flag in
            let alternatives = words.map { $0.replacing(".", with: "\\.") }.joined(separator: "|")
            return "(\(flag.isEmpty ? "?:" : flag)\(alternatives))"
        }
        return "(?<![\\p{L}\\p{N}])(?:\(lists.joined(separator: "|")))\\."
    }
}
