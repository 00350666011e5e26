import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

/// Tests the description of the differences in a match.
@Suite struct MatchTests {
    @Test func aMatchHoldsBothTextsAndTheirDifferences() throws {
        let store = try TemporaryMemory()
        try store.memory.save(News.strike)
        let text = "Doctors went on strike in Cluj on Monday."
        let match = try #require(
            try store.memory.matcher().matches(for: text, from: .english, threshold: 50).first)
        #expect(match.query == text)
        #expect(match.source == News.strike.english.sentences[0].text)
        #expect(match.target == News.strike.romanian.sentences[0].text)
        let differences = match.differences.map { edit in
            [edit.query.map { text.utf8Slice($0) }, edit.stored.map { match.source.utf8Slice($0) }]
        }
        #expect(differences == [["Doctors", "Teachers"], ["Cluj", "Iași"]])
        #expect(match.differences.allSatisfy { $0.kind == .replaced && $0.cost > 0 })
    }

    @Test func addedAndMissingWordsHaveOneRange() throws {
        let store = try TemporaryMemory()
        try store.memory.save(News.strike)
        let match = try #require(
            try store.memory.matcher().matches(
                for: "Schools stay closed until next Friday.", from: .english
            ).first)
        let added = try #require(match.edits.first { $0.kind == .added })
        #expect(added.query.map(match.query.utf8Slice) == "next" && added.stored == nil)
        let missing = try #require(match.edits.first { $0.kind == .missing })
        #expect(missing.stored.map(match.source.utf8Slice) == "will" && missing.query == nil)
    }

    /// For any two texts, the edits cover every token once, and their costs explain the score.
    @Test(arguments: Side.allCases)
    func theEditsExplainTheScore(side: Side) throws {
        let store = try TemporaryMemory()
        var news = RandomNews(seed: 131)
        let stored = (0..<150).map { _ in news.sentence(side) }
        try store.add(
            stored.enumerated().map { index, words in
                let text = words.joined(separator: " ")
                return side == .english ? (text, "n \(index)") : ("n \(index)", text)
            })
        let matcher = try store.memory.matcher()
        let analyzer = try SegmentAnalyzer(side)
        for _ in 0..<80 {
            let query = news.edited(news.pick(stored), side).joined(separator: " ")
            for match in try matcher.matches(for: query, from: side, threshold: 50, limit: 20) {
                #expect(match.query == query && match.side == side)
                let tokens = try analyzer.analyze(query).tokens.map(\.range)
                #expect(match.edits.compactMap(\.query) == tokens)
                let storedTokens = try analyzer.analyze(match.source).tokens.map(\.range)
                #expect(match.edits.compactMap(\.stored) == storedTokens)
                let penalty = min(match.spelling.reduce(0) { $0 + $1.penalty }, 1)
                let explained = 100 - match.edits.reduce(0) { $0 + $1.cost } - penalty
                #expect(abs(max(explained, 0) - match.score) < 1e-6)
                for edit in match.edits where edit.kind == .same {
                    #expect(
                        edit.query.map(query.utf8Slice) == edit.stored.map(match.source.utf8Slice))
                }
            }
        }
    }

    @Test func aTextMatchesItself() throws {
        let store = try TemporaryMemory()
        var news = RandomNews(seed: 132)
        let texts = Set((0..<200).map { _ in news.sentence(.romanian).joined(separator: " ") })
        try store.add(texts.sorted().enumerated().map { ("n \($0)", $1) })
        let matcher = try store.memory.matcher()
        for text in texts {
            let best = try matcher.matches(for: text, from: .romanian, limit: 1).first
            #expect(best?.score == 100 && best?.source == text)
            #expect(best?.differences.isEmpty == true)
        }
    }

    @Test func anEmptyTextMatchesNothing() throws {
        let store = try TemporaryMemory()
        try store.add([("...", "…"), ("It rained.", "A plouat.")])
        let matcher = try store.memory.matcher()
        for text in ["", " ", "\n"] {
            #expect(try matcher.matches(for: text, from: .english, threshold: 50).isEmpty)
            #expect(try matcher.sharedPhrases(with: text, from: .english).isEmpty)
        }
        #expect(try matcher.matches(for: "It rained.", from: .english, limit: 0).isEmpty)
    }

    @Test func aTextThatIsTooLongIsRefused() throws {
        let store = try TemporaryMemory()
        let matcher = try store.memory.matcher()
        let long = String(repeating: "ploaie ", count: Matcher.maximumTokens + 1)
        let error = #expect(throws: MemoryError.self) {
            try matcher.matches(for: long, from: .romanian)
        }
        #expect(error?.reason == .invalid)
        #expect(error?.description.contains("8001 tokens") == true)
        #expect(try matcher.sharedPhrases(with: long, from: .romanian).isEmpty)
        let longest = String(repeating: "ploaie ", count: Matcher.maximumTokens)
        #expect(try matcher.matches(for: longest, from: .romanian).isEmpty)
    }

    /// Thresholds below 50 and above 100 are replaced by these bounds.
    @Test func theThresholdHasBounds() throws {
        let store = try TemporaryMemory()
        try store.add([("The bridge is closed.", "Podul este închis.")])
        let matcher = try store.memory.matcher()
        func count(_ text: String, _ threshold: Double) throws -> Int {
            try matcher.matches(for: text, from: .english, threshold: threshold).count
        }
        #expect(try count("A tunnel was opened there.", 0) == 0)
        #expect(try count("The bridge is closed.", 500) == 1)
        #expect(try count("the bridge is closed.", 500) == 0)
    }

    /// The index and a comparison with every segment have the same results, including explanations.
    @Test func scanningFindsTheSame() throws {
        let store = try TemporaryMemory()
        var news = RandomNews(seed: 133)
        let stored = (0..<200).map { _ in news.sentence(.english) }
        try store.add(stored.enumerated().map { ($1.joined(separator: " "), "n \($0)") })
        try store.memory.setStatus(.rejected, ofSegments: [3, 4, 5])
        let matcher = try store.memory.matcher()
        for round in 0..<2 {
            for _ in 0..<40 {
                let query = news.edited(news.pick(stored), .english).joined(separator: " ")
                let found = try matcher.matches(for: query, from: .english, threshold: 55)
                let scanned = try matcher.matchesByScanning(
                    for: query, from: .english, threshold: 55)
                #expect(found == scanned)
            }
            // Both see what was added.
            if round == 0 { try store.add([("A new report came.", "A venit un raport nou.")]) }
        }
        let matches = try matcher.matchesByScanning(for: "A new report came.", from: .english)
        #expect(matches.first?.score == 100)
    }
}
