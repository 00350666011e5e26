internal import PunteText

/// Finds the names in a stored translation that must change for a new sentence.
struct NameCorrespondence {
    let source: SlotSequence
    let target: SlotSequence
    /// The pairs of a stored and a new name that belong to different terms.
    let changes: [(stored: Int, new: NamedSlot)]

    /// Returns the indices of the names in the translation that correspond to a change.
    ///
    /// - Parameter change: an index in ``changes``.
    /// - Returns: The indices of all occurrences of the name.
    /// - Throws: ``RepairRefusal`` if the translation does not contain the name as often as the
    ///   sentence, or if not all occurrences change in the same way.
    func counterparts(of change: Int) throws(RepairRefusal) -> [Int] {
        let (stored, new) = changes[change]
        let name = source.slice(name: stored)
        let term = source.names[stored].term
        let own = source.names.indices.filter { source.names[$0].term == term }
        let written = target.names.indices.filter { target.names[$0].term == term }
        guard !written.isEmpty else { throw RepairRefusal(.notInTranslation(name)) }
        let allChange = own.allSatisfy { place in
            changes.contains { $0.stored == place && $0.new.term == new.term }
        }
        guard allChange, own.count == written.count else {
            throw RepairRefusal(.ambiguous(name))
        }
        return written
    }
}

/// Finds the quantities in a stored translation that correspond to those of the stored sentence.
struct QuantityCorrespondence {
    let source: SlotSequence
    let target: SlotSequence
    /// The quantity of the new sentence that replaces each stored one, by index.
    let new: [Int: Quantity]
    /// The quantities of the translation that agree with each quantity of the sentence.
    private let agreeing: [[(target: Int, agreement: Quantity.Agreement)]]

    init(source: SlotSequence, target: SlotSequence, new: [Int: Quantity]) {
        self.source = source
        self.target = target
        self.new = new
        agreeing = source.quantities.map { quantity in
            target.quantities.indices.compactMap { index in
                quantity.agreement(with: target.quantities[index]).map { (index, $0) }
            }
        }
    }

    /// The index of a quantity in the translation that agrees with no quantity of the sentence; nil
    /// if there is none.
    ///
    /// Such a quantity may depend on one that changes, as an amount in a second currency does.
    /// Ordinals do not depend on other quantities.
    var unaccounted: Int? {
        let accounted = Set(agreeing.flatMap { $0.map(\.target) })
        return target.quantities.indices.first {
            !accounted.contains($0) && target.quantities[$0].kind != .ordinal
        }
    }

    struct Counterpart {
        var target: Int
        var agreement: Quantity.Agreement
        var proof: Repair.Proof
    }

    /// Returns the counterparts of a quantity that changes.
    ///
    /// The result is empty if another quantity of the sentence has the same value in the unit of
    /// the translation and determines the change: `60 miles (97 km)`.
    ///
    /// - Throws: ``RepairRefusal`` if there is no counterpart, or if it is not clear which one it
    ///   is.
    func counterparts(of slot: Int) throws(RepairRefusal) -> [Counterpart] {
        let own = agreeing[slot]
        let name = source.slice(slot)
        guard !own.isEmpty else { throw RepairRefusal(.notInTranslation(name)) }
        let competing = source.quantities.indices.filter { other in
            other != slot && !Set(agreeing[other].map(\.target)).isDisjoint(with: own.map(\.target))
        }
        if own.count == 1 {
            if competing.isEmpty {
                return [
                    Counterpart(
                        target: own[0].target, agreement: own[0].agreement,
                        proof: own[0].agreement == .same ? .sameValue : .convertedValue)
                ]
            }
            if competing.count == 1, let isLeading = leads(slot, competing[0]) {
                guard isLeading else { return [] }
                return [
                    Counterpart(target: own[0].target, agreement: .same, proof: .sameValue)
                ]
            }
        }
        let alike = competing.allSatisfy { isSameChange($0, slot) && sameTargets($0, slot) }
        guard alike, own.count == competing.count + 1, own.allSatisfy({ $0.agreement == .same })
        else {
            throw RepairRefusal(.ambiguous(name))
        }
        return own.map {
            Counterpart(target: $0.target, agreement: $0.agreement, proof: .sameChange)
        }
    }

    /// Returns whether the first of two quantities is in the unit of the translation.
    ///
    /// Both must have the same value in two units, before and after the change; otherwise the
    /// result is nil.
    private func leads(_ slot: Int, _ other: Int) -> Bool? {
        guard agreeing[other].count == 1, let own = agreeing[slot].first?.agreement,
            let others = agreeing[other].first?.agreement, own != others,
            source.quantities[slot].agreement(with: source.quantities[other]) == .converted,
            let left = new[slot], let right = new[other],
            left.agreement(with: right) == .converted
        else { return nil }
        return own == .same
    }

    private func isSameChange(_ left: Int, _ right: Int) -> Bool {
        guard let left = new[left], let right = new[right] else { return false }
        return left.value == right.value && left.unit == right.unit
    }

    private func sameTargets(_ left: Int, _ right: Int) -> Bool {
        agreeing[left].map(\.target) == agreeing[right].map(\.target)
    }
}
