internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// Suggestions for people: each sentence with its matches, phrases and terms.
///
/// In a sentence, `[-…-]` is text that only the stored sentence has, and `{+…+}` is text that only
/// the new one has. `<…>` is the part of the translation that expresses the difference. On a
/// terminal with colours, these replace the brackets. On a wide terminal, the two languages are
/// side by side.
struct SuggestionTable {
    let terminal: Terminal

    private var style: Style { terminal.style }
    private var columns: Int { terminal.columns }
    /// The minimum width, in columns, of a terminal on which the languages are side by side.
    private static let minimumWideColumns = 150
    /// The number of columns for the number of the sentence and the score.
    private var indent: Int { 12 }
    private var isWide: Bool { columns >= Self.minimumWideColumns }

    /// Returns the name of a document as a heading.
    func heading(_ name: String) -> String { "\n" + style(name, .bold) + "\n" }

    /// Returns a sentence and its suggestions.
    ///
    /// - Parameters:
    ///   - index: the index of the sentence in the article.
    ///   - suggestion: the suggestions for the sentence.
    ///   - reuse: the suggestions for the whole article.
    /// - Returns: The lines to print.
    func render(_ index: Int, _ suggestion: Suggestion, in reuse: ArticleReuse) -> String {
        var result = ""
        let text = suggestion.sentence.text
        let number = "\(index + 1)"
        let count = TextWidth.padded(blank(4 - number.count) + number, to: 6)
        if let paragraph = reuse.paragraph(startingAt: index) {
            result += remark(known(paragraph), .green)
        }
        if let translation = suggestion.translation {
            result += pair(
                StyledText(text), StyledText(translation, .dim),
                head: style(count, .dim) + style(TextWidth.padded("done", to: 6), .dim))
        } else if !suggestion.matches.isEmpty {
            for (rank, match) in suggestion.matches.enumerated() {
                let head = rank == 0 ? style(count, .dim) : blank(6)
                result += render(match, head: head, isBest: rank == 0)
            }
        } else {
            let again = suggestion.repetitionOf.map { "again, see \($0 + 1)" }
            result += terminal.paragraph(
                StyledText(text + (again.map { " (\($0))" } ?? "")), indent: indent,
                head: style(count, .dim) + style(TextWidth.padded("new", to: 6), .yellow))
        }
        if let joined = suggestion.joined, joined.sentences.upperBound == index + 1 {
            let numbers = "\(joined.sentences.lowerBound + 1)–\(joined.sentences.upperBound)"
            result += remark("\(numbers) together:", .dim)
            result += render(joined.match, head: blank(6), isBest: true)
        }
        for fragment in suggestion.fragments {
            result += remark("phrase: \(fragment.source) → \(fragment.target)", .cyan)
        }
        if !suggestion.terms.isEmpty {
            var seen: Set<String> = []
            let terms = suggestion.terms.map { "\($0.source) = \($0.text)" }
                .filter { seen.insert($0).inserted }
            result += remark(terms.joined(separator: " · "), .cyan)
        }
        return result
    }

    private func known(_ paragraph: KnownParagraph) -> String {
        let numbers = "\(paragraph.sentences.lowerBound + 1)–\(paragraph.sentences.upperBound)"
        let same = paragraph.score >= 100 ? "the same" : "\(paragraph.score)% the same"
        return "\(numbers): a paragraph of “\(paragraph.title)”, \(same)"
    }

    private func render(
        _ reuse: ReuseMatch, head: String, isBest: Bool
    ) -> String {
        let points = reuse.points
        let score = TextWidth.padded("\(points)%", to: 6)
        var target = marked(MarkedText(target: reuse))
        if target.parts.count <= 1 { target = StyledText(reuse.target, isBest ? .bold : nil) }
        var result = pair(
            marked(MarkedText(reuse.match)), target,
            head: head + style(score, isBest ? color(points) : .dim))
        if reuse.isDraft { result += remark(MatchRemark.draft, .red) }
        if reuse.kind == .part {
            let isClause = reuse.match.segment.isClause
            result += remark(isClause ? MatchRemark.clause : MatchRemark.part, .yellow)
        } else if reuse.kind == .repaired {
            result += remark("repaired", .green)
        } else if let refusal = reuse.refusal, refusal.reason != .nothingToReplace {
            result += remark("not repaired: \(refusal)", .dim)
        }
        return result
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
            case .affected: result.append(style.colored ? run.text : "<\(run.text)>", .yellow)
            }
        }
        return result
    }

    private func remark(_ text: String, _ emphasis: Style.Emphasis) -> String {
        terminal.paragraph(StyledText(text, emphasis), indent: indent)
    }

    /// Returns a sentence and its translation, one below the other or side by side.
    private func pair(_ source: StyledText, _ target: StyledText, head: String) -> String {
        guard isWide else {
            return terminal.paragraph(source, indent: indent, head: head)
                + terminal.paragraph(target, indent: indent, head: blank(indent - 2) + "→ ")
        }
        let gap = 4
        let width = (columns - indent - gap) / 2
        let left = source.lines(width: width, style)
        let leftWidths = source.lines(width: width, Style(colored: false)).map { TextWidth.of($0) }
        let right = target.lines(width: width, style)
        var result = ""
        for row in 0..<max(left.count, right.count) {
            result += row == 0 ? head : blank(indent)
            let used = row < left.count ? leftWidths[row] : 0
            if row < left.count { result += left[row] }
            if row < right.count {
                result += blank(width - used) + blank(gap) + right[row]
            }
            result += "\n"
        }
        return result
    }
}
