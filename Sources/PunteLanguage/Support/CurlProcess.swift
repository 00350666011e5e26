internal import Glibc
internal import Synchronization

/// Runs the program curl to its end.
///
/// Linked in, libcurl or FoundationNetworking would cost every run of a command some 10 ms, for the
/// fifty libraries that they need themselves.
package enum CurlProcess {
    /// Why a program gave no answer, as a line for people.
    package enum Problem: Error, Sendable, Hashable, CustomStringConvertible {
        /// There is no program of the name.
        case missing(String)
        /// The system refused to start the program of a name, for a reason in words.
        case failed(String, String)
        /// The configuration is longer than a pipe holds.
        case tooMuchInput
        /// The program wrote more than was allowed.
        case tooMuchOutput
        /// The program ended with a status other than 0, and said why.
        case ended(status: Int, String)

        /// The line for the user.
        package var description: String {
            switch self {
            case .missing(let program):
                "the program \(program) is not installed (apt-get install curl)"
            case .failed(let program, let reason): "\(program) cannot be started: \(reason)"
            case .tooMuchInput: "the address or the key is too long"
            case .tooMuchOutput: "the answer of the server is too long"
            case .ended(_, let message): message
            }
        }
    }

    /// The options with which curl reads no settings but those that are given, of a file or through the
    /// descriptor that ``run(_:_:input:settings:maximumLength:)`` opens for it.
    package static let arguments = [
        "--disable", "--config", "/dev/fd/\(configuration)", "--silent", "--show-error",
        "--globoff", "--proto", "=http,https",
    ]

    /// The file descriptor that the program reads its configuration from.
    private static let configuration: Int32 = 3

    /// The number below which descriptors are looked for that a program is not to inherit.
    private static let maximumDescriptor: Int32 = 4096

    /// The number of bytes that a pipe holds on every system before anybody reads them.
    private static let pipeCapacity = 16_384

    /// Runs the program with ``arguments`` and further ones, and waits for its end.
    ///
    /// Address and headers, which may hold credentials, are passed through a pipe: the command line
    /// of a process can be read by others.
    ///
    /// - Parameters:
    ///   - program: The name or path of the program.
    ///   - further: The further arguments.
    ///   - input: Its standard input.
    ///   - settings: The options and their values that it reads through a pipe.
    ///   - maximumLength: The number of bytes of standard output after which it is killed.
    /// - Returns: What it wrote to standard output.
    /// - Throws: A ``Problem``.
    package static func run(
        _ program: String, _ further: [String], input: [UInt8] = [],
        settings: [(option: String, value: String)], maximumLength: Int
    ) throws -> [UInt8] {
        let bytes = Array(settings.map { line($0.option, $0.value) }.joined().utf8)
        guard bytes.count <= pipeCapacity else { throw Problem.tooMuchInput }
        let (given, errors) = (
            try temporaryFile(holding: input, for: program),
            try temporaryFile(holding: [], for: program)
        )
        defer {
            fclose(given)
            fclose(errors)
        }
        let (process, output) = try starting.withLock { _ in
            try start(
                program, arguments + further, input: fileno(given), errors: fileno(errors),
                configuration: bytes)
        }
        defer { close(output) }
        let received = receive(from: output, maximumLength: maximumLength)
        if received == nil { kill(process, SIGKILL) }
        let status = wait(for: process)
        guard let received else { throw Problem.tooMuchOutput }
        guard status == 0 else {
            throw Problem.ended(
                status: status,
                message(forStatus: status, errors: contents(of: errors), of: program))
        }
        return received
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

    /// The exit status of curl when the time is up.
    private static let timeoutStatus = 28

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
        let settings = try Pipe(for: program)
        defer { close(settings.reader) }
        send(bytes, to: settings.writer)
        close(settings.writer)
        let output = try Pipe(for: program)
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
        guard copies.allSatisfy({ $0 >= 0 }) else {
            throw Problem.failed(program, reason(of: errno))
        }
        for (copy, descriptor) in zip(copies, descriptors) {
            posix_spawn_file_actions_adddup2(&actions, copy, descriptor.to)
        }
        // A connection that the program inherited would stay open as long as it runs.
        let last = descriptors.map(\.to).max() ?? STDERR_FILENO
        for other in last + 1..<maximumDescriptor where fcntl(other, F_GETFD) >= 0 {
            posix_spawn_file_actions_addclose(&actions, other)
        }
        var vector = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for argument in vector { free(argument) } }
        var process = pid_t()
        let code = posix_spawnp(&process, program, &actions, nil, &vector, environ)
        guard code == 0 else {
            throw code == ENOENT
                ? Problem.missing(program) : Problem.failed(program, reason(of: code))
        }
        return process
    }

    /// Waits for the end of a process and returns its status; 128 plus the number of the signal when one
    /// ended it.
    private static func wait(for process: pid_t) -> Int {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return Int(signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
    }

    private static func reason(of code: Int32) -> String { String(cString: strerror(code)) }

    /// Returns a file without a name that holds some bytes, ready to be read from its beginning.
    private static func temporaryFile(
        holding bytes: [UInt8], for program: String
    ) throws -> UnsafeMutablePointer<FILE> {
        guard let file = tmpfile() else { throw Problem.failed(program, reason(of: errno)) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
            let code = errno
            fclose(file)
            throw Problem.failed(program, reason(of: code))
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

        init(for program: String) throws {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { throw Problem.failed(program, reason(of: errno)) }
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
