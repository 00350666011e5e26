import Foundation
import PunteTestSupport
import Testing

@Suite("punte check and punte convert")
struct CheckCommandTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(
            "en.txt",
            """
            PLOIESTI, Romania (AP) — Heavy rain flooded the road between Ploiesti and Brasov on Tuesday.

            The army sent 120 soldiers and six boats.

            The river is still 3 feet above its usual level.

            The mayor of Kyiv offered help to the town on Friday.
            """)
    }

    private struct Finding: Decodable {
        var rule: String
        var excerpt: String
        var advice: String
    }

    private func check(_ romanian: String, _ arguments: String...) throws -> (Int32, [Finding]) {
        try workspace.write("ro.txt", romanian)
        let outcome = try workspace.run(
            ["check", "ro.txt", "en.txt", "--format", "jsonl"] + arguments)
        return (
            outcome.status,
            try outcome.lines.map { try JSONDecoder().decode(Finding.self, from: Data($0.utf8)) }
        )
    }

    private static let right = """
        Ploile puternice au inundat marți drumul dintre Ploiești și Brașov.

        Armata a trimis 120 de soldați și șase bărci.

        Râul este în continuare cu 91 de centimetri peste nivelul obișnuit.

        Primarul Kievului a oferit vineri ajutor orașului.
        """

    @Test func aRightTranslationPasses() throws {
        let (status, findings) = try check(Self.right)
        #expect(findings.isEmpty, "\(findings)")
        #expect(status == 0)
    }

    @Test(arguments: [
        ("120 de", "220 de", "number"), ("centimetri", "kilometri", "measure"),
        ("șase", "şase", "cedilla"), ("120 de soldați", "120 soldați", "de"),
        ("marți", "joi", "date"),
    ])
    func aPlantedMistakeIsFound(right: String, wrong: String, rule: String) throws {
        let text = Self.right.replacingOccurrences(of: right, with: wrong)
        let (status, findings) = try check(text)
        #expect(findings.map(\.rule) == [rule])
        #expect(status == 1)
        let (quiet, none) = try check(text, "--off", rule)
        #expect(none.isEmpty)
        #expect(quiet == 0)
    }

    @Test func `a Romanian text alone is checked for its language and rejected terms`() throws {
        try workspace.write(
            "alone.txt",
            """
            Armata a trimis 120 soldați, iar prim ministrul a ajuns marţi la Brașov.

            Doi polițiști a fost răniți în Lviv, la 44 de kilometri de oraș.
            """)
        _ = try workspace.run([
            "glossary", "add", "prime minister", "premier", "--kind", "office", "--grammar", "m",
            "--deprecated-ro", "prim ministru", "--memory", "alone.sqlite",
        ])
        let outcome = try workspace.run([
            "check", "alone.txt", "--format", "jsonl", "--memory", "alone.sqlite",
        ])
        let found = try outcome.lines.map {
            try JSONDecoder().decode(Finding.self, from: Data($0.utf8))
        }
        #expect(
            found.map(\.rule) == ["de", "deprecated", "cedilla", "agreement"], "\(outcome.output)")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("4 findings in 2 sentences: "), "\(outcome.errors)")
    }

    @Test func `a rule that compares is refused without a source`() throws {
        try workspace.write("alone.txt", Self.right)
        let outcome = try workspace.run(["check", "alone.txt", "--only", "number"])
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("--only number: compares a text with its source"))
    }

    @Test func `an English text alone is refused`() throws {
        let outcome = try workspace.run(["check", "en.txt"])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("en.txt: not Romanian; give the Romanian text first"))
    }

    @Test func aMissingSentenceIsFound() throws {
        let text = Self.right.replacingOccurrences(
            of: "Armata a trimis 120 de soldați și șase bărci.\n\n", with: "")
        let (status, findings) = try check(text)
        #expect(findings.map(\.rule) == ["counterpart"])
        #expect(findings.first?.excerpt == "The army sent 120 soldiers and six boats.")
        #expect(status == 0, "an adaptation may leave a sentence out")
    }

    @Test func aTableSaysInOneLineWhatWasLeftOut() throws {
        let text = Self.right.replacingOccurrences(
            of: "Armata a trimis 120 de soldați și șase bărci.\n\n", with: "")
        try workspace.write("ro.txt", text)
        let outcome = try workspace.punte("check", "ro.txt", "en.txt")
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("1 sentence left out"))
        #expect(outcome.status == 0)
        let listed = try workspace.punte("check", "ro.txt", "en.txt", "--only", "counterpart")
        #expect(listed.status == 1)
        #expect(listed.lines.first == "Not in the Romanian")
        #expect(listed.output.contains("The army sent 120 soldiers"))
    }

    @Test(arguments: [
        ("120 de", "220 de", ["style": 1, "language": 1, "fact": 1]),
        ("120 de soldați", "120 soldați", ["style": 1, "language": 1, "fact": 0]),
        ("Armata a trimis 120 de soldați și șase bărci.\n\n", "", ["style": 0, "language": 0]),
        ("și șase bărci.", "și  șase bărci.", ["style": 1, "language": 0]),
    ])
    func theStatusFollowsTheSeverity(
        _ right: String, _ wrong: String, _ statuses: [String: Int32]
    ) throws {
        try workspace.write("ro.txt", Self.right.replacingOccurrences(of: right, with: wrong))
        for (severity, status) in statuses {
            let outcome = try workspace.punte("check", "ro.txt", "en.txt", "--fail-on", severity)
            #expect(outcome.status == status, "\(severity)")
        }
        #expect(try workspace.punte("check", "ro.txt", "en.txt", "--fail-on", "all").status == 64)
    }

    @Test func theMemoryIsChecked() throws {
        try workspace.write("ro.txt", Self.right.replacingOccurrences(of: "120", with: "220"))
        try workspace.prepare(["align", "ro.txt", "en.txt", "--save"])
        let outcome = try workspace.punte("check")
        #expect(outcome.status == 1)
        #expect(outcome.lines.first == "Segment 2")
        #expect(outcome.output.contains("220"))
        #expect(outcome.errors.contains("1 finding in 4 pairs: 1 wrong fact (number 1)"))
    }

    /// A stored part has one sentence of several that the other side renders.
    @Test func partsOfLinksAreNotChecked() throws {
        try workspace.write(
            "two.en.txt",
            "The army sent 120 soldiers to Brasov. It lent them six boats from Tulcea.\n")
        try workspace.write(
            "two.ro.txt",
            "Armata a trimis la Brașov 120 de soldați, cărora le-a împrumutat șase bărci din Tulcea.\n"
        )
        try workspace.prepare(["align", "two.ro.txt", "two.en.txt", "--save"])
        let outcome = try workspace.punte("check", "--off", "length")
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(outcome.errors.contains("0 findings in 1 pair"))
    }

    @Test func findingsAreGroupedByParagraph() throws {
        let wrong = Self.right.replacingOccurrences(of: "120 de soldați", with: "220 soldați")
            .replacingOccurrences(of: "Kievului a oferit vineri", with: "Kievului a oferit joi")
        try workspace.write("ro.txt", wrong)
        let outcome = try workspace.punte("check", "ro.txt", "en.txt")
        let headings = outcome.lines.filter { $0.hasPrefix("Paragraph") }
        #expect(headings == ["Paragraph 2", "Paragraph 4"])
        #expect(outcome.lines[1] == "  ro 2  Armata a trimis 220 soldați și șase bărci.")
        #expect(outcome.lines[2].hasSuffix("1^^"), "\(outcome.lines[2])")
        #expect(outcome.output.contains("  en 3  The army sent 120 soldiers and six boats.\n"))
        #expect(outcome.output.contains("wrong fact, number: 220; the English has “120”"))
        #expect(outcome.output.contains("language, de: 220 soldați → 220 de soldați"))
        #expect(outcome.errors.contains("3 findings in 4 pairs: 2 wrong facts, 1 of language"))
    }

    @Test(arguments: [40, 60, 88])
    func tablesWrapToTheWidth(columns: Int) throws {
        let wrong = Self.right.replacingOccurrences(of: "marți", with: "joi")
        try workspace.write("ro.txt", wrong)
        let outcome = try workspace.punte(
            "check", "ro.txt", "en.txt", environment: ["COLUMNS": "\(columns)"])
        #expect(outcome.lines.allSatisfy { $0.count <= columns })
        #expect(outcome.output.contains("^^"))
        let chosen = try workspace.punte(
            "check", "ro.txt", "en.txt", "--width", "\(columns)", environment: ["COLUMNS": "100"])
        #expect(chosen.output == outcome.output)
    }

    @Test func recordsHaveTheParagraph() throws {
        struct Record: Decodable {
            var id: String
            var paragraph: Int
            var correction: String?
            var certain: Bool
        }
        let text = Self.right.replacingOccurrences(of: "120 de soldați", with: "120 soldați")
        try workspace.write("ro.txt", text)
        let outcome = try workspace.punte("check", "ro.txt", "en.txt", "--format", "jsonl")
        let line = try #require(outcome.lines.first)
        let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
        #expect(record.paragraph == 1, "counted from 0, as sentences are")
        #expect(record.correction == "120 de soldați")
        #expect(record.certain)
        #expect(record.id.count == 8)
    }

    @Test func rulesHaveNames() throws {
        #expect(try workspace.punte("check", "--list-rules").lines.count == 30)
        let outcome = try workspace.punte("check", "ro.txt", "en.txt", "--off", "nothing")
        #expect(outcome.status == 64)
    }

    @Test func convertShowsQuantitiesAndNames() throws {
        try workspace.punte(
            "glossary", "add", "Kyiv", "Kiev", "--kind", "place", "--grammar", "n")
        let outcome = try workspace.punte(
            "convert", "The 6 ft 2 in tall man drove 60 miles to Kyiv.")
        #expect(outcome.lines.contains("60 miles → 97 de kilometri"), "\(outcome.output)")
        #expect(outcome.lines.contains("Kyiv → Kiev"))
        #expect(outcome.output.contains("1,88"))
    }
}
