internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// Checks pairs of texts, writes the findings and counts them.
struct CheckReport {
    /// A text in both languages, with its origin: sentences of two articles, or a segment of the
    /// memory.
    struct Pair {
        var english = ""
        var romanian = ""
        var englishSentences: SentenceGroup?
        var romanianSentences: SentenceGroup?
        /// The id of the segment; nil for sentences of articles.
        var segment: Int64?
    }

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

    /// The maximum number of sentences between the paragraphs of one quotation.
    private static let maximumInterruption = 2

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
        let facts = checker.facts(
            english: source.map(\.text), romanian: target.map(\.text))
        for link in alignment.links {
            let (english, romanian) = (
                link.english.map { source[$0].text }, link.romanian.map { target[$0].text }
            )
            pairs += 1
            let pair = Pair(
                english: english.joined(separator: " "), romanian: romanian.joined(separator: " "),
                englishSentences: link.english, romanianSentences: link.romanian)
            for finding in checker.findings(english: english, romanian: romanian, in: facts) {
                try write(finding, in: pair)
            }
        }
        for index in alignment.unpairedRomanian {
            let text = target[index].text
            for finding in checker.findings(english: [], romanian: [text], in: facts) {
                try write(finding, in: Self.pair(romanian: text, at: index))
            }
        }
        try checkSigns(of: target)
        guard checker.reportsCounterparts else { return }
        guard listsCounterparts || format == .jsonl else {
            unlisted.english += alignment.unpairedEnglish.count { source[$0].kind != .dateline }
            unlisted.romanian += alignment.unpairedRomanian.count { target[$0].kind != .dateline }
            return
        }
        for index in alignment.unpairedEnglish where source[index].kind != .dateline {
            let text = source[index].text
            try write(
                checker.missingCounterpart(of: text, side: .english),
                in: Pair(english: text, englishSentences: SentenceGroup(index..<index + 1)))
        }
        for index in alignment.unpairedRomanian where target[index].kind != .dateline {
            let text = target[index].text
            try write(
                checker.missingCounterpart(of: text, side: .romanian),
                in: Self.pair(romanian: text, at: index))
        }
    }

    /// Returns a Romanian sentence without a counterpart.
    private static func pair(romanian text: String, at index: Int) -> Pair {
        Pair(romanian: text, romanianSentences: SentenceGroup(index..<index + 1))
    }

    /// Checks the signs that belong to more than one sentence: quotation marks, and the spaces between
    /// sentences.
    private mutating func checkSigns(of sentences: [Sentence]) throws {
        var unbalanced: [(sentence: Int, finding: Finding)] = []
        var start = 0
        while start < sentences.count {
            let end =
                sentences[start...].firstIndex {
                    $0.paragraph != sentences[start].paragraph
                } ?? sentences.count
            let continues = end < sentences.count && sentences[end].text.hasPrefix("„")
            let found = checker.unbalancedQuotes(
                in: sentences[start..<end].map(\.text), continues: continues)
            unbalanced += found.map { (start + $0.sentence, $0.finding) }
            for index in start..<max(start, end - 1)
            where sentences[index].range.upperBound == sentences[index + 1].range.lowerBound {
                let (text, next) = (sentences[index].text, sentences[index + 1].text)
                if let finding = checker.missingSpace(between: text, and: next) {
                    try write(finding, in: Self.pair(romanian: text, at: index))
                }
            }
            start = end
        }
        // A quotation that a heading interrupts, or a list: it is closed in the next paragraph.
        var index = 0
        while index < unbalanced.count {
            let (sentence, finding) = unbalanced[index]
            if index + 1 < unbalanced.count,
                unbalanced[index + 1].sentence - sentence <= Self.maximumInterruption,
                unbalanced[index + 1].finding.excerpt != finding.excerpt, finding.excerpt == "„"
            {
                index += 2
                continue
            }
            try write(finding, in: Self.pair(romanian: sentences[sentence].text, at: sentence))
            index += 1
        }
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
        case .jsonl: try output.write(JSONLines.line(Record(finding, in: pair)))
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

    private struct Record: Encodable {
        let rule: String
        let severity: String
        let side: String?
        let start: Int
        let end: Int
        let excerpt: String
        let message: String
        let advice: String
        let en: String
        let ro: String
        let enIds: [Int]
        let roIds: [Int]
        let segment: Int64?

        init(_ finding: Finding, in pair: Pair) {
            rule = finding.rule
            severity = finding.severity.rawValue
            side = finding.side?.rawValue
            start = finding.range.lowerBound
            end = finding.range.upperBound
            excerpt = finding.excerpt
            message = finding.message
            advice = finding.advice
            en = pair.english
            ro = pair.romanian
            enIds = pair.englishSentences.map(Array.init) ?? []
            roIds = pair.romanianSentences.map(Array.init) ?? []
            segment = pair.segment
        }
    }
}
