internal import FoundationEssentials
internal import PunteService

/// A request in the form of LibreTranslate: a JSON object, or a form.
struct TranslateRequest {
    /// The texts to translate.
    let texts: [String]
    /// Whether the texts came as a list.
    let isList: Bool
    /// The code of their language, or `auto`.
    let source: String
    /// The code of the language to translate to.
    let target: String
    /// The secret.
    let key: String?

    /// The maximum number of texts.
    private static let maximumCount = 500

    private struct Body: Decodable {
        let q: Texts
        let source: String?
        let target: String
        let apiKey: String?

        private enum CodingKeys: String, CodingKey {
            case q, source, target
            case apiKey = "api_key"
        }
    }

    private enum Texts: Decodable {
        case one(String)
        case many([String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .one(text)
            } else {
                self = .many(try container.decode([String].self))
            }
        }
    }

    /// Reads a request.
    ///
    /// - Throws: ``ServiceError``.
    init(_ request: HTTPRequest) throws {
        if request.mediaType == "application/json" {
            guard let body = try? JSONDecoder().decode(Body.self, from: request.body) else {
                throw ServiceError(.invalid, "q, source and target are needed")
            }
            switch body.q {
            case .one(let text): (texts, isList) = ([text], false)
            case .many(let list): (texts, isList) = (list, true)
            }
            (source, target, key) = (body.source ?? "auto", body.target, body.apiKey)
        } else {
            let pairs = try PercentEncoding.pairs(String(decoding: request.body, as: UTF8.self))
            let fields = Dictionary(pairs.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
            texts = pairs.filter { $0.name == "q" }.map(\.value)
            isList = texts.count > 1
            guard !texts.isEmpty, let target = fields["target"] else {
                throw ServiceError(.invalid, "q, source and target are needed")
            }
            (source, self.target, key) = (fields["source"] ?? "auto", target, fields["api_key"])
        }
        guard texts.count <= Self.maximumCount else {
            throw ServiceError(.invalid, "q: at most \(Self.maximumCount) texts")
        }
    }
}
