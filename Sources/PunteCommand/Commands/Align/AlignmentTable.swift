internal import PunteAlignment
internal import PunteLanguage

/// Both texts side by side, wrapped to the width, with confidence and marks in front.
///
/// ```
///       Romanian                          English
///  98%  Un soldat rus a dezertat …        A Russian soldier has defected …
///  91%  De asemenea, el a servit …     ⇅  He had earlier served …
///    –                                    Several hundred Russians …
/// ```
///
/// Explanations stand below their links: + what ties it, − what speaks against it.
struct AlignmentTable {
    let style: Style
    let columns: Int

    private var gutter: Int { 7 }
    private var mark: Int { 4 }
    private var side: Int { max(12, (columns - gutter - mark) / 2) }

    func render(
        rows: [AlignedRow], romanian: [String], english: [String], coverage: ArticleCoverage
    ) -> String {
        var lines = [
            line("", style("Romanian", .bold), "", style("English", .bold), width: 8)
        ]
        for row in rows {
            lines += render(row, romanian, english)
            lines += row.explanation.map(explanation) ?? []
        }
        lines.append("")
        lines.append(summary(rows))
        lines += TextWidth.wrapped(coverage.line, to: columns)
        return lines.joined(separator: "\n") + "\n"
    }

    private func render(_ row: AlignedRow, _ romanian: [String], _ english: [String]) -> [String] {
        let left = cell(row.romanian.map { romanian[$0] })
        let right = cell(row.english.map { english[$0] })
        let emphasis: Style.Emphasis? = row.confidence == nil ? .dim : nil
        return (0..<max(left.count, right.count)).map { index in
            let head = index == 0 ? confidence(row) : String(repeating: " ", count: gutter)
            let leftText = TextWidth.padded(index < left.count ? left[index] : "", to: side)
            let rightText = index < right.count ? right[index] : ""
            let sign = index == 0 ? self.sign(row) : String(repeating: " ", count: mark)
            let line = head + style(leftText, emphasis) + sign + style(rightText, emphasis)
            return line.trimmingTrailingSpaces
        }
    }

    private func explanation(_ explanation: LinkExplanation) -> [String] {
        let text = ExplanationText(explanation: explanation)
        return paragraph("+ ", text.ties, .green)
            + (text.doubts.map { paragraph("− ", $0, .red) } ?? [])
    }

    private func paragraph(
        _ sign: String, _ text: String, _ emphasis: Style.Emphasis
    ) -> [String] {
        let margin = String(repeating: " ", count: gutter)
        let lines = TextWidth.wrapped(text, to: columns - gutter - 2)
        return lines.enumerated().map { index, line in
            let mark = index == 0 ? style(sign, emphasis) : "  "
            return margin + mark + style(line, .dim)
        }
    }

    /// Sentences of one side, each beginning on a line of its own.
    private func cell(_ sentences: [String]) -> [String] {
        sentences.flatMap { TextWidth.wrapped($0, to: side) }
    }

    private func confidence(_ row: AlignedRow) -> String {
        guard let confidence = row.confidence else { return style("    –  ", .dim) }
        let percent = Int((confidence * 100).rounded(.down))
        let text = TextWidth.padded(
            String(repeating: " ", count: percent < 10 ? 3 : percent < 100 ? 2 : 1) + "\(percent)%",
            to: gutter)
        return style(text, confidence >= 0.9 ? .green : confidence >= 0.6 ? .yellow : .red)
    }

    private func sign(_ row: AlignedRow) -> String {
        switch row.label {
        case "moved": style(" ⇅  ", .cyan)
        case "partial": style(" ≈  ", .yellow)
        default: String(repeating: " ", count: mark)
        }
    }

    private func line(
        _ head: String, _ left: String, _ sign: String, _ right: String, width: Int
    ) -> String {
        TextWidth.padded(head, to: gutter) + left
            + String(repeating: " ", count: side - width + mark) + right
    }

    private func summary(_ rows: [AlignedRow]) -> String {
        let links = rows.filter { $0.confidence != nil }
        let moved = links.count { $0.label == "moved" }
        let partial = links.count { $0.label == "partial" }
        let onlyRomanian = rows.count { $0.english.isEmpty }
        let onlyEnglish = rows.count { $0.romanian.isEmpty }
        var parts = [Count.of(links.count, "link")]
        if moved > 0 { parts.append("\(moved) moved ⇅") }
        if partial > 0 { parts.append("\(partial) partial ≈") }
        parts.append("\(onlyRomanian) only Romanian")
        parts.append("\(onlyEnglish) only English")
        return style(parts.joined(separator: " · "), .bold)
    }
}

extension String {
    var trimmingTrailingSpaces: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
