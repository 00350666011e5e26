/// Weighted edit distance of two texts as token codes, in sixtieths of a content word.
///
/// A token that one text has and the other has not costs its weight; one in another's place costs
/// ``TokenCode/substitutionCost(_:)``. This is a metric, so a common beginning and end may be left
/// out (Ukkonen 1985, doi 10.1016/S0019-9958(85)80046-2, for the band).
///
/// Only cells that can lie on a path within the limit are filled: the cost of a path is at least
/// the difference of the weights before the cell plus that behind it. With n and m tokens and a
/// band of b of them, O(n·b) instead of O(n·m).
///
/// Holds working storage: one instance for each thread.
struct EditDistance {
    private var above: [Int32] = []
    private var current: [Int32] = []
    private var before: [Int32] = []

    private static let far: Int32 = .max / 4

    init() {}

    /// The distance, or nil when it is more than `limit`.
    mutating func cost<Code: TokenCode>(
        _ a: UnsafeBufferPointer<Code>, _ b: UnsafeBufferPointer<Code>, limit: Int32
    ) -> Int32? {
        var start = 0
        var aEnd = a.count
        var bEnd = b.count
        while start < aEnd, start < bEnd, a[start] == b[start] { start += 1 }
        while aEnd > start, bEnd > start, a[aEnd - 1] == b[bEnd - 1] {
            aEnd -= 1
            bEnd -= 1
        }
        return banded(
            UnsafeBufferPointer(rebasing: a[start..<aEnd]),
            UnsafeBufferPointer(rebasing: b[start..<bEnd]), limit)
    }

    private mutating func banded<Code: TokenCode>(
        _ a: UnsafeBufferPointer<Code>, _ b: UnsafeBufferPointer<Code>, _ limit: Int32
    ) -> Int32? {
        let aWeight = a.reduce(0) { $0 + $1.cost }
        let bWeight = b.reduce(0) { $0 + $1.cost }
        let surplus = aWeight - bWeight
        guard abs(surplus) <= limit else { return nil }
        if a.isEmpty { return bWeight }
        if b.isEmpty { return aWeight }
        reserve(b.count + 2)
        var result: Int32?
        above.withUnsafeMutableBufferPointer { above in
            current.withUnsafeMutableBufferPointer { current in
                before.withUnsafeMutableBufferPointer { before in
                    guard let rowA = above.baseAddress, let rowB = current.baseAddress,
                        let weights = before.baseAddress
                    else { return }
                    before[0] = 0
                    for j in 0..<b.count { before[j + 1] = before[j] + b[j].cost }
                    result = Self.fill(
                        a, b, limit, surplus, rowA, rowB, weights)
                }
            }
        }
        return result
    }

    private mutating func reserve(_ count: Int) {
        guard above.count < count else { return }
        above = [Int32](repeating: 0, count: count * 2)
        current = above
        before = above
    }

    /// Fills the rows one after the other. `before[j]` is the weight of the first j tokens of `b`.
    private static func fill<Code: TokenCode>(
        _ a: UnsafeBufferPointer<Code>, _ b: UnsafeBufferPointer<Code>, _ limit: Int32,
        _ surplus: Int32, _ rowA: UnsafeMutablePointer<Int32>, _ rowB: UnsafeMutablePointer<Int32>,
        _ before: UnsafePointer<Int32>
    ) -> Int32? {
        var above = rowA
        var row = rowB
        let columns = b.count
        var low = 0
        var high = 0
        while high < columns, 2 * -before[high + 1] >= surplus - limit { high += 1 }
        for j in 0...high { above[j] = before[j] }
        var weight: Int32 = 0
        for i in 0..<a.count {
            let code = a[i]
            let cost = code.cost
            weight += cost
            let oldHigh = high
            while low <= columns, 2 * (weight - before[low]) > surplus + limit { low += 1 }
            while high < columns, 2 * (weight - before[high + 1]) >= surplus - limit { high += 1 }
            guard low <= high else { return nil }
            if high > oldHigh { for j in (oldHigh + 1)...high { above[j] = far } }
            var left = far
            var least = far
            var j = low
            if j == 0 {
                left = above[0] + cost
                row[0] = left
                least = left
                j = 1
            }
            while j <= high {
                let other = b[j - 1]
                // The cell above the first column of the band belongs to the band above or is far.
                var best = above[j - 1] + code.substitutionCost(other)
                best = min(best, above[j] + cost)
                best = min(best, left + other.cost)
                row[j] = best
                left = best
                least = min(least, best)
                j += 1
            }
            guard least <= limit else { return nil }
            if low > 0 { row[low - 1] = far }
            swap(&above, &row)
        }
        guard high == columns else { return nil }
        return above[columns] <= limit ? above[columns] : nil
    }
}
