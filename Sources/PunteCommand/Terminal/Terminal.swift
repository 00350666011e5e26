/// The terminal for which results are formatted, or the layout of a file that replaces it.
struct Terminal: Sendable {
    var style: Style
    /// The width of a line, in columns.
    var columns: Int

    /// The minimum width of the text in a paragraph, even on a narrower terminal.
    private static let minimumWidth = 20

    /// Returns a paragraph whose lines are emphasised as a whole; words longer than a line are cut.
    ///
    /// - Parameters:
    ///   - text: the text, which is broken at white space into lines.
    ///   - indent: the number of columns before each line.
    ///   - head: a text that replaces the indent of the first line; it should have the same width.
    ///   - emphasis: the emphasis of the text, but not of the head.
    /// - Returns: The lines, each with a line feed at its end.
    func paragraph(
        _ text: String, indent: Int = 0, head: String? = nil, emphasis: Style.Emphasis? = nil
    ) -> String {
        let lines = TextWidth.wrapped(text, to: width(indent)).map { style($0, emphasis) }
        return joined(lines, indent: indent, head: head)
    }

    /// Returns a paragraph whose words keep their emphasis.
    ///
    /// A word longer than a line stays whole, on a line of its own.
    ///
    /// - Parameters:
    ///   - text: the text, which is broken at white space into lines.
    ///   - indent: the number of columns before each line.
    ///   - head: a text that replaces the indent of the first line; it should have the same width.
    /// - Returns: The lines, each with a line feed at its end.
    func paragraph(_ text: StyledText, indent: Int = 0, head: String? = nil) -> String {
        joined(text.lines(width: width(indent), style), indent: indent, head: head)
    }

    private func width(_ indent: Int) -> Int { max(Self.minimumWidth, columns - indent) }

    private func joined(_ lines: [String], indent: Int, head: String?) -> String {
        let blank = String(repeating: " ", count: indent)
        return lines.enumerated().map { index, line in
            (index == 0 ? head ?? blank : blank) + line + "\n"
        }.joined()
    }
}
