internal import ArgumentParser

/// The formats of a command that lists records: lines for people, or a JSON object for each record.
enum RecordFormat: String, ExpressibleByArgument, CaseIterable {
    case table
    case jsonl
}
