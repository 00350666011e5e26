internal import ArgumentParser
internal import Glibc

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

/// The options for results that people read: colours and width.
struct ConsoleOptions: ParsableArguments {
    enum Color: String, ExpressibleByArgument, CaseIterable {
        case auto
        case always
        case never
    }

    @Option(help: "When to use colours. auto: on a terminal, unless NO_COLOR is set.")
    var color: Color = .auto

    @Option(
        help: """
            Columns to use; by default those that the variable COLUMNS names, or the terminal's \
            width, also behind a pipe, and 100 elsewhere.
            """)
    var width: Int?

    /// The numbers of columns that a table can have.
    private static let widths = 40...1000

    func validate() throws {
        if let width, width < Self.widths.lowerBound {
            throw ValidationError(
                "--width \(width): at least \(Self.widths.lowerBound) columns are needed")
        }
        if let width, width > Self.widths.upperBound {
            throw ValidationError("--width \(width): at most \(Self.widths.upperBound) columns")
        }
    }

    /// The terminal of standard output; if it is not a terminal, one without colours, as wide as the
    /// terminal of standard error or of 100 columns.
    var terminal: Terminal { Terminal(style: style, columns: columns) }

    /// The layout for output to a file: no colours and 100 columns, unless the options say
    /// otherwise.
    var file: Terminal {
        Terminal(style: Style(colored: color == .always), columns: width ?? 100)
    }

    var style: Style {
        switch color {
        case .always: Style(colored: true)
        case .never: Style(colored: false)
        case .auto: Style(colored: isatty(STDOUT_FILENO) == 1 && !Self.isColorRefused)
        }
    }

    private var columns: Int {
        if let width { return width }
        if let columns = getenv("COLUMNS").flatMap({ Int(String(cString: $0)) }),
            Self.widths.contains(columns)
        {
            return columns
        }
        // Behind a pipe to a pager, standard error is still the terminal that shows the text.
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            var size = winsize()
            if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0,
                size.ws_col >= Self.widths.lowerBound
            {
                return Int(size.ws_col)
            }
        }
        return 100
    }

    private static var isColorRefused: Bool {
        getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    }
}
