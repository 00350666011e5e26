import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Tests which words of a link are explained by which partners.
@Suite struct ExplainedTextsTests {
    private func explanation(
        of link: Link, english: [String], romanian: [String], lexicon: String? = nil,
        view: TextParts.Part? = nil
    ) throws -> LinkExplanation {
        let texts = try SmallBitext(english: english, romanian: romanian, lexicon: lexicon)
        return ExplainedTexts(
            english: .init(sentences: english, keys: texts.english),
            romanian: .init(sentences: romanian, keys: texts.romanian),
            view: view
                ?? TextParts.Part(romanian: romanian.indices, english: english.indices),
            cache: texts.cache
        ).explanation(of: link)
    }

    /// Every linked pair of words is the best one for at least one of the two words.
    ///
    /// Each word has at most one partner of maximum weight.
    @Test(arguments: 0..<15) func linkedWordsAreTheBestOfOneOfTheTwo(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let language = MadeUpLanguage(words: 15, random: &random)
        let english = language.text(language.english, sentences: 3, using: &random)
        let romanian = language.text(language.romanian, sentences: 3, using: &random)
        let found = try explanation(
            of: Link(english: 0..<2, romanian: 1..<3, confidence: 1), english: english,
            romanian: romanian, lexicon: language.lexicon)
        func weight(_ romanian: String, _ english: String) -> Double {
            guard let percent = language.translations[romanian]?[english] else { return 0 }
            let weight = (Double(percent.0) * Double(percent.1)).squareRoot() / 100
            return weight >= 0.05 ? weight : 0
        }
        let englishWords = Set(english[0..<2].flatMap { $0.split(separator: " ") }.map(String.init))
        let romanianWords = Set(
            romanian[1..<3].flatMap { $0.split(separator: " ") }.map(String.init))
        var expected: Set<String> = []
        for word in englishWords {
            let best = romanianWords.map { weight($0, word) }.max() ?? 0
            for other in romanianWords where best > 0 && weight(other, word) == best {
                expected.insert("\(word)=\(other)")
            }
        }
        for word in romanianWords {
            let best = englishWords.map { weight(word, $0) }.max() ?? 0
            for other in englishWords where best > 0 && weight(word, other) == best {
                expected.insert("\(other)=\(word)")
            }
        }
        let pairs = found.linkedWords.map { "\($0.english.text)=\($0.romanian.text)" }
        #expect(Set(pairs).isSubset(of: expected))
        #expect(Set(pairs).count == pairs.count)
        for pair in found.linkedWords {
            let expected = weight(pair.romanian.text, pair.english.text)
            #expect(abs(pair.weight - expected) < 1e-4)
            #expect(pair.kind == .lexicon)
        }
        // A word that nothing covers is in no pair of more than a little weight.
        for word in found.englishUncovered {
            #expect(
                found.linkedWords.allSatisfy {
                    $0.english.text != word.text || 1.5 * $0.weight < 0.151
                })
        }
    }

    @Test func wordsHaveTheirPlaceInTheWholeText() throws {
        let english = ["One.", "Two.", "The army left Comarnic.", "Four."]
        let romanian = ["Unu.", "Armata a plecat din Comarnic.", "Trei."]
        let found = try explanation(
            of: Link(english: 2..<3, romanian: 1..<2, confidence: 1), english: english,
            romanian: romanian, view: TextParts.Part(romanian: 1..<3, english: 1..<4))
        let army = try #require(found.linkedWords.first { $0.english.text == "army" })
        #expect(army.english.sentence == 2)
        #expect(army.english.range == 4..<8)
        #expect(army.romanian.text == "Armata")
        #expect(army.romanian.sentence == 1)
        #expect(army.romanian.range == 0..<6)
        let place = try #require(found.linkedWords.first { $0.english.text == "Comarnic" })
        #expect(place.kind == .same)
    }

    @Test func aWordThatOccursTwiceCountsOnce() throws {
        let found = try explanation(
            of: Link(english: 0..<1, romanian: 0..<1, confidence: 1),
            english: ["The army and the army."], romanian: ["Armata și armata."])
        #expect(found.linkedWords.count { $0.english.text.lowercased() == "army" } == 1)
    }

    @Test func numbersThatDifferAreNamedOnBothSides() throws {
        let found = try explanation(
            of: Link(english: 0..<1, romanian: 0..<1, confidence: 1),
            english: ["In 2021 the firm lost 1,400 workers and 3 plants."],
            romanian: ["În 2021 firma a pierdut 1.500 de muncitori."])
        #expect(found.englishNumbers.map(\.text) == ["1,400", "3"])
        #expect(found.romanianNumbers.map(\.text) == ["1.500"])
        #expect(found.linkedWords.contains { $0.kind == .number && $0.english.text == "2021" })
        #expect(!found.englishUncovered.contains { $0.text == "3" })
    }

    @Test func sharesAndSimilarityAreShares() throws {
        let found = try explanation(
            of: Link(english: 0..<1, romanian: 0..<1, confidence: 1),
            english: ["The minister resigned on Friday."],
            romanian: ["Ministrul și-a dat vineri demisia."])
        #expect((0...1).contains(found.similarity))
        #expect((0...1).contains(found.englishCoverage))
        #expect((0...1).contains(found.romanianCoverage))
        #expect(found.linkedWords.reduce(0) { $0 + $1.share } <= 1.001)
        #expect(found.englishCompetitor == nil)
    }
}
