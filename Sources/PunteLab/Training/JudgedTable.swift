internal import PunteCommand

/// The table to which a model of `check` is fitted: a line for each candidate of right and of wrong sentences.
struct JudgedTable {
    /// A candidate: whether a mistake was planted and this is what it should say, and its features.
    typealias Row = (isRight: Bool, features: [Float])

    /// The lines, the names of the columns before them.
    private(set) var text: String

    /// Creates a table without candidates.
    init(features names: [String]) {
        text = (["subset", "document", "link", "right"] + names).joined(separator: "\t") + "\n"
    }

    /// Adds the candidates of a link.
    mutating func add(
        _ rows: [Row], ofLink link: Int, in document: AlignedDocument,
        of folder: AlignedDocument.Folder
    ) {
        for row in rows {
            text += "\(folder.name)\t\(document.name)\t\(link)\t\(row.isRight ? 1 : 0)"
            text += FeaturesCommand.columns(row.features) + "\n"
        }
    }
}
