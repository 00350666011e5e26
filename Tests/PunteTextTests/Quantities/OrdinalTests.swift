import PunteLanguage
import Testing

@testable import PunteText

/// Ordinals, scores, and the word „nouă”.
@Suite struct OrdinalTests {
    static let englishRows = QuantityTable.rows(
        """
        the first woman → ordinal 1 “first”
        the twenty-second congress → ordinal 22 “twenty-second”
        the 3rd time → ordinal 3 “3rd”
        his 101st goal → ordinal 101 “101st”
        a second attempt → ordinal 2 “second”
        a second ago → measure 1 duration-second “a second”
        the seventh floor → ordinal 7 “seventh”
        won 2-0 → score 2:0 “2-0”
        lost 1-3 in the final → score 1:3 “1-3”
        chapters 1-3 → cardinal 1–3 “1-3”
        a 6-3, 7-5 win → score 6:3 “6-3”; score 7:5 “7-5”
        """)

    static let romanianRows = QuantityTable.rows(
        """
        prima femeie → ordinal 1 “prima”
        al doilea tur → ordinal 2 “al doilea”
        a treia oară → ordinal 3 “a treia”
        a 12-a ediție → ordinal 12 “a 12-a”
        al 21-lea secol → ordinal 21 “al 21-lea”
        al XX-lea congres → ordinal 20 “al XX-lea”
        clasa a VIII-a → ordinal 8 “a VIII-a”
        secolul XIX → ordinal 19 “XIX”
        prima de asigurare → nothing
        prima dintre ele → ordinal 1 “prima”
        a plecat → nothing
        al guvernului → nothing
        a câștigat cu 2-0 → score 2:0 “2-0”
        scor 1-3 în finală → score 1:3 “1-3”
        """)

    /// Nine, new, and to us.
    static let noua = QuantityTable.rows(
        """
        nouă oameni au fost arestați → cardinal 9 “nouă”
        alte nouă persoane sunt date dispărute → cardinal 9 “nouă”
        cei nouă judecători → cardinal 9 “nouă”
        la nouă dimineața → time 9:00 “nouă dimineața”
        lucrează de nouă luni → measure 9 duration-month “nouă luni”
        nouă milioane de lei → money 9000000 RON “nouă milioane de lei”
        nouăsprezece ani → measure 19 duration-year “nouăsprezece ani”
        a primit nouă voturi → cardinal 9 “nouă”
        o nouă lege a pensiilor → nothing
        legea nouă a pensiilor → nothing
        o mașină nouă și scumpă → nothing
        noua lege a pensiilor → nothing
        nouă ni s-a spus altceva → nothing
        ne-au promis nouă ajutoare → nothing
        """)

    @Test(arguments: OrdinalTests.englishRows)
    func english(row: QuantityTable.Row) {
        #expect(QuantityNotation.lines(row.text, .english) == row.quantities)
    }

    @Test(arguments: OrdinalTests.romanianRows + OrdinalTests.noua)
    func romanian(row: QuantityTable.Row) {
        #expect(QuantityNotation.lines(row.text, .romanian) == row.quantities)
    }
}
