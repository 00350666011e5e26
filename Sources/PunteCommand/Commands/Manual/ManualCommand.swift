internal import ArgumentParser
internal import Glibc
internal import PunteLanguage

/// The command `punte manual`, which writes the manual pages and the reference of all commands.
struct ManualCommand: ParsableCommand, WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Show the manual page of a command, or write those of all commands.",
        discussion: """
            A page has the name of its command with hyphens: punte-memory-info(1). With --output, \
            the pages of all commands are written to the folder man1 in a folder, where man finds \
            them when the folder is in MANPATH or is ~/.local/share/man. --format markdown prints \
            the reference of all commands as one page, --format schema the JSON Schema of the JSON \
            lines that commands print.

            EXAMPLES
              punte manual align > punte-align.1
              punte manual memory import
              punte manual --output ~/.local/share/man
              punte manual --format markdown > reference.md
              punte manual --format schema > json-lines.schema.json
            """
    )

    /// The forms in which commands are described.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case man
        case markdown
        case schema
    }

    var outputs: [String?] { [] }
    var inputs: [String?] { [] }

    @Argument(help: "The command; without one, punte itself.")
    var command: [String] = []

    @Option(
        help:
            "man: a page for man; markdown: the reference of all commands; schema: that of JSON lines."
    )
    var format = Format.man

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write the pages of all commands to this folder.", valueName: "folder"),
        completion: .directory)
    var output: String?

    func validate() throws {
        guard output == nil || (command.isEmpty && format == .man) else {
            throw ValidationError("--output writes the pages of all commands; name no command")
        }
    }

    func run() throws {
        let punte = CommandDescription(of: PunteCommand.self)
        if let output {
            for page in punte.all.map(ManualPage.init) {
                try TextOutput.write(
                    page.text, to: "\(output)/man1/\(page.name).1", isExact: true)
            }
            StandardError.note("\(output)/man1: \(punte.all.count) pages")
        } else if format == .schema {
            try TextOutput.write("\(CommandData.jsonLines1)", to: nil, isExact: true)
        } else if format == .markdown {
            try TextOutput.write(CommandReference(of: punte).text, to: nil, isExact: true)
        } else {
            guard let described = punte.all.first(where: { $0.path.dropFirst() == command[...] })
            else {
                throw ValidationError(
                    UnknownName(commandIn: command, of: PunteCommand.self)?.description
                        ?? "\(command.joined(separator: " ")): there is no such command")
            }
            let page = ManualPage(described).text
            if isatty(STDOUT_FILENO) == 1 { ManualViewer.show(page) }
            try TextOutput.write(page, to: nil, isExact: true)
        }
    }
}
