import Foundation
import Testing

@testable import PunteServer

/// Tests the operations as programs call them.
@Suite struct APITests {
    @Test func aResultIsInOneForm() throws {
        let desk = try ServerDesk()
        let answer = desk.ask("POST", "/api/v1/drafts", #"{"text": "Unu."}"#)
        #expect(answer.status == 200)
        #expect(answer.value("Content-Type") == "application/json; charset=utf-8")
        let object = try answer.object()
        #expect(object["version"] as? Int == 1)
        #expect((object["result"] as? [String: Any])?["revision"] as? Int == 1)
    }

    @Test(arguments: [
        ("POST", "/api/v1/lookup", "{}", 400, "text: is missing"),
        ("POST", "/api/v1/lookup", "[", 400, "the text is not JSON"),
        ("POST", "/api/v1/lookup", #"{"text": "a", "version": 7}"#, 400, "version 1"),
        ("POST", "/api/v1/concordance", #"{"query": "("}"#, 400, "("),
        ("GET", "/api/v1/terms?limit=x", "", 400, "limit: no whole number"),
        ("GET", "/api/v1/terms?text=%ff", "", 400, "escapes"),
        ("GET", "/api/v1/drafts/7", "", 404, "draft 7"),
        ("PUT", "/api/v1/drafts/7", #"{"text": "a", "revision": 1}"#, 404, "draft 7"),
        ("POST", "/api/v1/operations/undo", "{}", 404, "nothing to undo"),
        (
            "POST", "/api/v1/check",
            #"{"english": {"text": "a"}, "romanian": {"text": "b"}, "only": ["x"]}"#, 400,
            "no rule “x”"
        ),
    ])
    func anErrorIsInOneForm(
        method: String, target: String, body: String, status: Int, message: String
    ) throws {
        let answer = try ServerDesk().ask(method, target, body)
        #expect(answer.status == status)
        let error = try #require(answer.object()["error"] as? [String: Any])
        #expect((error["message"] as? String)?.contains(message) == true)
        #expect(["invalid", "missing"].contains(error["code"] as? String))
    }

    @Test func aConflictBringsTheStoredDraft() throws {
        let desk = try ServerDesk()
        _ = desk.ask("POST", "/api/v1/drafts", #"{"text": "a"}"#)
        let save = #"{"text": "b", "revision": 1}"#
        #expect(desk.ask("PUT", "/api/v1/drafts/1", save).status == 200)
        let answer = desk.ask("PUT", "/api/v1/drafts/1", save)
        #expect(answer.status == 409)
        let error = try #require(answer.object()["error"] as? [String: Any])
        #expect((error["current"] as? [String: Any])?["text"] as? String == "b")
    }

    @Test func whatWasUndoneIsNotUndoneAgain() throws {
        let desk = try ServerDesk()
        try desk.learn()
        let undo = #"{"operation": 1}"#
        #expect(desk.ask("POST", "/api/v1/operations/undo", undo).status == 200)
        #expect(desk.ask("POST", "/api/v1/operations/undo", undo).status == 409)
        #expect(desk.ask("POST", "/api/v1/operations/undo", #"{"operation": 9}"#).status == 404)
    }

    @Test(arguments: ["text/plain", "application/x-www-form-urlencoded", ""])
    func onlyJSONIsRead(type: String) throws {
        let headers = [ServerDesk.host, ServerDesk.bearer, ("Content-Type", type)]
        let answer = try ServerDesk().ask(
            "POST", "/api/v1/drafts", headers: headers, body: #"{"text": "a"}"#)
        #expect(answer.status == 415)
    }

    @Test func scriptInATextComesBackAsTheSameText() throws {
        let desk = try ServerDesk()
        let text = "<script>alert(1)</script>\" onload=x „'"
        let body = try JSONSerialization.data(withJSONObject: ["text": text, "title": text])
        _ = desk.ask("POST", "/api/v1/drafts", String(decoding: body, as: UTF8.self))
        let answer = desk.ask("GET", "/api/v1/drafts/1")
        #expect(answer.value("Content-Type")?.hasPrefix("application/json") == true)
        let draft = try #require(answer.object()["result"] as? [String: Any])
        #expect(draft["text"] as? String == text)
        #expect(draft["title"] as? String == text)
    }
}
