import Testing

@testable import PunteServer

/// Tests who is let in.
@Suite struct GateTests {
    @Test(arguments: [
        "evil.example", "evil.example:8765", "127.0.0.1", "127.0.0.1:8766", "127.0.0.1:8765.evil",
        "localhost", "", "127.0.0.1:8765, evil.example",
    ])
    func aForeignHostIsRefused(host: String) throws {
        let desk = try ServerDesk()
        for target in ["/healthz", "/", "/api/v1/drafts"] {
            #expect(
                desk.ask("GET", target, headers: [("Host", host), ServerDesk.bearer]).status == 421)
        }
    }

    @Test func aMissingOrRepeatedHostIsRefused() throws {
        let desk = try ServerDesk()
        #expect(desk.ask("GET", "/healthz", headers: []).status == 421)
        #expect(
            desk.ask("GET", "/healthz", headers: [ServerDesk.host, ServerDesk.host]).status == 421)
    }

    @Test(arguments: ["127.0.0.1:8765", "localhost:8765", "LOCALHOST:8765", "[::1]:8765"])
    func theNamesOfThisMachineAreItsHosts(host: String) throws {
        #expect(try ServerDesk().ask("GET", "/healthz", headers: [("Host", host)]).status == 200)
    }

    @Test(arguments: [
        "http://evil.example", "null", "https://127.0.0.1:8765", "http://127.0.0.1:9",
        "http://127.0.0.1:8765.evil.example",
    ])
    func aForeignOriginIsRefused(origin: String) throws {
        let desk = try ServerDesk()
        let cookie = try desk.cookie()
        for method in ["GET", "POST"] {
            let headers = [ServerDesk.host, cookie, ServerDesk.json, ("Origin", origin)]
            #expect(desk.ask(method, "/api/v1/drafts", headers: headers).status == 403)
        }
    }

    @Test func theSecretOfTheFirstAddressBecomesACookie() throws {
        let desk = try ServerDesk()
        let target = "/" + desk.gate.address.split(separator: "/", maxSplits: 2)[2]
        let answer = desk.ask("GET", target, headers: [ServerDesk.host])
        #expect(answer.status == 303)
        #expect(answer.value("Location") == "/")
        let cookie = try #require(answer.value("Set-Cookie"))
        for part in ["HttpOnly", "SameSite=Strict", "Path=/"] { #expect(cookie.contains(part)) }
        #expect(!target.contains(cookie.prefix { $0 != ";" }.drop { $0 != "=" }.dropFirst()))
        let page = desk.ask("GET", "/", headers: [ServerDesk.host, try desk.cookie()])
        #expect(page.status == 200)
    }

    @Test(arguments: ["/?key=", "/?key=wrong", "/?key=%00", "/?KEY=x", "/"])
    func withoutTheSecretNobodyGetsIn(target: String) throws {
        let answer = try ServerDesk().ask("GET", target, headers: [ServerDesk.host])
        #expect([400, 401, 403].contains(answer.status))
        #expect(answer.value("Set-Cookie") == nil)
    }

    @Test(arguments: ["", "punte-8765=", "punte-8765=old", "punte-8766=x", "=x", ";;;"])
    func aMissingOrOldCookieOpensNothing(cookie: String) throws {
        let desk = try ServerDesk()
        for route in desk.application.routes where route.access != .open {
            let target = route.path.replacing("{id}", with: "1").replacing("{", with: "")
                .replacing("}", with: "").replacing("+", with: "")
            let headers = [ServerDesk.host, ("Cookie", cookie), ServerDesk.origin, ServerDesk.json]
            let answer = desk.ask(route.method, target, headers: headers)
            #expect(answer.status == 401, "\(route.method) \(route.path)")
        }
        let unknown = desk.ask("GET", "/nothing", headers: [ServerDesk.host])
        #expect(unknown.status == 401)
    }

    @Test func aCookieChangesNothingWithoutAnOrigin() throws {
        let desk = try ServerDesk()
        let cookie = try desk.cookie()
        let body = #"{"text": "a"}"#
        let headers = [ServerDesk.host, cookie, ServerDesk.json]
        let refused = desk.ask("POST", "/api/v1/drafts", headers: headers, body: body)
        #expect(refused.status == 401)
        #expect(refused.text.contains("name the Origin of the page"))
        let signed = headers + [ServerDesk.origin]
        #expect(desk.ask("POST", "/api/v1/drafts", headers: signed, body: body).status == 200)
    }

    @Test(arguments: ["Bearer", "Bearer wrong", "Basic YTpi", "bearer", "Bearer  "])
    func aWrongTokenOpensNothing(value: String) throws {
        let headers = [ServerDesk.host, ("Authorization", value)]
        #expect(try ServerDesk().ask("GET", "/api/v1/drafts", headers: headers).status == 401)
    }

    @Test func everyAnswerSaysWhatAPageMayDo() throws {
        let desk = try ServerDesk()
        for answer in [
            desk.ask("GET", "/"), desk.ask("GET", "/nothing"), desk.ask("GET", "/api/v1/drafts"),
            desk.ask("GET", "/healthz", headers: []), desk.ask("PUT", "/"),
        ] {
            let policy = try #require(answer.value("Content-Security-Policy"))
            #expect(policy.hasPrefix("default-src 'none'"))
            #expect(policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(answer.value("X-Content-Type-Options") == "nosniff")
            #expect(answer.value("Referrer-Policy") == "no-referrer")
        }
    }

    @Test func thePagesHaveNoCodeAndNoForeignAddressInside() throws {
        let desk = try ServerDesk()
        for path in ["/", "/review", "/memory"] {
            let page = desk.ask("GET", path).text
            #expect(page.contains("<script type=\"module\" src=\"/scripts/"))
            #expect(page.firstMatch(of: /<script(?![^>]* src=)/) == nil)
            #expect(page.firstMatch(of: /\son[a-z]+=|style=|<style/) == nil)
            #expect(page.firstMatch(of: /https?:\/\//) == nil)
        }
    }

    @Test func othersNeedThePassword() throws {
        let desk = try ServerDesk {
            $0.host = "0.0.0.0"
            $0.password = "a long password"
            $0.publicNames = ["punte.example"]
        }
        let host = (name: "Host", value: "punte.example")
        #expect(!desk.gate.address.contains("key="))
        #expect(desk.ask("GET", "/", headers: [host]).value("Location") == "/login")
        #expect(desk.ask("GET", "/login", headers: [host]).status == 200)
        let page = desk.ask("GET", "/review", headers: [host, ("Accept", "text/html")])
        #expect(page.value("Location") == "/login")
        #expect(desk.ask("GET", "/api/v1/drafts", headers: [host]).status == 401)
        let form = (name: "Content-Type", value: "application/x-www-form-urlencoded")
        let secure = (name: "X-Forwarded-Proto", value: "https")
        let right = desk.ask(
            "POST", "/login", headers: [host, form, secure, ("Origin", "https://punte.example")],
            body: "password=a+long+password")
        #expect(right.status == 303)
        #expect(right.value("Set-Cookie")?.hasSuffix("; Secure") == true)
        let wrong = desk.ask("POST", "/login", headers: [host, form], body: "password=guess")
        #expect(wrong.value("Set-Cookie") == nil)
        let soon = desk.ask(
            "POST", "/login", headers: [host, form], body: "password=a+long+password")
        #expect(soon.status == 429)
    }

    @Test(arguments: [
        ("abc", "abc", true), ("abc", "abd", false), ("abc", "ab", false),
        ("abc", "", false), ("", "", false), ("abc", "abcabc", false),
    ])
    func aSecretIsComparedAsAWhole(secret: String, text: String, isSame: Bool) {
        #expect(Secret(secret).matches(text) == isSame)
    }
}
