internal import PunteLanguage
internal import PunteMemory

/// A match as it is drawn on a terminal: score, both texts, what differs.
///
/// In the stored text, tokens that differ are marked: [form or number], {another word},
/// (not in the text looked up); words that only the text has follow as +word.
struct MatchView {
    let style: Style
    let width: Int

    func heading(_ text: String) -> String { style(text, .bold) + "\n" }

    func lines(_ match: Match, text: String) -> String {
        let score = TextWidth.padded(match.score.formattedScore, to: 6)
        var result = paragraph(style(score, color(match.score)), marked(match, text))
        result += paragraph("      ", match.target)
        var remarks = [match.segment.status.rawValue]
        if let label = match.segment.label { remarks.append(label) }
        if let origin = match.segment.origin { remarks.append(origin) }
        remarks += match.spelling.map { "\($0.rawValue) −\($0.penalty)" }
        let costs = match.differences.filter { $0.cost > 0 }.map { edit in
            "\(edit.kind.rawValue) \(words(edit, match, text)) −\(edit.cost.formattedScore)"
        }
        result += paragraph("      ", (remarks + costs).joined(separator: " · "), .dim)
        return result + "\n"
    }

    private func color(_ score: Double) -> Style.Emphasis {
        score >= 100 ? .green : score >= 85 ? .cyan : .yellow
    }

    private func paragraph(
        _ margin: String, _ text: String, _ emphasis: Style.Emphasis? = nil
    ) -> String {
        TextWidth.wrapped(text, to: max(20, width - 6)).enumerated().map { index, line in
            (index == 0 ? margin : "      ") + style(line, emphasis) + "\n"
        }.joined()
    }

    private func words(_ edit: TokenEdit, _ match: Match, _ text: String) -> String {
        let stored = edit.stored.map { match.source.utf8Slice($0) }
        let query = edit.query.map { text.utf8Slice($0) }
        return [stored, query].compactMap(\.self).joined(separator: " → ")
    }

    private func marked(_ match: Match, _ text: String) -> String {
        var result = ""
        var end = 0
        for edit in match.edits {
            if let range = edit.stored {
                result += match.source.utf8Slice(end..<range.lowerBound)
                end = range.upperBound
                let word = match.source.utf8Slice(range)
                switch edit.kind {
                case .same, .spelling: result += word
                case .form, .number: result += "[\(word)]"
                case .missing: result += "(\(word))"
                default: result += "{\(word)}"
                }
            } else if let range = edit.query {
                result +=
                    (result.isEmpty || result.hasSuffix(" ") ? "" : " ") + "+"
                    + text.utf8Slice(range)
            }
        }
        return result + match.source.utf8Slice(end..<match.source.utf8.count)
    }
}

extension Double {
    /// With one decimal, without a needless .0: never rounded up to a whole 100.
    var formattedScore: String {
        let tenths = (self * 10).rounded(.down)
        let whole = Int(tenths) / 10
        let tenth = Int(tenths) % 10
        return tenth == 0 ? "\(whole)" : "\(whole).\(tenth)"
    }
}
