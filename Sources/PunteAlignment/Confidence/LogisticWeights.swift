internal import PunteLanguage
internal import PunteText

/// The weights of a logistic model by the names of its features.
struct LogisticWeights: Sendable {
    private let byName: [String: Float]

    /// Reads a table with a name and a weight in each row; the row `bias` is the constant of the sum.
    init(_ table: DataTable) {
        var weights: [String: Float] = [:]
        for row in table.rows where row.count == 2 {
            if let value = Float(row[1]) { weights[row[0]] = value }
        }
        byName = weights
    }

    /// Returns the weight of a feature, 0 when the table does not name it.
    subscript(name: String) -> Float { byName[name] ?? 0 }

    /// The constant of the sum.
    var bias: Float { self["bias"] }
}
