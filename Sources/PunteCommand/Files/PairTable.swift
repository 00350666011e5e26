import PunteAlignment
import PunteLanguage

/// A table with tabs whose first line names its columns.
package struct PairTable: Sequence {
    let path: String
    private let columns: [String: Int]
    private let bytes: [UInt8]
    private let start: Int

    package struct Row {
        fileprivate let columns: [String: Int]
        fileprivate let fields: [ArraySlice<UInt8>]

        /// The field of a column; empty when the row is too short or there is no such column.
        package subscript(column: String) -> String {
            guard let index = columns[column], index < fields.count else { return "" }
            return String(decoding: fields[index], as: UTF8.self)
        }
    }

    package init(path: String) throws {
        self.path = path
        do {
            bytes = try FileReader.bytes(of: path)
        } catch {
            throw AlignmentFileError(path: path, problem: "cannot be read")
        }
        let head = bytes.prefix { $0 != UInt8(ascii: "\n") }
        start = Swift.min(head.count + 1, bytes.count)
        var columns: [String: Int] = [:]
        for (index, name) in Self.fields(of: head).enumerated() {
            columns[String(decoding: name, as: UTF8.self)] = index
        }
        guard columns["en"] != nil, columns["ro"] != nil else {
            throw AlignmentFileError(
                path: path + ":1", problem: "the first line must name the columns, with en and ro")
        }
        self.columns = columns
    }

    package func makeIterator() -> some IteratorProtocol<Row> {
        bytes[start...].lazy.split(separator: UInt8(ascii: "\n")).map { line in
            Row(columns: columns, fields: Self.fields(of: line))
        }.makeIterator()
    }

    private static func fields(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        return line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    }
}

/// Which pairs of sentences count, and how much.
struct RowFilter {
    private var weights: [(column: String, value: String, weight: Float)] = []

    /// - Parameters:
    ///   - exclude: `COLUMN=VALUE`
    ///   - weights: `COLUMN=VALUE=WEIGHT`
    init(exclude: [String], weights: [String]) throws {
        for rule in exclude {
            let parts = rule.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw RowFilterError(rule: rule, form: "COLUMN=VALUE") }
            self.weights.append((parts[0], parts[1], 0))
        }
        for rule in weights {
            let parts = rule.split(separator: "=").map(String.init)
            guard parts.count >= 3, let weight = Float(parts[parts.count - 1]), weight >= 0 else {
                throw RowFilterError(rule: rule, form: "COLUMN=VALUE=WEIGHT")
            }
            let value = parts[1..<parts.count - 1].joined(separator: "=")
            self.weights.append((parts[0], value, weight))
        }
    }

    /// The product of the weights of all rules that a pair meets.
    ///
    /// - Parameter value: Gives the pair's value of a column or property, empty for none.
    func weight(_ value: (String) -> String) -> Float {
        weights.reduce(1) { value($1.column) == $1.value ? $0 * $1.weight : $0 }
    }
}

/// A rule on the command line that has not the form it should.
struct RowFilterError: Error, CustomStringConvertible {
    let rule: String
    let form: String

    var description: String { "“\(rule)”: not of the form \(form)" }
}
