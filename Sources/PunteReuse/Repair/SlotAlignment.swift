internal import PunteText

/// The correspondence of the slots of two sentences: which quantity or name takes the place of which.
struct SlotAlignment {
    struct Pair {
        var stored: Int
        var new: Int
    }

    /// Indices of a stored quantity and the new one in its place.
    private(set) var pairs: [Pair] = []
    /// Indices of stored quantities without a counterpart.
    private(set) var storedAlone: [Int] = []
    /// Indices of new quantities without a counterpart.
    private(set) var newAlone: [Int] = []
    /// Indices of a stored name and the new one in its place.
    private(set) var names: [Pair] = []
    /// Whether any word differs.
    private(set) var wordsDiffer = false
    /// Whether any punctuation mark differs.
    private(set) var signsDiffer = false

    private enum Step {
        case pair(Int, Int)
        case stored(Int)
        case new(Int)
    }

    /// Aligns two sentences by their cheapest edit script (Wagner & Fischer 1974), in which a slot may take
    /// the place of a slot of the same kind.
    ///
    /// - Complexity: O(*n* · *m*) in the numbers of items.
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
                    let cost = Self.cost(
                        of: left[row - 1], to: right[column - 1], stored: stored, new: new)
                {
                    best = min(best, costs[(row - 1) * width + column - 1] + cost)
                }
                costs[row * width + column] = best
            }
        }
        read(
            Self.trace(costs, stored: stored, new: new), stored: stored, new: new)
    }

    /// Returns the cost of replacing one item by another; nil where that makes no sense.
    ///
    /// Replacing a word by another costs a little less than dropping one and adding one.
    private static func cost(
        of left: SlotSequence.Item, to right: SlotSequence.Item, stored: SlotSequence,
        new: SlotSequence
    ) -> Int? {
        switch (left, right) {
        case (.word(let a), .word(let b)), (.sign(let a), .sign(let b)): return a == b ? 0 : 3
        case (.slot(let a), .slot(let b)):
            let (a, b) = (stored.quantities[a], new.quantities[b])
            guard a.kind == b.kind, a.unit == b.unit else { return nil }
            return a.value == b.value ? 0 : 1
        case (.name(let a), .name(let b)):
            let (a, b) = (stored.names[a], new.names[b])
            guard a.attached == b.attached else { return 3 }
            if a.spelling == b.spelling { return 0 }
            return a.kind == b.kind ? 1 : 3
        case (.name, .word), (.word, .name): return 3
        default: return nil
        }
    }

    private static func trace(
        _ costs: [Int], stored: SlotSequence, new: SlotSequence
    ) -> [Step] {
        let width = new.items.count + 1
        var row = stored.items.count
        var column = new.items.count
        var steps: [Step] = []
        while row > 0 || column > 0 {
            let here = costs[row * width + column]
            if row > 0, column > 0,
                let cost = cost(
                    of: stored.items[row - 1], to: new.items[column - 1], stored: stored, new: new),
                costs[(row - 1) * width + column - 1] + cost == here
            {
                row -= 1
                column -= 1
                steps.append(.pair(row, column))
            } else if row > 0, costs[(row - 1) * width + column] + 2 == here {
                row -= 1
                steps.append(.stored(row))
            } else {
                column -= 1
                steps.append(.new(column))
            }
        }
        return steps.reversed()
    }

    private mutating func read(_ steps: [Step], stored: SlotSequence, new: SlotSequence) {
        for step in steps {
            switch step {
            case .pair(let left, let right):
                let isSame = Self.isSame(step, stored: stored, new: new)
                switch (stored.items[left], new.items[right]) {
                case (.slot(let a), .slot(let b)): pairs.append(Pair(stored: a, new: b))
                case (.name(let a), .name(let b)) where isSame:
                    names.append(Pair(stored: a, new: b))
                case (.sign, .sign): signsDiffer = signsDiffer || !isSame
                default: wordsDiffer = wordsDiffer || !isSame
                }
            case .stored(let left):
                if case .slot(let slot) = stored.items[left] { storedAlone.append(slot) }
                note(stored.items[left])
            case .new(let right):
                if case .slot(let slot) = new.items[right] { newAlone.append(slot) }
                note(new.items[right])
            }
        }
    }

    /// Notes an item that only one of the sentences has.
    private mutating func note(_ item: SlotSequence.Item) {
        switch item {
        case .word, .name: wordsDiffer = true
        case .sign: signsDiffer = true
        case .slot: break
        }
    }

    /// Returns whether a step pairs the same words, or two slots of the same kind.
    private static func isSame(
        _ step: Step, stored: SlotSequence, new: SlotSequence
    ) -> Bool {
        guard case .pair(let left, let right) = step,
            let cost = cost(
                of: stored.items[left], to: new.items[right], stored: stored, new: new)
        else { return false }
        return cost < 2
    }
}
