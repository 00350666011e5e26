import PunteLanguage
import PunteText
import Testing

@testable import PunteGlossary

/// Tests which entries and names a desk uses.
@Suite("Terms of a desk")
struct GlossaryDeskTests {
    private let kyiv = Term(
        kind: .place,
        designations: [
            Designation("Kyiv", .english), Designation("Kiev", .romanian),
            Designation("Kyiv", .romanian, status: .admitted, desks: ["Externe"]),
        ], grammar: .neuter)
    private let strike = Term(
        kind: .other,
        designations: [Designation("strike", .english), Designation("grevă", .romanian)])
    private let sportStrike = Term(
        kind: .other,
        designations: [Designation("strike", .english), Designation("lovitură", .romanian)],
        desks: ["sport", "sport TV"])

    private func names(_ desk: String?) -> [String] {
        Glossary([kyiv, strike, sportStrike]).inUse(at: desk).terms
            .compactMap { $0.preferred(in: .romanian) }
    }

    @Test(
        arguments: [
            (nil, ["Kiev", "grevă"]), ("externe", ["Kyiv", "grevă"]),
            ("sport", ["Kiev", "lovitură"]), ("SPORT TV", ["Kiev", "lovitură"]),
            ("economic", ["Kiev", "grevă"]),
        ] as [(String?, [String])])
    func `a desk has its own entries and forms before those of all`(
        desk: String?, expected: [String]
    ) {
        #expect(names(desk) == expected)
    }

    @Test func `the form of a desk is not to be written by another`() throws {
        func statuses(_ desk: String?) throws -> [String: Designation.Status] {
            let term = try #require(Glossary([kyiv]).inUse(at: desk).terms.first)
            return Dictionary(
                uniqueKeysWithValues: term.designations(in: .romanian).map { ($0.text, $0.status) })
        }
        #expect(try statuses("externe") == ["Kyiv": .preferred, "Kiev": .admitted])
        #expect(try statuses("sport") == ["Kyiv": .deprecated, "Kiev": .preferred])
        #expect(try statuses(nil) == ["Kyiv": .admitted, "Kiev": .preferred])
    }

    @Test func `what only desks have is used without a desk`() {
        var only = kyiv
        only.designations.removeAll { $0.text == "Kiev" }
        let glossary = Glossary([sportStrike, only])
        #expect(
            glossary.inUse(at: nil).terms.map { $0.preferred(in: .romanian) }
                == ["lovitură", "Kyiv"])
        #expect(glossary.inUse(at: "economic").terms.map(\.kind) == [.place])
        #expect(glossary.desks == ["Externe", "sport", "sport TV"])
        #expect(glossary.names(desk: "EXTERNE") && !glossary.names(desk: "extern"))
    }

    @Test func `a superseded entry is not used, a proposed one not insisted on`() {
        var old = strike
        old.status = .superseded
        #expect(Glossary([old, kyiv]).inUse(at: nil).terms == [kyiv])
        var guest = Term(
            kind: .office,
            designations: [
                Designation("prime minister", .english), Designation("prim-ministru", .romanian),
            ], grammar: .masculine)
        func findings() -> [String] {
            TranslationChecker(glossary: CompiledGlossary(Glossary([guest])))
                .findings(
                    english: "The prime minister resigned.",
                    romanian: "Șeful guvernului a demisionat."
                ).map(\.rule)
        }
        #expect(findings().contains("term"))
        guest.status = .proposed
        #expect(!findings().contains("term"))
    }

    @Test func `the forms of the preferred name are not those of the desk's`() throws {
        var term = kyiv
        term.romanianForms = ["Kievul", "Kievului"]
        let own = try #require(Glossary([term]).inUse(at: "externe").terms.first)
        let forms = own.forms(ofRomanian: "Kyiv").map(\.text)
        #expect(forms.contains("Kyivului") && !forms.contains("Kievului"), "\(forms)")
    }

    @Test func `joined entries remain those of their desks`() {
        let own = Term(
            kind: .place,
            designations: [Designation("Kyiv", .english), Designation("Kyiv", .romanian)],
            desks: ["externe"])
        var general = kyiv
        general.designations.removeLast()
        let merged = general.merged(with: own)
        #expect(merged.desks.isEmpty)
        #expect(
            merged.designations == [
                Designation("Kyiv", .english), Designation("Kiev", .romanian),
                Designation("Kyiv", .romanian, status: .admitted, desks: ["externe"]),
            ])
    }
}
