internal import PunteLanguage
internal import PunteText

/// What was learned from right and wrong articles: how probable it is that a candidate of a rule is a
/// mistake.
///
/// The model is a text file: `#` remarks, a line `@name` with the names of its features, and a
/// ``PunteText/BoostedTrees`` tree a line.
struct JudgeModel: Sendable {
    private var trees = BoostedTrees()

    /// Whether two quantities of different values are one fact.
    static let facts = JudgeModel(
        GlossaryData.facts, of: "facts", features: FactFeatures.names)
    /// Whether a slot stands in the place of another.
    static let exchanges = JudgeModel(
        GlossaryData.exchanges, of: "exchanges", features: ExchangeFeatures.names)
    /// Whether two slots were put for each other.
    static let swaps = JudgeModel(GlossaryData.swaps, of: "swaps", features: SwapFeatures.names)
    /// Whether a Romanian name is wrong.
    static let names = JudgeModel(GlossaryData.names, of: "names", features: NameFeatures.names)

    private init(_ table: StaticString, of name: String, features: [String]) {
        self.init(
            lines: DataTable(table).rows.map { $0.joined(separator: "\t") }, of: name,
            features: features)
    }

    /// Creates a model of the lines of a file without its remarks; one that finds nothing when they are
    /// for other features.
    init(lines: [String], of name: String, features: [String]) {
        guard lines.first == "@\(name) " + features.joined(separator: " ") else { return }
        for line in lines.dropFirst() where !trees.append(line: Substring(line)) {
            trees = BoostedTrees()
            return
        }
    }

    /// Whether a model was read.
    var isEmpty: Bool { trees.isEmpty }

    /// Returns the log-odds that the candidate with these features is a mistake.
    func logOdds(_ features: [Float]) -> Float { trees(features[...]) }
}
