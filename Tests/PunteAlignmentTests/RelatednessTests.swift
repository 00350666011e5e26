import PunteLanguage
import PunteText
import Testing

@testable import PunteAlignment

/// Tests the detection of texts that are versions of the same article.
@Suite struct RelatednessTests {
    private let flood = [
        "Rivers burst their banks in the north of the country on Monday after three days of rain.",
        "Firefighters evacuated 140 people from the village of Sadova.",
        "The water reached the first floor of the school, the mayor said.",
        "A bridge that links the village with the national road collapsed.",
        "No deaths were reported.",
        "The government has promised 2 million euros for repairs.",
        "Forecasters expect more rain on Wednesday.",
    ]
    private let floodInRomanian = [
        "Râurile au ieșit din matcă luni în nordul țării, după trei zile de ploaie.",
        "Pompierii au evacuat 140 de oameni din satul Sadova.",
        "Apa a ajuns la primul etaj al școlii, a spus primarul.",
        "Un pod care leagă satul de drumul național s-a prăbușit.",
        "Guvernul a promis 2 milioane de euro pentru reparații.",
    ]
    private let museum = [
        "Muzeul de artă din Craiova a redeschis sala dedicată sculpturii.",
        "Vizitatorii pot vedea 45 de lucrări, dintre care șase nu au mai fost expuse.",
        "Restaurarea clădirii a durat patru ani, a spus directorul instituției.",
        "Biletul costă 20 de lei, iar elevii intră gratuit.",
        "Luni muzeul este închis.",
        "Anul viitor va fi amenajată și grădina.",
    ]

    @Test func aVersion() throws {
        let alignment = try Aligner().align(english: flood, romanian: floodInRomanian)
        #expect(alignment.relatedness > 0.99)
        #expect(alignment.links.count == 5)
    }

    @Test func otherNews() throws {
        let alignment = try Aligner().align(english: flood, romanian: museum)
        #expect(alignment.seemsUnrelated)
        #expect(alignment.filtered(minimumConfidence: 0.5).links.isEmpty)
    }

    /// A round-up that contains one sentence of a report is recognised by that sentence.
    @Test func oneSentenceAmongOtherNews() throws {
        var romanian = museum
        romanian.insert(floodInRomanian[1], at: 3)
        let alignment = try Aligner().align(english: flood, romanian: romanian)
        #expect(!alignment.seemsUnrelated)
        #expect(alignment.links.contains { $0.romanianIndices == [3] && $0.englishIndices == [1] })
    }

    /// The probability of a link is never higher than the probability that the texts are related.
    @Test func linksAreNeverSurerThanTheTextsAreRelated() throws {
        for romanian in [floodInRomanian, museum, [museum[0]]] {
            let alignment = try Aligner().align(english: flood, romanian: romanian)
            #expect(alignment.links.allSatisfy { $0.confidence <= alignment.relatedness })
        }
    }
}
