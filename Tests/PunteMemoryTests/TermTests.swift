import GRDB
import PunteLanguage
import Testing

@testable import PunteMemory

@Suite struct TermTests {
    private let store: TemporaryMemory
    private var memory: Memory { store.memory }

    init() throws { store = try TemporaryMemory() }

    private let kyiv = Term(
        kind: .place,
        designations: [
            Designation("Kyiv", .english), Designation("Kiev", .english, status: .deprecated),
            Designation("Kiev", .romanian), Designation("Kyiv", .romanian, status: .admitted),
        ],
        grammar: .neuter, romanianForms: ["def:Kievul", "gen:Kievului"], note: "capital",
        source: "names.tsv:3")

    private let mile = Term(
        kind: .unit,
        designations: [Designation("mile", .english), Designation("milă", .romanian)],
        grammar: .feminine, unit: "length-mile")

    @Test func aTermComesBackAsItWasSaved() throws {
        try store.add([("Kyiv fell silent.", "Kievul a amuțit.")])
        let ids = try memory.save([StoredTerm(kyiv, examples: [1]), StoredTerm(mile)])
        #expect(try memory.terms().map(\.term) == [kyiv, mile])
        #expect(try memory.terms().map(\.id) == ids)
        #expect(try memory.term(ids[0])?.examples == [1])
        #expect(try memory.term(99) == nil)
    }

    private var writ: Term {
        Term(
            kind: .other,
            designations: [
                Designation("writ", .english), Designation("mandat", .romanian),
                Designation("ordin", .romanian, status: .admitted, desks: ["Externe", "sport"]),
            ], source: "Codul penal", status: .proposed, domain: "justiție",
            definition: "hotărâre a unui judecător", desks: ["externe"],
            origination: TermSignature(author: "Ana Pop", date: "2026-05-03"),
            modification: TermSignature(author: "Dan", date: "2026-05-04"))
    }

    @Test func whatIsKeptOfAnEntryComesBackAndCanBeUndone() throws {
        var stored = StoredTerm(writ)
        stored.id = try memory.save(stored)
        #expect(try memory.terms().map(\.term) == [writ])
        var seen = [try memory.termsFingerprint()]
        let changes: [(inout Term) -> Void] = [
            { $0.status = .approved }, { $0.domain = nil }, { $0.definition = "ordin" },
            { $0.desks = [] }, { $0.origination.author = nil }, { $0.modification.date = nil },
            { $0.designations[2].desks = [] },
        ]
        for change in changes {
            change(&stored.term)
            try memory.save(stored)
            #expect(try memory.terms().map(\.term) == [stored.term])
            let fingerprint = try memory.termsFingerprint()
            #expect(!seen.contains(fingerprint))
            seen.append(fingerprint)
        }
        for _ in changes { try memory.undo() }
        #expect(try memory.terms().map(\.term) == [writ])
        #expect(try memory.failedChecks().isEmpty)
    }

    @Test func aSavedTermIsReplacedUnderItsId() throws {
        var stored = StoredTerm(kyiv)
        stored.id = try memory.save(stored)
        stored.term.designations.removeLast()
        stored.term.note = nil
        stored.term.kind = .other
        #expect(try memory.save(stored) == stored.id)
        #expect(try memory.terms().map(\.term) == [stored.term])
    }

    @Test func namesAreFoundInTheirLanguage() throws {
        let id = try memory.save(StoredTerm(kyiv))
        try memory.save(StoredTerm(mile))
        #expect(try memory.terms(named: "Kiev", side: .romanian).map(\.id) == [id])
        #expect(try memory.terms(named: "milă", side: .english).isEmpty)
        #expect(try memory.terms(named: "kiev", side: .romanian).isEmpty)
    }

    @Test func removedTermsAreGone() throws {
        let ids = try memory.save([StoredTerm(kyiv), StoredTerm(mile)])
        #expect(try memory.removeTerms([ids[0], 99]) == 1)
        #expect(try memory.terms().map(\.term) == [mile])
        #expect(try memory.failedChecks().isEmpty)
    }

    @Test func aRejectedTermStaysOne() throws {
        let names = Term(
            kind: .other,
            designations: [
                Designation("spokesman", .english, status: .deprecated),
                Designation("purtător", .romanian, status: .deprecated),
            ])
        try memory.save(StoredTerm(names, isRejected: true))
        #expect(try memory.terms().map(\.isRejected) == [true])
        #expect(try memory.terms().map(\.term) == [names])
        let kind = try DatabaseQueue(path: store.path).read {
            try String.fetchOne($0, sql: "SELECT kind FROM term")
        }
        #expect(kind == "rejected")
    }

    /// The rows of terms have the same form as those of earlier versions, which other programs
    /// read.
    @Test func theRowsAreThoseOfEarlierVersions() throws {
        try memory.save([StoredTerm(kyiv), StoredTerm(mile)])
        let rows = try DatabaseQueue(path: store.path).read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM designation ORDER BY term, position"
            ).map { row in
                [row["language"], row["text"], row["grammar"], row["forms"]] as [String?]
            }
        }
        #expect(
            rows == [
                ["en", "Kyiv", nil, nil], ["en", "Kiev", nil, nil],
                ["ro", "Kiev", "n", "def:Kievul\ngen:Kievului"], ["ro", "Kyiv", nil, nil],
                ["en", "mile", nil, "cldr:length-mile"], ["ro", "milă", "f", nil],
            ])
    }

    @Test func namesOfOtherLanguagesAreLeftOut() throws {
        var term = kyiv
        term.designations.insert(Designation("Київ", Language(tag: "uk")), at: 0)
        term.designations.append(Designation("Kiew", Language(tag: "de")))
        try memory.save(StoredTerm(term))
        #expect(try memory.terms().map(\.term) == [kyiv])
    }

    @Test func anExampleMustExistAndGoesWithItsSegment() throws {
        try store.add([("It rained.", "A plouat."), ("IT RAINED.", "A PLOUAT.")])
        let id = try memory.save(StoredTerm(mile, examples: [1, 2, 2, 77]))
        #expect(try memory.term(id)?.examples == [1, 2])
        #expect(try memory.remove(memory.duplicates()) == 1)
        #expect(try memory.term(id)?.examples == [2])
    }

    @Test func theFingerprintFollowsTheTerms() throws {
        var seen: Set<UInt64> = [try memory.termsFingerprint()]
        var stored = StoredTerm(kyiv)
        stored.id = try memory.save(stored)
        #expect(seen.insert(try memory.termsFingerprint()).inserted)
        let before = try memory.termsFingerprint()
        try memory.save(stored)
        #expect(try memory.termsFingerprint() == before)
        stored.term.romanianForms.append("voc:Kievule")
        try memory.save(stored)
        #expect(seen.insert(try memory.termsFingerprint()).inserted)
        try memory.removeTerms([stored.id])
        #expect(!seen.insert(try memory.termsFingerprint()).inserted)
    }

    @Test func mergingTakesTermsThatDifferInMoreThanTheirSource() throws {
        try memory.save([StoredTerm(kyiv), StoredTerm(mile, isRejected: true)])
        let target = try TemporaryMemory()
        var known = kyiv
        known.source = "another file"
        try target.memory.save([StoredTerm(known), StoredTerm(mile)])
        let outcome = try target.memory.merge(memory)
        #expect(outcome.terms == 1 && outcome.knownTerms == 1)
        #expect(try target.memory.terms().map(\.isRejected) == [false, false, true])
    }

    @Test func whatAnotherModuleCachedIsKeptByItsName() throws {
        #expect(try memory.cached("forms") == nil)
        try memory.cache([1, 2, .max], as: "forms")
        try memory.cache([], as: "names")
        #expect(try memory.cached("forms") == [1, 2, .max])
        #expect(try memory.cached("names") == [])
        try memory.cache([3], as: "forms")
        #expect(try Memory.open(at: store.path, access: .reading).cached("forms") == [3])
        let error = #expect(throws: MemoryError.self) {
            try Memory.open(at: store.path, access: .reading).cache([4], as: "forms")
        }
        #expect(error?.reason == .invalid)
    }
}
