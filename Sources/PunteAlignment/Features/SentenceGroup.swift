/// The sentences of one side of a link, by number and in order: neighbours, and now and then some
/// from elsewhere in the text.
public struct SentenceGroup: RandomAccessCollection, Sendable, Hashable, CustomStringConvertible {
    /// Sentences that follow each other.
    public private(set) var neighbours: Range<Int>
    /// Sentences from elsewhere, ascending.
    public private(set) var further: [Int]

    /// - Parameter neighbours: Not empty.
    public init(_ neighbours: Range<Int>) {
        self.neighbours = neighbours
        further = []
    }

    public var description: String { Array(self).description }

    public var startIndex: Int { 0 }
    public var endIndex: Int { neighbours.count + further.count }

    public subscript(position: Int) -> Int {
        if further.isEmpty { return neighbours.lowerBound + position }
        let before = further.count { $0 < neighbours.lowerBound }
        if position < before { return further[position] }
        let place = position - before
        return place < neighbours.count
            ? neighbours.lowerBound + place : further[position - neighbours.count]
    }

    /// Adds a sentence that the group does not hold; one before or after the neighbours, and what
    /// then follows it, becomes one of them.
    mutating func insert(_ sentence: Int) {
        further.append(sentence)
        further.sort()
        while let place = further.firstIndex(of: neighbours.upperBound) {
            neighbours = neighbours.lowerBound..<neighbours.upperBound + 1
            further.remove(at: place)
        }
        while let place = further.firstIndex(of: neighbours.lowerBound - 1) {
            neighbours = neighbours.lowerBound - 1..<neighbours.upperBound
            further.remove(at: place)
        }
    }

    /// The group in the numbers of a text in which its own stand at other places.
    ///
    /// - Parameter place: Ascending.
    func renumbered(_ place: (Int) -> Int) -> SentenceGroup {
        var result = SentenceGroup(
            place(neighbours.lowerBound)..<place(neighbours.lowerBound) + 1)
        for sentence in neighbours.dropFirst() { result.insert(place(sentence)) }
        for sentence in further { result.insert(place(sentence)) }
        return result
    }
}

extension Sequence<Int> {
    /// The ranges of numbers that follow each other; the numbers ascend.
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
