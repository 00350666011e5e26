internal import Glibc
internal import PunteLanguage

/// Posts to a server by the program `curl`, which is started for each request.
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
            limits
            // A server on this machine is not reached by way of another one.
            + ["--noproxy", Self.withoutProxy()]
            + ["--user-agent", "", "--data-binary", "@-", "--write-out", "\\n%{http_code}"]
        let output: [UInt8]
        do {
            output = try CurlProcess.run(
                program, arguments, input: body,
                settings: [("url", url)] + headers.map { ("header", $0) },
                maximumLength: Self.maximumLength)
        } catch let problem as CurlProcess.Problem {
            throw EmbeddingError("\(problem)")
        }
        guard let end = output.lastIndex(of: UInt8(ascii: "\n")),
            let status = Int(String(decoding: output[(end + 1)...], as: UTF8.self))
        else { throw EmbeddingError("\(program) gave no status") }
        return Response(status: status, body: Array(output[..<end]))
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
}
