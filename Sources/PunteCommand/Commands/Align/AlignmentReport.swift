internal import ArgumentParser
internal import PunteAlignment
internal import PunteExchange
internal import PunteLanguage
internal import PunteService
internal import PunteText

/// The formats that `punte align` writes.
enum AlignmentFormat: String, OutputFormat {
    case table
    case links
    case tsv
    case jsonl
    case tmx
    case html

    /// Whether the format includes the coverage of the articles and explanations of links.
    var isDetailed: Bool { self == .table || self == .jsonl || self == .html }

    static var standard: Self { .table }

    var endings: [String] {
        switch self {
        case .table: [".txt"]
        case .links: [".links.tsv", ".links"]
        case .tsv: [".tsv"]
        case .jsonl: [".jsonl"]
        case .tmx: [".tmx"]
        case .html: [".html", ".htm"]
        }
    }
}

/// An aligned pair of articles that can be written in the formats of `punte align`.
struct AlignmentReport {
    /// The names of both files.
    let title: String
    let english: Article
    let romanian: Article
    /// The links and the sentences without counterpart, in reading order.
    let rows: [AlignedRow]
    let coverage: ArticleCoverage
    /// Number of links that are left out because their confidence is above the maximum; nil when
    /// there is no maximum.
    let surerCount: Int?

    /// Creates the report on a pair of articles.
    ///
    /// - Parameters:
    ///   - pair: The articles and their alignment.
    ///   - maximumConfidence: The maximum confidence of the links that are shown, 0…1; from 1 on,
    ///     all links are shown, and the sentences without a link.
    init(_ pair: PairAlignment, maximumConfidence: Double = 1) {
        title = "\(pair.files.romanian.path) – \(pair.files.english.path)"
        english = pair.files.english.article
        romanian = pair.files.romanian.article
        coverage = pair.coverage
        var links = pair.alignment.links.map(AlignedRow.init)
        for (index, explanation) in pair.explanations.enumerated() {
            links[index].explanation = explanation
        }
        let all = AlignedRow.inReadingOrder(
            links: links, romanianCount: romanian.sentences.count,
            englishCount: english.sentences.count)
        guard maximumConfidence < 1 else {
            rows = all
            surerCount = nil
            return
        }
        rows = all.filter { row in row.confidence.map { $0 <= maximumConfidence } ?? false }
        surerCount = links.count - rows.count
    }

    /// The rows that are links.
    var links: [AlignedRow] { rows.filter(\.isLink) }

    /// Returns the sentences of one language in a row.
    func sentences(of row: AlignedRow, _ side: Side) -> [String] {
        (side == .english ? row.english : row.romanian).map { sentence(side, $0) }
    }

    /// Returns the text of a sentence of one side.
    func sentence(_ side: Side, _ index: Int) -> String {
        (side == .english ? english : romanian).sentences[index].text
    }

    /// Returns the sentences of one language in a row, joined by spaces.
    func text(of row: AlignedRow, _ side: Side) -> String {
        sentences(of: row, side).joined(separator: " ")
    }

    /// Returns the whole report in a format; a table is formatted for `terminal`.
    func formatted(as format: AlignmentFormat, on terminal: Terminal) throws -> String {
        switch format {
        case .table: AlignmentTable(terminal: terminal).render(self)
        case .links: rows.map(linkLine).joined()
        case .tsv: links.map(tableLine).joined()
        case .jsonl: try links.map(jsonLine).joined() + coverageLine()
        case .html: AlignmentPage().render(self)
        case .tmx: try tmx()
        }
    }

    // MARK: Lines

    /// Returns a row as `ro_ids<TAB>en_ids<TAB>confidence<TAB>label`.
    private func linkLine(_ row: AlignedRow) -> String {
        let fields = [
            row.romanian.map(String.init).joined(separator: ","),
            row.english.map(String.init).joined(separator: ","),
            row.confidence?.fixed(4) ?? "",
            row.label,
        ]
        return fields.joined(separator: "\t") + "\n"
    }

    /// Returns a link as `ro<TAB>en<TAB>confidence<TAB>label`.
    private func tableLine(_ row: AlignedRow) -> String {
        let fields = [
            text(of: row, .romanian), text(of: row, .english), (row.confidence ?? 0).fixed(4),
            row.label,
        ]
        return fields.map { $0.split { $0 == "\t" || $0.isNewline }.joined(separator: " ") }
            .joined(separator: "\t") + "\n"
    }

    private struct Record: Encodable {
        let ro: String
        let en: String
        let roIds: [Int]
        let enIds: [Int]
        let confidence: Double
        let label: String
        /// The explanation of the link; omitted unless it was requested.
        let explanation: ExplanationRecord?
    }

    private func jsonLine(_ row: AlignedRow) throws -> String {
        try JSONLines.line(
            Record(
                ro: text(of: row, .romanian), en: text(of: row, .english), roIds: row.romanian,
                enIds: row.english, confidence: (row.confidence ?? 0).rounded(4), label: row.label,
                explanation: row.explanation.map(ExplanationRecord.init)))
    }

    private func coverageLine() throws -> String {
        try JSONLines.line([
            "coverage": [
                "en": ["used": coverage.used, "dropped": coverage.dropped],
                "ro": ["rendered": coverage.rendered, "added": coverage.added],
            ]
        ])
    }

    // MARK: TMX

    /// Returns the links as a TMX 1.4b file with English as its source language.
    private func tmx() throws -> String {
        let sink = ByteSink()
        let writer = TMXWriter(sink, options: .init(sourceLanguage: .english))
        for link in links { try writer.write(unit(of: link)) }
        try writer.finish()
        return String(decoding: sink.bytes, as: UTF8.self)
    }

    private func unit(of row: AlignedRow) -> TranslationUnit {
        var unit = TranslationUnit(
            variants: Side.allCases.map { Variant($0.language, text(of: row, $0)) },
            sourceLanguage: .english)
        unit.context = UnitContext(
            previous: row.english.first.flatMap { englishSentence($0 - 1) },
            next: row.english.last.flatMap { englishSentence($0 + 1) })
        unit.properties = properties(of: row)
        return unit
    }

    private func properties(of row: AlignedRow) -> [Property] {
        var properties: [Property] = []
        func add(_ type: String, _ value: String?) {
            if let value { properties.append(Property(type, value)) }
        }
        let position = row.romanian.first
        add(PunteProperty.article, romanian.title)
        add(PunteProperty.position, position.map(String.init))
        add(PunteProperty.kind, position.map { romanian.sentences[$0].kind.rawValue })
        add(PunteProperty.confidence, row.confidence?.fixed(4))
        add(PunteProperty.label, row.label.isEmpty ? nil : row.label)
        return properties
    }

    private func englishSentence(_ index: Int) -> String? {
        english.sentences.indices.contains(index) ? english.sentences[index].text : nil
    }
}

extension AlignedRow {
    init(_ link: Link) {
        self.init(
            romanian: Array(link.romanian), english: Array(link.english),
            confidence: link.confidence, label: link.label.rawValue)
    }
}

extension ArticleCoverage {
    /// The coverage in words; percentages refer to words, not to sentences.
    ///
    /// For example
    /// `English: 8 of 9 sentences used (90 % of the words), 1 dropped · Romanian: 1 of 7 sentences added (3 % of the words)`.
    var line: String {
        let english = Count.of(used.sentences + dropped.sentences, "sentence")
        let romanian = Count.of(rendered.sentences + added.sentences, "sentence")
        let parts = [
            "English: \(used.sentences) of \(english) used",
            " (\(Self.percent(used, dropped)) of the words),",
            " \(dropped.sentences) dropped · ",
            "Romanian: \(added.sentences) of \(romanian) added",
            " (\(Self.percent(added, rendered)) of the words)",
        ]
        return parts.joined()
    }

    private static func percent(_ part: Amount, _ rest: Amount) -> String {
        let whole = part.words + rest.words
        guard whole > 0 else { return "0 %" }
        return (100 * Double(part.words) / Double(whole)).fixed(0) + " %"
    }
}

/// A row of an alignment in the output: a link, or one sentence without counterpart.
struct AlignedRow: Equatable {
    /// The indices of the Romanian sentences, in ascending order.
    var romanian: [Int]
    /// The indices of the English sentences, in ascending order.
    var english: [Int]
    /// The probability that the link is correct; nil for a sentence without counterpart.
    var confidence: Double?
    /// The label of the link: `moved`, `partial` or empty.
    var label: String
    /// The evidence for and against the link, if it was requested.
    var explanation: LinkExplanation? = nil

    /// Whether the row has sentences in both languages.
    var isLink: Bool { confidence != nil }

    /// Returns links and sentences without counterpart in reading order, by the Romanian sentences.
    ///
    /// An unpaired English sentence follows the row with the preceding English sentence.
    static func inReadingOrder(
        links: [AlignedRow], romanianCount: Int, englishCount: Int
    ) -> [AlignedRow] {
        let linkedRomanian = Set(links.flatMap(\.romanian))
        let onlyRomanian = (0..<romanianCount).filter { !linkedRomanian.contains($0) }.map {
            AlignedRow(romanian: [$0], english: [], confidence: nil, label: "")
        }
        let rows = (links + onlyRomanian).sorted {
            ($0.romanian.first ?? 0, $0.english.first ?? 0)
                < ($1.romanian.first ?? 0, $1.english.first ?? 0)
        }
        var rowOfEnglish = [Int](repeating: -1, count: englishCount)
        for (index, row) in rows.enumerated() {
            for sentence in row.english { rowOfEnglish[sentence] = index }
        }
        // The unpaired English sentences that come before the row of each index, and after the last.
        var unpaired = [[Int]](repeating: [], count: rows.count + 1)
        var position = 0
        for sentence in 0..<englishCount {
            if rowOfEnglish[sentence] >= 0 {
                position = rowOfEnglish[sentence] + 1
            } else {
                unpaired[position].append(sentence)
            }
        }
        var result: [AlignedRow] = []
        for position in 0...rows.count {
            if position > 0 { result.append(rows[position - 1]) }
            result += unpaired[position].map {
                AlignedRow(romanian: [], english: [$0], confidence: nil, label: "")
            }
        }
        return result
    }
}
