internal import PunteLanguage
internal import PunteReuse

/// The analysis at the head of a page: how much is covered, and the table behind it.
struct AnalysisSection {
    let analysis: ReuseAnalysis

    func render() -> String {
        let share = analysis.coverage(atLeast: 85).percent(.down)
        return """
            <p class="summary"><strong>\(share)%</strong> of \
            \(Count.of(analysis.total.words, "word")) in \
            \(Count.of(analysis.total.segments, "segment")) at 85 or above</p>
            \(bar)
            <details class="analysis"><summary>Analysis</summary>
            <table>
            <thead><tr><th></th><th>segments</th><th>words</th><th>characters</th></tr></thead>
            <tbody>
            \(rows)
            </tbody>
            </table>
            </details>
            """
    }

    private var shown: [ReuseAnalysis.Category] {
        ReuseAnalysis.Category.all.filter { analysis[$0].segments > 0 }
    }

    /// The words of each band, in proportion.
    private var bar: String {
        let parts = shown.map { category in
            let words = analysis[category].words
            return "<span class=\"\(Self.level(category))\" style=\"flex-grow: \(words)\"></span>"
        }
        return "<div class=\"bar\" aria-hidden=\"true\">\(parts.joined())</div>"
    }

    private var rows: String {
        let rows = shown.map { row($0.name, analysis[$0]) } + [row("total", analysis.total)]
        let repaired = analysis.repaired.segments > 0 ? [row("repaired", analysis.repaired)] : []
        return (rows + repaired).joined(separator: "\n")
    }

    private func row(_ name: String, _ volume: Volume) -> String {
        "<tr><th scope=\"row\">\(name)</th><td>\(volume.segments)</td><td>\(volume.words)</td>"
            + "<td>\(volume.characters)</td></tr>"
    }

    private static func level(_ category: ReuseAnalysis.Category) -> String {
        switch category {
        case .translated: "done"
        case .repetition: "repaired"
        case .band(.context), .band(.exact): "exact"
        case .band(.nearlyExact), .band(.high): "high"
        case .band(.medium), .band(.low): "low"
        case .band(.new): "new"
        }
    }
}
