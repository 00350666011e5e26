/// The steps that turn one text into another at the least cost, by dynamic programming over the
/// whole matrix (Wagner and Fischer 1974, doi 10.1145/321796.321811).
enum EditScript {
    enum Step: Equatable {
        case pair(Int, Int)
        case added(Int)
        case missing(Int)
    }

    private enum Direction {
        static let pair: UInt8 = 0
        static let missing: UInt8 = 1
        static let added: UInt8 = 2
    }

    static func steps<Code: TokenCode>(_ a: [Code], _ b: [Code]) -> [Step] {
        let width = b.count + 1
        var directions = [UInt8](repeating: Direction.missing, count: (a.count + 1) * width)
        var row = [Int32](repeating: 0, count: width)
        for j in 0..<b.count { row[j + 1] = row[j] + b[j].cost }
        for i in 0..<a.count {
            var diagonal = row[0]
            row[0] += a[i].cost
            directions[(i + 1) * width] = Direction.added
            for j in 0..<b.count {
                let pair = diagonal + a[i].substitutionCost(b[j])
                let missing = row[j] + b[j].cost
                let added = row[j + 1] + a[i].cost
                diagonal = row[j + 1]
                var best = pair
                var direction = Direction.pair
                if missing < best {
                    best = missing
                    direction = Direction.missing
                }
                if added < best {
                    best = added
                    direction = Direction.added
                }
                row[j + 1] = best
                directions[(i + 1) * width + j + 1] = direction
            }
        }
        return trace(directions, a.count, b.count)
    }

    private static func trace(_ directions: [UInt8], _ rows: Int, _ columns: Int) -> [Step] {
        var steps: [Step] = []
        var i = rows
        var j = columns
        while i > 0 || j > 0 {
            switch directions[i * (columns + 1) + j] {
            case Direction.pair:
                i -= 1
                j -= 1
                steps.append(.pair(i, j))
            case Direction.added:
                i -= 1
                steps.append(.added(i))
            default:
                j -= 1
                steps.append(.missing(j))
            }
        }
        return steps.reversed()
    }
}
