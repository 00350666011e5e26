internal import PunteText

/// Which quantity of a stored translation says what a quantity of the stored sentence says.
struct QuantityCorrespondence {
    let source: SlotSequence
    let target: SlotSequence
    /// For each quantity of the sentence, those of the translation that agree with it.
    private let agreeing: [[(target: Int, agreement: Quantity.Agreement)]]

    init(source: SlotSequence, target: SlotSequence) {
        self.source = source
        self.target = target
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

    /// The counterparts of a quantity that changes.
    ///
    /// - Parameter changes: what each quantity of the sentence becomes; equal for two when they
    ///   change alike.
    /// - Throws: ``RepairRefusal`` when there is none, or which one it is cannot be told.
    func counterparts(
        of slot: Int, changes: [Int: Quantity.Value]
    ) throws(RepairRefusal) -> [Counterpart] {
        let own = agreeing[slot]
        let name = source.slice(slot)
        guard !own.isEmpty else { throw RepairRefusal(.notInTranslation(name)) }
        let rivals = source.quantities.indices.filter { other in
            other != slot && !Set(agreeing[other].map(\.target)).isDisjoint(with: own.map(\.target))
        }
        if own.count == 1, rivals.isEmpty {
            let proof: Repair.Proof = own[0].agreement == .same ? .sameValue : .convertedValue
            return [Counterpart(target: own[0].target, agreement: own[0].agreement, proof: proof)]
        }
        let alike = rivals.allSatisfy { changes[$0] == changes[slot] && sameTargets($0, slot) }
        guard alike, own.count == rivals.count + 1, own.allSatisfy({ $0.agreement == .same }) else {
            throw RepairRefusal(.ambiguous(name))
        }
        return own.map {
            Counterpart(target: $0.target, agreement: $0.agreement, proof: .sameChange)
        }
    }

    private func sameTargets(_ left: Int, _ right: Int) -> Bool {
        agreeing[left].map(\.target) == agreeing[right].map(\.target)
    }
}
