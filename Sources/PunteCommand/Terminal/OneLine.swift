extension String {
    /// The text with each tab and line break replaced by a space, for a cell of a table.
    var oneLine: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { $0 == "\t" || $0 == "\n" || $0 == "\r" ? " " : $0 }))
    }
}
