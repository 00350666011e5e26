internal import ArgumentParser

/// The formats of a command that lists records: lines for a person, or a JSON object for each.
enum RecordFormat: String, ExpressibleByArgument, CaseIterable {
    case table
    case jsonl
}
