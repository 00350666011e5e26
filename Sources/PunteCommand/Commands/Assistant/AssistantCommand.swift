internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory
internal import PunteService

/// The command `punte mcp`, which offers the operations to AI assistants.
struct AssistantCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mcp",
        abstract: "Offer the operations to AI assistants, by the Model Context Protocol.",
        discussion: """
            An assistant starts this command and talks with it over standard input and output. It may \
            suggest, check, look up, search, find terms, convert, align, pair and segment, read \
            articles, segments and terms, and take the prompt “adapt this report”. It only reads; with \
            --write it may learn and correct, and the history names it.

            EXAMPLES
              punte mcp --memory desk.sqlite
              punte mcp --write
              punte mcp --no-memory
            """
    )

    @Flag(help: "Let tools change the memory.")
    var write = false

    @OptionGroup(title: "Terms") var glossary: GlossaryOptions

    @OptionGroup var memory: ServedMemoryOptions

    /// The number of requests that are answered at the same time.
    private static let jobs = 2
    /// The seconds that answers may take after the end of the input.
    private static let grace = 1.0

    func validate() throws { try memory.check(mayWrite: write) }

    func run() throws {
        let store = try ServedMemory(memory, mayWrite: write)
        let service = Service(store.memory, maximumIdle: Self.jobs) { [glossary, memory] in
            try glossary.load(memory.ofTerms)
        }
        let output = StandardOutput()
        let server = AssistantServer(
            service, mayWrite: write, version: Version.number,
            send: output.writeIfPossible)
        var settings = LineServer.Settings(jobs: Self.jobs)
        settings.isOrdered = false
        settings.maximumInFlight = 64
        settings.grace = Self.grace
        try LineServer(settings).run(
            try FileReader(argument: "-"), write: output.write, server.step)
    }
}
