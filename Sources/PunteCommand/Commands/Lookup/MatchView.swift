internal import PunteLanguage
internal import PunteMemory

/// A match formatted for people: its score, both texts and the differences.
///
/// Differing tokens of the stored text are marked: `[form or number]`, `{another word}`,
/// `(not in the looked-up text)`. A word that only the looked-up text has is inserted as `+word`.
struct MatchView {
    let terminal: Terminal

    private var style: Style { terminal.style }

    func heading(_ text: String) -> String { style(text, .bold) + "\n" }

    /// Returns a match as lines.
    func lines(_ match: Match) -> String {
        let indent = 6
        let score = TextWidth.padded(match.score.scoreText, to: indent)
        var result = terminal.paragraph(
            marked(match), indent: indent, head: style(score, color(match.score)))
        result += terminal.paragraph(match.target, indent: indent)
        let status = match.segment.status
        var remarks = [
            "\(match.segment.id)", status == .draft ? MatchRemark.draft : status.rawValue,
        ]
        if let label = match.segment.label { remarks.append(label) }
        if let origin = match.segment.origin { remarks.append(origin) }
        remarks += match.spelling.map { "\($0.rawValue) −\($0.penalty)" }
        let costs = match.differences.filter { $0.cost > 0 }.map { edit in
            "\(edit.kind.rawValue) \(words(of: edit, in: match)) −\(edit.cost.scoreText)"
        }
        result += terminal.paragraph(
            (remarks + costs).joined(separator: " · "), indent: indent, emphasis: .dim)
        return result + "\n"
    }

    private func color(_ score: Double) -> Style.Emphasis {
        score >= 100 ? .green : score >= 85 ? .cyan : .yellow
    }

    private func words(of edit: TokenEdit, in match: Match) -> String {
        let stored = edit.stored.map { match.source.utf8Slice($0) }
        let query = edit.query.map { match.query.utf8Slice($0) }
        return [stored, query].compactMap(\.self).joined(separator: " → ")
    }

    private func marked(_ match: Match) -> String {
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
                let space = result.isEmpty || result.hasSuffix(" ") ? "" : " "
                result += space + "+" + match.query.utf8Slice(range)
            }
        }
        return result + match.source.utf8Slice(end..<match.source.utf8.count)
    }
}

extension Double {
    /// The score with one decimal unless that is 0.
    ///
    /// It is rounded down, so that 99.97 is not shown as 100.
    var scoreText: String {
        let text = fixed(1, .towardZero)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
