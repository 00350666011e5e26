internal import PunteGlossary
internal import PunteLanguage
internal import PunteService

/// Writes the findings of a check and counts them.
struct CheckReport {
    let format: RecordFormat
    let view: FindingView
    private let listsCounterparts: Bool
    /// The keys of the findings that were dismissed for good.
    private let dismissed: Set<String>
    /// The number of findings that are left out because they were dismissed.
    private var hidden = 0
    private var pairs = 0
    /// The number of sentences of an article without a source; nil where there is one.
    private var sentences: Int?
    /// The number of findings so far.
    private var findings = 0
    /// The greatest severity of a finding; nil when there is none.
    private(set) var worst: FindingSeverity?
    /// The numbers of sentences without a counterpart that are not listed.
    private var unlisted = (english: 0, romanian: 0)
    /// The number of findings of each rule.
    private var counts: [String: Int] = [:]
    /// The number of findings of each severity.
    private var severities: [FindingSeverity: Int] = [:]
    /// The line over the last passage that was shown.
    private var heading: String?

    /// The maximum number of findings of one typographic rule in a table.
    ///
    /// A text that breaks such a rule usually breaks it throughout.
    private static let maximumShown = 5

    /// Creates a report without findings.
    ///
    /// - Parameters:
    ///   - format: How they are written.
    ///   - terminal: The colours and the width of a table.
    ///   - listsCounterparts: Whether a sentence without a counterpart counts as a mistake.
    ///   - dismissed: The keys of findings that are left out.
    init(
        format: RecordFormat, terminal: Terminal, listsCounterparts: Bool,
        dismissed: Set<String>
    ) {
        self.dismissed = dismissed
        self.format = format
        view = FindingView(terminal: terminal)
        self.listsCounterparts = listsCounterparts
    }

    /// Counts the findings in some texts and writes them.
    ///
    /// - Parameters:
    ///   - texts: the texts.
    ///   - output: where the findings go; nil to count them only.
    /// - Throws: `MemoryError`, and errors of writing.
    mutating func write(_ texts: CheckedTexts, to output: TextOutput?) throws {
        guard case .article(let check) = texts else {
            return try texts.forEachPassage(listsCounterparts: false) { passage in
                pairs += 1
                try write(passage, to: output)
            }
        }
        let reports = check.checker.reportsCounterparts
        let lists = reports && (listsCounterparts || format == .jsonl)
        pairs += check.links
        sentences = check.sentencesAlone
        try texts.forEachPassage(listsCounterparts: lists) { try write($0, to: output) }
        if reports, !lists {
            unlisted.english += check.unpairedEnglish.count
            unlisted.romanian += check.unpairedRomanian.count
        }
    }

    private mutating func write(_ whole: CheckedPassage, to output: TextOutput?) throws {
        var passage = whole
        hidden += passage.leaveOut(dismissed: dismissed)
        var shown: [(number: Int, finding: Finding, id: String)] = []
        for finding in passage.findings {
            findings += 1
            counts[finding.rule, default: 0] += 1
            severities[finding.severity, default: 0] += 1
            // What an adaptation leaves out and adds is no mistake, unless one asks for it.
            if finding.rule != TranslationChecker.counterpartRule || listsCounterparts {
                worst = max(worst ?? finding.severity, finding.severity)
            }
            let id = finding.key(in: passage.sentence(of: finding)).shortText
            switch format {
            case .jsonl:
                try output?.write(
                    JSONLines.line(FindingRecord(finding, in: passage)))
            case .table:
                let isRepeated =
                    TranslationChecker.typographicRules.contains(finding.rule)
                    && counts[finding.rule, default: 0] > Self.maximumShown
                if !isRepeated { shown.append((findings, finding, id)) }
            }
        }
        guard !shown.isEmpty else { return }
        let heading = view.heading(of: passage)
        if heading != self.heading {
            try output?.write((self.heading == nil ? "" : "\n") + heading)
        }
        self.heading = heading
        try output?.write(view.text(of: passage, findings: shown))
    }

    /// The numbers of findings by severity and rule, and what the table does not show.
    var summary: String {
        let repeated =
            format == .table
            ? counts.filter { TranslationChecker.typographicRules.contains($0.key) }
                .reduce(0) { $0 + max(0, $1.value - Self.maximumShown) } : 0
        let rules = Self.list(counts)
        let texts = sentences.map { Count.of($0, "sentence") } ?? Count.of(pairs, "pair")
        return "\(Count.of(findings, "finding")) in \(texts)"
            + (findings > 0 ? ": \(bySeverity) (\(rules))" : "")
            + (repeated > 0 ? "; \(repeated) not shown, --format jsonl lists them" : "")
            + (hidden > 0 ? "; \(hidden) dismissed, --list-dismissed lists them" : "")
            + (adaptation.map { "; " + $0 } ?? "")
    }

    /// Returns the names of rules with their numbers, the greatest first.
    static func list(_ counts: [String: Int]) -> String {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }

    /// The numbers of findings of each severity in words.
    private var bySeverity: String {
        FindingSeverity.allCases.compactMap { severity in
            severities[severity].map { count in
                severity == .fact
                    ? Count.of(count, severity.title) : "\(count) of \(severity.title)"
            }
        }.joined(separator: ", ")
    }

    /// How many sentences were left out and added; nil when there are none that are not listed.
    private var adaptation: String? {
        let parts = [
            unlisted.english > 0 ? "\(Count.of(unlisted.english, "sentence")) left out" : nil,
            unlisted.romanian > 0 ? "\(Count.of(unlisted.romanian, "sentence")) added" : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
