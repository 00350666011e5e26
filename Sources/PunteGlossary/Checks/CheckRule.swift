internal import PunteLanguage

/// A rule of `check`: one sort of mistake to look for in a translation.
protocol CheckRule: Sendable {
    /// The name of the rule on the command line, in lower case with hyphens.
    static var name: String { get }
    /// A sentence that says what the rule finds, for the list of rules.
    static var summary: String { get }
    /// Whether its corrections are certain enough to be written without asking a person.
    static var isCertain: Bool { get }

    /// Returns what the rule finds in a pair, in the order of the text.
    func findings(in pair: CheckedPair) -> [Finding]
}

extension CheckRule {
    static var isCertain: Bool { false }

    /// Returns a finding about a range of the Romanian text, in UTF-8 offsets.
    func finding(
        in pair: CheckedPair, romanian range: Range<Int>, _ message: Wording, advice: Wording
    ) -> Finding {
        Finding(
            rule: Self.name, side: .romanian, range: range,
            excerpt: pair.romanian.excerpt(range), message: message, advice: advice)
    }

    /// Returns a finding about a range of the Romanian text and the text that should stand there.
    func finding(
        in pair: CheckedPair, romanian range: Range<Int>, _ message: Wording,
        write correction: String
    ) -> Finding {
        var result = finding(
            in: pair, romanian: range, message, advice: "write \(correction)")
        result.correction = correction
        return result
    }

    /// Returns a finding about a range of the Romanian text that contradicts words of the English.
    func finding(
        in pair: CheckedPair, romanian range: Range<Int>, against english: String, advice: Wording
    ) -> Finding {
        var result = finding(
            in: pair, romanian: range, "the English has “\(english)”", advice: advice)
        result.expected = english
        return result
    }

    /// Returns a finding about a range of the English text, in UTF-8 offsets.
    func finding(
        in pair: CheckedPair, english range: Range<Int>, _ message: Wording, advice: Wording
    ) -> Finding {
        Finding(
            rule: Self.name, side: .english, range: range, excerpt: pair.english.excerpt(range),
            message: message, advice: advice)
    }
}
