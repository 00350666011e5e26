internal import ArgumentParser
internal import PunteService

/// Formats values as lines of JSON.
enum JSONLines {
    /// Returns a value as a line of JSON, in the form of ``ServiceJSON``.
    static func line(_ value: some Encodable) throws -> String { try ServiceJSON.line(value) }
}

/// The formats of a command that lists records: lines for people, or a JSON object for each record.
enum RecordFormat: String, ExpressibleByArgument, CaseIterable {
    case table
    case jsonl
}
