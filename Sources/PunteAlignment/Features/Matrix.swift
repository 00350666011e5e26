internal import PunteLanguage

/// A dense matrix of 32-bit numbers, row after row.
struct Matrix: Sendable {
    /// Number of rows.
    let rows: Int
    /// Number of columns.
    let columns: Int
    /// All values, row after row.
    private(set) var values: [Float]

    /// Creates a matrix in which every value is `value`.
    init(rows: Int, columns: Int, filledWith value: Float = 0) {
        self.rows = rows
        self.columns = columns
        values = Array(repeating: value, count: rows * columns)
    }

    /// Adds a number to every value.
    mutating func add(_ difference: Float) {
        for index in values.indices { values[index] += difference }
    }

    /// Raises the values in some rows and columns to at least `minimum`.
    mutating func raise(rows: Range<Int>, columns: Range<Int>, to minimum: Float) {
        for row in rows {
            for column in columns { self[row, column] = max(self[row, column], minimum) }
        }
    }

    /// The value in a row and a column, which are not checked one by one.
    subscript(row: Int, column: Int) -> Float {
        get { values[row * columns + column] }
        set { values[row * columns + column] = newValue }
    }

    /// Returns the value in a row and a column, 0 outside the matrix.
    func value(row: Int, column: Int) -> Float {
        row >= 0 && row < rows && column >= 0 && column < columns ? self[row, column] : 0
    }
}

/// The greatest value of each line of a matrix outside any window of the line, in two look-ups.
///
/// Keeps the maxima of all prefixes and suffixes of each line. Values below 0 count as 0.
///
/// - Complexity: O(rows · columns) to prepare, in time and memory.
struct OutsideMaxima: Sendable {
    private var ofPrefix: [Float]
    private var ofSuffix: [Float]
    private let length: Int

    /// The direction of the lines.
    enum Line { case row, column }

    /// Prepares the maxima of all rows or all columns.
    init(of matrix: Matrix, along direction: Line) {
        let lines = direction == .column ? matrix.columns : matrix.rows
        length = direction == .column ? matrix.rows : matrix.columns
        ofPrefix = Array(repeating: 0, count: lines * (length + 1))
        ofSuffix = ofPrefix
        // Distances in the matrix between neighbours of a line, and between lines.
        let step = direction == .column ? matrix.columns : 1
        let stride = direction == .column ? 1 : matrix.columns
        let length = length
        matrix.values.withUnsafeBufferPointer { values in
            ofPrefix.withUnsafeMutableBufferPointer { ofPrefix in
                ofSuffix.withUnsafeMutableBufferPointer { ofSuffix in
                    for line in 0..<lines {
                        let start = line * (length + 1)
                        for index in 0..<length {
                            let value = values[line * stride + index * step]
                            ofPrefix[start + index + 1] = max(ofPrefix[start + index], value)
                        }
                        for index in (0..<length).reversed() {
                            let value = values[line * stride + index * step]
                            ofSuffix[start + index] = max(ofSuffix[start + index + 1], value)
                        }
                    }
                }
            }
        }
    }

    /// Returns the greatest value of a line outside `window`, at least 0.
    func maximum(of line: Int, outside window: Range<Int>) -> Float {
        let start = line * (length + 1)
        return max(ofPrefix[start + window.lowerBound], ofSuffix[start + window.upperBound])
    }

    /// Returns the greatest value, outside `window`, of all lines of a range, at least 0.
    func maximum(of lines: Range<Int>, outside window: Range<Int>) -> Float {
        var result: Float = 0
        for line in lines { result = max(result, maximum(of: line, outside: window)) }
        return result
    }
}
