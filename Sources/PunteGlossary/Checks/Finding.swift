public import PunteLanguage

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
    /// What is wrong.
    public var problem: Wording
    /// What to do about it.
    public var remedy: Wording
    /// The text that should stand at ``range``; `nil` where a person has to decide.
    public var correction: String?
    /// The English words that the passage contradicts; `nil` where there are none.
    public var expected: String?

    /// Creates a finding without correction.
    ///
    /// - Parameters:
    ///   - rule: the name of the rule.
    ///   - side: the side that `range` counts in; nil for the pair.
    ///   - range: UTF-8 offsets of the words in question.
    ///   - excerpt: the words in question.
    ///   - message: what is wrong.
    ///   - advice: what to do about it.
    package init(
        rule: String, side: Side?, range: Range<Int>, excerpt: String, message: Wording,
        advice: Wording
    ) {
        self.rule = rule
        self.side = side
        self.range = range
        self.excerpt = excerpt
        problem = message
        remedy = advice
    }

    /// The description of the problem, for the user.
    public var message: String { problem.description }
    /// The advice on a correction.
    public var advice: String { remedy.description }
}

extension Finding {
    /// Whether the finding can be corrected without asking a person.
    public var isCertain: Bool {
        correction != nil && TranslationChecker.certainRules.contains(rule)
    }
}
