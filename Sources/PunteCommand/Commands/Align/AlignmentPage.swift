internal import PunteAlignment
internal import PunteLanguage

/// An alignment as an HTML page with two columns, which needs no scripts and no other files.
struct AlignmentPage {
    func render(_ report: AlignmentReport) -> String {
        let body = report.rows.map { row in
            """
            <tr class="\(row.isLink ? row.label : "only")">
            <td class="sure">\(confidence(row))</td>
            <td lang="ro">\(cell(report.sentences(of: row, .romanian)))</td>
            <td lang="en">\(cell(report.sentences(of: row, .english)))</td>
            </tr>\(row.explanation.map { why($0, in: report) } ?? "")
            """
        }.joined(separator: "\n")
        return HTML.page(
            title: report.title, style: Self.style,
            body: """
                <h1>\(HTML.escaped(report.title))</h1>
                <p>\(HTML.escaped(report.coverage.line))</p>
                <table>
                <thead><tr><th>Confidence</th><th>Romanian</th><th>English</th></tr></thead>
                <tbody>
                \(body)
                </tbody>
                </table>
                """)
    }

    private static let style = """
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 1.5rem auto; max-width: 76rem; padding: 0 1rem; }
        h1 { font-size: 1.3rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border-bottom: 1px solid #8884; padding: .5rem .6rem; text-align: left; vertical-align: top; }
        td p { margin: 0 0 .3rem; }
        td.sure { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; width: 5.5rem; }
        tr.only { opacity: .65; }
        tr.why td { border: 0; font-size: .85rem; opacity: .8; padding-top: 0; }
        tr.moved td.sure { border-left: 4px solid #2a8fbd; }
        tr.partial td.sure { border-left: 4px solid #c98a00; }
        @media (max-width: 40rem) { td, th { display: block; width: auto; } td.sure { text-align: left; } thead { display: none; } }
        """

    private func why(_ explanation: LinkExplanation, in report: AlignmentReport) -> String {
        let text = ExplanationText(explanation: explanation)
        let parts =
            text.parts(sentence: report.sentence).map { "<p>= \(HTML.escaped($0))</p>" } ?? ""
        let doubts = text.doubts.map { "<p>− \(HTML.escaped($0))</p>" } ?? ""
        return """

            <tr class="why"><td></td><td colspan="2"><p>+ \(HTML.escaped(text.evidence))</p>\(parts)\(doubts)</td></tr>
            """
    }

    private func cell(_ sentences: [String]) -> String {
        sentences.map { "<p>\(HTML.escaped($0))</p>" }.joined()
    }

    private func confidence(_ row: AlignedRow) -> String {
        guard let confidence = row.confidence else { return "–" }
        let percent = "\(confidence.percent(.down))%"
        return row.label.isEmpty ? percent : "\(percent) \(row.label)"
    }
}
