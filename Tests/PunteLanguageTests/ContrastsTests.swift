import Testing

@testable import PunteLanguage

/// Tests which words exclude each other.
@Suite struct ContrastsTests {
    private func members(_ word: String, _ side: Side) -> [Contrasts.Member] {
        Contrasts.words(of: side).members(bare: NormalForm.bare(word))
    }

    private func contradict(_ english: String, _ romanian: String) -> Bool {
        let (left, right) = (members(english, .english), members(romanian, .romanian))
        return !left.contains(where: right.contains)
            && left.contains { one in
                right.contains { $0.sort == one.sort && $0.member != one.member }
            }
    }

    @Test(arguments: [
        ("mother", "fiul"), ("evening", "dimineața"), ("plaintiff", "pârâtul"),
        ("truck", "autobuz"),
        ("buyers", "vânzătorii"), ("north", "sudul"), ("last", "viitoare"), ("wheat", "porumbul"),
        ("rose", "scăzut"), ("gas", "petrolul"), ("won", "pierdut"), ("striker", "fundașul"),
    ])
    func theseExcludeEachOther(_ english: String, _ romanian: String) {
        #expect(contradict(english, romanian))
    }

    @Test(arguments: [
        ("mother", "mama"), ("evening", "seara"), ("defendant", "inculpatul"),
        ("truck", "camionul"),
        ("buyers", "cumpărătorii"), ("north", "nordul"), ("wheat", "grâul"), ("rose", "crescut"),
        ("river", "primăria"),
    ])
    func theseDoNot(_ english: String, _ romanian: String) {
        #expect(!contradict(english, romanian))
    }

    @Test func everySortHasAtLeastTwoMembersInBothLanguages() {
        let rows = DataTable(LanguageData.Both.contrasts).rows
        #expect(rows.allSatisfy { $0.count == 4 && $0[1].count == 1 })
        for (sort, rows) in Dictionary(grouping: rows, by: { $0[0] }) {
            let sides = Dictionary(grouping: rows, by: { $0[2] }).mapValues { $0.map { $0[1] } }
            #expect(sides["en"] == sides["ro"], "\(sort)")
            #expect(Set(sides["en"] ?? []).count >= 2, "\(sort)")
            #expect(Set(sides["en"] ?? []).count == sides["en"]?.count, "\(sort)")
        }
    }
}
