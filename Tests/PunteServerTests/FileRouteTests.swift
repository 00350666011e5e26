import Foundation
import PunteService
import PunteTestSupport
import Testing

@testable import PunteServer

/// Tests files as bodies of requests and answers.
@Suite struct FileRouteTests {
    private static let bytes: (name: String, value: String) = (
        "Content-Type", "application/octet-stream"
    )

    @Test func aFileIsImportedAndExported() throws {
        let desk = try ServerDesk()
        let answer = desk.ask(
            "POST", "/api/v1/memory/import?name=a.tsv",
            headers: [ServerDesk.host, ServerDesk.bearer, Self.bytes],
            body: "en\tro\nThe dam held.\tBarajul a rezistat.\n")
        #expect(answer.status == 200)
        #expect((try answer.object()["result"] as? [String: Any])?["added"] as? Int == 1)
        let file = desk.ask("GET", "/api/v1/memory/export?format=tmx")
        #expect(file.value("Content-Disposition") == #"attachment; filename="punte.tmx""#)
        let path = try #require(file.file?.path)
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("Barajul a rezistat."))
    }

    @Test(arguments: [
        ("POST", "/api/v1/memory/import?name=a.tsv", "application/json", 415),
        ("POST", "/api/v1/memory/import", "application/octet-stream", 400),
        ("POST", "/api/v1/texts/read?name=a.pdf", "application/octet-stream", 400),
        ("GET", "/api/v1/memory/export", "", 400),
        ("GET", "/api/v1/memory/export?format=moses", "", 400),
        ("GET", "/api/v1/memory/export?format=tmx&status=x", "", 400),
        ("GET", "/api/v1/terms/export?format=xlsx", "", 400),
    ])
    func aWrongRequestIsTold(method: String, target: String, type: String, status: Int) throws {
        let answer = try ServerDesk().ask(
            method, target,
            headers: [ServerDesk.host, ServerDesk.bearer, ("Content-Type", type)],
            body: method == "POST" ? "%PDF-1.7" : "")
        #expect(answer.status == status)
    }

    @Test func aFileComesWholeOverAConnection() async throws {
        let desk = try ServerDesk()
        try desk.learn()
        var settings = ServerSettings()
        settings.token = ServerDesk.token
        let server = try await Server.start(desk.service, settings: settings)
        let connection = try RawConnection(port: server.port)
        let head =
            "HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n"
            + "Authorization: Bearer \(ServerDesk.token)\r\n"
        connection.send("HEAD /api/v1/memory/export?format=tmx \(head)\r\n")
        let first = connection.answer(endingWith: "\r\n\r\n")
        let length = try #require(first.firstMatch(of: /Content-Length: (\d+)/)?.1)
        connection.send("GET /api/v1/memory/export?format=tmx \(head)Connection: close\r\n\r\n")
        let answer = connection.rest()
        await server.stop()
        let body = try #require(answer.firstRange(of: "\r\n\r\n"))
        #expect(answer[body.upperBound...].utf8.count == Int(length))
        #expect(answer.hasSuffix("</tmx>\n"))
    }

    @Test func theDocumentOfATextIsOfItsType() throws {
        let answer = try ServerDesk().ask(
            "POST", "/api/v1/texts/document", #"{"text": "Unu.", "format": "docx"}"#)
        #expect(answer.value("Content-Type")?.contains("wordprocessingml") == true)
        #expect(answer.body.prefix(2) == Data("PK".utf8))
    }
}
