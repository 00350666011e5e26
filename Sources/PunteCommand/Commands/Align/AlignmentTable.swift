internal import PunteAlignment
internal import PunteLanguage

/// An alignment as a table for people, with both texts side by side after the confidence.
///
/// ```
///       Romanian                          English
///  98%  Un soldat rus a dezertat …        A Russian soldier has defected …
///  91%  De asemenea, el a servit …     ⇅  He had earlier served …
///    –                                    Several hundred Russians …
/// ```
///
/// The explanations of a link are below it: after `+` the evidence for it, after `−` the evidence
/// against it.
struct AlignmentTable {
    let terminal: Terminal

    private var style: Style { terminal.style }
    /// The width of the confidence, in columns of the terminal.
    private var gutter: Int { 7 }
    /// The width of the mark between the texts, in columns of the terminal.
    private var mark: Int { 4 }
    /// The width of the text of one language, in columns of the terminal.
    private var side: Int { max(12, (terminal.columns - gutter - mark) / 2) }

    func render(_ report: AlignmentReport) -> String {
        var result = heading + "\n"
        for row in report.rows {
            for line in lines(of: row, in: report) { result += line + "\n" }
            result += row.explanation.map { explanation($0, in: report) } ?? ""
        }
        return result + "\n" + summary(report) + "\n"
            + terminal.paragraph(report.coverage.line)
    }

    private var heading: String {
        let left = "Romanian"
        let gap = String(repeating: " ", count: side - TextWidth.of(left) + mark)
        return TextWidth.padded("", to: gutter) + style(left, .bold) + gap
            + style("English", .bold)
    }

    private func lines(of row: AlignedRow, in report: AlignmentReport) -> [String] {
        let left = cell(report.sentences(of: row, .romanian))
        let right = cell(report.sentences(of: row, .english))
        let emphasis: Style.Emphasis? = row.isLink ? nil : .dim
        return (0..<max(left.count, right.count)).map { index in
            let head = index == 0 ? confidence(row) : String(repeating: " ", count: gutter)
            let leftText = TextWidth.padded(index < left.count ? left[index] : "", to: side)
            let rightText = index < right.count ? right[index] : ""
            let sign = index == 0 ? self.sign(row) : String(repeating: " ", count: mark)
            let line = head + style(leftText, emphasis) + sign + style(rightText, emphasis)
            return line.trimmingTrailingSpaces
        }
    }

    private func explanation(
        _ explanation: LinkExplanation, in report: AlignmentReport
    ) -> String {
        let text = ExplanationText(explanation: explanation)
        let margin = String(repeating: " ", count: gutter)
        func paragraph(_ text: String, head: String) -> String {
            terminal.paragraph(text, indent: gutter + 2, head: margin + head, emphasis: .dim)
        }
        let parts = text.parts(sentence: report.sentence)
        return paragraph(text.evidence, head: style("+ ", .green))
            + (parts.map { paragraph($0, head: style("= ", .cyan)) } ?? "")
            + (text.doubts.map { paragraph($0, head: style("− ", .red)) } ?? "")
    }

    /// Returns the sentences of one language as lines; each sentence begins on a new line.
    private func cell(_ sentences: [String]) -> [String] {
        sentences.flatMap { TextWidth.wrapped($0, to: side) }
    }

    private func confidence(_ row: AlignedRow) -> String {
        guard let confidence = row.confidence else { return style("    –  ", .dim) }
        let percent = confidence.percent(.down)
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

    private func summary(_ report: AlignmentReport) -> String {
        let (rows, links) = (report.rows, report.links)
        let moved = links.count { $0.label == "moved" }
        let partial = links.count { $0.label == "partial" }
        let onlyRomanian = rows.count { $0.english.isEmpty }
        let onlyEnglish = rows.count { $0.romanian.isEmpty }
        var parts = [Count.of(links.count, "link")]
        if moved > 0 { parts.append("\(moved) moved ⇅") }
        if partial > 0 { parts.append("\(partial) partial ≈") }
        if let surer = report.surerCount {
            parts.append("\(surer) surer \(surer == 1 ? "one" : "ones") left out")
        } else {
            parts.append("\(onlyRomanian) only Romanian")
            parts.append("\(onlyEnglish) only English")
        }
        return style(parts.joined(separator: " · "), .bold)
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
