/// Finds the cheapest way to turn one sequence into another by removing, inserting and replacing
/// elements.
///
/// It uses dynamic programming over the whole matrix (Wagner and Fischer 1974, doi
/// 10.1145/321796.321811).
///
/// Elements are identified by their indices, so that they may be of any type and costs may depend
/// on their neighbours. Among scripts of equal cost, the chosen one prefers pairs to removals and
/// removals to insertions, read from the end. The search of a memory has a banded distance of its
/// own, in `PunteMemory`.
@usableFromInline package enum EditScript {
    /// A step of a script, with the indices of its elements.
    @frozen @usableFromInline
    package enum Step: Equatable, Sendable {
        /// An element and its counterpart in the second sequence, which is equal or replaces it.
        case pair(Int, Int)
        /// An element of the first sequence that is missing in the second.
        case removed(Int)
        /// An element of the second sequence that is missing in the first.
        case inserted(Int)
    }

    /// Returns the cost of the cheapest script.
    ///
    /// - Parameters:
    ///   - count: the length of the first sequence.
    ///   - other: the length of the second sequence.
    ///   - removing: returns the cost of removing an element of the first sequence.
    ///   - inserting: returns the cost of inserting an element of the second sequence.
    ///   - replacing: returns the cost of replacing an element of the first sequence by one of the
    ///     second.
    /// - Returns: The sum of the costs of all steps.
    /// - Complexity: Time is the product of the lengths, memory the length of the second sequence.
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

    /// Returns the steps of the cheapest script, in the order of the sequences.
    ///
    /// - Parameters:
    ///   - count: the length of the first sequence.
    ///   - other: the length of the second sequence.
    ///   - removing: returns the cost of removing an element of the first sequence.
    ///   - inserting: returns the cost of inserting an element of the second sequence.
    ///   - replacing: returns the cost of replacing an element of the first sequence by one of the
    ///     second; nil if it must not be replaced.
    /// - Returns: A step for each element of either sequence.
    /// - Complexity: Time and memory are the product of the lengths.
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

    /// Returns the steps of the choices, followed from the last cell of the matrix to the first.
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
