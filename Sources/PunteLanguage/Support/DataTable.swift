/// A table of linguistic data from a module's resources.
///
/// Each line is a row with tab-separated columns; lines that begin with `#` are remarks.
package struct DataTable: Sendable {
    /// The fields of each row, in the order of the table.
    package let rows: [[String]]

    /// Reads a table that is linked into the binary.
    ///
    /// - Complexity: Linear in the size of the table.
    package init(_ data: StaticString) {
        let bytes = UnsafeBufferPointer(start: data.utf8Start, count: data.utf8CodeUnitCount)
        rows = TableReader(Array(bytes), skippingRemarks: true).map(\.texts)
    }

    /// Reads a table from its text.
    ///
    /// - Complexity: Linear in the size of the table.
    package init(text: String) {
        rows = TableReader(Array(text.utf8), skippingRemarks: true).map(\.texts)
    }

    /// The first field of each row, as a set.
    package var words: Set<String> { Set(rows.compactMap(\.first)) }

    /// Returns the words of all groups of a language in a table of groups.
    ///
    /// The columns of such a table are the language, the group, and words separated by spaces.
    package func groupedWords(of language: String) -> [String] {
        rows.filter { $0.count == 3 && $0[0] == language }
            .flatMap { $0[2].split(separator: " ").map(String.init) }
    }
}
