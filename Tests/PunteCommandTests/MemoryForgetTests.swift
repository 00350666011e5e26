import Foundation
import PunteTestSupport
import Testing

@Suite("punte memory forget")
struct MemoryForgetTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
        try workspace.write(
            "storm.en.txt",
            """
            Storm stops ferry

            The ferry between Galati and Braila was stopped on Sunday because of strong winds.
            At least 200 cars are waiting in line, police said.
            """)
        try workspace.write(
            "storm.ro.txt",
            """
            Furtuna a oprit bacul

            Bacul dintre Galați și Brăila a fost oprit duminică din cauza vântului puternic.
            Cel puțin 200 de mașini așteaptă la coadă, a anunțat poliția.
            """)
        try workspace.write("other.tsv", "en\tro\nThe pier collapsed.\tDigul s-a prăbușit.\n")
        try workspace.prepare(
            ["learn", "ro.txt", "en.txt"], ["learn", "storm.ro.txt", "storm.en.txt"],
            ["memory", "import", "other.tsv"])
    }

    private func texts() throws -> String {
        try workspace.punte("memory", "export", "--format", "tsv", "-").output
    }

    @Test func `without an id the articles are listed with the ids that forget takes`() throws {
        let outcome = try workspace.punte("memory", "forget")
        #expect(outcome.status == 0)
        #expect(
            outcome.lines == [
                "1\ten\t8 segments\t\t\tFlood closes main road to Brasov",
                "2\tro\t8 segments\t\t\tInundațiile au închis drumul principal spre Brașov",
                "3\ten\t3 segments\t\t\tStorm stops ferry",
                "4\tro\t3 segments\t\t\tFurtuna a oprit bacul",
            ])
    }

    @Test func `what goes is shown first, and it comes back by undo`() throws {
        let before = try texts()
        let asked = try workspace.punte("memory", "forget", "3")
        #expect(asked.status == 64)
        #expect(
            asked.lines == [
                "3\ten\t3 segments\t\t\tStorm stops ferry",
                "4\tro\t3 segments\t\t\tFurtuna a oprit bacul",
            ])
        #expect(
            asked.message
                == "Error: 2 articles with 3 segments not forgotten: give --yes to do it")
        #expect(try texts() == before)
        try workspace.punte("memory", "forget", "3", "--yes")
        #expect(try texts() != before)
        try workspace.punte("memory", "undo")
        #expect(try texts() == before)
    }

    @Test(arguments: ["3", "4"])
    func `either article takes the pair away, and nothing else`(id: String) throws {
        let outcome = try workspace.punte("memory", "forget", id, "--yes")
        #expect(outcome.status == 0)
        #expect(
            outcome.message
                == "punte: 3 segments removed; `punte memory undo` brings them back")
        let texts = try texts()
        #expect(!texts.contains("Bacul dintre Galați"))
        #expect(texts.contains("Drumul va rămâne închis până joi."))
        #expect(texts.contains("Digul s-a prăbușit."))
        #expect(try workspace.punte("memory", "forget").lines.count == 2)
        #expect(try workspace.punte("memory", "verify").status == 0)
    }

    @Test func `what is forgotten is suggested no more`() throws {
        let before = try workspace.punte("lookup", "At least 300 cars are waiting in line.")
        #expect(before.output.contains("Cel puțin 200 de mașini"))
        try workspace.punte("memory", "forget", "3", "--yes")
        let after = try workspace.punte("lookup", "At least 300 cars are waiting in line.")
        #expect(after.output.isEmpty)
        #expect(try workspace.punte("concordance", "Braila").output.isEmpty)
    }

    @Test func `an article that is learned again comes back`() throws {
        let before = try texts().split(separator: "\n").map { $0.split(separator: "\t").prefix(2) }
        try workspace.punte("memory", "forget", "1", "--yes")
        try workspace.punte("learn", "ro.txt", "en.txt")
        let after = try texts().split(separator: "\n").map { $0.split(separator: "\t").prefix(2) }
        #expect(Set(after) == Set(before))
    }

    @Test func `an id that is not there changes nothing`() throws {
        let before = try texts()
        let outcome = try workspace.punte("memory", "forget", "99", "--yes")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("article 99: not in the memory"))
        #expect(try texts() == before)
        #expect(try workspace.punte("memory", "forget", "first").status == 64)
    }
}
