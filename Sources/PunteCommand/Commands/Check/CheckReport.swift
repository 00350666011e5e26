internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// Checks pairs and prints what was found.
struct CheckReport {
    /// Where a pair stands: sentences of two articles, or a segment of the memory.
    struct Place {
        var romanian: SentenceGroup?
        var english: SentenceGroup?
        var segment: Int64?

        init(
            romanian: SentenceGroup? = nil, english: SentenceGroup? = nil, segment: Int64? = nil
        ) {
            self.romanian = romanian
            self.english = english
            self.segment = segment
        }
    }

    let output: TextOutput
    let format: RecordFormat
    let style: Style
    let checker: TranslationChecker
    private(set) var pairs = 0
    private(set) var findings = 0
    /// How many findings each rule has.
    private(set) var counts: [String: Int] = [:]

    init(
        output: TextOutput, format: RecordFormat, style: Style,
        checker: TranslationChecker
    ) {
        self.output = output
        self.format = format
        self.style = style
        self.checker = checker
    }

    mutating func check(_ files: ArticlePairFiles, aligner: Aligner) throws {
        let (source, target) = (files.english.article.sentences, files.romanian.article.sentences)
        let alignment = try aligner.align(source: source, target: target)
        for link in alignment.links {
            try check(
                link.source.map { source[$0].text }.joined(separator: " "),
                link.target.map { target[$0].text }.joined(separator: " "),
                Place(romanian: link.target, english: link.source))
        }
        guard checker.reportsCounterparts else { return }
        for index in alignment.unpairedSources where source[index].kind != .dateline {
            let finding = checker.missingCounterpart(of: source[index].text, side: .english)
            try write(
                finding, source[index].text, "", Place(english: SentenceGroup(index..<(index + 1))))
        }
        for index in alignment.unpairedTargets where target[index].kind != .dateline {
            let finding = checker.missingCounterpart(of: target[index].text, side: .romanian)
            try write(
                finding, "", target[index].text, Place(romanian: SentenceGroup(index..<(index + 1)))
            )
        }
    }

    mutating func check(_ english: String, _ romanian: String, _ place: Place) throws {
        pairs += 1
        for finding in checker.findings(english: english, romanian: romanian) {
            try write(finding, english, romanian, place)
        }
    }

    private mutating func write(
        _ finding: Finding, _ english: String, _ romanian: String, _ place: Place
    ) throws {
        findings += 1
        counts[finding.rule, default: 0] += 1
        // A text that is written so throughout is told of once.
        let isRepeated =
            TranslationChecker.typographicRules.contains(finding.rule)
            && counts[finding.rule, default: 0] > Self.shown
        if isRepeated, format == .table { return }
        switch format {
        case .jsonl:
            try output.write(JSONLines.line(Line(finding, english, romanian, place)))
        case .table:
            try output.write(
                TextWidth.padded(Self.label(place) + " ", to: 14)
                    + style(TextWidth.padded(finding.rule, to: 13), .yellow)
                    + style(Self.shortened(finding.excerpt), .bold) + ": " + finding.message + "; "
                    + style(finding.advice, .green) + "\n")
        }
    }

    /// How many findings of one typographic rule a table shows.
    private static let shown = 5

    /// The rules with their findings, and what the table did not show.
    var summary: String {
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let hidden =
            format == .table
            ? order.filter {
                TranslationChecker.typographicRules.contains($0.key) && $0.value > Self.shown
            }.reduce(0) { $0 + $1.value - Self.shown } : 0
        let rules = order.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        return "\(Count.of(findings, "finding")) in \(Count.of(pairs, "pair"))"
            + (findings > 0 ? ": " + rules : "")
            + (hidden > 0 ? "; \(hidden) not shown, --format jsonl lists them" : "")
    }

    /// Sentence numbers from 1, as people count.
    private static func label(_ place: Place) -> String {
        if let segment = place.segment { return "#\(segment)" }
        func numbers(_ group: SentenceGroup) -> String {
            group.runs.map { run in
                run.count == 1
                    ? "\(run.upperBound)" : "\(run.lowerBound + 1)–\(run.upperBound)"
            }.joined(separator: ", ")
        }
        return [
            place.romanian.map { "ro " + numbers($0) }, place.english.map { "en " + numbers($0) },
        ]
        .compactMap(\.self).joined(separator: " ")
    }

    private static func shortened(_ text: String) -> String {
        text.count <= 60 ? text : text.prefix(57) + "…"
    }

    private struct Line: Encodable {
        let rule: String
        let side: String?
        let start: Int
        let end: Int
        let excerpt: String
        let message: String
        let advice: String
        let en: String
        let ro: String
        let enIDs: [Int]
        let roIDs: [Int]
        let segment: Int64?

        enum CodingKeys: String, CodingKey {
            case rule, side, start, end, excerpt, message, advice, en, ro, segment
            case enIDs = "en_ids"
            case roIDs = "ro_ids"
        }

        init(_ finding: Finding, _ english: String, _ romanian: String, _ place: Place) {
            rule = finding.rule
            side = finding.side?.rawValue
            start = finding.range.lowerBound
            end = finding.range.upperBound
            excerpt = finding.excerpt
            message = finding.message
            advice = finding.advice
            en = english
            ro = romanian
            enIDs = place.english.map(Array.init) ?? []
            roIDs = place.romanian.map(Array.init) ?? []
            segment = place.segment
        }
    }
}
