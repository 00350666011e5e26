import PunteLanguage
import Testing

@testable import PunteText

/// Numbers in digits and in words, without units.
@Suite struct NumberTests {
    static let englishRows = QuantityTable.rows(
        """
        The vote was 312 to 105 → cardinal 312 “312”; cardinal 105 “105”
        about 1,250,000 people → cardinal 1250000 “1,250,000”
        some 4.5 million refugees → cardinal 4500000 “4.5 million”
        a population of 3bn → cardinal 3000000000 “3bn”
        nearly 40k fans → cardinal 40000 “40k”
        seventeen ships → cardinal 17 “seventeen”
        forty-two lawmakers → cardinal 42 “forty-two”
        forty two lawmakers → cardinal 42 “forty two”
        one hundred and sixty-eight → cardinal 168 “one hundred and sixty-eight”
        a hundred soldiers → cardinal 100 “a hundred”
        two thousand five hundred → cardinal 2500 “two thousand five hundred”
        three hundred thousand homes → cardinal 300000 “three hundred thousand”
        a million and a half voters → cardinal 1500000 “a million and a half”
        two dozen villages → cardinal 24 “two dozen”
        a dozen tanks → cardinal 12 “a dozen”
        half a dozen drones → cardinal 6 “half a dozen”
        a quarter of a million people → fraction 1/4 “a quarter”; cardinal 1000000 “a million”
        the 1990s were hard → cardinal 1990 calendar-decade “1990s”
        between 10 and 20 prisoners → cardinal 10 “10”; cardinal 20 “20”
        12–15 divers → cardinal 12–15 “12–15”
        one of them → nothing
        no one was hurt → nothing
        A320 and B-52 jets → nothing
        the MH17 inquiry → nothing
        the G7 summit → nothing
        version 1.2.3 → nothing
        """)

    @Test(arguments: NumberTests.englishRows)
    func english(row: QuantityTable.Row) {
        #expect(QuantityNotation.lines(row.text, .english) == row.quantities)
    }

    static let romanianRows = QuantityTable.rows(
        """
        312 voturi pentru și 105 împotrivă → cardinal 312 “312”; cardinal 105 “105”
        aproximativ 1.250.000 de oameni → cardinal 1250000 “1.250.000”
        1 250 000 de oameni → cardinal 1250000 “1 250 000”
        circa 4,5 milioane de refugiați → cardinal 4500000 “4,5 milioane”
        aproape 40 de mii de suporteri → cardinal 40000 “40 de mii”
        șaptesprezece nave → cardinal 17 “șaptesprezece”
        patruzeci și doi de deputați → cardinal 42 “patruzeci și doi”
        o sută șaizeci și opt de pagini → cardinal 168 “o sută șaizeci și opt”
        două mii cinci sute de case → cardinal 2500 “două mii cinci sute”
        trei sute de mii de case → cardinal 300000 “trei sute de mii”
        un milion și jumătate de alegători → cardinal 1500000 “un milion și jumătate”
        douăzeci și una de mii de pagini → cardinal 21000 “douăzeci și una de mii”
        o duzină de tancuri → cardinal 12 “o duzină”
        jumătate dintre deputați → fraction 1/2 “jumătate”
        o mie de euroi → cardinal 1000 “o mie”
        unul dintre ei → nothing
        niciunul nu a fost rănit → nothing
        avioanele A320 și F-16 → nothing
        summitul G7 → nothing
        grupa 2B → nothing
        o lege, un deputat → nothing
        """)

    @Test(arguments: NumberTests.romanianRows)
    func romanian(row: QuantityTable.Row) {
        #expect(QuantityNotation.lines(row.text, .romanian) == row.quantities)
    }

    /// The separators of the other language are not read as one's own.
    @Test(arguments: [
        ("1,234", Language.english, "1234"), ("1.234", .english, "1.234"),
        ("1.234", .romanian, "1234"), ("1,234", .romanian, "1.234"),
        ("1,234.5", .english, "1234.5"), ("1.234,5", .romanian, "1234.5"),
        ("1.234,5", .english, "1234.5"), ("1,234.5", .romanian, "1234.5"),
        ("0.125", .english, "0.125"), ("0,125", .romanian, "0.125"),
        ("0.125", .romanian, "0.125"), ("1.7", .romanian, "1.7"),
        ("12 345", .romanian, "12345"), ("12\u{A0}345", .english, "12345"),
    ])
    func separators(written: String, language: Language, value: String) throws {
        let found = QuantityRecognizer(language: language).quantities(in: written)
        #expect(found.map { $0.number?.description } == [value])
        #expect(found.first?.range == 0..<written.utf8.count)
    }

    /// What is written remembers how it was written.
    @Test(arguments: [
        ("2.50", 2, true, 0), ("1,500", 0, true, 0), ("1500", 0, false, 0),
        ("2.5 million", 1, true, 6), ("3 billion", 0, true, 9), ("15", 0, true, 0),
    ])
    func styles(written: String, fractionDigits: Int, isGrouped: Bool, scale: Int) throws {
        let found = QuantityRecognizer(language: .english).quantities(in: written + " people")
        let style = try #require(found.first?.style)
        #expect(style.fractionDigits == fractionDigits)
        #expect(style.isGrouped == isGrouped)
        #expect(style.scale == scale)
        #expect(style.form == .digits)
    }
}
