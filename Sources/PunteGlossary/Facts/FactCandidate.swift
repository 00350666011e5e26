internal import PunteLanguage
package import PunteText

/// A quantity of a Romanian sentence and one of the English article that has another value, and
/// what speaks for both being one fact.
package struct FactCandidate {
    /// The quantity of the English article.
    package let english: Quantity
    /// The quantity of the Romanian sentence.
    package let romanian: Quantity
    /// The English quantity as it is written; nil when it is in a sentence that is linked with the
    /// Romanian one.
    package let written: String?
    /// The values of ``FactFeatures/names``.
    package let features: [Float]
    /// Whether both are shares of a whole, a fraction and a percentage, and the only ones that the
    /// other article lacks: a quarter, 35%.
    var isOnlyShare = false
    /// Whether another Romanian quantity of the sentence renders the English one.
    var isAccounted = false
}

/// Finds the candidates of a Romanian text in its English counterpart and the rest of the article.
struct FactCandidates {
    let english: CheckedPair.Text
    let romanian: CheckedPair.Text
    let article: ArticleFacts
    let surroundings: QuantitySurroundings

    private typealias Limits = GlossaryParameters.Facts

    /// Returns the candidates of all quantities that a reader takes for facts.
    ///
    /// A text with more than `Limits.maximumQuantities` is a table or no text at all, and has none.
    ///
    /// - Complexity: O(quantities of the Romanian text × those of the article).
    func all() -> [FactCandidate] {
        let sources = QuantityPairing.prepared(english, in: .english)
        let targets = QuantityPairing.prepared(romanian, in: .romanian)
        guard max(sources.count, targets.count) <= Limits.maximumQuantities else { return [] }
        let units = english.units.union(sources.compactMap(\.unit))
        let texts = (english: english, romanian: romanian)
        func agree(_ source: Quantity, _ target: Quantity) -> Bool {
            QuantityPairing.agree(source, target, units: units)
                || QuantityPairing.isShortened(source, to: target, among: targets)
                || QuantityPairing.areInOtherZones(source, target, in: texts)
                || QuantityPairing.isRounded(source, to: target, in: romanian)
        }
        let left = sources.filter { source in !targets.contains { agree(source, $0) } }
        let right = targets.filter { target in !sources.contains { agree($0, target) } }
        lazy var unlinked = unlinkedValues()
        var result: [FactCandidate] = []
        for quantity in targets
        where isComparable(quantity, with: sources)
            && !QuantityPairing.isTotal(
                quantity, of: targets, in: romanian,
                isTold: { part in sources.contains { agree($0, part) } })
        {
            let equal = sources.filter { agree($0, quantity) }
            let rivals = sources.filter {
                !equal.contains($0) && QuantityPairing.canCompete($0, quantity, in: english)
                    && !QuantityPairing.isPart($0, in: english)
            }
            let target = FactFeatures.Target(
                quantity, equal: equal, sources: sources, left: left, right: right, in: self)
            let isMissing = equal.isEmpty && target.countElsewhere == 0
            let likenesses = rivals.map { likeness($0, english, quantity) }
            for (source, own) in zip(rivals, likenesses) {
                let best = zip(rivals, likenesses).filter { $0.0 != source }.map(\.1).max() ?? 0
                result.append(
                    FactCandidate(
                        english: source, romanian: quantity, written: nil,
                        features: FactFeatures(target, source, likeness: own, best: best).values,
                        isOnlyShare: QuantityPairing.areBothShares(source, quantity)
                            && source.unit != quantity.unit && left.contains(source) && isMissing
                            && target.countRivals == 1,
                        isAccounted: !left.contains(source)))
            }
            if isMissing, let moved = moved(target, from: unlinked) { result.append(moved) }
        }
        return result
    }

    /// Returns the places of the quantities of the English article that are in other sentences.
    private func unlinkedValues() -> [(sentence: Int, quantity: Quantity)] {
        var linked: [Int: Bool] = [:]
        return article.englishValues.filter { QuantityPairing.isStated($0.quantity) }
            .flatMap(\.places).filter { place in
                let isLinked =
                    linked[place.sentence]
                    ?? english.text.contains(article.english[place.sentence].text)
                linked[place.sentence] = isLinked
                return !isLinked
            }
    }

    /// Returns how alike the words are around a quantity of an English text and a Romanian one.
    func likeness(_ source: Quantity, _ text: CheckedPair.Text, _ target: Quantity) -> Double {
        surroundings.likeness(of: source.range, in: text, and: target.range, in: romanian)
    }

    /// Returns how alike the clauses are in which the two are.
    func clauseLikeness(
        _ source: Quantity, _ text: CheckedPair.Text, _ target: Quantity
    ) -> Double {
        surroundings.likeness(
            of: source.range, in: text, and: target.range, in: romanian,
            weights: Limits.clauseWeights)
    }

    private func isComparable(_ target: Quantity, with sources: [Quantity]) -> Bool {
        QuantityPairing.isStated(target)
            && !QuantityPairing.isRoman(target, of: romanian, alsoIn: english)
            && !QuantityPairing.isConversion(target, in: romanian)
            && !QuantityPairing.isFactor(target, in: romanian)
            && !QuantityPairing.isBetweenYears(target, in: sources)
            && !QuantityPairing.isDifference(target, of: sources)
            && !QuantityPairing.isNamedYear(target, of: sources, in: english)
            && !QuantityPairing.isRest(target, of: sources, in: romanian)
            && !QuantityPairing.isComputedShare(target, of: sources)
            && !QuantityPairing.isUnitPrice(target, of: sources, in: (english, romanian))
    }

    /// Returns the quantity of a sentence that is not linked whose surroundings are most like those
    /// of a Romanian quantity; nil when none is alike.
    private func moved(
        _ target: FactFeatures.Target, from places: [(sentence: Int, quantity: Quantity)]
    ) -> FactCandidate? {
        var best: (sentence: Int, quantity: Quantity, likeness: Double)?
        var second = 0.0
        for place in places where QuantityPairing.isSameSort(place.quantity, target.quantity) {
            let likeness = likeness(
                place.quantity, article.english[place.sentence], target.quantity)
            if likeness > best?.likeness ?? 0 {
                second = best?.likeness ?? 0
                best = (place.sentence, place.quantity, likeness)
            } else {
                second = max(second, likeness)
            }
        }
        guard let best, best.likeness >= Limits.minimumMovedLikeness else { return nil }
        let sentence = article.english[best.sentence]
        return FactCandidate(
            english: best.quantity, romanian: target.quantity,
            written: sentence.excerpt(best.quantity.range),
            features: FactFeatures(
                target, best.quantity, likeness: best.likeness, best: second, movedFrom: sentence
            ).values)
    }
}
