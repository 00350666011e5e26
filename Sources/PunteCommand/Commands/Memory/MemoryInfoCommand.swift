internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory

/// The command `punte memory info`, which shows what the memory holds.
struct MemoryInfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info",
        abstract: "Tell what the memory holds.",
        discussion: """
            EXAMPLES
              punte memory info
              punte memory info --memory agency.sqlite --format jsonl
            """
    )

    @OptionGroup var options: MemoryOptions

    @Option(help: "table or jsonl.")
    var format = RecordFormat.table

    func run() throws {
        let summary = try options.open(.reading).summary()
        let output = TextOutput(isExact: format != .table)
        switch format {
        case .jsonl: try output.write(JSONLines.line(summary))
        case .table:
            for (name, value) in rows(summary) {
                try output.write(TextWidth.padded(name, to: 12) + value + "\n")
            }
        }
        try output.finish()
    }

    private func rows(_ summary: MemorySummary) -> [(String, String)] {
        let statuses = StoredSegment.Status.allCases.compactMap { status in
            summary.statuses[status.rawValue].map { "\($0) \(status.rawValue)" }
        }
        let megabytes = Double(summary.bytes) / 1_000_000
        var rows = [
            ("memory", summary.path),
            ("size", "\(megabytes.rounded(1)) MB, schema \(summary.schema)"),
            (
                "segments",
                "\(summary.segments)"
                    + (statuses.isEmpty ? "" : " (" + statuses.joined(separator: ", ") + ")")
                    + (summary.parts > 0
                        ? "; \(summary.parts) are sentences of larger ones, which lists leave out"
                        : "")
            ),
            ("words", "\(summary.words.english) English, \(summary.words.romanian) Romanian"),
            ("articles", "\(summary.articles) in \(Count.of(summary.pairs, "pair"))"),
            ("terms", "\(summary.terms)"),
            ("history", Count.of(summary.history, "entry", plural: "entries")),
        ]
        rows +=
            dates(summary) + list("outlets", summary.outlets.map { "\($0.articles) \($0.name)" })
        if summary.sources > 0 {
            rows.append(
                (
                    "imports",
                    "\(summary.sources); `punte memory sources` lists them and takes them back"
                ))
        }
        rows += list("confidence", summary.confidence.map(Self.band))
        let origins = summary.origins.map { origin in
            "\(origin.segments) \(origin.name.isEmpty ? "(entered by hand)" : origin.name)"
        }
        rows += list("origins", origins)
        return rows
    }

    private func dates(_ summary: MemorySummary) -> [(String, String)] {
        guard let first = summary.firstDate, let last = summary.lastDate else { return [] }
        return [("dates", first == last ? first : "\(first) to \(last)")]
    }

    /// Returns a row for each of the first ten values, the first with the name.
    private func list(_ name: String, _ values: [String]) -> [(String, String)] {
        var rows = values.prefix(10).enumerated().map { ($0 == 0 ? name : "", $1) }
        if values.count > 10 { rows.append(("", "… and \(values.count - 10) more")) }
        return rows
    }

    private static func band(_ band: MemorySummary.ConfidenceBand) -> String {
        guard let from = band.from, let until = band.until else {
            return "\(band.segments) without"
        }
        return "\(band.segments) from \(from.fixed(2)) to \(until.fixed(2))"
    }
}
