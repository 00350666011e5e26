import PunteLanguage
import Testing

@testable import PunteReuse

@Suite("Edges of clauses")
struct ClauseEdgesTests {
    /// Returns the words with which clauses begin, those behind an opener in brackets.
    private func beginnings(_ text: String, _ side: Side = .english) -> [String] {
        let words = TextFacts.Word.words(of: text)
        return ClauseEdges(of: text, words: words.map(\.range), side: side).beginnings.map {
            words[$0.word].text + ($0.senses.isEmpty ? "" : "*")
        }
    }

    @Test("Clauses begin behind a mark with its conjunction, and at and behind an opener")
    func english() {
        #expect(
            beginnings("The talks failed, and the unions said that they would go on strike.")
                == ["The", "the", "that*", "they"])
        #expect(
            beginnings("If the talks fail, workers will stop.") == ["If*", "the", "workers"])
        #expect(beginnings("On Monday, schools reopened.") == ["On", "schools"])
    }

    @Test("Behind a verb of saying English leaves out the opener")
    func saying() {
        #expect(
            beginnings("The mayor said the schools would close.") == ["The", "the"])
        #expect(beginnings("The mayor said on Friday that it rained.") == ["The", "that*", "it"])
    }

    @Test("An enumeration, a name between commas and a conjunction without a mark are no edges")
    func lists() {
        #expect(beginnings("Trains, buses and trams were late.") == ["Trains"])
        #expect(beginnings("The mayor, Ana Pop, resigned.") == ["The"])
        #expect(beginnings("Nurses and doctors went on strike.") == ["Nurses"])
    }

    @Test("Romanian openers of several words are one")
    func romanian() {
        #expect(
            beginnings("Ministrul a plecat după ce ziarul a scris, iar premierul tace.", .romanian)
                == ["Ministrul", "după*", "ziarul", "premierul"])
    }
}
