/// A sum of decision trees, as LightGBM and scikit-learn fit them: log-odds from features.
///
/// Written as one line for each tree, nodes in depth-first order: `feature<threshold` asks whether
/// the feature is at most the threshold (yes: the next node; no: the node after that subtree), a
/// lone number is a leaf. Thresholds and leaves are in ten-thousandths.
struct BoostedTrees: Sendable {
    private struct Question: Sendable {
        var threshold: Float
        var feature: Int32
        /// A bit for each leaf of the tree that is still possible after a no.
        var kept: UInt32
    }

    /// Questions of all trees in depth-first order.
    private var questions: [Question] = []
    /// By tree, and one more: where its questions and its leaves begin.
    private var starts: [(question: Int32, leaf: Int32)] = [(0, 0)]
    /// Values of the leaves of all trees in depth-first order.
    private var leaves: [Float] = []
    /// Number of features that the trees ask for.
    private(set) var featureCount = 0

    /// The unit of thresholds and leaves in the file.
    static let unit: Float = 10_000
    /// Leaves that a tree may have at most.
    static let mostLeaves = 32

    init() {}

    var isEmpty: Bool { starts.count == 1 }

    /// Adds the tree of a line; false when it is malformed or has more than ``mostLeaves``.
    mutating func append(line: Substring) -> Bool {
        let tokens = line.split(separator: " ")
        let first = leaves.count
        var position = 0
        guard parse(tokens, &position, first), position == tokens.count,
            leaves.count - first <= Self.mostLeaves
        else { return false }
        starts.append((Int32(questions.count), Int32(leaves.count)))
        return true
    }

    private mutating func parse(
        _ tokens: [Substring], _ position: inout Int, _ first: Int
    ) -> Bool {
        guard position < tokens.count else { return false }
        let token = tokens[position]
        position += 1
        guard let mark = token.utf8.firstIndex(of: UInt8(ascii: "<")) else {
            guard let value = Int(token) else { return false }
            leaves.append(Float(value) / Self.unit)
            return true
        }
        guard let feature = UInt16(token[..<mark]),
            let threshold = Int(token[token.utf8.index(after: mark)...])
        else { return false }
        featureCount = max(featureCount, Int(feature) + 1)
        let (question, leaf) = (questions.count, leaves.count)
        questions.append(
            Question(threshold: Float(threshold) / Self.unit, feature: Int32(feature), kept: 0))
        guard parse(tokens, &position, first) else { return false }
        let below = { (leaf: Int) in ~(UInt32.max << UInt32(clamping: leaf - first)) }
        questions[question].kept = ~(below(leaves.count) ^ below(leaf))
        return parse(tokens, &position, first)
    }

    /// The sum of the trees' leaves for a row of features, at least ``featureCount`` of them.
    ///
    /// All questions of a tree are asked, and each no strikes out the leaves of its yes; the first
    /// leaf left is the tree's answer (QuickScorer: Lucchese et al., SIGIR 2015). That is more
    /// questions than on the way to the leaf, but none waits for another, and there are no branches
    /// that the processor would have to guess.
    ///
    /// - Parameter hopeless: After every ``stride`` trees a sum below this ends the evaluation:
    ///   most candidates are hopeless at once.
    func callAsFunction(_ features: ArraySlice<Float>, hopeless: Float = -.infinity) -> Float {
        features.withUnsafeBufferPointer { features in
            questions.withUnsafeBufferPointer { questions in
                var sum: Float = 0
                for tree in 0..<starts.count - 1 {
                    var left = UInt32.max
                    let (start, end) = (starts[tree].question, starts[tree + 1].question)
                    for index in Int(start)..<Int(end) {
                        let question = questions[index]
                        let excess = question.threshold - features[Int(question.feature)]
                        let isYes = ~UInt32(
                            bitPattern: Int32(bitPattern: excess.bitPattern) >> 31)
                        left &= question.kept | isYes
                    }
                    sum += leaves[Int(starts[tree].leaf) + left.trailingZeroBitCount]
                    if tree % Self.stride == Self.stride - 1, sum < hopeless { break }
                }
                return sum
            }
        }
    }

    /// Trees between two looks at the sum.
    private static let stride = 10
}
