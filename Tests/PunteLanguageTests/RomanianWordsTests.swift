import Testing

@testable import PunteLanguage

@Suite("The list of Romanian words")
struct RomanianWordsTests {
    private let words = RomanianWords.all

    @Test(
        "Words are found in every form",
        arguments: [
            "casă", "casei", "casele", "guvernului", "anunțat", "anunțaseră", "frumoase", "și",
            "reduce",
            "recunoaște", "știință", "ştiinţă",
        ])
    func known(word: String) {
        #expect(words.rank(of: word) != nil)
    }

    @Test(
        "Words without their diacritics and foreign words are not",
        arguments: [
            "pretul", "discutiile", "esuat", "si", "in", "pana", "government", "Casa", "", "ș-",
            "zzz",
        ])
    func unknown(word: String) {
        #expect(words.rank(of: word) == nil)
    }

    @Test("A common feminine noun with its article is told from a verb")
    func definite() {
        #expect(words.rank(of: "casa") == .commonDefinite)
        #expect(words.rank(of: "anunța") == .common)
    }

    @Test(
        "A word without diacritics gets them back",
        arguments: [
            ("pretul", ["prețul"]), ("sfarsitul", ["sfârșitul"]), ("gradiniță", ["grădiniță"]),
            ("strazile", ["străzile"]), ("guvernul", []), ("x1", []),
        ])
    func marked(word: String, right: [String]) {
        #expect(words.marked(word).map(\.word).sorted() == right)
    }

    @Test(
        "A misspelt word is corrected by one letter",
        arguments: [
            ("guvenrul", "guvernul"), ("pentu", "pentru"), ("acident", "accident"),
            ("oamneii", "oamenii"), ("obicie", "obicei"),
        ])
    func corrections(word: String, right: String) {
        #expect(words.corrections(of: word).contains { $0.word == right })
    }
}
