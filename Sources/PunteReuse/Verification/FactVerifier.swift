internal import PunteAlignment
public import PunteGlossary
public import PunteLanguage
internal import PunteText

/// Verifies that the two sides of a pair state the same facts: quantities, dates, amounts, units,
/// symbols, currencies and names.
///
/// ``PunteGlossary/TranslationChecker`` reports only what is certainly wrong. A verifier reports
/// everything that is not certainly right, so that a translation without a report may be filled in
/// before a person has read it.
///
/// One instance may be used by several threads at once.
public struct FactVerifier: Sendable {
    private let english: FactReader
    private let romanian: FactReader
    private let checker: TranslationChecker
    private let names: NameEvidence

    /// Creates a verifier.
    ///
    /// - Parameters:
    ///   - glossary: the terms that are known.
    ///   - renderings: a dictionary that recognises translated names; without one, a name that the
    ///     glossary lacks must sound alike on both sides.
    public init(glossary: CompiledGlossary, renderings: (any WordRenderings)? = nil) {
        english = FactReader(.english, glossary: glossary)
        romanian = FactReader(.romanian, glossary: glossary)
        checker = TranslationChecker(
            glossary: glossary, renderings: renderings, only: TranslationChecker.factRules)
        names = NameEvidence(renderings: renderings)
    }

    /// Returns the first fact in which two texts may disagree; nil when both state the same.
    ///
    /// - Complexity: product of the numbers of words.
    public func disagreement(english: String, romanian: String) -> FactDisagreement? {
        if let finding = checker.findings(english: english, romanian: romanian).first {
            let isName = TranslationChecker.nameRule == finding.rule
            return FactDisagreement(
                kind: isName ? .name : .quantity, side: finding.side ?? .romanian,
                excerpt: finding.excerpt)
        }
        let left = self.english.facts(in: english)
        let right = self.romanian.facts(in: romanian)
        return QuantityBijection(left, right).disagreement
            ?? Self.loose(left, right)
            ?? Self.contradiction(left, right)
            ?? names.disagreement(left, right)
    }

    /// Returns the first fact in which two sentences of one language differ; nil when both state the
    /// same, so that one translation may serve both.
    ///
    /// A word of the stored sentence that its translation repeats, such as the name of a program, is a
    /// name, however it is written: the new sentence must have it, too.
    ///
    /// - Parameters:
    ///   - text: the new sentence.
    ///   - stored: the stored sentence.
    ///   - translation: the translation that is to serve the new sentence.
    ///   - side: the language of both sentences.
    ///   - isRepaired: whether quantities and names of the translation were replaced by those of the
    ///     new sentence; these may differ then.
    /// - Returns: the first fact in which the sentences differ; nil when there is none.
    func difference(
        of text: String, from stored: String, translation: String, on side: Side,
        isRepaired: Bool
    ) -> FactDisagreement? {
        let reader = side == .english ? english : romanian
        let (new, old) = (reader.facts(in: text), reader.facts(in: stored))
        func found(_ excerpt: String) -> FactDisagreement {
            FactDisagreement(kind: .stored, side: side, excerpt: excerpt)
        }
        if let mark = Self.unmatched(new.marks, old.marks) ?? Self.unmatched(old.marks, new.marks) {
            return found(mark.excerpt)
        }
        if let unit = new.units.symmetricDifference(old.units).first { return found(unit.excerpt) }
        if new.negations != old.negations { return found(text) }
        if let point = new.directions.symmetricDifference(old.directions).first {
            return found(point.excerpt)
        }
        let other = (side == .english ? romanian : english).facts(in: translation)
        if let word = names.repeated(from: old, in: other, butNotIn: new) {
            return found(word.text)
        }
        if isRepaired { return nil }
        for (index, quantity) in new.quantities.enumerated() {
            guard index < old.quantities.count, quantity.value == old.quantities[index].value,
                quantity.unit == old.quantities[index].unit,
                quantity.kind == old.quantities[index].kind
            else { return found(new.slice(quantity.range)) }
        }
        if old.quantities.count > new.quantities.count {
            return found(old.slice(old.quantities[new.quantities.count].range))
        }
        let (now, before) = (names.names(in: new, of: side), names.names(in: old, of: side))
        for (name, other) in zip(now, before) where name.bare != other.bare {
            return found(name.text)
        }
        if now.count != before.count {
            return found((now.count > before.count ? now : before).last?.text ?? text)
        }
        return nil
    }

    /// Returns a point of the compass of the English text, if the Romanian text names only others.
    ///
    /// A point that only one side names is no contradiction: the West Bank is „Cisiordania”.
    private static func contradiction(
        _ english: TextFacts, _ romanian: TextFacts
    ) -> FactDisagreement? {
        guard !romanian.directions.isEmpty,
            english.directions.isDisjoint(with: romanian.directions),
            let point = english.directions.min(by: { $0.value < $1.value })
        else { return nil }
        return FactDisagreement(kind: .direction, side: .english, excerpt: point.excerpt)
    }

    /// Returns the first figure, symbol or unit outside the quantities that only one side has.
    private static func loose(_ english: TextFacts, _ romanian: TextFacts) -> FactDisagreement? {
        if let mark = unmatched(english.marks, romanian.marks) {
            return FactDisagreement(kind: .unit, side: .english, excerpt: mark.excerpt)
        }
        if let mark = unmatched(romanian.marks, english.marks) {
            return FactDisagreement(kind: .unit, side: .romanian, excerpt: mark.excerpt)
        }
        if let unit = english.units.subtracting(romanian.units).first {
            return FactDisagreement(kind: .unit, side: .english, excerpt: unit.excerpt)
        }
        if let unit = romanian.units.subtracting(english.units).first {
            return FactDisagreement(kind: .unit, side: .romanian, excerpt: unit.excerpt)
        }
        return nil
    }

    /// Returns the first of some marks that occurs more often among them than among the others.
    private static func unmatched(
        _ marks: [TextFacts.Mark], _ others: [TextFacts.Mark]
    ) -> TextFacts.Mark? {
        var counts = Dictionary(others.map { ($0.value, 1) }, uniquingKeysWith: +)
        for mark in marks {
            guard let count = counts[mark.value], count > 0 else { return mark }
            counts[mark.value] = count - 1
        }
        return nil
    }
}

/// A fact that one side of a pair states and the other does not.
public struct FactDisagreement: Sendable, Hashable, CustomStringConvertible {
    /// The kinds of disagreement.
    public enum Kind: String, Sendable {
        /// A number, date, time, amount or measure without an equal counterpart.
        case quantity
        /// Numbers of one kind whose order differs between the sides.
        case order
        /// A symbol, unit or currency without a counterpart.
        case unit
        /// A point of the compass where the other side names another one.
        case direction
        /// A name without a counterpart.
        case name
        /// A fact in which the new sentence differs from the stored one, whose translation would be
        /// filled in.
        case stored
    }

    /// The kind of the disagreement.
    public var kind: Kind
    /// The side that states the fact.
    public var side: Side
    /// The words that state it.
    public var excerpt: String

    /// The disagreement as a person reads it.
    public var description: String {
        let language = side == .english ? "English" : "Romanian"
        return switch kind {
        case .quantity, .unit, .direction: "only the \(language) says “\(excerpt)”"
        case .order: "“\(excerpt)” is in another place among the numbers of the other side"
        case .name: "the \(language) names “\(excerpt)”, the other side perhaps does not"
        case .stored: "“\(excerpt)” differs from the stored sentence"
        }
    }
}
