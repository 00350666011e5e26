import Foundation
import PunteLanguage
import PunteMemory
import Synchronization
import Testing

@testable import PunteService

/// Tests what assistants are answered, in both eras of their protocol.
@Suite struct AssistantServerTests {
    private let desk: ServiceDesk
    private let server: AssistantServer
    private let sent = Sent()

    private final class Sent: Sendable {
        let lines = Mutex<[String]>([])
    }

    init() throws {
        desk = try ServiceDesk()
        server = AssistantServer(desk.service, mayWrite: false, version: "1.2.3") { [sent] bytes in
            sent.lines.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) }
        }
    }

    private func answer(_ line: String, _ other: AssistantServer? = nil) throws -> JSONNode? {
        let step = (other ?? server).step(.init(number: 1, content: .text(Array(line.utf8))))
        switch step {
        case .nothing: return nil
        case .answer(let body), .answerAlone(let body):
            return try body().map { try JSONNode.parse($0) }
        }
    }

    private func result(
        _ method: String, _ parameters: String = "{}", _ other: AssistantServer? = nil
    ) throws -> JSONNode {
        let answer = try #require(
            try self.answer(
                #"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":\#(parameters)}"#, other))
        return try #require(answer["result"], "\(answer.json)")
    }

    private static let stateless =
        #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","#
        + #""io.modelcontextprotocol/clientCapabilities":{}}"#

    @Test(
        arguments: [
            ("2024-11-05", "2024-11-05"), ("2025-03-26", "2025-03-26"),
            ("2025-06-18", "2025-06-18"), ("2025-11-25", "2025-11-25"),
            ("2026-07-28", "2025-11-25"), ("1999-01-01", "2025-11-25"),
        ])
    func aHandshakeAgreesOnARevision(asked: String, spoken: String) throws {
        let result = try result(
            "initialize",
            #"{"protocolVersion":"\#(asked)","capabilities":{},"clientInfo":{"name":"c","version":"1"}}"#
        )
        #expect(result["protocolVersion"]?.string == spoken)
        #expect(result["resultType"] == nil)
    }

    @Test func aStatelessClientDiscoversTheServer() throws {
        let result = try result("server/discover", "{\(Self.stateless)}")
        #expect(result["supportedVersions"]?.json.contains("2026-07-28") == true)
        #expect(result["resultType"] == "complete")
        #expect(result["cacheScope"] == "public")
        let list = try self.result("tools/list", "{\(Self.stateless)}")
        #expect(list["resultType"] == "complete")
        #expect(list["ttlMs"] != nil)
    }

    @Test func aRevisionThatIsNotSpokenIsRefusedWithThoseThatAre() throws {
        let meta = #""_meta":{"io.modelcontextprotocol/protocolVersion":"2031-01-01"}"#
        let answer = try answer(
            #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{\#(meta)}}"#)
        #expect(answer?["error"]?["code"] == -32022)
        #expect(answer?["error"]?["data"]?["supported"] == ["2026-07-28"])
    }

    @Test(
        arguments: [
            ("{", "-32700", "null"), ("[]", "-32600", "null"), ("3", "-32600", "null"),
            (#"{"jsonrpc":"2.0","id":4}"#, "-32600", "4"),
            (#"{"id":4,"method":"ping"}"#, "-32600", "4"),
            (#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, "-32600", "null"),
            (#"{"jsonrpc":"2.0","id":4,"method":"fly"}"#, "-32601", "4"),
            (#"{"jsonrpc":"2.0","id":4,"method":"tools/call","params":[]}"#, "-32602", "4"),
            (
                #"{"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"fly"}}"#,
                "-32602", "4"
            ),
            (
                #"{"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"learn"}}"#,
                "-32602", "4"
            ),
            (
                #"{"jsonrpc":"2.0","id":4,"method":"resources/read","params":{"uri":"file:///etc"}}"#,
                "-32602", "4"
            ),
            (
                #"{"jsonrpc":"2.0","id":4,"method":"tools/list","params":{"cursor":"x"}}"#,
                "-32602", "4"
            ),
        ])
    func aWrongMessageGetsItsError(line: String, code: String, id: String) throws {
        let answer = try #require(try answer(line))
        #expect(answer["error"]?["code"]?.json == code)
        #expect(answer["id"]?.json == id)
    }

    @Test func everyToolAnswersByItsSchema() throws {
        try desk.learnFlood()
        let report = JSONNode.text(ServiceDesk.report).json
        let article = JSONNode.text(ServiceDesk.article).json
        let arguments = [
            "suggest": #"{"text":\#(report)}"#,
            "check": #"{"english":\#(report),"romanian":\#(article)}"#,
            "align": #"{"english":\#(report),"romanian":\#(article)}"#,
            "lookup": #"{"text":"Schools will stay closed until Friday."}"#,
            "concordance": #"{"query":"schools"}"#, "terms": #"{"text":"The schools."}"#,
            "convert": #"{"text":"60 miles"}"#, "segment": #"{"text":\#(article)}"#,
            "pair": #"{"article":\#(article),"reports":[\#(report)]}"#,
        ]
        for tool in AssistantTool.all where !tool.writes {
            let given = try #require(arguments[tool.name])
            let result = try result(
                "tools/call", #"{"name":"\#(tool.name)","arguments":\#(given)}"#)
            #expect(result["isError"] == false, "\(tool.name): \(result.json)")
            guard case .list(let names)? = tool.definition["outputSchema"]?["required"] else {
                continue
            }
            for name in names.compactMap(\.string) {
                #expect(result["structuredContent"]?[name] != nil, "\(tool.name): \(name)")
            }
        }
    }

    @Test func anOperationThatFailsIsAResultWithAnError() throws {
        let result = try result("tools/call", #"{"name":"lookup","arguments":{}}"#)
        #expect(result["isError"] == true)
        #expect(result["content"]?.json.contains("text: is missing") == true)
    }

    @Test func resourcesAreReadByTheirAddress() throws {
        try desk.learnFlood()
        let list = try result("resources/list")
        #expect(list["resources"]?.json.contains("punte://article/1") == true)
        for address in ["punte://article/1", "punte://segment/1"] {
            let read = try result("resources/read", #"{"uri":"\#(address)"}"#)
            #expect(read["contents"]?.json.contains("Inundațiile") == true)
        }
        #expect(try result("resources/templates/list").json.contains("punte://term/{id}"))
    }

    @Test func thePromptBringsTheMatches() throws {
        try desk.learnFlood()
        let prompt = try result(
            "prompts/get",
            #"{"name":"adapt-report","arguments":{"report":"Schools will stay closed until Friday.","rules":"Fără majuscule."}}"#
        )
        #expect(prompt.json.contains("Școlile rămân închise până vineri."))
        #expect(prompt.json.contains("Fără majuscule."))
        #expect(try result("prompts/list").json.contains("adapt-report"))
    }

    @Test func aCancelledRequestIsNotAnswered() throws {
        let line =
            #"{"jsonrpc":"2.0","id":9,"method":"tools/call","params":{"name":"convert","arguments":{"text":"60 miles"}}}"#
        let step = server.step(.init(number: 1, content: .text(Array(line.utf8))))
        let cancel =
            #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":9}}"#
        #expect(try answer(cancel) == nil)
        guard case .answer(let body) = step else {
            Issue.record("a request is not answered")
            return
        }
        #expect(body() == nil)
        #expect(try answer(line) != nil)
    }

    @Test func progressIsToldToThoseWhoAsk() throws {
        _ = try result(
            "tools/call",
            #"{"name":"convert","arguments":{"text":"60 miles"},"_meta":{"progressToken":"p"}}"#)
        let lines = sent.lines.withLock { $0 }
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.contains(#""progressToken":"p""#) })
    }

    @Test func aBatchIsAnsweredByOne() throws {
        let answer = try answer(
            #"[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"notifications/initialized"},{"jsonrpc":"2.0","id":2,"method":"fly"}]"#
        )
        guard case .list(let answers)? = answer else {
            Issue.record("a batch is not answered")
            return
        }
        #expect(answers.map { $0["id"] } == [1, 2])
    }

    @Test func whatAWriterChangesHasItsName() throws {
        try desk.learnFlood()
        let writer = AssistantServer(desk.service, mayWrite: true, version: "1") { _ in }
        _ = try result(
            "initialize", #"{"protocolVersion":"2025-06-18","clientInfo":{"name":"helper"}}"#,
            writer)
        _ = try result(
            "tools/call",
            #"{"name":"edit","arguments":{"segment":1,"ro":"Inundațiile au lovit trei sate."}}"#,
            writer)
        let history = try desk.service.segment(1).history
        #expect(history.contains { $0.author == "helper" })
    }

    @Test func randomMessagesNeverStopTheServer() throws {
        var random = SplitMix64(seed: 11)
        let seeds = [
            #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}"#,
            #"{"jsonrpc":"2.0","id":"a","method":"tools/call","params":{"name":"convert","arguments":{"text":"6 ft"}}}"#,
            #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#,
            #"[{"jsonrpc":"2.0","id":1,"method":"ping"}]"#,
        ].map { Array($0.utf8) }
        for _ in 0..<2000 {
            var bytes = seeds[Int.random(in: 0..<seeds.count, using: &random)]
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.insert(bytes[place], at: place)
                }
            }
            let step = server.step(.init(number: 1, content: .text(bytes)))
            if case .answer(let body) = step {
                if let answer = body() {
                    #expect(throws: Never.self) { try JSONNode.parse(answer) }
                }
            }
        }
    }
}
