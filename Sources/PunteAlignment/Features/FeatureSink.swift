/// What the features of a candidate are computed from, and the list of these features.
protocol FeatureMeasurements {
    /// Adds each feature to a list: its name and the way it is computed, in the order of the model.
    static func list(in list: inout some FeatureSink<Self>)
}

/// A list that features are added to.
///
/// The name of a feature and its computation are written side by side; a sink takes the one or the
/// other. The list is a generic function rather than an array of closures, so that the compiler
/// inlines the computations of all values into one function.
protocol FeatureSink<Measurements> {
    associatedtype Measurements

    /// Adds a feature by its name and its value for some measurements.
    mutating func add(_ name: String, _ value: (Measurements) -> Float)
}

extension FeatureMeasurements {
    /// Returns the names of the features in their order.
    static func featureNames() -> [String] {
        var names = FeatureNames<Self>()
        list(in: &names)
        return names.names
    }

    /// Appends the values of all features in their order.
    ///
    /// - Parameters:
    ///   - count: Number of features.
    ///   - result: Takes the values.
    @inline(__always)
    func appendFeatures(count: Int, to result: inout [Float]) {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: count) { buffer in
            var values = FeatureValues(measurements: self, values: buffer)
            Self.list(in: &values)
            result.append(contentsOf: buffer)
        }
    }
}

/// Collects the names of features.
private struct FeatureNames<Measurements>: FeatureSink {
    var names: [String] = []

    mutating func add(_ name: String, _ value: (Measurements) -> Float) { names.append(name) }
}

/// Writes the values of features one after the other.
private struct FeatureValues<Measurements>: FeatureSink {
    let measurements: Measurements
    let values: UnsafeMutableBufferPointer<Float>
    var count = 0

    @inline(__always)
    mutating func add(_ name: String, _ value: (Measurements) -> Float) {
        values.initializeElement(at: count, to: value(measurements))
        count += 1
    }
}
