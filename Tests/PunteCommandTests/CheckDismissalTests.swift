import Foundation
import PunteTestSupport
import Testing

@Suite("Findings of punte check that are dismissed")
struct CheckDismissalTests {
    private let workspace: Workspace

    private static let english = """
        The port received 25 ships on Tuesday.

        The captain of the first ship said that the storm lasted nine hours.

        The port will stay open until Friday, officials said.
        """

    private static let romanian = """
        Portul a primit marți 35 de nave.

        Căpitanul primei nave a spus că furtuna a durat nouă ore.

        Portul va rămâne deschis până vineri, au anunțat oficialii.
        """

    init() throws {
        workspace = try Workspace()
        try workspace.write("en.txt", Self.english)
        try workspace.write("ro.txt", Self.romanian)
        try workspace.prepare(["glossary", "add", "Kyiv", "Kiev", "--kind", "place"])
    }

    private struct Finding: Decodable {
        var id: String
        var rule: String
        var excerpt: String
    }

    private func findings(_ romanian: String = romanian) throws -> [Finding] {
        try workspace.write("ro.txt", romanian)
        let outcome = try workspace.punte("check", "ro.txt", "en.txt", "--format", "jsonl")
        return try outcome.lines.map {
            try JSONDecoder().decode(Finding.self, from: Data($0.utf8))
        }
    }

    /// Dismisses the finding of the article and returns its id.
    @discardableResult
    private func dismiss() throws -> String {
        let id = try #require(try findings().first).id
        let outcome = try workspace.punte(
            "check", "ro.txt", "en.txt", "--dismiss", id, "--reason", "cifra portului",
            "--author", "Ana Pop")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return id
    }

    @Test func `a dismissed finding is not reported again`() throws {
        #expect(try findings().map(\.excerpt) == ["35"])
        try dismiss()
        #expect(try findings().isEmpty)
        let outcome = try workspace.punte("check", "ro.txt", "en.txt")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("1 dismissed, --list-dismissed lists them"))
    }

    @Test func `an article whose findings were dismissed is learned without drafts`() throws {
        #expect(try workspace.punte("learn", "ro.txt", "en.txt", "--strict").status == 1)
        try dismiss()
        let outcome = try workspace.punte("learn", "ro.txt", "en.txt", "--strict")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            outcome.output.contains("3 pairs confirmed") && outcome.output.contains("0 findings"))
    }

    @Test(arguments: [
        romanian.replacingOccurrences(of: "nouă ore", with: "nouă ore neîntrerupte"),
        "Furtună în port\n\n" + romanian,
        romanian.replacingOccurrences(of: "marți", with: "marţi"),
        romanian.replacingOccurrences(of: "35 de nave.", with: "35 de nave !"),
        romanian.replacingOccurrences(of: "\n\nPortul va rămâne", with: " Portul va rămâne"),
    ])
    func `changes elsewhere do not bring it back`(romanian: String) throws {
        try dismiss()
        #expect(try findings(romanian).allSatisfy { $0.rule != "number" })
    }

    @Test(arguments: [
        "În port au intrat marți 35 de nave.", "Portul a primit marți 36 de nave.",
        "Portul Galați a primit marți 35 de nave.", "Marți, portul a primit 35 de vase.",
        "Cele 35 de nave au fost primite marți în port.",
    ])
    func `the same mistake in another sentence is found`(sentence: String) throws {
        try dismiss()
        let other = Self.romanian.replacingOccurrences(
            of: "Portul a primit marți 35 de nave.", with: sentence)
        #expect(try findings(other).contains { $0.rule == "number" })
    }

    @Test func `dismissals are listed with reason, author and time`() throws {
        let id = try dismiss()
        let outcome = try workspace.punte("check", "--list-dismissed")
        #expect(outcome.lines.first == "\(id)  number: 35")
        #expect(outcome.output.contains("Portul a primit marți 35 de nave."))
        #expect(outcome.output.contains("reason: cifra portului"))
        #expect(outcome.output.contains("Ana Pop, 20"))
        let records = try workspace.punte("check", "--list-dismissed", "--format", "jsonl")
        #expect(records.output.contains("\"reason\":\"cifra portului\""))
    }

    @Test func `a dismissal is taken back by its id`() throws {
        let id = try dismiss()
        let outcome = try workspace.punte("check", "--restore", String(id.prefix(6)))
        #expect(outcome.status == 0)
        #expect(try findings().map(\.id) == [id])
        #expect(try workspace.punte("check", "--list-dismissed").output.isEmpty)
    }

    @Test func `a dismissal is undone like every change of the memory`() throws {
        try dismiss()
        let history = try workspace.punte("memory", "history")
        #expect(history.output.contains("dismiss"))
        #expect(history.output.contains("number: 35"))
        try workspace.prepare(["memory", "undo"])
        #expect(try findings().count == 1)
    }

    @Test func `segments of the memory are dismissed as well`() throws {
        try workspace.prepare(["align", "ro.txt", "en.txt", "--save"])
        let outcome = try workspace.punte("check", "--format", "jsonl", "--only", "number")
        let line = try #require(outcome.lines.first)
        let id = try JSONDecoder().decode(Finding.self, from: Data(line.utf8)).id
        #expect(try workspace.punte("check", "--dismiss", id, "--reason", "da").status == 0)
        #expect(try workspace.punte("check", "--only", "number").status == 0)
        #expect(try findings().isEmpty, "the article has the same sentence")
    }

    @Test func `a finding stays dismissed in a segment of several sentences`()
        throws
    {
        let joined = """
            Portul a primit marți 35 de nave. Furtuna a ținut drumul închis.

            Portul va rămâne deschis până vineri, au anunțat oficialii.
            """
        try workspace.write(
            "en.txt",
            """
            The port received 25 ships on Tuesday, and the storm kept the road closed.

            The port will stay open until Friday, officials said.
            """)
        let id = try #require(try findings(joined).first { $0.rule == "number" }).id
        let dismissal = [
            "check", "ro.txt", "en.txt", "--dismiss", id, "--reason", "cifra portului",
        ]
        #expect(try workspace.run(dismissal).status == 0)
        let saved = try workspace.punte("align", "ro.txt", "en.txt", "--save", "--format", "jsonl")
        #expect(saved.output.contains("nave. Furtuna"), "one segment has both sentences")
        #expect(try workspace.punte("check", "--only", "number").output.isEmpty)
    }

    @Test func `wrong ids and missing reasons are said`() throws {
        let texts = ["check", "ro.txt", "en.txt"]
        let unknown = try workspace.run(texts + ["--dismiss", "abcdef12", "--reason", "da"])
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("finding abcdef12: not in these texts"))
        #expect(try workspace.run(texts + ["--dismiss", "abcdef12"]).status == 64)
        #expect(try workspace.run(texts + ["--reason", "da"]).status == 64)
        let blank = try workspace.run(texts + ["--dismiss", "abcdef12", "--reason", " "])
        #expect(blank.status == 64)
        #expect(try workspace.run(texts + ["--dismiss", "3", "--reason", "da"]).status == 64)
        let restored = try workspace.punte("check", "--restore", "abcdef12")
        #expect(restored.status == 1)
        #expect(restored.errors.contains("finding abcdef12: not dismissed in"))
    }

    @Test func `without a memory there is nowhere to keep it`() throws {
        let bare = try Workspace()
        try bare.write("en.txt", Self.english)
        try bare.write("ro.txt", Self.romanian)
        let outcome = try bare.punte(
            "check", "ro.txt", "en.txt", "--dismiss", "abcdef12", "--reason", "da")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("punte.sqlite"))
        #expect(!bare.exists("Memories/punte.sqlite"))
    }
}
