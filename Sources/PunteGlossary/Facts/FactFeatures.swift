internal import PunteLanguage
internal import PunteText

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Measures what speaks for a Romanian quantity and an English one of another value being one fact:
/// the features of ``FactModel``.
struct FactFeatures {
    /// The names of the features; part of the format of the model and of training tables.
    static let names = [
        // Where the English has the Romanian value.
        "here", "here-likeness", "elsewhere", "elsewhere-likeness", "derived", "here-origin",
        "here-clause", "elsewhere-clause",
        // The Romanian quantity and its sentence.
        "kind", "words", "origin", "goal", "magnitude", "decimals", "unmatched", "length",
        "english-length", "bracket",
        // The English quantity.
        "likeness", "best-other", "left", "left-in-article", "rivals", "told-likeness", "moved",
        "source-kind", "source-origin", "source-goal", "same-sort", "same-form", "same-unit",
        "same-number", "same-digits", "digits-changed", "ratio", "distance",
        "clause",
    ]

    private let target: Quantity
    private let texts: FactCandidates
    private let left: [Quantity]
    private var common: [Float] = []
    private var own: [Float] = []
    private let targetRole: ChangeRole?
    /// The number of quantities of the English article that agree with the Romanian one.
    let countElsewhere: Int

    /// The values in the order of ``names``.
    var values: [Float] { common + own }

    /// Measures a Romanian quantity.
    ///
    /// - Parameters:
    ///   - target: The Romanian quantity.
    ///   - equal: The linked English quantities that agree with it.
    ///   - sources: All linked English quantities.
    ///   - left: Those of them that the Romanian text lacks.
    ///   - right: The Romanian quantities that the linked English lacks.
    ///   - texts: The texts.
    init(
        _ target: Quantity, equal: [Quantity], sources: [Quantity], left: [Quantity],
        right: [Quantity], in texts: FactCandidates
    ) {
        (self.target, self.texts, self.left) = (target, texts, left)
        let article = texts.article
        let elsewhere = article.englishQuantities.filter { place in
            QuantityPairing.agree(
                place.quantity, target, units: place.quantity.unit.map { [$0] } ?? [])
                || QuantityPairing.isRounded(place.quantity, to: target, in: texts.romanian)
        }
        countElsewhere = elsewhere.count
        let here = equal.map { texts.likeness($0, texts.english, target) }
        let best = zip(equal, here).max { $0.1 < $1.1 }?.0
        let likeness =
            elsewhere.map {
                texts.likeness($0.quantity, article.english[$0.sentence], target)
            }.max() ?? 0
        targetRole = ChangeRole(of: target, in: texts.romanian, .romanian)
        let number = target.number?.double.magnitude ?? 0
        common = [
            Float(equal.count), Float(here.max() ?? 0), Float(min(elsewhere.count, 4)),
            Float(likeness), QuantityPairing.isDerived(target, from: sources) ? 1 : 0,
            best.map { ChangeRole(of: $0, in: texts.english, .english) == .origin } ?? false
                ? 1 : 0,
            Float(equal.map { texts.clauseLikeness($0, texts.english, target) }.max() ?? 0),
            Float(
                elsewhere.map {
                    texts.clauseLikeness($0.quantity, article.english[$0.sentence], target)
                }.max() ?? 0),
            Self.code(of: target), target.style.form == .words ? 1 : 0,
            targetRole == .origin ? 1 : 0, targetRole == .goal ? 1 : 0,
            number > 0 ? Float(log10(number)) : 0, Float(target.style.fractionDigits),
            Float(right.count { QuantityPairing.isSameSort($0, target) }),
            Float(texts.romanian.words.count), Float(texts.english.words.count),
            Self.isInBrackets(target, texts.romanian) ? 1 : 0,
        ]
    }

    /// Adds an English quantity.
    ///
    /// - Parameters:
    ///   - source: The quantity.
    ///   - likeness: How alike the words around both quantities are.
    ///   - best: The same of the other English quantities, at most.
    ///   - text: The English text that has it.
    ///   - isMoved: Whether that is a sentence that is not linked.
    mutating func describe(
        _ source: Quantity, likeness: Double, best: Double, in text: CheckedPair.Text,
        isMoved: Bool = false
    ) {
        let told = texts.article.romanian.indices.reduce(0.0) { most, index in
            texts.article.quantities(ofRomanian: index).reduce(most) { most, other in
                guard
                    QuantityPairing.agree(source, other, units: source.unit.map { [$0] } ?? [])
                else { return most }
                return max(
                    most,
                    isMoved
                        ? 1
                        : texts.surroundings.likeness(
                            of: source.range, in: texts.english, and: other.range,
                            in: texts.article.romanian[index]) + 0.01)
            }
        }
        let role = isMoved ? nil : ChangeRole(of: source, in: texts.english, .english)
        let (digits, others) = (Self.digits(of: source), Self.digits(of: target))
        let (value, number) = (
            source.number?.double.magnitude ?? 0, target.number?.double.magnitude ?? 0
        )
        let place = Float(source.range.lowerBound) / Float(max(1, texts.english.bytes.count))
        let otherPlace = Float(target.range.lowerBound) / Float(max(1, texts.romanian.bytes.count))
        own = [
            Float(likeness), Float(best), left.contains(source) ? 1 : 0, told == 0 ? 1 : 0,
            Float(left.count { QuantityPairing.canCompete($0, target, in: texts.english) }),
            Float(told), isMoved ? 1 : 0, Self.code(of: source), role == .origin ? 1 : 0,
            role == .goal ? 1 : 0, QuantityPairing.isSameSort(source, target) ? 1 : 0,
            source.style.form == target.style.form ? 1 : 0, source.unit == target.unit ? 1 : 0,
            source.number != nil && source.number == target.number ? 1 : 0,
            digits.count == others.count ? 1 : 0, Float(Self.changes(digits, others)),
            value > 0 && number > 0 ? Float(abs(log10(value / number))) : -1,
            isMoved ? 1 : abs(place - otherPlace),
            Float(texts.clauseLikeness(source, text, target)),
        ]
    }

    private static func code(of quantity: Quantity) -> Float {
        Float(Quantity.Kind.allCases.firstIndex(of: quantity.kind) ?? 0)
    }

    private static func isInBrackets(_ quantity: Quantity, _ text: CheckedPair.Text) -> Bool {
        let before = text.bytes[..<quantity.range.lowerBound]
        guard let open = before.lastIndex(of: UInt8(ascii: "(")) else { return false }
        return !before[open...].contains(UInt8(ascii: ")"))
    }

    private static func digits(of quantity: Quantity) -> [UInt8] {
        Array("\(quantity.number?.significand.magnitude ?? 0)".utf8)
    }

    /// Returns the number of digits in which two numbers of as many digits differ; 9 for others.
    private static func changes(_ left: [UInt8], _ right: [UInt8]) -> Int {
        guard left.count == right.count else { return 9 }
        return zip(left, right).count { $0 != $1 }
    }
}
