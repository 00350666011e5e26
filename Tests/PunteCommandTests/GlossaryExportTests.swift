import Foundation
import PunteTestSupport
import Testing

@Suite("punte glossary export and list")
struct GlossaryExportTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(
            "terms.tsv",
            """
            kind\ten\tro\tro_admitted\tro_deprecated\tgrammar\tro_forms\tnote
            place\tKyiv\tKiev\t\tKyjiv\tn\t\tas the press writes it
            office\tmayor\tprimar\tedil\t\tm\tprimarul;primarului\t
            organisation\tSupreme Court\tCurtea Supremă\t\t\tf\tCurții Supreme\t

            """)
        try workspace.prepare(["glossary", "import", "terms.tsv"])
    }

    @discardableResult
    private func export(_ arguments: String...) throws -> Outcome {
        let outcome = try workspace.run(["glossary", "export"] + arguments)
        #expect(outcome.status == 0, "\(outcome.message)")
        return outcome
    }

    @Test(arguments: ["tsv", "tbx", "tbx-min", "tbx-core", "tbx2", "omegat", "csv", "utx"])
    func `every format has every name of every term`(format: String) throws {
        let text = try export("--format", format).output
        for name in ["Kyiv", "Kiev", "mayor", "primar", "edil", "Supreme Court", "Curtea Supremă"] {
            #expect(text.contains(name), "\(format) lacks \(name)")
        }
    }

    @Test(arguments: ["terms.tsv", "out.tbx", "out.utx", "out.csv"])
    func `whatever can be imported can be named as the glossary of one command`(
        file: String
    ) throws {
        if file != "terms.tsv" { try export(file) }
        let outcome = try workspace.punte(
            "glossary", "find", "The mayor spoke.", "--glossary", file, "--memory", "none.sqlite")
        #expect(outcome.output.contains("mayor – primar"))
        #expect(outcome.errors.isEmpty)
    }

    @Test func `a glossary without terms is refused, not passed over`() throws {
        try workspace.write("empty.tbx", "<tbx type='TBX-Basic'><text><body/></text></tbx>")
        let outcome = try workspace.punte(
            "glossary", "find", "The mayor spoke.", "--glossary", "empty.tbx")
        #expect(outcome.status == 1 && outcome.message.contains("empty.tbx: no terms"))
    }

    /// Deprecated names are not exported, because a translator's tool would offer them like any
    /// other name.
    @Test(arguments: ["omegat", "csv"])
    func `a name that is not to be used stays out of plain lists`(format: String) throws {
        #expect(try !export("--format", format).output.contains("Kyjiv"))
        #expect(try export("--format", "utx").output.contains("Kyiv\tKyjiv\tnoun\tforbidden"))
    }

    @Test func `what was exported is what was imported`() throws {
        let rows = try export().output.split(separator: "\n").dropFirst()
        #expect(
            rows.contains("place\tKyiv\tKiev\t\t\tKyjiv\tn\t\tas the press writes it"),
            "\(rows)")
        try export("terms-2.tsv")
        let again = try workspace.punte("glossary", "import", "terms-2.tsv")
        #expect(again.message.hasSuffix("0 added, 0 changed, 3 unchanged"))
    }

    @Test func `only terms of a kind are exported or listed`() throws {
        let places = try export("--kind", "place").lines
        #expect(places.count == 2 && places[1].contains("Kyiv"))
        #expect(try workspace.punte("glossary", "list", "--kind", "office").lines.count == 1)
        #expect(try workspace.punte("glossary", "export", "--kind", "river").status == 64)
    }

    @Test func `the source of a term is written when asked for`() throws {
        #expect(try !export().output.contains("terms.tsv"))
        #expect(try export("--with-sources").output.contains("terms.tsv:2"))
    }

    @Test func `a term is found by any of its names, however it is typed`() throws {
        for text in ["CURTEA SUPREMA", "edil", "kyjiv", "supreme"] {
            #expect(try workspace.punte("glossary", "list", text).lines.count == 1, "\(text)")
        }
        let none = try workspace.punte("glossary", "list", "senate")
        #expect(none.output.isEmpty)
        #expect(none.message == "punte: no such term")
    }

    /// Forms from the file are shown unchanged, and those of the paradigms with their cases.
    @Test func `the list shows the forms of a name`() throws {
        let outcome = try workspace.punte("glossary", "list", "mayor", "--forms")
        #expect(outcome.lines[1].contains("primarul (sg. art.)"))
        #expect(outcome.lines[1].contains("primarului (sg. art. g.-d.)"))
        let court = try workspace.punte("glossary", "list", "Supreme Court", "--forms")
        #expect(court.lines[1].contains("Curții Supreme"))
    }

    @Test func `a term is removed by its name only if no other has it`() throws {
        try workspace.punte("glossary", "add", "city hall", "primar", "--kind", "other")
        let refused = try workspace.punte("glossary", "remove", "primar")
        #expect(refused.status == 1)
        #expect(refused.message.hasSuffix("4 (city hall – primar); give the number"))
        #expect(try workspace.punte("glossary", "remove", "4").status == 0)
        #expect(try workspace.punte("glossary", "remove", "primar").status == 0)
    }
}
