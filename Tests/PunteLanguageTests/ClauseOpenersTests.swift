import Testing

@testable import PunteLanguage

@Suite("Words that open a clause")
struct ClauseOpenersTests {
    private func senses(_ text: String, _ side: Side) -> ClauseOpeners.Senses? {
        let words = text.split(separator: " ").map { NormalForm.bare(String($0)) }
        return ClauseOpeners.words(of: side).opener(in: words, at: 0)?.senses
    }

    @Test(
        "Openers that render each other share a sense",
        arguments: [
            ("because", "pentru că"), ("because", "deoarece"), ("if", "dacă"),
            ("although", "deși"), ("while", "în timp ce"), ("after", "după ce"),
            ("when", "după ce"), ("that", "că"), ("whether", "dacă"),
        ])
    func pairs(english: String, romanian: String) throws {
        let left = try #require(senses(english, .english))
        let right = try #require(senses(romanian, .romanian))
        #expect(!left.isDisjoint(with: right))
    }

    @Test(
        "Openers that say something else share none",
        arguments: [("because", "deși"), ("if", "că"), ("until", "de când")])
    func others(english: String, romanian: String) throws {
        let left = try #require(senses(english, .english))
        let right = try #require(senses(romanian, .romanian))
        #expect(left.isDisjoint(with: right))
    }

    @Test("The longest opener counts")
    func longest() throws {
        let words = ["pentru", "ca", "ploua"]
        #expect(
            try #require(ClauseOpeners.words(of: .romanian).opener(in: words, at: 0)).count == 2)
        #expect(senses("pentru copii", .romanian) == nil)
    }

    @Test("Each sense has openers in both languages, and each row a word once")
    func complete() {
        let rows = DataTable(LanguageData.Both.clauseOpeners).rows
        for (sense, rows) in Dictionary(grouping: rows, by: { $0[0] }) {
            #expect(Set(rows.map { $0[1] }) == ["en", "ro"], "\(sense)")
        }
        for row in rows {
            let words = row[2].split(separator: " ")
            #expect(Set(words).count == words.count)
        }
    }
}
