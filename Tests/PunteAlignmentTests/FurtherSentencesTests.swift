import Testing

@testable import PunteAlignment

/// Tests links with a Romanian sentence that translates two English sentences in different
/// paragraphs.
@Suite("Sentences from elsewhere that join a link")
struct FurtherSentencesTests {
    let english = [
        "The regional train operator Vestrail will cancel 62 of its daily trains from 1 December.",
        "The company blames a shortage of drivers.",
        "“We train 40 people a year, and 55 retire,” its director, Ada Merriman, told a local radio"
            + " station.",
        "Commuters gathered outside the central station on Monday evening with pots and whistles.",
        "One of them, a nurse, said that she would have to get up at four.",
        "The mayor asked the ministry to pay for replacement buses.",
        "Vestrail carries 90,000 passengers a day and employs 3,400 people.",
    ]
    let romanian = [
        "Operatorul feroviar regional Vestrail, care transportă 90.000 de pasageri pe zi și are"
            + " 3.400 de angajați, anulează de la 1 decembrie 62 de trenuri zilnice.",
        "Compania dă vina pe lipsa mecanicilor.",
        "„Pregătim 40 de oameni pe an și ies la pensie 55”, a declarat directoarea Ada Merriman"
            + " pentru un post de radio local.",
        "Navetiștii s-au adunat luni seara în fața gării centrale, cu oale și fluiere.",
        "Primarul a cerut ministerului să plătească autobuze de înlocuire.",
    ]

    @Test func aSentenceOfTheReportJoinsTheLinkThatDrawsOnIt() throws {
        let alignment = try Aligner().align(english: english, romanian: romanian)
        #expect(alignment.links.map(\.romanianIndices) == [[0], [1], [2], [3], [4]])
        #expect(alignment.links.map(\.englishIndices) == [[0, 6], [1], [2], [3], [5]])
        #expect(alignment.unpairedEnglish == [4])
    }

    /// Tests the opposite case: one sentence of the report is translated in two places of the
    /// article.
    @Test func soDoesASentenceOfTheArticle() throws {
        var report = english
        report[0] =
            "The regional train operator Vestrail, which carries 90,000 passengers a day and employs"
            + " 3,400 people, will cancel 62 of its daily trains from 1 December."
        report.removeLast()
        var article = romanian
        article[0] =
            "Operatorul feroviar regional Vestrail anulează de la 1 decembrie 62 de trenuri zilnice."
        article.append("Vestrail transportă 90.000 de pasageri pe zi și are 3.400 de angajați.")
        let alignment = try Aligner().align(english: report, romanian: article)
        #expect(alignment.links.map(\.romanianIndices) == [[0, 5], [1], [2], [3], [4]])
        #expect(alignment.links.map(\.englishIndices) == [[0], [1], [2], [3], [5]])
    }

    @Test func whatJoinsIsExplainedToo() throws {
        let aligner = try Aligner()
        let alignment = try aligner.align(english: english, romanian: romanian)
        let explanation = try #require(
            aligner.explanations(of: alignment, english: english, romanian: romanian).first)
        #expect(
            explanation.linkedWords.contains {
                $0.english.sentence == 6 && $0.english.text == "90,000"
            })
        #expect(explanation.romanianNumbers.isEmpty)
        #expect(explanation.romanianCoverage > 0.5)
    }
}
