internal import ArgumentParser
internal import Glibc

/// The options for results that people read: colours and width.
struct ConsoleOptions: ParsableArguments {
    enum Color: String, ExpressibleByArgument, CaseIterable {
        case auto
        case always
        case never
    }

    @Option(help: "When to use colours. auto: on a terminal, unless NO_COLOR is set.")
    var color: Color = .auto

    @Option(help: "Columns to use; the terminal's width by default, 100 elsewhere.")
    var width: Int?

    func validate() throws {
        if let width, width < 40 {
            throw ValidationError("--width \(width): at least 40 columns are needed")
        }
        if let width, width > 1000 {
            throw ValidationError("--width \(width): at most 1000 columns")
        }
    }

    /// The terminal of standard output; if it is not a terminal, one of 100 columns without
    /// colours.
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
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 {
            return Int(size.ws_col)
        }
        return 100
    }

    private static var isColorRefused: Bool {
        getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    }
}
