internal import PunteText

/// Finds the names of a stored translation that a new sentence replaces.
struct NameCorrespondence {
    let source: SlotSequence
    let target: SlotSequence
    /// Pairs of a stored and a new name that are of different terms.
    let changes: [(stored: Int, new: NamedSlot)]

    /// Returns the indices of a name in the translation.
    ///
    /// - Parameter change: an index in ``changes``.
    /// - Throws: ``RepairRefusal`` when the translation does not have the name as often as the
    ///   sentence, or when not all of its places change alike.
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
