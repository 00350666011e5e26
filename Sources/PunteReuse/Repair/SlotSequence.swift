internal import PunteText

/// A sentence as words and slots: a slot is a quantity, of which only the kind counts.
///
/// `Six people died on Tuesday` is `⟨cardinal⟩ people died on ⟨weekday⟩`.
struct SlotSequence {
    enum Item: Hashable {
        case word(UInt32)
        /// Place of the quantity in ``quantities``.
        case slot(Int)
    }

    let text: String
    let quantities: [Quantity]
    private(set) var items: [Item] = []

    init(_ text: String, _ quantities: [Quantity], analyzer: TextAnalyzer) throws {
        self.text = text
        self.quantities = quantities.filter { $0.style.form != .article }
        var next = 0
        var lastSlot = -1
        for token in try analyzer.tokens(in: text) {
            while next < self.quantities.count,
                self.quantities[next].range.upperBound <= token.range.lowerBound
            {
                next += 1
            }
            if next < self.quantities.count,
                self.quantities[next].range.overlaps(token.range)
            {
                if lastSlot != next { items.append(.slot(next)) }
                lastSlot = next
            } else {
                items.append(.word(token.folded))
            }
        }
    }

    func slice(_ slot: Int) -> String { text.utf8Slice(quantities[slot].range) }
}

/// Which slots of two sentences stand in each other's place.
struct SlotAlignment {
    /// Places of a stored and a new quantity.
    private(set) var pairs: [(stored: Int, new: Int)] = []
    private(set) var storedAlone: [Int] = []
    private(set) var newAlone: [Int] = []
    /// Whether any word differs.
    private(set) var wordsDiffer = false

    /// The cheapest edit script between the two (Wagner & Fischer 1974), in which a slot may take
    /// the place of a slot of like kind. O(*n* · *m*) in the numbers of items.
    init(stored: SlotSequence, new: SlotSequence) {
        let left = stored.items
        let right = new.items
        let width = right.count + 1
        var costs = [Int](repeating: 0, count: (left.count + 1) * width)
        for row in 0...left.count {
            for column in 0...right.count where row + column > 0 {
                var best = Int.max
                if row > 0 { best = min(best, costs[(row - 1) * width + column] + 2) }
                if column > 0 { best = min(best, costs[row * width + column - 1] + 2) }
                if row > 0, column > 0,
                    let cost = Self.cost(left[row - 1], right[column - 1], stored, new)
                {
                    best = min(best, costs[(row - 1) * width + column - 1] + cost)
                }
                costs[row * width + column] = best
            }
        }
        trace(costs, stored, new)
    }

    /// Of replacing one item by another; nil where that makes no sense. Words replace words at the
    /// price of one that is dropped and one that is added, less a little.
    private static func cost(
        _ left: SlotSequence.Item, _ right: SlotSequence.Item, _ stored: SlotSequence,
        _ new: SlotSequence
    ) -> Int? {
        switch (left, right) {
        case (.word(let a), .word(let b)): a == b ? 0 : 3
        case (.slot(let a), .slot(let b)):
            isLike(stored.quantities[a], new.quantities[b])
                ? (stored.quantities[a].value == new.quantities[b].value ? 0 : 1) : nil
        default: nil
        }
    }

    private static func isLike(_ left: Quantity, _ right: Quantity) -> Bool {
        left.kind == right.kind && left.unit == right.unit
    }

    private mutating func trace(_ costs: [Int], _ stored: SlotSequence, _ new: SlotSequence) {
        let width = new.items.count + 1
        var row = stored.items.count
        var column = new.items.count
        while row > 0 || column > 0 {
            let here = costs[row * width + column]
            if row > 0, column > 0,
                let cost = Self.cost(stored.items[row - 1], new.items[column - 1], stored, new),
                costs[(row - 1) * width + column - 1] + cost == here
            {
                row -= 1
                column -= 1
                if case .slot(let left) = stored.items[row],
                    case .slot(let right) = new.items[column]
                {
                    pairs.append((left, right))
                } else if cost > 0 {
                    wordsDiffer = true
                }
            } else if row > 0, costs[(row - 1) * width + column] + 2 == here {
                row -= 1
                if case .slot(let slot) = stored.items[row] {
                    storedAlone.append(slot)
                } else {
                    wordsDiffer = true
                }
            } else {
                column -= 1
                if case .slot(let slot) = new.items[column] {
                    newAlone.append(slot)
                } else {
                    wordsDiffer = true
                }
            }
        }
        pairs.reverse()
        storedAlone.reverse()
        newAlone.reverse()
    }
}
