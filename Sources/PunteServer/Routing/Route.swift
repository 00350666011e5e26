internal import FoundationEssentials
internal import PunteLanguage
internal import PunteService

/// An address of the server with a method, and what answers it.
struct Route: Sendable {
    /// Who may use a route.
    enum Access: Sendable {
        /// Everybody.
        case open
        /// Whoever has the cookie or the token.
        case personal
        /// The same, and programs of this machine if the protocols are open to them.
        case protocols
    }

    /// A piece of the path of a route, between slashes.
    enum Part: Sendable, Equatable {
        /// The piece itself.
        case name(String)
        /// Any piece.
        case parameter(String)
        /// All that follows, slashes included.
        case rest(String)
    }

    let method: String
    /// The path with its parameters in braces: `/api/v1/segments/{id}`.
    let path: String
    let access: Access
    let parts: [Part]
    /// Whether the answer waits for other hosts.
    let waitsForOthers: Bool
    let respond: @Sendable (Call) throws -> HTTPResponse

    init(
        _ method: String, _ path: String, _ access: Access = .personal,
        waitsForOthers: Bool = false,
        respond: @escaping @Sendable (Call) throws -> HTTPResponse
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.waitsForOthers = waitsForOthers
        self.respond = respond
        parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map {
            guard $0.hasPrefix("{") else { return .name(String($0)) }
            let name = $0.dropFirst().dropLast()
            return name.hasSuffix("+") ? .rest(String(name.dropLast())) : .parameter(String(name))
        }
    }

    /// Returns the raw values of the parameters in a raw path; nil when the path is another.
    func parameters(in path: [Substring]) -> [String: String]? {
        var values: [String: String] = [:]
        for (index, part) in parts.enumerated() {
            guard index < path.count else { return nil }
            switch part {
            case .name(let name):
                guard path[index] == name else { return nil }
            case .parameter(let name):
                // A name is no id: `/segments/search` is no segment.
                guard !path[index].isEmpty,
                    name != "id" || path[index].utf8.allSatisfy(\.isASCIIDigit)
                else { return nil }
                values[name] = String(path[index])
            case .rest(let name):
                values[name] = path[index...].joined(separator: "/")
                return values
            }
        }
        return path.count == parts.count ? values : nil
    }
}

/// A request with what its route says of it.
struct Call: Sendable {
    let request: HTTPRequest
    private let parameters: [String: String]

    init(_ request: HTTPRequest, parameters: [String: String] = [:]) {
        self.request = request
        self.parameters = parameters
    }

    /// Returns a parameter of the path, decoded.
    ///
    /// - Throws: ``ServiceError`` when its escapes are no UTF-8.
    func parameter(_ name: String) throws -> String {
        guard let text = PercentEncoding.decoded(parameters[name] ?? "") else {
            throw ServiceError(.invalid, "\(name): the escapes of the address are wrong")
        }
        return text
    }

    /// Returns the parameter `id` of the path.
    func id() throws -> Int64 {
        guard let id = Int64(parameters["id"] ?? ""), id > 0 else {
            throw ServiceError(.missing, "id: a whole number from 1 on")
        }
        return id
    }

    /// Returns the parameters of the query.
    func query() throws -> [String: String] { try PercentEncoding.form(request.query ?? "") }

    /// Returns a whole number of the query; nil when it is not given.
    func number(_ name: String) throws -> Int? {
        guard let text = try query()[name] else { return nil }
        guard let number = Int(text) else {
            throw ServiceError(.invalid, "\(name): no whole number")
        }
        return number
    }

    /// Returns the request in the body.
    ///
    /// - Throws: ``ServiceError``.
    func body<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        guard request.mediaType == "application/json" else { throw UnsupportedMediaType() }
        return try ServiceJSON.request(type, from: request.body)
    }

    /// Returns the bytes of a file in the body.
    ///
    /// - Throws: ``UnsupportedMediaType``.
    func bytes() throws -> Data {
        guard request.mediaType == "application/octet-stream" else { throw UnsupportedMediaType() }
        return request.body
    }

    /// Returns the parameter `name` of the query: the name of a file.
    ///
    /// - Throws: ``ServiceError``.
    func fileName() throws -> String {
        guard let name = try query()["name"], !name.isEmpty else {
            throw ServiceError(.invalid, "name: is missing")
        }
        return name
    }

    /// Returns the file that the query asks for: its format, and the statuses and outlets of segments.
    ///
    /// - Throws: ``ServiceError``.
    func export() throws -> FileExportRequest {
        let values = try query()
        guard let format = values["format"] else {
            throw ServiceError(.invalid, "format: is missing")
        }
        var conditions = SegmentConditions()
        conditions.status = values["status"].map { [$0] }
        conditions.outlet = values["outlet"].map { [$0] }
        conditions.since = values["since"]
        conditions.until = values["until"]
        return FileExportRequest(format, filter: conditions)
    }

    /// Returns the request in the body, or an empty one when there is no body.
    func optionalBody<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        guard request.body.isEmpty else { return try body(type) }
        return try ServiceJSON.request(type, from: Data("{}".utf8))
    }
}

/// The error of a body in another form than that of its route.
struct UnsupportedMediaType: Error {}
