internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// What an article brings to the memory, for a person or as JSON.
struct LearnReport: Encodable {
    let review: ArticleLearner.Review
    /// Nil when nothing was stored.
    let outcome: ArticleLearner.Outcome?

    // MARK: For a person

    func table(on terminal: Terminal) -> String {
        let style = terminal.style
        let indent = 8
        var result = ""
        for link in review.links {
            let sure = TextWidth.padded("\(link.link.confidence.percent(.down))%", to: indent - 2)
            let mark = link.isConfirmed ? style("✓ ", .green) : style("? ", .yellow)
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
        return result + "\n" + style(summary, .bold) + "\n"
    }

    private var summary: String {
        let open = review.links.count - review.confirmedCount
        let parts = [
            Count.of(review.confirmedCount, "pair") + " confirmed",
            open > 0 ? "\(open) not sure" : nil,
            "\(review.unpairedEnglish.count) English and \(review.unpairedRomanian.count) "
                + "Romanian sentences without counterpart",
            Count.of(review.findingCount, "finding"),
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
            + (outcome == nil ? " – nothing stored" : "")
    }

    // MARK: For a program

    private enum CodingKeys: String, CodingKey {
        case links, stored, pair, names
        case unpairedEnglish = "unpaired_en"
        case unpairedRomanian = "unpaired_ro"
    }

    private struct LinkRecord: Encodable {
        let en: String
        let ro: String
        let confidence: String
        let label: String
        let status: String
        let findings: [FindingRecord]
    }

    private struct FindingRecord: Encodable {
        let rule: String
        let excerpt: String
        let message: String
        let advice: String
    }

    private struct PairRecord: Encodable {
        let id: Int64
        let en: Int64
        let ro: Int64
    }

    private struct NameRecord: Encodable {
        let en: String
        let ro: String
        let kind: String
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(review.links.map(Self.record), forKey: .links)
        try container.encode(review.unpairedEnglish, forKey: .unpairedEnglish)
        try container.encode(review.unpairedRomanian, forKey: .unpairedRomanian)
        try container.encodeIfPresent(outcome?.saved.description, forKey: .stored)
        try container.encodeIfPresent(
            outcome?.pair.map { PairRecord(id: $0.id, en: $0.english, ro: $0.romanian) },
            forKey: .pair)
        try container.encodeIfPresent(
            outcome?.candidates.map {
                NameRecord(en: $0.english, ro: $0.romanian, kind: $0.kind.rawValue)
            }, forKey: .names)
    }

    private static func record(_ link: ArticleLearner.Review.Link) -> LinkRecord {
        LinkRecord(
            en: link.english, ro: link.romanian, confidence: link.link.confidence.fixed(4),
            label: link.link.label.rawValue, status: link.isConfirmed ? "confirmed" : "aligned",
            findings: link.findings.map {
                FindingRecord(
                    rule: $0.rule, excerpt: $0.excerpt, message: $0.message, advice: $0.advice)
            })
    }
}
