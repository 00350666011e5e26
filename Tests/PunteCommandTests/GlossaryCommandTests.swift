import Foundation
import PunteTestSupport
import Testing

@Suite("punte glossary")
struct GlossaryCommandTests {
    private let workspace: Workspace

    private static let terms = """
        kind\ten\tro\ten_admitted\tro_admitted\tro_deprecated\tgrammar\tro_forms\tunit\tnote
        place\tKyiv\tKiev\tKiev\t\tKyiv\tn\t\t\tthe press writes Kiev
        organisation\tSupreme Court\tCurtea Supremă\t\t\t\tf\tCurții Supreme\t\t
        unit\tmile\tmilă\tmiles;mi\tmi\t\tf\tmile;milele\tlength-mile\t1.609 km
        equipment\tcruise missile\trachetă de croazieră\t\t\t\tf\trachete de croazieră\t\t

        """

    init() throws {
        workspace = try Workspace()
        try workspace.write("terms.tsv", Self.terms)
    }

    @Test func importSaysWhatItDidAndTwiceIsOnce() throws {
        #expect(try workspace.punte("glossary", "import", "terms.tsv").status == 0)
        let again = try workspace.punte("glossary", "import", "terms.tsv")
        #expect(again.errors.contains("0 added, 0 changed, 4 unchanged"))
        #expect(try workspace.punte("glossary", "list").lines.count == 4)
        let found = try workspace.punte("glossary", "list", "kiev")
        #expect(found.lines.count == 1)
    }

    @Test func badRowsAreNamedAndTheOthersImported() throws {
        try workspace.write(
            "bad.tsv",
            """
            kind\ten\tro\tgrammar
            place\tLviv\tLiov\tn
            planet\tMars\tMarte\tm
            place\tOdesa\tOdesa\tq
            place\tYalta\tIalta\tf

            """)
        let outcome = try workspace.punte("glossary", "import", "bad.tsv")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("bad.tsv:3: kind “planet”"))
        #expect(outcome.errors.contains("bad.tsv:4: grammar “q”"))
        #expect(outcome.errors.contains("2 added"))
    }

    @Test(
        "Terms go out and come back",
        arguments: [("tsv", "tsv"), ("tbx", "tbx"), ("tbx2", "tbx")])
    func roundTrip(format: String, suffix: String) throws {
        try workspace.prepare(["glossary", "import", "terms.tsv"])
        let before = try workspace.punte("glossary", "export").output
        let file = "out.\(suffix)"
        try workspace.punte("glossary", "export", "--format", format, file)
        let other = ["--memory", "other.sqlite"]
        let imported = try workspace.run(["glossary", "import", file] + other)
        #expect(imported.status == 0, "\(imported.errors)")
        let after = try workspace.run(["glossary", "export"] + other).output
        #expect(after == before)
    }

    @Test func findNamesPlacesInAnyForm() throws {
        try workspace.prepare(["glossary", "import", "terms.tsv"])
        let text = "Două rachete de croazieră au căzut lângă sediul Curții Supreme din Kiev."
        let outcome = try workspace.punte("glossary", "find", "--format", "jsonl", text)
        struct Place: Decodable {
            var text: String
            var en: String
            var start: Int
        }
        let places = try outcome.lines.map {
            try JSONDecoder().decode(Place.self, from: Data($0.utf8))
        }
        #expect(places.map(\.text) == ["rachete de croazieră", "Curții Supreme", "Kiev"])
        #expect(places.map(\.en) == ["cruise missile", "Supreme Court", "Kyiv"])
        #expect(places.first?.start == 6)
    }

    @Test func addCompletesAndRemoveTakesAway() throws {
        try workspace.punte("glossary", "add", "Lviv", "Liov", "--kind", "place")
        let again = try workspace.punte(
            "glossary", "add", "Lviv", "Liov", "--kind", "place", "--admitted-ro", "Lvov")
        #expect(again.errors.contains("completed"))
        #expect(try workspace.punte("glossary", "remove", "Lvov").errors.contains("removed 1 term"))
        let missing = try workspace.punte("glossary", "remove", "Lvov")
        #expect(missing.status == 1)
        #expect(missing.errors.contains("no term has this name"))
    }

    private func writeArticles() throws {
        try workspace.write(
            "ro.txt",
            """
            Primarul Olena Oceret a vorbit ieri cu reporterii din Jitomir.

            Apoi Olena Oceret a plecat cu trenul.

            Trenurile spre Jitomir au fost oprite de poliție.
            """)
        try workspace.write(
            "en.txt",
            """
            The mayor, Olena Ocheret, spoke to reporters from Zhytomyr yesterday.

            Then Olena Ocheret left by train.

            The trains to Zhytomyr were stopped by the police.
            """)
        try workspace.prepare(["align", "ro.txt", "en.txt", "--save"])
    }

    private func names(_ arguments: String...) throws -> [String] {
        try workspace.run(["glossary", "extract", "--format", "tsv"] + arguments).lines.dropFirst()
            .map { String($0.split(separator: "\t", omittingEmptySubsequences: false)[2]) }
    }

    @Test func reviewAsksAndRemembers() throws {
        try writeArticles()
        #expect(Set(try names()) == ["Olena Ocheret", "Zhytomyr"])
        // The first is asked again after an answer that means nothing, then left for later.
        let later = try workspace.punte("glossary", "extract", input: "x\nl\nq\n")
        #expect(later.output.contains("1/2"))
        #expect(Set(try names()) == ["Olena Ocheret", "Zhytomyr"])
        let order = try names()
        let first = try #require(order.first)
        try workspace.punte("glossary", "extract", input: "r\ne\nAltfel\n")
        #expect(try names() == [], "\(first) was rejected, the other accepted")
        let kept = try workspace.punte("glossary", "list")
        #expect(kept.lines.count == 1)
        #expect(kept.output.contains("Altfel"))
    }

    @Test func decisionsComeFromAFile() throws {
        try writeArticles()
        let table = try workspace.punte("glossary", "extract", "--format", "tsv").output
        let decided = table.split(separator: "\n").map { line in
            if line.contains("Ocheret\t") { return "accept" + line }
            return line.hasPrefix("decision") ? String(line) : "reject" + line
        }
        try workspace.write(
            "decided.tsv", decided.joined(separator: "\n") + "\nmaybe\tplace\tZhytomyr\tJitomir\n")
        let outcome = try workspace.punte("glossary", "extract", "--decisions", "decided.tsv")
        #expect(outcome.errors.contains("1 accepted, 1 rejected"))
        #expect(outcome.errors.contains("“maybe” is neither accept nor reject"))
        #expect(try names() == [])
        #expect(try workspace.punte("glossary", "list", "oceret").lines.count == 1)
    }

    @Test func decisionsComeAsJSON() throws {
        try writeArticles()
        try workspace.write(
            "decided.jsonl",
            #"{"decision":"accept","en":"Zhytomyr","ro":"Jitomir","kind":"place","forms":[]}"#
                + "\n")
        let outcome = try workspace.punte("glossary", "extract", "--decisions", "decided.jsonl")
        #expect(outcome.errors.contains("1 accepted, 0 rejected"))
        #expect(try names() == ["Olena Ocheret"])
    }

    @Test func aPairNeedsNoMemory() throws {
        try writeArticles()
        let other = ["--memory", "none.sqlite"]
        let outcome = try workspace.run(
            ["glossary", "extract", "--format", "tsv", "ro.txt", "en.txt"] + other)
        #expect(outcome.lines.count == 3, "\(outcome.errors)")
        #expect(!workspace.exists("none.sqlite"))
    }
}
