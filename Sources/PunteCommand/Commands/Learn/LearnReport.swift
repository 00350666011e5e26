internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
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

    private struct Record: Encodable {
        struct Link: Encodable {
            let en: String
            let ro: String
            let confidence: String
            let label: String
            let status: String
            /// The findings, each with `rule`, `excerpt`, `message` and `advice`.
            let findings: [[String: String]]
        }

        let links: [Link]
        /// The indices of the sentences without counterpart.
        let unpairedEn: [Int]
        let unpairedRo: [Int]
        let stored: String?
        /// The ids of the pair and of its articles.
        let pair: [String: Int64]?
        /// The proposed names, each with `en`, `ro` and `kind`.
        let names: [[String: String]]?
    }

    /// Returns the report as one line of JSON.
    func json() throws -> String {
        try JSONLines.line(
            Record(
                links: review.links.map(Self.record), unpairedEn: review.unpairedEnglish,
                unpairedRo: review.unpairedRomanian, stored: outcome?.saved.description,
                pair: outcome?.pair.map { ["id": $0.id, "en": $0.english, "ro": $0.romanian] },
                names: outcome?.candidates.map {
                    ["en": $0.english, "ro": $0.romanian, "kind": $0.kind.rawValue]
                }))
    }

    private static func record(_ link: ArticleLearner.ReviewedLink) -> Record.Link {
        Record.Link(
            en: link.english, ro: link.romanian, confidence: link.link.confidence.fixed(4),
            label: link.link.label.rawValue, status: link.status.rawValue,
            findings: link.findings.map {
                [
                    "rule": $0.rule, "excerpt": $0.excerpt, "message": $0.message,
                    "advice": $0.advice,
                ]
            })
    }
}
