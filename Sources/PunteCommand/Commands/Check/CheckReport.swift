internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteService
internal import PunteText

/// Checks pairs of texts, writes the findings and counts them.
struct CheckReport {
    typealias Pair = CheckedTexts

    let output: TextOutput
    let format: RecordFormat
    let style: Style
    let checker: TranslationChecker
    private var pairs = 0
    private(set) var findings = 0
    /// The greatest severity of a finding; nil when there is none.
    private(set) var worst: FindingSeverity?
    /// The numbers of sentences without a counterpart that are not listed.
    private var unlisted = (english: 0, romanian: 0)
    private let listsCounterparts: Bool
    /// The number of findings of each rule.
    private var counts: [String: Int] = [:]

    /// The maximum number of findings of one typographic rule in a table.
    ///
    /// A text that breaks such a rule usually breaks it throughout.
    private static let maximumShown = 5

    /// Creates a report without findings.
    ///
    /// - Parameters:
    ///   - output: Where the findings go.
    ///   - format: How they are written.
    ///   - style: The colours of a table.
    ///   - checker: Finds them.
    ///   - listsCounterparts: Whether a table lists each sentence without a counterpart.
    init(
        output: TextOutput, format: RecordFormat, style: Style, checker: TranslationChecker,
        listsCounterparts: Bool
    ) {
        self.listsCounterparts = listsCounterparts
        self.output = output
        self.format = format
        self.style = style
        self.checker = checker
    }

    /// Checks the links of two articles, and reports sentences without counterpart.
    mutating func check(_ files: ArticlePairFiles, alignment: Alignment) throws {
        let (source, target) = (files.english.article.sentences, files.romanian.article.sentences)
        let check = ArticleCheck(checker, english: source, romanian: target)
        pairs += alignment.links.count
        for found in check.findings(of: alignment) { try write(found.finding, in: found.texts) }
        guard checker.reportsCounterparts else { return }
        let alone = check.sentencesWithoutCounterpart(in: alignment)
        guard listsCounterparts || format == .jsonl else {
            unlisted.english += alone.count { $0.finding.side == .english }
            unlisted.romanian += alone.count { $0.finding.side == .romanian }
            return
        }
        for found in alone { try write(found.finding, in: found.texts) }
    }

    /// Checks one pair of texts.
    mutating func check(_ pair: Pair) throws {
        pairs += 1
        for finding in checker.findings(english: pair.english, romanian: pair.romanian) {
            try write(finding, in: pair)
        }
    }

    private mutating func write(_ finding: Finding, in pair: Pair) throws {
        findings += 1
        counts[finding.rule, default: 0] += 1
        // What an adaptation leaves out and adds is no mistake, unless one asks for it.
        if finding.rule != TranslationChecker.counterpartRule || listsCounterparts {
            worst = max(worst ?? finding.severity, finding.severity)
        }
        switch format {
        case .jsonl: try output.write(JSONLines.line(FindingRecord(finding, in: pair)))
        case .table:
            let isRepeated =
                TranslationChecker.typographicRules.contains(finding.rule)
                && counts[finding.rule, default: 0] > Self.maximumShown
            if !isRepeated { try output.write(line(finding, in: pair)) }
        }
    }

    private func line(_ finding: Finding, in pair: Pair) -> String {
        TextWidth.padded(Self.label(pair) + " ", to: 14)
            + style(TextWidth.padded(finding.rule, to: 13), Self.colour(of: finding.severity))
            + style(Self.shortened(finding.excerpt), .bold) + ": " + finding.message + "; "
            + style(finding.advice, .green) + "\n"
    }

    /// The number of findings of each rule, and the number of findings that the table does not
    /// show.
    var summary: String {
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let hidden =
            format == .table
            ? order.filter { TranslationChecker.typographicRules.contains($0.key) }
                .reduce(0) { $0 + max(0, $1.value - Self.maximumShown) } : 0
        let rules = order.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        return "\(Count.of(findings, "finding")) in \(Count.of(pairs, "pair"))"
            + (findings > 0 ? ": " + rules : "")
            + (hidden > 0 ? "; \(hidden) not shown, --format jsonl lists them" : "")
            + (adaptation.map { "; " + $0 } ?? "")
    }

    /// How many sentences were left out and added; nil when there are none that are not listed.
    private var adaptation: String? {
        let parts = [
            unlisted.english > 0 ? "\(Count.of(unlisted.english, "sentence")) left out" : nil,
            unlisted.romanian > 0 ? "\(Count.of(unlisted.romanian, "sentence")) added" : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// Returns the origin of a pair: `#12` for a segment, `ro 3 en 4–5` for sentences, counted from
    /// 1.
    private static func label(_ pair: Pair) -> String {
        if let segment = pair.segment { return "#\(segment)" }
        func numbers(_ group: SentenceGroup) -> String {
            group.runs.map { run in
                run.count == 1
                    ? "\(run.upperBound)" : "\(run.lowerBound + 1)–\(run.upperBound)"
            }.joined(separator: ", ")
        }
        return [
            pair.romanianSentences.map { "ro " + numbers($0) },
            pair.englishSentences.map { "en " + numbers($0) },
        ]
        .compactMap(\.self).joined(separator: " ")
    }

    private static func colour(of severity: FindingSeverity) -> Style.Emphasis {
        switch severity {
        case .fact: .red
        case .language: .yellow
        case .style: .dim
        }
    }

    private static func shortened(_ text: String) -> String {
        text.count <= 60 ? text : text.prefix(57) + "…"
    }
}
