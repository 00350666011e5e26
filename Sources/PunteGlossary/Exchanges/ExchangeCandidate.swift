internal import PunteLanguage
internal import PunteText

/// A slot of a Romanian text and an English one that says something else, and what speaks for the one
/// standing in the place of the other.
package struct ExchangeCandidate {
    package let english: Slot
    package let romanian: Slot
    /// The values of ``ExchangeFeatures/names``.
    package let features: [Float]
}

/// Finds the candidates of two texts.
struct ExchangeCandidates {
    let tied: TiedPair
    let article: ArticleFacts
    let coverage: (english: Float, romanian: Float)

    /// The least tie of a candidate.
    private static let minimumTie: Float = 0.1

    init(_ tied: TiedPair, in article: ArticleFacts) {
        (self.tied, self.article) = (tied, article)
        coverage = tied.coverage
    }

    /// Returns the candidates of all Romanian slots.
    func all() -> [ExchangeCandidate] {
        var result: [ExchangeCandidate] = []
        for (row, target) in tied.slots.romanian.enumerated() {
            for (column, source) in tied.slots.english.enumerated() {
                guard tied.tie(romanianSlot: row, englishSlot: column) >= Self.minimumTie,
                    !tied.same.areSame(romanian: row, english: column),
                    !Set(target.sorts).isDisjoint(with: source.sorts),
                    tied.comparison.canContradict(source, target)
                else { continue }
                result.append(
                    ExchangeCandidate(
                        english: source, romanian: target,
                        features: ExchangeFeatures(romanian: row, english: column, in: self).values
                    ))
            }
        }
        return result
    }
}

/// Says which slots of two texts say the same.
struct SlotComparison {
    private let english: CheckedPair.Text
    private let romanian: CheckedPair.Text
    private let units: Set<String>
    private let targets: [Quantity]
    private let renderings: any WordRenderings
    private let matcher = NameMatcher()

    /// Creates a comparison of the slots of two texts.
    init(
        _ english: CheckedPair.Text, _ romanian: CheckedPair.Text, slots: [Slot],
        _ renderings: any WordRenderings
    ) {
        (self.english, self.romanian, self.renderings) = (english, romanian, renderings)
        units = english.units.union(english.quantities.compactMap(\.unit))
        targets = slots.flatMap { slot -> [Quantity] in
            if case .quantities(let quantities) = slot.content { return quantities }
            return []
        }
    }

    /// Returns whether an English and a Romanian slot say the same.
    func areSame(_ source: Slot, _ target: Slot) -> Bool {
        switch (source.content, target.content) {
        case (.quantities(let left), .quantities(let right)):
            return left.contains { source in right.contains { agree(source, $0) } }
        case (.vague(let left), .vague(let right)): return left.magnitude == right.magnitude
        case (.name(let left), .name(let right)): return areSame(left, right)
        case (.contrast(let left), .contrast(let right)):
            return left.contains(where: right.contains)
        default: return false
        }
    }

    /// Returns whether the one slot may stand wrongly for the other.
    func canContradict(_ source: Slot, _ target: Slot) -> Bool {
        switch (source.content, target.content) {
        case (.quantities(let left), .quantities(let right)):
            guard let first = right.first, let other = left.first else { return false }
            return !QuantityPairing.isRoman(first, of: romanian, alsoIn: english)
                && !QuantityPairing.isFactor(first, in: romanian)
                && (QuantityPairing.isSameSort(other, first)
                    || QuantityPairing.canCompete(other, first, in: english))
        case (.contrast(let left), .contrast(let right)):
            return left.contains { source in
                right.contains { $0.sort == source.sort && $0.member != source.member }
            }
        case (.name, .name), (.vague, .vague): return true
        default: return false
        }
    }

    private func agree(_ source: Quantity, _ target: Quantity) -> Bool {
        QuantityPairing.agree(source, target, units: units)
            || QuantityPairing.isShortened(source, to: target, among: targets)
            || QuantityPairing.areInOtherZones(source, target, in: (english, romanian))
            || QuantityPairing.isRounded(source, to: target, in: romanian)
    }

    /// Returns whether every word of the shorter name renders one of the longer.
    private func areSame(_ left: SlotName, _ right: SlotName) -> Bool {
        if !left.terms.isDisjoint(with: right.terms) || !left.rows.isDisjoint(with: right.rows) {
            return true
        }
        if left.texts.count <= right.texts.count {
            return left.texts.indices.allSatisfy { first in
                right.texts.indices.contains { isSame(first, of: left, as: $0, of: right) }
            }
        }
        return right.texts.indices.allSatisfy { second in
            left.texts.indices.contains { isSame($0, of: left, as: second, of: right) }
        }
    }

    /// Returns whether a word of an English name and one of a Romanian name are renderings of each other.
    func isSame(_ first: Int, of left: SlotName, as second: Int, of right: SlotName) -> Bool {
        left.bare[first] == right.bare[second]
            || matcher.similarity(left.keys[first], right.keys[second])
                >= GlossaryParameters.Names.sameName
            || renderings.canRender(right.texts[second], anyOf: [left.texts[first]])
    }

    /// Returns the greatest similarity of a word of one name and one of the other.
    func similarity(_ left: SlotName, _ right: SlotName) -> Double {
        left.keys.flatMap { first in right.keys.map { matcher.similarity(first, $0) } }.max() ?? 0
    }
}
