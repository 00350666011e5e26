import Foundation
import PunteTestSupport
import Testing

/// Tests `punte serve` as a process: its address, its memory, and how it ends.
@Suite struct ServeCommandTests {
    /// Starts the server in a workspace, runs `body` with its address and port, and ends it.
    private func serving(
        _ workspace: Workspace, _ options: String..., signal: Int32 = SIGTERM,
        body: (String, Int) throws -> Void
    ) throws -> Int32 {
        try serving(workspace, options, signal: signal, body: body)
    }

    private func serving(
        _ workspace: Workspace, _ options: [String], signal: Int32 = SIGTERM,
        body: (String, Int) throws -> Void
    ) throws -> Int32 {
        let process = try workspace.process(["serve", "--no-browser"] + options)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        defer { process.terminate() }
        var line = Data()
        while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8)
        {
            line += byte
        }
        let address = String(decoding: line, as: UTF8.self)
        let port = try #require(address.firstMatch(of: /:(\d+)\//).flatMap { Int($0.1) })
        try body(address, port)
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return process.terminationStatus
    }

    private func answer(_ target: String, port: Int, fields: String = "") throws -> String {
        let connection = try RawConnection(port: port)
        connection.send(
            "GET \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\(fields)\r\n"
        )
        return connection.rest()
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func theServerLivesUntilItIsStopped(signal: Int32) throws {
        let status = try serving(Workspace(), signal: signal) { address, port in
            #expect(address.hasPrefix("http://127.0.0.1:\(port)/?key="))
            let life = try answer("/healthz", port: port)
            #expect(life.contains("200 OK"))
            let page = try answer("/", port: port)
            #expect(page.contains("401 Unauthorized"))
        }
        #expect(status == 0)
    }

    @Test(
        arguments: [
            ([], "public"), (["--fetch", "none"], "none"), (["--fetch", "all"], "all"),
            (["--password-file", "password.txt"], "none"),
            (["--password-file", "password.txt", "--fetch", "public"], "public"),
        ] as [([String], String)])
    func othersDoNotLetTheServerFetch(options: [String], scope: String) throws {
        let workspace = try Workspace()
        try workspace.write("token.txt", "a long token\n")
        try workspace.write("password.txt", "a long password\n")
        _ = try serving(workspace, ["--token-file", "token.txt"] + options) { _, port in
            let answer = try answer(
                "/api/v1/texts/fetch", port: port,
                fields: "Authorization: Bearer a long token\r\n")
            #expect(answer.hasSuffix(#"{"result":{"scope":"\#(scope)"},"version":1}"#))
        }
    }

    @Test func aProgramHasTheTokenOfItsFile() throws {
        let workspace = try Workspace()
        try workspace.write("token.txt", "a long token\n")
        _ = try serving(workspace, "--token-file", "token.txt") { _, port in
            let drafts = try answer(
                "/api/v1/drafts", port: port, fields: "Authorization: Bearer a long token\r\n")
            #expect(drafts.hasSuffix(#"{"result":[],"version":1}"#))
        }
    }

    @Test(arguments: ["short\n", "\n", ""])
    func aShortSecretIsRefused(text: String) throws {
        let workspace = try Workspace()
        try workspace.write("token.txt", text)
        let outcome = try workspace.punte("serve", "--no-browser", "--token-file", "token.txt")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("token.txt"))
        #expect(!workspace.exists("Memories/punte.sqlite"))
    }
}
