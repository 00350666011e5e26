internal import PunteLanguage
internal import PunteText

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Measures what speaks for a Romanian quantity and an English one of another value being one fact:
/// the features of ``JudgeModel``.
struct FactFeatures {
    /// The Romanian quantity and what the English says of its value.
    private let target: Target
    private let source: Quantity
    /// How alike the words around both quantities are.
    private let likeness: Double
    /// How alike the clauses around both are.
    private let clause: Double
    /// The likeness of the other English quantities, at most.
    private let best: Double
    /// How alike the words are where the Romanian article has the English value; 0 when it does not.
    private let told: Double
    /// Whether the English quantity is in a sentence that is not linked.
    private let isMoved: Bool
    private let role: ChangeRole?
    /// The digits of both numbers.
    private let digits: (english: [UInt8], romanian: [UInt8])

    /// Measures a Romanian and an English quantity.
    ///
    /// - Parameters:
    ///   - target: The Romanian quantity.
    ///   - source: The English quantity.
    ///   - likeness: How alike the words around both are.
    ///   - best: The same of the other English quantities, at most.
    ///   - sentence: The sentence of the English quantity when that is not linked; nil for one that is.
    init(
        _ target: Target, _ source: Quantity, likeness: Double, best: Double,
        movedFrom sentence: CheckedPair.Text? = nil
    ) {
        let texts = target.texts
        let text = sentence ?? texts.english
        isMoved = sentence != nil
        (self.target, self.source, self.likeness, self.best) = (target, source, likeness, best)
        clause = texts.clauseLikeness(source, text, target.quantity)
        role = isMoved ? nil : ChangeRole(of: source, in: text, .english)
        digits = (Self.digits(of: source), Self.digits(of: target.quantity))
        told = Self.told(source, in: texts, isMoved: isMoved)
    }

    /// The least value of a fact that the Romanian article tells, in however different words.
    private static let leastTold = 0.01

    private static func told(
        _ source: Quantity, in texts: FactCandidates, isMoved: Bool
    ) -> Double {
        var result = 0.0
        for place in texts.article.romanianQuantities(agreeingWith: source) {
            if isMoved { return 1 }
            let likeness = texts.surroundings.likeness(
                of: source.range, in: texts.english, and: place.quantity.range, in: place.sentence)
            result = max(result, likeness + leastTold)
        }
        return result
    }

    private static func digits(of quantity: Quantity) -> [UInt8] {
        Array("\(quantity.number?.significand.magnitude ?? 0)".utf8)
    }

    /// The number of digits in which the numbers differ; 9 when one has more digits.
    private var changedDigits: Int {
        guard digits.english.count == digits.romanian.count else { return 9 }
        return zip(digits.english, digits.romanian).count { $0 != $1 }
    }

    /// How many powers of ten are between the numbers; -1 when there is none.
    private var ratio: Float {
        let (value, number) = (Self.magnitude(of: source), Self.magnitude(of: target.quantity))
        return value > 0 && number > 0 ? Float(abs(log10(value / number))) : -1
    }

    /// How far the quantities are from the same place in their texts, 0–1.
    private var distance: Float {
        guard !isMoved else { return 1 }
        let texts = target.texts
        let place = Float(source.range.lowerBound) / Float(max(1, texts.english.bytes.count))
        let other =
            Float(target.quantity.range.lowerBound) / Float(max(1, texts.romanian.bytes.count))
        return abs(place - other)
    }

    private static func magnitude(of quantity: Quantity) -> Double {
        quantity.number?.double.magnitude ?? 0
    }

    private static func code(of quantity: Quantity) -> Float {
        Float(Quantity.Kind.allCases.firstIndex(of: quantity.kind) ?? 0)
    }

    // MARK: The list

    private typealias Feature = (name: String, value: @Sendable (FactFeatures) -> Float)

    /// The names of the features; part of the format of the model and of training tables.
    static let names = features.map { $0.name }

    /// The values in the order of ``names``.
    var values: [Float] { Self.features.map { $0.value(self) } }

    private static let features: [Feature] = {
        var list: [Feature] = []
        func add(_ name: String, _ value: @escaping @Sendable (FactFeatures) -> Float) {
            list.append((name, value))
        }
        func add(if name: String, _ value: @escaping @Sendable (FactFeatures) -> Bool) {
            list.append((name, { value($0) ? 1 : 0 }))
        }
        // Where the English has the Romanian value.
        add("here") { Float($0.target.countHere) }
        add("here-likeness") { Float($0.target.likenessHere) }
        add("elsewhere") { Float(min($0.target.countElsewhere, 4)) }
        add("elsewhere-likeness") { Float($0.target.likenessElsewhere) }
        add(if: "derived") { $0.target.isDerived }
        add(if: "here-origin") { $0.target.isOriginHere }
        add("here-clause") { Float($0.target.clauseHere) }
        add("elsewhere-clause") { Float($0.target.clauseElsewhere) }
        // The Romanian quantity and its sentence.
        add("kind") { code(of: $0.target.quantity) }
        add(if: "words") { $0.target.quantity.style.form == .words }
        add(if: "origin") { $0.target.role == .origin }
        add(if: "goal") { $0.target.role == .goal }
        add("magnitude") {
            let number = magnitude(of: $0.target.quantity)
            return number > 0 ? Float(log10(number)) : 0
        }
        add("decimals") { Float($0.target.quantity.style.fractionDigits) }
        add("unmatched") { Float($0.target.countUnmatched) }
        add("length") { Float($0.target.texts.romanian.words.count) }
        add("english-length") { Float($0.target.texts.english.words.count) }
        add(if: "bracket") {
            QuantityPairing.openBracket(before: $0.target.quantity, in: $0.target.texts.romanian)
                != nil
        }
        // The English quantity.
        add("likeness") { Float($0.likeness) }
        add("best-other") { Float($0.best) }
        add(if: "left") { $0.target.left.contains($0.source) }
        add(if: "left-in-article") { $0.told == 0 }
        add("rivals") { Float($0.target.countRivals) }
        add("told-likeness") { Float($0.told) }
        add(if: "moved") { $0.isMoved }
        add("source-kind") { code(of: $0.source) }
        add(if: "source-origin") { $0.role == .origin }
        add(if: "source-goal") { $0.role == .goal }
        add(if: "same-sort") { QuantityPairing.isSameSort($0.source, $0.target.quantity) }
        add(if: "same-form") { $0.source.style.form == $0.target.quantity.style.form }
        add(if: "same-unit") { $0.source.unit == $0.target.quantity.unit }
        add(if: "same-number") {
            $0.source.number != nil && $0.source.number == $0.target.quantity.number
        }
        add(if: "same-digits") { $0.digits.english.count == $0.digits.romanian.count }
        add("digits-changed") { Float($0.changedDigits) }
        add("ratio") { $0.ratio }
        add("distance") { $0.distance }
        add("clause") { Float($0.clause) }
        return list
    }()
}

extension FactFeatures {
    /// A Romanian quantity, and what the English says of its value.
    struct Target {
        let quantity: Quantity
        let texts: FactCandidates
        /// The linked English quantities that the Romanian text lacks.
        let left: [Quantity]
        let role: ChangeRole?
        /// The number of linked English quantities that agree with it.
        let countHere: Int
        /// How alike the words around it and around those are, at most.
        let likenessHere: Double
        let clauseHere: Double
        /// Whether the most alike of those is the value before a change.
        let isOriginHere: Bool
        /// The number of quantities of the English article that agree with it.
        let countElsewhere: Int
        let likenessElsewhere: Double
        let clauseElsewhere: Double
        /// Whether it was calculated from the linked English quantities.
        let isDerived: Bool
        /// The number of ``left`` that may be the same fact.
        let countRivals: Int
        /// The number of Romanian quantities of its sort that the linked English lacks.
        let countUnmatched: Int

        /// Measures a Romanian quantity.
        ///
        /// - Parameters:
        ///   - quantity: The Romanian quantity.
        ///   - equal: The linked English quantities that agree with it.
        ///   - sources: All linked English quantities.
        ///   - left: Those of them that the Romanian text lacks.
        ///   - right: The Romanian quantities that the linked English lacks.
        ///   - texts: The texts.
        init(
            _ quantity: Quantity, equal: [Quantity], sources: [Quantity], left: [Quantity],
            right: [Quantity], in texts: FactCandidates
        ) {
            (self.quantity, self.texts, self.left) = (quantity, texts, left)
            let article = texts.article
            let values = article.englishValues.filter { value in
                QuantityPairing.agree(value.quantity, quantity)
                    || QuantityPairing.isRounded(value.quantity, to: quantity, in: texts.romanian)
            }
            let elsewhere = values.flatMap(\.places).map {
                (quantity: $0.quantity, text: article.english[$0.sentence])
            }
            let here = equal.map { texts.likeness($0, texts.english, quantity) }
            let best = zip(equal, here).max { $0.1 < $1.1 }?.0
            role = ChangeRole(of: quantity, in: texts.romanian, .romanian)
            countHere = equal.count
            likenessHere = here.max() ?? 0
            clauseHere = equal.map { texts.clauseLikeness($0, texts.english, quantity) }.max() ?? 0
            isOriginHere =
                best.map { ChangeRole(of: $0, in: texts.english, .english) == .origin } ?? false
            countElsewhere = values.reduce(0) { $0 + $1.count }
            likenessElsewhere =
                elsewhere.map { texts.likeness($0.quantity, $0.text, quantity) }.max() ?? 0
            clauseElsewhere =
                elsewhere.map { texts.clauseLikeness($0.quantity, $0.text, quantity) }.max() ?? 0
            isDerived = QuantityPairing.isDerived(quantity, from: sources)
            countRivals = left.count {
                QuantityPairing.canCompete($0, quantity, in: texts.english)
            }
            countUnmatched = right.count { QuantityPairing.isSameSort($0, quantity) }
        }
    }
}
