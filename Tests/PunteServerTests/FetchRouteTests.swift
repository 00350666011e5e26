import Foundation
import PunteService
import Testing

@testable import PunteServer

/// Tests the operation that fetches a report, on the pages of another server of this machine.
@Suite struct FetchRouteTests {
    private static let path = "/api/v1/texts/fetch"
    private static let hasCurl = (ProcessInfo.processInfo.environment["PATH"] ?? "")
        .split(separator: ":").contains { access("\($0)/curl", X_OK) == 0 }

    /// Runs `body` with the address of a server whose first page leads to the one where people sign in.
    private func visiting(_ body: (String) throws -> Void) async throws {
        let host = try ServerDesk()
        var settings = ServerSettings()
        settings.password = "a password of this test"
        let server = try await Server.start(host.service, settings: settings)
        do { try body("http://127.0.0.1:\(server.port)") } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    private func fetch(_ address: String, _ desk: ServerDesk) throws -> HTTPResponse {
        let body = try JSONSerialization.data(withJSONObject: ["address": address])
        return desk.ask("POST", Self.path, String(decoding: body, as: UTF8.self))
    }

    @Test(.enabled(if: hasCurl)) func aPageIsFetchedThroughItsRedirection() async throws {
        let desk = try ServerDesk(fetching: FetchPolicy(.all))
        try await visiting { address in
            let answer = try fetch(address, desk)
            #expect(answer.status == 200)
            let result = try #require(answer.object()["result"] as? [String: Any])
            #expect(result["address"] as? String == address + "/login")
            #expect(result["name"] as? String == "login.html")
            #expect((result["text"] as? String)?.hasPrefix("<!doctype html>") == true)
        }
    }

    @Test(.enabled(if: hasCurl)) func whatIsNoPageIsRefused() async throws {
        let desk = try ServerDesk(fetching: FetchPolicy(.all))
        try await visiting { address in
            let answer = try fetch(address + "/healthz", desk)
            #expect(answer.status == 400)
        }
    }

    @Test(.enabled(if: hasCurl)) func aServerThatDoesNotAnswerIsSaid() throws {
        let desk = try ServerDesk(fetching: FetchPolicy(.all))
        let answer = try fetch("http://127.0.0.1:1/", desk)
        #expect(answer.status == 502)
        let error = try #require(answer.object()["error"] as? [String: Any])
        #expect(error["code"] as? String == "unreachable")
    }

    @Test(arguments: [FetchPolicy.Scope.none, .public])
    func thisMachineIsNotAsked(scope: FetchPolicy.Scope) async throws {
        let desk = try ServerDesk(fetching: FetchPolicy(scope))
        let answer = try fetch("http://127.0.0.1:1/", desk)
        #expect(answer.status == 403)
        let error = try #require(answer.object()["error"] as? [String: Any])
        #expect(error["code"] as? String == "forbidden")
        #expect((error["message"] as? String)?.contains("punte serve --fetch") == true)
    }

    @Test(arguments: FetchPolicy.Scope.allCases)
    func theScopeIsSaid(scope: FetchPolicy.Scope) throws {
        let answer = try ServerDesk(fetching: FetchPolicy(scope)).ask("GET", Self.path)
        let result = try #require(answer.object()["result"] as? [String: String])
        #expect(result == ["scope": scope.rawValue])
    }

    @Test func othersDoNotWaitWhileAHostIsAsked() throws {
        let application = try ServerDesk().application
        #expect(application.waitsForOthers(HTTPRequest("POST", Self.path)))
        #expect(!application.waitsForOthers(HTTPRequest("GET", Self.path)))
        #expect(!application.waitsForOthers(HTTPRequest("POST", "/api/v1/check")))
    }
}
