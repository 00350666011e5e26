import Foundation
import Testing

@testable import PunteAlignment

/// Tests HTTP requests by the program `curl`, which a shell script replaces.
@Suite struct HTTPClientTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "punte-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Returns a client of a program that runs a shell script.
    ///
    /// A program that a test has just written cannot always be started: as long as a child of
    /// another test still holds the descriptor that it was written through, the system says "text
    /// file busy".
    private func plainClient(_ script: String) throws -> HTTPClient {
        let fixture = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../Fixtures/curl").standardized
        let program = folder.appending(path: "curl")
        try FileManager.default.createSymbolicLink(at: program, withDestinationURL: fixture)
        try Data("\(script)\n".utf8).write(to: folder.appending(path: "script"))
        return HTTPClient(program: program.path())
    }

    /// Returns a client of a program that stores its input in files and then runs a shell script.
    private func client(_ script: String) throws -> HTTPClient {
        try plainClient(
            """
            echo "$*" > "$folder/arguments"
            cat > "$folder/input"
            cat <&3 > "$folder/configuration"
            \(script)
            """)
    }

    private func kept(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    private func post(_ client: HTTPClient, key: String = "s3cret") throws -> HTTPClient.Response {
        try client.post(
            Array("{\"input\":[\"ș\"]}".utf8), to: "http://user:pass@host/v1",
            headers: ["Accept: application/json", "Authorization: Bearer \(key)"], seconds: 2.5)
    }

    private func problem(_ client: HTTPClient, key: String = "s3cret") -> String {
        do {
            _ = try post(client, key: key)
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test func givesStatusAndBody() throws {
        let response = try post(client("printf '{\"a\":\\n1}\\n201'"))
        #expect(response.status == 201)
        #expect(String(decoding: response.body, as: UTF8.self) == "{\"a\":\n1}")
        #expect(try kept("input") == "{\"input\":[\"ș\"]}")
        #expect(try kept("arguments").contains("--max-time 2.5"))
    }

    /// The key is not passed as an argument, because everybody on the machine can read the
    /// arguments of a process.
    @Test func credentialsAreNotAmongTheArguments() throws {
        _ = try post(client("printf '\\n200'"))
        let arguments = try kept("arguments")
        for secret in ["s3cret", "pass", "host/v1"] { #expect(!arguments.contains(secret)) }
        let configuration = try kept("configuration")
        #expect(configuration.contains("url = \"http://user:pass@host/v1\"\n"))
        #expect(configuration.contains("header = \"Authorization: Bearer s3cret\"\n"))
    }

    /// A key with quotes or line feeds is not read as further options of `curl`.
    @Test func aKeyCannotAddOptions() throws {
        _ = try post(client("printf '\\n200'"), key: "a\"\noutput = \"/tmp/x\\")
        let configuration = try kept("configuration")
        #expect(configuration.split(separator: "\n").count == 3)
        #expect(configuration.contains("Bearer a\\\"\\noutput = \\\"/tmp/x\\\\\"\n"))
    }

    @Test func theProgramInheritsNoConnection() throws {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        let answer = try post(plainClient("ls -l /proc/$$/fd; printf '\\n200'"))
        let listed = String(decoding: answer.body, as: UTF8.self)
        #expect(listed.contains("pipe:"))
        #expect(!listed.contains("socket:"))
    }

    @Test func aMissingProgramIsNamedWithItsPackage() {
        let message = problem(HTTPClient(program: "no-such-program"))
        #expect(message.contains("no-such-program is not installed"))
        #expect(message.contains("apt-get install curl"))
    }

    @Test func aProgramThatMayNotRunIsToldApart() throws {
        let path = folder.appending(path: "plain").path()
        try Data("text".utf8).write(to: URL(filePath: path))
        #expect(problem(HTTPClient(program: path)).contains("cannot be started"))
    }

    @Test(arguments: [
        ("echo 'curl: (7) Failed to connect to host' >&2; exit 7", "Failed to connect to host"),
        ("echo 'curl: (28) Operation timed out' >&2; exit 28", "Timeout was reached"),
        ("exit 9", "curl ended with status 9"), ("kill -9 $$", "status 137"),
        ("printf 'no status'", "gave no status"),
    ])
    func failuresAreSaidInAFewWords(script: String, message: String) throws {
        #expect(try problem(client("cat > /dev/null; " + script)).contains(message))
    }

    @Test func aLongAnswerComesWhole() throws {
        let response = try post(
            client("head -c 300000 /dev/zero | tr '\\0' x; printf '\\n200'"))
        #expect(response.body.count == 300_000)
    }

    @Test func aKeyLongerThanThePipeIsRefused() throws {
        let message = try problem(
            client("printf '\\n200'"), key: String(repeating: "k", count: 100_000))
        #expect(message.contains("too long"))
    }

    @Test func aLargeBodyIsReadByTheProgram() throws {
        let body = [UInt8](repeating: UInt8(ascii: "x"), count: 3_000_000)
        _ = try client("printf '\\n200'").post(
            body, to: "http://host", headers: [], seconds: 5)
        #expect(try kept("input").utf8.count == body.count)
    }

    /// Several threads can send requests at the same time, as when lists are aligned.
    @Test func requestsAtOneTimeKeepTheirAnswersApart() async throws {
        let client = try plainClient(
            """
            cat > /dev/null
            url=$(grep url <&3)
            printf '%s\\n200' "$url"
            """)
        try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for number in 0..<24 {
                group.addTask {
                    let answer = try client.post(
                        [1], to: "http://host/\(number)/", headers: [], seconds: 5)
                    return (number, String(decoding: answer.body, as: UTF8.self))
                }
            }
            for try await (number, body) in group { #expect(body.contains("/\(number)/")) }
        }
    }
}
