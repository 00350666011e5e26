public import PunteLanguage

/// Writes glossaries as plain tables: OmegaT's tab-separated text, its CSV, or UTX 1.11.
///
/// A row has one term in each language. Deprecated terms are omitted in OmegaT's tables, which
/// cannot mark them.
public final class TermTableWriter: TermEntryWriter {
    /// The kind of table.
    public enum Dialect: Sendable {
        /// Tab-separated text for OmegaT (`.txt`, `.utf8`, `.tab`): source, target, comment.
        case omegaT
        /// The same columns as comma-separated values.
        case omegaTCSV
        /// UTX 1.11, with part of speech and status.
        case utx
    }

    /// Reports of what the format cannot express; the line numbers are indices of entries, from 1.
    public let log: FindingLog
    private let dialect: Dialect
    private let source: Language
    private let target: Language
    private var output: ByteBuffer
    private var count = 0

    /// Begins a glossary.
    ///
    /// - Parameters:
    ///   - sink: the file.
    ///   - dialect: the kind of table.
    ///   - source: the language of the first column.
    ///   - target: the language of the second column.
    ///   - date: the date of the glossary, for the header of UTX.
    ///   - log: collects reports of what the format cannot express; by default a new log that is
    ///     not strict.
    public init(
        _ sink: ByteSink, dialect: Dialect, source: Language = .english,
        target: Language = .romanian, date: Timestamp? = nil, log: FindingLog? = nil
    ) {
        self.log = log ?? FindingLog(file: sink.path)
        self.dialect = dialect
        self.source = source
        self.target = target
        output = ByteBuffer(sink)
        if dialect == .utx {
            let date = date.map { "; \($0.extended)" } ?? ""
            output.append("#UTX 1.11; \(source)/\(target)\(date); copyright: none\n")
            output.append("#src\ttgt\tsrc:pos\tterm status\tcomment\n")
        }
    }

    /// Writes a row for each pair of a source term and a target term; an entry without a pair is
    /// skipped and reported.
    public func write(_ entry: TermEntry) throws {
        count += 1
        let sources = usable(entry.designations(in: source))
        let targets = usable(entry.designations(in: target))
        if sources.isEmpty || targets.isEmpty {
            try log.report(
                .skipped, line: count, "an entry without \(source) and \(target) left out")
            return
        }
        let comment = ([entry.subject, entry.definition].compactMap(\.self) + entry.notes)
            .joined(separator: "; ")
        for one in sources {
            for other in targets {
                switch dialect {
                case .omegaT: row([one.text, other.text, comment])
                case .omegaTCSV: quotedRow([one.text, other.text, comment])
                case .utx:
                    let partOfSpeech = one.partOfSpeech ?? "noun"
                    row([one.text, other.text, partOfSpeech, Self.status(other.status), comment])
                }
            }
        }
        try output.flushIfFull()
    }

    /// Writes the rest of the file and renames the file to its path.
    public func finish() throws {
        try output.finish()
    }

    private func usable(_ designations: [TermDesignation]) -> [TermDesignation] {
        dialect == .utx ? designations : designations.filter { $0.status != .deprecated }
    }

    /// Returns the UTX word for a status.
    private static func status(_ status: Designation.Status?) -> String {
        switch status {
        case .preferred: "approved"
        case .admitted: "provisional"
        case .deprecated: "forbidden"
        case nil: ""
        }
    }

    private func row(_ cells: [String]) {
        let cells = cells.map { cell in
            String(cell.map { $0 == "\t" || $0.isNewline ? " " : $0 })
        }
        output.append(cells.joined(separator: "\t") + "\n")
    }

    private func quotedRow(_ cells: [String]) {
        let cells = cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
        output.append(cells.joined(separator: ",") + "\n")
    }
}
