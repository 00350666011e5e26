internal import ArgumentParser

/// How `punte align` writes its result.
enum AlignmentFormat: String, ExpressibleByArgument, CaseIterable {
    case table
    case links
    case tsv
    case jsonl
    case tmx
    case html

    /// Whether there is a place for the coverage of the articles and what ties each link.
    var isDetailed: Bool { self == .table || self == .jsonl || self == .html }

    /// What the names of its files end in.
    var ending: String {
        switch self {
        case .table: ".txt"
        case .links: ".links.tsv"
        case .tsv: ".tsv"
        case .jsonl: ".jsonl"
        case .tmx: ".tmx"
        case .html: ".html"
        }
    }
}
