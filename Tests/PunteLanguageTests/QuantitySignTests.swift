import PunteLanguage
import Testing

@Suite("Signs that state a fact")
struct QuantitySignTests {
    private func signs(in text: String) -> [String] {
        var offset = 0
        return text.unicodeScalars.compactMap { scalar in
            let range = offset..<offset + String(scalar).utf8.count
            offset = range.upperBound
            return QuantitySigns.isSign(range, in: Array(text.utf8)) ? String(scalar) : nil
        }
    }

    @Test(arguments: [
        ("$5, €6 or 7 %", ["$", "€", "%"]), ("(-23°C)", ["-", "°"]), ("−5 to +3", ["−", "+"]),
        ("-$5 million", ["-", "$"]), ("3-1, 2015-16, F-16", []),
        ("A dash - like this – or 5 - 3", []),
        ("C++ and e-mail", []), ("„-5” și 5‰", ["-", "‰"]),
    ])
    func aDashIsASignBeforeANumberAlone(text: String, expected: [String]) {
        #expect(signs(in: text) == expected)
    }

    @Test func aSignHasAWordInEachLanguage() {
        #expect(QuantitySigns.signs(of: .english).word(forBare: "%") == "percent")
        #expect(QuantitySigns.signs(of: .romanian).word(forBare: "%") == "procent")
        #expect(QuantitySigns.signs(of: .romanian).word(forBare: "‰") == "‰")
    }

    @Test(arguments: ["not", "didn't", "without", "never"])
    func negationsOfEnglish(word: String) {
        #expect(Negations.words(of: .english).contains(bare: word))
    }

    @Test(arguments: ["nu", "fara", "niciodata", "nimeni"])
    func negationsOfRomanian(word: String) {
        #expect(Negations.words(of: .romanian).contains(bare: word))
    }

    @Test func otherWordsDenyNothing() {
        #expect(!Negations.words(of: .english).contains(bare: "with"))
        #expect(!Negations.words(of: .romanian).contains(bare: "cu"))
    }
}
