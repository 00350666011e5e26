import Foundation
import PunteTestSupport
import Testing

@Suite("punte lexicon")
struct LexiconCommandTests {
    private let workspace: Workspace

    /// Pairs of words that no dictionary has, so that they can only be learned from the file.
    private let pairs = [
        ("The glorp sank.", "Bruzgoiul s-a scufundat."),
        ("A glorp was seen near Constanta.", "Un bruzgoiul a fost văzut lângă Constanța."),
        ("Nobody owns the glorp.", "Nimeni nu deține bruzgoiul."),
    ]

    init() throws { workspace = try Workspace() }

    private func tmx() -> String {
        let units = pairs.map {
            "<tu><tuv xml:lang=\"en\"><seg>\($0.0)</seg></tuv>"
                + "<tuv xml:lang=\"ro\"><seg>\($0.1)</seg></tuv></tu>"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence"
            o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/><body>
            \(units.joined(separator: "\n"))
            </body></tmx>
            """
    }

    private func lookup(_ lexicon: String) throws -> String {
        try workspace.punte("lexicon", "lookup", "bruzgoiul", "--lexicon", lexicon).output
    }

    @Test func tablesTranslationMemoriesAndTheMemoryTeachTheSame() throws {
        try workspace.write(
            "pairs.tsv", "en\tro\n" + pairs.map { "\($0.0)\t\($0.1)\n" }.joined())
        try workspace.write("pairs.tmx", tmx())
        try workspace.punte("memory", "import", "pairs.tmx")
        let runs = [
            ["pairs.tsv"], ["pairs.tmx"], ["--memory", "Memories/punte.sqlite"],
        ]
        for (number, source) in runs.enumerated() {
            let outcome = try workspace.run(
                ["lexicon", "train"] + source + ["--output", "\(number).lexicon"])
            #expect(outcome.status == 0, "\(outcome.message)")
            #expect(outcome.message.contains("3 pairs"))
        }
        #expect(try lookup("0.lexicon").contains("glorp"))
        #expect(try workspace.read("0.lexicon") == workspace.read("1.lexicon"))
        #expect(try workspace.read("0.lexicon") == workspace.read("2.lexicon"))
    }

    @Test func nothingToTrainFromIsToldAndNothingWritten() throws {
        try workspace.write("none.tsv", "en\tro\n")
        let outcome = try workspace.punte("lexicon", "train", "none.tsv", "--output", "l.tsv")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("no pair of English and Romanian"))
        #expect(!workspace.exists("l.tsv"))
        #expect(try workspace.punte("lexicon", "train", "--output", "l.tsv").status == 64)
    }

    /// Confirmed segments change the lexicon, and when they are removed, nothing of them remains.
    @Test func confirmedSegmentsChangeTheLexiconOfTheMemory() throws {
        let confirmed = tmx().replacingOccurrences(
            of: "<tu>", with: "<tu><prop type=\"x-punte-status\">confirmed</prop>")
        try workspace.write("pairs.tmx", confirmed)
        try workspace.punte("memory", "import", "pairs.tmx")
        let update = try workspace.punte("lexicon", "update")
        #expect(update.status == 0, "\(update.message)")
        #expect(update.message.contains("3 confirmed segments learned from, 0 known before"))
        let known = try workspace.punte(
            "lexicon", "lookup", "bruzgoiul", "--memory", "Memories/punte.sqlite")
        #expect(known.output.contains("glorp"))
        let unnamed = try workspace.punte("lexicon", "lookup", "bruzgoiul")
        #expect(!unnamed.output.contains("\tbruzg\t"))
        #expect(unnamed.output.contains("bruzgoiul\tglorp\t3\t100 %"))
        #expect(try workspace.punte("lexicon", "update").message.contains("0 confirmed segments"))
    }

    @Test func aMemoryThatIsNotThereIsNotMade() throws {
        let outcome = try workspace.punte("lexicon", "update")
        #expect(outcome.status == 1)
        #expect(!workspace.exists("Memories/punte.sqlite"))
    }
}
