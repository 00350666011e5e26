/// The weights of a logistic model, as a table gives them: a name, a tab and a weight a line, `#`
/// remarks; `bias` is what is added to the sum.
struct LogisticWeights: Sendable {
    private let byName: [Substring: Float]

    init(_ table: StaticString) {
        let bytes = UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
        self.init(text: String(decoding: bytes, as: UTF8.self))
    }

    init(text: String) {
        var weights: [Substring: Float] = [:]
        for line in text.split(separator: "\n") where line.utf8.first != UInt8(ascii: "#") {
            let fields = line.split(separator: "\t")
            if fields.count == 2, let value = Float(fields[1]) { weights[fields[0]] = value }
        }
        byName = weights
    }

    /// The weight of a feature, 0 when the table does not name it.
    subscript(name: Substring) -> Float { byName[name] ?? 0 }

    var bias: Float { self["bias"] }
}
