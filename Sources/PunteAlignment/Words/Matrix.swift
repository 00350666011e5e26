internal import PunteLanguage

/// A dense table of numbers, row after row.
struct Matrix: Sendable {
    let rows: Int
    let columns: Int
    private(set) var values: [Float]

    init(rows: Int, columns: Int, filledWith value: Float = 0) {
        self.rows = rows
        self.columns = columns
        values = Array(repeating: value, count: rows * columns)
    }

    /// Adds a number to every value.
    mutating func shift(by difference: Float) {
        for index in values.indices { values[index] += difference }
    }

    subscript(row: Int, column: Int) -> Float {
        get { values[row * columns + column] }
        set { values[row * columns + column] = newValue }
    }

    /// The value, or 0 outside the table.
    func padded(_ row: Int, _ column: Int) -> Float {
        row >= 0 && row < rows && column >= 0 && column < columns ? self[row, column] : 0
    }
}

/// For each cell the greatest value before and from it, along rows or columns: the greatest value
/// of a line outside a window is then two look-ups.
struct RivalTable: Sendable {
    private var before: [Float]
    private var from: [Float]
    private let length: Int

    /// - Parameter transposed: Lines are columns instead of rows.
    init(_ matrix: Matrix, transposed: Bool = false) {
        let lines = transposed ? matrix.columns : matrix.rows
        length = transposed ? matrix.rows : matrix.columns
        before = Array(repeating: 0, count: lines * (length + 1))
        from = before
        // Distances between neighbours of a line and between lines in the matrix.
        let step = transposed ? matrix.columns : 1
        let stride = transposed ? 1 : matrix.columns
        let length = length
        matrix.values.withUnsafeBufferPointer { values in
            before.withUnsafeMutableBufferPointer { before in
                from.withUnsafeMutableBufferPointer { from in
                    for line in 0..<lines {
                        let start = line * (length + 1)
                        for place in 0..<length {
                            let value = values[line * stride + place * step]
                            before[start + place + 1] = max(before[start + place], value)
                        }
                        for place in (0..<length).reversed() {
                            let value = values[line * stride + place * step]
                            from[start + place] = max(from[start + place + 1], value)
                        }
                    }
                }
            }
        }
    }

    /// The greatest value of a line outside `window`; 0 when there is none.
    func greatest(in line: Int, outside window: Range<Int>) -> Float {
        let start = line * (length + 1)
        return max(before[start + window.lowerBound], from[start + window.upperBound])
    }

    /// The greatest value of a line.
    func greatest(in line: Int) -> Float { from[line * (length + 1)] }
}
