import Testing

@testable import PunteLanguage

@Suite("What the word lists say")
struct WordReadersTests {
    @Test(
        "English ordinals in digits end as they are spoken",
        arguments: [
            (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"),
            (13, "13th"), (21, "21st"), (22, "22nd"), (111, "111th"), (123, "123rd"),
            (100, "100th"),
        ])
    func englishOrdinals(number: Int, written: String) {
        #expect(Ordinals.forms(in: .english).inDigits(number).masculine == written)
    }

    @Test("Romanian ordinals agree with their noun")
    func romanianOrdinals() {
        let ordinals = Ordinals.forms(in: .romanian)
        #expect(ordinals.words[5]?.masculine == "al cincilea")
        #expect(ordinals.words[5]?.feminine == "a cincea")
        #expect(ordinals.inDigits(21).masculine == "al 21-lea")
        #expect(ordinals.inDigits(21).feminine == "a 21-a")
        #expect(ordinals.inDigits("XX").masculine == "al XX-lea")
        #expect(ordinals.words[21] == nil)
    }

    @Test(
        "A number takes “an” by its sound",
        arguments: [
            ("8", true), ("18-year-old", true), ("11", true), ("80", true), ("18,000", true),
            ("11,5", false), ("1,800", false), ("110", false), ("24", false), ("eight", true),
            ("eleven men", true), ("seven", false), ("one", false),
        ])
    func indefiniteArticle(numeral: String, isVocalic: Bool) {
        #expect(EnglishArticles.isSpokenWithVowel(numeral) == isVocalic)
    }

    @Test("The possessive article agrees in gender and number")
    func possessiveArticle() {
        #expect(RomanianArticles.form(.possessive) == "al")
        #expect(RomanianArticles.form(.possessive, isFeminine: true) == "a")
        #expect(RomanianArticles.form(.possessive, isPlural: true) == "ai")
        #expect(RomanianArticles.form(.possessive, isFeminine: true, isPlural: true) == "ale")
        #expect(RomanianArticles.form(.person) == "lui")
    }

    @Test("The calendar names months, days and hours")
    func calendar() {
        #expect(CalendarNames.months(in: .romanian).first == "ianuarie")
        #expect(CalendarNames.weekdays(in: .romanian).last == "duminică")
        #expect(CalendarNames.months(in: .english).count == 12)
        #expect(CalendarNames.names(of: .clock, in: .english).map(\.full) == ["midnight", "noon"])
        #expect(CalendarNames.zones(in: .english).contains("Eastern"))
    }

    @Test("Inches go with feet, whatever the feet are called")
    func compoundUnits() {
        #expect(CompoundUnits.smaller(than: "length-foot")?.count == 12)
        #expect(CompoundUnits.smaller(afterForm: "feet", in: .english)?.unit == "length-inch")
        #expect(CompoundUnits.smaller(afterForm: "left", in: .english) == nil)
        #expect(CompoundUnits.smaller(afterForm: "metru", in: .romanian)?.count == 100)
    }

    @Test("A noun takes a number, a year or a Roman numeral as a name")
    func numberedNouns() {
        let nouns = NumberedNouns.nouns(of: .romanian)
        #expect(nouns.contains("Articolul", before: .number))
        #expect(nouns.contains("decembrie", before: .year))
        #expect(nouns.contains("clasa", before: .roman))
        #expect(!nouns.contains("persoană", before: .number))
        #expect(NumberedNouns.nouns(of: .english).contains("War", before: .roman))
    }

    @Test("Every role of an ending has one, and a place in the code")
    func nounEndings() {
        let rows = DataTable(LanguageData.Ro.nounEndings).rows
        #expect(rows.allSatisfy { NounEndings.Role(rawValue: $0[0]) != nil })
        for role in NounEndings.Role.allCases {
            #expect(!NounEndings.romanian.endings(role).isEmpty, "\(role)")
        }
        #expect(NounEndings.romanian.has(.definitePlural, "forțele"))
        #expect(NounEndings.romanian.has(.definiteMasculine, Array("consiliul".utf8)[...]))
    }
}
