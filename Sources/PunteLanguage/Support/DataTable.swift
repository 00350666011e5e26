/// A table of linguistic data from a module's resources: one row a line, tab-separated columns,
/// lines that begin with `#` are remarks.
package struct DataTable: Sendable {
    package let rows: [[String]]

    /// - Complexity: linear in the size of the table.
    package init(_ data: StaticString) {
        self.init(UnsafeBufferPointer(start: data.utf8Start, count: data.utf8CodeUnitCount))
    }

    package init(text: String) {
        self.init(Array(text.utf8))
    }

    private init(_ bytes: some Collection<UInt8>) {
        rows = bytes.split(separator: UInt8(ascii: "\n"))
            .filter { $0.first != UInt8(ascii: "#") }
            .map { line in
                line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                    .map { String(decoding: $0, as: UTF8.self) }
            }
    }

    /// The first column.
    package var words: Set<String> { Set(rows.compactMap(\.first)) }

    /// The words of the groups of a language in a table of groups: language, group, words with
    /// spaces between them.
    package func groupedWords(of language: String) -> [String] {
        rows.filter { $0.count == 3 && $0[0] == language }
            .flatMap { $0[2].split(separator: " ").map(String.init) }
    }
}
