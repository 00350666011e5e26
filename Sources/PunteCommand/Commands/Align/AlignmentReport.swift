internal import PunteAlignment
internal import PunteLanguage

/// An alignment in each of the formats that `punte align` prints.
struct AlignmentReport {
    let files: ArticlePairFiles
    let romanian: [String]
    let english: [String]
    let title: String
    let rows: [AlignedRow]
    let coverage: ArticleCoverage

    /// - Parameter explanations: One for each link, or none.
    init(
        files: ArticlePairFiles, alignment: Alignment, explanations: [LinkExplanation] = []
    ) {
        self.files = files
        romanian = files.romanian.sentences
        english = files.english.sentences
        title = "\(files.romanian.path) – \(files.english.path)"
        coverage = ArticleCoverage(of: alignment, source: english, target: romanian)
        var links = alignment.links.map(AlignedRow.init)
        for (index, explanation) in explanations.enumerated() {
            links[index].explanation = explanation
        }
        rows = AlignedRow.inReadingOrder(
            links: links, romanianCount: romanian.count, englishCount: english.count)
    }

    private var links: [AlignedRow] { rows.filter { $0.confidence != nil } }

    func text(_ format: AlignmentFormat, on terminal: Terminal) throws -> String {
        switch format {
        case .table:
            AlignmentTable(terminal: terminal)
                .render(rows: rows, romanian: romanian, english: english, coverage: coverage)
        case .links: rows.map(linkLine).joined()
        case .tsv: links.map(tsvLine).joined()
        case .jsonl:
            try links.map {
                try JSONLines.line(AlignmentRecord(row: $0, romanian: romanian, english: english))
            }.joined() + JSONLines.line(CoverageRecord(coverage))
        case .html:
            AlignmentPage(title: title)
                .render(rows: rows, romanian: romanian, english: english, coverage: coverage)
        case .tmx: try AlignmentUnits(files: files, links: links).tmx()
        }
    }

    /// `ro_ids<TAB>en_ids<TAB>confidence<TAB>label`
    private func linkLine(_ row: AlignedRow) -> String {
        let fields = [
            row.romanian.map(String.init).joined(separator: ","),
            row.english.map(String.init).joined(separator: ","),
            row.confidence?.fixed(4) ?? "",
            row.label,
        ]
        return fields.joined(separator: "\t") + "\n"
    }

    /// `ro<TAB>en<TAB>confidence<TAB>label`
    private func tsvLine(_ row: AlignedRow) -> String {
        let record = AlignmentRecord(row: row, romanian: romanian, english: english)
        let fields = [record.ro, record.en, record.confidence.fixed(4), record.label]
        return fields.map { $0.split { $0 == "\t" || $0.isNewline }.joined(separator: " ") }
            .joined(separator: "\t") + "\n"
    }
}

extension AlignedRow {
    init(_ link: Link) {
        self.init(
            romanian: Array(link.target), english: Array(link.source),
            confidence: link.confidence, label: link.label.rawValue)
    }
}
