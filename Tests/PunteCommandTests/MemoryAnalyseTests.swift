import Foundation
import PunteTestSupport
import Testing

@Suite("punte memory analyse")
struct MemoryAnalyseTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private struct Finding: Decodable {
        var kind: String
        var detail: String
        var segments: [Int]
    }

    private func store(_ pairs: [(String, String)]) throws {
        let lines = pairs.map { "\($0)\t\($1)\n" }
        try workspace.write("pairs.tsv", "en\tro\n" + lines.joined())
        let outcome = try workspace.punte("memory", "import", "pairs.tsv", "--as-marked")
        try #require(outcome.status == 0, "\(outcome.message)")
    }

    private func findings(_ options: String...) throws -> [Finding] {
        let outcome = try workspace.run(["memory", "analyse", "--format", "jsonl"] + options)
        #expect(outcome.status == 0)
        return try outcome.lines.map { try JSONDecoder().decode(Finding.self, from: Data($0.utf8)) }
    }

    private static let sound = (
        "The council approved 12 new bus lines on Monday.",
        "Consiliul a aprobat luni 12 linii noi de autobuz."
    )

    @Test func `a sound memory gives no finding`() throws {
        try store([
            Self.sound,
            (
                "Heating bills rose by 1,250 lei in two years.",
                "Facturile la încălzire au crescut cu 1.250 de lei în doi ani."
            ),
            (
                "The mast is 148 feet tall and stands on the quay.",
                "Catargul are 45 de metri și se află pe chei."
            ),
        ])
        #expect(try findings().isEmpty)
    }

    @Test(arguments: [
        (
            "The flood cut off 14 villages near the Danube.",
            "Inundațiile au izolat 41 de sate de lângă Dunăre.", "numbers that differ",
            "14 against 41"
        ),
        (
            "The finance minister rejected the proposal of the unions.",
            "The finance minister rejected the proposal of the unions.", "untranslated",
            "the same 5 words on both sides"
        ),
        (
            "Ministrul de finanțe a respins propunerea sindicatelor de profesori.",
            "Ministrul de finanțe a respins ieri propunerea sindicatelor.", "wrong language",
            "en looks like ro"
        ),
        (
            "The spokeswoman said that talks would resume after the holidays, probably in January.",
            "Negocieri în ianuarie.", "lengths that do not fit", "85 bytes against 23"
        ),
    ])
    func `a suspicious pair is named`(
        english: String, romanian: String, kind: String, detail: String
    ) throws {
        try store([Self.sound, (english, romanian)])
        let findings = try findings()
        #expect(findings.map(\.kind) == [kind])
        #expect(findings.first?.detail == detail)
        #expect(findings.first?.segments == [2])
    }

    @Test func `two translations of one sentence are a conflict`() throws {
        try store([
            ("The court rejected the appeal.", "Instanța a respins apelul."),
            ("the court rejected the appeal.", "Tribunalul a respins recursul."),
        ])
        let findings = try findings("--kind", "conflict")
        #expect(findings.map(\.kind) == ["conflicting translations"])
        #expect(findings.first?.segments == [1, 2])
    }

    @Test func `sentences that differ in a number or a form are near duplicates`() throws {
        try store([
            ("The court rejected 12 appeals.", "Instanța a respins 12 apeluri."),
            ("The courts rejected 15 appeals.", "Instanțele au respins 15 apeluri."),
        ])
        let findings = try findings()
        #expect(findings.map(\.kind) == ["near duplicates"])
        #expect(findings.first?.segments == [1, 2])
    }

    @Test func `only the kinds that are asked for are shown and counted`() throws {
        try store([
            ("The flood cut off 14 villages.", "Inundațiile au izolat 41 de sate."),
            (
                "The spokeswoman said that talks would resume after the holidays.",
                "Negocieri reluate."
            ),
        ])
        let all = try workspace.punte("memory", "analyse")
        #expect(all.lines.count == 2)
        #expect(all.output.contains("numbers that differ\t14 against 41\t1\n"))
        #expect(all.message.split(separator: "\n").count == 6)
        let some = try workspace.punte("memory", "analyse", "--kind", "length")
        #expect(some.lines.count == 1)
        #expect(some.message == "punte: lengths that do not fit: 1")
    }

    @Test func `an unknown kind is wrong usage`() throws {
        #expect(try workspace.punte("memory", "analyse", "--kind", "spelling").status == 64)
    }
}
