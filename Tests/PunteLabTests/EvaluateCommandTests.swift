import PunteTestSupport
import Testing

/// Tests the evaluations that need only a table or a folder of texts; `check` has its own tests.
@Suite("punte-lab evaluate")
struct EvaluateCommandTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    // MARK: lemmas

    @Test func lemmasAreScoredAgainstAListAndSentences() throws {
        try workspace.write(
            "words.tsv", "# lemma, part of speech, forms\nbrad\tnoun\tbrad brazi brazilor bradx\n")
        try workspace.write(
            "texts.tsv",
            "brad\tbrazilor\tUmbra brazilor e rece.\nbrad\t!molid\tUn molid a căzut.\n")
        let outcome = try workspace.lab(
            "evaluate", "lemmas", "ro", "words.tsv", "--texts", "texts.tsv", "--errors", "9")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.rows[1] == ["forms", "4", "3", "0.7500"])
        #expect(outcome.rows[3] == ["forms in sentences", "1", "1", "1.0000"])
        #expect(outcome.rows[4] == ["look-alikes in sentences", "1", "0", "0.0000"])
        #expect(outcome.rows.contains(["missing", "brad", "bradx"]))
        #expect(outcome.rows.contains(["further", "brad", "bradul"]))
        try workspace.write("short.tsv", "brad\tnoun\n")
        #expect(try workspace.lab("evaluate", "lemmas", "ro", "short.tsv").status == 1)
    }

    // MARK: segmentation

    private func writeTexts() throws {
        try workspace.write(
            "texts/001.ro.txt",
            """
            Drumul spre Comarnic rămâne închis
            Dl. Ionescu a plecat la Cluj.
            S-a întors luni.

            """)
        try workspace.write("texts/001.en.txt", "Road closed\nIt rained all night.\n")
    }

    @Test func segmentationComparesOurRulesWithThoseOfICU() throws {
        try writeTexts()
        let outcome = try workspace.lab("evaluate", "segmentation", "texts")
        #expect(outcome.status == 0, "\(outcome)")
        let rows = outcome.rows
        #expect(rows[0] == ["language", "rules", "precision", "recall", "f1"])
        #expect(
            rows.dropFirst().map { $0[0] + " " + $0[1] } == [
                "en ICU", "en Punte", "ro ICU", "ro Punte",
            ])
        #expect(rows[4][2...] == ["1.0000", "1.0000", "1.0000"])
        #expect(rows[3][2] != "1.0000", "ICU alone ends a sentence after “Dl.”")
    }

    @Test func segmentationScoresRulesOfOnesOwn() throws {
        try writeTexts()
        try workspace.write(
            "stops.srx",
            #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <srx xmlns="http://www.lisa.org/srx20" version="2.0">
              <header segmentsubflows="yes" cascade="no"/>
              <body>
                <languagerules><languagerule languagerulename="All">
                  <rule break="yes"><beforebreak>\.</beforebreak><afterbreak>\s</afterbreak></rule>
                </languagerule></languagerules>
                <maprules><languagemap languagepattern=".*" languagerulename="All"/></maprules>
              </body>
            </srx>
            """#)
        let outcome = try workspace.lab("evaluate", "segmentation", "texts", "--srx", "stops.srx")
        #expect(outcome.rows.last?[1...3] == ["stops.srx", "0.7500", "1.0000"])
    }

    @Test func segmentationListsWhatIsWrong() throws {
        try workspace.write("texts/001.ro.txt", "Vremea\nA plouat toată noaptea. Râul a crescut.\n")
        let outcome = try workspace.lab("evaluate", "segmentation", "texts", "--errors")
        #expect(outcome.output.contains("  + A plouat toată noaptea. ¦ Râul a crescut."))
    }

    @Test(arguments: ["nothing", "empty"])
    func segmentationNeedsTexts(folder: String) throws {
        try workspace.write("empty/readme.md", "no texts")
        let outcome = try workspace.lab("evaluate", "segmentation", folder)
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("\(folder): "))
    }

    // MARK: quantities

    @Test func quantitiesAreCountedByRelation() throws {
        try workspace.write(
            "numbers.tsv",
            """
            relation\tcategory\ten\tro
            equal\tmoney\t$5 million\t5 milioane de dolari
            equal\tlength\t60 miles\t60 de kilometri

            """)
        let outcome = try workspace.lab("evaluate", "quantities", "numbers.tsv", "--errors")
        #expect(outcome.status == 0, "\(outcome)")
        let words = outcome.lines.map { $0.split(separator: " ").map(String.init) }
        #expect(words[0] == ["right", "all", "share"])
        #expect(words[1] == ["equal", "1", "2", "50.0", "%"])
        #expect(outcome.lines.contains("    60 miles | 60 de kilometri"))
        #expect(words.contains(["equal:", "money", "1", "1", "100.0", "%"]))
    }

    @Test func quantitiesOfAnUnknownTableAreAFailure() throws {
        try workspace.write("odd.tsv", "first\tsecond\n1\t2\n")
        let outcome = try workspace.lab("evaluate", "quantities", "odd.tsv")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("odd.tsv:1:"))
    }

    // MARK: words

    private func writeWords(gold: String) throws {
        try workspace.write(
            "words.ro", "armata a trimis soldați\npoliția a închis drumul\n")
        try workspace.write("words.en", "the army sent soldiers\npolice closed the road\n")
        try workspace.write("words.gold", gold)
    }

    @Test func wordsAreScoredAgainstGoldLinks() throws {
        try writeWords(gold: "0-1 2-2 3-3\n0-0 2-1 3-3\n")
        let outcome = try workspace.lab(
            "evaluate", "words", "words.ro", "words.en", "words.gold")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.rows[0] == ["sentences", "precision", "recall", "f1"])
        #expect(outcome.rows[1][0] == "2")
        #expect(outcome.rows[1][2] == "1.0000", "frequent words are all in the lexicon")
    }

    @Test func wordsWithoutGoldLinksHaveNoPrecision() throws {
        try writeWords(gold: "\n\n")
        let outcome = try workspace.lab(
            "evaluate", "words", "words.ro", "words.en", "words.gold")
        #expect(outcome.rows[1][1...] == ["0.0000", "0.0000", "0.0000"])
    }

    @Test func wordsNeedAsManyLinesInEachFile() throws {
        try writeWords(gold: "0-1\n")
        let outcome = try workspace.lab(
            "evaluate", "words", "words.ro", "words.en", "words.gold")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("different numbers of lines"))
    }

    // MARK: reuse

    private func writePairs() throws {
        try workspace.write(
            "pairs.tsv",
            """
            en\tro\tdomain\tdoc
            The army sent 120 soldiers to the valley.\tArmata a trimis 120 de soldați în vale.\tnews\t1
            The road to Comarnic is closed.\tDrumul spre Comarnic este închis.\tnews\t1
            The army sent 19 soldiers to the valley.\tArmata a trimis 19 soldați în vale.\tnews\t2
            The road to Comarnic is closed.\tDrumul spre Comarnic este închis.\tnews\t2
            The army sent 8 soldiers to the valley.\tArmata a trimis 8 soldați în vale.\tlaw\t3

            """)
    }

    @Test func reuseLooksUpEachDocumentWithoutItself() throws {
        try writePairs()
        let outcome = try workspace.lab(
            "evaluate", "reuse", "pairs.tsv", "--domain", "news", "--repaired", "repaired.tsv",
            "--refused", "refused.tsv", "--fragments", "fragments.tsv", "--keep", "kept.sqlite")
        #expect(outcome.status == 0, "\(outcome)")
        let counts = Dictionary(uniqueKeysWithValues: outcome.rows.map { ($0[0], $0[1]) })
        #expect(counts["documents"] == "2")
        #expect(counts["segments"] == "4")
        // A memory keeps a pair once, with the first document that has it.
        #expect(counts["matched at 70"] == "3")
        #expect(counts["  exact"] == "1")
        #expect(counts["  repaired"] == "2")
        let repaired = try workspace.read("repaired.tsv").split(separator: "\n")
        #expect(repaired.count == 3)
        #expect(repaired[1].contains("\tArmata a trimis 120 de soldați în vale.\t"))
        #expect(try workspace.read("refused.tsv") == "reason\ttext\tstored\ttranslation\n")
        #expect(try workspace.read("fragments.tsv").hasPrefix("source\ttarget\t"))
        #expect(workspace.exists("kept.sqlite"))
    }

    @Test func reuseFromRomanianToo() throws {
        try writePairs()
        let outcome = try workspace.lab(
            "evaluate", "reuse", "pairs.tsv", "--from", "ro", "--documents", "1")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.lines.contains("documents\t1"))
        #expect(outcome.lines.contains("  repaired\t1"))
    }

    @Test(arguments: [["--threshold", "30"], ["--documents", "-1"], ["--from", "de"]])
    func reuseRefusesOptionsThatMakeNoSense(options: [String]) throws {
        try writePairs()
        let outcome = try workspace.run(
            ["evaluate", "reuse", "pairs.tsv"] + options, with: .lab)
        #expect(outcome.status == 64)
    }
}

extension Outcome {
    /// The lines of the output, divided into columns.
    var rows: [[String]] {
        lines.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
