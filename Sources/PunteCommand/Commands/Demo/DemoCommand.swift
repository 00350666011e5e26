internal import ArgumentParser
internal import FoundationEssentials
internal import Glibc
internal import PunteLanguage

/// The command `punte demo`, which runs the main commands on sample articles in a folder of its own.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Walk through the main commands with sample articles, in a minute.",
        discussion: """
            The sample articles and their memory are put into a new folder, which stays there to \
            play with. On a terminal each step waits for Enter. The commands are those that one \
            would type; they run with a memory of their own and touch no other.

            EXAMPLES
              punte demo
              punte demo --folder try-punte
            """
    )

    @Option(
        help: "The folder to make, which must not exist; by default one for temporary files.",
        completion: .directory)
    var folder: String?

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func run() throws {
        let place = try makeFolder()
        guard chdir(place) == 0 else { throw Failure("\(place): the folder cannot be entered") }
        for (name, text) in Self.files { try TextOutput.write(text, to: name, isExact: true) }
        let steps = Self.steps
        for (number, step) in steps.enumerated() {
            if number > 0 { wait() }
            try show("\n\(number + 1) of \(steps.count). \(step.explanation)\n\n")
            if let text = step.corrected { try TextOutput.write(text, to: "articol.ro.txt") }
            try show("$ punte \(step.arguments.joined(separator: " "))\n")
            try run(step.arguments + display(for: step))
        }
        try show(
            "\nThe articles and the memory of this walk are in \(place);\n"
                + "with articles of your own: punte align ARTICLE REPORT --save\n")
    }

    private struct Step {
        let explanation: String
        let arguments: [String]
        /// The article as a person has put it right before the step.
        var corrected: String?
    }

    private static let article = String(describing: CommandData.Demo.articol)
    private static let memory = ["--memory", "demo.sqlite"]

    private static var files: [(name: String, text: String)] {
        [
            ("articol.ro.txt", article), ("report.en.txt", "\(CommandData.Demo.report)"),
            ("urmarea.en.txt", "\(CommandData.Demo.urmarea)"),
            ("termeni.tsv", "\(CommandData.Demo.termeni)"),
        ]
    }

    private static var steps: [Step] {
        [
            Step(
                explanation: "Which sentence of the article comes from which of the report?",
                arguments: ["align", "articol.ro.txt", "report.en.txt"]),
            Step(
                explanation: "Are the facts those of the report?",
                arguments: ["check", "articol.ro.txt", "report.en.txt"]),
            Step(
                explanation: "The number is put right (95), and the memory learns the article.",
                arguments: ["learn", "articol.ro.txt", "report.en.txt"] + memory,
                corrected: article.replacing("a atins 59 de", with: "a atins 95 de")),
            Step(
                explanation: "The names that the desk has agreed on go into the glossary.",
                arguments: ["glossary", "import", "termeni.tsv"] + memory),
            Step(
                explanation: "The next report comes: what has been written before?",
                arguments: ["suggest", "urmarea.en.txt"] + memory),
        ]
    }

    /// Returns the options of display, for the steps that show a table.
    private func display(for step: Step) -> [String] {
        guard ["align", "check", "suggest"].contains(step.arguments[0]) else { return [] }
        return ["--color", console.color.rawValue]
            + (console.width.map { ["--width", String($0)] } ?? [])
    }

    private func run(_ arguments: [String]) throws {
        var command = try PunteCommand.parseAsRoot(arguments)
        do {
            try command.run()
        } catch let code as ExitCode where code == .failure {
            // The check ends so when it has found something, as it does here.
        }
    }

    private func makeFolder() throws -> String {
        let path =
            folder
            ?? FileManager.default.temporaryDirectory.path() + "punte-demo-\(getpid())"
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false)
        } catch {
            throw Failure(
                "\(path): the folder cannot be made or is there already; name another with --folder"
            )
        }
        return path
    }

    private func show(_ text: String) throws { try TextOutput.write(text, to: nil) }

    private func wait() {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return }
        StandardError.write("\n[Enter] ", end: "")
        _ = readLine()
    }
}
