import PunteLanguage
import Testing

@testable import PunteMemory

@Suite("Phrases shared with stored segments")
struct PhraseTests {
    private static let contents = [
        "rescue", "harbor", "minister", "storm", "bridge", "village", "border", "army",
    ]

    private static func sentence(_ random: inout RepeatableNumbers) -> [String] {
        (0..<5).flatMap { _ in
            let word = contents[random.below(contents.count)]
            return random.below(4) == 0 ? ["the", word] : [word]
        }
    }

    /// Returns the expected runs, found by comparing all places of all sentences.
    ///
    /// A run has at least three equal words with two neighbouring content words, and is maximal or
    /// shared by more sentences than a longer run.
    private static func expected(_ query: [String], _ stored: [[String]]) -> Set<String> {
        var runs: Set<Range<Int>> = []
        for sentence in stored {
            for start in query.indices {
                for place in sentence.indices {
                    if start > 0, place > 0, query[start - 1] == sentence[place - 1] { continue }
                    var length = 0
                    while start + length < query.count, place + length < sentence.count,
                        query[start + length] == sentence[place + length]
                    {
                        length += 1
                    }
                    let words = query[start..<start + length].filter { $0 != "the" }
                    if length >= 3, words.count >= 2 { runs.insert(start..<start + length) }
                }
            }
        }
        func sentences(with run: Range<Int>) -> Int {
            let words = query[run]
            return stored.count { sentence in
                sentence.indices.contains { sentence[$0...].starts(with: words) }
            }
        }
        let longest = runs.filter { run in
            !runs.contains {
                $0 != run && $0.lowerBound <= run.lowerBound && run.upperBound <= $0.upperBound
                    && sentences(with: $0) >= sentences(with: run)
            }
        }
        return Set(longest.map { query[$0].joined(separator: " ") })
    }

    @Test func theIndexFindsWhatComparingEverythingFinds() throws {
        var random = RepeatableNumbers(state: 3)
        let stored = (0..<20).map { _ in Self.sentence(&random) }
        let memory = try TemporaryMemory()
        var rest = stored.map {
            StoredSegment(english: $0.joined(separator: " "), romanian: "x")
        }[...]
        try memory.memory.importSegments { rest.popFirst() }
        let matcher = try memory.memory.matcher()
        for _ in 0..<60 {
            let query = Self.sentence(&random)
            let text = query.joined(separator: " ")
            let found = try matcher.sharedPhrases(with: text, from: .english)
            #expect(
                Set(found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) })
                    == Self.expected(query, stored))
            for phrase in found {
                for place in phrase.places {
                    let english = Array(place.segment.english.utf8)
                    #expect(english[place.range].elementsEqual(Array(text.utf8)[phrase.range]))
                }
            }
        }
    }

    @Test func punctuationEndsARun() throws {
        let memory = try TemporaryMemory()
        var rest = [
            StoredSegment(english: "The storm hit the harbor, the army said.", romanian: "x")
        ][...]
        try memory.memory.importSegments { rest.popFirst() }
        let found = try memory.memory.matcher().sharedPhrases(
            with: "The storm hit the harbor, the army said.", from: .english)
        #expect(found.map(\.words).max() == 5)
    }
}

/// A small random generator with the same numbers on every machine (Knuth's MMIX constants).
private struct RepeatableNumbers {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
