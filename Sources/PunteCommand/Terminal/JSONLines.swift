internal import FoundationEssentials

/// Formats values as lines of JSON.
enum JSONLines {
    /// Returns a value as a line of JSON.
    ///
    /// Keys are sorted and in snake case: `repetitionOf` is `repetition_of`. Properties that are
    /// nil are omitted.
    static func line(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}
