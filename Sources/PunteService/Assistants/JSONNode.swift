internal import FoundationEssentials

/// Any value of JSON.
package enum JSONNode: Codable, Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int64)
    case number(Double)
    case text(String)
    case list([JSONNode])
    case object([String: JSONNode])

    /// Reads a value.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSONNode].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSONNode].self))
        }
    }

    /// Writes the value.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .text(let value): try container.encode(value)
        case .list(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }

    /// The value of a key of an object; nil where there is none.
    subscript(key: String) -> JSONNode? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The text; nil for another value.
    var string: String? {
        if case .text(let value) = self { return value }
        return nil
    }

    /// Returns the value of a text of JSON.
    ///
    /// - Throws: `DecodingError`.
    static func parse(_ bytes: [UInt8]) throws -> JSONNode {
        try JSONDecoder().decode(JSONNode.self, from: Data(bytes))
    }

    /// The value as JSON, with sorted keys.
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { return "null" }
        return String(decoding: data, as: UTF8.self)
    }

    /// Returns a value in the form of ``ServiceJSON``.
    static func of(_ value: some Encodable) throws -> JSONNode {
        try parse([UInt8](ServiceJSON.data(value)))
    }

    /// Returns the value as a request of an operation.
    ///
    /// - Throws: ``ServiceError`` that names what is wrong.
    func request<Value: Decodable>(_: Value.Type = Value.self) throws -> Value {
        try ServiceJSON.value(Value.self, from: Data(json.utf8))
    }
}

extension JSONNode: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// Creates a text.
    package init(stringLiteral value: String) { self = .text(value) }
    /// Creates an integer.
    package init(integerLiteral value: Int64) { self = .integer(value) }
    /// Creates a truth value.
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    /// Creates a list.
    package init(arrayLiteral elements: JSONNode...) { self = .list(elements) }
    /// Creates an object; of members with one name the last one counts.
    package init(dictionaryLiteral elements: (String, JSONNode)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
    }
}
