/// Tells which links stand out of the order of the others.
///
/// A link is *moved* when some longest chain of links that runs forward in both texts does without
/// it. Of a sentence that was put elsewhere and the block it was taken from, that is the sentence;
/// of two sentences that changed places, neither can be said to have stayed, and both are.
struct LinkOrder {
    /// Links in the order of the target text with those labelled that are moved.
    static func labelled(_ links: [Link]) -> [Link] {
        let links = links.sorted {
            $0.target.neighbours.lowerBound < $1.target.neighbours.lowerBound
        }
        let moved = moved(sources: links.map(\.source.neighbours.lowerBound))
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

    /// Whether each link is moved. Links must be in the order of the target text and not overlap.
    ///
    /// A link is in every longest chain when it is in one and no other such link holds the same
    /// place in them. O(*n* log *n*) with the tails of Fredman, "On computing the length of longest
    /// increasing subsequences", Discrete Mathematics 11 (1975).
    static func moved(sources: [Int]) -> [Bool] {
        let before = chainLengths(sources)
        let after = Array(chainLengths(sources.reversed().map { -$0 }).reversed())
        let longest = before.max() ?? 0
        var holders = [Int](repeating: 0, count: longest + 1)
        let isInSome = sources.indices.map { before[$0] + after[$0] - 1 == longest }
        for index in sources.indices where isInSome[index] { holders[before[index]] += 1 }
        return sources.indices.map { !isInSome[$0] || holders[before[$0]] > 1 }
    }

    /// For each value, the length of the longest increasing subsequence that ends with it.
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
