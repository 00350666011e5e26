/// Which slots of two texts say the same.
struct SameSlots {
    /// The indices of the English slots that say the same, by Romanian slot.
    let columns: [[Int]]
    /// The index of the English slot that alone says what a Romanian one alone says, by Romanian slot; nil for words
    /// that exclude others.
    let partners: [Int?]

    init(_ sources: [Slot], _ targets: [Slot], by comparison: SlotComparison) {
        let columns = targets.map { target in
            sources.indices.filter { comparison.areSame(sources[$0], target) }
        }
        var uses = [Int](repeating: 0, count: sources.count)
        for column in columns.joined() { uses[column] += 1 }
        self.columns = columns
        partners = targets.indices.map { row in
            guard targets[row].kind != .contrast, columns[row].count == 1,
                uses[columns[row][0]] == 1
            else { return nil }
            return columns[row][0]
        }
    }

    /// Returns whether a Romanian and an English slot say the same.
    func areSame(romanian row: Int, english column: Int) -> Bool {
        columns[row].contains(column)
    }
}
