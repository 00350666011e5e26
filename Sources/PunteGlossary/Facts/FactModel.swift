internal import PunteLanguage
internal import PunteText

/// What was learned from right and wrong articles: how probable it is that a Romanian quantity and
/// an English one of another value are one fact.
///
/// The model is a text file: `#` remarks, a line `@facts` with the names of its features, and a
/// ``PunteText/BoostedTrees`` tree a line.
struct FactModel: Sendable {
    private var trees = BoostedTrees()

    /// The model that comes with Punte.
    static let shipped = FactModel(
        lines: DataTable(GlossaryData.facts).rows.map { $0.joined(separator: "\t") })

    /// Creates a model of the lines of a file without its remarks; one that finds nothing when they are
    /// for other features.
    init(lines: [String]) {
        guard lines.first == "@facts " + FactFeatures.names.joined(separator: " ") else { return }
        for line in lines.dropFirst() where !trees.append(line: Substring(line)) {
            trees = BoostedTrees()
            return
        }
    }

    /// Whether a model was read.
    var isEmpty: Bool { trees.isEmpty }

    /// Returns the log-odds that the quantities of a candidate are one fact.
    func logOdds(of candidate: FactCandidate) -> Float { trees(candidate.features[...]) }
}
