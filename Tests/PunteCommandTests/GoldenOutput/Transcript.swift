import Foundation
import PunteTestSupport
import Testing

/// The text that a shell would show for the commands of a case.
///
/// It has each command line, its output, its standard error, and its exit status unless that is 0.
struct Transcript {
    private(set) var text = ""

    /// Runs the commands of a case in order.
    ///
    /// - Parameters:
    ///   - golden: The case.
    ///   - workspace: The folder in which they run; the transcript calls it `<folder>`.
    ///   - start: The time at which the folder was created; the transcript writes `<now>` for all
    ///     later times.
    ///   - environment: Variables for the commands, in addition to those of the test.
    /// - Throws: An error when a command cannot be run.
    init(
        of golden: GoldenCase, in workspace: Workspace, since start: Date,
        environment: [String: String] = [:]
    ) throws {
        let volatile = VolatileText(folder: workspace.folder, start: start)
        for command in golden.commands {
            text += "$ \(command)\n"
            var line = ShellWords(command)
            let output = line.takeRedirection(">")
            let input = line.takeRedirection("<")
            if line.words.first == "cat" {
                for name in line.words.dropFirst() {
                    add(volatile.replaced(in: try workspace.read(name)))
                }
                continue
            }
            let program = try #require(Workspace.Program(rawValue: line.words.first ?? ""))
            let outcome = try workspace.run(
                Array(line.words.dropFirst()), with: program, input: try input.map(workspace.read),
                environment: environment.merging(line.environment) { $1 })
            if let output {
                try workspace.write(output, outcome.output)
            } else {
                add(volatile.replaced(in: outcome.output))
            }
            if !outcome.errors.isEmpty {
                text += "[standard error]\n"
                add(volatile.replaced(in: outcome.errors))
            }
            if outcome.status != 0 { text += "[status \(outcome.status)]\n" }
        }
    }

    private mutating func add(_ output: String) {
        // A carriage return is shown, so that no editor or tool loses it.
        text += output.replacing("\r\n", with: "␍\n")
        if !output.isEmpty, output.last?.isNewline != true {
            text += "\n[no line break at the end]\n"
        }
    }
}

/// Replaces everything that differs from run to run by a name.
///
/// This is the folder, the time and the day of the run, durations, sizes of files and the version of Punte.
struct VolatileText {
    private let folder: String
    private let start: String

    init(folder: URL, start: Date) {
        let path = folder.path()
        self.folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        self.start = Self.digits(of: start)
    }

    func replaced(in text: String) -> String {
        let now = Self.digits(of: .now)
        return text.replacing(folder, with: "<folder>")
            .replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ|\d{8}T\d{6}Z/) { match in
                // A moment that a file tells is not one of this run.
                let moment = String(match.output.filter(\.isNumber))
                return moment >= start && moment <= now ? "<now>" : String(match.output)
            }
            .replacing(/\d{4}-\d\d-\d\d(?!T)/) { match in
                let day = match.output.filter(\.isNumber)
                return start.hasPrefix(day) || now.hasPrefix(day) ? "<today>" : String(match.output)
            }
            .replacing(/\/[^ ]*\/punte-edit-[A-Za-z0-9]{6}\//) { _ in "<temporary>/" }
            .replacing(/"bytes":\d+/) { _ in "\"bytes\":<size>" }
            .replacing(/\d+\.\d MB, schema/) { _ in "<size>, schema" }
            .replacing(/\nbytes\t\d+\n/) { _ in "\nbytes\t<size>\n" }
            .replacing(/\d+\.\d+ ms\n/) { _ in "<duration>\n" }
            .replacing(/^\d+\.\d+\.\d+( \([0-9a-f]+\))?\n$/) { _ in "<version>\n" }
            .replacing(/"Punte \d+\.\d+\.\d+"/) { _ in "\"Punte <version>\"" }
            // The last digits of a number differ between mathematical libraries.
            .replacing(/(\d\.\d{6})\d+/) { $0.output.1 }
    }

    /// Returns the digits of year, month, day, hour, minute and second.
    private static func digits(of date: Date) -> String {
        String(date.formatted(.iso8601).filter(\.isNumber))
    }
}
