import Foundation
import PunteGlossary
import PunteLanguage
import PunteMemory
import PunteText
import Testing

@testable import PunteReuse

@Suite("Terms of a sentence")
struct SuggesterTermTests {
    private func terms(
        in text: String, _ terms: [Term], memory: Memory? = nil
    ) throws -> [String] {
        let suggester = try Suggester(memory: memory, glossary: Glossary(terms), from: .english)
        let article = Article(
            language: .english,
            sentences: [Sentence(text: text, paragraph: 0, range: 0..<text.utf8.count)])
        return try suggester.reuse(of: article).suggestions.flatMap(\.terms).map(\.target)
    }

    private let energyAgency = Term(
        kind: .organisation,
        designations: [
            Designation("International Atomic Energy Agency", .english),
            Designation("I.A.E.A.", .english, status: .admitted),
            Designation("Agenția Internațională pentru Energie Atomică", .romanian),
            Designation("AIEA", .romanian, status: .admitted),
        ], grammar: .feminine)

    @Test func anAcronymIsAnsweredWithAnAcronym() throws {
        #expect(try terms(in: "The I.A.E.A. envoy left Kyiv.", [energyAgency]) == ["AIEA"])
        #expect(
            try terms(in: "The International Atomic Energy Agency envoy left.", [energyAgency])
                == ["Agenția Internațională pentru Energie Atomică"])
    }

    @Test func wordsWithoutACapitalAreNoName() throws {
        let congress = Term(
            kind: .organisation,
            designations: [
                Designation("Capitol Hill", .english),
                Designation("the Hill", .english, status: .admitted),
                Designation("Capitoliu", .romanian),
            ])
        #expect(try terms(in: "Shepherds live in the hills above Bran.", [congress]).isEmpty)
        #expect(try terms(in: "The hills above Bran are green.", [congress]).isEmpty)
        #expect(try terms(in: "Nobody on the Hill expects a deal.", [congress]) == ["Capitoliu"])
        let weather = Term(
            kind: .organisation,
            designations: [
                Designation("National Weather Service", .english),
                Designation("Institutul de Meteorologie", .romanian),
            ])
        #expect(
            try terms(in: "The national weather service issued an alert.", [weather])
                == ["Institutul de Meteorologie"])
    }

    @Test func whatIsWrittenAlikeIsNoTerm() throws {
        let export = Term(
            kind: .other,
            designations: [Designation("export", .english), Designation("export", .romanian)])
        #expect(try terms(in: "The export of grain fell.", [export]).isEmpty)
    }

    /// What stands after *in* is certain to be the name itself, and tells nobody anything.
    @Test func aNameOfBothLanguagesIsToldOnlyInAnotherForm() throws {
        var frankfurt = Term(
            kind: .place,
            designations: [
                Designation("Frankfurt", .english), Designation("Frankfurt", .romanian),
            ],
            grammar: .neuter, romanianForms: ["Frankfurtului"], note: "Frankfurt pe Main")
        #expect(try terms(in: "The talks in Frankfurt failed.", [frankfurt]).isEmpty)
        #expect(try terms(in: "Frankfurt's airport closed.", [frankfurt]) == ["Frankfurt"])
        frankfurt.status = .approved
        #expect(try terms(in: "The talks in Frankfurt failed.", [frankfurt]) == ["Frankfurt"])
    }

    @Test func aWordThatEverybodyKnowsIsNoTerm() throws {
        var share = Term(
            kind: .other,
            designations: [Designation("share", .english), Designation("acțiune", .romanian)],
            grammar: .feminine, note: "market share: cotă de piață")
        #expect(try terms(in: "The shares fell.", [share]).isEmpty)
        share.status = .approved
        #expect(try terms(in: "The shares fell.", [share]) == ["acțiune"])
    }

    @Test func whatSomebodyMadeIsTold() throws {
        var frigate = Term(
            kind: .equipment,
            designations: [Designation("frigate", .english), Designation("fregată", .romanian)])
        #expect(try terms(in: "Two frigates sailed.", [frigate]).isEmpty)
        frigate.origination = TermSignature(author: "Ana", date: "2026-03-01")
        #expect(try terms(in: "Two frigates sailed.", [frigate]) == ["fregată"])
    }

    @Test("A word of a longer name is another thing")
    func partsOfNames() throws {
        let party = Term(
            kind: .organisation,
            designations: [
                Designation("Labour Party", .english),
                Designation("Labour", .english, status: .admitted),
                Designation("Partidul Laburist", .romanian),
            ])
        #expect(try terms(in: "Then Labour lost the vote.", [party]) == ["Partidul Laburist"])
        #expect(try terms(in: "Then Labour Minister Ian Roe resigned.", [party]).isEmpty)
        let warden = Term(
            kind: .office,
            designations: [
                Designation("warden", .english), Designation("director de închisoare", .romanian),
            ])
        #expect(
            try terms(in: "The house of Warden Roe burnt.", [warden]) == ["director de închisoare"])
        #expect(try terms(in: "The house of Deputy Warden Roe burnt.", [warden]).isEmpty)
    }

    @Test("An admitted name of several words is answered with its own counterpart")
    func counterparts() throws {
        let blockade = Term(
            kind: .operation,
            designations: [
                Designation("blockade", .english),
                Designation("naval blockade", .english, status: .admitted),
                Designation("blocadă", .romanian),
                Designation("blocadă navală", .romanian, status: .admitted),
            ], grammar: .feminine)
        #expect(try terms(in: "A naval blockade began.", [blockade]) == ["blocadă navală"])
    }

    @Test func whatTheMemoryWritesComesBeforeTheGlossary() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite")
        defer { try? FileManager.default.removeItem(at: path) }
        let memory = try Memory.open(at: path.path(), access: .writing)
        var kyiv = Term(
            kind: .place,
            designations: [
                Designation("Kyiv", .english), Designation("Kiev", .romanian),
                Designation("Kyiv", .romanian, status: .admitted),
                Designation("Kiiv", .romanian, status: .admitted),
            ], grammar: .neuter, romanianForms: ["Kyivului"])
        func learn(_ english: String, _ romanian: String) throws {
            try memory.save(ArticlePair(sentence: english, rendered: romanian))
        }
        func told() throws -> [String] {
            try terms(in: "Two mayors met near Kyiv.", [kyiv], memory: memory)
        }
        try learn("The mayor of Kyiv resigned.", "Primarul Kievului a demisionat.")
        try learn("Rain fell on Kyiv.", "A plouat la Kiiv.")
        #expect(try told() == ["Kiev"])
        try learn("Snow fell on Kyiv.", "A nins la Kiiv.")
        #expect(try told() == ["Kiiv"])
        kyiv.designations[1].desks = ["externe"]
        #expect(try told() == ["Kiev"])
        kyiv.designations[1].desks = []
        kyiv.status = .approved
        #expect(try told() == ["Kiev"])
        kyiv.status = .proposed
        kyiv.designations[3].status = .deprecated
        #expect(try told() == ["Kiev"])
    }

    @Test(
        "A term that means different things is told in the sense that its company tells, or not at all",
        arguments: [
            ("Unions called a general strike for Tuesday.", ["grevă"]),
            ("The strike killed two soldiers at a depot.", ["atac"]),
            ("The strike surprised everybody.", []),
        ])
    func senses(sentence: String, told: [String]) throws {
        let strikes = [("grevă", Term.Kind.other), ("atac", .operation)].map { name, kind in
            Term(
                kind: kind,
                designations: [Designation("strike", .english), Designation(name, .romanian)],
                status: .approved)
        }
        #expect(try terms(in: sentence, strikes) == told)
    }

    @Test func unitsBelongToTheirQuantities() throws {
        let mile = Term(
            kind: .unit,
            designations: [Designation("mile", .english), Designation("milă", .romanian)])
        #expect(try terms(in: "A mile from the port.", [mile]).isEmpty)
    }

    /// „nu” and „niciun” both belong to `not`, of which word alignment links one.
    @Test func theWordsOfANegationAreMarkedInTheTranslation() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite")
        defer { try? FileManager.default.removeItem(at: path) }
        let memory = try Memory.open(at: path.path(), access: .writing)
        func article(_ text: String, _ language: Language) -> Article {
            Article(
                language: language,
                sentences: [Sentence(text: text, paragraph: 0, range: 0..<text.utf8.count)])
        }
        let stored = "The minister did not sign any contract on Monday."
        try memory.save(
            ArticlePair(
                english: article(stored, .english),
                romanian: article("Ministrul nu a semnat luni niciun contract.", .romanian),
                links: [.init(english: [0], romanian: [0])]))
        let suggester = try Suggester(memory: memory, glossary: Glossary(), from: .english)
        let new = "The minister signed any contract on Monday."
        let match = try #require(
            try suggester.reuse(of: article(new, .english)).suggestions[0].best)
        let marked = match.affected.map { match.match.target.utf8Slice($0) }
        #expect(marked.contains { $0.hasPrefix("nu") } && marked.contains { $0.contains("niciun") })
    }

    @Test func aSentenceThatComesAgainNamesTheFirst() throws {
        let suggester = try Suggester(memory: nil, glossary: Glossary(), from: .english)
        let texts = ["Rain fell.", "Roads closed.", "Rain fell."]
        let article = Article(
            language: .english,
            sentences: texts.map { Sentence(text: $0, paragraph: 0, range: 0..<1) })
        #expect(
            try suggester.reuse(of: article).suggestions.map(\.repetitionOf) == [nil, nil, 0])
    }
}
