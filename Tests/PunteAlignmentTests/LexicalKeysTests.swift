import Testing

@testable import PunteAlignment

/// Tests the keys by which lexicon and aligner compare words.
@Suite struct LexicalKeysTests {
    private func keys(_ sentence: String, romanian: Bool = true) throws -> [String] {
        let keys = try BilingualKeys()
        let reader = romanian ? keys.romanian : keys.english
        return try reader.keys(in: sentence).ids.map { keys.table[$0] }
    }

    @Test(arguments: [
        ("informatiile", "infor"), ("guvernul", "guver"), ("un", "un"), ("", ""),
        ("1.250,5", "12505"), ("2024", "2024"), ("3d", "3d"), ("ăăăăăă", "ăăăăă"),
    ])
    func aKeyIsTheBeginningOfABareWord(bare: String, key: String) {
        #expect(LexicalKeys.key(ofBare: bare) == key)
    }

    @Test func diacriticsAndOldSpellingsDoNotMatter() throws {
        let forms = ["informațiile", "informaţiile", "informatiile", "INFORMAȚIILE"]
        for form in forms { #expect(try keys(form) == ["infor"]) }
        #expect(try keys("România") == keys("Romînia"))
    }

    @Test func partsOfAJoinedWordHaveKeysOfTheirOwn() throws {
        #expect(try keys("într-un") == ["intr", "un"])
        #expect(try keys("s-a dus") == ["s", "a", "dus"])
        #expect(LexicalKeys.parts(ofBare: "dintr-un") == ["dintr", "un"])
        #expect(LexicalKeys.parts(ofBare: "d'artagnan") == ["d", "artagnan"])
        #expect(LexicalKeys.parts(ofBare: "-").isEmpty)
    }

    @Test func rangesAreThoseOfTheTokens() throws {
        let sentence = "Într-un sat s-au născut 3 pui."
        let keys = try BilingualKeys()
        let found = try keys.romanian.keys(in: sentence)
        let bytes = Array(sentence.utf8)
        let texts = found.ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(
            texts == ["Într", "un", "sat", "s", "au", "născut", "3", "pui"])
        #expect(found.ids.count == found.ranges.count)
    }

    @Test func punctuationHasKeysOnlyWhereItIsAskedFor() throws {
        let keys = try BilingualKeys()
        let plain = try keys.english.keys(in: "Yes, 5 %.")
        let all = try keys.english.keys(in: "Yes, 5 %.", includingPunctuation: true)
        #expect(plain.ids.map { keys.table[$0] } == ["yes", "5"])
        #expect(all.ids.count == 5)
        #expect(all.ids.map { keys.table[$0] }.last == ".")
    }

    @Test func equalKeysOfBothLanguagesHaveOneId() throws {
        let keys = try BilingualKeys()
        let english = try keys.english.keys(in: "Radio 2024").ids
        let romanian = try keys.romanian.keys(in: "radio 2024").ids
        #expect(english == romanian)
    }

    @Test func aSentenceReadAgainHasTheSameKeys() throws {
        let keys = try BilingualKeys()
        let sentence = "Guvernul a aprobat, într-o ședință, 1.500 de lei."
        #expect(try keys.romanian.keys(in: sentence) == keys.romanian.keys(in: sentence))
    }
}
