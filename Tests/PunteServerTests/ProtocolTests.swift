import Foundation
import Testing

@testable import PunteServer

/// Tests the protocols of other tools, as these ask.
@Suite struct ProtocolTests {
    private static let sentence = "Firefighters%20rescued%2030%20people%20from%20their%20roofs."
    private static let target = "Pompierii au salvat 30 de oameni de pe acoperișuri."

    @Test func tmserverGivesTheSafeTranslation() throws {
        let desk = try ServerDesk()
        try desk.learn()
        let answer = desk.ask("GET", "/tmserver/en/ro/unit/" + Self.sentence)
        let units = try #require(
            JSONSerialization.jsonObject(with: answer.body) as? [[String: Any]])
        #expect(units.map { $0["target"] as? String } == [Self.target])
        #expect(units[0]["source"] as? String == "Firefighters rescued 14 people from their roofs.")
        #expect((units[0]["quality"] as? Double ?? 0) >= 75)
    }

    @Test(arguments: ["and%2For", "and/or", "and%2for", "a%3Fb", "100%25"])
    func tmserverReadsTheTextFromTheRawPath(text: String) throws {
        let answer = try ServerDesk().ask("GET", "/tmserver/en/ro/unit/" + text)
        #expect(answer.status == 200)
        #expect(answer.text == "[]")
    }

    @Test(arguments: ["/tmserver/languages/", "/tmserver/languages"])
    func tmserverNamesItsLanguages(path: String) throws {
        let object = try ServerDesk().ask("GET", path).object()
        #expect(object["sourceLanguages"] as? [String] == ["en", "ro"])
        #expect(object["targetLanguages"] as? [String] == ["en", "ro"])
    }

    @Test(arguments: ["/tmserver/en/fr/unit/x", "/tmserver/en/en/unit/x", "/tmserver/de/ro/unit/x"])
    func tmserverKnowsTwoLanguages(path: String) throws {
        #expect(try ServerDesk().ask("GET", path).status == 400)
    }

    @Test func libreTranslateTakesATextAndAList() throws {
        let desk = try ServerDesk()
        try desk.learn()
        let text = "Firefighters rescued 30 people from their roofs."
        let one = desk.ask(
            "POST", "/translate", #"{"q": "\#(text)", "source": "en", "target": "ro"}"#)
        #expect(try one.object()["translatedText"] as? String == Self.target)
        let list = desk.ask(
            "POST", "/translate",
            #"{"q": ["\#(text)", "Unknown."], "source": "en", "target": "ro", "format": "text"}"#)
        #expect(try list.object()["translatedText"] as? [String] == [Self.target, ""])
        let form = desk.ask(
            "POST", "/translate",
            headers: [ServerDesk.host, ("Content-Type", "application/x-www-form-urlencoded")],
            body: "q=\(Self.sentence)&source=auto&target=ro&api_key=a+token+of+this+test")
        #expect(try form.object()["translatedText"] as? String == Self.target)
    }

    @Test(arguments: ["{}", "x", #"{"q": 3, "target": "ro"}"#, #"{"q": "a", "target": "xx"}"#])
    func libreTranslateTellsAnErrorInItsForm(body: String) throws {
        let answer = try ServerDesk().ask("POST", "/translate", body)
        #expect(answer.status == 400)
        #expect(try answer.object()["error"] is String)
    }

    @Test(arguments: ["en%7Cro", "en|ro", "eng|ron", "en_US|ro_RO"])
    func apertiumGivesTheSafeTranslation(pair: String) throws {
        let desk = try ServerDesk()
        try desk.learn()
        let answer = desk.ask(
            "GET", "/translate?langpair=\(pair)&q=\(Self.sentence)&markUnknown=no")
        let data = try answer.object()["responseData"] as? [String: String]
        #expect(data?["translatedText"] == Self.target)
        #expect(try answer.object()["responseStatus"] as? Int == 200)
    }

    @Test func withoutAMatchThereIsNothing() throws {
        let desk = try ServerDesk()
        let answer = desk.ask("GET", "/translate?langpair=en|ro&q=Nobody+knows.")
        let data = try answer.object()["responseData"] as? [String: String]
        #expect(data?["translatedText"] == "")
    }

    @Test func programsNeedASecretUnlessTheProtocolsAreOpen() throws {
        let paths = [
            "/languages", "/listPairs", "/tmserver/languages/", "/translate?langpair=en|ro&q=x",
        ]
        for path in paths {
            let closed = try ServerDesk()
            #expect(closed.ask("GET", path, headers: [ServerDesk.host]).status == 401)
            let open = try ServerDesk { $0.opensProtocols = true }
            #expect(open.ask("GET", path, headers: [ServerDesk.host]).status == 200)
            #expect(open.ask("GET", path, headers: [ServerDesk.host], isLocal: false).status == 401)
        }
        let open = try ServerDesk { $0.opensProtocols = true }
        #expect(open.ask("GET", "/api/v1/drafts", headers: [ServerDesk.host]).status == 401)
        let keyed = "/translate?langpair=en|ro&q=x&key=a+token+of+this+test"
        #expect(try ServerDesk().ask("GET", keyed, headers: [ServerDesk.host]).status == 200)
    }
}
