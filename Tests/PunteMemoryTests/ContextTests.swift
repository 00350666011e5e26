import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct ContextTests {
    @Test(arguments: [
        "Poliția a închis drumul.", "POLIȚIA A ÎNCHIS DRUMUL.", "Politia a inchis drumul.",
        "Poliţia a închis drumul.", "  Poliția\u{A0}a  închis\ndrumul. ",
    ])
    func spellingDoesNotChangeANeighbour(text: String) {
        #expect(
            Context.fingerprint(of: text) == Context.fingerprint(of: "Poliția a închis drumul."))
    }

    @Test(arguments: [
        "Poliția a închis drumul", "Poliția a închis un drum.", "Poliția a închis drumul.Poliția",
        "Poliția aînchis drumul.",
    ])
    func anotherTextIsAnotherNeighbour(text: String) {
        #expect(
            Context.fingerprint(of: text) != Context.fingerprint(of: "Poliția a închis drumul."))
    }

    @Test(arguments: ["", " ", "\n\t", "\u{A0}\u{2003}"])
    func nothingVisibleIsTheBorder(text: String) {
        #expect(Context.fingerprint(of: text) == Context.border)
    }

    @Test func aSegmentKnowsItsNeighboursOnBothSides() throws {
        let store = try TemporaryMemory()
        try store.memory.save(News.flood)
        let segments = try store.allSegments()
        let english = News.flood.english.sentences.map { Context.fingerprint(of: $0.text) }
        let romanian = News.flood.romanian.sentences.map { Context.fingerprint(of: $0.text) }
        for (index, segment) in segments.enumerated() {
            let context = segment.context
            #expect(context.before(.english) == (index == 0 ? Context.border : english[index - 1]))
            #expect(context.after(.english) == (index == 2 ? Context.border : english[index + 1]))
            #expect(
                context.before(.romanian) == (index == 0 ? Context.border : romanian[index - 1]))
            #expect(context.after(.romanian) == (index == 2 ? Context.border : romanian[index + 1]))
        }
    }

    /// The neighbours of a segment of several sentences are those before the first and after the
    /// last.
    @Test func aSegmentOfSeveralSentencesHasTheNeighboursAroundThem() throws {
        let store = try TemporaryMemory()
        var pair = News.flood
        pair.links = [News.link([1, 2], [1, 2])]
        try store.memory.save(pair)
        let context = try #require(try store.allSegments().first?.context)
        #expect(
            context.englishBefore
                == Context.fingerprint(of: News.flood.english.sentences[0].text))
        #expect(context.englishAfter == Context.border)
    }

    @Test(
        arguments: [
            (nil, nil, 100.0), ("Ceva.", "Altceva.", 100), ("first", nil, 101), (nil, "third", 101),
            ("first", "third", 102), ("first", "Altceva.", 101), ("", "third", 101),
        ] as [(String?, String?, Double)])
    func eachNeighbourIsWorthAPoint(before: String?, after: String?, score: Double) throws {
        let store = try TemporaryMemory()
        try store.memory.save(News.flood)
        let sentences = News.flood.romanian.sentences.map(\.text)
        func text(_ name: String?) -> String? {
            name == "first" ? sentences[0] : name == "third" ? sentences[2] : name
        }
        let matches = try store.memory.matcher().matches(
            for: sentences[1], from: .romanian, before: text(before), after: text(after))
        #expect(matches.map(\.score) == [score])
    }

    /// Neighbours raise the score only of exact matches.
    @Test func aFuzzyMatchHasNoContext() throws {
        let store = try TemporaryMemory()
        try store.memory.save(News.flood)
        let sentences = News.flood.romanian.sentences.map(\.text)
        let matches = try store.memory.matcher().matches(
            for: "Pompierii au salvat 15 oameni de pe acoperișuri.", from: .romanian,
            before: sentences[0], after: sentences[2])
        let score = try #require(matches.first?.score)
        #expect(score < 100 && score > 90)
    }

    /// Of two segments with the same text, the one with the same neighbours is first.
    @Test func theSegmentInContextComesFirst() throws {
        let store = try TemporaryMemory()
        let thanks = "Nobody was injured."
        try store.memory.save(
            ArticlePair(
                english: Article(.english, "A train derailed near Cluj.", thanks),
                romanian: Article(.romanian, "Un tren a deraiat lângă Cluj.", "Nu sunt răniți."),
                links: News.straight(2)))
        try store.memory.save(
            ArticlePair(
                english: Article(.english, "A bus caught fire in Galați.", thanks),
                romanian: Article(
                    .romanian, "Un autobuz a luat foc la Galați.", "Nimeni n-a pățit nimic."),
                links: News.straight(2)))
        let matcher = try store.memory.matcher()
        func first(before: String) throws -> String? {
            try matcher.matches(for: thanks, from: .english, before: before).first?.target
        }
        #expect(try first(before: "A train derailed near Cluj.") == "Nu sunt răniți.")
        #expect(try first(before: "A bus caught fire in Galați.") == "Nimeni n-a pățit nimic.")
        #expect(try first(before: "A plane landed in Arad.") == "Nimeni n-a pățit nimic.")
    }
}
