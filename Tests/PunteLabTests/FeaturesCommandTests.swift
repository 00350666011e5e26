import PunteTestSupport
import Testing

@Suite("punte-lab features")
struct FeaturesCommandTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        for number in ["001", "002"] {
            try workspace.write(
                "news/\(number).en.txt",
                """
                Heavy rain flooded the road between Ploiesti and Brasov on Tuesday.
                The army sent 120 soldiers and six boats.
                The river is still 91 centimeters above its usual level.

                """)
            try workspace.write(
                "news/\(number).ro.txt",
                """
                Ploile puternice au inundat marți drumul dintre Ploiești și Brașov.
                Râul este în continuare cu 91 de centimetri peste nivelul obișnuit.
                Armata a trimis 120 de soldați și șase bărci.

                """)
            try workspace.write("news/\(number).gold.tsv", "0\t0\n1\t2\n2\t1\n")
        }
    }

    private func table(_ arguments: String...) throws -> [[String]] {
        let outcome = try workspace.run(
            ["features"] + arguments + ["--output", "table.tsv"], with: .lab)
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output.isEmpty)
        return try workspace.read("table.tsv").split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test("Candidates have their features as whole numbers, and each gold link is among them")
    func beads() throws {
        let table = try table("beads", "news", "--documents", "1")
        #expect(table[0][0...4] == ["subset", "document", "target", "source", "right"])
        let rows = table.dropFirst()
        #expect(rows.allSatisfy { $0.count == table[0].count && $0[1] == "001" })
        #expect(rows.allSatisfy { $0[5...].allSatisfy { Int($0) != nil } })
        let right = rows.filter { $0[4] == "1" }.map { $0[2] + "=" + $0[3] }
        #expect(right.sorted() == ["0=0", "1=2", "2=1"])
        #expect(rows.count > right.count, "wrong candidates are needed too")
    }

    @Test("The second group of trees sees what the first one sees and more")
    func secondGroup() throws {
        let first = try table("beads", "news")
        let second = try table("beads", "news", "--group", "second")
        #expect(second[0].count > 5)
        #expect(second[0] != first[0])
        #expect(Set(second.dropFirst().map { $0[1] }) == ["001", "002"])
    }

    @Test func aGroupThatThereIsNotIsWrongUsage() throws {
        let outcome = try workspace.lab(
            "features", "beads", "news", "--group", "ninth", "--output", "table.tsv")
        #expect(outcome.status == 64)
    }

    @Test func linksHaveTheirLogOddsAndWhetherTheyAreRight() throws {
        let rows = try table("links", "news", "--documents", "2")
        #expect(rows[0] == ["news", "wanted", "3", ""])
        #expect(rows.count == 4)
        for row in rows.dropFirst() {
            #expect(row[0...1] == ["news", "found"])
            #expect(Double(row[2]) ?? -1 > 0, "a link that is likelier than not")
            #expect(row[3] == "1")
        }
    }

    @Test("Texts that belong together differ from such that do not")
    func texts() throws {
        try workspace.write("others/001.en.txt", "The parliament voted on the budget.\n")
        try workspace.write("others/001.ro.txt", "Ploile au inundat drumul.\n")
        try workspace.write("others/001.gold.tsv", "")
        let related = try table("texts", "news")
        #expect(related.count == 3)
        #expect(related[1].count == related[0].count)
        #expect(related[1][2...] == related[2][2...], "the two documents have the same texts")
        let unrelated = try table("texts", "others")
        #expect(unrelated[0] == related[0])
        #expect(unrelated[1][2...] != related[1][2...])
    }

    @Test("Quantities of right articles and of such with mistakes have their features")
    func facts() throws {
        let table = try table("facts", "news", "--mistakes", "4")
        #expect(table[0][0...3] == ["subset", "document", "link", "right"])
        let rows = table.dropFirst()
        #expect(rows.allSatisfy { $0.count == table[0].count })
        #expect(rows.allSatisfy { $0[4...].allSatisfy { Int($0) != nil } })
        #expect(Set(rows.map { $0[3] }) == ["0", "1"])
    }

    @Test(
        "Slots of right articles and of such with mistakes have their features",
        arguments: ["exchanges", "swaps", "names"])
    func judged(command: String) throws {
        let table = try table(command, "news")
        #expect(table[0][0...3] == ["subset", "document", "link", "right"])
        let rows = table.dropFirst()
        #expect(rows.allSatisfy { $0.count == table[0].count })
        #expect(rows.allSatisfy { $0[4...].allSatisfy { Int($0) != nil } })
        #expect(rows.contains { $0[3] == "1" })
    }

    @Test func aFolderWithoutDocumentsIsAFailure() throws {
        let outcome = try workspace.lab("features", "texts", "nothing", "--output", "table.tsv")
        #expect(outcome.status == 1)
        #expect(!workspace.exists("table.tsv"))
    }

    @Test func aPlaceThatCannotBeWrittenToIsNamed() throws {
        let outcome = try workspace.lab("features", "texts", "news", "--output", "no/such/table")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("no/such/table: cannot be written"))
    }
}
