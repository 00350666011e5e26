internal import PunteLanguage
internal import PunteText

/// The weights of a logistic model, as a table gives them: a name and a weight a row; `bias` is what
/// is added to the sum.
struct LogisticWeights: Sendable {
    private let byName: [String: Float]

    init(_ table: DataTable) {
        var weights: [String: Float] = [:]
        for row in table.rows where row.count == 2 {
            if let value = Float(row[1]) { weights[row[0]] = value }
        }
        byName = weights
    }

    /// The weight of a feature, 0 when the table does not name it.
    subscript(name: String) -> Float { byName[name] ?? 0 }

    var bias: Float { self["bias"] }
}
