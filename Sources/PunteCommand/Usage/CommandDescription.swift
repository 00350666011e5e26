internal import ArgumentParser
internal import FoundationEssentials

/// What the parser of arguments knows of a command: its texts, its arguments and its subcommands.
struct CommandDescription {
    /// Subcommands under the title with which help shows them.
    struct Group {
        /// The title; empty for commands that are not grouped.
        let title: String
        let commands: [CommandDescription]
    }

    /// The words that call the command, with the name of the program.
    let path: [String]
    let abstract: String
    let discussion: CommandDiscussion
    /// The ways in which it is called, one a line.
    let usage: [String]
    /// The arguments, then the options and flags that are shown.
    let arguments: [ArgumentDescription]
    let groups: [Group]

    /// Describes a command and all that it contains.
    ///
    /// - Parameters:
    ///   - command: the command.
    ///   - parents: the words that call the group it is in.
    init(of command: any ParsableCommand.Type, in parents: [String] = []) {
        let configuration = command.configuration
        let path = parents + [command._commandName]
        self.path = path
        abstract = configuration.abstract
        discussion = CommandDiscussion(configuration.discussion)
        usage = PunteCommand.usageString(for: command).split(separator: "\n").map(String.init)
        arguments = Self.arguments(of: command)
        let all =
            [("", configuration.ungroupedSubcommands)]
            + configuration.groupedSubcommands.map { ($0.name, $0.subcommands) }
        groups = all.filter { !$0.1.isEmpty }.map { title, commands in
            Group(title: title, commands: commands.map { Self(of: $0, in: path) })
        }
    }

    /// The command itself and all that it contains.
    var all: [CommandDescription] { [self] + groups.flatMap(\.commands).flatMap(\.all) }

    /// Returns the arguments of a command, except those that every command has.
    static func arguments(of command: any ParsableCommand.Type) -> [ArgumentDescription] {
        let json = Data(command._dumpHelp().utf8)
        let tool = try? JSONDecoder().decode(DescribedTool.self, from: json)
        return (tool?.command.arguments ?? []).filter {
            $0.shouldDisplay && !$0.longNames.contains("help") && !$0.longNames.contains("version")
        }
    }
}

/// An argument, an option or a flag of a command.
struct ArgumentDescription: Decodable {
    /// A name of an option.
    struct Name: Decodable {
        let kind: String
        let name: String

        /// The name with its hyphens.
        var written: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let shouldDisplay: Bool
    /// The heading under which help shows the option.
    let sectionTitle: String?
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?

    var isPositional: Bool { kind == "positional" }
    var isFlag: Bool { kind == "flag" }
    var longNames: [String] { (names ?? []).filter { $0.kind == "long" }.map(\.name) }

    /// The explanation with the values that can be chosen and the one that is without the option.
    var explanation: String {
        var notes: [String] = []
        if let allValues, !allValues.isEmpty, !isFlag {
            notes.append("values: " + allValues.joined(separator: ", "))
        }
        if let defaultValue, !isFlag { notes.append("default: " + defaultValue) }
        let text = [abstract, discussion].compactMap { $0 }.joined(separator: " ")
        return notes.isEmpty ? text : text + " (\(notes.joined(separator: "; ")))"
    }
}

/// The output of the parser's description of a command.
private struct DescribedTool: Decodable {
    struct Command: Decodable {
        let arguments: [ArgumentDescription]?
    }

    let command: Command
}
