internal import PunteLanguage

/// The manual page of a command, in the man macros of roff.
struct ManualPage {
    /// The name of the page: `punte-memory-info`.
    let name: String
    private(set) var text = ""
    private let command: CommandDescription

    /// Creates the page of a command.
    init(_ command: CommandDescription) {
        self.command = command
        name = command.path.joined(separator: "-")
        let title = Self.escaped(name.uppercased())
        text = """
            .TH "\(title)" 1 "" "Punte \(Version.number)" "Punte"
            .nh
            .ad l
            .SH NAME
            \(Self.escaped(name)) \\- \(Self.escaped(Self.phrase(command.abstract)))

            """
        addSynopsis()
        addDescription()
        addArguments()
        addSubcommands()
        addExamples()
        addEnvironment()
        addReferences()
    }

    private mutating func add(_ line: String) { text += line + "\n" }

    private mutating func addSynopsis() {
        add(".SH SYNOPSIS")
        let words = command.path.joined(separator: " ")
        for line in command.usage {
            add(".HP \(words.count + 1)")
            let rest = line.hasPrefix(words) ? line.dropFirst(words.count) : line[...]
            add("\\fB\(Self.escaped(words))\\fR\(Self.escaped(String(rest)))")
        }
    }

    private mutating func addDescription() {
        add(".SH DESCRIPTION")
        add(Self.line(command.abstract))
        for block in command.discussion.blocks {
            switch block {
            case .paragraph(let text):
                add(".PP")
                add(Self.line(text))
            case .lines(let lines):
                addVerbatim(lines)
            }
        }
    }

    private mutating func addArguments() {
        let positional = command.arguments.filter(\.isPositional)
        if !positional.isEmpty { add(".SH ARGUMENTS") }
        for argument in positional { add(argument) }
        let options = command.arguments.filter { !$0.isPositional }
        if !options.isEmpty { add(".SH OPTIONS") }
        for option in options where option.sectionTitle == nil { add(option) }
        var titles: [String] = []
        for case let title? in options.map(\.sectionTitle) where !titles.contains(title) {
            titles.append(title)
        }
        for title in titles {
            add(".SS \(Self.escaped(title))")
            for option in options where option.sectionTitle == title { add(option) }
        }
    }

    private mutating func add(_ argument: ArgumentDescription) {
        let value = "\\fI\(Self.escaped(argument.valueName ?? ""))\\fR"
        let names = (argument.names ?? []).sorted { $0.written.count < $1.written.count }
            .map { "\\fB\(Self.escaped($0.written))\\fR" }.joined(separator: ", ")
        add(".TP")
        if argument.isPositional {
            add(value)
        } else {
            add(argument.isFlag ? names : "\(names) \(value)")
        }
        add(Self.line(argument.explanation))
    }

    private mutating func addSubcommands() {
        if !command.groups.isEmpty { add(".SH COMMANDS") }
        for group in command.groups {
            if !group.title.isEmpty { add(".SS \(Self.escaped(group.title))") }
            for subcommand in group.commands {
                add(".TP")
                add("\\fB\(Self.escaped(subcommand.path.joined(separator: "-")))\\fR(1)")
                add(Self.line(subcommand.abstract))
            }
        }
    }

    private mutating func addExamples() {
        guard !command.discussion.examples.isEmpty else { return }
        add(".SH EXAMPLES")
        addVerbatim(command.discussion.examples.flatMap(Self.broken))
    }

    private mutating func addVerbatim(_ lines: [String]) {
        add(".PP")
        add(".nf")
        for line in lines { add(Self.line(line)) }
        add(".fi")
    }

    /// Returns a command line as lines that fit the page, which a shell reads as one.
    private static func broken(_ command: String) -> [String] {
        var lines = [""]
        for word in command.split(separator: " ", omittingEmptySubsequences: false) {
            let line = lines[lines.count - 1]
            if !line.isEmpty, line.count + word.count + 1 > 68 {
                lines[lines.count - 1] = line + " \\"
                lines.append("    " + word)
            } else {
                lines[lines.count - 1] = line.isEmpty ? String(word) : "\(line) \(word)"
            }
        }
        return lines
    }

    /// Adds what holds for all commands, to the page of the program.
    private mutating func addEnvironment() {
        guard command.path.count == 1 else { return }
        add(".SH EXIT STATUS")
        for (status, meaning) in [
            ("0", "The job is done."), ("1", "The job failed; standard error says why."),
            ("64", "The command was written wrongly."),
        ] {
            add(".TP\n\(status)\n\(meaning)")
        }
        add(".SH ENVIRONMENT")
        for (name, meaning) in [
            ("PUNTE_MEMORY", "The memory to use when --memory names none."),
            ("XDG_DATA_HOME", "The folder that has punte/punte.sqlite (~/.local/share)."),
            ("VISUAL, EDITOR", "The editor that --edit opens."),
            ("COLUMNS", "The width of tables."), ("NO_COLOR", "No colours, when it is set."),
        ] {
            add(".TP\n\\fB\(name)\\fR\n\(Self.line(meaning))")
        }
        add(".SH FILES")
        add(".TP\n\\fIMemories/punte.sqlite\\fR")
        add("The memory, in a folder that holds Memories/ and in all folders below it.")
        add(".TP\n\\fI~/.local/share/punte/punte.sqlite\\fR")
        add("The memory elsewhere.")
    }

    private mutating func addReferences() {
        let parent = command.path.dropLast().joined(separator: "-")
        guard !parent.isEmpty else { return }
        add(".SH SEE ALSO")
        add("\\fB\(Self.escaped(parent))\\fR(1)")
    }

    /// Returns an abstract as the line of a list of pages has it: a small letter, no full stop.
    private static func phrase(_ abstract: String) -> String {
        let sentence = abstract.hasSuffix(".") ? abstract.dropLast() : abstract[...]
        return sentence.prefix(1).lowercased() + sentence.dropFirst()
    }

    /// Returns a text as a line of its own, which begins with no request.
    private static func line(_ text: String) -> String {
        let escaped = escaped(text)
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
            .replacing("`", with: "\\(ga").replacing("'", with: "\\(aq")
            .replacing("^", with: "\\(ha").replacing("~", with: "\\(ti")
    }
}
