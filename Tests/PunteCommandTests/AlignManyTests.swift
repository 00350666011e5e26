import Foundation
import PunteTestSupport
import Testing

@Suite("punte align: lists and folders")
struct AlignManyTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        for name in ["flood", "storm", "rain"] {
            try workspace.write("in/\(name).ro.txt", Story.romanian)
            try workspace.write("in/\(name).en.txt", Story.english)
        }
        let list = ["flood", "storm", "rain"].map {
            "in/\($0).ro.txt\tin/\($0).en.txt\tout/\($0).tsv\n"
        }
        try workspace.write("pairs.tsv", "# three reports\n\n" + list.joined())
    }

    private func single() throws -> String {
        try workspace.punte("align", "in/rain.ro.txt", "in/rain.en.txt", "--format", "links").output
    }

    @Test func aListGivesWhatEachPairGivesAlone() throws {
        let outcome = try workspace.punte("align", "--list", "pairs.tsv", "--format", "links")
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.message.contains("3 pairs aligned: 42 sentences, 18 links"))
        for name in ["flood", "storm", "rain"] {
            #expect(try workspace.read("out/\(name).tsv") == single())
        }
    }

    @Test func aFailureStopsNoOtherPairAndIsNamedAtTheEnd() throws {
        try workspace.write("empty.txt", "\n")
        let list = try workspace.read("pairs.tsv")
        try workspace.write(
            "pairs.tsv",
            "in/no.txt\tin/rain.en.txt\tout/a.tsv\nempty.txt\tin/rain.en.txt\tout/b.tsv\n" + list)
        let outcome = try workspace.punte("align", "--list", "pairs.tsv", "--format", "links")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("2 pairs failed:"))
        let failures = outcome.errors.split(separator: "\n").suffix(2)
        #expect(failures.first?.contains("in/no.txt: no such file") == true)
        #expect(failures.last?.contains("empty.txt") == true)
        #expect(workspace.exists("out/rain.tsv"))
        #expect(!workspace.exists("out/a.tsv"))
    }

    @Test func anOldResultStaysWhenItsPairFails() throws {
        try workspace.write("out/old.tsv", "as it was")
        try workspace.write("one.tsv", "in/no.txt\tin/rain.en.txt\tout/old.tsv\n")
        #expect(try workspace.punte("align", "--list", "one.tsv").status == 1)
        #expect(try workspace.read("out/old.tsv") == "as it was")
    }

    @Test func aMalformedListIsRefusedWithItsLine() throws {
        try workspace.write(
            "bad.tsv", "in/rain.ro.txt\tin/rain.en.txt\tout/r.tsv\nin/rain.ro.txt\n")
        let outcome = try workspace.punte("align", "--list", "bad.tsv")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("bad.tsv:2: expected a Romanian article"))
        #expect(!workspace.exists("out/r.tsv"))
    }

    @Test func twoPairsCannotHaveOneOutput() throws {
        let line = "in/rain.ro.txt\tin/rain.en.txt\tout/r.tsv\n"
        try workspace.write("bad.tsv", line + line)
        let outcome = try workspace.punte("align", "--list", "bad.tsv")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("bad.tsv:2: out/r.tsv is the output of line 1, too"))
    }

    @Test func aListIsStoredPairByPair() throws {
        try workspace.write(
            "in/storm.ro.txt", Story.romanian.replacingOccurrences(of: "Brașov", with: "Sibiu"))
        try workspace.write(
            "in/storm.en.txt", Story.english.replacingOccurrences(of: "Brasov", with: "Sibiu"))
        let outcome = try workspace.punte(
            "align", "--list", "pairs.tsv", "--save", "--format", "links")
        #expect(outcome.status == 0)
        let info = try workspace.punte("memory", "info").output
        #expect(info.contains("2"))
        #expect(try workspace.punte("memory", "export", "--format", "jsonl", "-").lines.count == 14)
    }

    @Test func foldersArePairedByName() throws {
        try workspace.write("in/alone.ro.txt", Story.romanian)
        let outcome = try workspace.punte(
            "align", "in", "in/", "--output", "out", "--format", "links")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("in/alone.ro.txt: no English file of that name in in"))
        for name in ["flood", "storm", "rain"] {
            #expect(try workspace.read("out/\(name).links.tsv") == single())
        }
    }

    @Test func theSameNameInBothFoldersIsAPair() throws {
        try workspace.write("ro/a.txt", Story.romanian)
        try workspace.write("en/a.txt", Story.english)
        let outcome = try workspace.punte("align", "ro", "en", "-o", "out", "--format", "tmx")
        #expect(outcome.status == 0)
        #expect(try workspace.read("out/a.tmx").contains("<tmx version=\"1.4\">"))
    }

    @Test func foldersNeedAPlaceForTheResults() throws {
        let outcome = try workspace.punte("align", "in", "in")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("--output"))
    }

    @Test func aFolderAndAFileAreNoPair() throws {
        let outcome = try workspace.punte("align", "in", "in/rain.en.txt")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("in: is a directory"))
    }

    @Test func aSingleResultCanBeAFile() throws {
        let outcome = try workspace.punte(
            "align", "in/rain.ro.txt", "in/rain.en.txt", "--format", "links", "-o", "r.tsv")
        #expect(outcome.output.isEmpty)
        #expect(try workspace.read("r.tsv") == single())
    }
}
