import PunteLanguage
import Testing

@testable import PunteText

/// Money, percentages, measures of one and two units, ages, ranges and fractions.
@Suite struct AmountTests {
    static let englishMoney = QuantityTable.rows(
        """
        a $1.2bn fine → money 1200000000 USD “$1.2bn”
        cost €40 a month → money 40 EUR “€40”; measure 1 duration-month “a month”
        fined £2,500 → money 2500 GBP “£2,500”
        lost $3-4 million → money 3000000–4000000 USD “$3-4 million”
        between $5 and $7 → money 5 USD “$5”; money 7 USD “$7”
        EUR 40 → money 40 EUR “EUR 40”
        ten euros → money 10 EUR “ten euros”
        50 cents → money 0.5 USD “50 cents”
        200 pounds of flour → measure 200 mass-pound “200 pounds”
        a 500-lei fine → money 500 RON “500-lei”
        300 billion yuan → money 300000000000 CNY “300 billion yuan”
        """)

    static let romanianMoney = QuantityTable.rows(
        """
        o amendă de 1,2 miliarde de dolari → money 1200000000 USD “1,2 miliarde de dolari”
        costă 40 € pe lună → money 40 EUR “40 €”
        amendat cu 2.500 de lire sterline → money 2500 GBP “2.500 de lire sterline”
        între trei și patru milioane de lei → money 3000000–4000000 RON “trei și patru milioane de lei”
        10 euro → money 10 EUR “10 euro”
        50 de bani → money 0.5 RON “50 de bani”
        5 mil. lei → money 5000000 RON “5 mil. lei”
        25 RON → money 25 RON “25 RON”
        un leu → money 1 RON “un leu”
        300 de miliarde de yuani → money 300000000000 CNY “300 de miliarde de yuani”
        o sută de mii de euro → money 100000 EUR “o sută de mii de euro”
        """)

    static let englishMeasures = QuantityTable.rows(
        """
        100 miles south of Kyiv → measure 100 length-mile “100 miles”
        a 30-kilometre zone → measure 30 length-kilometer “30-kilometre”
        15 square kilometres → measure 15 area-square-kilometer “15 square kilometres”
        at 90 km/h → measure 90 speed-kilometer-per-hour “90 km/h”
        three weeks ago → measure 3 duration-week “three weeks”
        for a day → measure 1 duration-day “a day”
        a two-hour delay → measure 2 duration-hour “two-hour”
        minus 20 degrees Celsius → measure -20 temperature-celsius “minus 20 degrees Celsius”
        75°F → measure 75 temperature-fahrenheit “75°F”
        12 percentage points → percent 12 percentage-point “12 percentage points”
        fell 0.3% → percent 0.3 concentr-percent “0.3%”
        5 feet 11 inches → measure 71 length-inch “5 feet 11 inches”
        2 hours and 15 minutes → measure 2 duration-hour “2 hours”; measure 15 duration-minute “15 minutes”
        5'9" → measure 69 length-inch “5'9"”
        """)

    static let romanianMeasures = QuantityTable.rows(
        """
        la 100 de kilometri de Kiev → measure 100 length-kilometer “100 de kilometri”
        15 kilometri pătrați → measure 15 area-square-kilometer “15 kilometri pătrați”
        cu 90 km/h → measure 90 speed-kilometer-per-hour “90 km/h”
        2,5 tone de ajutoare → measure 2.5 mass-tonne “2,5 tone”
        acum trei săptămâni → measure 3 duration-week “trei săptămâni”
        timp de o zi → measure 1 duration-day “o zi”
        minus 20 de grade Celsius → measure -20 temperature-celsius “minus 20 de grade Celsius”
        12 puncte procentuale → percent 12 percentage-point “12 puncte procentuale”
        a scăzut cu 0,3% → percent 0.3 concentr-percent “0,3%”
        zece la sută → percent 10 concentr-percent “zece la sută”
        două ore și 15 minute → measure 2 duration-hour “două ore”; measure 15 duration-minute “15 minute”
        un metru și 80 de centimetri → measure 180 length-centimeter “un metru și 80 de centimetri”
        1 kg de făină → measure 1 mass-kilogram “1 kg”
        3 ha de pădure → measure 3 area-hectare “3 ha”
        """)

    static let englishAges = QuantityTable.rows(
        """
        Maria Ionescu, 34, was elected → age 34 duration-year “34”
        a 3-month-old baby → age 3 duration-month “3-month-old”
        he is 45 years old → age 45 duration-year “45 years old”
        12 years of age → age 12 duration-year “12 years of age”
        children aged six → age 6 duration-year “six”
        aged 6 months → age 6 duration-month “6 months”
        people aged 18 to 65 → age 18–65 duration-year “18 to 65”
        On May 5, 12, people → date ?-5-5 “May 5”; cardinal 12 “12”
        Boeing, 747, was → cardinal 747 “747”
        """)

    static let romanianAges = QuantityTable.rows(
        """
        o femeie în vârstă de 34 de ani → age 34 duration-year “34 de ani”
        un copil în vârstă de 3 luni → age 3 duration-month “3 luni”
        are 45 de ani → measure 45 duration-year “45 de ani”
        persoane cu vârsta de 65 de ani → age 65 duration-year “65 de ani”
        """)

    static let englishRanges = QuantityTable.rows(
        """
        10 to 15 people → cardinal 10 “10”; cardinal 15 “15”
        5-10 percent → percent 5–10 concentr-percent “5-10 percent”
        two to three weeks → measure 2–3 duration-week “two to three weeks”
        two-three weeks → measure 2–3 duration-week “two-three weeks”
        between 5% and 10% → percent 5 concentr-percent “5%”; percent 10 concentr-percent “10%”
        20 – 30 km → measure 20–30 length-kilometer “20 – 30 km”
        from 20 to 30 percent → cardinal 20 “20”; percent 30 concentr-percent “30 percent”
        2023-24 season → cardinal 2023–2024 “2023-24”
        the 1992-95 war → cardinal 1992–1995 “1992-95”
        1992-95-17 → cardinal 1992 “1992”; score 95:17 “95-17”
        """)

    static let romanianRanges = QuantityTable.rows(
        """
        5-10 la sută → percent 5–10 concentr-percent “5-10 la sută”
        două-trei săptămâni → measure 2–3 duration-week “două-trei săptămâni”
        două până la trei săptămâni → measure 2–3 duration-week “două până la trei săptămâni”
        între 20 și 30 de kilometri → measure 20–30 length-kilometer “20 și 30 de kilometri”
        de la 20 la 30 de lei → cardinal 20 “20”; money 30 RON “30 de lei”
        10-15 persoane → cardinal 10–15 “10-15”
        """)

    static let englishFractions = QuantityTable.rows(
        """
        three quarters of voters → fraction 3/4 “three quarters”
        one in five → fraction 1/5 “one in five”
        one-fifth of the budget → fraction 1/5 “one-fifth”
        a third of the members → fraction 1/3 “a third”
        a third man → ordinal 3 “third”
        ½ of the harvest → fraction 1/2 “½”
        3/4 of them → fraction 3/4 “3/4”
        9/11 attacks → date ?-9-11 “9/11”
        """)

    static let romanianFractions = QuantityTable.rows(
        """
        trei sferturi dintre alegători → fraction 3/4 “trei sferturi”
        o cincime din buget → fraction 1/5 “o cincime”
        o treime dintre membri → fraction 1/3 “o treime”
        jumătate din recoltă → fraction 1/2 “jumătate”
        ½ din recoltă → fraction 1/2 “½”
        """)

    static let englishRows =
        englishMoney + englishMeasures + englishAges + englishRanges + englishFractions
    static let romanianRows =
        romanianMoney + romanianMeasures + romanianAges + romanianRanges + romanianFractions

    @Test(arguments: AmountTests.englishRows)
    func english(row: QuantityTable.Row) {
        #expect(QuantityNotation.lines(row.text, .english) == row.quantities)
    }

    @Test(arguments: AmountTests.romanianRows)
    func romanian(row: QuantityTable.Row) {
        #expect(QuantityNotation.lines(row.text, .romanian) == row.quantities)
    }
}
