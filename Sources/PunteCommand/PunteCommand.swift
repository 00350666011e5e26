public import ArgumentParser
internal import Glibc

/// The root of the command line: `punte`.
public struct PunteCommand: AsyncParsableCommand {
    /// The name of the program, its version and its commands.
    public static let configuration = CommandConfiguration(
        commandName: "punte",
        abstract: "Pairs Romanian news with its English sources and remembers the pairs.",
        version: "0.1.0",
        subcommands: [
            AlignCommand.self,
            PairCommand.self,
            SuggestCommand.self,
            LearnCommand.self,
            LookupCommand.self,
            ConcordanceCommand.self,
            GlossaryCommand.self,
            CheckCommand.self,
            ConvertCommand.self,
            MemoryCommand.self,
            LexiconCommand.self,
            SegmentCommand.self,
            EvaluateCommand.self,
            ServeCommand.self,
            WorkerCommand.self,
            AssistantCommand.self,
        ]
    )

    /// Creates the command without arguments, which the parser sets later.
    public init() {}

    /// Runs the command that the arguments of the process name, and ends the process when it fails.
    public static func main() async {
        let arguments = DashedText.separated(Array(CommandLine.arguments.dropFirst()))
        do {
            var command = try await asyncParseAsRoot(arguments)
            try (command as? any WritingCommand)?.checkOutputs()
            if var asyncCommand = command as? any AsyncParsableCommand {
                try await asyncCommand.run()
            } else {
                try command.run()
            }
        } catch let error as UnconfirmedError {
            // The command was written correctly, so that its usage would not help.
            StandardError.write("Error: \(error)")
            Glibc.exit(ExitCode.validationFailure.rawValue)
        } catch {
            let code = exitCode(for: error)
            guard code == .validationFailure else { exit(withError: error) }
            StandardError.write(UsageMessage(fullMessage(for: error), arguments: arguments).text)
            Glibc.exit(code.rawValue)
        }
    }
}

/// Finds arguments that are texts although they begin with a hyphen: „- Da, a spus el.”, `-5 C`.
private enum DashedText {
    /// The commands whose only argument, apart from options, is a text.
    private static let commandsOfOneText: Set = [
        ["lookup"], ["convert"], ["concordance"], ["glossary", "find"], ["glossary", "list"],
        ["lexicon", "lookup"],
    ]

    /// Returns the arguments with such a text moved to the end, after `--`.
    ///
    /// An argument after an option is not moved, because it may be the value of the option.
    static func separated(_ arguments: [String]) -> [String] {
        let length = arguments.first == "glossary" || arguments.first == "lexicon" ? 2 : 1
        guard commandsOfOneText.contains(Array(arguments.prefix(length))),
            !arguments.contains("--"),
            let place = arguments.indices.dropFirst(length).first(where: { isText(arguments[$0]) }),
            place == length || !arguments[place - 1].hasPrefix("-")
        else { return arguments }
        var rest = arguments
        let text = rest.remove(at: place)
        return rest + ["--", text]
    }

    /// Returns whether an argument begins with a hyphen but cannot be an option.
    static func isText(_ argument: String) -> Bool {
        guard argument.hasPrefix("-"), argument != "-", argument != "--" else { return false }
        let name = argument.drop { $0 == "-" }.prefix { $0 != "=" }
        return argument.hasPrefix("---") || name.first?.isLetter != true
            || !name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
}

/// The message after wrong usage: the problem in one line, then the usage of the command.
private struct UsageMessage {
    let text: String

    /// Creates the message from that of the argument parser.
    ///
    /// - Parameters:
    ///   - message: what the parser of arguments says; it lists the values of an option in lines.
    ///   - arguments: the arguments of the process.
    init(_ message: String, arguments: [String]) {
        var lines: [String] = []
        for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("  - "), let last = lines.last, last.hasPrefix("Error: ") {
                let isFirst = last.hasSuffix(":")
                lines[lines.count - 1] = last + (isFirst ? " " : ", ") + line.dropFirst(4)
            } else {
                lines.append(String(line))
            }
        }
        let options = arguments.prefix { $0 != "--" }
        // The value of an option is no text that an argument could be.
        let isOfOption = ["Error: --", "Error: Missing value for '-"]
        if let problem = lines.first, !isOfOption.contains(where: problem.hasPrefix),
            options.contains(where: Self.mayBeText)
        {
            lines[0] = problem + "; put -- before a text that begins with -"
        }
        text = lines.joined(separator: "\n")
    }

    /// Returns whether an argument may be meant as a text although it looks like an option.
    private static func mayBeText(_ argument: String) -> Bool {
        if DashedText.isText(argument) { return true }
        let isShort = argument.hasPrefix("-") && !argument.hasPrefix("--") && argument != "-"
        return isShort && !argument.hasPrefix("-o") && argument != "-h"
    }
}
