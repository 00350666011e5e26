internal import PunteLanguage

/// Finds the names that somebody may have meant by a name that does not exist.
enum NearestNames {
    /// Returns the names that are nearest to a mistyped one.
    ///
    /// These are the names that begin with it, or else those with the fewest letters to change, or
    /// else those that have it in them. A third of the letters may be wrong, two in any case of a name
    /// of four letters.
    ///
    /// - Returns: The names in their order; empty when none is near.
    static func of(_ mistyped: String, among names: [String]) -> [String] {
        let longer = names.filter { $0.hasPrefix(mistyped) }
        if mistyped.count > 1, !longer.isEmpty { return longer }
        let distances = names.map { distance(mistyped, $0) }
        let limit = max(mistyped.count / 3, min(mistyped.count / 2, 2))
        guard let least = distances.min(), least <= limit else {
            return mistyped.count > 3 ? names.filter { $0.contains(mistyped) } : []
        }
        return zip(names, distances).filter { $1 == least }.map(\.0)
    }

    /// Returns the number of letters to remove, insert or replace.
    private static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        return EditScript.cost(
            from: left.count, to: right.count, removing: { _ in 1 }, inserting: { _ in 1 },
            replacing: { left[$0] == right[$1] ? 0 : 1 })
    }
}
