/// Finds which links are out of the order of the others.
///
/// A link is *moved* when some longest chain of links that runs forward in both texts does without
/// it. When one sentence was taken out of a block and put elsewhere, it alone is moved; when two
/// sentences were exchanged, neither can be said to have stayed, and both are moved.
struct LinkOrder {
    /// Returns links in the order of the Romanian text, with ``Link/Label/moved`` as the label of
    /// exactly those that are moved.
    static func labelled(_ links: [Link]) -> [Link] {
        let links = links.sorted {
            $0.romanian.neighbours.lowerBound < $1.romanian.neighbours.lowerBound
        }
        let moved = moved(english: links.map(\.english.neighbours.lowerBound))
        return zip(links, moved).map { link, isMoved in
            var link = link
            if isMoved {
                link.label = .moved
            } else if link.label == .moved {
                link.label = .none
            }
            return link
        }
    }

    /// Returns whether each link is moved.
    ///
    /// A link is in every longest chain when it is in one and no other such link has the same
    /// position in the chain. Lengths of chains are found with the tails of Fredman, "On computing
    /// the length of longest increasing subsequences", Discrete Mathematics 11 (1975).
    ///
    /// - Parameter english: The first English sentence of each link, in the order of the Romanian
    ///   text; all different.
    /// - Returns: A value for each link, in the order of the links.
    /// - Complexity: O(*n* log *n*).
    static func moved(english: [Int]) -> [Bool] {
        let before = chainLengths(english)
        let after = Array(chainLengths(english.reversed().map { -$0 }).reversed())
        let longest = before.max() ?? 0
        var linksAtPosition = [Int](repeating: 0, count: longest + 1)
        let isInSome = english.indices.map { before[$0] + after[$0] - 1 == longest }
        for index in english.indices where isInSome[index] { linksAtPosition[before[index]] += 1 }
        return english.indices.map { !isInSome[$0] || linksAtPosition[before[$0]] > 1 }
    }

    /// Returns, for each value, the length of the longest increasing subsequence that ends with it.
    private static func chainLengths(_ values: [Int]) -> [Int] {
        var tails: [Int] = []
        return values.map { value in
            var low = 0
            var high = tails.count
            while low < high {
                let middle = (low + high) / 2
                if tails[middle] < value { low = middle + 1 } else { high = middle }
            }
            if low == tails.count { tails.append(value) } else { tails[low] = value }
            return low + 1
        }
    }
}
