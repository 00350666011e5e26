import PunteLanguage
import Testing

@Suite struct NewsOutletsTests {
    private func covered(_ text: String) -> [String] {
        let words = text.split(separator: " ").map(String.init)
        return words.indices.filter { NewsOutlets.standard.covers($0, of: words) }.map { words[$0] }
    }

    @Test(arguments: [
        ("relatează CNN", ["CNN"]), ("potrivit CNN-ului", ["CNN-ului"]),
        ("scrie The New York Times joi", ["The", "New", "York", "Times"]),
        ("a declarat pentru Europa Liberă", ["Europa", "Liberă"]),
        ("citat de Sky News și de Reuters", ["Sky", "News", "Reuters"]),
    ])
    func namesOfOutletsAreFound(text: String, expected: [String]) {
        #expect(covered(text) == expected)
    }

    @Test(arguments: [
        "a ajuns la New York luni", "în Europa centrală", "Sky a câștigat cursa",
        "reuters cu literă mică", "",
    ])
    func partsOfNamesAreNone(text: String) {
        #expect(covered(text).isEmpty)
    }
}
