public import PunteLanguage
internal import PunteText

/// Writes glossaries as plain tables: OmegaT's text (`.txt`, `.utf8`, `.tab`), its CSV, or UTX 1.11.
///
/// A row holds one term of each language. OmegaT has no way to mark a term as one to avoid, so that
/// deprecated designations are left out there.
public final class TermTableWriter: TermEntryWriter {
    public enum Dialect: Sendable {
        case omegaT, omegaTCSV, utx
    }

    public let log: FindingLog
    private let sink: ByteSink
    private let dialect: Dialect
    private let source: Language
    private let target: Language
    private var buffer: [UInt8] = []
    private var count = 0

    /// - Parameter date: of the glossary, for the header of UTX.
    public init(
        _ sink: ByteSink, dialect: Dialect, source: Language = .english,
        target: Language = .romanian, date: Timestamp? = nil, log: FindingLog? = nil
    ) {
        self.log = log ?? FindingLog(file: sink.path)
        self.sink = sink
        self.dialect = dialect
        self.source = source
        self.target = target
        if dialect == .utx {
            let date = date.map { "; \($0.extended)" } ?? ""
            append("#UTX 1.11; \(source)/\(target)\(date); copyright: none\n")
            append("#src\ttgt\tsrc:pos\tterm status\tcomment\n")
        }
    }

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
                    let part = one.partOfSpeech ?? "noun"
                    row([one.text, other.text, part, Self.status(other.status), comment])
                }
            }
        }
        if buffer.count >= 1 << 16 { try flush() }
    }

    public func finish() throws {
        try flush()
        try sink.finish()
    }

    private func usable(_ designations: [TermDesignation]) -> [TermDesignation] {
        dialect == .utx ? designations : designations.filter { $0.status != .deprecated }
    }

    private static func status(_ status: TermDesignation.Status?) -> String {
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
        append(cells.joined(separator: "\t") + "\n")
    }

    private func quotedRow(_ cells: [String]) {
        let cells = cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
        append(cells.joined(separator: ",") + "\n")
    }

    private func append(_ text: String) {
        buffer.append(contentsOf: text.utf8)
    }

    private func flush() throws {
        try buffer.withUnsafeBytes { try sink.write($0) }
        buffer.removeAll(keepingCapacity: true)
    }
}
