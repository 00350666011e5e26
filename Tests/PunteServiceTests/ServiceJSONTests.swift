import Foundation
import PunteLanguage
import Testing

@testable import PunteService

/// Tests the JSON form of requests and results.
@Suite struct ServiceJSONTests {
    @Test func namesAreInSnakeCaseAndNilIsLeftOut() throws {
        let link = LinkInput(enIds: [0, 1], roIds: [2])
        #expect(
            String(decoding: try ServiceJSON.data(link), as: UTF8.self)
                == #"{"en_ids":[0,1],"ro_ids":[2]}"#)
        let request = LookupRequest("Nobody was hurt.", from: .english)
        #expect(
            String(decoding: try ServiceJSON.data(request), as: UTF8.self)
                == #"{"from":"en","text":"Nobody was hurt."}"#)
    }

    @Test func everyRequestComesBackAsItWasWritten() throws {
        func check<Value: Codable & Equatable>(_ value: Value) throws {
            #expect(try ServiceJSON.request(Value.self, from: ServiceJSON.data(value)) == value)
        }
        let texts = (ArticleInput("One.", name: "a.txt", lines: true), ArticleInput("Unu."))
        try check(
            AlignRequest(
                english: texts.0, romanian: texts.1, confirmed: [LinkInput(enIds: [0], roIds: [0])],
                explain: true))
        try check(CheckRequest(english: texts.0, romanian: texts.1, off: ["quotes"]))
        try check(SuggestRequest(texts.0, from: .english, threshold: 80, limit: 2, accept: 90))
        try check(LookupRequest("Unu.", from: .romanian, before: "", after: "Doi."))
        try check(ConcordanceRequest("lemma:spune", side: .romanian, limit: 3))
        try check(SegmentListRequest(filter: SegmentConditions(text: "ș", maxConfidence: 0.8)))
        try check(SegmentEditRequest(ro: "Unu.", author: "Ana"))
        try check(LearnRequest(english: texts.0, romanian: texts.1, draft: 3))
        try check(DraftSaveRequest(revision: 2, title: "T", report: "R", text: "ț"))
        try check(PairLinksRequest(confirmed: [], rejected: [LinkInput(enIds: [1], roIds: [0])]))
    }

    @Test func everyResultComesBackAsItWasWritten() throws {
        let desk = try ServiceDesk()
        func check<Value: Codable & Equatable & Sendable>(_ value: Value) throws {
            let reply = try ServiceJSON.value(
                Reply<Value>.self, from: ServiceJSON.data(Reply(value)))
            #expect(reply.result == value)
            #expect(reply.version == ServiceJSON.version)
        }
        try check(desk.learnFlood())
        let (report, article) = (
            ArticleInput(ServiceDesk.report), ArticleInput(ServiceDesk.article)
        )
        try check(
            desk.service.align(AlignRequest(english: report, romanian: article, explain: true)))
        try check(
            desk.service.check(
                CheckRequest(
                    english: report,
                    romanian: ArticleInput(ServiceDesk.article.replacing("14", with: "15")))))
        try check(desk.service.suggest(SuggestRequest(report, accept: 75, marks: true)))
        try check(desk.service.lookup(LookupRequest("Firefighters rescued 15 people.")))
        try check(desk.service.concordance(ConcordanceRequest("Pompierii")))
        try check(desk.service.segments(SegmentListRequest()))
        try check(desk.service.pairs(limit: nil))
        try check(desk.service.operations(limit: nil))
    }

    @Test(arguments: [
        (#"{"version": 2, "text": "a"}"#, "version: this program reads version 1"),
        (#"{"from": "en"}"#, "text: is missing"),
        (#"{"text": 3}"#, "text: has the wrong type"),
        (#"{"text": "a", "from": "fr"}"#, "from: has a value that is not known"),
        (#"["text"]"#, "a JSON object is needed"),
        (#"{"text": "#, "the text is not JSON"),
        ("", "the text is not JSON"),
    ])
    func aWrongRequestIsRefusedWithItsPlace(json: String, message: String) {
        #expect(throws: ServiceError(.invalid, message)) {
            try ServiceJSON.request(LookupRequest.self, from: Data(json.utf8))
        }
    }
}
