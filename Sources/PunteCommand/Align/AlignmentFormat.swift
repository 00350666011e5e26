internal import ArgumentParser

/// How `punte align` writes its result.
enum AlignmentFormat: String, ExpressibleByArgument, CaseIterable {
    case table
    case links
    case tsv
    case jsonl
    case tmx
    case html
}
