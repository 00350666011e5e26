internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// Suggestions for a person: each sentence with what is known of it.
///
/// In a sentence, `[-…-]` is what the stored text says and `{+…+}` what the new one says in its
/// place; colours take the place of the signs where there are any.
struct SuggestionTable {
    let style: Style
    let columns: Int

    private var margin: Int { 12 }

    func render(_ suggestions: [Suggestion]) -> String {
        suggestions.enumerated().map { render($0 + 1, $1) }.joined() + summary(suggestions)
    }

    private func render(_ number: Int, _ suggestion: Suggestion) -> String {
        var result = ""
        let text = suggestion.sentence.text
        let count = TextWidth.padded(blank(4 - "\(number)".count) + "\(number)", to: 6)
        if !suggestion.matches.isEmpty {
            for (rank, reuse) in suggestion.matches.enumerated() {
                let head = rank == 0 ? style(count, .dim) : blank(6)
                result += render(reuse, of: text, head: head, isBest: rank == 0)
            }
        } else {
            let again = suggestion.repetitionOf.map { "again, see \($0 + 1)" }
            result += paragraph(
                style(count, .dim) + style(TextWidth.padded("new", to: 6), .yellow),
                StyledText(text + (again.map { " (\($0))" } ?? "")))
        }
        if !suggestion.terms.isEmpty {
            var seen: Set<String> = []
            let terms = suggestion.terms.map { "\($0.source) = \($0.target)" }
                .filter { seen.insert($0).inserted }
            result += paragraph(blank(margin), StyledText(terms.joined(separator: " · "), .cyan))
        }
        return result
    }

    private func render(
        _ reuse: ReuseMatch, of text: String, head: String, isBest: Bool
    ) -> String {
        let points = Int(reuse.match.score)
        let score = TextWidth.padded("\(points)%", to: 6)
        var result = paragraph(
            head + style(score, isBest ? color(points) : .dim),
            marked(MarkedText(text, reuse.match)))
        var target = StyledText(reuse.match.target, isBest ? .bold : nil)
        if let repair = reuse.repair { target = marked(MarkedText(repair, of: reuse.match.target)) }
        result += paragraph(blank(6) + "    → ", target)
        if reuse.kind == .part {
            let remark =
                "part: the stored pair joins or splits sentences; the two do not say the same"
            result += paragraph(blank(margin), StyledText(remark, .yellow))
        } else if reuse.kind == .repaired {
            result += paragraph(blank(margin), StyledText("repaired", .green))
        } else if let refusal = reuse.refusal, refusal.reason != .nothingToReplace {
            result += paragraph(blank(margin), StyledText("not repaired: \(refusal)", .dim))
        }
        return result
    }

    private func summary(_ suggestions: [Suggestion]) -> String {
        let counts = MatchBand.allCases.compactMap { band -> String? in
            let count = suggestions.count { $0.band == band }
            return count > 0 ? "\(count) \(band == .new ? "new" : "at \(band.rawValue)")" : nil
        }
        let repaired = suggestions.count { $0.matches.first?.kind == .repaired }
        let remark = repaired > 0 ? " (\(repaired) repaired)" : ""
        return "\n"
            + style(
                Count.of(suggestions.count, "segment") + ": " + counts.joined(separator: " · ")
                    + remark, .bold)
            + "\n"
    }

    private func blank(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    private func color(_ score: Int) -> Style.Emphasis {
        score >= 100 ? .green : score >= 85 ? .cyan : .yellow
    }

    private func marked(_ text: MarkedText) -> StyledText {
        var result = StyledText()
        for run in text.runs {
            switch run.kind {
            case .same: result.append(run.text)
            case .added: result.append(style.colored ? run.text : "{+\(run.text)+}", .green)
            case .removed: result.append(style.colored ? run.text : "[-\(run.text)-]", .red)
            }
        }
        return result
    }

    private func paragraph(_ head: String, _ text: StyledText) -> String {
        text.lines(width: max(20, columns - margin), style).enumerated().map { index, line in
            (index == 0 ? head : blank(margin)) + line + "\n"
        }.joined()
    }
}
