/// The cheapest way to turn one sequence into another by removing, inserting and replacing elements,
/// by dynamic programming over the whole matrix (Wagner and Fischer 1974,
/// doi 10.1145/321796.321811).
///
/// Elements are named by their positions, so that they may be of any type and costs may depend on
/// what is beside them. Where several scripts cost the same, the one is taken that, read from the
/// end, prefers pairs to removals and removals to insertions. The banded distance that looks through
/// a memory is one of its own, in `PunteMemory`.
@usableFromInline package enum EditScript {
    /// A step by the positions of the elements that it concerns.
    @frozen @usableFromInline
    package enum Step: Equatable, Sendable {
        /// An element and the one in its place: the same, or another that replaces it.
        case pair(Int, Int)
        /// An element of the first sequence that the second has not.
        case removed(Int)
        /// An element of the second sequence that the first has not.
        case inserted(Int)
    }

    /// The cost of the cheapest script.
    ///
    /// - Parameters:
    ///   - count: the length of the first sequence.
    ///   - other: the length of the second.
    ///   - removing: what it costs to leave an element of the first sequence out.
    ///   - inserting: what it costs to put an element of the second sequence in.
    ///   - replacing: what it costs to put the second in the place of the first.
    /// - Complexity: time is the product of the lengths, memory the length of the second.
    @inlinable
    package static func cost<Cost: AdditiveArithmetic & Comparable>(
        from count: Int, to other: Int, removing: (Int) -> Cost, inserting: (Int) -> Cost,
        replacing: (Int, Int) -> Cost
    ) -> Cost {
        var row = [Cost](repeating: .zero, count: other + 1)
        for column in 0..<other { row[column + 1] = row[column] + inserting(column) }
        for line in 0..<count {
            let removal = removing(line)
            var diagonal = row[0]
            row[0] += removal
            for column in 0..<other {
                let removed = row[column + 1] + removal
                let inserted = row[column] + inserting(column)
                let pair = diagonal + replacing(line, column)
                diagonal = row[column + 1]
                let alone = inserted < removed ? inserted : removed
                row[column + 1] = alone < pair ? alone : pair
            }
        }
        return row[other]
    }

    /// The steps of the cheapest script, in the order of the sequences.
    ///
    /// - Parameters:
    ///   - count: the length of the first sequence.
    ///   - other: the length of the second.
    ///   - removing: what it costs to leave an element of the first sequence out.
    ///   - inserting: what it costs to put an element of the second sequence in.
    ///   - replacing: what it costs to put the second in the place of the first; nil where it may
    ///     not be.
    /// - Complexity: time and memory are the product of the lengths.
    @inlinable
    package static func steps<Cost: AdditiveArithmetic & Comparable>(
        from count: Int, to other: Int, removing: (Int) -> Cost, inserting: (Int) -> Cost,
        replacing: (Int, Int) -> Cost?
    ) -> [Step] {
        let width = other + 1
        var choices = [Choice](repeating: .inserted, count: (count + 1) * width)
        var row = [Cost](repeating: .zero, count: width)
        for column in 0..<other { row[column + 1] = row[column] + inserting(column) }
        for line in 0..<count {
            let removal = removing(line)
            var diagonal = row[0]
            row[0] += removal
            choices[(line + 1) * width] = .removed
            for column in 0..<other {
                var best = row[column + 1] + removal
                var choice = Choice.removed
                let inserted = row[column] + inserting(column)
                if inserted < best { (best, choice) = (inserted, .inserted) }
                if let replacement = replacing(line, column), !(best < diagonal + replacement) {
                    (best, choice) = (diagonal + replacement, .pair)
                }
                diagonal = row[column + 1]
                row[column + 1] = best
                choices[(line + 1) * width + column + 1] = choice
            }
        }
        return trace(choices, from: count, to: other)
    }

    @usableFromInline enum Choice: UInt8 { case pair, removed, inserted }

    /// Follows the choices from the last cell to the first.
    @usableFromInline
    static func trace(_ choices: [Choice], from count: Int, to other: Int) -> [Step] {
        var steps: [Step] = []
        var line = count
        var column = other
        while line > 0 || column > 0 {
            switch choices[line * (other + 1) + column] {
            case .pair:
                line -= 1
                column -= 1
                steps.append(.pair(line, column))
            case .removed:
                line -= 1
                steps.append(.removed(line))
            case .inserted:
                column -= 1
                steps.append(.inserted(column))
            }
        }
        return steps.reversed()
    }
}
