public import PunteMemory
internal import PunteText

/// Looks for mistakes in translations.
///
/// ```swift
/// let checker = TranslationChecker(glossary: glossary, without: ["quotes"])
/// checker.findings(english: "It is 60 miles away.", romanian: "Este la 60 de km.")
/// ```
///
/// A checker is immutable and may be used by several threads at once.
public struct TranslationChecker: Sendable {
    /// The name of the rule on sentences that no counterpart was found for; it is judged where the
    /// alignment is known.
    public static let counterpartRule = "counterpart"

    /// Rules on how a text is typed rather than on what it says: a text that breaks one of them
    /// mostly does so throughout.
    public static let typographicRules: Set<String> = [
        QuoteRule.name, CedillaRule.name, DiacriticsRule.name, SpaceRule.name,
    ]

    private let rules: [any CheckRule]
    private let glossary: Glossary
    private let english: TermRecognizer
    private let romanian: TermRecognizer
    private let quantities = (
        english: QuantityRecognizer(language: .english),
        romanian: QuantityRecognizer(language: .romanian)
    )
    /// Whether sentences without a counterpart are reported.
    public let reportsCounterparts: Bool

    /// - Parameters:
    ///   - off: names of rules to leave out.
    ///   - only: names of the rules to use; all when empty.
    public init(
        glossary: CompiledGlossary, without off: Set<String> = [], only: Set<String> = []
    ) {
        func isOn(_ name: String) -> Bool {
            !off.contains(name) && (only.isEmpty || only.contains(name))
        }
        self.glossary = glossary.glossary
        rules = Self.known.filter { isOn($0.rule.name) }.map { $0.make(glossary.glossary) }
        reportsCounterparts = isOn(Self.counterpartRule)
        english = glossary.recognizer(for: .english)
        romanian = glossary.recognizer(for: .romanian)
    }

    /// As ``init(glossary:without:only:)-(CompiledGlossary,_,_)``, making all forms first.
    public init(glossary: Glossary, without off: Set<String> = [], only: Set<String> = []) {
        self.init(glossary: CompiledGlossary(glossary), without: off, only: only)
    }

    /// The rules in their order. Making one may read word lists, which naming it must not.
    private static let known:
        [(rule: any CheckRule.Type, make: @Sendable (Glossary) -> any CheckRule)] = [
            (NumberRule.self, { _ in NumberRule() }),
            (DateRule.self, { _ in DateRule() }),
            (MoneyRule.self, { _ in MoneyRule() }),
            (MeasureRule.self, { _ in MeasureRule() }),
            (NameRule.self, { NameRule(glossary: $0) }),
            (DeprecatedRule.self, { DeprecatedRule(glossary: $0) }),
            (TermRule.self, { TermRule(glossary: $0) }),
            (DeRule.self, { _ in DeRule() }),
            (CedillaRule.self, { _ in CedillaRule() }),
            (DiacriticsRule.self, { _ in DiacriticsRule() }),
            (QuoteRule.self, { _ in QuoteRule() }),
            (SpaceRule.self, { _ in SpaceRule() }),
            (UntranslatedRule.self, { _ in UntranslatedRule() }),
            (LengthRule.self, { _ in LengthRule() }),
        ]

    /// Names and summaries of all rules.
    public static var catalogue: [(name: String, summary: String)] {
        known.map { ($0.rule.name, $0.rule.summary) } + [
            (counterpartRule, "Sentences that have no counterpart in the other text.")
        ]
    }

    /// What is to be looked at in one pair, in the order of the rules.
    public func findings(english source: String, romanian target: String) -> [Finding] {
        let pair = pair(source, target)
        return rules.flatMap { $0.findings(in: pair) }
    }

    /// The finding for a sentence without a counterpart.
    public func missingCounterpart(of text: String, side: Side) -> Finding {
        Finding(
            rule: Self.counterpartRule, side: side, range: 0..<text.utf8.count, excerpt: text,
            message: "this sentence has no counterpart in the "
                + (side == .english ? "Romanian" : "English"),
            advice: side == .english
                ? "translate it, or leave it out on purpose" : "check where it comes from")
    }

    private func pair(_ source: String, _ target: String) -> CheckedPair {
        let left = text(source, quantities.english, english)
        let right = text(target, quantities.romanian, romanian)
        return CheckedPair(
            english: left, romanian: right, quantities: QuantityPairing.of(left, right))
    }

    private func text(
        _ text: String, _ quantities: QuantityRecognizer, _ terms: TermRecognizer
    ) -> CheckedPair.Text {
        let bytes = Array(text.utf8)
        let matches = terms.matches(in: text, overlap: .all)
        return CheckedPair.Text(
            text: text, bytes: bytes, words: WordScanner.words(of: bytes),
            quantities: quantities.quantities(in: text), terms: matches,
            units: Set(matches.compactMap { glossary[$0.term].unit }))
    }
}
