import Foundation
import PunteTestSupport
import Testing

/// Tests that files which are not a pair of articles are reported in one line and not aligned.
@Suite("punte align: inputs that do not fit")
struct AlignOddInputTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
    }

    @Test(arguments: ["", "\n\n  \n"])
    func anEmptySideFails(text: String) throws {
        try workspace.write("empty.txt", text)
        for files in [["empty.txt", "en.txt"], ["ro.txt", "empty.txt"]] {
            let outcome = try workspace.run(["align"] + files)
            #expect(outcome.status == 1)
            #expect(outcome.output.isEmpty)
            #expect(outcome.message.contains("empty.txt: "))
            #expect(!outcome.message.contains("\n"))
        }
    }

    @Test func oneLanguageTwiceFails() throws {
        let outcome = try workspace.punte("align", "en.txt", "en.txt")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("both are English"))
        #expect(outcome.output.isEmpty)
    }

    @Test func unrelatedArticlesAreNotForcedTogether() throws {
        try workspace.write(
            "other.txt",
            """
            Grădinarii spun că roșiile trebuie udate dimineața devreme.
            Frunzele galbene arată adesea că pământul este prea ud.
            Un strat de paie ține umezeala și alungă buruienile.
            Semințele se pun la încolțit spre sfârșitul iernii.
            Răsadurile se mută afară abia după ultimul îngheț.
            """)
        let check = try workspace.punte("check", "other.txt", "en.txt")
        #expect(check.message.contains("the articles seem unrelated"))
        #expect(check.output.isEmpty)
        let outcome = try workspace.punte("align", "other.txt", "en.txt", "--format", "links")
        #expect(outcome.status == 0)
        #expect(outcome.message.contains("the articles seem unrelated"))
        #expect(outcome.lines.allSatisfy { $0.hasPrefix("\t") || $0.contains("\t\t") })
        #expect(outcome.lines.count == 13)
    }

    @Test func oneSentenceFindsItsPlaceAmongMany() throws {
        try workspace.write("one.txt", "Armata a trimis în zonă 120 de soldați și șase bărci.\n")
        var lines = (1...600).map { "Item \($0) of the list was sold to a museum in Lyon." }
        lines[400] = "The army sent 120 soldiers and six boats to the area."
        try workspace.write("many.txt", lines.joined(separator: "\n"))
        let outcome = try workspace.punte(
            "align", "one.txt", "many.txt", "--lines", "--format", "links")
        #expect(outcome.status == 0)
        #expect(outcome.lines.contains { $0.hasPrefix("0\t400\t") })
        #expect(outcome.lines.count == 600)
    }

    @Test(arguments: [
        ["align"], ["align", "ro.txt"], ["align", "ro.txt", "en.txt", "--list", "pairs.tsv"],
        ["align", "--list", "pairs.tsv", "--output", "x"],
    ])
    func wrongUsageIsTold(arguments: [String]) throws {
        let outcome = try workspace.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
    }
}
