import Foundation
import PunteTestSupport
import Testing

/// Tests `punte worker` as a process.
@Suite struct WorkerCommandTests {
    /// Requests about the sample articles, of which every tenth is broken.
    private func requests(_ count: Int) throws -> String {
        let names = ["06-diplomacy", "04-science"]
        let articles = try names.map { name in
            try ["en", "ro"].map { language in
                try String(
                    contentsOf: Workspace.articles.appending(path: "\(name).\(language).txt"),
                    encoding: .utf8)
            }
        }
        let kinds = ["convert", "segment", "terms", "align", "suggest"]
        return try (0..<count).map { index in
            let pair = articles[index % 2]
            let request: [String: Any] =
                switch kinds[index % kinds.count] {
                case "align": ["english": ["text": pair[0]], "romanian": ["text": pair[1]]]
                case "convert", "terms": ["text": String(pair[0].prefix(300))]
                default: ["article": ["text": String(pair[0].prefix(600))]]
                }
            let object: [String: Any] = [
                "id": index, "operation": kinds[index % kinds.count], "request": request,
            ]
            let line = String(
                decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
            return (index % 10 == 9 ? String(line.dropLast(7)) : line) + "\n"
        }.joined()
    }

    @Test func answersDoNotDependOnTheNumberOfJobs() throws {
        let workspace = try Workspace()
        let input = try requests(200)
        let one = try workspace.run(["worker"], input: input)
        let two = try workspace.run(["worker", "--jobs", "2"], input: input)
        #expect(one.status == 0)
        #expect(one.output == two.output)
        let lines = one.lines
        #expect(lines.count == 200)
        for (index, line) in lines.enumerated() {
            let isBroken = index % 10 == 9
            #expect(line.hasPrefix(isBroken ? #"{"error":"# : #"{"id":\#(index),"result":"#))
        }
        #expect(one.message.contains("there is no memory; working without one"))
    }

    @Test func aWorkerThatWasKilledIsStartedAgain() throws {
        let workspace = try Workspace()
        let input = try requests(40)
        let whole = try workspace.run(["worker", "--jobs", "2"], input: input).lines
        let process = try workspace.process(["worker", "--jobs", "2"])
        let (source, answers) = (Pipe(), Pipe())
        process.standardInput = source
        process.standardOutput = answers
        process.standardError = FileHandle.nullDevice
        try process.run()
        let lines = input.split(separator: "\n").map { $0 + "\n" }
        try source.fileHandleForWriting.write(contentsOf: Data(lines[..<12].joined().utf8))
        var got = Data()
        while got.filter({ $0 == UInt8(ascii: "\n") }).count < 8 {
            got += answers.fileHandleForReading.availableData
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        got += try answers.fileHandleForReading.readToEnd() ?? Data()
        let done = String(decoding: got, as: UTF8.self)
            .split(separator: "\n").map(String.init)
        let complete = Array(done.prefix(8))
        let rest = try workspace.run(
            ["worker"], input: lines[8...].joined()
        ).lines
        #expect(complete.count == 8)
        // The numbers of the lines begin anew.
        func withoutLine(_ lines: [String]) -> [String] {
            lines.map { $0.replacing(/"line":\d+/, with: "") }
        }
        #expect(withoutLine(complete + rest) == withoutLine(whole))
    }

    @Test func aLineThatIsTooLongIsRefusedAndTheNextAnswered() throws {
        let outcome = try Workspace().run(
            ["worker", "--maximum-line", "1024"],
            input: String(repeating: "x", count: 5000)
                + "\n{\"operation\":\"convert\",\"request\":{\"text\":\"60 miles\"}}\n")
        #expect(outcome.lines.count == 2)
        #expect(outcome.lines[0].contains("longer than 1024 bytes"))
        #expect(outcome.lines[1].contains("97"))
    }

    @Test(arguments: ["worker", "mcp"])
    func noMemoryIsOpenedWhereNoneIsWanted(command: String) throws {
        let workspace = try Workspace()
        try workspace.write("Memories/punte.sqlite", "no memory")
        let input =
            command == "mcp"
            ? #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"lookup","arguments":"#
                + #"{"text":"Schools will stay closed."}}}"#
            : #"{"operation":"lookup","request":{"text":"Schools will stay closed."}}"#
        let outcome = try workspace.run([command, "--no-memory"], input: input + "\n")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("this operation needs a memory; start the program without"))
        #expect(outcome.errors.isEmpty)
        #expect(try workspace.run([command, "--no-memory", "--write"]).status == 64)
        let named = try workspace.run([command, "--no-memory", "--memory", "m.sqlite"])
        #expect(named.status == 64)
        #expect(named.errors.contains("--no-memory and --memory m.sqlite: give one of them"))
    }

    @Test(arguments: [["--jobs", "0"], ["--jobs", "257"], ["--maximum-line", "3"]])
    func wrongUsageIsTold(options: [String]) throws {
        let outcome = try Workspace().run(["worker"] + options)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("Error: \(options[0])"))
    }
}
