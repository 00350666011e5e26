import Foundation
import PunteTestSupport
import Testing

/// Tests training with made-up words, which no other lexicon has.
@Suite("punte lexicon train, info and lookup")
struct LexiconTrainTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(
            "pairs.tsv",
            """
            en\tro\tdomain
            The glorp sank.\tBruzgoiul s-a scufundat.\tnews
            A glorp was seen near Constanta.\tUn bruzgoi a fost văzut lângă Constanța.\tnews
            Nobody owns the glorp.\tNimeni nu deține bruzgoiul.\tnews
            Open the frobnik.\tDeschideți ciorpanul.\tsoftware
            Close the frobnik.\tÎnchideți ciorpanul.\tsoftware

            """)
    }

    @discardableResult
    private func train(_ options: String...) throws -> Outcome {
        try workspace.run(["lexicon", "train", "pairs.tsv", "--output", "own.tsv"] + options)
    }

    private func lookup(_ word: String) throws -> Outcome {
        try workspace.punte("lexicon", "lookup", word, "--lexicon", "own.tsv")
    }

    @Test func `words that go together are found from both sides`() throws {
        let outcome = try train()
        #expect(outcome.status == 0)
        #expect(outcome.message.hasPrefix("own.tsv: 5 pairs, "))
        let fields = try lookup("bruzgoiului").lines[0].split(separator: "\t")
        #expect(fields[0] == "ro" && fields[2] == "glorp")
        let back = try lookup("glorps").lines[0].split(separator: "\t")
        #expect(back[0] == "en" && back[2] == fields[1])
    }

    @Test func `rows are left out by what a column says`() throws {
        let outcome = try train("--exclude", "domain=software")
        #expect(outcome.message.contains("3 pairs"))
        #expect(try lookup("glorp").status == 0)
        let none = try lookup("frobnik")
        #expect(none.status == 1)
        #expect(none.message.contains("no translation of “frobnik”"))
    }

    @Test func `rows that weigh little teach little`() throws {
        try train("--least-sentences", "0.1", "--least-count", "0.01")
        #expect(try lookup("frobnik").status == 0)
        try train(
            "--weight", "domain=software=0.01", "--least-sentences", "0.1", "--least-count", "0.1")
        #expect(try lookup("frobnik").status == 1)
        #expect(try lookup("glorp").status == 0)
    }

    @Test func `the head of the file tells where it is from`() throws {
        try train("--remark", "five sentences of a test", "--remark", "CC0")
        let info = try workspace.punte("lexicon", "info", "--lexicon", "own.tsv")
        #expect(info.status == 0)
        #expect(info.lines.first == "languages\ten ro")
        #expect(info.lines.suffix(2) == ["origin\tfive sentences of a test", "origin\tCC0"])
    }

    @Test func `training twice gives the same file`() throws {
        try train()
        let first = try workspace.read("own.tsv")
        try train()
        #expect(try workspace.read("own.tsv") == first)
    }

    @Test(arguments: [
        (["--exclude", "software"], "“software”: not of the form COLUMN=VALUE"),
        (["--weight", "domain=software=x"], "not of the form COLUMN=VALUE=WEIGHT"),
    ])
    func `a rule that cannot be read stops before anything is written`(
        options: [String], message: String
    ) throws {
        let outcome = try workspace.run(
            ["lexicon", "train", "pairs.tsv", "--output", "own.tsv"] + options)
        #expect(outcome.status == 64)
        #expect(outcome.message.contains(message))
        #expect(!workspace.exists("own.tsv"))
    }

    @Test func `the built-in lexicon knows the words of the news`() throws {
        let romanian = try workspace.punte("lexicon", "lookup", "guvernului")
        #expect(romanian.output.hasPrefix("ro\tguver\tgover\t"))
        let info = try workspace.punte("lexicon", "info")
        #expect(info.lines.first == "languages\ten ro")
        #expect(info.output.contains("\norigin\t"))
    }

    @Test func `a file that is no lexicon is named`() throws {
        let outcome = try workspace.punte("lexicon", "info", "--lexicon", "pairs.tsv")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("pairs.tsv: no Punte lexicon"))
        let both = try workspace.punte(
            "lexicon", "lookup", "guvern", "--lexicon", "own.tsv", "--memory", "own.sqlite")
        #expect(both.status == 64)
    }

    @Test func `a dictionary adds its words to a lexicon`() throws {
        try train()
        try workspace.write(
            "words.tsv",
            "en\tro\tweight\nglorp\tmătăhău\t2\nzilch\tnimicul\t1\ntwo words\tdouă\t1\n")
        let outcome = try workspace.punte(
            "lexicon", "extend", "words.tsv", "--lexicon", "own.tsv", "--output", "more.tsv")
        #expect(outcome.status == 0)
        #expect(outcome.message.hasPrefix("more.tsv: 2 pairs of words, "))
        let found = try workspace.punte("lexicon", "lookup", "glorp", "--lexicon", "more.tsv")
        #expect(found.lines.contains { $0.contains("\tbruzg\t") })
        #expect(found.lines.contains { $0.contains("\tmatah\t") })
    }

    @Test(arguments: [
        ("en\tro\tweight\nglorp\tbruzgoi\tmany\n", "words.tsv:2: the weight “many”"),
        ("en\tro\tweight\nglorp\tbruzgoi\t-1\n", "words.tsv:2: the weight “-1”"),
        ("en\tro\nno term\tniciun termen\n", "words.tsv: no pair of single words"),
        ("english\tromanian\nglorp\tbruzgoi\n", "words.tsv:1: the first line must name"),
    ])
    func `a table that is no dictionary is refused`(_ text: String, _ message: String) throws {
        try workspace.write("words.tsv", text)
        let outcome = try workspace.punte("lexicon", "extend", "words.tsv", "--output", "more.tsv")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains(message))
        #expect(!workspace.exists("more.tsv"))
    }
}
