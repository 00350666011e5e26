public import ArgumentParser
internal import Glibc
internal import PunteLanguage

/// The root of the command line: `punte`.
public struct PunteCommand: ParsableCommand {
    /// The name of the program, its version and its commands.
    public static let configuration = CommandConfiguration(
        commandName: "punte",
        abstract: "Pair Romanian news with its English sources and remember the pairs.",
        usage: "punte <subcommand>",
        version: Version.line,
        groupedSubcommands: [
            CommandGroup(
                name: "Daily work",
                subcommands: [
                    SuggestCommand.self, AlignCommand.self, PairCommand.self, CheckCommand.self,
                    LearnCommand.self,
                ]),
            CommandGroup(
                name: "The memory",
                subcommands: [LookupCommand.self, ConcordanceCommand.self, MemoryCommand.self]),
            CommandGroup(
                name: "Terms and words",
                subcommands: [GlossaryCommand.self, LexiconCommand.self]),
            CommandGroup(
                name: "Texts and files",
                subcommands: [ConvertCommand.self, SegmentCommand.self]),
            CommandGroup(name: "Measuring", subcommands: [EvaluateCommand.self]),
            CommandGroup(
                name: "The browser and other programs",
                subcommands: [ServeCommand.self, WorkerCommand.self, AssistantCommand.self]),
            CommandGroup(
                name: "First steps and help", subcommands: [DemoCommand.self, ManualCommand.self]),
        ]
    )

    @Flag(help: "With --version: name the libraries, the data and the formats, too.")
    var verbose = false

    /// Creates the command without arguments, which the parser sets later.
    public init() {}

    /// Says on a terminal what can be done next, and shows the help elsewhere.
    ///
    /// - Throws: `MemoryError` for a memory that cannot be read, or the request for help.
    public func run() throws {
        guard !verbose else { throw ValidationError("--verbose belongs to --version") }
        guard isatty(STDOUT_FILENO) == 1 else { throw CleanExit.helpRequest(self) }
        try TextOutput.write(NextSteps(MemoryOptions.parse([])).text, to: nil)
    }

    /// Runs the command that the arguments of the process name, and ends the process when it fails.
    public static func main() {
        MemoryShortage.watch()
        FileReader.keepPipes()
        let given = Array(CommandLine.arguments.dropFirst())
        let arguments = DashedText.separated(given)
        if Set(given) == ["--version", "--verbose"] { showVersion() }
        if given.first == "help" { refuseUnknownCommand(in: given) }
        do {
            try ProcessRoom.check()
            var command = try parseAsRoot(arguments)
            try (command as? any WritingCommand)?.checkOutputs()
            try command.run()
        } catch let error as UnconfirmedError {
            // The command was written correctly, so that its usage would not help.
            StandardError.write("Error: \(error)")
            Glibc.exit(ExitCode.validationFailure.rawValue)
        } catch {
            end(with: error, arguments: arguments)
        }
    }

    /// Ends the process with what an error says: the help that was asked for, a failure, or wrong
    /// usage.
    private static func end(with error: any Error, arguments: [String]) -> Never {
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        if code == .success, message.hasPrefix("OVERVIEW: ") {
            print(HelpScreen(message).text)
            Glibc.exit(code.rawValue)
        }
        guard code == .validationFailure else { exit(withError: error) }
        refuseUnknownCommand(in: arguments)
        let usage = withUsageOfCommand(message, arguments: arguments)
        StandardError.write(UsageMessage(usage, arguments: arguments).text)
        Glibc.exit(code.rawValue)
    }

    /// Returns a message with the usage of the command that was called, when it has that of the root.
    ///
    /// The parser knows the command only while it reads the arguments.
    private static func withUsageOfCommand(_ message: String, arguments: [String]) -> String {
        let place = CommandPlace(of: arguments, within: self)
        let own = "\nUsage: \(usageString())\n"
        guard place.command != self, let usage = message.firstRange(of: own) else {
            return message
        }
        return message[..<usage.lowerBound] + "\nUsage: "
            + usageString(for: place.command).replacing("\n", with: "\n       ")
            + "\n  See '\(place.path.joined(separator: " ")) --help' for more information."
    }

    /// Ends the process with what is known of the version.
    private static func showVersion() -> Never {
        do {
            try TextOutput.write(Version.details(), to: nil)
        } catch {
            exit(withError: error)
        }
        Glibc.exit(ExitCode.success.rawValue)
    }

    /// Ends the process when its arguments name a command that does not exist.
    private static func refuseUnknownCommand(in arguments: [String]) {
        guard let answer = UnknownName(commandIn: arguments, of: self) else { return }
        StandardError.note(answer.description)
        Glibc.exit(ExitCode.validationFailure.rawValue)
    }
}

/// The help of a command, whose groups of subcommands have their titles alone as headings.
private struct HelpScreen {
    let text: String

    /// Creates the help from that of the argument parser, which adds a word to each title.
    init(_ message: String) {
        let ending = " SUBCOMMANDS:"
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
        text = lines.map { line in
            guard line.hasSuffix(ending), !line.hasPrefix(" ") else { return String(line) }
            return line.dropLast(ending.count) + ":"
        }.joined(separator: "\n")
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
        } else if let option = lines.first.flatMap(Self.unknownOption) {
            let answer = UnknownName(option: option, in: arguments, of: PunteCommand.self)
            lines = ["punte: \(answer)"]
        }
        text = lines.joined(separator: "\n")
    }

    /// Returns the option of which a problem says that the command does not have it.
    private static func unknownOption(in problem: String) -> String? {
        guard let name = problem.firstMatch(of: /^Error: Unknown option '(--[^']+)'/) else {
            return nil
        }
        return String(name.1)
    }

    /// Returns whether an argument may be meant as a text although it looks like an option.
    private static func mayBeText(_ argument: String) -> Bool {
        if DashedText.isText(argument) { return true }
        let isShort = argument.hasPrefix("-") && !argument.hasPrefix("--") && argument != "-"
        return isShort && !argument.hasPrefix("-o") && argument != "-h"
    }
}
