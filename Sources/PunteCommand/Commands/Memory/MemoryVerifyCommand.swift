internal import ArgumentParser
internal import PunteMemory

/// The command `punte memory verify`, which checks the memory for damage, and repairs its indices.
struct MemoryVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks that the memory is whole and its indices fit its segments.",
        discussion: """
            Checks the file, the references between tables, the segments, the fuzzy index and the \
            concordance. With --repair the indices are built anew from the segments first. Exit \
            status 1 when something is wrong.

            Examples:
              punte memory verify
              punte memory verify --repair
            """
    )

    @Flag(help: "Build the indices anew.")
    var repair = false

    @OptionGroup var options: MemoryOptions

    func run() throws {
        let memory = try options.existing()
        if repair { try memory.repairIndex() }
        let checks = try memory.verify()
        let output = TextOutput()
        for check in checks {
            let mark = check.passed ? "ok  " : "BAD "
            try output.write(mark + TextWidth.padded(check.name, to: 14) + check.detail + "\n")
        }
        try output.finish()
        if checks.contains(where: { !$0.passed }) {
            throw Failure(
                "\(memory.path): damaged; `punte memory verify --repair` builds the indices anew, "
                    + "for the rest restore a backup")
        }
    }
}
