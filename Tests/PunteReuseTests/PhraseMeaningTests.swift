import PunteLanguage
import Testing

@testable import PunteReuse

@Suite("What a phrase and its counterpart say")
struct PhraseMeaningTests {
    private func agrees(_ english: String, _ romanian: String) -> Bool {
        let result = PhraseMeaning(from: .english).agrees(english, romanian)
        #expect(PhraseMeaning(from: .romanian).agrees(romanian, english) == result)
        return result
    }

    @Test(
        "Phrases that deny alike and have a verb or none may say the same",
        arguments: [
            ("did not answer the letter", "nu a răspuns la scrisoare"),
            ("declined to answer questions", "nu a vrut să răspundă la întrebări"),
            ("refused to leave the town", "a refuzat să părăsească orașul"),
            ("on the bridge over the river", "pe podul de peste râu"),
            ("the health ministry said", "potrivit Ministerului Sănătății"),
            ("cost 1,200 euros", "a costat 1.200 de euro"),
        ])
    func same(english: String, romanian: String) {
        #expect(agrees(english, romanian))
    }

    @Test(
        "A lost negation and a verb for a noun are no translation",
        arguments: [
            ("did not answer the letter", "a răspuns la scrisoare"),
            ("answered the letter", "nu a răspuns la scrisoare"),
            ("to three years in prison", "va sta trei ani în închisoare"),
            ("promised the voters", "promisiunile alegătorilor"),
        ])
    func other(english: String, romanian: String) {
        #expect(!agrees(english, romanian))
    }

    @Test("A comma of the counterpart alone begins something else")
    func comma() {
        #expect(!PhraseMeaning(from: .english).agrees("the city council", "consiliul, care"))
        #expect(PhraseMeaning(from: .english).agrees("Kyiv, the capital", "Kiev, capitala"))
    }
}
