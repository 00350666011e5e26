import Foundation
import PunteLanguage
import PunteMemory
import PunteText
import Testing

@testable import PunteGlossary

@Suite("Terms in a memory")
struct GlossaryStoreTests {
    private func withStore(_ body: (GlossaryStore) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "punte-glossary-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let memory = try Memory.open(
            at: folder.appending(path: "m.sqlite").path(), access: .writing)
        try body(GlossaryStore(memory))
    }

    private let terms = [
        Term(
            kind: .place,
            designations: [
                Designation("Kyiv", .english), Designation("Kiev", .romanian),
                Designation("Kiev", .english, status: .admitted),
                Designation("Kyiv", .romanian, status: .admitted),
                Designation("Kyjiv", .romanian, status: .deprecated),
            ], grammar: .neuter, romanianForms: ["Kievul", "Kievului"], note: "the desk's choice",
            source: "names.tsv:3"),
        Term(
            kind: .unit,
            designations: [Designation("mile", .english), Designation("milă", .romanian)],
            grammar: .feminine, unit: "length-mile"),
    ]

    @Test("What is stored comes back, and adding it again changes nothing")
    func roundTrip() throws {
        try withStore { (store: GlossaryStore) throws in
            #expect(try store.add(terms) == GlossaryStore.Report(added: 2))
            #expect(try store.glossary().terms == terms)
            #expect(try store.add(terms) == GlossaryStore.Report(unchanged: 2))
            #expect(try store.entries().map(\.id).count == 2)
        }
    }

    @Test("A term with the same names takes the other's place")
    func replacement() throws {
        try withStore { (store: GlossaryStore) throws in
            try store.add(terms)
            var changed = terms[0]
            changed.note = "changed"
            let id = try store.entries()[0].id
            #expect(try store.add([changed]) == GlossaryStore.Report(changed: 1))
            let entry = try store.entries()[0]
            #expect(entry.id == id)
            #expect(entry.term.note == "changed")
        }
    }

    @Test("A file and a memory keep the same")
    func throughFiles() throws {
        try withStore { (store: GlossaryStore) throws in
            try store.add(terms)
            let text = GlossaryTSV.write(try store.glossary().terms, withSources: true)
            #expect(GlossaryTSV.read(text, file: "x").terms.map(\.designations.count) == [5, 2])
            #expect(
                try store.add(GlossaryTSV.read(text, file: "x").terms)
                    == GlossaryStore.Report(unchanged: 2))
        }
    }

    @Test("Removed terms are gone")
    func removal() throws {
        try withStore { (store: GlossaryStore) throws in
            try store.add(terms)
            #expect(try store.remove([store.entries()[0].id, 99]) == 1)
            #expect(try store.glossary().terms.map(\.kind) == [.unit])
        }
    }
}

@Suite("Terms with the same names")
struct HomonymTests {
    private func term(_ note: String?, _ synonym: String? = nil) -> Term {
        var term = Term(
            kind: .other,
            designations: [Designation("pitch", .english), Designation("teren", .romanian)],
            note: note)
        if let synonym {
            term.designations.append(Designation(synonym, .romanian, status: .admitted))
        }
        return term
    }

    private func withStore(_ body: (GlossaryStore) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "punte-glossary-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let memory = try Memory.open(
            at: folder.appending(path: "m.sqlite").path(), access: .writing)
        try body(GlossaryStore(memory))
    }

    @Test("Terms of one file with other notes stay apart, and come in twice without a change")
    func apart() throws {
        try withStore { (store: GlossaryStore) throws in
            let terms = [term("sport", "gazon"), term("tent", "loc de cort")]
            #expect(try store.add(terms) == GlossaryStore.Report(added: 2))
            #expect(try store.glossary().terms == terms)
            #expect(try store.add(terms) == GlossaryStore.Report(unchanged: 2))
            #expect(try store.add(terms.reversed()) == GlossaryStore.Report(unchanged: 2))
        }
    }

    @Test("A changed note changes its concept and no other")
    func changed() throws {
        try withStore { (store: GlossaryStore) throws in
            try store.add([term("sport"), term("tent")])
            #expect(
                try store.add([term("football"), term("tent")])
                    == GlossaryStore.Report(changed: 1, unchanged: 1))
            #expect(try store.glossary().terms.map(\.note) == ["football", "tent"])
        }
    }

    @Test("A term that is given twice with one note, or without, is one")
    func repeated() throws {
        try withStore { (store: GlossaryStore) throws in
            #expect(
                try store.add([term("sport"), term("sport", "gazon")])
                    == GlossaryStore.Report(added: 1, changed: 1))
            try store.add([term(nil)])
            #expect(try store.glossary().terms.count == 1)
        }
    }
}
