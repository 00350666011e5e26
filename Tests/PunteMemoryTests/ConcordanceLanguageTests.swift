import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite("The query language of the concordance")
struct ConcordanceLanguageTests {
    private let store: TemporaryMemory

    init() throws {
        store = try TemporaryMemory()
        try store.add([
            ("The peace talks began in Kyiv.", "Negocierile de pace au început la Kiev."),
            ("The talks ended.", "Discuțiile s-au încheiat."),
            ("A woman and two children spoke.", "O femeie și doi copii au vorbit."),
            ("Women said nothing.", "Femeile nu au spus nimic."),
            ("Many people paid 25 euros.", "Mulți oameni au plătit 25 de euro."),
            ("The summit in Kyiv was short.", "Reuniunea de la Kiev a fost scurtă."),
        ])
    }

    private func found(_ pattern: String, side: Side? = nil, forms: Bool = false) throws -> [Int64]
    {
        try store.memory.concordance(
            ConcordanceQuery(pattern, side: side, allForms: forms)
        ).hits.map(\.segment.id).sorted()
    }

    @Test(
        arguments: [
            ("talks", [1, 2]),
            ("talks peace", [1]),
            ("talks AND peace", [1]),
            ("\"peace talks\"", [1]),
            ("„pace au”", [1]),
            ("talks OR summit", [1, 2, 6]),
            ("(talks OR summit) Kyiv", [1, 6]),
            ("talks NOT peace", [2]),
            ("talks -peace", [2]),
            ("-peace talks", [2]),
            ("en:talks ro:negocieri*", [1]),
            ("en:talks -ro:discuții*", [1]),
            ("en:talks -ro:lemma:discuție", [1]),
            ("ro:(negocierile OR reuniunea)", [1, 6]),
            ("lemma:woman", [3, 4]),
            ("lemma:om", [5]),
            ("lemma:\"a spune\"", [4]),
            ("lemma:a spune", [4]),
            ("lemma:to say", [4]),
            ("\"doi copii\"", [3]),
            ("lemma:femeie", [3, 4]),
            ("wom?n", [3, 4]),
            ("*iunea", [6]),
            ("*gocieri*", [1]),
            ("talks near/1 Kyiv", []),
            ("talks near/2 Kyiv", [1]),
            ("Kyiv near/2 talks", [1]),
            ("ro:lemma:negociere near/1 pace", [1]),
            ("/\\d+ (de )?euro/", [5]),
            ("people /\\d+/", [5]),
            ("Kyiv -/peace/", [6]),
            ("s-au", [2]),
        ] as [(String, [Int64])])
    func aPatternFinds(pattern: String, expected: [Int64]) throws {
        #expect(try found(pattern) == expected)
    }

    @Test(
        arguments: [
            ("talks (peace", "this bracket is not closed", 6),
            ("talks) peace", "this bracket closes nothing", 5),
            ("\"peace talks", "this quotation mark is not closed", 0),
            ("talks OR", "nothing follows OR", 6),
            ("OR talks", "nothing stands before OR", 0),
            ("talks NOT", "nothing follows NOT", 6),
            ("-peace", "say also what must occur, not only what must not", 0),
            ("talks near/x Kyiv", "near/ takes a number of words from 1 to 100", 6),
            ("talks near/3", "nothing follows near", 6),
            ("/(/", "this is no regular expression", 0),
            ("pace /oameni", "this regular expression is not closed", 5),
            ("lemma:", "lemma: needs a word", 0),
            ("talks en: peace", "nothing follows en:", 6),
            ("talks ()", "nothing in the brackets", 7),
            ("", "no word to look for", 0),
            ("— …", "no word to look for", 0),
        ])
    func aMistakeIsShownAtItsPlace(pattern: String, problem: String, offset: Int) {
        let error = #expect(throws: ConcordanceSyntaxError.self) {
            try ConcordanceQuery(pattern).check()
        }
        #expect(error?.problem == problem)
        #expect(error?.offset == offset)
    }

    @Test func aMistakeIsDescribedWithACaret() {
        let error = ConcordanceSyntaxError(problem: "wrong", pattern: "pace (țară", offset: 5)
        #expect(error.description == "wrong\n  pace (țară\n       ^")
    }

    @Test func wildcardsThatStandForTooMuchAreRefused() throws {
        let store = try TemporaryMemory()
        let words = (0..<150).map { "k\($0)" }.joined(separator: " ")
        try store.add([(words, "nimic")])
        #expect(try store.memory.concordance(ConcordanceQuery("k*9")).total == 1)
        let error = #expect(throws: ConcordanceSyntaxError.self) {
            try store.memory.concordance(ConcordanceQuery("nimic \"k?* k?*?\""))
        }
        #expect(error?.offset == 6)
    }

    @Test(
        arguments: [
            String(repeating: "(", count: 20_000) + "pace" + String(repeating: ")", count: 20_000),
            String(repeating: "en:", count: 20_000) + "pace",
            String(repeating: "NOT ", count: 20_000) + "pace",
            String(repeating: "(pace OR ", count: 9000) + "x" + String(repeating: ")", count: 9000),
            String(repeating: "pace ", count: 20_000),
            "\"" + String(repeating: "pace ", count: 20_000) + "\"",
            String(repeating: "pace*", count: 20_000),
        ])
    func patternsBeyondMeasureAreRefused(pattern: String) {
        let error = #expect(throws: ConcordanceSyntaxError.self) {
            try store.memory.concordance(ConcordanceQuery(pattern))
        }
        #expect((error?.description.count ?? 0) < 400)
    }

    @Test func manyRefusalsAndDeepBracketsAreUnderstood() throws {
        #expect(try found("talks" + String(repeating: " -peace", count: 500)) == [2])
        let deep =
            String(repeating: "(nimic* OR ", count: 15) + "peace"
            + String(repeating: ")", count: 15)
        #expect(try found(deep) == [1, 4])
        let refusals =
            String(repeating: "(nimic OR talks -", count: 7) + "peace"
            + String(repeating: ")", count: 7)
        #expect(try found(refusals).contains(4))
    }

    @Test(arguments: [#"/(\w+\s?)+§/"#, #"/(.*)*(.*)*(.*)*§/"#])
    func aRegularExpressionWithoutEndIsStopped(pattern: String) {
        let error = #expect(throws: ConcordanceSyntaxError.self) {
            try store.memory.concordance(ConcordanceQuery("ro:\(pattern)"))
        }
        #expect(error?.problem == "this regular expression takes too long; make it simpler")
        #expect(error?.offset == 3)
    }

    @Test func manyNeighboursAreFoundOnce() throws {
        let store = try TemporaryMemory()
        try store.add([(String(repeating: "no ", count: 60), "nu")])
        let pattern = "no" + String(repeating: " near/50 no", count: 12)
        let hit = try store.memory.concordance(
            ConcordanceQuery(pattern, respectsCase: true)
        ).hits.first
        #expect(hit?.english.count == 60)
    }

    @Test func rejectedSegmentsAreFoundOnlyWhenAskedFor() throws {
        try MemoryEditor(store.memory).reject([2])
        #expect(try found("talks") == [1])
        let rejected = ConcordanceQuery("talks", filter: SegmentFilter(statuses: [.rejected]))
        #expect(try store.memory.concordance(rejected).hits.map(\.segment.id) == [2])
    }

    @Test func aRegularExpressionInsideOrIsRefused() {
        #expect(throws: ConcordanceSyntaxError.self) {
            try store.memory.concordance(ConcordanceQuery("talks OR /pe.ce/"))
        }
    }

    @Test(
        arguments: [
            ("femeile", [3, 4]), ("women", [3, 4]), ("copil", [3]), ("man", []), ("child", [3]),
            ("say", [4]), ("oameni", [5]), ("negocieri", [1]),
        ] as [(String, [Int64])])
    func allFormsAreThoseOfTheWord(word: String, expected: [Int64]) throws {
        #expect(try found(word, forms: true) == expected)
    }

    @Test func capitalsMatterWhenAskedFor() throws {
        func found(_ pattern: String) throws -> [Int64] {
            try store.memory.concordance(
                ConcordanceQuery(pattern, side: .english, respectsCase: true)
            ).hits.map(\.segment.id)
        }
        #expect(try found("Women") == [4])
        #expect(try found("women").isEmpty)
        #expect(try found("the NOT peace").isEmpty)
        #expect(try found("\"The talks\" OR Many") == [5, 2])
    }

    @Test(arguments: ["Kyiv -/peace/", "Kyiv -en:/pe.ce/", "Kyiv /[Rr]euniunea/"])
    func regularExpressionsKeepTheirMeaningWhereCapitalsMatter(pattern: String) throws {
        let query = ConcordanceQuery(pattern, respectsCase: true)
        #expect(try store.memory.concordance(query).hits.map(\.segment.id) == [6])
    }

    @Test func conditionsOnSegmentsAreMet() throws {
        var pair = News.flood
        pair.romanian.outlet = "Curierul"
        pair.romanian.date = "2026-04-13"
        try store.memory.save(pair)
        func found(_ filter: SegmentFilter) throws -> Int {
            try store.memory.concordance(ConcordanceQuery("a*", filter: filter)).total
        }
        let all = try found(SegmentFilter())
        let outlet = try found(SegmentFilter(outlets: ["Curierul"]))
        #expect(outlet > 0 && outlet < all)
        #expect(try found(SegmentFilter(from: "2026-05")) == 0)
        #expect(try found(SegmentFilter(statuses: [.imported])) == all - outlet)
    }

    @Test func hitsAreSortedByTheWordsBesideThem() throws {
        let store = try TemporaryMemory()
        try store.add([
            ("one", "Azi zboară pacea lumii."), ("two", "Mâine arde pacea caldă."),
            ("three", "Ieri doarme pacea albă."),
        ])
        func order(_ order: ConcordanceQuery.Order) throws -> [Int64] {
            try store.memory.concordance(ConcordanceQuery("pacea", order: order)).hits
                .map(\.segment.id)
        }
        #expect(try order(.left) == [2, 3, 1])
        #expect(try order(.right) == [3, 2, 1])
        #expect(try order(.newest) == [3, 2, 1])
    }

    @Test func aSampleIsTheSameEachTime() throws {
        let store = try TemporaryMemory()
        try store.add((0..<40).map { ("Report \($0).", "Raportul \($0).") })
        func draw() throws -> [Int64] {
            try store.memory.concordance(
                ConcordanceQuery("report", isSample: true), limit: 5
            ).hits.map(\.segment.id)
        }
        #expect(try draw() == draw())
        #expect(try draw() != [40, 39, 38, 37, 36])
    }

    @Test func aSampleThatIsSortedHasTheSameSegments() throws {
        let store = try TemporaryMemory()
        try store.add((0..<40).map { ("The report \($0) came.", "Raportul \($0) a venit.") })
        func draw(_ order: ConcordanceQuery.Order) throws -> [Int64] {
            let query = ConcordanceQuery("raportul", order: order, isSample: true)
            return try store.memory.concordance(query, limit: 5).hits.map(\.segment.id)
        }
        let sorted = try draw(.right)
        #expect(try sorted.sorted() == draw(.newest).sorted())
        #expect(sorted == sorted.sorted { "\($0 - 1)" < "\($1 - 1)" })
    }

    @Test func collocationsOfASampleAreCountedInIt() throws {
        let store = try TemporaryMemory()
        try store.add(
            (0..<60).map { ("New report \($0).", $0 < 30 ? "Raport nou \($0)." : "Raport vechi.") })
        let query = ConcordanceQuery("raport", side: .romanian, isSample: true)
        func counted(_ segments: Int) throws -> Int {
            try store.memory.collocations(query, segments: segments)
                .filter { $0.side == .romanian }.reduce(0) { $0 + $1.count }
        }
        #expect(try counted(60) == 60)
        #expect(try counted(20) == 20)
    }

    @Test("A noun with its article stands for the noun where a verb is written alike")
    func nounsLikeVerbs() throws {
        let store = try TemporaryMemory()
        try store.add([
            ("The strike ended.", "Greva s-a încheiat."),
            ("More strikes followed.", "Au urmat alte greve."),
        ])
        let query = ConcordanceQuery("lemma:greva", side: .romanian)
        #expect(try store.memory.concordance(query, limit: 5).hits.count == 2)
    }
}
