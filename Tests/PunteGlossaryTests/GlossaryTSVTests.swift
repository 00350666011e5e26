import PunteLanguage
import PunteText
import Testing

@testable import PunteGlossary

@Suite("Glossary files")
struct GlossaryTSVTests {
    private let header =
        "kind\ten\tro\ten_admitted\tro_admitted\tro_deprecated\tgrammar\tro_forms\tnote\n"

    @Test("A row becomes a term with its names by status")
    func row() throws {
        let text =
            header
            + "place\tKyiv\tKiev\tKiev\tKyiv\tKyjiv\tn\tKievul;Kievului\tthe desk writes Kiev\n"
        let result = GlossaryTSV.read(text, file: "names.tsv")
        #expect(result.issues.isEmpty)
        let term = try #require(result.terms.first)
        #expect(term.kind == .place)
        #expect(term.designations(in: .english).map(\.text) == ["Kyiv", "Kiev"])
        #expect(
            term.designations(in: .romanian).map(\.status) == [.preferred, .admitted, .deprecated])
        #expect(term.preferred(in: .romanian) == "Kiev")
        #expect(term.grammar == .neuter)
        #expect(term.romanianForms == ["Kievul", "Kievului"])
        #expect(term.note == "the desk writes Kiev")
        #expect(term.source == "names.tsv:2")
    }

    @Test("Comments, blank lines, a byte order mark and Windows line ends are no rows")
    func decoration() {
        let text = "\u{FEFF}# capitals\r\nkind\ten\tro\r\n\r\n# Europe\r\nplace\tParis\tParis\r\n"
        let result = GlossaryTSV.read(text, file: "x.tsv")
        #expect(result.issues.isEmpty)
        #expect(result.terms.map { $0.designations.map(\.text) } == [["Paris", "Paris"]])
        #expect(result.terms.first?.source == "x.tsv:5")
    }

    @Test("Bad rows are named by file and line; the others are read")
    func issues() {
        let text =
            "kind\ten\tro\tgrammar\n" + "town\tParis\tParis\tn\n" + "place\tRome\tRoma\tf\n"
            + "place\t\t\tf\n" + "place\tVienna\tViena\tfem\n" + "\tOslo\tOslo\tn\n"
            + "place\tA\tB\tn\tx\ty\n" + "place\tBern;Berne\tBerna\tf\n"
        let result = GlossaryTSV.read(text, file: "g.tsv")
        #expect(result.terms.count == 1)
        #expect(result.issues.map(\.line) == [2, 4, 5, 6, 7, 8])
        #expect(
            result.issues.first?.description
                == "g.tsv:2: kind “town” is none of person, place, organisation, office,"
                + " operation, equipment, unit, other")
        #expect(result.issues.last?.message.contains("en_admitted") == true)
    }

    @Test("Unknown and missing columns are reported")
    func columns() {
        let result = GlossaryTSV.read("kind\ten\tfrench\n", file: "g.tsv")
        #expect(
            result.issues.map(\.description) == [
                "g.tsv:1: column “french” is not known",
                "g.tsv:1: the header has no column “ro”",
            ])
    }

    @Test("What is written is read back, separators in values too")
    func roundTrip() {
        let terms = [
            Term(
                kind: .organisation,
                designations: [
                    Designation("World Bank", .english),
                    Designation("Banca Mondială", .romanian),
                    Designation("WB; the", .english, status: .deprecated),
                    Designation("BM", .romanian, status: .admitted),
                ], grammar: .feminine, romanianForms: ["Băncii Mondiale"],
                note: "one;\ttwo\nthree \\ four", source: "a.tsv:1"),
            Term(
                kind: .unit, designations: [Designation("mile", .english)], unit: "length-mile",
                source: "a.tsv:2"),
        ]
        let text = GlossaryTSV.write(terms, withSources: true)
        let result = GlossaryTSV.read(text, file: "b.tsv")
        #expect(result.issues.isEmpty)
        #expect(result.terms == terms)
    }

    @Test("Columns that nothing needs are not written")
    func optionalColumns() {
        let term = Term(kind: .place, designations: [Designation("Oslo", .english)])
        #expect(
            GlossaryTSV.write([term])
                == "kind\ten\tro\ten_admitted\tro_admitted\tro_deprecated\tgrammar\tro_forms\tnote\n"
                + "place\tOslo\t\t\t\t\t\t\t\n")
    }

    @Test("Status, domain, definition, desks and signatures have columns")
    func entryColumns() throws {
        let text =
            "en\tro\tro_admitted\tkind\tstatus\tdomain\tdefinition\tdesks\tro_desks\tcreated\t"
            + "created_by\tmodified\tmodified_by\tsource\n"
            + "Kyiv\tKiev\tKyiv\tplace\tapproved\tgeografie\tcapitala Ucrainei; pe Nipru\t"
            + "sport;TV\texterne:Kyiv;radio:Kiiv\t2026-05-03\tAna Pop\t2026-05-04\tDan\tDOOM 3\n"
        #expect(GlossaryTSV.isHeader(text.prefix { $0 != "\n" }))
        let read = GlossaryTSV.read(text, file: "g.tsv")
        #expect(read.issues.isEmpty)
        let term = try #require(read.terms.first)
        #expect(
            term
                == Term(
                    kind: .place,
                    designations: [
                        Designation("Kyiv", .english), Designation("Kiev", .romanian),
                        Designation("Kyiv", .romanian, status: .admitted, desks: ["externe"]),
                        Designation("Kiiv", .romanian, status: .admitted, desks: ["radio"]),
                    ], source: "DOOM 3", status: .approved, domain: "geografie",
                    definition: "capitala Ucrainei; pe Nipru", desks: ["sport", "TV"],
                    origination: TermSignature(author: "Ana Pop", date: "2026-05-03"),
                    modification: TermSignature(author: "Dan", date: "2026-05-04")))
        let written = GlossaryTSV.write([term])
        #expect(GlossaryTSV.read(written, file: "h.tsv").terms == [term])
    }

    @Test(
        "A status, a day or a form of a desk that is none is named",
        arguments: [
            ("status", "forbidden", "proposed, approved, superseded"),
            ("created", "3.05.2026", "2026-05-03"), ("ro_desks", "Kyiv", "sport:Kyiv"),
        ])
    func wrongEntryColumns(column: String, value: String, hint: String) {
        let read = GlossaryTSV.read(
            "kind\ten\tro\t\(column)\nplace\tLviv\tLiov\t\(value)\n", file: "g.tsv")
        #expect(read.terms.isEmpty)
        #expect(read.issues.first?.message.contains(hint) == true, "\(read.issues)")
    }

    @Test("A table of another program with a status is not one of Punte's")
    func foreignStatus() {
        #expect(!GlossaryTSV.isHeader("en\tro\tstatus"))
        #expect(GlossaryTSV.isHeader("en\tro\tnote"))
    }

    @Test("The file and line of a term are not written as its source")
    func sources() {
        let names = [Designation("Lviv", .english), Designation("Liov", .romanian)]
        let terms = [
            Term(kind: .place, designations: names, source: "a:b.tsv:12"),
            Term(kind: .place, designations: names, source: "DOOM 3"),
        ]
        let text = GlossaryTSV.write(terms)
        #expect(text.contains("DOOM 3") && !text.contains("b.tsv:12"))
        #expect(!GlossaryTSV.write([terms[0]]).contains("source"))
        #expect(GlossaryTSV.write(terms, withSources: true).contains("b.tsv:12"))
    }
}
