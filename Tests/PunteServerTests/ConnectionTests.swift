import Foundation
import PunteTestSupport
import Testing

@testable import PunteServer

/// Tests what one client can do to a server, over real connections.
@Suite(.serialized) struct ConnectionTests {
    /// Runs `body` beside a server with one limit that is small.
    private func serving(
        _ limit: WritableKeyPath<ServerLimits, Int> = \.connections, _ value: Int = 100,
        _ body: (Int) async throws -> Void
    ) async throws {
        let desk = try ServerDesk()
        var settings = ServerSettings()
        settings.token = ServerDesk.token
        settings.limits[keyPath: limit] = value
        let server = try await Server.start(desk.service, settings: settings)
        do {
            try await body(server.port)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    private static func request(_ line: String, _ port: Int, _ fields: String = "") -> String {
        "\(line) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\(fields)\r\n"
    }

    private static func status(_ answer: String) -> String {
        String(answer.split(separator: " ").dropFirst().first ?? "")
    }

    @Test func aConnectionServesOneRequestAfterTheOther() async throws {
        try await serving { port in
            let connection = try RawConnection(port: port)
            for _ in 0..<3 {
                connection.send(Self.request("GET /healthz", port))
                #expect(connection.answer(endingWith: "}").contains("200 OK"))
            }
            connection.send(Self.request("HEAD /healthz", port))
            let head = connection.answer(endingWith: "\r\n\r\n")
            #expect(head.contains("Content-Length: 15"))
            connection.send(Self.request("GET /healthz", port, "Connection: close\r\n"))
            #expect(connection.rest().hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func requestsThatWereSentAtOnceAreAnsweredInOrder() async throws {
        try await serving { port in
            let connection = try RawConnection(port: port)
            connection.send(
                Self.request("GET /healthz", port) + Self.request("GET /nothing", port)
                    + Self.request("GET /healthz", port, "Connection: close\r\n"))
            let statuses = connection.rest().matches(of: /HTTP\/1\.1 (\d+)/).map { String($0.1) }
            #expect(statuses == ["200", "401", "200"])
        }
    }

    @Test(arguments: [
        ("Transfer-Encoding: chunked\r\n", "zz\r\nabc\r\n0\r\n\r\n", "400"),
        ("Transfer-Encoding: chunked\r\n", "ffffffffffffffffff\r\nabc", "400"),
        ("Transfer-Encoding: chunked\r\n", "-5\r\nabc\r\n0\r\n\r\n", "400"),
        ("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n", "400"),
        ("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd", "400"),
        ("Content-Length: -3\r\n", "abc", "400"),
        ("Content-Length: 1001\r\n", "", "413"),
        (
            "Transfer-Encoding: chunked\r\n",
            "400\r\n\(String(repeating: "x", count: 1024))\r\n0\r\n\r\n", "413"
        ),
    ])
    func aBrokenOrLongBodyIsRefused(fields: String, body: String, status: String) async throws {
        try await serving(\.body, 1000) { port in
            let connection = try RawConnection(port: port)
            connection.send(Self.request("POST /api/v1/check", port, fields) + body)
            #expect(Self.status(connection.rest()) == status)
        }
    }

    @Test(arguments: [
        ("GET /healthz", "X: \(String(repeating: "a", count: 100_000))\r\n", "431"),
        ("GET /healthz", String(repeating: "X: a\r\n", count: 200), "431"),
        ("GET /\(String(repeating: "a", count: 20_000))", "", "414"),
        ("GET /\(String(repeating: "a", count: 200_000))", "", "431"),
        ("GET /healthz", "no field\r\n", "400"),
        ("BREW /healthz", "", "400"),
        ("GET /healthz", "Host: evil.example\r\n", "421"),
    ])
    func aLongOrBrokenHeaderIsRefused(line: String, fields: String, status: String) async throws {
        try await serving { port in
            let connection = try RawConnection(port: port)
            connection.send(Self.request(line, port, fields + "Connection: close\r\n"))
            #expect(Self.status(connection.rest()) == status)
        }
    }

    @Test func aSlowHeaderEndsTheConnection() async throws {
        try await serving(\.headerTime, 1) { port in
            let connection = try RawConnection(port: port)
            connection.send("GET /healthz HTTP/1.1\r\nHost: 127")
            let start = ContinuousClock.now
            #expect(connection.rest() == "")
            #expect(start.duration(to: .now) < .seconds(5))
        }
    }

    @Test func aSlowBodyIsRefused() async throws {
        try await serving(\.bodyTime, 1) { port in
            let connection = try RawConnection(port: port)
            connection.send(
                Self.request("POST /api/v1/check", port, "Content-Length: 10\r\n") + "{")
            #expect(Self.status(connection.rest()) == "408")
        }
    }

    @Test func aSilentConnectionEnds() async throws {
        try await serving(\.idleTime, 1) { port in
            let connection = try RawConnection(port: port)
            connection.send(Self.request("GET /healthz", port))
            #expect(connection.answer(endingWith: "}").contains("200 OK"))
            #expect(connection.rest() == "")
        }
    }

    @Test func moreConnectionsThanTheLimitEndAtOnce() async throws {
        try await serving(\.connections, 3) { port in
            let open = try (0..<3).map { _ in try RawConnection(port: port) }
            for connection in open {
                connection.send(Self.request("GET /healthz", port))
                #expect(connection.answer(endingWith: "}").contains("200 OK"))
            }
            #expect(try RawConnection(port: port).rest() == "")
            open[0].send(Self.request("GET /healthz", port, "Connection: close\r\n"))
            #expect(open[0].rest().hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func aServerThatStopsEndsItsConnections() async throws {
        let desk = try ServerDesk()
        let server = try await Server.start(desk.service, settings: ServerSettings())
        let connection = try RawConnection(port: server.port)
        connection.send(Self.request("GET /healthz", server.port))
        #expect(connection.answer(endingWith: "}").contains("200 OK"))
        await server.stop()
        #expect(connection.rest() == "")
        #expect(throws: POSIXError.self) { try RawConnection(port: server.port) }
    }
}
