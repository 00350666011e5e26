internal import FoundationEssentials
internal import PunteLanguage
internal import PunteService
internal import PunteText

/// The protocols that other tools speak already, so that they need no plugin.
///
/// Each answers with what is safe: a stored translation of the same sentence, or one whose differences
/// were repaired and whose facts agree. Without one, the answer is empty.
enum ProtocolRoutes {
    static func routes(_ service: Service) -> [Route] {
        tmserver(service) + libreTranslate(service) + apertium(service)
    }

    /// Returns the secret that a request carries in the manner of these protocols.
    static func secret(in request: HTTPRequest) -> String? {
        if let fields = try? PercentEncoding.form(request.query ?? ""),
            let key = fields["key"] ?? fields["api_key"]
        {
            return key
        }
        return request.method == "POST" ? (try? TranslateRequest(request))?.key : nil
    }

    /// Returns the side that a language code names, of two or three letters and with any region.
    ///
    /// - Throws: ``ServiceError`` for another language.
    static func side(_ code: String) throws -> Side {
        switch code.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first {
        case "en", "eng": return .english
        case "ro", "ron", "rum", "mo": return .romanian
        default: throw ServiceError(.invalid, "language \(code): English and Romanian alone")
        }
    }

    /// Checks that a pair of languages is one of different ones.
    static func check(_ source: Side, _ target: Side) throws {
        guard source != target else {
            throw ServiceError(.invalid, "the two languages are the same")
        }
    }

    // MARK: tmserver, amaGama

    /// A match in the answer of tmserver.
    private struct Unit: Encodable {
        let source: String
        let target: String
        let quality: Double
        let rank: Double
    }

    private static func tmserver(_ service: Service) -> [Route] {
        let languages: @Sendable (Call) throws -> HTTPResponse = { _ in
            try bare(["sourceLanguages": ["en", "ro"], "targetLanguages": ["en", "ro"]])
        }
        return [
            Route("GET", "/tmserver/languages/", .protocols, respond: languages),
            Route("GET", "/tmserver/languages", .protocols, respond: languages),
            Route("GET", "/tmserver/{source}/{target}/unit/{text+}", .protocols) { call in
                let (source, target) = (
                    try side(call.parameter("source")), try side(call.parameter("target"))
                )
                try check(source, target)
                let text = try call.parameter("text")
                let least = try call.number("min_similarity") ?? 75
                guard (50...100).contains(least) else {
                    throw ServiceError(.invalid, "min_similarity: 50 to 100")
                }
                let found = try service.safeTranslations(of: [text], from: source, score: least)
                return try bare(
                    found.compactMap(\.self).map {
                        Unit(
                            source: $0.stored, target: $0.target, quality: Double($0.quality),
                            rank: 100)
                    })
            },
        ]
    }

    // MARK: LibreTranslate

    private static func libreTranslate(_ service: Service) -> [Route] {
        [
            Route("GET", "/languages", .protocols) { _ in
                try bare([
                    LanguageEntry(code: "en", name: "English", targets: ["ro"]),
                    LanguageEntry(code: "ro", name: "Romanian", targets: ["en"]),
                ])
            },
            Route("POST", "/translate", .protocols) { call in
                do {
                    let request = try TranslateRequest(call.request)
                    let target = try side(request.target)
                    let source = request.source == "auto" ? target.other : try side(request.source)
                    try check(source, target)
                    let found = try service.safeTranslations(of: request.texts, from: source)
                        .map { $0?.target ?? "" }
                    return request.isList
                        ? try bare(["translatedText": found])
                        : try bare(["translatedText": found.first ?? ""])
                } catch let error as ServiceError {
                    return try bare(["error": error.description], status: 400)
                }
            },
        ]
    }

    /// A language in the answer of LibreTranslate.
    private struct LanguageEntry: Encodable {
        let code: String
        let name: String
        let targets: [String]
    }

    // MARK: Apertium

    private struct ApertiumAnswer<Data: Encodable>: Encodable {
        let responseData: Data?
        var responseDetails: String? = nil
        var responseStatus = 200
    }

    private static func apertium(_ service: Service) -> [Route] {
        [
            Route("GET", "/translate", .protocols) { call in
                let fields = try call.query()
                let languages = (fields["langpair"] ?? "").split(separator: "|")
                guard languages.count == 2, let text = fields["q"] else {
                    return try bare(
                        ApertiumAnswer<[String: String]>(
                            responseData: nil, responseDetails: "langpair=en|ro and q are needed",
                            responseStatus: 400), status: 400)
                }
                let (source, target) = (
                    try side(String(languages[0])), try side(String(languages[1]))
                )
                try check(source, target)
                let found = try service.safeTranslations(of: [text], from: source).first ?? nil
                return try bare(
                    ApertiumAnswer(responseData: ["translatedText": found?.target ?? ""]))
            },
            Route("GET", "/listPairs", .protocols) { _ in
                try bare(
                    ApertiumAnswer(responseData: [
                        ["sourceLanguage": "eng", "targetLanguage": "ron"],
                        ["sourceLanguage": "ron", "targetLanguage": "eng"],
                    ]))
            },
        ]
    }

    /// Returns a value as the JSON of another tool, whose names stay as they are.
    private static func bare(_ value: some Encodable, status: Int = 200) throws -> HTTPResponse {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return HTTPResponse(
            try encoder.encode(value), mediaType: HTTPResponse.jsonType, status: status)
    }
}
