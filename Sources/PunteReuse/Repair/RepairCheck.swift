internal import PunteText

/// Checks a repaired translation as the last step of the proof.
///
/// Read like any text, it must have the quantities and names of the stored translation in the same
/// order, with the new ones in the places that changed.
struct RepairCheck {
    /// The quantities and names that must be read in the changed places.
    struct Expected {
        /// The expected quantities, by their indices in the stored translation.
        var quantities: [Int: Quantity] = [:]
        /// The expected terms as indices in the glossary, by the index of the name in the stored
        /// translation.
        var names: [Int: Int] = [:]
    }

    let written: SlotSequence
    let repaired: SlotSequence
    let expected: Expected

    /// The reason to refuse the repair; nil if the repaired translation is as expected.
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
