internal import ArgumentParser
internal import FoundationEssentials
internal import PunteLanguage
internal import PunteMemory
internal import PuntePairing
internal import PunteService

/// The command `punte worker`, which answers lines of JSON with lines of JSON.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Answer lines of JSON with lines of JSON, for programs that ask much.",
        discussion: """
            Each line of standard input is an object with an operation and its request; each answer is \
            one line of standard output, in the same order. A line that is wrong gets an answer with \
            an error, and the next one goes on. The operations are \
            \(WorkerOperation.allCases.map(\.rawValue).joined(separator: ", ")); those that change the \
            memory (learn, edit) need --write.

            The worker reads no further while answers wait to be taken. It ends with its input.

            How rare a name is, pair counts among the reports of the request. With --background it is \
            judged by a whole archive: a file with the line reports, a tab and their number, and a line \
            for each key with a tab and the number of reports that have it, added up from the answers \
            of count.

            EXAMPLES
              punte worker < requests.jsonl > answers.jsonl
              punte worker --jobs 2 --memory desk.sqlite
              punte worker --no-memory < requests.jsonl
              punte worker --background counts.tsv < requests.jsonl > answers.jsonl
              echo '{"operation":"convert","request":{"text":"60 miles"}}' | punte worker
            """
    )

    @Option(help: "How many lines are answered at the same time.")
    var jobs = 1

    @Option(help: "The maximum length of a line in bytes.")
    var maximumLine = 8 << 20

    @Option(help: "Judge pairs by these counts of a whole archive.", completion: .file())
    var background: String?

    @Flag(help: "Let requests change the memory.")
    var write = false

    @OptionGroup(title: "Terms") var glossary: GlossaryOptions

    @OptionGroup var memory: ServedMemoryOptions

    func validate() throws {
        try memory.check(mayWrite: write)
        guard (1...256).contains(jobs) else { throw ValidationError("--jobs \(jobs): 1 to 256") }
        guard (1024...1 << 30).contains(maximumLine) else {
            throw ValidationError("--maximum-line \(maximumLine): 1024 to \(1 << 30)")
        }
    }

    func run() throws {
        let store = try ServedMemory(memory, mayWrite: write)
        let counts = try background.map { try KeyCounts(path: $0) }
        let service = Service(store.memory, maximumIdle: jobs, background: counts) {
            [glossary, memory] in
            try glossary.load(memory.ofTerms)
        }
        let worker = Worker(service, mayWrite: write)
        let settings = LineServer.Settings(jobs: jobs, maximumLength: maximumLine)
        let output = StandardOutput()
        try LineServer(settings).run(try FileReader(argument: "-"), write: output.write) { line in
            worker.step(line, maximumLength: maximumLine)
        }
    }
}
