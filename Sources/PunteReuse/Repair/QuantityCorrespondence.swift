internal import PunteText

/// Which quantity of a stored translation says what a quantity of the stored sentence says.
struct QuantityCorrespondence {
    let source: SlotSequence
    let target: SlotSequence
    /// For each quantity of the sentence, what stands in its place in the new one.
    let new: [Int: Quantity]
    /// For each quantity of the sentence, those of the translation that agree with it.
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

    /// A quantity of the translation that none of the sentence accounts for: it may follow from one
    /// that changes, as a sum in a second currency does. Ordinals do not follow from anything.
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

    /// The counterparts of a quantity that changes; none when another quantity of the sentence says
    /// the same in the translation's unit and brings the change: `60 miles (97 km)`.
    ///
    /// - Throws: ``RepairRefusal`` when there is none, or which one it is cannot be told.
    func counterparts(of slot: Int) throws(RepairRefusal) -> [Counterpart] {
        let own = agreeing[slot]
        let name = source.slice(slot)
        guard !own.isEmpty else { throw RepairRefusal(.notInTranslation(name)) }
        let rivals = source.quantities.indices.filter { other in
            other != slot && !Set(agreeing[other].map(\.target)).isDisjoint(with: own.map(\.target))
        }
        if own.count == 1 {
            if rivals.isEmpty {
                return [
                    Counterpart(
                        target: own[0].target, agreement: own[0].agreement,
                        proof: own[0].agreement == .same ? .sameValue : .convertedValue)
                ]
            }
            if rivals.count == 1, let isLeading = leads(slot, rivals[0]) {
                guard isLeading else { return [] }
                return [
                    Counterpart(target: own[0].target, agreement: .same, proof: .sameValue)
                ]
            }
        }
        let alike = rivals.allSatisfy { isSameChange($0, slot) && sameTargets($0, slot) }
        guard alike, own.count == rivals.count + 1, own.allSatisfy({ $0.agreement == .same }) else {
            throw RepairRefusal(.ambiguous(name))
        }
        return own.map {
            Counterpart(target: $0.target, agreement: $0.agreement, proof: .sameChange)
        }
    }

    /// Of two quantities that say the same in two units, before and after the change: whether the
    /// first one is in the translation's. Nil when they are no such two.
    private func leads(_ slot: Int, _ rival: Int) -> Bool? {
        guard agreeing[rival].count == 1, let own = agreeing[slot].first?.agreement,
            let other = agreeing[rival].first?.agreement, own != other,
            source.quantities[slot].agreement(with: source.quantities[rival]) == .converted,
            let left = new[slot], let right = new[rival],
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
