public import PunteLanguage
internal import PunteMemory
public import PunteText

/// Looks for mistakes in translations, by a list of rules.
///
/// ```swift
/// let checker = TranslationChecker(glossary: glossary, without: ["quotes"])
/// checker.findings(english: "It is 60 miles away.", romanian: "Este la 60 de km.")
/// ```
///
/// A checker is immutable and may be used by several threads at once.
public struct TranslationChecker: Sendable {
    /// The name of the rule about sentences without a counterpart in the other text.
    ///
    /// It needs an alignment: see ``missingCounterpart(of:side:)``.
    public static let counterpartRule = "counterpart"

    /// The names of the rules about how a text is typed rather than what it says.
    ///
    /// A text that breaks one of them mostly does so throughout.
    public static let typographicRules: Set<String> = [
        QuoteRule.name, CedillaRule.name, DiacriticsRule.name, SpaceRule.name,
    ]

    /// Rules on the facts of a text: numbers, dates, money, measures and names.
    ///
    /// A translation that breaks one of them says something else than its source.
    public static let factRules: Set<String> = [
        NumberRule.name, DateRule.name, MoneyRule.name, MeasureRule.name, OrderRule.name,
        BoundRule.name, NegationRule.name, OppositeRule.name, ExchangeRule.name,
        NameRule.name, EnglishNameRule.name,
    ]

    /// Rules that compare the numbers of both texts.
    public static let quantityRules: Set<String> = [
        NumberRule.name, DateRule.name, MoneyRule.name, MeasureRule.name,
    ]

    /// Rules on the language of the Romanian text, which need no source.
    public static let languageRules: Set<String> = [
        DeRule.name, AgreementRule.name, ArticleRule.name, CaseRule.name, VerbFormRule.name,
        JoinedWordRule.name, DoubledRule.name,
        DecimalRule.name, SpellingRule.name, CedillaRule.name, DiacriticsRule.name,
        QuoteRule.name, SpaceRule.name, HouseStyleRule.name,
    ]

    /// Rules on how a text is set, on the words that the house prefers, and on what an adaptation leaves out and
    /// adds.
    public static let styleRules: Set<String> = [
        QuoteRule.name, SpaceRule.name, HouseStyleRule.name, TermRule.name, LengthRule.name,
        counterpartRule,
    ]

    /// Rules that look at a Romanian text whose source is not at hand.
    public static let sourcelessRules: Set<String> = languageRules.union([
        DeprecatedRule.name, UntranslatedRule.name,
    ])

    /// Rules whose corrections can be written without asking a person.
    public static let certainRules = Set(
        known.filter { $0.rule.isCertain }.map { $0.rule.name })

    /// The name of the rule on names.
    public static let nameRule = NameRule.name

    private let rules: [any CheckRule]
    /// Those of ``rules`` that compare the Romanian text with its source.
    private let sourceRules: [any CheckRule]
    /// Those of ``rules`` on the language of the Romanian text.
    private let ownRules: [any CheckRule]
    let renderings: (any WordRenderings)?
    let glossary: Glossary
    private let english: TermRecognizer
    private let romanian: TermRecognizer
    /// The recognisers of quantities in both languages.
    private let quantities = (
        english: QuantityRecognizer(language: .english),
        romanian: QuantityRecognizer(language: .romanian)
    )
    /// Whether sentences without a counterpart are reported.
    public let reportsCounterparts: Bool

    /// Creates a checker.
    ///
    /// - Parameters:
    ///   - glossary: the terms to recognise.
    ///   - renderings: a dictionary that distinguishes translated names from exchanged ones; nil
    ///     for none.
    ///   - style: the house style that the text should have; nil when it is free.
    ///   - off: names of rules to leave out.
    ///   - only: names of the rules to use; all when empty.
    public init(
        glossary: CompiledGlossary, renderings: (any WordRenderings)? = nil,
        style: HouseStyle? = nil, without off: Set<String> = [], only: Set<String> = []
    ) {
        func isOn(_ name: String) -> Bool {
            !off.contains(name) && (only.isEmpty || only.contains(name))
        }
        self.glossary = glossary.glossary
        self.renderings = renderings
        let house = isOn(HouseStyleRule.name) ? style.map(HouseStyler.init) : nil
        let context = RuleContext(glossary: glossary.glossary, renderings: renderings, off: off)
        let rules =
            Self.known.filter { isOn($0.rule.name) }.map { $0.make(context) }
            + (house.map { [HouseStyleRule(styler: $0)] } ?? [])
        self.rules = rules
        sourceRules = rules.filter { !Self.languageRules.contains(type(of: $0).name) }
        ownRules = rules.filter { Self.languageRules.contains(type(of: $0).name) }
        reportsCounterparts = isOn(Self.counterpartRule)
        english = glossary.recognizer(for: .english)
        romanian = glossary.recognizer(for: .romanian)
    }

    /// Creates a checker after inflecting all terms of the glossary.
    public init(
        glossary: Glossary, renderings: (any WordRenderings)? = nil, style: HouseStyle? = nil,
        without off: Set<String> = [], only: Set<String> = []
    ) {
        self.init(
            glossary: CompiledGlossary(glossary), renderings: renderings, style: style,
            without: off, only: only)
    }

    /// What rules are created of.
    private struct RuleContext {
        let glossary: Glossary
        let renderings: (any WordRenderings)?
        /// The names of the rules that are switched off.
        let off: Set<String>
    }

    /// Creates a rule.
    private typealias Maker = @Sendable (RuleContext) -> any CheckRule

    /// The rules in their order, each with what creates it: some read word lists when they are created.
    private static let known: [(rule: any CheckRule.Type, make: Maker)] = [
        (NumberRule.self, { _ in NumberRule() }),
        (DateRule.self, { _ in DateRule() }),
        (MoneyRule.self, { _ in MoneyRule() }),
        (MeasureRule.self, { _ in MeasureRule() }),
        (OrderRule.self, { OrderRule(glossary: $0.glossary, renderings: $0.renderings) }),
        (BoundRule.self, { _ in BoundRule() }),
        (NegationRule.self, { NegationRule(renderings: $0.renderings) }),
        (OppositeRule.self, { OppositeRule(glossary: $0.glossary, renderings: $0.renderings) }),
        (
            ExchangeRule.self,
            { ExchangeRule(glossary: $0.glossary, renderings: $0.renderings, off: $0.off) }
        ),
        (NameRule.self, { NameRule(glossary: $0.glossary, renderings: $0.renderings) }),
        (EnglishNameRule.self, { EnglishNameRule(glossary: $0.glossary) }),
        (DeprecatedRule.self, { DeprecatedRule(glossary: $0.glossary) }),
        (TermRule.self, { TermRule(glossary: $0.glossary, renderings: $0.renderings) }),
        (DeRule.self, { _ in DeRule() }),
        (AgreementRule.self, { _ in AgreementRule() }),
        (ArticleRule.self, { _ in ArticleRule() }),
        (CaseRule.self, { _ in CaseRule() }),
        (VerbFormRule.self, { _ in VerbFormRule() }),
        (JoinedWordRule.self, { _ in JoinedWordRule() }),
        (DoubledRule.self, { _ in DoubledRule() }),
        (DecimalRule.self, { _ in DecimalRule() }),
        (SpellingRule.self, { _ in SpellingRule() }),
        (CedillaRule.self, { _ in CedillaRule() }),
        (DiacriticsRule.self, { _ in DiacriticsRule() }),
        (QuoteRule.self, { _ in QuoteRule() }),
        (SpaceRule.self, { _ in SpaceRule() }),
        (UntranslatedRule.self, { UntranslatedRule(renderings: $0.renderings) }),
        (LengthRule.self, { _ in LengthRule() }),
    ]

    /// What is known of all rules, in their order.
    public static var catalogue: [RuleDescription] {
        (known.map(\.rule) + [HouseStyleRule.self]).map { rule in
            RuleDescription(name: rule.name, summary: rule.summary, isCertain: rule.isCertain)
        } + [
            RuleDescription(
                name: counterpartRule,
                summary: "Sentences that have no counterpart in the other text.", isCertain: false)
        ]
    }

    /// Returns what a person should look at in a pair of texts, in the order of the rules.
    ///
    /// - Parameters:
    ///   - source: the English text.
    ///   - target: the Romanian text.
    ///   - article: the articles that the texts are sentences of; nil when the pair stands alone and
    ///     has to have every fact by itself.
    /// - Returns: the findings.
    public func findings(
        english source: String, romanian target: String, in article: ArticleFacts? = nil
    ) -> [Finding] {
        let pair = pair(english: source, romanian: target, in: article)
        return Self.withoutRepetition(rules.flatMap { $0.findings(in: pair) })
    }

    /// Returns what a person should look at in linked sentences of two articles.
    ///
    /// The rules on the language of the Romanian text look at one sentence after the other.
    ///
    /// - Parameters:
    ///   - source: the English sentences; none for Romanian ones without a counterpart, which are
    ///     compared with the articles alone.
    ///   - target: the Romanian sentences.
    ///   - article: the articles that the sentences are of; nil when they stand alone.
    /// - Returns: The findings; their ranges count in the sentences joined by a space.
    public func findings(
        english source: [String], romanian target: [String], in article: ArticleFacts? = nil
    ) -> [Finding] {
        let left = englishText(source.joined(separator: " "))
        let compares = !source.isEmpty || article != nil
        return (compares ? sourceFindings(english: left, romanian: target, in: article) : [])
            + Self.joined(target.map { ownFindings(in: $0, english: left) }, of: target)
    }

    /// Returns what the rules find that compare Romanian sentences with their source.
    func sourceFindings(
        english left: CheckedPair.Text, romanian target: [String], in article: ArticleFacts?
    ) -> [Finding] {
        let pair = pair(left, romanianText(target.joined(separator: " ")), in: article)
        return Self.withoutRepetition(sourceRules.flatMap { $0.findings(in: pair) })
    }

    /// Returns findings without those on an exchange or an opposite of what another rule on facts has found as well.
    private static func withoutRepetition(_ findings: [Finding]) -> [Finding] {
        let repeating = [OppositeRule.name, ExchangeRule.name]
        return findings.filter { finding in
            guard let rank = repeating.firstIndex(of: finding.rule) else { return true }
            return !findings.contains {
                factRules.contains($0.rule) && !repeating[rank...].contains($0.rule)
                    && $0.side == .romanian && $0.range.overlaps(finding.range)
            }
        }
    }

    /// Returns what the rules on the language of a Romanian sentence find.
    func ownFindings(in sentence: String, english left: CheckedPair.Text) -> [Finding] {
        guard !ownRules.isEmpty else { return [] }
        // Rules on the language look at no quantities.
        let pair = CheckedPair(
            english: left, romanian: romanianText(sentence), quantities: QuantityPairing(),
            article: nil)
        return ownRules.flatMap { $0.findings(in: pair) }
    }

    /// Returns the findings of sentences with ranges that count in the sentences joined by a space.
    static func joined(_ findings: [[Finding]], of sentences: [String]) -> [Finding] {
        var result: [Finding] = []
        var offset = 0
        for (found, sentence) in zip(findings, sentences) {
            result += found.map { finding in
                var finding = finding
                finding.range = finding.range.shifted(by: offset)
                return finding
            }
            offset += sentence.utf8.count + 1
        }
        return result
    }

    /// Returns the finding about two sentences between which the space is missing; nil where the rule
    /// on spaces is switched off.
    public func missingSpace(between first: String, and second: String) -> Finding? {
        guard ownRules.contains(where: { $0 is SpaceRule }) else { return nil }
        let word = String(first.split(separator: " ").last ?? "")
        let next = String(second.split(separator: " ").first ?? "")
        let start = first.utf8.count - word.utf8.count
        var result = Finding(
            rule: SpaceRule.name, side: .romanian, range: start..<first.utf8.count,
            excerpt: word + next, message: "a space is missing", advice: "write \(word) \(next)")
        result.correction = word + " "
        return result
    }

    /// Returns the quotation marks of a paragraph without their counterpart, with the number of the
    /// sentence in which each stands.
    ///
    /// - Parameters:
    ///   - sentences: the sentences of the paragraph.
    ///   - continues: whether the next paragraph begins with an opening mark.
    /// - Returns: The findings, none where the rule on quotation marks is switched off.
    public func unbalancedQuotes(
        in sentences: [String], continues: Bool
    ) -> [(sentence: Int, finding: Finding)] {
        guard ownRules.contains(where: { $0 is QuoteRule }) else { return [] }
        return QuoteBalance.findings(in: sentences, continues: continues)
    }

    /// Returns the facts of two articles, for ``findings(english:romanian:in:)``.
    ///
    /// - Parameters:
    ///   - source: the sentences of the English article.
    ///   - target: the sentences of the Romanian article.
    /// - Returns: the facts of both.
    public func facts(english source: [String], romanian target: [String]) -> ArticleFacts {
        ArticleFacts(
            english: englishFacts(source), romanian: target.map { romanianFacts($0) })
    }

    /// Returns the facts of an English article.
    func englishFacts(_ sentences: [String]) -> EnglishFacts {
        EnglishFacts(sentences.map { text($0, quantities: quantities.english, terms: english) })
    }

    /// Returns the facts of a sentence of a Romanian article.
    func romanianFacts(_ sentence: String) -> RomanianFacts {
        RomanianFacts(romanianText(sentence))
    }

    /// Returns the candidates for quantities of linked sentences that are one fact with different
    /// values, whether they are or not.
    ///
    /// - Parameters:
    ///   - source: the English sentences.
    ///   - target: the Romanian sentences.
    ///   - article: the articles that the sentences are of.
    /// - Returns: The candidates; their ranges count in the sentences joined by a space.
    package func factCandidates(
        english source: [String], romanian target: [String], in article: ArticleFacts
    ) -> [FactCandidate] {
        FactCandidates(
            english: englishText(source.joined(separator: " ")),
            romanian: romanianText(target.joined(separator: " ")), article: article,
            surroundings: QuantitySurroundings(renderings: renderings)
        ).all()
    }

    /// The names of the features of ``FactCandidate``.
    package static var factFeatureNames: [String] { FactFeatures.names }

    /// Returns whether an English and a Romanian quantity can be renderings of each other.
    package static func agree(english source: Quantity, romanian target: Quantity) -> Bool {
        QuantityPairing.agree(source, target)
    }

    /// Returns the finding about a sentence without a counterpart.
    public func missingCounterpart(of text: String, side: Side) -> Finding {
        Finding(
            rule: Self.counterpartRule, side: side, range: 0..<text.utf8.count, excerpt: text,
            message: side == .english
                ? "this sentence has no counterpart in the Romanian"
                : "this sentence has no counterpart in the English",
            advice: side == .english
                ? "translate it, or leave it out on purpose" : "check where it comes from")
    }

    /// Returns a pair of texts with everything that the rules look at.
    package func pair(
        english source: String, romanian target: String, in article: ArticleFacts? = nil
    ) -> CheckedPair {
        pair(englishText(source), romanianText(target), in: article)
    }

    /// Returns an English text with its words, quantities and terms.
    package func englishText(_ source: String) -> CheckedPair.Text {
        var result = text(source, quantities: quantities.english, terms: english)
        result.units.formUnion(unitsAfterAdjectives(in: result))
        return result
    }

    /// Returns a Romanian text with its words, quantities and terms.
    func romanianText(_ target: String) -> CheckedPair.Text {
        text(target, quantities: quantities.romanian, terms: romanian)
    }

    private func pair(
        _ left: CheckedPair.Text, _ right: CheckedPair.Text, in article: ArticleFacts?
    ) -> CheckedPair {
        let surroundings = QuantitySurroundings(renderings: renderings)
        let pairing =
            article.map { QuantityPairing(left, right, in: $0, by: surroundings) }
            ?? QuantityPairing(left, right)
        return CheckedPair(
            english: left, romanian: right, quantities: pairing, article: article)
    }

    /// Returns the units that an adjective separates from their number: seven long months.
    private func unitsAfterAdjectives(in text: CheckedPair.Text) -> Set<String> {
        var result: Set<String> = []
        for quantity in text.quantities
        where quantity.kind == .cardinal && quantity.unit == nil && quantity.number != nil {
            let end = quantity.range.upperBound
            guard let next = text.words.firstIndex(where: { $0.range.lowerBound >= end }),
                next + 1 < text.words.count, text.words[next].gap == .joining,
                text.words[next + 1].gap == .joining, text.words[next + 1].kind == .letters
            else { continue }
            let phrase = text.excerpt(quantity.range) + " " + text.word(next + 1)
            if let unit = quantities.english.quantities(in: phrase).first?.unit {
                result.insert(unit)
            }
        }
        return result
    }

    /// Returns a text with its words, quantities and terms.
    private func text(
        _ text: String, quantities: QuantityRecognizer, terms: TermRecognizer
    ) -> CheckedPair.Text {
        let bytes = Array(text.utf8)
        let matches = terms.matches(in: text, overlap: .all)
        return CheckedPair.Text(
            text: text, bytes: bytes, words: WordScanner.words(of: bytes),
            quantities: quantities.quantities(in: text), terms: matches,
            units: Set(matches.compactMap { glossary[$0.term].unit }))
    }
}

/// A dictionary that knows words of both languages.
///
/// Where a checker has one, it can distinguish names that were translated word by word from names that
/// were exchanged.
public protocol WordRenderings: Sendable {
    /// Returns whether a Romanian word, in any form, can render any of some English words.
    func canRender(_ romanian: String, anyOf english: [String]) -> Bool

    /// Returns whether the dictionary has a Romanian word in any form.
    func knows(romanian: String) -> Bool

    /// Returns whether both languages spell a Romanian word alike, as they do names.
    func isShared(romanian: String) -> Bool

    /// Returns how probable the words of two texts are as renderings of each other, where some stretches
    /// are compared by their sort; nil where this is not known.
    func agreement(
        english: String, romanian: String, slots: (english: [AlignedSlot], romanian: [AlignedSlot])
    ) -> WordAgreement?
}

extension WordRenderings {
    /// Returns nil: a dictionary need not know how words follow each other.
    public func agreement(
        english: String, romanian: String, slots: (english: [AlignedSlot], romanian: [AlignedSlot])
    ) -> WordAgreement? { nil }
}
