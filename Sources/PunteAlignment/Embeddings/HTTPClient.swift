internal import Glibc
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Posts to a server by the program `curl`, which is started for each request.
///
/// Linked in, libcurl or FoundationNetworking would cost every run of a command some 10 ms, for the
/// fifty libraries that they need themselves.
struct HTTPClient {
    /// The answer of a server.
    struct Response {
        /// The status code of HTTP: 200 when the request succeeded.
        let status: Int
        /// The bytes after the headers.
        let body: [UInt8]
    }

    /// The name or path of the program.
    let program: String

    /// The number of bytes above which an answer is refused.
    private static let maximumLength = 1 << 28

    /// Creates a client of a program; a name without a folder is looked for in those of `PATH`.
    init(program: String = "curl") { self.program = program }

    /// Posts a body and waits for the answer.
    ///
    /// Address and headers, which may hold credentials, are passed through a pipe: the command line
    /// of a process can be read by others.
    ///
    /// - Parameters:
    ///   - body: The bytes that are sent.
    ///   - url: The address, with `http` or `https`.
    ///   - headers: Lines such as `Content-Type: application/json`.
    ///   - seconds: The time that the whole exchange may take.
    /// - Returns: The answer, whatever its status.
    /// - Throws: ``EmbeddingError`` when the program is missing, or when there is no answer in that
    ///   time.
    func post(
        _ body: [UInt8], to url: String, headers: [String], seconds: Double
    ) throws -> Response {
        let (total, connecting) = (max(seconds, 0.001), min(max(seconds, 0.001), 10))
        let limits = ["--max-time", "\(total)", "--connect-timeout", "\(connecting)"]
        let arguments =
            ["--disable", "--config", "/dev/fd/\(CurlProcess.configuration)"]
            + ["--silent", "--show-error", "--globoff", "--proto", "=http,https"] + limits
            // A server on this machine is not reached by way of another one.
            + ["--noproxy", Self.withoutProxy()]
            + ["--user-agent", "", "--data-binary", "@-", "--write-out", "\\n%{http_code}"]
        let configuration =
            Self.line("url", url) + headers.map { Self.line("header", $0) }.joined()
        let outcome: CurlProcess.Outcome
        do {
            outcome = try CurlProcess.run(
                program, arguments, input: body, configuration: Array(configuration.utf8),
                maximumLength: Self.maximumLength)
        } catch let problem as CurlProcess.Problem {
            throw EmbeddingError(Self.message(for: problem, program: program))
        }
        guard outcome.status == 0 else {
            throw EmbeddingError(
                Self.message(forStatus: outcome.status, errors: outcome.errors, of: program))
        }
        guard let end = outcome.output.lastIndex(of: UInt8(ascii: "\n")),
            let status = Int(String(decoding: outcome.output[(end + 1)...], as: UTF8.self))
        else { throw EmbeddingError("\(program) gave no status") }
        return Response(status: status, body: Array(outcome.output[..<end]))
    }

    /// Returns an option as a line of a configuration file of curl.
    private static func line(_ option: String, _ value: String) -> String {
        var escaped = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\n": escaped += "\\n"
            case "\r": escaped += "\\r"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return "\(option) = \"\(escaped)\"\n"
    }

    /// Returns the hosts that are asked without a proxy: this machine, and those of the environment,
    /// which the option of curl would replace.
    private static func withoutProxy() -> String {
        let named = ["no_proxy", "NO_PROXY"].compactMap { (name: String) -> String? in
            getenv(name).map { String(cString: $0) }
        }
        let hosts: [String] = ["localhost", "127.0.0.1", "::1"]
        return (hosts + named).joined(separator: ",")
    }

    /// The exit status of curl when the time is up.
    private static let timeoutStatus = 28

    /// Returns the line that a person reads about a program that did not run to its end.
    private static func message(for problem: CurlProcess.Problem, program: String) -> String {
        switch problem {
        case .missing:
            "the program \(program) is not installed (apt-get install curl)"
        case .failed(let reason): "\(program) cannot be started: \(reason)"
        case .tooMuchInput: "the address or the key is too long"
        case .tooMuchOutput: "the answer of the server is too long"
        }
    }

    /// Returns what curl says about a failure: `Failed to connect …` for the line
    /// `curl: (7) Failed to connect …`.
    private static func message(
        forStatus status: Int, errors: [UInt8], of program: String
    ) -> String {
        if status == timeoutStatus { return "Timeout was reached" }
        let text = String(decoding: errors, as: UTF8.self)
        let line = text.split(separator: "\n").last ?? ""
        let message = line.firstIndex(of: ")").map { line[line.index(after: $0)...] } ?? line
        let trimmed = message.drop { $0 == " " }
        return trimmed.isEmpty ? "\(program) ended with status \(status)" : String(trimmed)
    }
}

/// Runs the program curl to its end.
private enum CurlProcess {
    /// What a program left.
    struct Outcome {
        /// The exit status; 128 plus the number of the signal when one ended the program.
        var status: Int
        /// What it wrote to standard output.
        var output: [UInt8]
        /// The beginning of what it wrote to standard error.
        var errors: [UInt8]
    }

    /// Why a program could not be run to its end.
    enum Problem: Error {
        /// There is no program of the name.
        case missing
        /// The system refused, for a reason in words.
        case failed(String)
        /// The configuration is longer than a pipe holds.
        case tooMuchInput
        /// The program wrote more than was allowed.
        case tooMuchOutput
    }

    /// The file descriptor that the program reads its configuration from.
    static let configuration: Int32 = 3

    /// The number of bytes that a pipe holds on every system before anybody reads them.
    private static let pipeCapacity = 16_384

    /// Runs a program and waits for its end.
    ///
    /// - Parameters:
    ///   - program: The name or path of the program.
    ///   - arguments: Its arguments.
    ///   - input: Its standard input.
    ///   - bytes: What it reads from the descriptor ``configuration``.
    ///   - maximumLength: The number of bytes of standard output after which it is killed.
    /// - Returns: What the program left, whatever its exit status.
    /// - Throws: A ``Problem`` when it could not be run to its end.
    static func run(
        _ program: String, _ arguments: [String], input: [UInt8], configuration bytes: [UInt8],
        maximumLength: Int
    ) throws -> Outcome {
        guard bytes.count <= pipeCapacity else { throw Problem.tooMuchInput }
        let (given, errors) = (try temporaryFile(holding: input), try temporaryFile(holding: []))
        defer {
            fclose(given)
            fclose(errors)
        }
        let (process, output) = try starting.withLock { _ in
            try start(
                program, arguments, input: fileno(given), errors: fileno(errors),
                configuration: bytes)
        }
        defer { close(output) }
        let received = receive(from: output, maximumLength: maximumLength)
        if received == nil { kill(process, SIGKILL) }
        let status = wait(for: process)
        guard let received else { throw Problem.tooMuchOutput }
        return Outcome(status: status, output: received, errors: contents(of: errors))
    }

    /// Lets one thread at a time start a program: one that another thread starts between the making
    /// and the marking of a pipe would inherit its ends and keep them open.
    private static let starting = Mutex(())

    /// Starts a program and gives it its configuration.
    ///
    /// - Parameters:
    ///   - program: The name or path of the program.
    ///   - arguments: Its arguments.
    ///   - input: The descriptor of its standard input.
    ///   - errors: The descriptor of its standard error.
    ///   - bytes: What it reads from the descriptor ``configuration``; at most ``pipeCapacity``.
    /// - Returns: The process, and a descriptor to read its standard output from.
    /// - Throws: A ``Problem``.
    private static func start(
        _ program: String, _ arguments: [String], input: Int32, errors: Int32,
        configuration bytes: [UInt8]
    ) throws -> (process: pid_t, output: Int32) {
        let settings = try Pipe()
        defer { close(settings.reader) }
        send(bytes, to: settings.writer)
        close(settings.writer)
        let output = try Pipe()
        defer { close(output.writer) }
        do {
            let process = try spawn(
                program, arguments,
                descriptors: [
                    (input, STDIN_FILENO), (output.writer, STDOUT_FILENO), (errors, STDERR_FILENO),
                    (settings.reader, configuration),
                ])
            return (process, output.reader)
        } catch {
            close(output.reader)
            throw error
        }
    }

    /// Starts a program with some of this process's descriptors under other numbers.
    private static func spawn(
        _ program: String, _ arguments: [String], descriptors: [(from: Int32, to: Int32)]
    ) throws -> pid_t {
        #if canImport(Glibc)
            var actions = posix_spawn_file_actions_t()
        #else
            var actions: posix_spawn_file_actions_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Copies with high numbers come first: a number that a descriptor is to get may be in use by
        // another one of the list.
        let copies = descriptors.map { fcntl($0.from, F_DUPFD_CLOEXEC, 16) }
        defer { for copy in copies where copy >= 0 { close(copy) } }
        guard copies.allSatisfy({ $0 >= 0 }) else { throw Problem.failed(reason(of: errno)) }
        for (copy, descriptor) in zip(copies, descriptors) {
            posix_spawn_file_actions_adddup2(&actions, copy, descriptor.to)
        }
        var vector = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for argument in vector { free(argument) } }
        var process = pid_t()
        let code = posix_spawnp(&process, program, &actions, nil, &vector, environ)
        guard code == 0 else {
            throw code == ENOENT ? Problem.missing : Problem.failed(reason(of: code))
        }
        return process
    }

    /// Waits for the end of a process and returns its status, as in ``Outcome/status``.
    private static func wait(for process: pid_t) -> Int {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return Int(signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
    }

    private static func reason(of code: Int32) -> String { String(cString: strerror(code)) }

    /// Returns a file without a name that holds some bytes, ready to be read from its beginning.
    private static func temporaryFile(
        holding bytes: [UInt8]
    ) throws -> UnsafeMutablePointer<FILE> {
        guard let file = tmpfile() else { throw Problem.failed(reason(of: errno)) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
            let code = errno
            fclose(file)
            throw Problem.failed(reason(of: code))
        }
        rewind(file)
        return file
    }

    /// Returns the first 4,096 bytes of a file.
    private static func contents(of file: UnsafeMutablePointer<FILE>) -> [UInt8] {
        rewind(file)
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = fread(&buffer, 1, buffer.count, file)
        return Array(buffer[..<count])
    }

    /// Two descriptors that no program inherits: what is written to one can be read from the other.
    private struct Pipe {
        let reader: Int32
        let writer: Int32

        init() throws {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { throw Problem.failed(reason(of: errno)) }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            (reader, writer) = (ends[0], ends[1])
        }
    }

    /// Writes bytes to a pipe that can hold them.
    private static func send(_ bytes: [UInt8], to descriptor: Int32) {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes {
                write(descriptor, $0.baseAddress, $0.count)
            }
            if count > 0 { start += count } else if errno != EINTR { return }
        }
    }

    /// Returns all that can be read until the writers of a pipe are closed, nil when it is more than a
    /// maximum.
    private static func receive(from descriptor: Int32, maximumLength: Int) -> [UInt8]? {
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return result }
            guard result.count + count <= maximumLength else { return nil }
            result += buffer[..<count]
        }
    }
}
