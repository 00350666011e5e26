import Foundation
import PunteLanguage
import PunteMemory
import Testing

@testable import PunteService

/// Tests what a worker answers to lines.
@Suite struct WorkerTests {
    private let desk: ServiceDesk
    private let worker: Worker

    init() throws {
        desk = try ServiceDesk()
        worker = Worker(desk.service, mayWrite: false)
    }

    private func answer(_ line: String, _ worker: Worker? = nil) throws -> String {
        let bytes = (worker ?? self.worker).answer(Array(line.utf8), line: 3)
        #expect(bytes.last == UInt8(ascii: "\n"))
        return String(decoding: bytes.dropLast(), as: UTF8.self)
    }

    private struct Question<Request: Encodable>: Encodable {
        var id = 1
        var operation: String
        var request: Request
    }

    private func answer(_ operation: String, _ request: some Encodable) throws -> String {
        try answer(
            ServiceJSON.line(Question(operation: operation, request: request)))
    }

    @Test func everyOperationIsAnswered() throws {
        try desk.learnFlood()
        let report = ArticleInput(ServiceDesk.report)
        let article = ArticleInput(ServiceDesk.article)
        let answers = try [
            answer("align", AlignRequest(english: report, romanian: article)),
            answer("check", CheckRequest(english: report, romanian: article)),
            answer("suggest", SuggestRequest(report)),
            answer("lookup", LookupRequest("Schools will stay closed until Friday.")),
            answer("concordance", ConcordanceRequest("schools")),
            answer("terms", TermFindRequest("Schools will stay closed.")),
            answer("segment", SegmentRequest(article)),
            answer("convert", ConvertRequest("It is 60 miles away.")),
        ]
        for answer in answers {
            #expect(answer.hasPrefix(#"{"id":1,"result":"#))
            #expect(answer.hasSuffix(#","version":1}"#))
        }
        #expect(answers[0].contains(#""en_ids":[1]"#))
        #expect(answers[3].contains("Școlile rămân închise până vineri."))
        #expect(answers[6].contains(#"{"language":"ro","sentences":[{"end":68,"#))
        #expect(answers[7].contains(#""original":"60 miles""#))
    }

    @Test(
        arguments: [
            ("{", "the text is not JSON", "null"),
            ("[]", "a JSON object is needed", "null"),
            (#"{"id":"a"}"#, "operation: is missing", #""a""#),
            (#"{"id":4,"operation":"fly"}"#, "no operation is called “fly”", "4"),
            (#"{"id":4,"operation":"align"}"#, "request: is missing", "4"),
            (
                #"{"id":4,"operation":"align","request":{"english":{"text":"a"},"romanian":{}}}"#,
                "request.romanian.text: is missing", "4"
            ),
            (#"{"id":4,"operation":"align","version":2}"#, "reads version 1", "4"),
            (#"{"id":1.5,"operation":"align"}"#, "id: has the wrong type", "null"),
            (
                #"{"id":4,"operation":"suggest","request":{"article":{"text":"a"},"threshold":7}}"#,
                "threshold: 50 to 100", "4"
            ),
        ])
    func aWrongLineIsAnsweredWithWhatIsWrong(line: String, message: String, id: String) throws {
        let answer = try answer(line)
        #expect(answer.contains(#""code":"invalid""#))
        #expect(answer.contains(message))
        #expect(answer.contains(#""line":3"#))
        #expect(id == "null" ? !answer.contains(#""id""#) : answer.contains(#""id":\#(id)"#))
    }

    @Test func bytesThatAreNoTextAreAnswered() {
        let answer = worker.answer([0x22, 0xFF, 0xC3], line: 1)
        #expect(String(decoding: answer, as: UTF8.self).contains(#""code":"invalid""#))
    }

    @Test func theMemoryChangesOnlyWhenThatIsAllowed() throws {
        let line = try ServiceJSON.line(
            Question(
                operation: "learn",
                request: LearnRequest(
                    english: ArticleInput(ServiceDesk.report),
                    romanian: ArticleInput(ServiceDesk.article))))
        #expect(try answer(line).contains("start it with --write"))
        #expect(try desk.memory.summary().segments == 0)
        let writer = Worker(desk.service, mayWrite: true)
        #expect(try answer(line, writer).contains(#""stored":"#))
        #expect(try desk.memory.summary().segments > 0)
        let segment = try desk.service.lookup(
            LookupRequest("Schools will stay closed until Friday.")
        ).matches[0].id
        let edit = """
            {"operation":"edit","request":{"segment":\(segment),"ro":"Școlile sunt închise până vineri.",\
            "author":"Ana Pop"}}
            """
        #expect(try answer(edit, writer).contains("Școlile sunt închise"))
    }

    @Test func blankLinesAreNotAnswered() {
        let step = worker.step(
            .init(number: 1, content: .text(Array(" \t".utf8))), maximumLength: 9)
        guard case .nothing = step else {
            Issue.record("a blank line is answered")
            return
        }
    }

    @Test func aLineOfControlCharactersIsNotBlank() throws {
        let step = worker.step(.init(number: 1, content: .text([0])), maximumLength: 9)
        guard case .answer(let body) = step else {
            Issue.record("no answer")
            return
        }
        let answer = String(decoding: body() ?? [], as: UTF8.self)
        #expect(answer.contains("the text is not JSON"))
    }

    @Test func aLineThatIsTooLongIsRefused() throws {
        let step = worker.step(.init(number: 7, content: .tooLong), maximumLength: 9)
        guard case .answer(let body) = step else {
            Issue.record("a long line is not answered")
            return
        }
        let text = String(decoding: try #require(body()), as: UTF8.self)
        #expect(text.contains("longer than 9 bytes"))
        #expect(text.contains(#""line":7"#))
    }
}
