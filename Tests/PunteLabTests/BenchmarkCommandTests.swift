import PunteTestSupport
import Testing

/// Tests that the benchmarks measure each step and count correctly; the measured times are not
/// tested.
@Suite("punte-lab benchmark")
struct BenchmarkCommandTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(
            "pairs.tsv",
            """
            en\tro\tdoc
            The army sent 120 soldiers to the valley.\tArmata a trimis 120 de soldați în vale.\t1
            The road to Comarnic is closed.\tDrumul spre Comarnic este închis.\t1
            Heavy rain flooded the old town on Tuesday.\tPloaia a inundat marți orașul vechi.\t2
            Police have found three of the missing.\tPoliția i-a găsit pe trei dintre cei dispăruți.\t2

            """)
    }

    /// Returns the values of a report by their measures.
    private func measures(_ outcome: Outcome) -> [String: String] {
        var measures: [String: String] = [:]
        for line in outcome.lines where line.count > 44 {
            let name = String(line.prefix(44))
            let value = String(line.dropFirst(44))
            measures[String(name.prefix(name.count - name.reversed().prefix { $0 == " " }.count))] =
                value
        }
        return measures
    }

    @Test func memoryFindsWhatAScanFinds() throws {
        try workspace.write(
            "queries.txt",
            """
            The army sent 80 soldiers to the valley.
            The road to Sinaia is closed.
            Nobody knows when the talks will go on.

            """)
        try workspace.write(
            "neighbours.tsv",
            """
            query\tbest_ratio
            The road to Sinaia is closed.\t88
            Nobody knows when the talks will go on.\t40

            """)
        let outcome = try workspace.lab(
            "benchmark", "memory", "--corpus", "pairs.tsv", "--queries", "queries.txt", "--scan",
            "--neighbours", "neighbours.tsv", "--keep", "kept.sqlite")
        #expect(outcome.status == 0, "\(outcome)")
        let measures = measures(outcome)
        #expect(measures["import"]?.hasPrefix("4 segments in ") == true)
        #expect(measures["answered"] == "2 of 3 at 70")
        #expect(measures["answers that differ from a scan"] == "0 of 3")
        #expect(measures["queries with a neighbour answered at 60"] == "1 of 1: 100.0 %")
        #expect(measures["punte lookup as a process"]?.contains("ms median") == true)
        #expect(measures["least score of 4 in cedilla"]?.hasSuffix("not named in 0") == true)
        #expect(workspace.exists("kept.sqlite"))
    }

    @Test func memoryIsMadeOfSyntheticNewsToo() throws {
        try workspace.write("queries.txt", "The army sent 80 soldiers to the valley.\n")
        let outcome = try workspace.lab(
            "benchmark", "memory", "--synthetic", "150", "--queries", "queries.txt")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(measures(outcome)["import"]?.hasPrefix("150 segments in ") == true)
    }

    @Test(
        "Without segments or texts to look up there is nothing to measure",
        arguments: [
            [], ["--synthetic", "0"], ["--corpus", "pairs.tsv"],
            ["--corpus", "pairs.tsv", "--synthetic", "10"],
            ["--synthetic", "10", "--limit", "0"],
        ])
    func memoryNeedsOneSource(options: [String]) throws {
        let outcome = try workspace.run(["benchmark", "memory"] + options, with: .lab)
        #expect(outcome.status == 64)
    }

    @Test func memoryNamesAColumnThatIsMissing() throws {
        try workspace.write("odd.tsv", "english\tromanian\nRain\tPloaie\n")
        try workspace.write("queries.txt", "Rain\n")
        let outcome = try workspace.lab(
            "benchmark", "memory", "--corpus", "odd.tsv", "--queries", "queries.txt")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("odd.tsv: no column en"))
    }

    @Test func suggestionsAreMeasuredInNewProcesses() throws {
        try workspace.punte("memory", "import", "pairs.tsv", "--as-marked")
        try workspace.write(
            "report.en.txt",
            "The road to Comarnic is closed.\nPolice have found four of the missing.\n")
        let outcome = try workspace.lab(
            "benchmark", "suggest", "report.en.txt", "--lines", "--runs", "1")
        #expect(outcome.status == 0, "\(outcome)")
        let measures = measures(outcome)
        #expect(measures["segments"] == "2")
        for name in [
            "start of the process alone", "punte suggest --format table",
            "punte suggest --format html", "the memory not in the cache",
        ] {
            #expect(measures[name]?.contains("ms median") == true, "\(name)")
        }
    }

    @Test func suggestionsWithoutAMemoryAreAFailure() throws {
        try workspace.write("report.en.txt", "The road to Comarnic is closed.\n")
        let outcome = try workspace.lab(
            "benchmark", "suggest", "report.en.txt", "--runs", "1", "--memory", "none.sqlite")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("punte suggest failed"))
    }

    @Test func exchangeMeasuresEveryFormat() throws {
        let outcome = try workspace.lab("benchmark", "exchange", "--units", "40", "--all-formats")
        #expect(outcome.status == 0, "\(outcome)")
        let measures = measures(outcome)
        for format in ["tmx", "tsv", "csv", "jsonl", "xliff12", "xliff", "po"] {
            #expect(measures["export to \(format)"]?.contains("MB/s") == true, "\(format)")
            #expect(measures["parsing \(format)"]?.contains("MB/s") == true, "\(format)")
        }
        #expect(measures["export to moses"] != nil)
    }

    @Test("The made-up TMX is the same at every call, and one that Punte imports")
    func exchangeMakesATMX() throws {
        for name in ["a.tmx", "b.tmx"] {
            try workspace.lab("benchmark", "exchange", "--units", "12", "--only-make", name)
        }
        #expect(try workspace.read("a.tmx") == workspace.read("b.tmx"))
        let outcome = try workspace.punte("memory", "import", "a.tmx", "--as-marked")
        #expect(outcome.status == 0, "\(outcome)")
        let exported = try workspace.punte("memory", "export", "--format", "tsv", "-")
        #expect(exported.lines.count == 13)
    }

    @Test func exchangeNamesAFileThatIsMissing() throws {
        let outcome = try workspace.lab("benchmark", "exchange", "missing.tmx")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("missing.tmx"))
    }

    @Test func glossaryRepeatsTermsUpToTheNumberAskedFor() throws {
        try workspace.write(
            "terms.tsv",
            """
            kind\ten\tro\tgrammar
            place\tWarsaw\tVarșovia\tf
            other\tcruise missile\trachetă de croazieră\tf

            """)
        try workspace.write(
            "text.ro.txt", "Rachetele de croazieră au trecut pe lângă Varșovia.\nA plouat.\n")
        let outcome = try workspace.lab(
            "benchmark", "glossary", "terms.tsv", "--terms", "5", "--text", "text.ro.txt")
        #expect(outcome.status == 0, "\(outcome)")
        let measures = measures(outcome)
        #expect(measures["terms, Romanian forms"]?.hasPrefix("5, ") == true)
        #expect(measures["recognition"]?.hasSuffix(" 2 matches") == true)
    }

    @Test func glossaryTellsNamesThatAreOneFromOthers() throws {
        try workspace.write(
            "names.tsv", "en\tro\nShevchenko\tȘevcenko\nKhodorkovsky\tHodorkovski\n")
        let outcome = try workspace.lab("benchmark", "glossary", "--names", "names.tsv")
        let measures = measures(outcome)
        #expect(measures["pairs accepted"] == "2 of 2")
        #expect(measures["cross pairs accepted"] == "0 of 2")
    }

    @Test func textIsCutIntoSentencesTokensAndQuantities() throws {
        try workspace.write("news.ro.txt", "A plouat 12 zile. Râul a crescut.\nDrumul e închis.\n")
        let outcome = try workspace.lab("benchmark", "text", "news.ro.txt", "--rounds", "2")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.lines.first?.hasPrefix("sentences: 6 in ") == true)
        #expect(outcome.lines.contains { $0.hasPrefix("quantities: 2 in ") })
    }

    @Test(arguments: [
        ["text", "news.ro.txt", "--rounds", "0"], ["glossary", "terms.tsv", "--terms", "-1"],
        ["exchange", "--units", "0"], ["suggest", "report.en.txt", "--runs", "0"],
    ])
    func numbersBelowOneAreWrongUsage(arguments: [String]) throws {
        #expect(try workspace.run(["benchmark"] + arguments, with: .lab).status == 64)
    }
}
