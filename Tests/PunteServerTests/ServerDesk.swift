import Foundation
import PunteGlossary
import PunteLanguage
import PunteMemory
import PunteService

@testable import PunteServer

/// The application of a server with a memory of its own, asked without a network.
final class ServerDesk {
    let service: Service
    let application: Application
    let gate: Gate
    private let folder: URL

    static let port = 8765
    static let token = "a token of this test"

    init(
        fetching: FetchPolicy = FetchPolicy(.none),
        _ change: (inout ServerSettings) -> Void = { _ in }
    ) throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "punte-\(UUID().uuidString)")
        let memory = try Memory.open(
            at: folder.appending(path: "desk.sqlite").path(), access: .writing)
        service = Service(memory, fetching: fetching) {
            try GlossaryStore(memory).compiled() ?? CompiledGlossary(Glossary([]))
        }
        var settings = ServerSettings(port: Self.port)
        settings.token = Self.token
        change(&settings)
        gate = Gate(settings, port: Self.port)
        application = Application(service, gate: gate)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static let host: (name: String, value: String) = ("Host", "127.0.0.1:\(port)")
    static let origin: (name: String, value: String) = ("Origin", "http://127.0.0.1:\(port)")
    static let bearer: (name: String, value: String) = ("Authorization", "Bearer \(token)")
    static let json: (name: String, value: String) = ("Content-Type", "application/json")

    /// Asks as a program with the token does.
    func ask(_ method: String, _ target: String, _ body: String = "") -> HTTPResponse {
        application.respond(
            to: HTTPRequest(
                method, target, headers: [Self.host, Self.bearer, Self.json],
                body: Data(body.utf8)))
    }

    /// Asks with these header fields and no others.
    func ask(
        _ method: String, _ target: String, headers: [(name: String, value: String)],
        body: String = "", isLocal: Bool = true
    ) -> HTTPResponse {
        application.respond(
            to: HTTPRequest(
                method, target, headers: headers, body: Data(body.utf8), isLocal: isLocal))
    }

    /// Signs in with the secret of the first address and returns the cookie.
    func cookie() throws -> (name: String, value: String) {
        let target = String(gate.address.split(separator: "/", maxSplits: 2)[2])
        let answer = ask("GET", "/" + target, headers: [Self.host])
        let cookie = answer.value("Set-Cookie") ?? ""
        return ("Cookie", String(cookie.prefix { $0 != ";" }))
    }

    /// Learns an article of one sentence.
    func learn() throws {
        _ = try service.learn(
            LearnRequest(
                english: ArticleInput("Firefighters rescued 14 people from their roofs."),
                romanian: ArticleInput("Pompierii au salvat 14 oameni de pe acoperișuri.")))
    }
}

extension HTTPResponse {
    var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as JSON.
    func object() throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: body) as? [String: Any] ?? [:]
    }
}
