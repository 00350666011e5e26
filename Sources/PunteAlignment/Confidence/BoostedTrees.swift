/// A sum of decision trees, as LightGBM (Ke et al., NIPS 2017) and scikit-learn fit them: log-odds from
/// features.
///
/// Written as one line for each tree, nodes in depth-first order. `feature<threshold` tests whether
/// the feature is at most the threshold: if so, the next node follows, else the node after the
/// subtree of that node. A lone number is a leaf. Thresholds and leaves are in ten-thousandths.
///
/// ```
/// 0<5000 1<-2500 10000 20000 30000      features[0] ≤ .5 ? (features[1] ≤ -.25 ? 1 : 2) : 3
/// ```
struct BoostedTrees: Sendable {
    private struct Test: Sendable {
        var threshold: Float
        var feature: Int32
        /// A bit for each leaf of the tree that is still possible when the test is false.
        var leavesIfFalse: UInt32
    }

    /// Tests of all trees in depth-first order.
    private var tests: [Test] = []
    /// Index of the first test and the first leaf of each tree, and of the ends.
    private var starts: [(test: Int32, leaf: Int32)] = [(0, 0)]
    /// Values of the leaves of all trees in depth-first order.
    private var leaves: [Float] = []
    /// One more than the greatest index of a tested feature.
    private(set) var featureCount = 0

    /// The unit of thresholds and leaves in a file.
    static let unit: Float = 10_000
    /// The greatest number of leaves of a tree.
    static let maximumLeaves = 32

    /// Creates a sum of no trees.
    init() {}

    /// Whether there are no trees.
    var isEmpty: Bool { starts.count == 1 }

    /// Adds the tree of a line.
    ///
    /// - Returns: Whether the line is well formed and has at most ``maximumLeaves``; if not, the trees
    ///   are not to be used.
    mutating func append(line: Substring) -> Bool {
        let tokens = line.split(separator: " ")
        let first = leaves.count
        var position = 0
        guard parse(tokens, at: &position, firstLeaf: first), position == tokens.count,
            leaves.count - first <= Self.maximumLeaves
        else { return false }
        starts.append((Int32(tests.count), Int32(leaves.count)))
        return true
    }

    private mutating func parse(
        _ tokens: [Substring], at position: inout Int, firstLeaf first: Int
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
        let (test, leaf) = (tests.count, leaves.count)
        tests.append(
            Test(
                threshold: Float(threshold) / Self.unit, feature: Int32(feature), leavesIfFalse: 0))
        guard parse(tokens, at: &position, firstLeaf: first) else { return false }
        let bitsBelow = { (leaf: Int) in ~(UInt32.max << UInt32(clamping: leaf - first)) }
        tests[test].leavesIfFalse = ~(bitsBelow(leaves.count) ^ bitsBelow(leaf))
        return parse(tokens, at: &position, firstLeaf: first)
    }

    /// Returns the sum of the trees' leaves for a row of features.
    ///
    /// All tests of a tree are made, and each false test clears the bits of the leaves under its true
    /// branch; the first leaf left is the tree's answer (QuickScorer: Lucchese et al., SIGIR 2015).
    /// That is more tests than on the way to the leaf, but none waits for another, and there are no
    /// branches that the processor would have to predict.
    ///
    /// - Parameters:
    ///   - features: At least ``featureCount`` values.
    ///   - minimum: A sum below this after every tenth tree is returned at once: most candidates are
    ///     below it after a few trees.
    /// - Returns: The log-odds, or a sum below the minimum.
    /// - Complexity: O(tests).
    func callAsFunction(_ features: ArraySlice<Float>, stopBelow minimum: Float = -.infinity)
        -> Float
    {
        features.withUnsafeBufferPointer { features in
            tests.withUnsafeBufferPointer { tests in
                var sum: Float = 0
                for tree in 0..<starts.count - 1 {
                    var left = UInt32.max
                    let (start, end) = (starts[tree].test, starts[tree + 1].test)
                    for index in Int(start)..<Int(end) {
                        let test = tests[index]
                        let excess = test.threshold - features[Int(test.feature)]
                        // All bits when the sign of the excess is clear.
                        let ifTrue = ~UInt32(
                            bitPattern: Int32(bitPattern: excess.bitPattern) >> 31)
                        left &= test.leavesIfFalse | ifTrue
                    }
                    sum += leaves[Int(starts[tree].leaf) + left.trailingZeroBitCount]
                    if tree % Self.stride == Self.stride - 1, sum < minimum { break }
                }
                return sum
            }
        }
    }

    /// Number of trees after which the sum is compared with the minimum again.
    private static let stride = 10
}
