internal import FoundationEssentials
internal import PunteLanguage
internal import PunteService

/// The operations under `/api/v1`: each route reads a request, calls the service and writes the answer.
enum APIRoutes {
    static func routes(_ service: Service) -> [Route] {
        texts(service) + memory(service) + terms(service) + articles(service) + drafts(service)
            + [
                Route("GET", base + "/openapi.json") { _ in
                    HTTPResponse(
                        StaticPart.bytes(of: ServerData.Api.openapi),
                        mediaType: HTTPResponse.jsonType)
                }
            ]
    }

    /// The beginning of the paths.
    static let base = "/api/v1"

    private static func texts(_ service: Service) -> [Route] {
        [
            Route("POST", base + "/align") { try reply(service.align($0.body())) },
            Route("POST", base + "/check") { try reply(service.check($0.body())) },
            Route("GET", base + "/check/rules") { _ in try reply(service.rules()) },
            Route("POST", base + "/suggest") { try reply(service.suggest($0.body())) },
            Route("POST", base + "/lookup") { try reply(service.lookup($0.body())) },
            Route("POST", base + "/learn") { try reply(service.learn($0.body())) },
            Route("POST", base + "/texts/read") {
                try reply(service.text(of: $0.bytes(), name: $0.fileName()))
            },
            Route("GET", base + "/texts/fetch") { _ in try reply(service.fetching()) },
            Route("POST", base + "/texts/fetch", waitsForOthers: true) {
                try reply(service.fetchText($0.body()))
            },
            Route("POST", base + "/texts/document") {
                let request: DocumentRequest = try $0.body()
                return HTTPResponse(
                    service.document(request), mediaType: mediaType(of: request.format))
            },
        ]
    }

    private static func memory(_ service: Service) -> [Route] {
        [
            Route("POST", base + "/concordance") { try reply(service.concordance($0.body())) },
            Route("POST", base + "/concordance/frequencies") {
                try reply(service.frequencies($0.body()))
            },
            Route("POST", base + "/memory/import") {
                try reply(service.importMemory($0.bytes(), name: $0.fileName()))
            },
            Route("GET", base + "/memory/export") { try .file(service.exportMemory($0.export())) },
            Route("POST", base + "/segments/search") { try reply(service.segments($0.body())) },
            Route("GET", base + "/segments/{id}") { try reply(service.segment($0.id())) },
            Route("PATCH", base + "/segments/{id}") {
                try reply(service.edit($0.id(), $0.body()))
            },
            Route("DELETE", base + "/segments/{id}") {
                try reply(service.delete($0.id(), $0.optionalBody()))
            },
            Route("POST", base + "/segments/{id}/confirm") {
                try reply(service.confirm($0.id(), $0.optionalBody()))
            },
            Route("POST", base + "/segments/{id}/reject") {
                try reply(service.reject($0.id(), $0.optionalBody()))
            },
            Route("GET", base + "/operations") {
                try reply(service.operations(limit: $0.number("limit")))
            },
            Route("POST", base + "/operations/undo") {
                try reply(service.undo($0.optionalBody()))
            },
        ]
    }

    private static func terms(_ service: Service) -> [Route] {
        [
            Route("POST", base + "/terms/find") { try reply(service.findTerms($0.body())) },
            Route("GET", base + "/terms") {
                try reply(service.terms(text: $0.query()["text"], limit: $0.number("limit")))
            },
            Route("POST", base + "/terms") { try reply(service.addTerm($0.body())) },
            Route("POST", base + "/terms/import") {
                try reply(service.importTerms($0.bytes(), name: $0.fileName()))
            },
            Route("GET", base + "/terms/export") { try .file(service.exportTerms($0.export())) },
            Route("DELETE", base + "/terms/{id}") { try reply(service.removeTerm($0.id())) },
        ]
    }

    private static func articles(_ service: Service) -> [Route] {
        [
            Route("GET", base + "/articles") {
                try reply(
                    service.pairs(
                        of: $0.number("article").map { Int64($0) }, limit: $0.number("limit")))
            },
            Route("GET", base + "/articles/{id}") { try reply(service.pair($0.id())) },
            Route("POST", base + "/articles/{id}/align") {
                try reply(service.align(pair: $0.id(), $0.body()))
            },
            Route("PUT", base + "/articles/{id}/links") {
                try reply(service.saveLinks(ofPair: $0.id(), $0.body()))
            },
        ]
    }

    private static func drafts(_ service: Service) -> [Route] {
        [
            Route("GET", base + "/drafts") {
                try reply(service.drafts(limit: $0.number("limit")))
            },
            Route("POST", base + "/drafts") { try reply(service.addDraft($0.body())) },
            Route("GET", base + "/drafts/{id}") { try reply(service.draft($0.id())) },
            Route("PUT", base + "/drafts/{id}") {
                try reply(service.saveDraft($0.id(), $0.body()))
            },
            Route("DELETE", base + "/drafts/{id}") { try reply(service.removeDraft($0.id())) },
        ]
    }

    private static func mediaType(of format: DocumentRequest.Format) -> String {
        switch format {
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .html: "text/html; charset=utf-8"
        case .txt: "text/plain; charset=utf-8"
        }
    }

    private static func reply<Result: Codable & Sendable>(_ result: Result) throws -> HTTPResponse {
        try .json(Reply(result))
    }
}
