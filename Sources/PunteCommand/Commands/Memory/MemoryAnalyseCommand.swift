internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory

/// The command `punte memory analyse`, which lists segments that are probably wrong.
struct MemoryAnalyseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyse",
        abstract: "List suspicious segments: conflicts, numbers, languages, lengths.",
        discussion: """
            Kinds: conflict (one English text, several Romanian ones), near (texts that differ only \
            in numbers or forms), numbers, language, length, untranslated.

            EXAMPLES
              punte memory analyse --kind numbers --kind language
              punte memory analyse --format jsonl
            """
    )

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case conflict
        case near
        case numbers
        case language
        case length
        case untranslated

        var suspicion: Suspicion.Kind {
            switch self {
            case .conflict: .conflict
            case .near: .nearDuplicate
            case .numbers: .numbers
            case .language: .language
            case .length: .length
            case .untranslated: .untranslated
            }
        }
    }

    @Option(help: "Only this kind; repeatable.")
    var kind: [Kind] = []

    @Option(help: "table or jsonl.")
    var format = RecordFormat.table

    @OptionGroup var options: MemoryOptions

    func run() throws {
        let memory = try options.open(.reading)
        let wanted = Set((kind.isEmpty ? Kind.allCases : kind).map(\.suspicion))
        let output = TextOutput(isExact: format != .table)
        var counts: [Suspicion.Kind: Int] = [:]
        let line = ProgressLine()
        func show(_ done: Int, _ total: Int) { line.show("\(done) of \(total) segments") }
        try memory.analyse(progress: show) { suspicion in
            guard wanted.contains(suspicion.kind) else { return }
            counts[suspicion.kind, default: 0] += 1
            switch format {
            case .jsonl: try output.write(JSONLines.line(Record(suspicion)))
            case .table:
                let ids = suspicion.segments.map(String.init).joined(separator: " ")
                try output.write("\(suspicion.kind.rawValue)\t\(suspicion.detail)\t\(ids)\n")
            }
        }
        line.clear()
        try output.finish()
        for kind in Suspicion.Kind.allCases where wanted.contains(kind) {
            StandardError.note("\(kind.rawValue): \(counts[kind] ?? 0)")
        }
    }

    private struct Record: Encodable {
        let kind: String
        let detail: String
        let segments: [Int64]

        init(_ suspicion: Suspicion) {
            kind = suspicion.kind.rawValue
            detail = suspicion.detail
            segments = suspicion.segments
        }
    }
}
