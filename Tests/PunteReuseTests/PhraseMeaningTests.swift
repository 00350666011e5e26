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

@Suite("The words before a phrase that belong to it")
struct PhraseOpeningTests {
    private func completed(_ phrase: String, in text: String, _ side: Side = .romanian) -> String {
        let words = text.split { !$0.isLetter && !$0.isNumber }.map { word in
            let start = text.utf8.distance(from: text.startIndex, to: word.startIndex)
            return start..<start + word.utf8.count
        }
        guard let found = text.firstRange(of: phrase) else { return "" }
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        let range = start..<start + phrase.utf8.count
        return text.utf8Slice(PhraseOpening(side).completed(range, words: words, in: text))
    }

    @Test(arguments: [
        ("anunțat noua taxă", "Primarul a anunțat noua taxă.", "a anunțat noua taxă"),
        ("depună cererea", "Firma vrea să depună cererea.", "să depună cererea"),
        (
            "oprit joi reactorul", "Inginerii nu au mai oprit joi reactorul.",
            "nu au mai oprit joi reactorul"
        ),
        ("fața primăriei", "S-au strâns în fața primăriei.", "în fața primăriei"),
        ("urmă cu doi ani", "A plecat în urmă cu doi ani.", "în urmă cu doi ani"),
        ("scufundat feribotul", "Luni s-a scufundat feribotul.", "s-a scufundat feribotul"),
        ("primarul orașului", "L-a văzut pe primarul orașului.", "primarul orașului"),
        ("prețurilor la gaze", "O creștere a prețurilor la gaze.", "prețurilor la gaze"),
    ])
    func romanian(phrase: String, text: String, expected: String) {
        #expect(completed(phrase, in: text) == expected)
    }

    @Test func english() {
        let text = "The firm has never opened the books."
        #expect(completed("opened the books", in: text, .english) == "has never opened the books")
    }
}
