internal import PunteLanguage
internal import PunteText

/// The correspondence between the quantities and names of two sentences.
struct SlotAlignment {
    struct Pair {
        var stored: Int
        var new: Int
    }

    /// The indices of a stored quantity and the new quantity that replaces it.
    private(set) var pairs: [Pair] = []
    /// The indices of stored quantities without a counterpart.
    private(set) var storedAlone: [Int] = []
    /// The indices of new quantities without a counterpart.
    private(set) var newAlone: [Int] = []
    /// The indices of a stored name and the new name that replaces it.
    private(set) var names: [Pair] = []
    /// Whether any word differs.
    private(set) var wordsDiffer = false
    /// Whether any punctuation mark differs.
    private(set) var signsDiffer = false

    /// Aligns two sentences by their cheapest edit script, in which a slot may replace a slot of
    /// the same kind.
    ///
    /// - Complexity: O(*n* · *m*) in the numbers of items.
    init(stored: SlotSequence, new: SlotSequence) {
        let steps = EditScript.steps(
            from: stored.items.count, to: new.items.count, removing: { _ in 2 },
            inserting: { _ in 2 },
            replacing: {
                Self.cost(of: stored.items[$0], to: new.items[$1], stored: stored, new: new)
            })
        read(steps, stored: stored, new: new)
    }

    /// Returns the cost of replacing one item by another; nil if that is not allowed.
    ///
    /// Replacing a word by another costs a little less than removing one and adding one.
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

    private mutating func read(
        _ steps: [EditScript.Step], stored: SlotSequence, new: SlotSequence
    ) {
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
            case .removed(let left):
                if case .slot(let slot) = stored.items[left] { storedAlone.append(slot) }
                note(stored.items[left])
            case .inserted(let right):
                if case .slot(let slot) = new.items[right] { newAlone.append(slot) }
                note(new.items[right])
            }
        }
    }

    /// Records an item that only one of the sentences has.
    private mutating func note(_ item: SlotSequence.Item) {
        switch item {
        case .word, .name: wordsDiffer = true
        case .sign: signsDiffer = true
        case .slot: break
        }
    }

    /// Returns whether a step pairs the same words, or two slots of the same kind.
    private static func isSame(
        _ step: EditScript.Step, stored: SlotSequence, new: SlotSequence
    ) -> Bool {
        guard case .pair(let left, let right) = step,
            let cost = cost(
                of: stored.items[left], to: new.items[right], stored: stored, new: new)
        else { return false }
        return cost < 2
    }
}
