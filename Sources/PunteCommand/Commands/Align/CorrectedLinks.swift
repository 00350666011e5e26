internal import FoundationEssentials
internal import PunteAlignment
internal import PunteLanguage

/// A file of links that a person corrected, in one of the formats of `punte align` or as the text of
/// `--edit`.
struct CorrectedLinks {
    /// The name of the file for messages.
    let path: String
    private let bytes: [UInt8]

    /// Reads the file; `-` is standard input.
    ///
    /// - Throws: `FileError`.
    init(path: String) throws {
        let input = try InputFile(path: path)
        self.path = input.path
        bytes = input.bytes
    }

    /// The text of the file if it is one of `--edit`; nil for tables and lines of JSON.
    var sheet: String? {
        let text = String(decoding: bytes, as: UTF8.self)
        return LinkSheet.isSheet(text) ? text : nil
    }

    /// Returns the links of the file for two articles, all of them confirmed.
    ///
    /// Sentences that no row names have no counterpart.
    ///
    /// - Throws: ``Failure`` with the file and the number of the line that is wrong.
    func review(english: [String], romanian: [String]) throws -> ReviewedLinks {
        let rows = try rows(
            english: SentenceFinder(english, .english),
            romanian: SentenceFinder(romanian, .romanian))
        var lines: [Side: [Int: Int]] = [.english: [:], .romanian: [:]]
        var result = ReviewedLinks(links: [])
        for row in rows {
            for side in [Side.romanian, .english] {
                let (ids, count) =
                    side == .english
                    ? (row.sentences.english, english.count)
                    : (row.sentences.romanian, romanian.count)
                for id in ids {
                    try check(id, side, count: count, line: row.line)
                    if let first = lines[side]?.updateValue(row.line, forKey: id) {
                        throw failure(
                            row.line,
                            first == row.line
                                ? "\(Self.name(side)) sentence \(id) is named twice"
                                : "\(Self.name(side)) sentence \(id) is in line \(first), too")
                    }
                }
            }
            guard row.sentences.isPaired else { continue }
            result.links.append(
                ReviewedLinks.Entry(
                    sentences: row.sentences, confidence: row.confidence ?? 1,
                    label: row.label, isConfirmed: true))
        }
        guard !result.links.isEmpty else { throw Failure("\(path): there is no link in it") }
        result.sort()
        return result
    }

    private func check(_ id: Int, _ side: Side, count: Int, line: Int) throws {
        guard id >= count else { return }
        throw failure(
            line,
            "\(Self.name(side)) sentence \(id): the article has "
                + "\(Count.of(count, "sentence")), 0 to \(count - 1)")
    }

    private func failure(_ line: Int, _ text: String) -> Failure {
        Failure("\(path):\(line): \(text)")
    }

    private static func name(_ side: Side) -> String { side == .english ? "English" : "Romanian" }

    // MARK: Rows

    private struct Row {
        let line: Int
        let sentences: LinkedSentences
        var confidence: Double?
        var label = ""
    }

    private func rows(english: SentenceFinder, romanian: SentenceFinder) throws -> [Row] {
        let table = Array(TableReader(bytes)).filter { !$0.bytes.allSatisfy { $0 == 0x20 } }
        if table.first?.bytes.first(where: { $0 != 0x20 }) == UInt8(ascii: "{") {
            return try table.compactMap { try jsonRow($0, english: english, romanian: romanian) }
        }
        // A table of numbers, in which a row may be wrong, or one of texts.
        let numbered = table.count { Self.ids($0[0]) != nil && Self.ids($0[1]) != nil }
        let isNumbered = 2 * numbered >= table.count
        return try table.filter { $0.texts.prefix(2) != ["ro", "en"] }.map { row in
            guard row.count >= 2 else {
                throw failure(
                    row.line,
                    isNumbered
                        ? "expected Romanian sentence numbers, a tab, English sentence numbers"
                        : "expected a Romanian text, a tab, an English text")
            }
            let sentences =
                isNumbered
                ? try numbers(of: row)
                : LinkedSentences(
                    romanian: try find(row[0], by: romanian, line: row.line),
                    english: try find(row[1], by: english, line: row.line))
            guard !sentences.isEmpty else { throw failure(row.line, "the row names no sentence") }
            return Row(
                line: row.line, sentences: sentences,
                confidence: try confidence(row[2], line: row.line), label: label(row[3]))
        }
    }

    private func numbers(of row: TableReader.Row) throws -> LinkedSentences {
        guard let romanian = Self.ids(row[0]), let english = Self.ids(row[1]) else {
            throw failure(
                row.line, "expected Romanian sentence numbers, a tab, English sentence numbers")
        }
        for (ids, side) in [(romanian, Side.romanian), (english, .english)]
        where Set(ids).count < ids.count {
            throw failure(row.line, "one \(Self.name(side)) sentence is named twice")
        }
        return LinkedSentences(romanian: romanian, english: english)
    }

    private static func ids(_ field: String) -> [Int]? { LinkFile.ids(field) }

    private func confidence(_ field: String, line: Int) throws -> Double? {
        let field = field.trimming(\.isWhitespace)
        guard !field.isEmpty else { return nil }
        guard let value = Double(field), (0...1).contains(value) else {
            throw failure(line, "confidence “\(field)”: a number between 0 and 1")
        }
        return value
    }

    /// Returns `partial` or no label; whether a link is moved is detected from the order of the
    /// links.
    private func label(_ field: String) -> String {
        field.trimming(\.isWhitespace) == Link.Label.partial.rawValue
            ? Link.Label.partial.rawValue : ""
    }

    private func find(
        _ text: String, by finder: SentenceFinder, line: Int
    ) throws -> [Int] {
        if let found = finder.sentences(of: text) { return found }
        let excerpt = text.count > 60 ? text.prefix(60) + "…" : text[...]
        throw failure(
            line, "no sentences of the \(Self.name(finder.side)) article make up “\(excerpt)”")
    }

    // MARK: JSON

    private struct Record: Decodable {
        var ro: String?
        var en: String?
        var roIds: [Int]?
        var enIds: [Int]?
        var confidence: Double?
        var label: String?
        var coverage: [String: [String: Amount]]?

        struct Amount: Decodable {}
    }

    private func jsonRow(
        _ line: TableReader.Row, english: SentenceFinder, romanian: SentenceFinder
    ) throws -> Row? {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        guard let record = try? decoder.decode(Record.self, from: Data(line.bytes)) else {
            throw failure(line.line, "expected an object with ro and en, or ro_ids and en_ids")
        }
        if record.coverage != nil, record.ro == nil, record.roIds == nil { return nil }
        let sentences = LinkedSentences(
            romanian: try sentences(record.roIds, record.ro, by: romanian, line: line.line),
            english: try sentences(record.enIds, record.en, by: english, line: line.line))
        guard !sentences.isEmpty else { throw failure(line.line, "the object names no sentence") }
        if let confidence = record.confidence, !(0...1).contains(confidence) {
            throw failure(line.line, "confidence \(confidence): a number between 0 and 1")
        }
        return Row(
            line: line.line, sentences: sentences, confidence: record.confidence,
            label: label(record.label ?? ""))
    }

    /// Returns the sentences that an object names by numbers, by text, or by both, which must agree.
    private func sentences(
        _ ids: [Int]?, _ text: String?, by finder: SentenceFinder, line: Int
    ) throws -> [Int] {
        guard let ids else { return try find(text ?? "", by: finder, line: line) }
        guard Set(ids).count == ids.count, ids.allSatisfy({ $0 >= 0 }) else {
            throw failure(line, "\(ids) are no numbers of sentences, each named once")
        }
        let isInside = ids.allSatisfy { $0 < finder.count }
        if let text, isInside, !finder.isText(text, of: ids) {
            throw failure(
                line,
                "the text is not that of the \(Self.name(finder.side)) sentences \(ids); the file "
                    + "belongs to other articles, or a text was changed")
        }
        return ids
    }
}

/// Finds the sentences of an article of which a text consists.
private final class SentenceFinder {
    let side: Side
    /// The letters of each sentence, without white space.
    private let letters: [[UInt8]]
    private var isUsed: [Bool]

    init(_ sentences: [String], _ side: Side) {
        self.side = side
        letters = sentences.map(Self.letters)
        isUsed = sentences.map { _ in false }
    }

    var count: Int { letters.count }

    private static func letters(_ text: String) -> [UInt8] {
        let text = NormalForm.surface(text)
        return Array(
            String(
                String.UnicodeScalarView(
                    text.unicodeScalars.filter { !$0.properties.isWhitespace })
            ).utf8)
    }

    /// Returns whether a text consists of certain sentences in the given order.
    func isText(_ text: String, of ids: [Int]) -> Bool {
        Self.letters(text) == ids.flatMap { letters[$0] }
    }

    /// Returns the sentences of which a text consists and that were not returned before.
    ///
    /// An empty text has no sentences; the result is nil when the text does not consist of
    /// sentences.
    ///
    /// If several sentences have the same text, the one after the previous sentence is preferred,
    /// then the first.
    func sentences(of text: String) -> [Int]? {
        var path: [Int] = []
        var dead: Set<Int> = []
        guard extend(&path, Self.letters(text)[...], &dead) else { return nil }
        for index in path { isUsed[index] = true }
        return path
    }

    private func extend(
        _ path: inout [Int], _ rest: ArraySlice<UInt8>, _ dead: inout Set<Int>
    ) -> Bool {
        guard !rest.isEmpty else { return true }
        guard !dead.contains(rest.startIndex) else { return false }
        let next = path.last.map { $0 + 1 } ?? letters.count
        for index in [next] + Array(letters.indices)
        where letters.indices.contains(index) && !isUsed[index] && !path.contains(index)
            && !letters[index].isEmpty && rest.starts(with: letters[index])
        {
            path.append(index)
            if extend(&path, rest.dropFirst(letters[index].count), &dead) { return true }
            path.removeLast()
        }
        dead.insert(rest.startIndex)
        return false
    }
}
