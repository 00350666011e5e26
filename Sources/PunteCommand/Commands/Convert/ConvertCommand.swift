internal import ArgumentParser
internal import PunteGlossary
internal import PunteMemory
internal import PunteService
internal import PunteText

/// The command `punte convert`, which shows the quantities and names of a text as the other
/// language writes them.
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Show the quantities and names of a text as the other language writes them.",
        discussion: """
            Without a text, each line of standard input is one. --style names a file with the house \
            style of Romanian quantities; without it months are written in full, and the rest as \
            the text has it.

            EXAMPLES
              punte convert "The 6 ft 2 in tall man drove 60 miles to Kyiv."
              punte convert --from ro "La Kiev erau 27 de grade."
              punte convert --style redactie.txt "It rose 35 percent, to 3 trillion lei."
              punte convert --format jsonl < lines.txt
            """
    )

    @OptionGroup var input: TextInput

    @Option(help: "table or jsonl: an object for each quantity or name.")
    var format = RecordFormat.table

    @OptionGroup var style: StyleOptions

    @OptionGroup(title: "Terms") var glossary: GlossaryOptions

    @OptionGroup var memory: MemoryOptions

    func run() throws {
        let texts = try input.texts()
        let side = try input.language.side(of: texts)
        let converter = try TextConverter(
            glossary: try glossary.load(memory), from: side, style: try style.load() ?? .usual)
        let output = TextOutput(isExact: format != .table)
        var count = 0
        for (number, text) in texts.enumerated() {
            for conversion in converter.conversions(in: text) {
                count += 1
                switch format {
                case .table:
                    let other = conversion.alternative.map {
                        " or \($0): the text does not say which"
                    }
                    try output.write(
                        "\(conversion.original) → \(conversion.converted)\(other ?? "")\n")
                case .jsonl:
                    try output.write(JSONLines.line(ConversionRecord(conversion, line: number + 1)))
                }
            }
        }
        try output.finish()
        if count == 0 { StandardError.note("there is nothing in it that is written differently") }
    }
}
