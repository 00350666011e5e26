import Foundation
import PunteTestSupport
import Testing

@Suite("punte align --explain")
struct AlignExplainTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
    }

    @Test func theTableShowsReasonsBelowEachLink() throws {
        let outcome = try workspace.punte(
            "align", "ro.txt", "en.txt", "--explain", "--width", "400")
        #expect(outcome.status == 0)
        let place = try #require(outcome.lines.firstIndex { $0.contains("120 de soldați") })
        let reasons = outcome.lines[place + 1].trimmingCharacters(in: .whitespaces)
        #expect(reasons.hasPrefix("+ "))
        #expect(reasons.contains("120=120"))
        #expect(reasons.contains("soldiers–soldați"))
        #expect(reasons.contains("of the Romanian accounted for"))
        let attribution = try #require(
            outcome.lines.firstIndex { $0.contains("citată de Reuters") })
        let doubts = outcome.lines[attribution + 2].trimmingCharacters(in: .whitespaces)
        #expect(doubts.hasPrefix("− "))
        #expect(doubts.contains("Reuters"))
    }

    @Test func explanationsFitTheWidth() throws {
        let outcome = try workspace.punte("align", "ro.txt", "en.txt", "--explain", "--width", "80")
        #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    }

    @Test func jsonLinesHoldTheExplanation() throws {
        let outcome = try workspace.punte(
            "align", "ro.txt", "en.txt", "--explain", "--format", "jsonl")
        let records = try outcome.lines.dropLast().map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        for record in records {
            let explanation = try #require(record["explanation"] as? [String: Any])
            #expect(explanation["ties"] is [[String: Any]])
            #expect(explanation["accounted"] is [String: Double])
            #expect(explanation["numbers_apart"] is [String: [String]])
        }
    }

    @Test func thePageHoldsTheExplanation() throws {
        let outcome = try workspace.punte(
            "align", "ro.txt", "en.txt", "--explain", "--format", "html")
        #expect(outcome.output.contains("<tr class=\"why\">"))
        #expect(outcome.output.contains("120=120"))
    }

    @Test func formatsWithoutAPlaceForItAreRefused() throws {
        let outcome = try workspace.punte(
            "align", "ro.txt", "en.txt", "--explain", "--format", "tmx")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("--explain needs --format table, jsonl or html"))
    }
}

@Suite("coverage of an article")
struct AlignCoverageTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
    }

    private let line = "English: 7 of 8 sentences used (86 % of the words), 1 dropped"

    @Test func theTableEndsWithIt() throws {
        let outcome = try workspace.punte("align", "ro.txt", "en.txt", "--width", "200")
        let last = try #require(outcome.lines.last)
        #expect(last.hasPrefix(line))
        #expect(last.hasSuffix("Romanian: 0 of 6 sentences added (0 % of the words)"))
    }

    @Test func theLastJSONLineHoldsIt() throws {
        struct Record: Decodable {
            struct Amount: Decodable, Equatable {
                var sentences: Int
                var words: Int
            }
            var coverage: [String: [String: Amount]]
        }
        let outcome = try workspace.punte("align", "ro.txt", "en.txt", "--format", "jsonl")
        let last = try #require(outcome.lines.last)
        let record = try JSONDecoder().decode(Record.self, from: Data(last.utf8))
        #expect(record.coverage["en"]?["dropped"] == .init(sentences: 1, words: 11))
        #expect(record.coverage["en"]?["used"]?.sentences == 7)
        #expect(record.coverage["ro"]?["added"] == .init(sentences: 0, words: 0))
    }

    @Test(arguments: ["links", "tsv", "tmx"])
    func otherFormatsLeaveItToStandardError(format: String) throws {
        let outcome = try workspace.punte("align", "ro.txt", "en.txt", "--format", format)
        #expect(outcome.message.hasPrefix("punte: " + line))
        #expect(!outcome.output.contains("sentences used"))
    }

    @Test func thePageShowsIt() throws {
        let outcome = try workspace.punte("align", "ro.txt", "en.txt", "--format", "html")
        #expect(outcome.output.contains("<p>" + line))
    }
}
