import Testing

@testable import PunteReuse

@Suite("What stands before a phrase and belongs to it")
struct PhraseLeadTests {
    private func lead(
        _ phrase: String, after before: [String], shared: Int, _ target: Int, of words: String
    ) -> [Int]? {
        PhraseLead().completed(
            phrase, before: before, shared: shared, target: target,
            of: words.split(separator: " ").map(String.init)
        ).map { [$0.words, $0.target] }
    }

    @Test("A definite noun in Romanian takes the English article along")
    func definite() {
        #expect(
            lead("government will act", after: ["the"], shared: 1, 0, of: "guvernul va acționa")
                == [1, 0])
        #expect(
            lead("prime minister of Poland", after: ["the"], shared: 0, 0, of: "premierul Poloniei")
                == [0, 0])
    }

    @Test("An indefinite article is taken along on both sides")
    func indefinite() {
        #expect(
            lead(
                "train derailed here", after: ["when", "a"], shared: 2, 3,
                of: "după ce un tren a deraiat aici") == [1, 2])
    }

    @Test("A subject whose article has none in Romanian is no phrase")
    func bare() {
        #expect(
            lead("train derailed here", after: ["a"], shared: 1, 0, of: "tren a deraiat aici")
                == nil)
    }

    @Test("Nor is one whose article is another in the new sentence")
    func otherArticle() {
        #expect(
            lead(
                "train derailed here", after: ["the"], shared: 0, 3,
                of: "după ce un tren a deraiat aici") == nil)
    }

    @Test("A verb keeps its auxiliaries, or is no phrase")
    func auxiliaries() {
        #expect(lead("risen for a year", after: ["has"], shared: 1, 0, of: "crește") == [1, 0])
        #expect(lead("risen for a year", after: ["had"], shared: 0, 0, of: "crește") == nil)
    }
}
