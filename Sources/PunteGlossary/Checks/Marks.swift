extension String {
    /// Whether a letter with a mark stands in a text.
    var hasMarks: Bool { unicodeScalars.contains { !$0.isASCII && $0.properties.isAlphabetic } }
}

extension CheckedPair.Text {
    /// Whether the text was written with its diacritics, as far as it needs some.
    var hasMarks: Bool { text.hasMarks }
}
