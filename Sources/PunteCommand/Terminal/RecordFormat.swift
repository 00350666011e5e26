internal import ArgumentParser

/// What a command that lists records writes: lines for a person or an object for each.
enum RecordFormat: String, ExpressibleByArgument, CaseIterable {
    case table
    case jsonl
}
