import PunteLanguage
import Testing

@testable import PunteText

/// Quantities whose value is not the sum of their words: mixed numbers, decades, degrees below zero,
/// letters for millions, shares, and times of day.
@Suite struct MeantQuantityTests {
    static let englishRows = QuantityTable.rows(
        """
        three and a half thousand voters → cardinal 3500 “three and a half thousand”
        two and a quarter million homes → cardinal 2250000 “two and a quarter million”
        a wait of 2½ hours → measure 2.5 duration-hour “2½ hours”
        a walk of 2 1/2 miles → measure 2.5 length-mile “2 1/2 miles”
        two years and a half later → measure 2.5 duration-year “two years and a half”
        zero point five percent → percent 0.5 concentr-percent “zero point five percent”
        three point two five seconds → measure 3.25 duration-second “three point two five seconds”
        two point five million people → cardinal 2500000 “two point five million”
        rose .5 percent → percent 0.5 concentr-percent “.5 percent”
        a .75 stake → cardinal 0.75 “.75”
        the 5m people who left → cardinal 5000000 “5m”
        1.2m tonnes of wheat → measure 1200000 mass-tonne “1.2m tonnes”
        worth 8m euros → money 8000000 EUR “8m euros”
        a wall 5m high → measure 5 length-meter “5m”
        the 100m hurdles → measure 100 length-meter “100m”
        in the 1980s → cardinal 1980 calendar-decade “1980s”
        in the late 1990s → cardinal 1990 calendar-decade “1990s”
        in the '70s → cardinal 1970 calendar-decade “'70s”
        the early eighties → cardinal 1980 calendar-decade “eighties”
        the ’00s → cardinal 2000 calendar-decade “’00s”
        a woman in her 80s → cardinal 80 “80”
        temperatures in the 80s → cardinal 80 “80”
        the 9/11 attacks → date ?-9-11 “9/11”
        one in five voters → fraction 1/5 “one in five”
        9 out of 10 doctors → fraction 9/10 “9 out of 10”
        two in five months → cardinal 2 “two”; measure 5 duration-month “five months”
        he is 5 feet 11. → measure 71 length-inch “5 feet 11”
        5ft 11 tall → measure 71 length-inch “5ft 11”
        a 55" screen → measure 55 length-inch “55"”
        "He is 55" she said → cardinal 55 “55”
        a high of 70F in the heat → measure 70 temperature-fahrenheit “70F”
        highs of 70F (21C) → measure 70 temperature-fahrenheit “70F”; measure 21 temperature-celsius “21C”
        the iPhone 5C → nothing
        5 degrees below zero → measure -5 temperature-generic “5 degrees below zero”
        fell to 20 below zero → measure -20 temperature-generic “20 below zero”
        cold (-23°C) nights → measure -23 temperature-celsius “-23°C”
        at 11 in the morning → time 11:00 “11 in the morning”
        at nine o'clock in the evening → time 21:00 “nine o'clock in the evening”
        at eleven p.m. → time 23:00 “eleven p.m.”
        """)

    @Test(arguments: MeantQuantityTests.englishRows)
    func english(row: QuantityTable.Row) {
        #expect(QuantityNotation.lines(row.text, .english) == row.quantities)
    }

    static let romanianRows = QuantityTable.rows(
        """
        zero virgulă cinci la sută → percent 0.5 concentr-percent “zero virgulă cinci la sută”
        doi virgulă cinci milioane de oameni → cardinal 2500000 “doi virgulă cinci milioane”
        trei virgulă douăzeci și cinci → cardinal 3.25 “trei virgulă douăzeci și cinci”
        două luni și jumătate → measure 2.5 duration-month “două luni și jumătate”
        un an și jumătate → measure 1.5 duration-year “un an și jumătate”
        în anii '80 → cardinal 1980 calendar-decade “anii '80”
        sfârșitul anilor ’90 → cardinal 1990 calendar-decade “anilor ’90”
        în anii optzeci → cardinal 1980 calendar-decade “anii optzeci”
        anii 1970 → cardinal 1970 calendar-decade “anii 1970”
        anii 2010 și 2011 → cardinal 2010 “2010”; cardinal 2011 “2011”
        unul din cinci alegători → fraction 1/5 “unul din cinci”
        nouă din zece medici → fraction 9/10 “nouă din zece”
        10 grade sub zero → measure -10 temperature-generic “10 grade sub zero”
        frig (-23°C) la Iași → measure -23 temperature-celsius “-23°C”
        la 11 dimineața → time 11:00 “11 dimineața”
        la nouă seara → time 21:00 “nouă seara”
        marți seara, la ora 9:30 → weekday 2 “marți”; time 21:30 “9:30”
        la ora 11:00 → time 11:00 “11:00”
        40 de litri pe metru pătrat → measure 40 length-millimeter “40 de litri pe metru pătrat”
        """)

    @Test(arguments: MeantQuantityTests.romanianRows)
    func romanian(row: QuantityTable.Row) {
        #expect(QuantityNotation.lines(row.text, .romanian) == row.quantities)
    }

    /// Degrees of a change are a difference, degrees that a thermometer shows are none.
    @Test(arguments: [
        ("Temperatures will rise by 5 degrees Fahrenheit.", Language.english, [true]),
        (
            "The planet has warmed 1.2 degrees Celsius (2.2 degrees Fahrenheit).", .english,
            [true, true]
        ),
        ("A rise of about 3 degrees Celsius is expected.", .english, [true]),
        ("It was 4 degrees above average.", .english, [true]),
        ("July was 2 degrees warmer.", .english, [true]),
        ("The pact limits warming to 1.5 degrees Celsius.", .english, [true]),
        ("Temperatures rose to 40 degrees Celsius.", .english, [false]),
        ("It was 95 degrees Fahrenheit.", .english, [false]),
        ("The low was 5 degrees above zero.", .english, [false]),
        ("The air cooled to 28 degrees Fahrenheit above 6,000 feet.", .english, [false]),
        ("It was 20 degrees Fahrenheit over about 2,000 meters.", .english, [false]),
        ("It is 15 degrees Celsius below the 900-meter mark.", .english, [false]),
        ("It was 6 degrees Fahrenheit above normal.", .english, [true]),
        ("Erau −3 grade peste 1.800 de metri.", .romanian, [false]),
        ("Au fost 3 grade peste medie.", .romanian, [true]),
        ("Temperatura va crește cu 5 grade.", .romanian, [true]),
        ("O încălzire de 1,5 grade Celsius este periculoasă.", .romanian, [true]),
        ("A fost cu două grade mai cald.", .romanian, [true]),
        ("Temperatura a urcat la 40 de grade.", .romanian, [false]),
        ("O zi cu 35 de grade.", .romanian, [false]),
    ])
    func differences(text: String, language: Language, expected: [Bool]) {
        let found = QuantityRecognizer(language: language).quantities(in: text).filter {
            $0.unit?.hasPrefix("temperature-") ?? false
        }
        #expect(found.map(\.isDifference) == expected)
    }

    /// A time that Romanian writes without a half of the day is one of the 24 hours.
    @Test func hours() throws {
        let romanian = QuantityRecognizer(language: .romanian).quantities(in: "la ora 11:00")
        let english = QuantityRecognizer(language: .english).quantities(in: "at 11 p.m.")
        let first = try #require(romanian.first)
        #expect(try #require(english.first).agreement(with: first) == nil)
    }
}
