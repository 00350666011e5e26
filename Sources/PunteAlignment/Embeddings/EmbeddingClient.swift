internal import FoundationEssentials

/// Asks a server for embeddings of sentences over OpenAI's interface `POST /v1/embeddings`, which
/// llama.cpp, Ollama, text-embeddings-inference and others offer too.
///
/// Requests are made by the program `curl`. One instance serves one thread.
public final class EmbeddingClient {
    /// Where and how to ask.
    public struct Settings: Sendable {
        /// The address of the interface (`…/v1/embeddings`), of its version (`…/v1`) or of the
        /// server.
        public var url: String
        /// The name of the model.
        public var model: String
        /// A key that is sent as bearer token; nil for none.
        public var key: String?
        /// Seconds that one request may take.
        public var timeout: Double = 30
        /// The number of sentences in one request.
        public var batchSize = 64

        /// Creates the settings of a server.
        public init(url: String, model: String, key: String? = nil) {
            self.url = url
            self.model = model
            self.key = key
        }

        /// The address as messages name it: without user, password and query, which may be secret.
        public var shownURL: String {
            let query = url.firstIndex { $0 == "?" || $0 == "#" } ?? url.endIndex
            let start = url[..<query].firstRange(of: "://")?.upperBound ?? url.startIndex
            let host = url[start..<query]
            let path = host.firstIndex(of: "/") ?? host.endIndex
            guard let sign = host[..<path].lastIndex(of: "@") else { return String(url[..<query]) }
            return String(url[..<start]) + host[host.index(after: sign)...]
        }

        /// The address of the interface.
        var endpoint: String {
            var base = url[...]
            while base.last == "/" { base.removeLast() }
            if base.hasSuffix("/embeddings") { return String(base) }
            return base + (base.hasSuffix("/v1") ? "/embeddings" : "/v1/embeddings")
        }
    }

    /// Where and how the client asks.
    public let settings: Settings
    private let http: HTTPClient

    /// Creates a client; nothing is asked yet.
    public convenience init(_ settings: Settings) { self.init(settings, http: HTTPClient()) }

    init(_ settings: Settings, http: HTTPClient) {
        self.settings = settings
        self.http = http
    }

    private struct Request: Encodable {
        let model: String
        let input: [String]
        let encoding = "float"

        enum CodingKeys: String, CodingKey {
            case model
            case input
            case encoding = "encoding_format"
        }
    }

    private struct Answer: Decodable {
        struct Item: Decodable {
            var index: Int?
            var embedding: [Float]
        }
        var data: [Item]
    }

    /// Returns a vector for each sentence, all of one dimension, every number finite.
    ///
    /// - Throws: ``EmbeddingError`` when `curl` is missing, when the server cannot be reached, does
    ///   not answer in time or answers something else.
    public func embeddings(of sentences: [String]) throws -> [[Float]] {
        var result: [[Float]] = []
        result.reserveCapacity(sentences.count)
        for start in stride(from: 0, to: sentences.count, by: max(1, settings.batchSize)) {
            let end = min(start + max(1, settings.batchSize), sentences.count)
            result += try embed(Array(sentences[start..<end]))
        }
        guard let width = result.first?.count else { return [] }
        guard width > 0, result.allSatisfy({ $0.count == width }) else {
            throw EmbeddingError("the answer has vectors of unequal length")
        }
        return result
    }

    private func embed(_ sentences: [String]) throws -> [[Float]] {
        let body: Data
        do {
            body = try JSONEncoder().encode(Request(model: settings.model, input: sentences))
        } catch {
            throw EmbeddingError("the sentences cannot be written as JSON")
        }
        var headers = ["Content-Type: application/json", "Accept: application/json", "Expect:"]
        if let key = settings.key { headers.append("Authorization: Bearer \(key)") }
        let response = try http.post(
            Array(body), to: settings.endpoint, headers: headers, seconds: settings.timeout)
        guard response.status == 200 else {
            throw EmbeddingError("the server answered with status \(response.status)")
        }
        return try Self.vectors(in: response.body, count: sentences.count)
    }

    /// Returns the vectors of an answer in the order of the sentences, whatever their order in it.
    ///
    /// - Parameters:
    ///   - body: The answer.
    ///   - count: The number of sentences that were asked about.
    /// - Returns: A vector for each sentence, every number finite.
    /// - Throws: ``EmbeddingError`` when the answer is not one vector for each sentence.
    static func vectors(in body: [UInt8], count: Int) throws -> [[Float]] {
        let answer: Answer
        do {
            answer = try JSONDecoder().decode(Answer.self, from: Data(body))
        } catch {
            throw EmbeddingError("the answer is not the JSON of an embedding server")
        }
        guard answer.data.count == count else {
            throw EmbeddingError("\(answer.data.count) vectors came for \(count) sentences")
        }
        var result = [[Float]](repeating: [], count: count)
        for (position, item) in answer.data.enumerated() {
            let index = item.index ?? position
            guard result.indices.contains(index), result[index].isEmpty else {
                throw EmbeddingError("the numbers of the vectors are not those of the sentences")
            }
            guard !item.embedding.isEmpty, item.embedding.allSatisfy(\.isFinite) else {
                throw EmbeddingError("a vector of the answer is empty or holds no numbers")
            }
            result[index] = item.embedding
        }
        return result
    }
}

/// The reason why a server gave no embeddings.
public struct EmbeddingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong, as part of a sentence: `Timeout was reached`.
    public let problem: String

    init(_ problem: String) { self.problem = problem }

    /// The problem.
    public var description: String { problem }
}
