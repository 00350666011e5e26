internal import FoundationEssentials
internal import PunteAlignment
internal import PunteExchange
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// Pairs of sentences for the training of a lexicon, from tables, files of other tools and the
/// memory.
struct TrainingPairs {
    let trainer: LexiconTrainer
    let filter: RowFilter
    private let progress = ProgressLine()

    init(trainer: LexiconTrainer, filter: RowFilter) {
        self.trainer = trainer
        self.filter = filter
    }

    /// Adds the pairs of a file. A table with tabs names its columns in its first line; the formats
    /// of other tools are told from the name or the first bytes and read as a stream.
    func add(file: String) throws {
        let before = trainer.count
        let source = try ByteSource(path: file)
        let format = ExchangeFormat.detect(path: file, firstBytes: try source.peek())
        guard let format else {
            throw Failure(
                "\(file): its format cannot be told; give TSV, TMX, XLIFF, PO, CSV or JSONL")
        }
        if format == .tsv, !file.hasSuffix(".gz") {
            try addTable(file)
        } else {
            let log = FindingLog(file: file)
            try add(units: format.reader(source, log: log), file)
            FindingReport.write(log.findings, file: file, all: false)
        }
        progress.clear()
        if trainer.count == before {
            StandardError.note("\(file): no pair of English and Romanian in it")
        }
    }

    private func addTable(_ file: String) throws {
        for row in try PairTable(path: file) {
            let weight = filter.weight { row[$0] }
            guard weight > 0 else { continue }
            try trainer.add(source: row["en"], target: row["ro"], weight: weight)
            show(file)
        }
    }

    private func add(units: any TranslationUnitReader, _ file: String) throws {
        while let unit = try units.next() {
            guard !UnitImport.isUnfinished(unit), let english = unit.variant(in: .english),
                let romanian = unit.variant(in: .romanian)
            else { continue }
            let weight = filter.weight { unit.property($0) ?? "" }
            guard weight > 0 else { continue }
            try trainer.add(
                source: english.text.text, target: romanian.text.text, weight: weight)
            show(file)
        }
    }

    /// Adds the segments of a memory that were not rejected.
    func add(memory: Memory) throws {
        try memory.forEachSegment { segment in
            guard segment.status != .rejected, !segment.isPart else { return }
            let weight = filter.weight { segment.value(of: $0) }
            guard weight > 0 else { return }
            try trainer.add(source: segment.english, target: segment.romanian, weight: weight)
            show(memory.path)
        }
        progress.clear()
    }

    private func show(_ file: String) {
        if trainer.count % 1000 == 0 { progress.show("\(file): \(trainer.count) pairs read") }
    }
}

extension StoredSegment {
    /// What rules of a ``RowFilter`` may ask for.
    fileprivate func value(of column: String) -> String {
        switch column {
        case "domain": domain ?? ""
        case "origin": origin ?? ""
        case "document": document ?? ""
        case "status": status.rawValue
        case "kind": kind
        default: metadata.properties.first { $0.type == column }?.value ?? ""
        }
    }
}
