internal import FoundationEssentials
internal import PunteLanguage

/// The operations that a line of a worker may ask for.
package enum WorkerOperation: String, Codable, Sendable, CaseIterable {
    case align, check, concordance, convert, count, lookup, pair, segment, suggest, terms
    /// Takes a finished article back.
    case learn
    /// Corrects a segment.
    case edit

    /// Whether the operation changes the memory.
    package var writes: Bool {
        switch self {
        case .learn, .edit: true
        case .align, .check, .concordance, .convert, .count, .lookup, .pair, .segment, .suggest,
            .terms:
            false
        }
    }

    /// The names of all operations, for messages.
    static let names = allCases.map(\.rawValue).joined(separator: ", ")
}

/// The name that a program gives to a request, a text or a number, to know its answer by.
package enum RequestID: Codable, Sendable, Hashable {
    case text(String)
    case number(Int64)

    /// Reads a text or a whole number.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int64.self) {
            self = .number(number)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    /// Writes the text or the number.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        }
    }
}

/// A request to correct a segment that is named in the request.
package struct WorkerEdit: Codable, Sendable, Hashable {
    /// The id of the segment.
    package var segment: Int64
    /// The new English text; the old one stays when it is not given.
    package var en: String?
    /// The new Romanian text; the old one stays when it is not given.
    package var ro: String?
    /// The person who corrects.
    package var author: String?
}

/// A line that a worker reads: what is asked for, and the request of that operation.
struct WorkerRequest: Decodable, Sendable {
    /// What is asked for.
    enum Content: Sendable {
        case align(AlignRequest)
        case check(CheckRequest)
        case concordance(ConcordanceRequest)
        case convert(ConvertRequest)
        case count(KeyCountRequest)
        case edit(WorkerEdit)
        case learn(LearnRequest)
        case lookup(LookupRequest)
        case pair(ArchivePairRequest)
        case segment(SegmentRequest)
        case suggest(SuggestRequest)
        case terms(TermFindRequest)
    }

    /// The name of the request; nil if it has none.
    let id: RequestID?
    /// The operation.
    let operation: WorkerOperation
    /// The request of the operation.
    let content: Content

    private enum CodingKeys: String, CodingKey {
        case version, id, operation, request
    }

    init(from decoder: any Decoder) throws {
        let line = try decoder.container(keyedBy: CodingKeys.self)
        let version = try line.decodeIfPresent(Int.self, forKey: .version)
        guard version ?? ServiceJSON.version == ServiceJSON.version else {
            throw ServiceError(
                .invalid, "version: this program reads version \(ServiceJSON.version)")
        }
        id = try line.decodeIfPresent(RequestID.self, forKey: .id)
        let name = try line.decode(String.self, forKey: .operation)
        guard let operation = WorkerOperation(rawValue: name) else {
            throw ServiceError(
                .invalid,
                "operation: no operation is called “\(name)”; there are \(WorkerOperation.names)")
        }
        self.operation = operation
        func request<Value: Decodable>() throws -> Value {
            try line.decode(Value.self, forKey: .request)
        }
        content =
            switch operation {
            case .align: .align(try request())
            case .check: .check(try request())
            case .concordance: .concordance(try request())
            case .convert: .convert(try request())
            case .count: .count(try request())
            case .edit: .edit(try request())
            case .learn: .learn(try request())
            case .lookup: .lookup(try request())
            case .pair: .pair(try request())
            case .segment: .segment(try request())
            case .suggest: .suggest(try request())
            case .terms: .terms(try request())
            }
    }
}

/// The name of a request whose other parts cannot be read.
struct NamedRequest: Decodable {
    let id: RequestID?

    private enum CodingKeys: String, CodingKey { case id }

    init(from decoder: any Decoder) throws {
        id = try? decoder.container(keyedBy: CodingKeys.self).decode(RequestID.self, forKey: .id)
    }
}

/// The answer to a line.
///
/// ```json
/// {"id":7,"result":{"…":"…"},"version":1}
/// {"error":{"code":"invalid","message":"…"},"id":8,"line":12,"version":1}
/// ```
struct WorkerReply<Result: Encodable>: Encodable {
    var version = ServiceJSON.version
    var id: RequestID?
    var result: Result?
    var error: ServiceError.Record?
    /// The number of the line, with an error.
    var line: Int?
}
