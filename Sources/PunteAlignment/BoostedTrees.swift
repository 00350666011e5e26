/// A sum of decision trees, as LightGBM and scikit-learn fit them: log-odds from features.
///
/// Written as one line for each tree, nodes in depth-first order: `feature<threshold` asks whether
/// the feature is at most the threshold (yes: the next node; no: the node after that subtree), a
/// lone number is a leaf. Thresholds and leaves are in ten-thousandths.
struct BoostedTrees: Sendable {
    private struct Node: Sendable {
        /// Negative in a leaf.
        var feature: Int32
        /// Threshold or value of the leaf.
        var value: Float
        var no: Int32
    }

    private var nodes: [Node] = []
    private var roots: [Int32] = []

    /// The unit of thresholds and leaves in the file.
    static let unit: Float = 10_000

    init() {}

    var isEmpty: Bool { roots.isEmpty }

    /// Adds the tree of a line; false when it is malformed.
    mutating func append(line: Substring) -> Bool {
        let tokens = line.split(separator: " ")
        roots.append(Int32(nodes.count))
        var position = 0
        return parse(tokens, &position) && position == tokens.count
    }

    private mutating func parse(_ tokens: [Substring], _ position: inout Int) -> Bool {
        guard position < tokens.count else { return false }
        let token = tokens[position]
        position += 1
        let node = nodes.count
        guard let mark = token.utf8.firstIndex(of: UInt8(ascii: "<")) else {
            guard let value = Int(token) else { return false }
            nodes.append(Node(feature: -1, value: Float(value) / Self.unit, no: 0))
            return true
        }
        guard let feature = Int32(token[..<mark]), feature >= 0,
            let threshold = Int(token[token.utf8.index(after: mark)...])
        else { return false }
        nodes.append(Node(feature: feature, value: Float(threshold) / Self.unit, no: 0))
        guard parse(tokens, &position) else { return false }
        nodes[node].no = Int32(nodes.count)
        return parse(tokens, &position)
    }

    /// Number of features that the trees ask for.
    var featureCount: Int { Int(nodes.map(\.feature).max() ?? -1) + 1 }

    /// The sum of the trees' leaves for a row of features.
    ///
    /// - Parameter hopeless: After every ``stride`` trees a sum below this ends the evaluation:
    ///   most candidates are hopeless at once.
    func callAsFunction(_ features: ArraySlice<Float>, hopeless: Float = -.infinity) -> Float {
        features.withUnsafeBufferPointer { features in
            nodes.withUnsafeBufferPointer { nodes in
                var sum: Float = 0
                for (number, root) in roots.enumerated() {
                    var index = Int(root)
                    while nodes[index].feature >= 0 {
                        let node = nodes[index]
                        let isYes = features[Int(node.feature)] <= node.value
                        index = isYes ? index + 1 : Int(node.no)
                    }
                    sum += nodes[index].value
                    if number % Self.stride == Self.stride - 1, sum < hopeless { break }
                }
                return sum
            }
        }
    }

    /// Trees between two looks at the sum.
    private static let stride = 10
}
