extension String {
    /// The text with a space for each tab and line break, for a cell of a table.
    var oneLine: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { $0 == "\t" || $0 == "\n" || $0 == "\r" ? " " : $0 }))
    }
}
