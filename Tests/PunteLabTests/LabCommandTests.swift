import ArgumentParser
import PunteTestSupport
import Testing

@testable import PunteLab

@Suite("punte-lab")
struct LabCommandTests {
    /// Returns every command without subcommands, as it is typed.
    private static func commands(
        of command: any ParsableCommand.Type, _ path: [String] = []
    ) -> [[String]] {
        let children = command.configuration.subcommands
        guard !children.isEmpty else { return [path] }
        return children.flatMap { child in
            commands(of: child, path + [child.configuration.commandName ?? ""])
        }
    }

    @Test("These are all commands; whoever adds one adds its test")
    func commandsAreKnown() {
        #expect(
            Self.commands(of: LabCommand.self).map { $0.joined(separator: " ") } == [
                "evaluate words", "evaluate lemmas", "evaluate segmentation",
                "evaluate quantities", "evaluate reuse", "evaluate check", "benchmark memory",
                "benchmark glossary", "benchmark text",
                "benchmark suggest", "benchmark exchange", "features beads", "features links",
                "features texts", "features facts", "features exchanges",
                "features swaps", "features names", "features pairing",
            ])
    }

    @Test func everyCommandExplainsItselfWithAnExample() throws {
        let workspace = try Workspace()
        for command in Self.commands(of: LabCommand.self) {
            let outcome = try workspace.run(["help"] + command, with: .lab)
            let words = "punte-lab " + command.joined(separator: " ")
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("USAGE: \(words)"))
            #expect(outcome.output.contains("  \(words)"), "no example of \(words)")
        }
    }

    @Test func theDeskHasNoneOfThem() throws {
        let workspace = try Workspace()
        for command in Self.commands(of: LabCommand.self) {
            #expect(try workspace.run(command).status == 64, "punte \(command)")
        }
    }
}
