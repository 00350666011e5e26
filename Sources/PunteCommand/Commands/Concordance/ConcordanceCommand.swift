internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// The command `punte concordance`, which finds words and phrases in the texts of the memory.
struct ConcordanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "concordance",
        abstract: "Finds words and phrases in the memory, with the text of the other language.",
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

            Examples:
              punte concordance 'lemma:negociere near/3 pace' --side ro
              punte concordance 'en:talks -ro:lemma:discuție' --since 2026-05 --sort right
              punte concordance lemma:minister --side en --frequencies counterpart
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
    }

    @Argument(help: "What to look for.")
    var pattern: String

    @Option(help: "Look in one language only: en or ro.")
    var side: String?

    @Flag(help: "Find every form of each word.")
    var forms = false

    @Flag(help: "ș is not s.")
    var diacritics = false

    @Flag(help: "A capital is not a small letter.")
    var `case` = false

    @Option(help: "newest first, or by the words on the left or right of the match.")
    var sort = Sort.newest

    @Option(help: "Show this many segments, drawn at random; the same ones each time.")
    var sample: Int?

    @Option(help: "The largest number of segments to show.")
    var limit = 50

    @Flag(help: "Print only the number of segments.")
    var count = false

    @Option(help: "Count the matches by form, lemma, counterpart, month or outlet.")
    var frequencies: ConcordanceFrequencies.Key?

    @Option(help: "table (keyword in context), csv or jsonl.")
    var format = Format.table

    @OptionGroup(title: "Segments") var segments: SegmentOptions

    @OptionGroup var options: MemoryOptions

    @OptionGroup var console: ConsoleOptions

    func validate() throws {
        _ = try TextLanguage.side(side, of: "--side")
        guard limit > 0 else { throw ValidationError("--limit \(limit): at least 1") }
        if let sample, sample < 1 { throw ValidationError("--sample \(sample): at least 1") }
        if count, frequencies != nil {
            throw ValidationError("--count and --frequencies: one of them")
        }
    }

    func run() throws {
        let query = ConcordanceQuery(
            pattern, side: try TextLanguage.side(side, of: "--side"), allForms: forms,
            respectsDiacritics: diacritics, respectsCase: self.case, filter: segments.filter,
            order: ConcordanceQuery.Order(rawValue: sort.rawValue) ?? .newest,
            isSample: sample != nil)
        try query.check()
        let memory = try options.open(.reading)
        let output = TextOutput()
        if count {
            try output.write("\(try memory.concordance(query, limit: 1).total)\n")
            return try output.finish()
        }
        let finder = CounterpartFinder(updatedBy: memory)
        if let frequencies {
            let result = try memory.concordance(
                query, limit: sample ?? ConcordanceFrequencies.limit(of: frequencies))
            try write(
                ConcordanceFrequencies(of: result.hits, by: frequencies, finder), to: output)
            return note(result, nouns: "counted; --sample counts others")
        }
        var result = try memory.concordance(query, limit: sample ?? limit)
        for index in result.hits.indices { try finder.addCounterpart(to: &result.hits[index]) }
        try write(result.hits, to: output)
        note(result, nouns: sample == nil ? "shown; --limit shows more" : "drawn")
    }

    private func write(_ hits: [ConcordanceHit], to output: TextOutput) throws {
        let view = ConcordanceView(terminal: console.terminal)
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

    private func write(_ frequencies: ConcordanceFrequencies, to output: TextOutput) throws {
        switch format {
        case .table: try output.write(frequencies.table(console.terminal))
        case .csv: try output.write(frequencies.csv)
        case .jsonl:
            for row in frequencies.rows { try output.write(JSONLines.line(row)) }
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
