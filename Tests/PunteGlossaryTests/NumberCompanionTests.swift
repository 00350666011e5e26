import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("What stands beside a number")
struct NumberCompanionTests {
    private let checker = TranslationChecker(
        glossary: Glossary([]), only: TranslationChecker.factRules)

    private func rules(_ english: [String], _ romanian: [String]) -> [String] {
        let facts = checker.facts(english: english, romanian: romanian)
        return zip(english, romanian).flatMap { pair in
            checker.findings(english: pair.0, romanian: pair.1, in: facts).map(\.rule)
        }
    }

    @Test(
        "Another rate, another side, another part of the day, and another sign are wrong",
        arguments: [
            (
                "The refinery takes 90,000 barrels per day.",
                "Rafinăria prelucrează 90.000 de barili pe lună.", "measure"
            ),
            (
                "A nurse earns 5,200 lei a month.", "O asistentă câștigă 5.200 de lei pe an.",
                "money"
            ),
            ("Some 700 trucks a week cross there.", "Pe acolo trec zilnic 700 de camioane.", ""),
            ("About 700 trucks daily use it.", "Îl folosesc 700 de camioane săptămânal.", "number"),
            (
                "Wheat is 12% cheaper, and maize 7% above last year.",
                "Grâul e mai ieftin cu 12%, iar porumbul cu 7% sub anul trecut.", "measure"
            ),
            (
                "The bridge reopened on Sunday night.", "Podul s-a redeschis duminică dimineața.",
                "date"
            ),
            ("It was minus 9 degrees at the airport.", "La aeroport erau 9 grade.", "measure"),
            ("It was 9 degrees at the airport.", "La aeroport erau minus 9 grade.", "measure"),
        ])
    func wrong(english: String, romanian: String, rule: String) {
        #expect(rules([english], [romanian]) == (rule.isEmpty ? [] : [rule]))
    }

    @Test(
        "The same in other words is right",
        arguments: [
            ("It pumps 3,000 liters an hour.", "Pompează 3.000 de litri pe oră."),
            ("She earns 40,000 euros a year.", "Câștigă 40.000 de euro anual."),
            ("Sales are 4% lower than in May.", "Vânzările sunt cu 4% mai mici decât în mai."),
            ("It closed on Friday night.", "S-a închis vineri seara."),
            ("It was minus nine at the airport.", "La aeroport erau minus 9 grade."),
            ("The lake fell to minus 2, then rose to 2.", "Lacul a ajuns la 2 grade."),
        ])
    func right(english: String, romanian: String) {
        #expect(rules([english], [romanian]) == [])
    }

    @Test(
        "A time of Romania is compared with the zone of the English and the season",
        arguments: [
            (
                "July 9", "The ship docked at 0930 GMT.", "Nava a acostat la 12:30, ora României.",
                true
            ),
            (
                "July 9", "The ship docked at 0930 GMT.", "Nava a acostat la 11:30, ora României.",
                false
            ),
            (
                "Jan. 9", "The ship docked at 0930 GMT.", "Nava a acostat la 11.30 (ora României).",
                true
            ),
            (
                "Jan. 9", "The ship docked at 0930 GMT.", "Nava a acostat la 12.30 (ora României).",
                false
            ),
            (
                "March 9", "The ship docked at 0930 GMT.", "Nava a acostat la 12:30, ora noastră.",
                true
            ),
            (
                "March 9", "The ship docked at 0930 GMT.", "Nava a acostat la 9:30, ora noastră.",
                false
            ),
            (
                "Jan. 9", "The ship docked at 11:30 p.m. EST.",
                "Nava a acostat la 6:30, ora României.", true
            ),
        ])
    func zones(day: String, english: String, romanian: String, isRight: Bool) {
        let dateline = "TULCEA, \(day) - A ship from Odesa docked on Monday."
        #expect(
            rules([dateline, english], ["O navă din Odesa a acostat luni.", romanian])
                == (isRight ? [] : ["date"]))
    }
}
