import Foundation
import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct MatcherTests {
    private static let sentence =
        "Președintele ucrainean a spus că „știința” și țara reînarmată sunt în război când vor."

    private func score(_ query: String, _ stored: String = sentence) throws -> Match? {
        let store = try TemporaryMemory()
        try store.add([("The president spoke.", stored)])
        return try store.memory.matcher().matches(for: query, from: .romanian, threshold: 50).first
    }

    @Test func theSameTextIs100() throws {
        let match = try #require(try score(Self.sentence))
        #expect(match.score == 100)
        #expect(match.target == "The president spoke.")
        #expect(match.differences.isEmpty)
    }

    @Test(arguments: [
        (RandomNews.cedilla(sentence), [SpellingDifference.cedilla]),
        (RandomNews.plain(sentence), [.diacritics]),
        (sentence.uppercased(), [.capitals]),
        (sentence.replacingOccurrences(of: "„știința”", with: "\"știința\""), [.quotes]),
        (sentence.replacingOccurrences(of: "a spus", with: "a\u{A0}spus"), [.spacing]),
        (sentence.replacingOccurrences(of: "când", with: "cînd"), [.oldSpelling]),
        (sentence.replacingOccurrences(of: "știința", with: "ști\u{AD}ința"), [.invisible]),
        (sentence.decomposedStringWithCanonicalMapping, [.composition]),
    ])
    func spellingCostsAtMostOnePointAndIsNamed(
        query: String, kinds: [SpellingDifference]
    ) throws {
        let match = try #require(try score(query))
        #expect(match.score >= 99 && match.score < 100)
        #expect(match.spelling == kinds)
    }

    @Test func anotherFormCostsAThird() throws {
        let match = try #require(try score("ministrului apărării", "ministrul apărării"))
        #expect(abs(match.score - 100 * (1 - 1.0 / 3 / 2)) < 1e-9)
        #expect(match.differences.map(\.kind) == [.form])
    }

    @Test func anotherNumberCostsAFifth() throws {
        let match = try #require(try score("20 răniți", "24 răniți"))
        #expect(abs(match.score - 90) < 1e-9)
        #expect(match.differences.map(\.kind) == [.number])
    }

    /// The scores are those of the examples in the guide.
    @Test(arguments: [
        ("20 răniți", "24 răniți", 90.0),
        ("ministrului apărării", "ministrul apărării", 83.3),
        ("Trei persoane au fost rănite.", "Două persoane au fost rănite.", 95.3),
        ("Multe persoane au fost rănite.", "Trei persoane au fost rănite.", 76.5),
        ("Nu au fost victime.", "Au fost victime.", 68.9),
        ("Prețul a fost de 5 $.", "Prețul a fost de 5 €.", 78.9),
        ("PREȘEDINTELE A DEMISIONAT.", "Președintele a demisionat.", 99.7),
    ])
    func theGuideIsRight(query: String, stored: String, expected: Double) throws {
        let match = try #require(try score(query, stored))
        #expect(abs(match.score - expected) < 0.05)
    }

    @Test func shortSegmentsAreFound() throws {
        #expect(try score("Economie", "economie")?.score == 99.7)
        #expect(try score("...", "...")?.score == 100)
        #expect(try score("17", "18")?.score == 80)
    }

    @Test func neighboursMakeAMatchInContext() throws {
        let store = try TemporaryMemory()
        try store.memory.save(
            ArticlePair(
                english: Article(.english, "It rained.", "Nobody came.", "It stopped."),
                romanian: Article(.romanian, "A plouat.", "N-a venit nimeni.", "S-a oprit."),
                links: (0..<3).map { ArticleLink(english: [$0], romanian: [$0]) }))
        let matcher = try store.memory.matcher()
        func score(_ before: String?, _ after: String?) throws -> Double? {
            try matcher.matches(for: "Nobody came.", from: .english, before: before, after: after)
                .first?.score
        }
        #expect(try score("It rained.", "IT STOPPED.") == 102)
        #expect(try score("It rained.", "Never.") == 101)
        #expect(try score(nil, nil) == 100)
        let first = try matcher.matches(
            for: "It rained.", from: .english, before: "", after: "Nobody came.")
        #expect(first.first?.score == 102)
    }

    @Test func anAlignedMatchComesBeforeAnImportedOneAndTwinsOnce() throws {
        let store = try TemporaryMemory()
        let text = "Nobody came."
        for number in 0..<2 {
            try store.memory.save(
                ArticlePair(
                    english: Article(.english, text, "Version \(number)."),
                    romanian: Article(.romanian, "N-a venit nimeni.", "Versiunea \(number)."),
                    links: [ArticleLink(english: [0], romanian: [0])]))
        }
        try store.add([(text, "Nu a venit nimeni.")])
        let matches = try store.memory.matcher().matches(for: text, from: .english)
        #expect(matches.map(\.target) == ["N-a venit nimeni.", "Nu a venit nimeni."])
    }

    @Test func rejectedSegmentsDoNotMatchUntilTheyAreTakenBack() throws {
        let store = try TemporaryMemory()
        try store.add([("Nobody came.", "A plouat."), ("Somebody came.", "A venit cineva.")])
        let matcher = try store.memory.matcher()
        func found() throws -> [Int64] {
            try matcher.matches(for: "Nobody came.", from: .english, threshold: 100).map(
                \.segment.id)
        }
        #expect(try found() == [1])
        try store.memory.setStatus(.rejected, ofSegments: [1])
        #expect(try found() == [])
        try store.memory.setStatus(.confirmed, ofSegments: [1])
        #expect(try found() == [1])
    }

    /// A stored sentence is found in today's spelling, in the old one, and in both without diacritics.
    @Test(arguments: [
        ("Când a căzut guvernul, s-au întâlnit cu câștigătorii.", 100.0),
        ("Cînd a căzut guvernul, s-au întîlnit cu cîștigătorii.", 99.7),
        ("Cind a cazut guvernul, s-au intilnit cu cistigatorii.", 99.3),
        ("Cand a cazut guvernul, s-au intalnit cu castigatorii.", 99.6),
    ])
    func theOldSpellingIsFoundWithoutItsDiacriticsToo(text: String, score: Double) throws {
        let store = try TemporaryMemory()
        try store.add([
            ("When the government fell.", "Când a căzut guvernul, s-au întâlnit cu câștigătorii.")
        ])
        let match = try store.memory.matcher().matches(for: text, from: .romanian).first
        #expect(match?.score == score)
    }

    /// Every order of storing gives the same order of matches.
    @Test(arguments: [
        [StoredSegment.Status.confirmed, .aligned, .imported, .draft],
        [.confirmed, .confirmed, .confirmed], [.imported, .imported, .draft, .draft],
    ])
    func theStatusDecidesBetweenEqualMatchesThenTheTime(
        statuses: [StoredSegment.Status]
    ) throws {
        let text = "Nobody came."
        let segments = statuses.enumerated().map { place, status in
            // Of two with one status, the earlier in this list was changed later.
            let next = place + 1 < statuses.count ? statuses[place + 1] : nil
            let changed = Int64(next == status ? 200 - place : 100 - place)
            return StoredSegment(
                english: text, romanian: "N-a venit nimeni (\(place)).", status: status,
                created: changed, changed: changed)
        }
        for order in permutations(of: Array(segments.indices)) {
            let store = try TemporaryMemory()
            var rest = order.map { segments[$0] }[...]
            try store.memory.importSegments { rest.popFirst() }
            let matcher = try store.memory.matcher()
            for limit in [1, 2, 5] {
                let found = try matcher.matches(for: text, from: .english, limit: limit)
                #expect(found.map(\.target) == segments.prefix(limit).map(\.romanian), "\(order)")
            }
            let scanned = try matcher.matchesByScanning(for: text, from: .english)
            #expect(scanned.map(\.target) == segments.map(\.romanian))
        }
    }

    /// Of many segments with one score the confirmed one is found, wherever it was stored.
    @Test(arguments: [0, 40, 99])
    func aConfirmedSegmentIsFoundAmongManyOfItsScore(place: Int) throws {
        let store = try TemporaryMemory()
        var segments = (0..<100).map { number in
            StoredSegment(
                english: "Nobody came to town \(number).", romanian: "N-a venit nimeni \(number).",
                status: number == place ? .confirmed : .imported)
        }[...]
        try store.memory.importSegments { segments.popFirst() }
        let matches = try store.memory.matcher().matches(
            for: "Nobody came to town 500.", from: .english, limit: 1)
        #expect(matches.map(\.target) == ["N-a venit nimeni \(place)."])
    }

    /// Currencies, signs, per cent, halves of the day and negations are no punctuation: the difference
    /// costs more than a comma, and it is named.
    @Test(arguments: [
        ("The fine is $5.", "The fine is €5."), ("The fine is 5 USD.", "The fine is 5 EUR."),
        ("It was -5 in Predeal.", "It was 5 in Predeal."),
        ("Prices rose by 5% in May.", "Prices rose by 5 in May."),
        ("Prices rose by 5 percent in May.", "Prices rose by 5 in May."),
        ("The shop opens at 8 am.", "The shop opens at 8 pm."),
        ("The shop opens at 8 am.", "The shop opens at 8."),
        ("The shop opens at 8 p.m. today.", "The shop opens at 8 a.m. today."),
        ("They did not come.", "They did come."), ("They didn't come.", "They did come."),
        ("They came without children.", "They came with children."),
        ("They never came back.", "They came back."),
    ])
    func whatStatesAFactIsNoPunctuation(query: String, stored: String) throws {
        let store = try TemporaryMemory()
        try store.add([(stored, "x")])
        let matcher = try store.memory.matcher()
        let match = try #require(
            try matcher.matches(for: query, from: .english, threshold: 50).first)
        #expect(match.score <= 88, "\(match.score)")
        #expect(!match.differences.allSatisfy { $0.kind == .spelling })
    }

    @Test(arguments: [
        ("Amenda este de 5 $.", "Amenda este de 5 €."), ("Erau -5 la munte.", "Erau 5 la munte."),
        ("Prețul a crescut cu 5%.", "Prețul a crescut cu 5."),
        ("Prețul a crescut cu 5 la sută.", "Prețul a crescut cu 5."),
        ("Au venit fără copii.", "Au venit cu copii."), ("Nu au venit copiii.", "Au venit copiii."),
        ("N-au venit copiii.", "Au venit copiii."),
        ("Nu vor veni niciodată.", "Nu vor veni."),
    ])
    func whatStatesAFactInRomanianIsNoPunctuation(query: String, stored: String) throws {
        let match = try #require(try score(query, stored))
        #expect(match.score <= 88, "\(match.score)")
        #expect(!match.differences.isEmpty)
    }

    @Test func aSignIsAnotherFormOfItsWord() throws {
        let match = try #require(
            try score("Prețul a crescut cu 5%.", "Prețul a crescut cu 5 procente."))
        #expect(match.differences.map(\.kind) == [.form])
    }
}

private func permutations<Value>(of values: [Value]) -> [[Value]] {
    guard values.count > 1 else { return [values] }
    return values.indices.flatMap { index in
        var rest = values
        let first = rest.remove(at: index)
        return permutations(of: rest).map { [first] + $0 }
    }
}
