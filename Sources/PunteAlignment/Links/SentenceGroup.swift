/// The sentences of one side of a link, as ascending indices: a range of neighbours, and sometimes
/// single sentences from elsewhere in the text.
public struct SentenceGroup: RandomAccessCollection, Sendable, Hashable, CustomStringConvertible {
    /// Indices of sentences that follow each other.
    public private(set) var neighbours: Range<Int>
    /// Indices of sentences from elsewhere, ascending; none of them touches the neighbours.
    public private(set) var further: [Int]

    /// Creates a group of neighbours.
    ///
    /// - Parameter neighbours: Not empty.
    public init(_ neighbours: Range<Int>) {
        self.neighbours = neighbours
        further = []
    }

    /// Creates a group of any sentences, of which the longest run are the neighbours.
    ///
    /// - Parameter indices: In any order. For none of them the result is nil.
    public init?(indices: some Sequence<Int>) {
        let indices = Set(indices).sorted()
        guard let longest = indices.runs.max(by: { $0.count < $1.count }) else { return nil }
        neighbours = longest
        further = indices.filter { !longest.contains($0) }
    }

    /// The indices in brackets: `[3, 4, 9]`.
    public var description: String { Array(self).description }

    /// The position of the first index, 0.
    public var startIndex: Int { 0 }
    /// The number of sentences.
    public var endIndex: Int { neighbours.count + further.count }

    /// The index of the sentence at a position of the group.
    ///
    /// - Complexity: O(sentences from elsewhere).
    public subscript(position: Int) -> Int {
        if further.isEmpty { return neighbours.lowerBound + position }
        let before = further.count { $0 < neighbours.lowerBound }
        if position < before { return further[position] }
        let offset = position - before
        return offset < neighbours.count
            ? neighbours.lowerBound + offset : further[position - neighbours.count]
    }

    /// Adds a sentence that the group does not hold.
    ///
    /// A sentence that touches the neighbours becomes one of them, and so do sentences from elsewhere
    /// that then touch them.
    mutating func insert(_ sentence: Int) {
        further.append(sentence)
        further.sort()
        while let position = further.firstIndex(of: neighbours.upperBound) {
            neighbours = neighbours.lowerBound..<neighbours.upperBound + 1
            further.remove(at: position)
        }
        while let position = further.firstIndex(of: neighbours.lowerBound - 1) {
            neighbours = neighbours.lowerBound - 1..<neighbours.upperBound
            further.remove(at: position)
        }
    }

    /// Returns the group with every index mapped by an increasing function.
    func mapped(_ index: (Int) -> Int) -> SentenceGroup {
        let first = index(neighbours.lowerBound)
        var result = SentenceGroup(first..<first + 1)
        for sentence in neighbours.dropFirst() { result.insert(index(sentence)) }
        for sentence in further { result.insert(index(sentence)) }
        return result
    }
}

extension Sequence<Int> {
    /// The ranges of consecutive numbers of an ascending sequence: `3..<5` and `9..<10` of 3, 4, 9.
    ///
    /// - Complexity: O(*n*).
    public var runs: [Range<Int>] {
        reduce(into: []) { runs, number in
            if let last = runs.last, last.upperBound == number {
                runs[runs.count - 1] = last.lowerBound..<number + 1
            } else {
                runs.append(number..<number + 1)
            }
        }
    }
}
