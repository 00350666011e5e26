import Testing

@testable import PunteText

@Suite struct RomanNumeralTests {
    /// The definition: the largest part that fits, again and again.
    private func spelled(_ number: Int) -> String {
        let parts = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
            (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        guard let (value, text) = parts.first(where: { $0.0 <= number }) else { return "" }
        return text + spelled(number - value)
    }

    @Test func everyNumberIsReadBack() {
        for number in 1...3999 {
            let text = RomanNumeral.text(of: number)
            #expect(text == spelled(number))
            #expect(text.flatMap { RomanNumeral.value(of: $0.utf8) } == number)
        }
    }

    @Test(arguments: [0, -1, 4000, 10_000])
    func otherNumbersHaveNone(number: Int) {
        #expect(RomanNumeral.text(of: number) == nil)
    }

    @Test(arguments: [
        "", "IIII", "VX", "VV", "IC", "XM", "IIX", "ABC", "xix", "XIXa", "MMMM", "IVI", "X I",
    ])
    func otherTextIsNoNumeral(text: String) {
        #expect(RomanNumeral.value(of: text.utf8) == nil)
    }

    /// Words that are numerals by their letters: the grammar reads them only where a numeral is due.
    @Test(
        arguments: [
            ("MIX", 1009), ("DIM", nil), ("LI", 51), ("CD", 400), ("MD", 1500),
        ] as [(String, Int?)])
    func wordsOfNumeralLetters(text: String, value: Int?) {
        #expect(RomanNumeral.value(of: text.utf8) == value)
    }
}
