/// The reference of all commands as a page of Markdown.
struct CommandReference {
    private(set) var text = """
        # Command reference

        Every command with its options, as `punte help` shows them. `punte --version --verbose` names
        what is in the binary.


        """

    /// Creates the reference of a command and all that it contains.
    init(of root: CommandDescription) {
        text += "## Commands by task\n\n"
        for group in root.groups {
            text += "**\(group.title)**\n\n"
            for command in group.commands {
                text += "- `\(command.path.joined(separator: " "))`: \(command.abstract)\n"
            }
            text += "\n"
        }
        for command in root.all.dropFirst() { add(command) }
        while text.hasSuffix("\n\n") { text.removeLast() }
    }

    private mutating func add(_ command: CommandDescription) {
        text += "## \(command.path.joined(separator: " "))\n\n\(command.abstract)\n\n"
        addCode(command.usage)
        for block in command.discussion.blocks {
            switch block {
            case .paragraph(let paragraph): text += Self.prose(paragraph) + "\n\n"
            case .lines(let lines): addCode(lines)
            }
        }
        addCode(command.discussion.examples)
        for group in command.groups {
            if !group.title.isEmpty { text += "**\(group.title)**\n\n" }
            for subcommand in group.commands {
                text += "- `\(subcommand.path.joined(separator: " "))`: \(subcommand.abstract)\n"
            }
            text += "\n"
        }
        for argument in command.arguments {
            text += "- `\(Self.name(of: argument))`: \(Self.prose(argument.explanation))\n"
        }
        if !command.arguments.isEmpty { text += "\n" }
    }

    private mutating func addCode(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        text += "```\n\(lines.joined(separator: "\n"))\n```\n\n"
    }

    private static func name(of argument: ArgumentDescription) -> String {
        let value = "<\(argument.valueName ?? "")>"
        if argument.isPositional { return value }
        let names = (argument.names ?? []).map(\.written).joined(separator: ", ")
        return argument.isFlag ? names : "\(names) \(value)"
    }

    /// Returns a text in which no sign marks up another.
    private static func prose(_ text: String) -> String {
        text.replacing("*", with: "\\*").replacing("_", with: "\\_").replacing("<", with: "\\<")
            .replacing("#", with: "\\#")
    }
}
