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
