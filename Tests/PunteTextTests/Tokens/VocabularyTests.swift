import PunteLanguage
import PunteTestSupport
import Testing

@testable import PunteText

@Suite struct VocabularyTests {
    @Test func idsAgreeWithADictionary() {
        let vocabulary = Vocabulary()
        var dictionary: [String: UInt32] = [:]
        var random = SeededRandom(seed: 5)
        for _ in 0..<5000 {
            let word = NormalForm.surface(random.text(from: SeededRandom.letters, upTo: 4))
            let expected = dictionary[word] ?? UInt32(dictionary.count)
            dictionary[word] = expected
            #expect(vocabulary.id(of: word) == expected)
        }
        #expect(vocabulary.count == dictionary.count)
        for (word, id) in dictionary { #expect(vocabulary[id] == word) }
    }

    @Test func longStringsThatDifferInOneByteAreTwo() {
        let vocabulary = Vocabulary()
        let long = String(repeating: "x", count: 37)
        for position in 0..<37 {
            var bytes = Array(long.utf8)
            bytes[position] = 0x79
            #expect(vocabulary.id(of: String(decoding: bytes, as: UTF8.self)) == UInt32(position))
        }
    }
}
