import Foundation
import GRDB
import PunteTestSupport
import Testing

@Suite("punte memory list, show, edit, confirm, reject, delete, replace, history, undo")
struct MemoryEditingTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(
            "desk.tsv",
            """
            en\tro\tx-punte-status\tx-punte-confidence
            Nobody was hurt.\tNimeni nu a fost ranit.\taligned\t0.62
            The harbor is open.\tPortul e deschis.\tconfirmed\t
            Two ships waited.\tDouă nave așteptau.\taligned\t0.97

            """)
        try workspace.punte("memory", "import", "desk.tsv")
    }

    private func export() throws -> String {
        try workspace.punte("memory", "export", "--format", "jsonl", "-").output
    }

    private func script(_ text: String) throws -> [String: String] {
        let file = try workspace.write("editor.sh", "\(text)\n")
        return ["VISUAL": "", "EDITOR": "sh \(file.path())"]
    }

    @Test func `more operations than there are to undo are a slip of the finger`() throws {
        try workspace.punte("memory", "confirm", "1")
        let before = try export()
        let outcome = try workspace.punte("memory", "undo", "500")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("only 1 operation can be undone; nothing undone"))
        #expect(try export() == before)
    }

    @Test func `deleting a joined segment says that its sentence pairs go, too`() throws {
        try workspace.write("en.txt", "The ferry sank on Monday. Nobody was hurt in the accident.")
        try workspace.write(
            "ro.txt", "Feribotul s-a scufundat luni, dar nimeni nu a fost rănit în accident.")
        try workspace.prepare(["align", "ro.txt", "en.txt", "--save"])
        let joined = try workspace.punte("memory", "list", "--text", "Feribotul").output
        let id = try #require(
            joined.split(separator: " ").first { Int($0) != nil }.map(String.init))
        let question = try workspace.run(["memory", "delete", id], input: "n\n")
        #expect(question.errors.contains("1 segment and 2 sentence pairs of it"))
    }

    @Test func `the loop of a desk: only the corrected form comes back, undo brings all back`()
        throws
    {
        let before = try export()
        let edit = try workspace.punte(
            "memory", "edit", "1", "--ro", "Nimeni nu a fost rănit.", "--author", "Ana Pop")
        #expect(edit.status == 0)
        #expect(edit.message.contains("1 segment corrected (operation 1)"))
        let lookup = try workspace.punte("lookup", "Nobody was hurt.").output
        #expect(lookup.contains("rănit.") && !lookup.contains("ranit."))
        #expect(lookup.contains("1 · confirmed"))
        let undo = try workspace.punte("memory", "undo")
        #expect(undo.status == 0 && undo.message.contains("1 operation undone"))
        #expect(try export() == before)
        #expect(undo.message.contains("`punte memory undo --operation 2` takes that back"))
        #expect(try workspace.punte("memory", "undo").message.contains("nothing to undo"))
        #expect(try workspace.punte("memory", "undo", "--operation", "2").status == 0)
        #expect(try export().contains("Nimeni nu a fost rănit."))
        #expect(try workspace.punte("memory", "verify").status == 0)
    }

    @Test func `without texts the editor of the user is opened`() throws {
        let environment = try script("sed -i 's/ranit/rănit/' \"$1\"")
        let outcome = try workspace.run(["memory", "edit", "1"], environment: environment)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try export().contains("Nimeni nu a fost rănit."))
    }

    @Test(arguments: [
        ("true", 0, "nothing changed"),
        ("exit 3", 1, "the editor ended with an error"),
        ("sed -i '/^ro:/,$d' \"$1\"", 1, "the line ro: is missing"),
        ("sed -i 's/^en:/ro:/' \"$1\"", 1, "ro: is there twice"),
        ("sed -i '1i stray' \"$1\"", 1, "line 1: text before en:"),
        ("rm \"$1\"", 1, "the editor left no text"),
        ("printf '\\377' > \"$1\"", 1, "not in UTF-8"),
    ])
    func `an editor that goes wrong changes nothing`(
        command: String, status: Int32, message: String
    ) throws {
        let before = try export()
        let outcome = try workspace.run(["memory", "edit", "1"], environment: script(command))
        #expect(outcome.status == status)
        #expect(outcome.message.contains(message), "\(outcome.message)")
        #expect(outcome.errors.split(separator: "\n").count == 1)
        #expect(try export() == before)
    }

    @Test func `where there is no editor it is said`() throws {
        let outcome = try workspace.run(
            ["memory", "edit", "1"], environment: ["VISUAL": "", "EDITOR": ""])
        #expect(outcome.status == 1 && outcome.message.contains("set VISUAL or EDITOR"))
    }

    @Test(arguments: [
        ["delete", "1"], ["replace", "e", "i", "--in", "ro"], ["sources", "remove", "1"],
    ])
    func `what removes or changes much asks first`(arguments: [String]) throws {
        let before = try export()
        let outcome = try workspace.run(["memory"] + arguments)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("give --yes") && !outcome.errors.contains("?"))
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        #expect(!outcome.output.isEmpty)
        #expect(try export() == before)
        #expect(try workspace.run(["memory"] + arguments + ["--yes"]).status == 0)
        #expect(try export() != before)
        try workspace.punte("memory", "undo")
        #expect(try export() == before)
    }

    @Test func `a rejected pair is offered nowhere and does not come back`() throws {
        #expect(try workspace.punte("memory", "reject", "2").status == 0)
        #expect(try workspace.punte("lookup", "The harbor is open.").output.isEmpty)
        #expect(try workspace.punte("concordance", "harbor").output.isEmpty)
        let again = try workspace.punte("memory", "import", "desk.tsv")
        #expect(again.message.contains("0 added"))
        #expect(again.message.contains("1 rejected before"))
        #expect(try workspace.punte("memory", "confirm", "2").status == 0)
        #expect(try !workspace.punte("lookup", "The harbor is open.").output.isEmpty)
    }

    @Test func `lists begin with what is least sure`() throws {
        let outcome = try workspace.punte(
            "memory", "list", "--max-confidence", "0.98", "--order", "confidence", "--format",
            "jsonl")
        #expect(outcome.lines.map { $0.contains("\"id\":1") } == [true, false])
        let sample = try workspace.punte("memory", "list", "--sample", "2", "--seed", "7")
        #expect(
            try workspace.punte("memory", "list", "--sample", "2", "--seed", "7").output
                == sample.output)
        #expect(try workspace.punte("memory", "list", "--text", "ASTEPTAU").output.contains("3  "))
    }

    @Test(arguments: [
        ["list", "--max-confidence", "2"], ["list", "--since", "yesterday"],
        ["list", "--limit", "0"], ["list", "--sample", "-1"], ["list", "--status", "wrong"],
        ["replace", "", "x", "--in", "ro"], ["replace", "(", "x", "--in", "ro", "--regex"],
        ["undo", "0"], ["history", "--limit", "0"], ["show"], ["edit", "one"],
    ])
    func `wrong usage is status 64`(arguments: [String]) throws {
        #expect(try workspace.run(["memory"] + arguments).status == 64)
    }

    @Test(arguments: [
        ["show", "99"], ["edit", "99", "--ro", "x"], ["confirm", "99"], ["reject", "99"],
        ["delete", "99", "--yes"], ["history", "99"], ["undo", "--operation", "99"],
        ["sources", "remove", "99", "--yes"], ["forget", "99", "--yes"],
        ["edit", "1", "--ro", " "],
    ])
    func `what is not there is one line and changes nothing`(arguments: [String]) throws {
        let before = try export()
        let outcome = try workspace.run(["memory"] + arguments)
        #expect(outcome.status == 1)
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        #expect(try export() == before)
    }

    @Test(arguments: [
        ["list"], ["show", "1"], ["edit", "1", "--ro", "x"], ["confirm", "1"], ["reject", "1"],
        ["delete", "1", "--yes"], ["replace", "a", "b", "--in", "en", "--yes"], ["history"],
        ["undo"], ["sources"], ["sources", "remove", "1", "--yes"], ["forget"],
        ["forget", "1", "--yes"], ["deduplicate", "--remove"],
    ])
    func `no command makes a memory that is not there`(arguments: [String]) throws {
        let empty = try Workspace()
        let outcome = try empty.run(["memory"] + arguments)
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("no memory there yet"))
        #expect(!empty.exists("Memories/punte.sqlite"))
    }

    @Test func `a glossary is not imported as a memory`() throws {
        try workspace.write("terms.tsv", "kind\ten\tro\nplace\tKyiv\tKiev\n")
        try workspace.write("terms.csv", "# Names\nen,ro,grammar\nKyiv,Kiev,n\n")
        let before = try export()
        try workspace.write(
            "terms.tbx", "<?xml version=\"1.0\"?>\n<tbx type=\"TBX-Basic\"></tbx>\n")
        for file in ["terms.tsv", "terms.csv", "terms.tbx"] {
            let outcome = try workspace.punte("memory", "import", file)
            #expect(outcome.status == 1)
            #expect(
                outcome.message.contains(
                    "\(file): a glossary by its first lines; `punte glossary import` takes it"))
        }
        #expect(try export() == before)
    }

    @Test func `an import is taken back whole`() throws {
        let before = try export()
        try workspace.write("other.tsv", "en\tro\nIt rained.\tA plouat.\nIt snowed.\tA nins.\n")
        try workspace.punte("memory", "import", "other.tsv")
        let sources = try workspace.punte("memory", "sources")
        #expect(sources.lines.count == 2)
        #expect(sources.lines.last?.hasSuffix("\t2 segments of 2\tother.tsv") == true)
        let removed = try workspace.punte("memory", "sources", "remove", "2", "--yes")
        #expect(removed.message.contains("2 segments removed"))
        #expect(try export() == before)
        let history = try workspace.punte("memory", "history").lines.first
        #expect(history?.hasSuffix("\tsources remove\t2 segments\t\t\tother.tsv") == true)
    }

    /// Stopped at any moment, either all of the segments are changed or none, and the log agrees.
    @Test func `a killed edit is whole or not at all`() throws {
        var rows = "en\tro\n"
        for number in 0..<40 { rows += "Ship \(number) sank.\tNava \(number) a eșuat.\n" }
        try workspace.write("ships.tsv", rows)
        try workspace.punte("memory", "import", "ships.tsv")
        func replacement(_ old: String, _ new: String) throws -> Process {
            let process = try workspace.process(
                ["memory", "replace", old, new, "--in", "ro", "--yes"])
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            return process
        }
        let start = ContinuousClock.now
        try replacement("eșuat", "naufragiat").waitUntilExit()
        let whole = start.duration(to: .now) / .seconds(1)
        #expect(try state().changed == 40)
        var isChangedOnce = false
        for round in 0..<60 {
            let (old, new) =
                try state().changed == 0 ? ("eșuat", "naufragiat") : ("naufragiat", "eșuat")
            let process = try replacement(old, new)
            Thread.sleep(forTimeInterval: whole * Double(round) / 50)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let now = try state()
            #expect(now.changed == 0 || now.changed == 40)
            #expect(now.operations % 2 == (now.changed == 0 ? 0 : 1))
            #expect(now.changes == now.operations * 40)
            isChangedOnce = isChangedOnce || now.operations > 1
        }
        #expect(isChangedOnce)
        #expect(try workspace.punte("memory", "verify").status == 0)
    }

    private func state() throws -> (changed: Int, operations: Int, changes: Int) {
        try DatabaseQueue(path: workspace.memory.path()).read { db in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
            return (
                try count("SELECT count(*) FROM segment WHERE ro LIKE '%naufragiat%'"),
                try count("SELECT count(*) FROM operation"),
                try count("SELECT count(*) FROM change")
            )
        }
    }
}
