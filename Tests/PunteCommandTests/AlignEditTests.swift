import Foundation
import PunteTestSupport
import Testing

/// `punte align --edit` with scripts in the place of a person's editor.
@Suite("punte align --edit") struct AlignEditTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
    }

    private func edit(_ editor: String, _ arguments: String...) throws -> Outcome {
        try workspace.run(
            ["align", "ro.txt", "en.txt", "--edit"] + arguments, environment: ["EDITOR": editor])
    }

    /// The segments of the memory as `status: English = Romanian`, each cut after a few letters.
    private func segments(_ status: String) throws -> [String] {
        struct Record: Decodable {
            let en: String
            let ro: String
            let status: String
        }
        let lines = try workspace.punte(
            "memory", "list", "--format", "jsonl"
        ).lines
        return try lines.map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }
            .filter { $0.status == status }
            .map { "\($0.en.prefix(12))=\($0.ro.prefix(12))" }.sorted()
    }

    /// Returns the ids of the links that `punte align` finds now, without the unpaired sentences.
    private func links() throws -> [String] {
        try workspace.punte("align", "ro.txt", "en.txt", "--format", "links").lines
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
            .filter { !$0[0].isEmpty && !$0[1].isEmpty }.map { "\($0[0])=\($0[1])" }
    }

    @Test func anEditorThatChangesNothingSavesTheLinksAsTheyAre() throws {
        let outcome = try edit("true")
        #expect(outcome.status == 0 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("6 links, 0 confirmed, 0 pairs rejected\n"))
        #expect(try segments("aligned").count == 6)
        #expect(try segments("confirmed").isEmpty)
        // Nothing is left behind.
        let temporary = workspace.folder.appending(path: "temporary")
        try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
        _ = try workspace.run(
            ["align", "ro.txt", "en.txt", "--edit"],
            environment: ["EDITOR": "true", "TMPDIR": temporary.path()])
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path()).isEmpty)
    }

    /// The link of two English sentences is split, the headline confirmed, a pair rejected.
    @Test func changesAreStoredAndStayWhenTheArticleIsAlignedAgain() throws {
        let before = try links()
        #expect(before == ["0=0", "1=1", "2=2", "3=6", "4=3,4", "5=5"])
        let outcome = try edit(
            "sed -i -e 's/^R1 /+R1 /' -e 's/^E5 /~ E5 /' -e 's/^E3 /- E3 /'")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("5 links, 2 confirmed, 1 pair rejected\n"))
        #expect(
            try segments("confirmed") == ["Flood closes=Inundațiile ", "Forty people=Patruzeci de"])
        #expect(try segments("aligned").count == 3)
        #expect(try links() == ["0=0", "1=1", "3=6", "4=3", "5=5"])
        // Saving what was aligned around them changes nothing.
        let saved = try workspace.punte("align", "ro.txt", "en.txt", "--save")
        #expect(saved.errors.contains("2 confirmed links of the memory kept"))
        #expect(try segments("confirmed").count == 2)
        // The next edit begins with the same state, and can take it back.
        let back = try edit(
            "sed -i -e 's/^+ R1 /R1 /' -e '/^- R3 E3/d' -e 's/^~ E3.*/\\nR3 E3\\n/' -e '/^~ R3/d'")
        #expect(back.status == 0, "\(back.errors)")
        #expect(try links() == ["0=0", "1=1", "2=2", "3=6", "4=3", "5=5"])
        #expect(try segments("confirmed").contains("The road wil=Drumul va ră"))
        #expect(try !segments("confirmed").contains { $0.hasPrefix("Flood") })
    }

    @Test func aLaterVersionOfTheArticleKeepsTheLinks() throws {
        // Wrong on purpose: only a person's word can hold that together.
        #expect(try edit("sed -i -e 's/^E3 /E8\\n~ E3 /'").status == 0)
        #expect(try links().contains("2=7"))
        try workspace.write(
            "ro.txt",
            Story.romanian.replacingOccurrences(
                of: "Armata a trimis", with: "Pompierii au trimis și ei oameni. Armata a trimis"))
        let outcome = try workspace.punte(
            "align", "ro.txt", "en.txt", "--save", "--format", "links")
        #expect(outcome.lines.contains { $0.hasPrefix("2\t7\t1.0000") })
        #expect(try segments("confirmed").contains("The river Pr=Drumul va ră"))
        // Another lexicon does not change it, either: the memory decides.
        try workspace.write(
            "en.txt", Story.english.replacingOccurrences(of: "Forty", with: "Some 40"))
        #expect(try links().contains("2=7"))
    }

    @Test func mistakesAreNamedAndNothingThatWasTypedIsLost() throws {
        let outcome = try edit("sed -i -e '/^E3/d' -e 's/^R1 .*/R1  Alt titlu/'")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(": the text is not that of R1;"))
        #expect(outcome.errors.contains("punte: E3 is missing;"))
        #expect(!workspace.exists("Memories/punte.sqlite"))
        #expect(outcome.message.contains("3 mistakes in the links;"))
        let path = try #require(outcome.message.split(separator: " ").last)
        defer { try? FileManager.default.removeItem(atPath: String(path)) }
        #expect(try String(contentsOfFile: String(path), encoding: .utf8).contains("R1  Alt titlu"))
        // The file is named again until it is right, then stored, with or without the editor.
        let again = try workspace.run(
            ["align", "ro.txt", "en.txt", "--save", "--links", String(path)])
        #expect(again.status == 1 && again.errors.contains("\(path):"))
        let fixed = try edit(
            "sed -i -e 's/^R1 .*/R1/' -e 's/^R3 /E3\\nR3 /'", "--links", String(path))
        #expect(fixed.status == 0, "\(fixed.errors)")
        #expect(try segments("aligned").count == 6)
    }

    @Test func anEditorThatFailsStoresNothing() throws {
        let outcome = try edit("false")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("the editor ended with an error (false)"))
        let emptied = try edit("sed -i d")
        #expect(emptied.status == 0)
        #expect(emptied.message.hasSuffix("the text was emptied; nothing stored"))
        #expect(!workspace.exists("Memories/punte.sqlite"))
        let none = try workspace.run(
            ["align", "ro.txt", "en.txt", "--edit"], environment: ["EDITOR": "", "VISUAL": ""])
        #expect(none.status == 1)
        #expect(none.message.contains("no editor is known: set VISUAL or EDITOR"))
    }

    @Test func whatCannotBeStoredStaysInItsFile() throws {
        try workspace.write("terms.tsv", "no memory\n")
        let outcome = try edit("sed -i 's/^R1 /+ R1 /'", "--memory", "new/terms.sqlite")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let editor = "f() { sed -i 's/^R1 /+ R1 /' \"$1\"; rm -rf full; echo x > full; }; f"
        let failed = try edit(editor, "--memory", "full/punte.sqlite")
        #expect(failed.status == 1)
        let path = String(failed.message.split(separator: " ").last ?? "")
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("+ R1  Inundațiile"))
    }

    @Test func theResultIsPrintedInAFormatThatIsAskedFor() throws {
        let outcome = try edit("sed -i 's/^E5 /~ E5 /'", "--format", "links", "--output", "out.tsv")
        #expect(outcome.status == 0)
        #expect(try workspace.read("out.tsv").contains("\n4\t3\t1.0000\t"))
    }
}

/// `punte align --links`.
@Suite("punte align --links") struct AlignLinksTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
    }

    /// What `align` writes is taken as it is, in every format that has links.
    @Test(arguments: ["links", "tsv", "jsonl"]) func whatAlignWritesIsTaken(format: String) throws {
        let written = try workspace.punte("align", "ro.txt", "en.txt", "--format", format)
        try workspace.write("given", written.output)
        let taken = try workspace.punte(
            "align", "ro.txt", "en.txt", "--links", "given", "--format", format)
        #expect(taken.status == 0)
        #expect(taken.output == written.output)
    }

    @Test func savedLinksAreConfirmedAndKept() throws {
        let outcome = try workspace.run(
            ["align", "ro.txt", "en.txt", "--links", "-", "--save", "--format", "links"],
            input: "0\t0\n2\t7\n")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("2 links, 2 confirmed, 0 pairs rejected"))
        let again = try workspace.punte("align", "ro.txt", "en.txt", "--format", "links")
        #expect(
            again.lines.filter { $0.contains("\t1.0000\t") }.map { $0.prefix(3) } == [
                "0\t0", "2\t7",
            ])
        // Another memory knows nothing of it.
        let other = try workspace.punte(
            "align", "ro.txt", "en.txt", "--format", "links", "--memory", "other.sqlite")
        #expect(other.lines.contains { $0.hasPrefix("2\t2\t") })
    }

    @Test func nonsenseIsRefusedAndNothingStored() throws {
        try workspace.write("given.tsv", "0\t0\n1\t77\n")
        let outcome = try workspace.punte(
            "align", "ro.txt", "en.txt", "--links", "given.tsv", "--save")
        #expect(outcome.status == 1)
        #expect(
            outcome.message
                == "Error: given.tsv:2: English sentence 77: the article has 8 sentences, 0 to 7")
        #expect(!workspace.exists("Memories/punte.sqlite"))
    }

    @Test func onlyWhatIsUnsureIsShown() throws {
        let all = try workspace.punte("align", "ro.txt", "en.txt", "--format", "links").lines
            .filter { !$0.hasPrefix("\t") }
        let sure = all.compactMap { Double($0.split(separator: "\t")[2]) }.sorted()
        // The numbers are rounded.
        let middle = sure[2] + 0.00005
        for format in ["links", "tsv", "jsonl", "tmx", "html", "table"] {
            let outcome = try workspace.punte(
                "align", "ro.txt", "en.txt", "--max-confidence", "\(middle)", "--format", format)
            #expect(outcome.status == 0)
            let count = outcome.output.components(separatedBy: "Inundațiile au închis").count - 1
            let headline = try #require(Double(all[0].split(separator: "\t")[2]))
            if format == "tsv" || format == "table" { #expect((count > 0) == (headline <= middle)) }
            if format == "links" || format == "tsv" {
                #expect(outcome.lines.count == sure.count { $0 <= middle })
            }
        }
    }
}
