import Foundation
import PunteService
import Testing

@testable import PunteServer

/// Tests how addresses are read.
@Suite struct RouterTests {
    @Test(arguments: [
        "/../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
        "/scripts/../../etc/passwd", "/scripts/..%2fdesk.js", "/scripts/%64esk.js",
        "//etc/passwd", "/./", "/scripts/", "/scripts", "/styles/workbench.css/",
        "/scripts/desk.js%00", "/Scripts/desk.js", "/scripts\\desk.js", "/..;/", "/%",
        "http://127.0.0.1:8765/", "*", "", "/api/v1/../../etc/passwd", "/api/v1//drafts",
    ])
    func noPathLeavesWhatThereIs(target: String) throws {
        #expect(try ServerDesk().ask("GET", target).status == 404)
    }

    @Test func everyScriptThatIsImportedIsThere() throws {
        let desk = try ServerDesk()
        for route in desk.application.routes where route.path.hasPrefix("/scripts/") {
            for imported in desk.ask("GET", route.path).text.matches(of: /from "\.\/(.+)"/) {
                #expect(desk.ask("GET", "/scripts/" + imported.1).status == 200)
            }
        }
    }

    @Test func headIsAnsweredLikeGet() throws {
        let desk = try ServerDesk()
        #expect(desk.ask("HEAD", "/healthz").status == 200)
        #expect(desk.ask("HEAD", "/styles/workbench.css").status == 200)
        #expect(desk.ask("HEAD", "/api/v1/align").status == 405)
    }

    @Test(arguments: [
        ("PUT", "/", "GET, HEAD"), ("DELETE", "/api/v1/drafts", "GET, HEAD, POST"),
        ("POST", "/api/v1/drafts/3", "DELETE, GET, HEAD, PUT"), ("GET", "/api/v1/align", "POST"),
        ("TRACE", "/healthz", "GET, HEAD"), ("OPTIONS", "/translate", "GET, HEAD, POST"),
        ("PATCH", "/api/v1/segments/search", "POST"), ("OPTIONS", "/api/v1/terms/find", "POST"),
        ("get", "/healthz", "GET, HEAD"),
    ])
    func aWrongMethodIsToldTheRightOnes(method: String, path: String, allowed: String) throws {
        let answer = try ServerDesk().ask(method, path)
        #expect(answer.status == 405)
        #expect(answer.value("Allow") == allowed)
    }

    @Test(arguments: ["0", "-1", "x", "1.5", "99999999999999999999", "%31", "1%2F2"])
    func anIdIsAWholeNumber(id: String) throws {
        #expect(try ServerDesk().ask("GET", "/api/v1/segments/" + id).status == 404)
    }

    @Test(
        arguments: [
            ("a%20b", false, "a b"), ("a+b", false, "a+b"), ("a+b", true, "a b"),
            ("%C8%99i", false, "și"), ("%c8%99", false, "ș"), ("%", false, nil), ("%4", false, nil),
            ("%zz", false, nil), ("%C8", false, nil), ("a%00", false, nil), ("", false, ""),
        ] as [(String, Bool, String?)])
    func escapesAreRead(text: String, isForm: Bool, decoded: String?) {
        #expect(PercentEncoding.decoded(text, plusIsSpace: isForm) == decoded)
    }

    @Test func theDescriptionHasEveryRouteAndNoOther() throws {
        let desk = try ServerDesk()
        let paths = try #require(
            desk.ask("GET", "/api/v1/openapi.json").object()["paths"] as? [String: [String: Any]])
        let described = Set(
            paths.flatMap { path, methods in methods.keys.map { "\($0.uppercased()) \(path)" } })
        let pages = ["/", "/review", "/memory", "/login", "/icon.svg"]
        let there = desk.application.routes.filter {
            !pages.contains($0.path) && !$0.path.hasPrefix("/scripts/")
                && !$0.path.hasPrefix("/styles/") && !$0.path.hasPrefix("/strings/")
        }
        #expect(
            described == Set(there.map { "\($0.method) \($0.path.replacing("+}", with: "}"))" }))
    }

    @Test(arguments: ["off", "only"])
    func theDescriptionNamesEveryRule(property: String) throws {
        let desk = try ServerDesk()
        var value: Any = try desk.ask("GET", "/api/v1/openapi.json").object()
        for key in ["components", "schemas", "CheckRequest", "properties", property, "items"] {
            value = try #require((value as? [String: Any])?[key])
        }
        let names = try #require((value as? [String: Any])?["enum"] as? [String])
        #expect(names == desk.service.rules().map(\.name))
    }
}
