/// The features that a group of trees judges by: each with its name and the way it is computed, in
/// the order of the model.
struct FeatureTable<Measurements>: Sendable {
    /// Names of the features in their order.
    let names: [String]
    /// Apart from the names, so that measuring a bead copies no strings.
    private let values: [@Sendable (Measurements) -> Float]

    init(_ features: [(name: String, value: @Sendable (Measurements) -> Float)]) {
        names = features.map(\.name)
        values = features.map(\.value)
    }

    /// Appends the values of all features in their order.
    func append(_ measurements: Measurements, to result: inout [Float]) {
        for value in values { result.append(value(measurements)) }
    }
}
