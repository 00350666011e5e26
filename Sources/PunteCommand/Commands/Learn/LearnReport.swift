internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteService
internal import PunteText

/// A report on what was learned from an article, for people or programs.
struct LearnReport {
    let review: ArticleLearner.Review
    /// The changes in the memory; nil if nothing was stored.
    let outcome: ArticleLearner.Outcome?

    // MARK: For a person

    /// Returns the links, the findings about them, and a summary.
    func table(on terminal: Terminal) -> String {
        let style = terminal.style
        let indent = 8
        var result = ""
        for link in review.links {
            let sure = TextWidth.padded("\(link.link.confidence.percent(.down))%", to: indent - 2)
            let mark =
                switch link.status {
                case .confirmed: style("✓ ", .green)
                case .draft: style("✗ ", .red)
                default: style("? ", .yellow)
                }
            let label = link.link.label == .none ? "" : " (\(link.link.label.rawValue))"
            result += terminal.paragraph(
                StyledText(link.english + label, .dim), indent: indent,
                head: mark + style(sure, link.isConfirmed ? .green : .yellow))
            result += terminal.paragraph(StyledText(link.romanian), indent: indent)
            for finding in link.findings {
                result += terminal.paragraph(
                    StyledText(
                        "\(finding.rule): \(finding.excerpt): \(finding.message); "
                            + finding.advice, .yellow),
                    indent: indent, head: "      ! ")
            }
        }
        if let candidates = outcome?.candidates, !candidates.isEmpty {
            let names = candidates.map { "\($0.english) = \($0.romanian)" }
            result += "\n"
            result += terminal.paragraph(
                StyledText(names.joined(separator: " · "), .cyan), indent: indent,
                head: TextWidth.padded("names", to: indent))
        }
        return result + drafts(on: terminal) + "\n" + style(summary, .bold) + "\n"
    }

    /// Returns the pairs that are drafts, with both sentences and the facts that are wrong.
    private func drafts(on terminal: Terminal) -> String {
        guard !review.drafts.isEmpty else { return "" }
        let indent = 8
        var result = "\n" + terminal.style("Drafts: a fact differs", .bold) + "\n"
        for link in review.drafts {
            result += terminal.paragraph(
                StyledText(link.english, .dim), indent: indent,
                head: TextWidth.padded("draft", to: indent))
            result += terminal.paragraph(StyledText(link.romanian), indent: indent)
            for finding in link.wrongFacts {
                result += terminal.paragraph(
                    StyledText("\(finding.rule): \(finding.excerpt): \(finding.message)", .yellow),
                    indent: indent, head: "      ! ")
            }
        }
        return result
    }

    private var summary: String {
        let open = review.links.count - review.confirmedCount - review.drafts.count
        let parts = [
            Count.of(review.confirmedCount, "pair") + " confirmed",
            review.drafts.isEmpty ? nil : Count.of(review.drafts.count, "draft"),
            open > 0 ? "\(open) not sure" : nil,
            "\(review.unpairedEnglish.count) English and \(review.unpairedRomanian.count) "
                + "Romanian sentences without counterpart",
            Count.of(review.findingCount, "finding"),
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
            + (outcome == nil ? " – nothing stored" : "")
    }

    // MARK: For a program

    /// Returns the report as one line of JSON.
    func json() throws -> String { try JSONLines.line(LearnRecord(review, outcome)) }
}
