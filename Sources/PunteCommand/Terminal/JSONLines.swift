internal import FoundationEssentials

/// Values as lines of JSON.
enum JSONLines {
    /// Returns a value as a line of JSON.
    ///
    /// Keys are in alphabetical order and in snake case: `repetitionOf` is `repetition_of`. Properties
    /// that are nil are left out.
    static func line(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}
