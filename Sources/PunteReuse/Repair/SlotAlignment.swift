internal import PunteText

/// Which slots of two sentences stand in each other's place.
struct SlotAlignment {
    struct Pair {
        var stored: Int
        var new: Int
    }

    /// Places of a stored and a new quantity.
    private(set) var pairs: [Pair] = []
    private(set) var storedAlone: [Int] = []
    private(set) var newAlone: [Int] = []
    /// Places of a stored and a new name.
    private(set) var names: [Pair] = []
    /// Whether any word differs.
    private(set) var wordsDiffer = false
    /// Whether any sign of punctuation differs.
    private(set) var signsDiffer = false

    private enum Step {
        case pair(Int, Int)
        case stored(Int)
        case new(Int)
    }

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
        read(Self.trace(costs, stored, new), stored, new)
    }

    /// Of replacing one item by another; nil where that makes no sense. Words replace words at the
    /// price of one that is dropped and one that is added, less a little.
    private static func cost(
        _ left: SlotSequence.Item, _ right: SlotSequence.Item, _ stored: SlotSequence,
        _ new: SlotSequence
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
        _ costs: [Int], _ stored: SlotSequence, _ new: SlotSequence
    ) -> [Step] {
        let width = new.items.count + 1
        var row = stored.items.count
        var column = new.items.count
        var steps: [Step] = []
        while row > 0 || column > 0 {
            let here = costs[row * width + column]
            if row > 0, column > 0,
                let cost = cost(stored.items[row - 1], new.items[column - 1], stored, new),
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

    private mutating func read(_ steps: [Step], _ stored: SlotSequence, _ new: SlotSequence) {
        for step in steps {
            switch step {
            case .pair(let left, let right):
                let isSame = Self.isSame(step, stored, new)
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

    /// An item that stands in one of the sentences only.
    private mutating func note(_ item: SlotSequence.Item) {
        switch item {
        case .word, .name: wordsDiffer = true
        case .sign: signsDiffer = true
        case .slot: break
        }
    }

    /// Whether a step pairs the same words, or two slots of like kind.
    private static func isSame(
        _ step: Step, _ stored: SlotSequence, _ new: SlotSequence
    ) -> Bool {
        guard case .pair(let left, let right) = step,
            let cost = cost(stored.items[left], new.items[right], stored, new)
        else { return false }
        return cost < 2
    }
}
