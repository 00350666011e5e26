internal import PunteLanguage
internal import PunteMemory

/// One thing to look for in a translation.
protocol CheckRule: Sendable {
    /// Lower case with hyphens; part of the command line.
    static var name: String { get }
    /// What the rule finds, for the list of rules.
    static var summary: String { get }

    func findings(in pair: CheckedPair) -> [Finding]
}

extension CheckRule {
    func finding(
        in pair: CheckedPair, romanian range: Range<Int>, _ message: String, advice: String
    ) -> Finding {
        Finding(
            rule: Self.name, side: .romanian, range: range,
            excerpt: pair.romanian.excerpt(range), message: message, advice: advice)
    }

    func finding(
        in pair: CheckedPair, english range: Range<Int>, _ message: String, advice: String
    ) -> Finding {
        Finding(
            rule: Self.name, side: .english, range: range, excerpt: pair.english.excerpt(range),
            message: message, advice: advice)
    }
}
