internal import ArgumentParser
internal import Dispatch
internal import FoundationEssentials
internal import Glibc
internal import PunteMemory
internal import PunteServer
internal import PunteService
internal import Synchronization

/// The command `punte serve`, which opens the workbench in the browser.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Open the workbench in the browser: write, align, search; also for programs.",
        discussion: """
            The server listens on this machine alone (127.0.0.1). The address that it prints holds \
            a secret, which the browser exchanges for a cookie; without it nobody gets in. Ctrl-C \
            stops the server. Everything is stored in the memory at once, also what is being written.

            Programs use the operations of /api/v1 that /api/v1/openapi.json describes, with \
            `Authorization: Bearer` and the secret, or the first line of --token-file. The protocols \
            of tmserver (/tmserver/en/ro/unit/…), LibreTranslate (/translate, /languages) and \
            Apertium (/translate?langpair=en|ro&q=…) give the best safe translation; \
            --open-protocols lets programs of this machine use them without a secret.

            With --listen others can reach the server, and need the password. The password travels \
            as it is: put a proxy with TLS before the server, and name it with --public-name. The \
            guide PunteServer shows how.

            The desk fetches a report from the address that a person gives, with the program curl. \
            --fetch says from where: `public` is the internet, `all` are also this machine and its \
            network, `none` is nowhere, which is the default where others can reach the server.

            EXAMPLES
              punte serve
              punte serve --fetch none
              punte serve --port 8080 --no-browser
              punte serve --port 8080 --no-browser --token-file token.txt --open-protocols
              punte serve --listen 0.0.0.0 --port 8080 --password-file password.txt \
            --public-name punte.example.org
            """
    )

    @Option(help: "The port; 0 for any that is free.")
    var port = 0

    @Option(help: "The address to listen on. Others than those of this machine need a password.")
    var listen = "127.0.0.1"

    @Option(help: "A file whose first line is the password for others.", completion: .file())
    var passwordFile: String?

    @Option(
        help: """
            The name, with its port if that is none of the usual ones, under which a proxy shows \
            the server. Repeatable.
            """)
    var publicName: [String] = []

    @Option(help: "A file whose first line is the secret for programs.", completion: .file())
    var tokenFile: String?

    @Flag(help: "Programs of this machine need no secret for the protocols of other tools.")
    var openProtocols = false

    @Option(
        help: """
            From where a report is fetched: none, public or all; public by default, none where others \
            can reach the server.
            """)
    var fetch: FetchPolicy.Scope?

    @Flag(help: "Only print the address.")
    var noBrowser = false

    @OptionGroup(title: "Terms") var glossary: GlossaryOptions

    @OptionGroup var memory: MemoryOptions

    func validate() throws {
        guard (0...65535).contains(port) else {
            throw ValidationError("--port \(port): 0 to 65535")
        }
        if !isLocal, passwordFile == nil {
            throw ValidationError(
                "--listen \(listen): others can reach this address; it needs --password-file")
        }
        if listen == "0.0.0.0" || listen == "::", publicName.isEmpty {
            throw ValidationError(
                "--listen \(listen): say with --public-name what others type into the browser")
        }
        if passwordFile != nil, openProtocols {
            throw ValidationError(
                "--open-protocols is for programs of this machine, and through a proxy everybody "
                    + "seems to be on it; leave out --password-file or give a --token-file")
        }
    }

    private var isLocal: Bool {
        listen.hasPrefix("127.") || listen == "localhost" || listen == "::1"
    }

    func run() throws {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        try ProcessRoom.check(descriptors: 32, threads: cores + 6)
        let outcome = Mutex<Result<Void, any Error>>(.success(()))
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            do { try await serve() } catch { outcome.withLock { $0 = .failure(error) } }
            done.signal()
        }
        done.wait()
        try outcome.withLock { $0 }.get()
    }

    private func serve() async throws {
        var settings = ServerSettings(host: listen, port: port)
        settings.publicNames = publicName
        settings.password = try passwordFile.map { try Self.firstLine(of: $0) }
        settings.token = try tokenFile.map { try Self.firstLine(of: $0) }
        settings.opensProtocols = openProtocols
        // Who waits for an answer is told that the memory is busy rather than kept.
        let store = try memory.open(.writing, wait: memory.wait ?? Memory.defaultBusyTimeout)
        let scope = fetch ?? (isLocal && passwordFile == nil ? .public : .none)
        let service = Service(store, fetching: FetchPolicy(scope)) { [glossary, memory] in
            try glossary.load(memory)
        }
        let stop = StopSignal()
        Task.detached(priority: .utility) { service.prepare() }
        let server = try await started(service, settings)
        let output = TextOutput()
        try output.write(server.address + "\n")
        try output.finish()
        StandardError.note("\(store.path) is served; Ctrl-C stops")
        if !noBrowser, !Browser.open(server.address) {
            StandardError.note("no browser could be started; open the address in one")
        }
        await stop.wait()
        await server.stop()
        StandardError.note("stopped")
    }

    private func started(
        _ service: Service, _ settings: ServerSettings
    ) async throws -> Server {
        do {
            return try await Server.start(service, settings: settings)
        } catch {
            throw Failure(
                "\(listen):\(port): cannot be listened on (\(error)); take another --port")
        }
    }

    /// The least length of a secret.
    private static let minimumLength = 8

    /// Returns the first line of a file with a secret.
    ///
    /// - Throws: ``Failure`` when the secret is short; `FileError`.
    private static func firstLine(of path: String) throws -> String {
        let line = try InputFile(path: path).lines(in: nil).first ?? ""
        guard line.utf8.count >= minimumLength else {
            throw Failure(
                "\(path): its first line is no secret of \(minimumLength) letters or more")
        }
        return line
    }
}

extension FetchPolicy.Scope: ExpressibleByArgument {}

/// Waits for the signals that end a program.
private final class StopSignal {
    private let stream: AsyncStream<Void>
    private let sources: [any DispatchSourceSignal]

    init() {
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        self.stream = stream
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield() }
            source.resume()
            return source
        }
    }

    func wait() async {
        for await _ in stream { return }
    }
}

/// Starts the browser of the user.
private enum Browser {
    /// Opens an address and returns whether a browser could be started.
    static func open(_ address: String) -> Bool {
        let environment = ProcessInfo.processInfo.environment
        guard environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil else {
            return false
        }
        let arguments = ["xdg-open", address]
        var vector: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        vector.append(nil)
        defer { for argument in vector { free(argument) } }
        var process: pid_t = 0
        return posix_spawnp(&process, "xdg-open", nil, nil, &vector, environ) == 0
    }
}
