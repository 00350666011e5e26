import PunteAlignment
import PunteGlossary
import PunteLanguage
import PunteMemory
import Testing

@testable import PunteService

/// Tests what the desk asks for while one writes.
@Suite struct DeskServiceTests {
    @Test func aWrongFactIsFoundAtItsPlace() throws {
        let desk = try ServiceDesk()
        let text = ServiceDesk.article.replacing("14", with: "15")
        let result = try desk.service.check(
            CheckRequest(english: ArticleInput(ServiceDesk.report), romanian: ArticleInput(text)))
        let finding = try #require(result.findings.first { $0.rule == "number" })
        #expect(finding.severity == "fact")
        let place = try #require(finding.places?.first)
        let sentence = result.alignment.ro[place.sentence]
        #expect(sentence.text.utf8Slice(place.start..<place.end).contains("15"))
        #expect(text.utf8Slice(sentence.start..<sentence.end) == sentence.text)
    }

    @Test func whatWasDismissedIsNotFoundAgain() throws {
        let desk = try ServiceDesk()
        let request = CheckRequest(
            english: ArticleInput(ServiceDesk.report),
            romanian: ArticleInput(ServiceDesk.article.replacing("14", with: "15")))
        let found = try desk.service.check(request).findings
        let finding = try #require(found.first { $0.rule == "number" })
        try desk.memory.dismiss([
            Dismissal(
                key: Self.key(of: finding), rule: finding.rule,
                excerpt: finding.excerpt, sentence: finding.ro, reason: "agreed", author: nil)
        ])
        #expect(try desk.service.check(request).findings == found.filter { $0 != finding })
    }

    /// Returns the whole key of which a record has the beginning.
    private static func key(of finding: FindingRecord) -> String {
        var copy = Finding(
            rule: finding.rule, side: .romanian, range: finding.start..<finding.end,
            excerpt: finding.excerpt, message: "", advice: "")
        copy.expected = finding.expected
        let key = copy.key(in: finding.ro)
        #expect(key.shortText == finding.id)
        return key.text
    }

    /// What is kept between the letters never changes what is found.
    @Test func aLongDayFindsWhatAFreshServiceFinds() throws {
        let desk = try ServiceDesk()
        let report = ArticleInput(ServiceDesk.report)
        let final = ServiceDesk.article.replacing("14", with: "41") + " Pompierii  au plecat."
        var steps: [String] = []
        for end in stride(from: 20, to: final.count, by: 45) {
            steps.append(String(final.prefix(end)))
        }
        steps += [final, final.replacing("41", with: "14"), final.replacing("marți", with: "joi")]
        for text in steps {
            let request = CheckRequest(english: report, romanian: ArticleInput(text))
            let kept = try desk.service.check(request)
            let fresh = Service(desk.memory) { CompiledGlossary(Glossary([])) }
            #expect(try fresh.check(request) == kept)
        }
    }

    @Test(arguments: ["", " \n", "Inun", "Inundațiile au afectat duminică trei sate", "„"])
    func aTextThatIsBeingWrittenIsChecked(text: String) throws {
        let desk = try ServiceDesk()
        let result = try desk.service.check(
            CheckRequest(english: ArticleInput(ServiceDesk.report), romanian: ArticleInput(text)))
        #expect(result.alignment.en.count == 4)
        #expect(result.alignment.ro.count <= 1)
    }

    @Test func usedAndAddedSentencesAreTold() throws {
        let desk = try ServiceDesk()
        let text = """
            Pompierii au salvat 14 oameni de pe acoperișuri. Localnicii cer de ani întregi un dig nou.
            """
        let result = try desk.service.check(
            CheckRequest(english: ArticleInput(ServiceDesk.report), romanian: ArticleInput(text)))
        #expect(result.alignment.links.map(\.enIds) == [[1]])
        #expect(result.alignment.links.map(\.roIds) == [[0]])
        #expect(result.alignment.coverage.added.sentences == 1)
    }

    @Test func whatWasLearnedIsSuggestedForTheNextReport() throws {
        let desk = try ServiceDesk()
        let report = ArticleInput("Firefighters rescued 23 people from their roofs.")
        #expect(
            try desk.service.suggest(SuggestRequest(report)).documents[0].segments?[0].matches == []
        )
        try desk.learnFlood()
        let found = try desk.service.suggest(SuggestRequest(report, accept: 75, marks: true))
        let segment = try #require(found.documents[0].segments?.first)
        #expect(segment.accepted == "Pompierii au salvat 23 de oameni de pe acoperișuri.")
        let match = try #require(segment.matches.first)
        #expect(match.type == "repaired")
        #expect(match.sourceRuns?.contains { $0.kind == "added" && $0.text == "23" } == true)
        #expect(match.targetRuns?.contains { $0.kind == "removed" } == true)
    }

    @Test func onlyWhatIsSafeIsTranslated() throws {
        let desk = try ServiceDesk()
        try desk.learnFlood()
        let texts = [
            "Firefighters rescued 14 people from their roofs.",
            "Firefighters rescued 30 people from their roofs.",
            "Firefighters could not rescue 14 people from their roofs.",
            "The budget was adopted.", "",
        ]
        let found = try desk.service.safeTranslations(of: texts, from: .english)
        #expect(
            found.map { $0?.target } == [
                "Pompierii au salvat 14 oameni de pe acoperișuri.",
                "Pompierii au salvat 30 de oameni de pe acoperișuri.", nil, nil, nil,
            ])
        #expect(found[0]?.quality == 100)
    }

    @Test func aNewTermIsSeenInTheNextArticle() throws {
        let desk = try ServiceDesk()
        let text = "The Harbour Authority closed the port."
        #expect(try desk.service.findTerms(TermFindRequest(text)) == [])
        let added = try desk.service.addTerm(
            TermAddRequest(
                en: "Harbour Authority", ro: "Autoritatea Portuară", kind: "organisation"))
        #expect(added.outcome == "added")
        let found = try desk.service.findTerms(TermFindRequest(text))
        #expect(found.map(\.text) == ["Harbour Authority"])
        let suggested = try desk.service.suggest(SuggestRequest(ArticleInput(text)))
        #expect(
            suggested.documents[0].segments?[0].terms.map(\.target) == ["Autoritatea Portuară"])
        _ = try desk.service.removeTerm(#require(added.term?.id))
        #expect(try desk.service.findTerms(TermFindRequest(text)) == [])
    }

    @Test func whatIsKeptOfAnEntryIsToldAgain() throws {
        let desk = try ServiceDesk()
        var request = TermAddRequest(en: "writ", ro: "mandat")
        request.status = "proposed"
        request.domain = "justiție"
        request.definition = "hotărâre scrisă a unui judecător"
        request.source = "Codul penal"
        request.author = "Ana Pop"
        request.desks = ["externe"]
        request.deskRo = [.init(desk: "sport", name: "ordin")]
        let term = try #require(try desk.service.addTerm(request).term)
        #expect(term.status == "proposed" && term.domain == "justiție")
        #expect(term.definition == "hotărâre scrisă a unui judecător")
        #expect(term.source == "Codul penal" && term.desks == ["externe"])
        #expect(term.createdBy == "Ana Pop" && term.created?.count == 10)
        #expect(term.modified == nil)
        #expect(term.names.map(\.desks) == [nil, nil, ["sport"]])
        #expect(try desk.service.terms(text: "mandat", limit: nil) == [term])
        request.status = "approved"
        let changed = try desk.service.addTerm(request)
        #expect(changed.outcome == "changed" && changed.term?.modifiedBy == "Ana Pop")
        #expect(try desk.service.addTerm(request).outcome == "unchanged")
        for wrong in [
            { (request: inout TermAddRequest) in request.status = "final" },
            { $0.deskRo = [.init(desk: " ", name: "ordin")] },
        ] {
            var request = request
            wrong(&request)
            let error = #expect(throws: ServiceError.self) { try desk.service.addTerm(request) }
            #expect(error?.code == .invalid)
        }
    }

    @Test(arguments: ["threshold", "limit", "accept"])
    func aNumberOutsideItsBoundsIsRefused(name: String) throws {
        let desk = try ServiceDesk()
        var request = SuggestRequest(ArticleInput("One."))
        switch name {
        case "threshold": request.threshold = 20
        case "limit": request.limit = 0
        default: request.accept = 103
        }
        let error = #expect(throws: ServiceError.self) { try desk.service.suggest(request) }
        #expect(error?.code == .invalid)
        #expect(error?.description.hasPrefix(name) == true)
    }

    @Test func manyThreadsAskAtOnce() async throws {
        let desk = try ServiceDesk()
        try desk.learnFlood()
        let service = desk.service
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<16 {
                group.addTask {
                    if number % 4 == 0 {
                        _ = try service.addTerm(
                            TermAddRequest(en: "Thing \(number)", ro: "Lucru \(number)"))
                    }
                    return try service.check(
                        CheckRequest(
                            english: ArticleInput(ServiceDesk.report),
                            romanian: ArticleInput(ServiceDesk.article))
                    ).alignment.links.count
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts == Array(repeating: 4, count: 16))
    }
}
