import PunteAlignment
import Testing

/// Tests texts that have little or nothing in common.
@Suite struct UnequalTextsTests {
    private let verbs = ["opened", "closed", "sold", "visited", "repaired", "painted", "praised"]
    private let things = [
        "the old mill", "a village school", "the harbour office", "his garage", "a small bakery",
        "the town museum", "an empty stadium", "the mountain road", "a private clinic",
    ]
    private let names = ["Anna", "Peter", "The owner", "A neighbour", "The council", "Her brother"]

    private func report(_ count: Int) -> [String] {
        (0..<count).map { index in
            "\(names[index * 5 % 6]) \(verbs[index * 3 % 7]) \(things[index * 7 % 9]) again."
        }
    }

    @Test func oneSentenceAgainstThousandsOfOthers() throws {
        let alignment = try Aligner().align(
            english: report(5000),
            romanian: ["Banca centrală a majorat dobânda de referință la 6,5 la sută."])
        #expect(alignment.links.isEmpty)
        #expect(alignment.unpairedEnglish.count == 5000)
    }

    @Test func thousandsAgainstOneSentenceThatTheyHold() throws {
        var english = report(3000)
        english[1777] = "The central bank raised its key interest rate to 6.5 percent on Tuesday."
        let alignment = try Aligner().align(
            english: english,
            romanian: ["Banca centrală a majorat marți dobânda de referință la 6,5 la sută."])
        #expect(alignment.links.map(\.englishIndices) == [[1777]])
    }

    @Test func unrelatedArticles() throws {
        let romanian = [
            "Cercetătorii au găsit o specie nouă de orhidee în Munții Apuseni.",
            "Planta înflorește numai două săptămâni pe an, la sfârșitul lunii mai.",
            "Botaniștii au numărat 63 de exemplare pe o pajiște calcaroasă.",
            "Ei cer ca zona să fie ocrotită prin lege.",
            "Un herbar din Cluj păstrează un exemplar uscat din 1911.",
        ]
        let alignment = try Aligner().align(english: report(12), romanian: romanian)
        #expect(alignment.seemsUnrelated)
        #expect(alignment.filtered(minimumConfidence: 0.5).links.isEmpty)
    }

    @Test func emptySides() throws {
        let aligner = try Aligner()
        let none: [String] = []
        #expect(try aligner.align(english: none, romanian: none).links.isEmpty)
        #expect(try aligner.align(english: report(3), romanian: none).unpairedEnglish == [0, 1, 2])
        let signs = try aligner.align(english: ["", "..."], romanian: ["", "–"])
        #expect(signs.seemsUnrelated)
        #expect(signs.links.allSatisfy { $0.confidence == 0 })
    }

    /// Words of two different texts in one language are not paired; the caller must check the
    /// languages.
    @Test func differentTextsOfOneLanguage() throws {
        let romanian = [
            "Guvernul a aprobat bugetul pe anul viitor.",
            "Ploile au inundat trei sate din Moldova.",
            "Echipa de handbal joacă sâmbătă finala.",
        ]
        let others = [
            "Un muzeu din Iași expune tablouri aduse din străinătate.",
            "Prețul grâului a scăzut la bursa din Chicago.",
            "Elevii pleacă în vacanță vineri după-amiază.",
        ]
        let alignment = try Aligner().align(english: others, romanian: romanian)
        #expect(alignment.seemsUnrelated)
        #expect(alignment.filtered(minimumConfidence: 0.5).links.isEmpty)
    }
}
