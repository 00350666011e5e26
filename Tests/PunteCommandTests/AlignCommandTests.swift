import Foundation
import PunteTestSupport
import Testing

@Suite("punte align")
struct AlignCommandTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
    }

    @Test func linksNameSentencesFromZero() throws {
        let outcome = try workspace.punte("align", "ro.txt", "en.txt", "--format", "links")
        #expect(outcome.status == 0)
        let links = outcome.lines.map { $0.components(separatedBy: "\t") }
        #expect(links.allSatisfy { $0.count == 4 })
        #expect(
            links.map { "\($0[0])|\($0[1])|\($0[3])" } == [
                "0|0|", "1|1|", "2|2|", "3|6|moved", "|7|", "4|3,4|", "5|5|",
            ])
    }

    @Test func theTableShowsBothTextsAndMarksWhatMoved() throws {
        let outcome = try workspace.punte("align", "ro.txt", "en.txt", "--width", "100")
        #expect(outcome.status == 0)
        #expect(outcome.lines.allSatisfy { $0.count <= 100 })
        let moved = try #require(outcome.lines.first { $0.contains("120 de soldați") })
        #expect(moved.contains("⇅  The army sent 120 soldiers"))
        let left = try #require(outcome.lines.first { $0.contains("The river Prahova") })
        #expect(left.trimmingCharacters(in: .whitespaces).hasPrefix("–"))
        #expect(outcome.output.contains("0 only Romanian · 1 only English\n"))
    }

    @Test func jsonLinesHoldOneObjectForEachLink() throws {
        let outcome = try workspace.punte("align", "ro.txt", "en.txt", "--format", "jsonl")
        struct Record: Decodable, Equatable {
            var ro: String
            var en: String
            var roIDs: [Int]
            var enIDs: [Int]
            var confidence: Double
            var label: String

            enum CodingKeys: String, CodingKey {
                case ro
                case en
                case roIDs = "ro_ids"
                case enIDs = "en_ids"
                case confidence
                case label
            }
        }
        let records = try outcome.lines.dropLast().map {
            try JSONDecoder().decode(Record.self, from: Data($0.utf8))
        }
        #expect(records.count == 6)
        let joined = try #require(records.first { $0.roIDs == [4] })
        #expect(joined.enIDs == [3, 4])
        #expect(
            joined.en
                == "Forty people were taken to a school in Comarnic. They will spend the night there."
        )
        #expect(joined.ro.hasSuffix("unde vor petrece noaptea."))
        #expect((0...1).contains(joined.confidence))
    }

    @Test func tmxNamesBothLanguages() throws {
        let outcome = try workspace.punte("align", "ro.txt", "en.txt", "--format", "tmx")
        #expect(outcome.output.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"))
        #expect(
            outcome.output.contains(
                "<tuv xml:lang=\"ro\"><seg>Drumul va rămâne închis până joi.</seg></tuv>"))
    }

    @Test func thePageIsWholeAndNamesNoOtherAddress() throws {
        let outcome = try workspace.punte("align", "ro.txt", "en.txt", "--format", "html")
        #expect(outcome.output.hasPrefix("<!DOCTYPE html>"))
        #expect(outcome.output.contains("<p>Drumul va rămâne închis până joi.</p>"))
        #expect(!outcome.output.contains("http"))
    }

    @Test func unsureLinksAreLeftOut() throws {
        let all = try workspace.punte("align", "ro.txt", "en.txt", "--format", "tsv")
        let none = try workspace.punte(
            "align", "ro.txt", "en.txt", "--format", "tsv", "--min-confidence", "1")
        #expect(all.lines.count == 6)
        #expect(none.lines.isEmpty)
        #expect(none.status == 0)
    }

    @Test func linesAreTakenAsSentences() throws {
        try workspace.write("ro.lines", "Unu. Doi.\n\nTrei.\n")
        try workspace.write("en.lines", "One. Two.\nThree.\n")
        let outcome = try workspace.punte(
            "align", "ro.lines", "en.lines", "--lines", "--format", "links")
        #expect(outcome.status == 0)
        let ids = outcome.lines.flatMap { $0.split(separator: "\t").first ?? "" }
        #expect(!ids.contains("2"))
    }

    @Test func swappedFilesArePutRight() throws {
        let straight = try workspace.punte("align", "ro.txt", "en.txt", "--format", "links")
        let swapped = try workspace.punte("align", "en.txt", "ro.txt", "--format", "links")
        #expect(swapped.output == straight.output)
        #expect(swapped.message.contains("taken the other way round"))
    }

    @Test func standardInputIsADash() throws {
        let outcome = try workspace.punte(
            "align", "-", "en.txt", "--format", "links", input: Story.romanian)
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 7)
    }
}
