internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteService
internal import PunteText

/// The command `punte concordance`, which finds words and phrases in the texts of the memory.
struct ConcordanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "concordance",
        abstract: "Find words and phrases in the memory, with the text of the other language.",
        discussion: """
            Words side by side must all occur. Case and diacritics do not matter unless --case or \
            --diacritics is given. The words of the other language that translate the match are \
            marked too.

              "peace talks"           a phrase, as it stands
              lemma:woman             every form of a word; lemma:"a spune" of the verb
              negoci*  *tate  wom?n   * for any letters, ? for one
              talks OR summit         either; brackets group: (talks OR summit) Kyiv
              talks NOT peace         the second must not occur; also talks -peace
              talks near/5 Kyiv       at most five words between them
              /\\d+ (de )?euro/        a regular expression
              en:talks -ro:discuții   one language each: here, not translated as usual

            EXAMPLES
              punte concordance 'lemma:negociere near/3 pace' --in ro
              punte concordance 'en:talks -ro:lemma:discuție' --since 2026-05 --sort right
              punte concordance lemma:minister --in en --frequencies counterpart
              punte concordance lemma:sancțiune --in ro --collocations
              punte concordance minister --forms --format csv
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case csv
        case jsonl
    }

    enum Sort: String, ExpressibleByArgument, CaseIterable {
        case newest
        case left
        case right
        case counterpart
    }

    @Argument(help: "What to look for.")
    var pattern: String

    @Option(
        name: [.customLong("in"), .customLong("side")],
        help: "Look in one language only: en or ro.")
    var side: String?

    @Flag(help: "Find every form of each word.")
    var forms = false

    @Flag(help: "ș is not s.")
    var diacritics = false

    @Flag(help: "A capital is not a small letter.")
    var `case` = false

    @Option(help: "newest first, or by the words left or right of the match, or its counterpart.")
    var sort = Sort.newest

    @Option(help: "Show or count this many segments, drawn at random; the same ones each time.")
    var sample: Int?

    @Option(help: "The largest number of segments to show, or of collocations of a language.")
    var limit = 50

    @Flag(help: "Print only the number of segments.")
    var count = false

    @Option(help: "Count the matches by form, lemma, counterpart, month or outlet.")
    var frequencies: Frequencies.Key?

    @Flag(
        help: """
            Show the words that stand beside the match and in the other language more often than \
            chance would have it, with their log-dice.
            """)
    var collocations = false

    @Option(help: "How many words on each side of the match --collocations counts.")
    var window = 5

    @Option(help: "table (keyword in context), csv or jsonl.")
    var format = Format.table

    @OptionGroup(title: "Segments") var segments: SegmentOptions

    @OptionGroup var options: MemoryOptions

    @OptionGroup var console: ConsoleOptions

    /// The number of segments in which collocations are counted, unless a sample is asked for.
    private static let collocationSegments = 10_000

    func validate() throws {
        _ = try TextLanguage.side(side, of: "--in")
        guard limit > 0 else { throw ValidationError("--limit \(limit): at least 1") }
        if let sample, sample < 1 { throw ValidationError("--sample \(sample): at least 1") }
        guard (1...100).contains(window) else {
            throw ValidationError("--window \(window): from 1 to 100")
        }
        if [count, frequencies != nil, collocations].filter(\.self).count > 1 {
            throw ValidationError("--count, --frequencies and --collocations: one of them")
        }
    }

    func run() throws {
        let query = ConcordanceQuery(
            pattern, side: try TextLanguage.side(side, of: "--in"), allForms: forms,
            respectsDiacritics: diacritics, respectsCase: self.case, filter: segments.filter,
            order: ConcordanceQuery.Order(rawValue: sort.rawValue) ?? .newest,
            isSample: sample != nil)
        try query.check()
        let memory = try options.open(.reading)
        let output = TextOutput(isExact: format != .table)
        if count {
            try output.write("\(try memory.concordance(query, limit: 1).total)\n")
            return try output.finish()
        }
        if collocations {
            let found = try memory.collocations(
                query, window: window, limit: limit,
                segments: sample ?? Self.collocationSegments)
            try write(ConcordanceCollocations(found), to: output)
            return StandardError.note(Count.of(found.count, "collocation"))
        }
        let finder = CounterpartFinder(updatedBy: memory)
        if let frequencies {
            let result = try memory.concordance(
                query, limit: sample ?? Frequencies.limit(of: frequencies))
            let counts = try Frequencies(of: result, by: frequencies, finder)
            try write(ConcordanceFrequencies(rows: counts.rows), to: output)
            return note(result, nouns: "counted; --sample counts others")
        }
        let result = try result(of: query, in: memory, finder)
        try write(result.hits, to: output)
        if result.total == 0, let hint = try ConcordanceHint(query, in: memory)?.text {
            return StandardError.note("0 segments; \(hint)")
        }
        note(result, nouns: sample == nil ? "shown; --limit shows more" : "drawn")
    }

    /// Returns the hits with their counterparts, in the order that was asked for.
    private func result(
        of query: ConcordanceQuery, in memory: Memory, _ finder: CounterpartFinder
    ) throws -> ConcordanceResult {
        guard sort == .counterpart else {
            var result = try memory.concordance(query, limit: sample ?? limit)
            for index in result.hits.indices { try finder.addCounterpart(to: &result.hits[index]) }
            return result
        }
        var result = try memory.concordance(
            query, limit: sample ?? max(limit, CounterpartFinder.maximumSegments))
        if result.hits.count < result.total, sample == nil {
            StandardError.note("the newest \(Count.of(result.hits.count, "segment")) are sorted")
        }
        result.hits = try finder.sortedByCounterpart(result.hits)
        if sample == nil { result.hits = Array(result.hits.prefix(limit)) }
        return result
    }

    private func write(_ hits: [ConcordanceHit], to output: TextOutput) throws {
        let view = ConcordanceView(console.terminal, of: hits)
        if format == .csv { try output.write(ConcordanceView.csvHeading) }
        for hit in hits {
            switch format {
            case .table: try output.write(view.lines(hit))
            case .csv: try output.write(ConcordanceView.csv(hit))
            case .jsonl: try output.write(JSONLines.line(ConcordanceRecord(hit)))
            }
        }
        try output.finish()
    }

    private func write(_ table: some ConcordanceTable, to output: TextOutput) throws {
        switch format {
        case .table: try output.write(table.table(console.terminal))
        case .csv: try output.write(table.csv)
        case .jsonl:
            for row in table.rows { try output.write(JSONLines.line(row)) }
        }
        try output.finish()
    }

    private func note(_ result: ConcordanceResult, nouns: String) {
        let shown = result.hits.count
        StandardError.note(
            "\(Count.of(result.total, "segment"))"
                + (shown < result.total ? ", \(shown) \(nouns)" : ""))
    }
}
