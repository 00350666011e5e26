import PunteLanguage
import PunteText
import Testing

@testable import PunteReuse

@Suite("Words and characters as GMX-V counts them")
struct VolumeTests {
    private func volume(_ text: String, _ language: Language = .english) throws -> Volume {
        try VolumeCounter(language: language).volume(of: text)
    }

    @Test(arguments: [
        ("Police closed two roads.", 4),
        ("It’s a well-known café.", 4),
        ("He is a very down-to-earth person.", 6),
        ("The U.N.-brokered deal covers 1,250.5 tons", 7),
        ("Rain – and snow – fell.", 4),
        ("“Yes,” he said.", 3),
        ("…", 0),
    ])
    func words(text: String, count: Int) throws {
        #expect(try volume(text).words == count)
    }

    @Test(arguments: [
        ("S-au dus 1.250 de oameni.", 5),
        ("Într-un sfert de oră, dintr-odată", 5),
        ("„Nu”, a spus el.", 4),
    ])
    func romanianWords(text: String, count: Int) throws {
        #expect(try volume(text, .romanian).words == count)
    }

    @Test func charactersAreCountedApartFromSignsAndSpaces() throws {
        #expect(
            try volume("It’s a well-known café.")
                == Volume(segments: 1, words: 4, characters: 19, punctuation: 1, whiteSpace: 3))
        #expect(
            try volume("S-au dus 1.250 de oameni.", .romanian)
                == Volume(segments: 1, words: 5, characters: 20, punctuation: 1, whiteSpace: 4))
    }
}
