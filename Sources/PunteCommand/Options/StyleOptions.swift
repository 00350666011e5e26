internal import ArgumentParser
internal import PunteText

/// The option for the house style in which quantities are written.
struct StyleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file with the house style of Romanian quantities.",
            discussion: """
                Lines “key = value”: percent = la sută, procente or %; large-numbers = miliarde or \
                trilioane; months = decembrie or dec.; dates = 3 decembrie 2024 or 03.12.2024; \
                thousands = 12.000, 12 000 or 12000; numbers = cinci or 5.
                """,
            valueName: "file"), completion: .file())
    var style: String?

    /// Returns the house style of the file; nil when none is named.
    ///
    /// - Throws: `FileError` for a file that cannot be read, `ReadingError` for one that is no text,
    ///   `HouseStyleError` for a line that is not understood.
    func load() throws -> HouseStyle? {
        guard let style else { return nil }
        let file = try InputFile(path: style)
        let text = try file.lines(in: TextEncoding("UTF-8")).joined(separator: "\n")
        return try HouseStyle(text, name: file.path)
    }
}
