internal import ArgumentParser
internal import FoundationEssentials
internal import PunteAlignment
internal import PunteExchange
internal import PunteLanguage
internal import PunteMemory
internal import PunteService
internal import PunteText

/// Passes sentence pairs from tables, files of other tools and memories to the trainer of a
/// lexicon.
struct TrainingPairs {
    let trainer: LexiconTrainer
    private let filter: RowFilter
    private let progress = ProgressLine()

    /// Creates a source of pairs with rules for their weights.
    ///
    /// - Parameters:
    ///   - trainer: receives the pairs.
    ///   - exclude: rules of the form `COLUMN=VALUE` for pairs to omit.
    ///   - weights: rules of the form `COLUMN=VALUE=WEIGHT`.
    /// - Throws: An error with a one-line description for an invalid rule.
    init(trainer: LexiconTrainer, exclude: [String], weights: [String]) throws {
        self.trainer = trainer
        filter = try RowFilter(exclude: exclude, weights: weights)
    }

    /// Checks rules for pairs to leave out and for weights.
    ///
    /// - Throws: `ValidationError` for a rule that is not of its form.
    static func check(exclude: [String], weights: [String]) throws {
        do {
            _ = try RowFilter(exclude: exclude, weights: weights)
        } catch {
            throw ValidationError("\(error)")
        }
    }

    /// Adds the pairs of a file.
    ///
    /// The file is a table whose first line names its columns, or a file of another tool, whose
    /// format is detected from its name or first bytes.
    ///
    /// - Throws: ``Failure`` for an unknown format, and errors in the file.
    func add(file: String) throws {
        let before = trainer.count
        let source = try ByteSource(path: file)
        let start = try source.peek()
        try FileRefusal.check(start, of: file, for: .translations)
        let format = ExchangeFormat.detect(path: file, firstBytes: start)
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
            try trainer.add(english: row["en"], romanian: row["ro"], weight: weight)
            show(file)
        }
    }

    private func add(units: any TranslationUnitReader, _ file: String) throws {
        while let unit = try units.next() {
            guard unit.review?.isReady != false, let english = unit.variant(in: .english),
                let romanian = unit.variant(in: .romanian)
            else { continue }
            let weight = filter.weight { unit.property($0) ?? "" }
            guard weight > 0 else { continue }
            try trainer.add(
                english: english.text.text, romanian: romanian.text.text, weight: weight)
            show(file)
        }
    }

    /// Adds the segments of a memory that were not rejected.
    func add(memory: Memory) throws {
        try memory.forEachSegment { segment in
            guard segment.status != .rejected, !segment.isPart else { return }
            let weight = filter.weight { segment.value(of: $0) }
            guard weight > 0 else { return }
            try trainer.add(english: segment.english, romanian: segment.romanian, weight: weight)
            show(memory.path)
        }
        progress.clear()
    }

    private func show(_ file: String) {
        if trainer.count % 1000 == 0 { progress.show("\(file): \(trainer.count) pairs read") }
    }
}

/// The weights of sentence pairs, given by rules.
private struct RowFilter {
    private var weights: [(column: String, value: String, weight: Float)] = []

    /// Creates a filter from rules of the forms `COLUMN=VALUE` (exclude) and `COLUMN=VALUE=WEIGHT`
    /// (weights).
    ///
    /// - Throws: ``RowFilterError`` for an invalid rule.
    init(exclude: [String], weights: [String]) throws {
        for rule in exclude {
            let parts = rule.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw RowFilterError(rule: rule, form: "COLUMN=VALUE") }
            self.weights.append((parts[0], parts[1], 0))
        }
        for rule in weights {
            let parts = rule.split(separator: "=").map(String.init)
            guard parts.count >= 3, let weight = Float(parts[parts.count - 1]),
                weight >= 0, weight.isFinite
            else {
                throw RowFilterError(rule: rule, form: "COLUMN=VALUE=WEIGHT")
            }
            let value = parts[1..<parts.count - 1].joined(separator: "=")
            self.weights.append((parts[0], value, weight))
        }
    }

    /// Returns the product of the weights of all rules that match a pair; 0 excludes it.
    ///
    /// `value` returns the pair's value of a column or property, empty if there is none.
    func weight(_ value: (String) -> String) -> Float {
        weights.reduce(1) { value($1.column) == $1.value ? $0 * $1.weight : $0 }
    }
}

/// An invalid rule on the command line.
private struct RowFilterError: Error, CustomStringConvertible {
    let rule: String
    let form: String

    var description: String { "“\(rule)”: not of the form \(form)" }
}

extension StoredSegment {
    /// Returns the value of a column or property that a rule of a ``RowFilter`` names.
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
