import Foundation
import PunteTestSupport
import Testing

@Suite("What punte suggest writes")
struct SuggestOutputTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
        try workspace.write("next.txt", Story.followUp)
        try workspace.prepare(
            ["learn", "ro.txt", "en.txt"],
            ["glossary", "add", "army", "armată", "--kind", "organisation", "--grammar", "f"])
    }

    @discardableResult
    private func suggest(_ arguments: String...) throws -> Outcome {
        let outcome = try workspace.run(["suggest", "next.txt"] + arguments)
        #expect(outcome.status == 0, "\(outcome.message)")
        return outcome
    }

    @Test func aPageStandsForItself() throws {
        let page = try suggest("--format", "html").output
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        #expect(!page.contains("<script"))
        #expect(!page.contains("http"))
        #expect(page.contains("<del>Thursday</del><ins>Friday</ins>"))
        #expect(page.contains("tabindex=\"0\""))
        #expect(page.contains("army = <span lang=\"ro\">armată</span>"))
    }

    @Test func textIsNoMarkupInAPage() throws {
        try workspace.write("odd.txt", "Ships & <b>boats</b> left Brasov.\n")
        let page = try workspace.punte("suggest", "odd.txt", "--format", "html").output
        #expect(page.contains("Ships &amp; &lt;b&gt;boats&lt;/b&gt; left"))
    }

    @Test(arguments: ["xliff", "xliff12"])
    func matchesAndTermsTravelAsXLIFF(format: String) throws {
        let file = try suggest("--format", format).output
        #expect(file.contains("Drumul va rămâne închis până vineri."))
        #expect(file.contains("armată"))
        #expect(!file.contains("state=\"translated\""))
    }

    @Test(arguments: ["xliff", "xliff12"])
    func acceptedMatchesBecomeTargets(format: String) throws {
        let file = try suggest("--format", format, "--accept", "80").output
        let state =
            format == "xliff"
            ? "state=\"translated\" subState=\"punte:repaired\""
            : "state=\"needs-review-translation\""
        #expect(file.components(separatedBy: state).count == 3)
        // One sentence of two that the translation joined.
        #expect(!file.contains(">Patruzeci de persoane au fost duse într-o școală</target>"))
        try workspace.write("back.xlf", file)
        let back = try workspace.punte("suggest", "back.xlf", "--format", format).output
        #expect(back.components(separatedBy: state).count == 3, "the mark stays")
    }

    /// Without a score only sentences that are the same are filled in, as translated.
    @Test func withoutAScoreTheSameSentencesAreAccepted() throws {
        func translated(_ arguments: String...) throws -> Int {
            let file = try workspace.run(
                ["suggest"] + arguments + ["--format", "xliff12"]
            ).output
            #expect(!file.contains("needs-review"))
            return file.components(separatedBy: "<target state=\"translated\">").count - 1
        }
        #expect(try translated("next.txt", "--accept") == 0)
        let count = try translated("en.txt", "--accept")
        #expect(count >= 3)
        #expect(try translated("--accept", "en.txt") == count)
        #expect(try translated("en.txt", "--accept", "100") == count)
        #expect(try translated("en.txt", "--accept=100") == count)
        #expect(try translated("en.txt", "--accept", "--threshold", "80") == count)
    }

    /// What the tool does not repair it does not fill in either, in no format.
    @Test(arguments: ["xliff", "xliff12", "tmx", "omegat"])
    func whatIsNotRepairedIsNotFilledIn(format: String) throws {
        try workspace.write(
            "pairs.tsv",
            """
            en\tro
            The army sent 5 million dollars to Ukraine.\tArmata a trimis Ucrainei 5 milioane de dolari.
            About 5 of the 5 tanks were destroyed.\tCirca 5 din cele 5 tancuri au fost distruse.
            Twenty-two people were hurt.\tPaisprezece persoane au fost rănite.
            The fine is $5 million.\tAmenda este de 5 milioane de dolari.
            """)
        try workspace.punte("memory", "import", "--format", "tsv", "pairs.tsv")
        let news = [
            "The army sent 1 million dollars to Ukraine.", "About 4 of the 5 tanks were destroyed.",
            "Twenty-two people were hurt.", "The fine is €5 million.",
        ]
        try workspace.write("news.txt", news.joined(separator: "\n") + "\n")
        let outcome = try workspace.punte(
            "suggest", "news.txt", "--lines", "--format", format, "--threshold", "50", "--accept",
            "50", "--output", "out")
        #expect(outcome.status == 0, "\(outcome.message)")
        switch format {
        case "omegat":
            #expect(!workspace.exists("out/tm/auto/accepted.tmx"))
            #expect(!workspace.exists("out/tm/repaired.tmx"))
            #expect(try workspace.read("out/tm/matches.tmx").contains("Paisprezece"))
        case "tmx":
            let file = try workspace.read("out")
            #expect(!file.contains("x-xliff-state"))
            #expect(!file.contains("1 million dollars"))
        default:
            let file = try workspace.read("out")
            #expect(!file.contains("state="))
            #expect(file.contains("Paisprezece"), "it stays a match")
            #expect(file.contains("not filled in: "))
        }
    }

    @Test func translationsOfAFileStay() throws {
        try workspace.write(
            "half.xlf",
            """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
            <file original="a" datatype="plaintext" source-language="en" target-language="ro"><body>
            <trans-unit id="a"><source>The road will stay closed until Friday.</source></trans-unit>
            <trans-unit id="b"><source>The mayor thanked the soldiers.</source>
            <target>Primarul le-a mulțumit militarilor.</target></trans-unit>
            </body></file></xliff>
            """)
        let file = try workspace.punte(
            "suggest", "half.xlf", "--format", "xliff12", "--accept", "80"
        ).output
        #expect(file.contains("Primarul le-a mulțumit militarilor."))
        #expect(
            file.contains(
                "<target state=\"needs-review-translation\">Drumul va rămâne închis până vineri."))
        #expect(file.contains("trans-unit id=\"b\""))
        #expect(
            try workspace.punte("suggest", "half.xlf").output.contains("1 translated"))
    }

    @Test func aCatalogueIsRead() throws {
        try workspace.write(
            "site.po",
            """
            msgid ""
            msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ro\\n"

            msgid "The road will stay closed until Friday."
            msgstr ""

            msgid "Forecast for the mountains"
            msgstr "Prognoza la munte"
            """)
        let table = try workspace.punte("suggest", "site.po").output
        #expect(table.contains("până [-joi-]{+vineri+}."))
        #expect(table.contains("1 translated"))
    }

    @Test func aTMXHoldsWhatWasAcceptedAndTheMatches() throws {
        let file = try suggest("--format", "tmx", "--accept", "80").output
        #expect(file.contains("The road will stay closed until Friday."))
        #expect(file.contains("The road will stay closed until Thursday."))
        let bare = try suggest("--format", "tmx").output
        #expect(!bare.contains("until Friday."))
    }

    @Test func aProjectOfOmegaTIsReadyToOpen() throws {
        try suggest("--format", "omegat", "--accept", "80", "--output", "project")
        #expect(try workspace.read("project/omegat.project").contains("<sentence_seg>false"))
        let source = try workspace.read("project/source/next.txt.utf8")
        #expect(source.contains("The road will stay closed until Friday.\n"))
        #expect(try workspace.read("project/tm/repaired.tmx").contains("până vineri."))
        #expect(!workspace.exists("project/tm/auto/accepted.tmx"))
        #expect(try workspace.read("project/tm/matches.tmx").contains("până joi."))
        #expect(try workspace.read("project/glossary/glossary.txt").contains("army\tarmată"))
        let again = try workspace.punte(
            "suggest", "next.txt", "--format", "omegat", "--output", "project")
        #expect(again.status == 1)
        #expect(again.message.contains("is there already"))
    }

    /// The project folder that was written can be read: its source is used, but not its memories.
    @Test func aProjectOfOmegaTIsRead() throws {
        try suggest("--format", "omegat", "--output", "project")
        for folder in ["project", "project/source"] {
            let table = try workspace.punte("suggest", folder)
            #expect(table.output.contains("5 segments"), "\(table.message)")
        }
    }

    @Test func aFileAppearsWhole() throws {
        let outcome = try suggest("--format", "html", "--output", "page.html")
        #expect(outcome.output.isEmpty)
        #expect(try workspace.read("page.html").hasSuffix("</html>\n"))
    }

    @Test func theAnalysisAddsUp() throws {
        let table = try suggest("--analyse").output
        #expect(table.contains("total"))
        #expect(!table.contains("Drumul"))
        let lines = table.split(separator: "\n").map { $0.split(separator: " ") }
        func segments(_ name: String) -> Int {
            lines.first { $0.first == Substring(name) }.flatMap { Int($0[1]) } ?? 0
        }
        let bands = ["101+", "100", "repetitions", "95–99", "85–94", "75–84", "50–74", "new"]
        #expect(bands.reduce(0) { $0 + segments($1) } == segments("total"))
    }

    @Test func wideTerminalsShowTheLanguagesSideBySide() throws {
        let narrow = try suggest("--width", "80").output
        #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 80 })
        let wide = try suggest("--width", "200").output
        let line = try #require(
            wide.split(separator: "\n").first { $0.contains("until [-Thursday-]") })
        #expect(line.contains("Drumul va rămâne"))
        #expect(wide.split(separator: "\n").allSatisfy { $0.count <= 200 })
    }

    @Test func coloursTakeThePlaceOfSigns() throws {
        let table = try suggest("--color", "always").output
        #expect(table.contains("\u{1B}[32mFriday\u{1B}[0m"))
        #expect(!table.contains("{+"))
    }

    @Test(arguments: [
        ["--format", "omegat"], ["--accept", "85"], ["--accept"],
        ["--format", "tmx", "--accept", "high"], ["--accept", "20", "--format", "xliff"],
        ["--analyse", "--format", "jsonl"], ["--from", "fr"],
    ])
    func wrongUsage(arguments: [String]) throws {
        #expect(try workspace.run(["suggest", "next.txt"] + arguments).status == 64)
    }
}
