import Testing

@testable import PunteLanguage

/// A table of data with its name, for failure messages.
private struct List: CustomTestStringConvertible, Sendable {
    var name: String
    var rows: [[String]]

    init(_ name: String, _ table: StaticString) {
        self.name = name
        rows = DataTable(table).rows
    }

    var testDescription: String { name }

    /// Returns the words of the rows of certain groups, or of all rows if no group is named.
    ///
    /// The groups are in the first column, the words in the last.
    func words(_ groups: String...) -> [String] {
        rows.filter { groups.isEmpty || groups.contains($0[0]) }
            .flatMap { ($0.last ?? "").split(separator: " ").map(String.init) }
    }

    static let functionWords = List("function-words", LanguageData.Both.functionWords)
    static let frequentWords = List("frequent-words", LanguageData.Both.frequentWords)
    static let afterNumerals = List("after-numerals", LanguageData.Ro.afterNumerals)
}

private func duplicates(_ words: [String]) -> [String] {
    Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }.keys.sorted()
}

@Suite("Word lists do not contradict themselves or each other")
struct WordListTests {
    private let romanian = (
        function: FunctionWords.words(of: .romanian).all,
        numbers: NumberWords.words(of: .romanian).all
    )
    private let english = (
        function: FunctionWords.words(of: .english).all,
        numbers: NumberWords.words(of: .english).all
    )

    private func common(_ left: some Sequence<String>, _ right: Set<String>) -> [String] {
        Set(left.map(NormalForm.bare)).intersection(right).sorted()
    }

    @Test(
        "A word is once in a list",
        arguments: [
            List("en/abbreviations", LanguageData.En.abbreviations),
            List("ro/abbreviations", LanguageData.Ro.abbreviations),
            List("ro/clitics", LanguageData.Ro.clitics),
            List("en/common-words", LanguageData.En.commonWords),
            List("both/compound-units", LanguageData.Both.compoundUnits),
            List("both/conversions", LanguageData.Both.conversions),
            List("both/currencies", LanguageData.Both.currencies),
            List("ro/english-loans", LanguageData.Ro.englishLoans),
            List("ro/endings", LanguageData.Ro.endings),
            List("both/measures", LanguageData.Both.measures),
            List("en/moment-continuations", LanguageData.En.momentContinuations),
            List("en/ordinals", LanguageData.En.ordinals),
            List("ro/ordinals", LanguageData.Ro.ordinals),
            List("en/reporting-verbs", LanguageData.En.reportingVerbs),
            List("en/sentence-starters", LanguageData.En.sentenceStarters),
            List("ro/sentence-starters", LanguageData.Ro.sentenceStarters),
            List("both/units", LanguageData.Both.units),
            List("en/unit-forms", LanguageData.En.unitForms),
            List("ro/unit-forms", LanguageData.Ro.unitForms),
            List("en/untranslated-words", LanguageData.En.untranslatedWords),
            List("en/vague-plurals", LanguageData.En.vaguePlurals),
            List("ro/vague-plurals", LanguageData.Ro.vaguePlurals),
        ])
    private func keys(list: List) {
        #expect(duplicates(list.rows.map { $0[0] }) == [])
    }

    @Test(
        "A form has a role once",
        arguments: [
            List("en/quantities", LanguageData.En.quantities),
            List("ro/quantities", LanguageData.Ro.quantities),
        ])
    private func roles(list: List) {
        #expect(duplicates(list.rows.map { $0[0] + " " + $0[1] }) == [])
    }

    @Test(
        "A group has a word once",
        arguments: [
            List("en/name-words", LanguageData.En.nameWords),
            List("ro/name-words", LanguageData.Ro.nameWords),
            List("en/slots", LanguageData.En.slots), List("ro/slots", LanguageData.Ro.slots),
            List("en/numbered-nouns", LanguageData.En.numberedNouns),
            List("ro/numbered-nouns", LanguageData.Ro.numberedNouns), .afterNumerals,
            .functionWords, .frequentWords,
            List("both/number-words", LanguageData.Both.numberWords),
            List("both/person-names", LanguageData.Both.personNames),
        ])
    private func groups(list: List) {
        for row in list.rows {
            #expect(duplicates((row.last ?? "").split(separator: " ").map(String.init)) == [])
        }
    }

    @Test("A word governs one case")
    private func cases() {
        for table in [LanguageData.En.slots, LanguageData.Ro.slots] {
            let list = List("slots", table)
            #expect(common(list.words("direct"), Set(list.words("oblique"))) == [])
        }
    }

    @Test("A form has one rule for its other meanings")
    private func homographs() {
        for table in [LanguageData.En.homographs, LanguageData.Ro.homographs] {
            let forms = DataTable(table).rows.flatMap {
                $0[0].split(separator: ",").map { String($0.drop { $0 == " " }) }
            }
            #expect(duplicates(forms) == [])
        }
    }

    @Test("What may follow a numeral is listed once, in one role")
    private func afterNumerals() {
        let list = List.afterNumerals
        let words = list.rows.filter { $0[0] != "link" && !$0[0].hasSuffix("-ending") }
            .flatMap { $0[1].split(separator: " ").map { NormalForm.bare(String($0)) } }
        #expect(duplicates(words) == [])
        // Function words are taken from their own list; a word is repeated only to overrule it.
        let days = CalendarNames.weekdays(in: .romanian) + CalendarNames.months(in: .romanian)
        let overruled = Set((list.words("counted") + list.words("uncertain")).map(NormalForm.bare))
        let known = romanian.function.union(days.map(NormalForm.bare)).union(romanian.numbers)
        #expect(common(words, known.subtracting(overruled)) == ["mie"])
    }

    @Test("No noun before a number is an indefinite plural, which a number before it would count")
    private func numberedNouns() {
        let list = List("numbered-nouns", LanguageData.Ro.numberedNouns)
        let articles = ["le", "lor", "lui", "ei", "ii"]
        let plurals = list.words().filter { word in
            CountedNouns.romanian.isCounted(word) && !articles.contains(where: word.hasSuffix)
        }
        #expect(plurals == [])
    }

    @Test("Frequent words are neither function words nor numbers nor days")
    private func frequentWords() {
        for side in Side.allCases {
            let rows = List.frequentWords.rows.filter { $0[0] == side.rawValue }
            let words = rows.filter { $0[1] != "links" }
                .flatMap { $0[2].split(separator: " ").map(String.init) }
            #expect(duplicates(words) == [])
            #expect(common(words, FunctionWords.words(of: side).all) == [])
            #expect(common(words, NumberWords.words(of: side).all) == [])
            #expect(
                common(words, Set(CalendarNames.weekdays(in: side).map(NormalForm.bare))) == [])
            let links = FrequentWords.termLinks(of: side)
            #expect(links.allSatisfy { FunctionWords.words(of: side).contains(bare: $0) })
        }
    }

    @Test("Words that tell English are frequent in English and none in Romanian")
    private func untranslatedWords() {
        let words = FrequentWords.unmistakablyEnglish
        #expect(
            words.subtracting(FrequentWords.phraseStops(of: .english)).sorted() == ["government"])
        #expect(common(words, romanian.function.union(romanian.numbers)) == [])
        #expect(common(words, FrequentWords.phraseStops(of: .romanian)) == [])
    }

    @Test("A word that is right both ways is in the list of words, and so is what it may stand for")
    private func bareHomographs() {
        let words = RomanianWords.all
        for row in DataTable(LanguageData.Ro.bareHomographs).rows where row[0] == "word" {
            #expect(NormalForm.bare(row[2]) == NormalForm.bare(row[1]), "\(row)")
            #expect(row[1] != row[2] && words.rank(of: row[2]) != nil, "\(row)")
        }
    }

    @Test("„Nouă” is not a number and something else beside one word")
    private func noua() {
        let list = List("noua", LanguageData.Ro.noua)
        #expect(common(list.words("before"), Set(list.words("not-before"))) == [])
        #expect(common(list.words("after"), Set(list.words("not-after"))) == [])
        #expect(duplicates(list.rows.map { $0.joined(separator: " ") }) == [])
    }

    @Test("Every unit that is named has a dimension and a size")
    private func units() {
        let known = DataTable(LanguageData.Both.units).words
        var used = DataTable(LanguageData.Both.conversions).rows.flatMap { $0.prefix(2) }
        used += DataTable(LanguageData.Both.compoundUnits).rows.flatMap { $0.prefix(2) }
        for table in [LanguageData.En.quantities, LanguageData.Ro.quantities] {
            used += DataTable(table).rows.filter { ["unit", "symbol"].contains($0[1]) }
                .map { $0[2] }
        }
        #expect(Set(used).subtracting(known).sorted() == [])
    }

    @Test("A place has one row, and its code one place")
    private func places() {
        let rows = DataTable(LanguageData.Both.places).rows
        for column in 0...1 {
            let names = rows.flatMap { $0[column].split(separator: ";").map(String.init) }
            #expect(duplicates(names) == [])
        }
        #expect(duplicates(Places.standard.territories.map(\.code)) == [])
        #expect(
            Places.standard.territories.allSatisfy { !$0.english.isEmpty && !$0.romanian.isEmpty })
    }
}

@Suite("Places in the two languages")
struct PlacesTests {
    private let places = Places.standard

    @Test(
        "English has the article before some",
        arguments: [("Netherlands", true), ("EU", true), ("gaza strip", true), ("France", false)])
    func article(name: String, takesArticle: Bool) {
        #expect(places.takesArticle(english: name) == takesArticle)
    }

    @Test(
        "Romanian has „în” before countries, „la” before towns",
        arguments: [
            ("Ucraina", true), ("China", true), ("Peninsula coreeană", true), ("Kiev", false),
            ("Moscova", false), ("Monaco", false),
        ])
    func preposition(name: String, isArea: Bool) {
        #expect(places.isArea(romanian: name) == isArea)
    }

    @Test("Words that do not begin like their name are known")
    func derived() {
        #expect(places.derived(from: "Wales", in: .english) == ["welsh"])
        #expect(places.derived(from: "SUA", in: .romanian) == ["american"])
        #expect(places.derived(from: "Regatul Unit", in: .romanian).contains("britanic"))
        #expect(places.derived(from: "Canada", in: .english).isEmpty)
    }
}
