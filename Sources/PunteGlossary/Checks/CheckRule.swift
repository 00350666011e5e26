public import PunteLanguage
internal import PunteMemory

/// A rule of `check`: one sort of mistake to look for in a translation.
protocol CheckRule: Sendable {
    /// The name of the rule on the command line, in lower case with hyphens.
    static var name: String { get }
    /// A sentence that says what the rule finds, for the list of rules.
    static var summary: String { get }

    /// Returns what the rule finds in a pair, in the order of the text.
    func findings(in pair: CheckedPair) -> [Finding]
}

extension CheckRule {
    /// Returns a finding about a range of the Romanian text, in UTF-8 offsets.
    func finding(
        in pair: CheckedPair, romanian range: Range<Int>, _ message: String, advice: String
    ) -> Finding {
        Finding(
            rule: Self.name, side: .romanian, range: range,
            excerpt: pair.romanian.excerpt(range), message: message, advice: advice)
    }

    /// Returns a finding about a range of the English text, in UTF-8 offsets.
    func finding(
        in pair: CheckedPair, english range: Range<Int>, _ message: String, advice: String
    ) -> Finding {
        Finding(
            rule: Self.name, side: .english, range: range, excerpt: pair.english.excerpt(range),
            message: message, advice: advice)
    }
}

/// A passage of a translation that a rule of `check` asks a person to look at.
public struct Finding: Sendable, Hashable {
    /// The name of the rule, by which it can be switched off.
    public var rule: String
    /// The side that ``range`` counts in; `nil` when the finding is about the pair.
    public var side: Side?
    /// UTF-8 offsets of ``excerpt`` in the text of that side.
    public var range: Range<Int>
    /// The words in question.
    public var excerpt: String
    /// The description of the problem, for the user.
    public var message: String
    /// The advice on a correction.
    public var advice: String

    package init(
        rule: String, side: Side?, range: Range<Int>, excerpt: String, message: String,
        advice: String
    ) {
        self.rule = rule
        self.side = side
        self.range = range
        self.excerpt = excerpt
        self.message = message
        self.advice = advice
    }
}
