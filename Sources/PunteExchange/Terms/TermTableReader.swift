public import PunteLanguage
internal import PunteText

/// Reads glossaries that are plain tables: OmegaT's text files (source, target and comment, between
/// tabs or as CSV) and UTX 1.11, which names its columns in a comment.
public final class TermTableReader: TermEntryReader {
    public let log: FindingLog
    private let rows: CSVRows
    private let isCSV: Bool
    private var languages: [Language]
    /// Names of the columns in a UTX file.
    private var columns: [String]?

    /// - Parameter isCSV: whether cells are quoted; else tabs alone part them.
    public init(
        _ source: ByteSource, isCSV: Bool = false, languages: [Language] = [.english, .romanian],
        log: FindingLog? = nil
    ) throws {
        self.log = log ?? FindingLog(file: source.path)
        self.languages = languages
        self.isCSV = isCSV
        rows = CSVRows(try LineReader(source, log: self.log), log: self.log)
    }

    public func next() throws -> TermEntry? {
        while let cells = try nextCells() {
            if cells.first?.hasPrefix("#") == true {
                readComment(cells)
                continue
            }
            if cells.allSatisfy(\.isEmpty) { continue }
            var entry = TermEntry()
            entry.line = isCSV ? rows.line : rows.lines.line
            if let columns {
                Self.fill(&entry, columns, cells, languages)
            } else {
                Self.fill(&entry, cells, languages)
            }
            if entry.designations.count >= 2 { return entry }
            try log.report(.skipped, line: entry.line, "a row without two terms left out")
        }
        return nil
    }

    private func nextCells() throws -> [String]? {
        if isCSV { return try rows.next() }
        let line: String? = try rows.lines.next()
        return line?.split(separator: "\t", omittingEmptySubsequences: false)
            .map { String($0).trimmingSpaces }
    }

    /// `#UTX 1.11; en/ro; 2026-05-03` and `#src	tgt	src:pos	…`.
    private func readComment(_ cells: [String]) {
        if cells[0].hasPrefix("#UTX"), let pair = cells[0].split(separator: ";").dropFirst().first {
            let tags = pair.split(separator: "/").map { String($0).trimmingSpaces }
            if tags.count == 2 { languages = tags.map(Language.init(tag:)) }
        } else if cells[0] == "#src" {
            columns = ["src"] + cells.dropFirst()
        }
    }

    /// The three columns of OmegaT; several targets stand between commas or semicolons in practice,
    /// but a comma may belong to a term, so that they are kept together.
    private static func fill(_ entry: inout TermEntry, _ cells: [String], _ languages: [Language]) {
        for (text, language) in zip(cells, languages) where !text.isEmpty {
            entry.designations.append(TermDesignation(text, language))
        }
        if cells.count > 2, !cells[2].isEmpty { entry.notes.append(cells[2]) }
    }

    private static func fill(
        _ entry: inout TermEntry, _ columns: [String], _ cells: [String], _ languages: [Language]
    ) {
        let values = Dictionary(zip(columns, cells)) { first, _ in first }
        func value(_ name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }
        for (name, language) in zip(["src", "tgt"], languages) {
            guard let text = value(name) else { continue }
            var designation = TermDesignation(text, language)
            designation.partOfSpeech = value("\(name):pos")
            designation.gender = value("\(name):gender")
            if name == "tgt" {
                switch value("term status") {
                case "approved": designation.status = .preferred
                case "provisional": designation.status = .admitted
                case "forbidden": designation.status = .deprecated
                default: break
                }
            }
            entry.designations.append(designation)
        }
        entry.id = value("concept ID")
        if let comment = value("comment") { entry.notes.append(comment) }
    }
}
