import PunteLanguage
import Testing

@testable import PunteReuse

@Suite("The words before a phrase that belong to it")
struct PhraseOpeningTests {
    private func completed(
        _ phrase: String, in text: String, _ side: Side = .romanian, rendering source: String = ""
    ) -> String {
        let words = text.split { !$0.isLetter && !$0.isNumber }.map { word in
            let start = text.utf8.distance(from: text.startIndex, to: word.startIndex)
            return start..<start + word.utf8.count
        }
        guard let found = text.firstRange(of: phrase) else { return "" }
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        let range = start..<start + phrase.utf8.count
        return text.utf8Slice(
            PhraseOpening(side).completed(range, words: words, in: text, rendering: source))
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

    @Test("An adverb may be a noun with its preposition")
    func adverbs() {
        let text = "Trenul a plecat la scurt timp după prânz."
        let phrase = "scurt timp după prânz"
        #expect(
            completed(phrase, in: text, rendering: "shortly after noon")
                == "la scurt timp după prânz")
        #expect(completed(phrase, in: text, rendering: "a short time after noon") == phrase)
    }

    @Test func english() {
        let text = "The firm has never opened the books."
        #expect(completed("opened the books", in: text, .english) == "has never opened the books")
    }
}
