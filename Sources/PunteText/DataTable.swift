/// A table of linguistic data: tab-separated columns, `#` comments, one line of column names.
enum DataTable {
    /// The rows without comments and without the line of column names.
    static func rows(of data: StaticString) -> [[Substring]] {
        let text = data.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        return lines.dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    }

    /// The first column of a table.
    static func words(of data: StaticString) -> Set<String> {
        Set(rows(of: data).compactMap { $0.first.map(String.init) })
    }
}
