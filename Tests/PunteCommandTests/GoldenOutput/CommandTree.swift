import Foundation
import PunteTestSupport
import Testing

/// A command of the binary with its subcommands, as the binary describes them.
struct CommandTree: Sendable, CustomTestStringConvertible {
    /// The words that call the command: `punte memory info`.
    let path: [String]
    /// The long names of the command's options and flags.
    let options: [String]
    let subcommands: [CommandTree]

    /// Reads the output of `punte --experimental-dump-help`.
    static func ofBinary() throws -> CommandTree {
        let json = try Workspace().punte("--experimental-dump-help").output
        let tool = try JSONDecoder().decode(DumpedTool.self, from: Data(json.utf8))
        return CommandTree(tool.command, within: [])
    }

    private init(_ command: DumpedTool.Command, within parent: [String]) {
        path = parent + [command.commandName]
        options = (command.arguments ?? []).compactMap { argument in
            argument.names?.first { $0.kind == "long" }?.name
        }
        subcommands = (command.subcommands ?? []).filter { $0.commandName != "help" }
            .map { [path] in CommandTree($0, within: path) }
    }

    /// The command itself and all its subcommands.
    var all: [CommandTree] { [self] + subcommands.flatMap(\.all) }

    /// The name of the file that contains the command's help.
    var helpName: String { "help/" + path.joined(separator: "-") }

    var testDescription: String { path.joined(separator: " ") }
}

private struct DumpedTool: Decodable {
    struct Command: Decodable {
        let commandName: String
        let arguments: [Argument]?
        let subcommands: [Command]?
    }

    struct Argument: Decodable {
        let names: [Name]?
    }

    struct Name: Decodable {
        let kind: String
        let name: String
    }

    let command: Command
}
