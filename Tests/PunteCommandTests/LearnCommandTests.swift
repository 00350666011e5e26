import Foundation
import PunteTestSupport
import Testing

@Suite("punte learn")
struct LearnCommandTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
    }

    private func export() throws -> String {
        try workspace.punte("memory", "export", "--format", "jsonl", "-").output
    }

    @Test func theArticleIsStoredAsConfirmed() throws {
        let outcome = try workspace.punte("learn", "ro.txt", "en.txt")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("pairs confirmed"))
        #expect(outcome.message.contains("`punte memory undo` takes it back"))
        #expect(try export().contains("\"confirmed\""))
    }

    @Test func learningAgainChangesNothing() throws {
        try workspace.prepare(["learn", "ro.txt", "en.txt"])
        let before = try export()
        let again = try workspace.punte("learn", "ro.txt", "en.txt")
        #expect(again.message.contains("unchanged") && !again.message.contains("memory undo"))
        #expect(try export() == before)
    }

    @Test func whatTheAlignerStoredBeforeIsConfirmed() throws {
        try workspace.prepare(["align", "ro.txt", "en.txt", "--save"])
        #expect(try !export().contains("\"confirmed\""))
        try workspace.punte("learn", "ro.txt", "en.txt")
        #expect(try export().contains("\"confirmed\""))
    }

    @Test func undoTakesItBack() throws {
        try workspace.punte("learn", "ro.txt", "en.txt")
        #expect(try workspace.punte("memory", "undo").status == 0)
        #expect(try export().isEmpty)
        #expect(try workspace.punte("suggest", "en.txt").output.contains("0% of"))
    }

    @Test func strictStopsAtAFinding() throws {
        try workspace.write(
            "wrong.txt", Story.romanian.replacing("120 de soldați", with: "150 de soldați"))
        let loose = try workspace.punte("learn", "wrong.txt", "en.txt", "--dry-run")
        #expect(loose.status == 0)
        #expect(loose.output.contains("150"))
        let strict = try workspace.punte("learn", "wrong.txt", "en.txt", "--strict")
        #expect(strict.status == 1)
        #expect(strict.message.contains("nothing stored"))
        #expect(!workspace.exists("Memories/punte.sqlite"))
    }

    /// A pair with a wrong fact is a draft, and every place that offers it says so.
    @Test func aWrongFactIsADraft() throws {
        try workspace.write(
            "wrong.txt", Story.romanian.replacing("120 de soldați", with: "150 de soldați"))
        let outcome = try workspace.punte("learn", "wrong.txt", "en.txt")
        #expect(outcome.status == 0)
        let end = try #require(outcome.output.components(separatedBy: "Drafts").last)
        #expect(end.contains("120 soldiers") && end.contains("150 de soldați"))
        let line = try #require(
            try workspace.punte("memory", "export", "-", "--format", "jsonl", "--status", "draft")
                .lines.first { $0.contains("150 de soldați") })
        #expect(line.contains("\"draft\""))
        let rest = try workspace.punte("memory", "export", "-", "--format", "jsonl")
        #expect(rest.message.contains("left out; --status draft writes"), "\(rest.message)")
        try workspace.write("again.txt", "The army sent 120 soldiers and six boats to the area.\n")
        for arguments in [
            ["suggest", "again.txt"], ["suggest", "again.txt", "--format", "jsonl"],
            ["suggest", "again.txt", "--format", "html"],
            ["suggest", "again.txt", "--format", "xliff", "--accept", "50"],
            ["suggest", "again.txt", "--format", "xliff12", "--accept", "50"],
            ["suggest", "again.txt", "--format", "tmx", "--accept", "50"],
            ["lookup", "The army sent 120 soldiers and six boats to the area."],
            [
                "lookup", "The army sent 120 soldiers and six boats to the area.", "--format",
                "jsonl",
            ],
        ] {
            let output = try workspace.run(arguments).output
            #expect(output.contains("150 de soldați"), "\(arguments)")
            #expect(output.contains("draft"), "\(arguments)")
            #expect(!output.contains("state="), "\(arguments)")
        }
        try workspace.punte(
            "suggest", "again.txt", "--format", "omegat", "--accept", "50", "--output", "project")
        #expect(try workspace.read("project/tm/drafts.tmx").contains("150 de soldați"))
        #expect(!workspace.exists("project/tm/matches.tmx"))
        try workspace.punte("learn", "wrong.txt", "en.txt", "--confirm-all")
        #expect(try !export().contains("\"draft\""))
    }

    @Test func textsOfDifferentThingsAreRefused() throws {
        try workspace.write(
            "other.txt", "Prețul laptelui a crescut. Fermierii protestează la Iași.\n")
        let outcome = try workspace.punte("learn", "other.txt", "en.txt")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("nothing stored"))
        #expect(!workspace.exists("Memories/punte.sqlite"))
    }

    @Test func jsonTellsTheLinks() throws {
        struct Record: Decodable {
            struct Link: Decodable {
                var en: String
                var status: String
            }

            var links: [Link]
            var unpairedEn: [Int]
        }
        let outcome = try workspace.punte("learn", "ro.txt", "en.txt", "--format", "json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let record = try decoder.decode(Record.self, from: Data(outcome.output.utf8))
        #expect(record.links.count == 6)
        #expect(record.unpairedEn.count == 1)
    }
}

/// Tests that translations by the desk are offered again when a story continues.
@Suite("From one report to the next")
struct LoopTests {
    @Test func theFollowUpIsMostlyCovered() throws {
        struct Record: Decodable {
            struct Analysis: Decodable {
                var coverage85: Double
            }

            struct Document: Decodable {
                struct Version: Decodable {
                    struct Title: Decodable {
                        var title: String
                    }

                    var of: Title
                }

                var version: Version?
            }

            var documents: [Document]
            var analysis: Analysis
        }
        let workspace = try Workspace()
        let pairs = try FileManager.default.contentsOfDirectory(atPath: Workspace.articles.path())
            .filter { $0.hasSuffix(".ro.txt") }.sorted()
        #expect(pairs.count >= 6)
        for romanian in pairs {
            let path = Workspace.articles.appending(path: romanian).path()
            let english = path.replacing(".ro.txt", with: ".en.txt")
            #expect(try workspace.punte("learn", path, english).status == 0)
        }
        let followUp = Workspace.articles.appending(path: "08-followup.en.txt").path()
        let outcome = try workspace.punte("suggest", followUp, "--analyse", "--format", "json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let record = try decoder.decode(Record.self, from: Data(outcome.output.utf8))
        #expect(record.analysis.coverage85 >= 0.6)
        #expect(record.documents.first?.version?.of.title.contains("second day") == true)
        let table = try workspace.punte("suggest", followUp)
        let summary = table.output.replacing("\n", with: " ")
        #expect(summary.contains("words at 85 or above"))
    }
}
