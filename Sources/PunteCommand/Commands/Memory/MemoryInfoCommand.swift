internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory

/// The command `punte memory info`, which shows what the memory holds.
struct MemoryInfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info",
        abstract: "Tells what the memory holds.",
        discussion: """
            Examples:
              punte memory info
              punte memory info --memory agency.sqlite --format jsonl
            """
    )

    @OptionGroup var options: MemoryOptions

    @Option(help: "table or jsonl.")
    var format = RecordFormat.table

    func run() throws {
        let summary = try options.open(.reading).summary()
        let output = TextOutput()
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
            ),
            ("articles", "\(summary.articles) in \(Count.of(summary.pairs, "pair"))"),
            ("terms", "\(summary.terms)"),
            ("history", Count.of(summary.history, "entry", plural: "entries")),
        ]
        for (index, origin) in summary.origins.prefix(10).enumerated() {
            rows.append(
                (
                    index == 0 ? "origins" : "",
                    "\(origin.segments) \(origin.name.isEmpty ? "(entered by hand)" : origin.name)"
                ))
        }
        if summary.origins.count > 10 {
            rows.append(("", "… and \(summary.origins.count - 10) more"))
        }
        return rows
    }
}
