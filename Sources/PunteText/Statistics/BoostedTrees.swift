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
package struct BoostedTrees: Sendable {
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
    package private(set) var featureCount = 0

    /// The unit of thresholds and leaves in a file.
    package static let unit: Float = 10_000
    /// The greatest number of leaves of a tree.
    package static let maximumLeaves = 32

    /// Creates a sum of no trees.
    package init() {}

    /// Whether there are no trees.
    package var isEmpty: Bool { starts.count == 1 }

    /// Adds the tree of a line.
    ///
    /// - Returns: Whether the line is well formed and has at most ``maximumLeaves``; if not, the trees
    ///   are not to be used.
    package mutating func append(line: Substring) -> Bool {
        let first = leaves.count
        var line = line
        let isTree = line.withUTF8 { bytes in
            var tokens = TreeTokens(bytes)
            return parse(&tokens, firstLeaf: first) && tokens.isAtEnd
        }
        guard isTree, leaves.count - first <= Self.maximumLeaves else { return false }
        starts.append((Int32(tests.count), Int32(leaves.count)))
        return true
    }

    private mutating func parse(_ tokens: inout TreeTokens, firstLeaf first: Int) -> Bool {
        switch tokens.next() {
        case nil: return false
        case .leaf(let value):
            leaves.append(Float(value) / Self.unit)
            return true
        case .test(let feature, let threshold):
            featureCount = max(featureCount, Int(feature) + 1)
            let (test, leaf) = (tests.count, leaves.count)
            tests.append(
                Test(
                    threshold: Float(threshold) / Self.unit, feature: Int32(feature),
                    leavesIfFalse: 0))
            guard parse(&tokens, firstLeaf: first) else { return false }
            let bitsBelow = { (leaf: Int) in ~(UInt32.max << UInt32(clamping: leaf - first)) }
            tests[test].leavesIfFalse = ~(bitsBelow(leaves.count) ^ bitsBelow(leaf))
            return parse(&tokens, firstLeaf: first)
        }
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
    package func callAsFunction(
        _ features: ArraySlice<Float>, stopBelow minimum: Float = -.infinity
    )
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

    /// Returns the sums of many rows, as ``callAsFunction(_:stopBelow:)`` gives them one by one.
    ///
    /// Eight rows are tested at a time, so that each test is read once for all of them.
    ///
    /// - Parameters:
    ///   - rows: The features of the rows, one row after the other.
    ///   - width: The number of features of a row, at least ``featureCount``.
    ///   - minimum: As for a single row.
    /// - Returns: A sum for each row.
    /// - Complexity: O(tests · rows).
    package func sums(of rows: [Float], width: Int, stopBelow minimum: Float = -.infinity)
        -> [Float]
    {
        let count = rows.count / max(1, width)
        var result: [Float] = []
        result.reserveCapacity(count)
        var columns = [SIMD8<Float>](repeating: .zero, count: featureCount)
        for start in Swift.stride(from: 0, to: count, by: 8) {
            let lanes = min(8, count - start)
            for lane in 0..<lanes {
                let first = (start + lane) * width
                for feature in 0..<featureCount {
                    columns[feature][lane] = rows[first + feature]
                }
            }
            let sums = sums(ofEight: columns, lanes: lanes, stopBelow: minimum)
            for lane in 0..<lanes { result.append(sums[lane]) }
        }
        return result
    }

    /// Returns the sums of eight rows, of which the first `lanes` count.
    private func sums(
        ofEight columns: [SIMD8<Float>], lanes: Int, stopBelow minimum: Float
    ) -> SIMD8<Float> {
        columns.withUnsafeBufferPointer { columns in
            tests.withUnsafeBufferPointer { tests in
                leaves.withUnsafeBufferPointer { leaves in
                    var sum = SIMD8<Float>.zero
                    var isDone = SIMDMask<SIMD8<Int32>>(repeating: false)
                    for lane in lanes..<8 { isDone[lane] = true }
                    for tree in 0..<starts.count - 1 {
                        var left = SIMD8<UInt32>(repeating: .max)
                        let (start, end) = (starts[tree].test, starts[tree + 1].test)
                        for index in Int(start)..<Int(end) {
                            let test = tests[index]
                            let isFalse = columns[Int(test.feature)] .> test.threshold
                            left.replace(
                                with: left & test.leavesIfFalse, where: isFalse)
                        }
                        let base = Int(starts[tree].leaf)
                        var values = SIMD8<Float>.zero
                        for lane in 0..<8 {
                            values[lane] = leaves[base + left[lane].trailingZeroBitCount]
                        }
                        sum.replace(with: sum + values, where: .!isDone)
                        if tree % Self.stride == Self.stride - 1 {
                            isDone .|= sum .< minimum
                            if all(isDone) { break }
                        }
                    }
                    return sum
                }
            }
        }
    }

    /// Number of trees after which the sum is compared with the minimum again.
    private static let stride = 10
}

/// The nodes of a tree as they are written in a line, read from left to right.
private struct TreeTokens {
    enum Token {
        case leaf(Int)
        case test(feature: UInt16, threshold: Int)
    }

    private var rest: UnsafePointer<UInt8>?
    private var count: Int

    init(_ line: UnsafeBufferPointer<UInt8>) {
        (rest, count) = (line.baseAddress, line.count)
        skipSpaces()
    }

    var isAtEnd: Bool { count == 0 }

    /// Returns the next token; nil at the end, and where the line is malformed.
    mutating func next() -> Token? {
        guard let number = number() else { return nil }
        var token = Token.leaf(number)
        if take(UInt8(ascii: "<")) {
            guard let feature = UInt16(exactly: number), let threshold = self.number() else {
                return nil
            }
            token = .test(feature: feature, threshold: threshold)
        }
        guard isAtEnd || skipSpaces() else { return nil }
        return token
    }

    /// Takes a whole number; nil when there is none, or one that is too great for a threshold.
    private mutating func number() -> Int? {
        let isNegative = take(UInt8(ascii: "-"))
        var value = 0
        var digits = 0
        while let rest, count > 0, rest[0] &- UInt8(ascii: "0") < 10 {
            value = value * 10 + Int(rest[0] &- UInt8(ascii: "0"))
            digits += 1
            guard digits < 10 else { return nil }
            advance()
        }
        guard digits > 0 else { return nil }
        return isNegative ? -value : value
    }

    private mutating func take(_ mark: UInt8) -> Bool {
        guard let rest, count > 0, rest[0] == mark else { return false }
        advance()
        return true
    }

    /// Returns whether there was a space.
    @discardableResult
    private mutating func skipSpaces() -> Bool {
        let before = count
        while take(UInt8(ascii: " ")) {}
        return count < before
    }

    private mutating func advance() {
        rest = rest.map { $0 + 1 }
        count -= 1
    }
}
