import Foundation
import PunteTestSupport
import Testing

@Suite("punte-lab evaluate check")
struct EvaluateCheckTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(
            "news/001.en.txt",
            """
            Heavy rain flooded the road between Ploiesti and Brasov on Tuesday.
            The army sent 120 soldiers and six boats.
            The river is still 91 centimeters above its usual level.
            The shepherd Andrei Hovrin lost his sheep to the flood.
            """)
        try workspace.write(
            "news/001.ro.txt",
            """
            Ploile puternice au inundat marți drumul dintre Ploiești și Brașov.
            Armata a trimis 120 de soldați și șase bărci.
            Râul este în continuare cu 91 de centimetri peste nivelul obișnuit.
            Ciobanul Andrei Hovrin și-a pierdut oile în inundație.
            """)
        try workspace.write("news/001.gold.tsv", "0\t0\n1\t1\n2\t2\n3\t3\n")
    }

    @Test func plantedMistakesAreFoundAndRightPairsPass() throws {
        let outcome = try workspace.lab(
            "evaluate", "check", "news", "--removed", "2", "--missed", "missed.tsv")
        #expect(outcome.status == 0, "\(outcome)")
        let rows = outcome.lines.map { $0.split(separator: "\t").map(String.init) }
        func row(_ name: String) throws -> [String] {
            try #require(rows.first { $0.first == name })
        }
        #expect(try row("number")[1...2] == ["2", "2"])
        #expect(try row("cedilla")[1] == row("cedilla")[2])
        #expect(try row("sentence taken out")[1] == "2")
        #expect(try row("numbers and units")[2] == "0")
        let missed = try workspace.read("missed.tsv")
        #expect(missed.hasPrefix("kind\tdocument\t"))
    }

    @Test func aFolderWithoutDocumentsIsAFailure() throws {
        let outcome = try workspace.lab("evaluate", "check", "nothing")
        #expect(outcome.status == 1)
    }
}
