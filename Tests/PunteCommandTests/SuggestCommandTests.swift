import Foundation
import PunteTestSupport
import Testing

@Suite("punte suggest")
struct SuggestCommandTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
        try workspace.write("next.txt", Story.followUp)
        try workspace.prepare(["align", "ro.txt", "en.txt", "--save"])
    }

    private struct Record: Decodable {
        struct Match: Decodable {
            struct Repair: Decodable {
                var from: String
                var to: String
            }

            var score: Double
            var ro: String
            var type: String
            var target: String
            var repairs: [Repair]?
        }

        struct Term: Decodable {
            var source: String
            var target: String
        }

        var text: String
        var band: String
        var matches: [Match]
        var terms: [Term]
    }

    private func records(_ arguments: String...) throws -> [Record] {
        let outcome = try workspace.run(["suggest"] + arguments + ["--format", "jsonl"])
        #expect(outcome.status == 0, "\(outcome.message)")
        return try outcome.lines.map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }
    }

    @Test func whatRepeatsWithAnotherNumberOrDayIsFound() throws {
        let records = try records("next.txt")
        #expect(records.count == 5)
        let road = try #require(records.first { $0.text.contains("until Friday") })
        #expect(road.matches.first?.ro == "Drumul va rămâne închis până joi.")
        #expect((80..<100).contains(road.matches.first?.score ?? 0))
        let army = try #require(records.first { $0.text.contains("80 soldiers") })
        #expect((85..<100).contains(army.matches.first?.score ?? 0))
        let insurers = try #require(records.first { $0.text.contains("Insurance") })
        #expect(insurers.band == "new")
        #expect(insurers.matches.isEmpty)
    }

    /// A sentence is found that the Romanian article joined with the next one, with its own clause.
    @Test func oneOfSeveralJoinedSentencesIsFound() throws {
        let school = try #require(try records("next.txt").first { $0.text.contains("school") })
        let match = try #require(school.matches.first)
        #expect(match.type == "part")
        #expect(match.score == 74)
        #expect(match.ro == "Patruzeci de persoane au fost duse într-o școală din Comarnic")
        #expect(school.band == "50–74")
    }

    @Test func provenFactsAreReplaced() throws {
        let road = try #require(try records("next.txt").first { $0.text.contains("until Friday") })
        let match = try #require(road.matches.first)
        #expect(match.type == "repaired")
        #expect(match.target == "Drumul va rămâne închis până vineri.")
        #expect(match.repairs?.map(\.to) == ["vineri"])
    }

    @Test func theSameArticleMatchesInContext() throws {
        let records = try records("en.txt")
        let road = try #require(records.first { $0.text.contains("until Thursday") })
        #expect(road.matches.first?.score == 102)
        #expect(road.band == "101+")
    }

    @Test func theTableMarksWhatDiffers() throws {
        let outcome = try workspace.punte("suggest", "next.txt")
        #expect(outcome.output.contains("[-Thursday-]{+Friday+}"))
        #expect(outcome.output.contains("→ Drumul va rămâne închis până [-joi-]{+vineri+}."))
        #expect(outcome.output.contains("5 segments"))
    }

    @Test func theOtherWayRound() throws {
        try workspace.write("nou.txt", "Drumul va rămâne închis până sâmbătă.\n")
        let outcome = try workspace.punte("suggest", "nou.txt")
        #expect(
            outcome.output.contains("→ The road will stay closed until [-Thursday-]{+Saturday+}."))
    }

    @Test func termsOfTheGlossaryAreNamed() throws {
        try workspace.punte(
            "glossary", "add", "army", "armată", "--kind", "organisation", "--grammar", "f")
        let army = try #require(try records("next.txt").first { $0.text.contains("army") })
        #expect(army.terms.map(\.target) == ["armată"])
    }

    @Test func withoutAMemoryEverythingIsNew() throws {
        try FileManager.default.removeItem(at: workspace.memory)
        let outcome = try workspace.punte("suggest", "next.txt")
        #expect(outcome.status == 0)
        #expect(outcome.message.contains("no memory there yet"))
        #expect(outcome.output.contains("5 new"))
    }
}
