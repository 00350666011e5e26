/// Computes the weighted edit distance of two texts given as token codes.
///
/// The unit is a sixtieth of a content word. A token that only one text has costs its weight; a
/// token that replaces another costs ``TokenCode/substitutionCost(_:)``. This distance is a metric,
/// so a common beginning and end may be ignored (Ukkonen 1985, doi 10.1016/S0019-9958(85)80046-2,
/// for the band).
///
/// Only cells that can be on a path within the limit are computed: the cost of a path is at least
/// the difference of the weights before the cell plus the difference of the weights after it. With
/// n and m tokens and a band of b of them, this takes O(n·b) instead of O(n·m).
///
/// It keeps working storage: use one instance for each thread.
struct EditDistance {
    private var above: [Int32] = []
    private var current: [Int32] = []
    private var weightsBefore: [Int32] = []

    /// A cost above every limit, to which costs can still be added without overflow.
    private static let infinity: Int32 = .max / 4

    init() {}

    /// Returns the distance of `a` and `b`; nil if it is above `limit`.
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
        return bandedCost(
            UnsafeBufferPointer(rebasing: a[start..<aEnd]),
            UnsafeBufferPointer(rebasing: b[start..<bEnd]), limit: limit)
    }

    private mutating func bandedCost<Code: TokenCode>(
        _ a: UnsafeBufferPointer<Code>, _ b: UnsafeBufferPointer<Code>, limit: Int32
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
                weightsBefore.withUnsafeMutableBufferPointer { weightsBefore in
                    guard let above = above.baseAddress, let current = current.baseAddress,
                        let before = weightsBefore.baseAddress
                    else { return }
                    before[0] = 0
                    for j in 0..<b.count { before[j + 1] = before[j] + b[j].cost }
                    let band = Band(
                        limit: limit, surplus: surplus, weightsBefore: before, columns: b.count)
                    result = Self.fill(a, b, in: band, above: above, current: current)
                }
            }
        }
        return result
    }

    private mutating func reserve(_ count: Int) {
        guard above.count < count else { return }
        above = [Int32](repeating: 0, count: count * 2)
        current = above
        weightsBefore = above
    }

    /// The columns that a path within the limit can pass, row by row.
    private struct Band {
        let limit: Int32
        /// The weight of the first text minus that of the second.
        let surplus: Int32
        /// The weight of the first `j` tokens of the second text, by `j`.
        let weightsBefore: UnsafePointer<Int32>
        /// The number of tokens of the second text.
        let columns: Int

        var low = 0
        var high = 0

        init(limit: Int32, surplus: Int32, weightsBefore: UnsafePointer<Int32>, columns: Int) {
            self.limit = limit
            self.surplus = surplus
            self.weightsBefore = weightsBefore
            self.columns = columns
            extend(toWeight: 0)
        }

        /// Moves both ends of the band to the row before which the first text weighs `weight`.
        @inline(__always)
        mutating func advance(toWeight weight: Int32) {
            while low <= columns, 2 * (weight - weightsBefore[low]) > surplus + limit { low += 1 }
            extend(toWeight: weight)
        }

        @inline(__always)
        private mutating func extend(toWeight weight: Int32) {
            while high < columns, 2 * (weight - weightsBefore[high + 1]) >= surplus - limit {
                high += 1
            }
        }
    }

    /// Computes the rows one after the other; `above` and `current` have space for one row each.
    private static func fill<Code: TokenCode>(
        _ a: UnsafeBufferPointer<Code>, _ b: UnsafeBufferPointer<Code>, in initial: Band,
        above firstRow: UnsafeMutablePointer<Int32>, current secondRow: UnsafeMutablePointer<Int32>
    ) -> Int32? {
        var band = initial
        var above = firstRow
        var row = secondRow
        for j in 0...band.high { above[j] = band.weightsBefore[j] }
        var weight: Int32 = 0
        for i in 0..<a.count {
            let code = a[i]
            let cost = code.cost
            weight += cost
            let oldHigh = band.high
            band.advance(toWeight: weight)
            let low = band.low
            let high = band.high
            guard low <= high else { return nil }
            if high > oldHigh { for j in (oldHigh + 1)...high { above[j] = infinity } }
            var left = infinity
            var minimum = infinity
            var j = low
            if j == 0 {
                left = above[0] + cost
                row[0] = left
                minimum = left
                j = 1
            }
            while j <= high {
                let other = b[j - 1]
                // The cell above the first column of the band is in the band above or infinite.
                var best = above[j - 1] + code.substitutionCost(other)
                best = min(best, above[j] + cost)
                best = min(best, left + other.cost)
                row[j] = best
                left = best
                minimum = min(minimum, best)
                j += 1
            }
            guard minimum <= band.limit else { return nil }
            if low > 0 { row[low - 1] = infinity }
            swap(&above, &row)
        }
        guard band.high == band.columns else { return nil }
        return above[band.columns] <= band.limit ? above[band.columns] : nil
    }
}
