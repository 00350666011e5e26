internal import PunteLanguage
internal import PunteText

/// The quantities of a pair that say the same, and those that are left over.
struct QuantityPairing {
    /// Two quantities that stand for each other with different values.
    struct Disagreement {
        let english: Quantity
        let romanian: Quantity
    }

    let english: [Quantity]
    let romanian: [Quantity]
    let disagreeing: [Disagreement]

    private init(
        english: [Quantity], romanian: [Quantity], disagreeing: [Disagreement]
    ) {
        self.english = english
        self.romanian = romanian
        self.disagreeing = disagreeing
    }

    static func of(_ english: CheckedPair.Text, _ romanian: CheckedPair.Text) -> QuantityPairing {
        let sources = ends(sharingUnits(english)).filter { !isTail($0, of: english, in: .english) }
        let targets = ends(sharingUnits(withHeights(romanian), romanian)).filter {
            !isTail($0, of: romanian, in: .romanian) && !isRoman($0, romanian, alsoIn: english)
        }
        let units = english.units.union(sources.compactMap(\.unit))
        // A quantity that is said again on one side needs no second counterpart.
        var left: [Quantity] = []
        for source in sources where !targets.contains(where: { agree(source, $0, units) }) {
            left.append(source)
        }
        var right: [Quantity] = []
        for target in targets where !sources.contains(where: { agree($0, target, units) }) {
            right.append(target)
        }
        let pairs = rivals(left, right)
        let (open, meant) = (
            VaguePlurals.english.ranges(in: english), VaguePlurals.romanian.ranges(in: romanian)
        )
        let wrong = pairs.filter { !isRoughly($0, in: romanian) }
        return QuantityPairing(
            english: certain(
                left.filter { quantity in
                    !pairs.contains { $0.english == quantity } && !isAny(quantity, of: meant)
                }, in: english, missingFrom: romanian),
            romanian: certain(
                right.filter { quantity in
                    !pairs.contains { $0.romanian == quantity } && isLarge(quantity)
                        && !isAny(quantity, of: open)
                }, in: romanian, missingFrom: english),
            disagreeing: wrong)
    }
    private static func isAny(_ quantity: Quantity, of ranges: [Range<Double>]) -> Bool {
        guard let value = quantity.number?.double else { return false }
        return ranges.contains { $0.contains(value) }
    }
}
