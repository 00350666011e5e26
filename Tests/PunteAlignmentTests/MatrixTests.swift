import PunteTestSupport
import Testing

@testable import PunteAlignment

@Suite struct MatrixTests {
    private func matrix(rows: Int, columns: Int, seed: UInt64, from least: Int = 0) -> Matrix {
        var random = SeededRandom(seed: seed)
        var result = Matrix(rows: rows, columns: columns)
        for row in 0..<rows {
            for column in 0..<columns {
                result[row, column] = Float(Int.random(in: least...20, using: &random))
            }
        }
        return result
    }

    @Test func valuesOutsideAreZero() {
        let matrix = Matrix(rows: 2, columns: 3, filledWith: 5)
        #expect(matrix.value(row: 1, column: 2) == 5)
        for (row, column) in [(-1, 0), (0, -1), (2, 0), (0, 3)] {
            #expect(matrix.value(row: row, column: column) == 0)
        }
    }

    @Test func addsToEveryValue() {
        var sum = matrix(rows: 3, columns: 4, seed: 1)
        let before = sum.values
        sum.add(-2.5)
        #expect(sum.values == before.map { $0 - 2.5 })
    }

    @Test(arguments: 0..<20) func maximaOutsideAWindowAreThoseOfAllOtherValues(seed: UInt64) {
        let matrix = matrix(rows: 4, columns: 6, seed: seed)
        let rows = OutsideMaxima(of: matrix, along: .row)
        let columns = OutsideMaxima(of: matrix, along: .column)
        for start in 0...6 {
            for end in start...6 {
                for row in 0..<4 {
                    let outside = (0..<6).filter { !(start..<end).contains($0) }
                    let expected = outside.map { matrix[row, $0] }.max() ?? 0
                    #expect(rows.maximum(of: row, outside: start..<end) == expected)
                }
                let best =
                    (1..<3).flatMap { row in
                        (0..<6).filter { !(start..<end).contains($0) }.map { matrix[row, $0] }
                    }.max() ?? 0
                #expect(rows.maximum(of: 1..<3, outside: start..<end) == best)
            }
        }
        for start in 0...4 {
            for end in start...4 {
                for column in 0..<6 {
                    let outside = (0..<4).filter { !(start..<end).contains($0) }
                    let expected = outside.map { matrix[$0, column] }.max() ?? 0
                    #expect(columns.maximum(of: column, outside: start..<end) == expected)
                }
            }
        }
    }

    @Test func negativeValuesCountAsZero() {
        let negative = matrix(rows: 2, columns: 2, seed: 3, from: -20)
        var below = Matrix(rows: 1, columns: 2)
        below[0, 0] = -4
        below[0, 1] = -1
        #expect(OutsideMaxima(of: below, along: .row).maximum(of: 0, outside: 0..<1) == 0)
        let rows = OutsideMaxima(of: negative, along: .row)
        #expect(rows.maximum(of: 0, outside: 0..<2) == 0)
    }
}
