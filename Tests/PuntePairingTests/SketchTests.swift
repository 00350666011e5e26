import PunteAlignment
import PunteLanguage
import PunteText
import Testing

@testable import PuntePairing

/// Tests which keys articles of both languages share.
@Suite struct SketchTests {
    private func keys(_ text: String, _ side: Side) throws -> Set<SketchKey> {
        Set(
            try SketchReader(side, lexicon: .shipped())
                .sketch(of: ArchiveArticle(id: "", text: text)).keys)
    }

    private func shared(_ english: String, _ romanian: String, _ kind: SketchKey.Kind) throws -> Int
    {
        try keys(english, .english).intersection(keys(romanian, .romanian))
            .count { $0.kind == kind }
    }

    @Test(arguments: [
        ("It is about 60 miles away.", "Este la circa 97 de kilometri."),
        ("They paid $2.5 million.", "Au plătit 2,5 milioane de dolari."),
        ("It rose 4.2 percent.", "A crescut cu 4,2%."),
        ("Talks resume on 14 March.", "Discuțiile se reiau pe 14 martie."),
        ("Some 1,250 people came.", "Au venit 1.250 de oameni."),
        ("The 24-year-old won 6-2.", "Tânărul de 24 de ani a câștigat cu 6-2."),
    ])
    func quantitiesHaveTheirValueAsKey(english: String, romanian: String) throws {
        #expect(try shared(english, romanian, .quantity) > 0)
    }

    @Test(arguments: [
        ("He met Mikhail Khodorkovsky there.", "L-a întâlnit pe Mihail Hodorkovski acolo."),
        ("They left Baghdad.", "Au plecat din capitala Bagdadului."),
    ])
    func namesShareTheirSpelling(english: String, romanian: String) throws {
        #expect(try shared(english, romanian, .name) > 0)
    }

    @Test func aWordStandsForItsRenderings() throws {
        #expect(try shared("The army retreated.", "Armata s-a retras.", .word) > 0)
        #expect(try shared("The army retreated.", "Pisica doarme.", .word) == 0)
    }

    @Test func aQuantityIsFoundWithItsText() throws {
        let reader = try SketchReader(.romanian, lexicon: .shipped())
        let article = ArchiveArticle(id: "", text: "Au plătit 2,5 milioane de dolari la Bagdad.")
        let (sketch, found) = try reader.sketchWithTexts(of: article)
        let texts = found.shared(with: sketch)
        #expect(texts[.quantity]?.map(\.text) == ["2,5 milioane de dolari"])
        #expect(texts[.name]?.map(\.text) == ["Bagdad"])
    }

    @Test(arguments: [
        ("2026-03-01", 20513), ("1970-01-01", 0), ("2024-02-29T10:00", 19782), ("2026-03", nil),
        ("gestern", nil),
    ])
    func daysAreCounted(date: String, day: Int?) {
        #expect(ArchiveArticle(id: "", text: "", date: date).day == day)
    }
}
