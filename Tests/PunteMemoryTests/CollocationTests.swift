import PunteLanguage
import PunteMemory
import Testing

@Suite("Collocations of the concordance")
struct CollocationTests {
    private let store: TemporaryMemory

    init() throws {
        store = try TemporaryMemory()
        try store.add([
            ("Heavy rain fell in the north.", "O ploaie torențială a căzut în nord."),
            ("Heavy rains closed the road.", "Ploile torențiale au închis drumul."),
            ("The rain was heavy at dawn.", "Ploaia era torențială în zori."),
            ("The road is open again today.", "Drumul este din nou deschis azi."),
            ("The road leads to the harbor.", "Drumul duce spre port."),
            ("A heavy lorry left the harbor.", "Un camion greu a plecat din port."),
        ])
    }

    private func words(
        _ pattern: String, side: Side?, _ place: Collocation.Place, in language: Side,
        window: Int = 5
    ) throws -> [String] {
        try store.memory.collocations(ConcordanceQuery(pattern, side: side), window: window)
            .filter { $0.place == place && $0.side == language }.map(\.lemma)
    }

    @Test func wordsBesideTheMatchAreCountedInAllForms() throws {
        #expect(try words("lemma:rain", side: .english, .beside, in: .english) == ["heavy"])
        #expect(
            try words("lemma:rain", side: .english, .across, in: .romanian)
                == ["ploaie", "torențial"])
        #expect(try words("lemma:drum", side: .romanian, .across, in: .english) == ["road"])
    }

    /// The log-dice of words that are never apart is 14: 14 + log₂(2·3 / (3 + 3)).
    @Test func theLogDiceSaysHowOftenTheWordsAreTogether() throws {
        let found = try store.memory.collocations(
            ConcordanceQuery("lemma:rain", side: .english))
        let heavy = try #require(found.first { $0.lemma == "heavy" })
        #expect(heavy.count == 3)
        #expect(heavy.frequency == 4)
        #expect(abs(heavy.logDice - (14 + -0.2223924213364481)) < 1e-9)
        let ploaie = try #require(found.first { $0.lemma == "ploaie" })
        #expect(ploaie.logDice == 14)
    }

    @Test func onlyTheNearestWordsAreCounted() throws {
        #expect(
            try words("lemma:rain", side: .english, .beside, in: .english, window: 1).count <= 1)
        let near = try store.memory.collocations(
            ConcordanceQuery("lemma:rain", side: .english), window: 1)
        #expect(near.first { $0.lemma == "heavy" }?.count == 2)
    }

    @Test func aPatternWithoutMatchesHasNone() throws {
        #expect(try store.memory.collocations(ConcordanceQuery("snow")).isEmpty)
    }
}
