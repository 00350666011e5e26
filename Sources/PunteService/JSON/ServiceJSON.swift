package import FoundationEssentials
internal import PunteLanguage

/// The form in which requests and results are written as JSON.
///
/// Names are in snake case (`repetitionOf` is `repetition_of`), keys are sorted, and properties that
/// are nil are omitted.
package enum ServiceJSON {
    /// The version of the form; it changes when a program that reads it would have to.
    package static let version = 1

    /// Returns a value as JSON.
    package static func data(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .custom { NameKey(snake($0.last?.stringValue ?? "")) }
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    /// Returns a value as JSON with a line feed at its end.
    package static func line(_ value: some Encodable) throws -> String {
        String(decoding: try data(value), as: UTF8.self) + "\n"
    }

    /// Returns the value of a JSON text.
    ///
    /// - Throws: ``ServiceError`` that names the property that is missing or wrong.
    package static func value<Value: Decodable>(_: Value.Type, from data: Data) throws -> Value {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .custom { NameKey(camel($0.last?.stringValue ?? "")) }
        do {
            return try decoder.decode(Value.self, from: data)
        } catch let error as DecodingError {
            throw ServiceError(.invalid, message(for: error))
        }
    }

    /// Returns a request that arrived as a JSON object.
    ///
    /// An object may say its version; no other version than ``version`` is read.
    ///
    /// - Throws: ``ServiceError``.
    package static func request<Value: Decodable>(
        _: Value.Type, from data: Data
    ) throws -> Value {
        let envelope = try value(RequestVersion.self, from: data)
        guard envelope.version ?? version == version else {
            throw ServiceError(.invalid, "version: this program reads version \(version)")
        }
        return try value(Value.self, from: data)
    }

    private struct RequestVersion: Decodable {
        let version: Int?
    }

    /// Returns a name in snake case: a word begins with each capital.
    ///
    /// The conversion that Foundation offers took 2 % of the time of `align`.
    private static func snake(_ name: String) -> String {
        var words: [UInt8] = []
        for byte in name.utf8 {
            if byte.isASCIICapital { words.append(UInt8(ascii: "_")) }
            words.append(byte.isASCIICapital ? byte | 0x20 : byte)
        }
        return String(decoding: words, as: UTF8.self)
    }

    /// Returns the name whose snake case this is; an underscore before a digit is part of a name.
    private static func camel(_ name: String) -> String {
        var result: [UInt8] = []
        var isPending = false
        for byte in name.utf8 {
            if isPending {
                if byte.isASCIISmall {
                    result.append(byte & ~0x20)
                } else {
                    result += [UInt8(ascii: "_"), byte]
                }
                isPending = false
            } else if byte == UInt8(ascii: "_"), !result.isEmpty {
                isPending = true
            } else {
                result.append(byte)
            }
        }
        if isPending { result.append(UInt8(ascii: "_")) }
        return String(decoding: result, as: UTF8.self)
    }

    private static func message(for error: DecodingError) -> String {
        func path(_ context: DecodingError.Context, _ last: String? = nil) -> String {
            let names = context.codingPath.map {
                $0.intValue.map { "\($0)" } ?? snake($0.stringValue)
            }
            return (names + [last.map(snake)].compactMap(\.self)).joined(separator: ".")
        }
        switch error {
        case .keyNotFound(let key, let context):
            return "\(path(context, key.stringValue)): is missing"
        case .valueNotFound(_, let context): return "\(path(context)): is missing"
        case .typeMismatch(_, let context):
            let place = path(context)
            return place.isEmpty ? "a JSON object is needed" : "\(place): has the wrong type"
        case .dataCorrupted(let context):
            let place = path(context)
            return place.isEmpty
                ? "the text is not JSON" : "\(place): has a value that is not known"
        @unknown default: return "the text cannot be read"
        }
    }
}

/// The name of a property.
private struct NameKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }

    init(stringValue: String) { self.init(stringValue) }

    init?(intValue: Int) { nil }
}

/// What an operation answers: its version, and a result or an error.
///
/// ```json
/// {"result": {"id": 12, "revision": 3}, "version": 1}
/// {"error": {"code": "conflict", "message": "…"}, "version": 1}
/// ```
package struct Reply<Result: Codable & Sendable>: Codable, Sendable {
    /// The version of the form.
    package var version = ServiceJSON.version
    /// The result of the operation; nil when it failed.
    package var result: Result?
    /// Why the operation failed; nil when it did not.
    package var error: ServiceError.Record?

    /// Creates the answer of an operation that succeeded.
    package init(_ result: Result) { self.result = result }

    /// Creates the answer of an operation that failed.
    package init(error: ServiceError) { self.error = error.record }
}

/// A result without content.
package struct EmptyRecord: Codable, Sendable, Hashable {
    /// Creates it.
    package init() {}
}
