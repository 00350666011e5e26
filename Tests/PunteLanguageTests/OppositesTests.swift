import Testing

@testable import PunteLanguage

/// Tests which words have an opposite, and which words contradict each other.
@Suite struct OppositesTests {
    private func poles(_ word: String, _ side: Side) -> [Opposites.Pole] {
        Opposites.words(of: side).poles(bare: NormalForm.bare(word))
    }

    private func contradict(_ english: String, _ romanian: String) -> Bool {
        poles(english, .english).contains { one in
            poles(romanian, .romanian).contains {
                $0.concept == one.concept && $0.pole != one.pole
            }
        }
    }

    @Test(arguments: [
        ("north", "sud"), ("southwest", "nord-vest"), ("left", "dreapta"), ("rejected", "acceptat"),
        ("killed", "răniți"), ("opened", "închis"), ("poorest", "bogate"), ("before", "după"),
        ("rose", "scăzut"), ("exports", "importuri"), ("sister", "fratele"),
    ])
    func theseContradictEachOther(_ english: String, _ romanian: String) {
        #expect(contradict(english, romanian))
    }

    @Test(arguments: [
        ("north", "nordul"), ("left", "stânga"), ("rejected", "respins"), ("killed", "uciși"),
        ("opened", "deschis"), ("poorest", "sărace"), ("after", "după"), ("fell", "scăzut"),
        ("committee", "comitet"), ("port", "portul"),
    ])
    func theseDoNot(_ english: String, _ romanian: String) {
        #expect(!contradict(english, romanian))
    }

    @Test func aWordOfBothPolesOfAConceptIsInNoList() {
        for side in Side.allCases {
            let rows = DataTable(LanguageData.Both.opposites).rows.filter { $0[2] == side.rawValue }
            for word in rows.flatMap({ $0[3].split(separator: " ") }) where word.last != "*" {
                let found = poles(String(word), side)
                let concepts = Dictionary(grouping: found, by: \.concept)
                #expect(
                    concepts.values.allSatisfy { Set($0.map(\.pole)).count == 1 },
                    "\(word) says both")
            }
        }
    }

    @Test func everyConceptHasBothPolesInBothLanguages() {
        let rows = DataTable(LanguageData.Both.opposites).rows
        for (concept, rows) in Dictionary(grouping: rows, by: { $0[0] }) {
            #expect(Set(rows.map { "\($0[1]) \($0[2])" }).count == 4, "\(concept)")
            #expect(rows.count == 4, "\(concept)")
        }
    }
}
