internal import PunteText

/// The last part of the proof: a repaired translation is read like any text, and must have the
/// quantities and names of the stored one in their order, with the new ones in the places that
/// changed.
struct RepairCheck {
    /// What must be read in the places of the stored translation that change.
    struct Expected {
        var quantities: [Int: Quantity] = [:]
        /// Terms of the glossary.
        var names: [Int: Int] = [:]
    }

    let written: SlotSequence
    let repaired: SlotSequence
    let expected: Expected

    /// Nil when the repaired translation says what it must.
    var failure: RepairRefusal.Reason? {
        let (old, new) = (written.quantities, repaired.quantities)
        for place in old.indices {
            let isRight =
                place < new.count
                && (expected.quantities[place].map { $0.agreement(with: new[place]) != nil }
                    ?? (new[place].value == old[place].value && new[place].unit == old[place].unit))
            if !isRight { return .cannotBeRewritten(written.slice(place)) }
        }
        if new.count > old.count { return .cannotBeRewritten(repaired.slice(old.count)) }
        for place in written.names.indices {
            let term = expected.names[place] ?? written.names[place].term
            guard place < repaired.names.count, repaired.names[place].term == term else {
                return .cannotBeRewritten(written.slice(name: place))
            }
        }
        if repaired.names.count > written.names.count {
            return .cannotBeRewritten(repaired.slice(name: written.names.count))
        }
        return nil
    }
}
