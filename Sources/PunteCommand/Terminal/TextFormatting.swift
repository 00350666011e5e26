internal import CICU

/// Measures the number of columns that a text takes on a terminal.
package enum TextWidth {
    /// Returns the number of columns of a text.
    static func of(_ text: some StringProtocol) -> Int {
        if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return text.utf8.count }
        return text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
    }

    /// Returns the number of columns of a character.
    ///
    /// It is 0 for marks and control characters, 2 for wide and full-width characters, otherwise 1.
    /// Source: Unicode Standard Annex #11, East Asian Width.
    private static func columns(of scalar: Unicode.Scalar) -> Int {
        // The letters of the languages here, for which the tables below need not be asked.
        if (0xC0..<0x300).contains(scalar.value) || (0x20..<0x7F).contains(scalar.value) {
            return 1
        }
        return switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: 0
        default: icu_is_wide(scalar.value) ? 2 : 1
        }
    }

    /// Returns `text` padded with spaces to `width` columns; a longer text is returned unchanged.
    package static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - of(text)))
    }

    /// Returns `text` after spaces, so that it ends at `width` columns; a longer text is returned
    /// unchanged.
    package static func rightAligned(_ text: String, to width: Int) -> String {
        String(repeating: " ", count: max(0, width - of(text))) + text
    }

    /// Returns the text as lines of at most `width` columns, broken at white space.
    ///
    /// Longer words are cut.
    static func wrapped(_ text: String, to width: Int) -> [String] {
        StyledText(text).lines(width: width, Style(colored: false), longWords: .cut)
    }
}

/// Formats numbers with their nouns.
enum Count {
    /// Returns a number with its noun: `1 link`, `2 links`.
    ///
    /// `plural` is needed only if the plural is not the singular with an s.
    static func of(_ number: Int, _ singular: String, plural: String? = nil) -> String {
        "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
    }
}

extension String {
    /// The text with each tab and line break replaced by a space, for a cell of a table.
    var oneLine: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { $0 == "\t" || $0 == "\n" || $0 == "\r" ? " " : $0 }))
    }
}
