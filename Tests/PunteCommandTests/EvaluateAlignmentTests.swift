import Foundation
import PunteTestSupport
import Testing

@Suite("punte evaluate alignment")
struct EvaluateAlignmentTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(
            "port/1.en.txt",
            """
            The harbor was closed on Monday.
            Two ships waited outside the port.
            They carried 40,000 tons of wheat.
            Nobody was hurt.

            """)
        try workspace.write(
            "port/1.ro.txt",
            """
            Portul a fost închis luni.
            În larg au așteptat două nave, încărcate cu 40.000 de tone de grâu.
            Nu au existat victime.

            """)
        try workspace.write("port/1.gold.tsv", "0\t0\n1\t1,2\n2\t3\n")
        try workspace.write(
            "talks/2.en.txt", "The talks began at noon.\nThe minister left early.\n")
        try workspace.write(
            "talks/2.ro.txt", "Ministrul a plecat mai devreme.\nDiscuțiile au început la prânz.\n")
        try workspace.write("talks/2.gold.tsv", "0\t1\n1\t0\n")
    }

    /// Returns the rows of the report: subset, documents, measure, precision, recall, F1.
    private func rows(_ arguments: String...) throws -> [[String]] {
        let outcome = try workspace.run(["evaluate", "alignment"] + arguments)
        #expect(outcome.status == 0, "\(outcome.message)")
        return outcome.lines.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test func `right links score one in every measure`() throws {
        let rows = try rows("port")
        #expect(rows.first == ["subset", "documents", "measure", "precision", "recall", "f1"])
        #expect(rows.dropFirst().map { $0[2] } == ["strict", "lax", "pairs", "fused"])
        #expect(rows.dropFirst().allSatisfy { $0[3...] == ["1.0000", "1.0000", "1.0000"] })
    }

    /// One of the three links found is in the gold; the pair of sentences 2 and 3 is missing.
    @Test func `wrong links cost precision, missing ones recall`() throws {
        try workspace.write("links.tsv", "0\t0\n1\t1\n2\t2\n")
        let rows = try rows("port/1.gold.tsv", "links.tsv")
        #expect(rows[1] == ["-", "1", "strict", "0.3333", "0.3333", "0.3333"])
        #expect(rows[3] == ["-", "1", "pairs", "0.6667", "0.5000", "0.5714"])
    }

    @Test func `every subfolder is a row of its own`() throws {
        try workspace.write("all/port/1.gold.tsv", workspace.read("port/1.gold.tsv"))
        try workspace.write("all/port/1.en.txt", workspace.read("port/1.en.txt"))
        try workspace.write("all/port/1.ro.txt", workspace.read("port/1.ro.txt"))
        try workspace.write("all/talks/2.gold.tsv", workspace.read("talks/2.gold.tsv"))
        try workspace.write("all/talks/2.en.txt", workspace.read("talks/2.en.txt"))
        try workspace.write("all/talks/2.ro.txt", workspace.read("talks/2.ro.txt"))
        let all = try rows("all")
        #expect(
            all.dropFirst().map { $0[0] } == Array(repeating: "port", count: 4)
                + Array(repeating: "talks", count: 4))
        #expect(try rows("all", "--subsets", "talks").dropFirst().allSatisfy { $0[0] == "talks" })
    }

    @Test func `documents are chosen by their numbers`() throws {
        #expect(try rows("port", "--documents", "1")[1][1] == "1")
        #expect(try rows("port", "--documents", "2-40,50")[1][1] == "0")
        let outcome = try workspace.punte(
            "evaluate", "alignment", "port", "--documents", "first")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("--documents needs numbers"))
    }

    @Test func `errors are written with their sentences`() throws {
        try workspace.write("port/1.gold.tsv", "0\t0\n1\t1,2\n2\t0\n")
        _ = try rows("port", "--errors", "errors.txt")
        let errors = try workspace.read("errors.txt")
        #expect(errors.hasPrefix("# elsewhere: 1\n"))
        #expect(!errors.contains("# incomplete"))
        #expect(errors.contains("/1: [2] – [0]\n"))
        #expect(errors.contains("    found [2] – [3] "))
        #expect(errors.contains("    ro 2 Nu au existat victime."))
        #expect(errors.contains("    en 3 Nobody was hurt."))
    }

    @Test func `calibration is shown when asked for`() throws {
        let rows = try rows("port", "--calibration")
        #expect(rows.last?[2] == "expected calibration error")
        #expect(rows.contains { $0[2] == "confidence" })
    }

    @Test(arguments: [
        (["Memories"], 1, "no documents with .gold.tsv"), (["none"], 1, "none: cannot be read"),
        (["port/1.gold.tsv", "none.tsv"], 1, "none.tsv"), (["a", "b", "c"], 64, "give one folder"),
        (["port/1.gold.tsv", "port/1.ro.txt"], 1, "port/1.ro.txt:1: expected sentence numbers"),
        (["port", "--lexicon", "port/1.ro.txt"], 1, "port/1.ro.txt: no Punte lexicon"),
        (["port", "--model", "port/1.ro.txt"], 1, "port/1.ro.txt:1: not a line of an alignment"),
        (["port", "--errors", "no/such/file"], 1, "Error: no/such/file: cannot be written"),
        (["port", "--documents", "5-1"], 64, "--documents needs numbers"),
    ])
    func `what cannot be scored is said`(
        arguments: [String], status: Int32, message: String
    ) throws {
        let outcome = try workspace.run(["evaluate", "alignment"] + arguments)
        #expect(outcome.status == status)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test func `a document without one of its files is named`() throws {
        try FileManager.default.removeItem(at: workspace.folder.appending(path: "port/1.en.txt"))
        let outcome = try workspace.punte("evaluate", "alignment", "port")
        #expect(outcome.status == 1)
        #expect(outcome.message == "Error: port/1.en.txt: cannot be read")
    }
}
