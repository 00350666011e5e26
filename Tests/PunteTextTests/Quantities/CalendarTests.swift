import PunteLanguage
import Testing

@testable import PunteText

/// Dates, weekdays and times of day.
@Suite struct CalendarTests {
    static let englishRows = QuantityTable.rows(
        """
        on March 15, 2022, the court → date 2022-3-15 “March 15, 2022”
        on 15 March 2022 → date 2022-3-15 “15 March 2022”
        on the 15th of March → date ?-3-15 “15th of March”
        on March 15th → date ?-3-15 “March 15th”
        in January 2019 → date 2019-1-? “January 2019”
        in February → date ?-2-? “February”
        Sept. 11, 2001 → date 2001-9-11 “Sept. 11, 2001”
        on 2024-12-03 → date 2024-12-3 “2024-12-03”
        on 12/31/1999 → date 1999-12-31 “12/31/1999”
        on 31/12/1999 → date 1999-12-31 “31/12/1999”
        they may leave → nothing
        troops march north → nothing
        in May 2020 → date 2020-5-? “May 2020”
        on 13/13/2020 → cardinal 13 “13”; cardinal 13 “13”; cardinal 2020 “2020”
        next Thursday → weekday 4 “Thursday”
        on Mondays and Fridays → weekday 1 “Mondays”; weekday 5 “Fridays”
        Sun, Dec. 3 → weekday 7 “Sun”; date ?-12-3 “Dec. 3”
        the sun rose → nothing
        at 10:30 a.m. Tuesday → time 10:30 “10:30 a.m.”; weekday 2 “Tuesday”
        at 7 pm → time 19:00 “7 pm”
        at 18:45 GMT → time 18:45 GMT “18:45 GMT”
        at 1145 GMT → time 11:45 GMT “1145 GMT”
        in 1975 GMT → cardinal 1975 “1975”
        at noon → time 12:00 “noon”
        before midnight → time 0:00 “midnight”
        at 12 a.m. → time 0:00 “12 a.m.”
        at 12:15 p.m. → time 12:15 “12:15 p.m.”
        at 5 o'clock in the afternoon → time 17:00 “5 o'clock in the afternoon”
        at 9 in the evening → time 21:00 “9 in the evening”
        """)

    static let romanianRows = QuantityTable.rows(
        """
        pe 15 martie 2022 → date 2022-3-15 “15 martie 2022”
        în ianuarie 2019 → date 2019-1-? “ianuarie 2019”
        în februarie → date ?-2-? “februarie”
        la 1 decembrie 1918 → date 1918-12-1 “1 decembrie 1918”
        pe 3 ian. 2020 → date 2020-1-3 “3 ian. 2020”
        din 31.12.1999 → date 1999-12-31 “31.12.1999”
        din 31/12/1999 → date 1999-12-31 “31/12/1999”
        joi, 7 martie → weekday 4 “joi”; date ?-3-7 “7 martie”
        miercuri seara → weekday 3 “miercuri”
        patru luni → measure 4 duration-month “patru luni”
        câteva luni → nothing
        luni a început procesul → weekday 1 “luni”
        la ora 18:45 → time 18:45 “18:45”
        la ora 7 seara → time 19:00 “7 seara”
        la ora 9 dimineața → time 9:00 “9 dimineața”
        ora 3 după-amiaza → time 15:00 “3 după-amiaza”
        la ora cinci → time 5:00 “cinci”
        la ora 10.30 → time 10:30 “10.30”
        la miezul nopții → time 0:00 “miezul nopții”
        la amiază → time 12:00 “amiază”
        la ora 17:00 GMT → time 17:00 GMT “17:00 GMT”
        la ora 5 p.m. → time 17:00 “5 p.m.”
        timp de 5 ore → measure 5 duration-hour “5 ore”
        """)

    @Test(arguments: CalendarTests.englishRows)
    func english(row: QuantityTable.Row) {
        #expect(QuantityNotation.lines(row.text, .english) == row.quantities)
    }

    @Test(arguments: CalendarTests.romanianRows)
    func romanian(row: QuantityTable.Row) {
        #expect(QuantityNotation.lines(row.text, .romanian) == row.quantities)
    }

    /// Whether the half of the day is known decides what a time may be translated to.
    @Test(arguments: [
        ("at 5 p.m.", Language.english, true, false), ("at 5:30", .english, false, true),
        ("at 17:30", .english, true, true), ("la ora 5", .romanian, true, false),
        ("la ora 17", .romanian, true, false), ("la ora 0:30", .romanian, true, true),
        ("la ora 5 dimineața", .romanian, true, false),
    ])
    func halvesOfTheDay(
        text: String, language: Language, isCertain: Bool, hasMinutes: Bool
    ) throws {
        let found = QuantityRecognizer(language: language).quantities(in: text)
        guard case .time(let time)? = found.first?.value else {
            Issue.record("no time in “\(text)”")
            return
        }
        #expect(time.isCertain == isCertain)
        #expect(time.hasMinutes == hasMinutes)
    }

    @Test(
        arguments: [
            ((2024, 12, 3), (nil, 12, 3), true), ((2024, 12, nil), (2024, 12, nil), true),
            ((2024, 12, 3), (2023, 12, 3), false), ((nil, 12, 3), (nil, 12, nil), false),
            ((2024, nil, nil), (nil, 12, nil), false), ((nil, nil, nil), (nil, nil, nil), false),
        ] as [((Int?, Int?, Int?), (Int?, Int?, Int?), Bool)])
    func datesAgreeInWhatBothName(
        left: (Int?, Int?, Int?), right: (Int?, Int?, Int?), agree: Bool
    ) {
        let first = CalendarDate(year: left.0, month: left.1, day: left.2)
        let second = CalendarDate(year: right.0, month: right.1, day: right.2)
        #expect(first.agrees(with: second) == agree)
        #expect(second.agrees(with: first) == agree)
    }
}
