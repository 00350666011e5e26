internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage
internal import PunteService

/// Shows findings to a person: the passage with the places marked, and below it what is wrong there.
struct FindingView {
    let terminal: Terminal

    /// The maximum number of characters of an excerpt that is quoted below its passage.
    private static let maximumExcerpt = 60

    /// Returns the line over the findings of a paragraph or segment.
    func heading(of passage: CheckedPassage) -> String {
        let name: String
        if let segment = passage.segment {
            name = "Segment \(segment)"
        } else if let paragraph = passage.paragraphs.first {
            name = "Paragraph \(paragraph + 1)"
        } else {
            name = "Not in the Romanian"
        }
        return terminal.style(name, .bold) + "\n"
    }

    /// Returns a passage with its findings.
    ///
    /// - Parameters:
    ///   - passage: the passage.
    ///   - findings: those of its findings that are shown, each with its number in the report.
    /// - Returns: Lines, each with a line feed at its end.
    func text(
        of passage: CheckedPassage, findings: [(number: Int, finding: Finding, id: String)]
    ) -> String {
        let labels = (
            romanian: Self.label("ro", passage.romanianSentences),
            english: Self.label("en", passage.englishSentences)
        )
        let indent = 4 + max(labels.romanian.count, labels.english.count)
        var result = ""
        for (label, sentences, side) in [
            (labels.romanian, passage.romanianText, Side.romanian),
            (labels.english, passage.englishText, .english),
        ] where !sentences.isEmpty {
            let marks = findings.compactMap { Self.mark($0, in: sentences, side: side) }
            let lines = MarkedParagraph(sentences, marks: marks)
                .lines(width: max(20, terminal.columns - indent), terminal.style)
            for (index, line) in lines.enumerated() {
                let head = index == 0 ? terminal.style(label, .dim) : ""
                let gap = indent - 2 - (index == 0 ? label.count : 0)
                result += "  " + head + String(repeating: " ", count: gap) + line + "\n"
            }
        }
        return result + findings.map(line).joined()
    }

    /// Returns what is said of a finding: how much it matters, its rule, what is wrong, what to write.
    private func line(number: Int, finding: Finding, id: String) -> String {
        let head = TextWidth.padded("  \(number) ", to: 5)
        var text = StyledText(
            "\(finding.severity.title), \(finding.rule)", Self.colour(of: finding.severity))
        text.append(": ")
        text.append(Self.shortened(finding.excerpt), .bold)
        if let correction = finding.correction {
            text.append(" → ")
            text.append(Self.shortened(correction), .green)
        }
        text.append("; " + finding.message)
        if finding.correction == nil {
            text.append("; ")
            text.append(finding.advice, .green)
        }
        text.append(" ")
        text.append("[\(id)]", .dim)
        return terminal.paragraph(text, indent: head.count, head: head)
    }

    /// Returns the mark of a finding in the text of a side; nil for a finding on the whole text.
    private static func mark(
        _ numbered: (number: Int, finding: Finding, id: String), in text: String, side: Side
    ) -> MarkedParagraph.Mark? {
        let finding = numbered.finding
        let range: Range<Int>?
        if finding.side == side {
            range = finding.range
        } else {
            range = side == .english ? finding.expected.flatMap { place(of: $0, in: text) } : nil
        }
        guard let range, range.count < text.utf8.count else { return nil }
        return MarkedParagraph.Mark(
            range: range, label: "\(numbered.number)", emphasis: colour(of: finding.severity))
    }

    /// Returns the UTF-8 offsets of the first place where a text has these words.
    private static func place(of words: String, in text: String) -> Range<Int>? {
        guard let range = text.firstRange(of: words) else { return nil }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return start..<start + words.utf8.count
    }

    /// Returns the origin of sentences, counted from 1: `ro 3`, `en 4–5, 9`; the language alone for a
    /// segment.
    private static func label(_ language: String, _ group: SentenceGroup?) -> String {
        guard let group else { return language }
        let numbers = group.runs.map { run in
            run.count == 1 ? "\(run.upperBound)" : "\(run.lowerBound + 1)–\(run.upperBound)"
        }
        return language + " " + numbers.joined(separator: ", ")
    }

    private static func colour(of severity: FindingSeverity) -> Style.Emphasis {
        switch severity {
        case .fact: .red
        case .language: .yellow
        case .style: .cyan
        }
    }

    /// Returns a text without line breaks, in which spaces at the ends and doubled ones can be seen.
    private static func shortened(_ text: String) -> String {
        let line = text.oneLine
        let isSpacing = line.hasPrefix(" ") || line.hasSuffix(" ")
        let shown = isSpacing ? line.replacing(" ", with: "␣") : line
        return shown.count <= maximumExcerpt ? shown : shown.prefix(maximumExcerpt - 3) + "…"
    }
}

extension FindingSeverity {
    /// The severity in words.
    var title: String {
        switch self {
        case .fact: "wrong fact"
        case .language: "language"
        case .style: "style"
        }
    }
}
