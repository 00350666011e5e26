import Testing

@testable import PunteAlignment

/// A Romanian sentence may tell what two English ones say that stand paragraphs apart.
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
        let alignment = try Aligner().align(source: english, target: romanian)
        #expect(alignment.links.map(\.targets) == [[0], [1], [2], [3], [4]])
        #expect(alignment.links.map(\.sources) == [[0, 6], [1], [2], [3], [5]])
        #expect(alignment.unpairedSources == [4])
    }

    /// The other way round: the report tells in one sentence what the article tells in two places.
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
        let alignment = try Aligner().align(source: report, target: article)
        #expect(alignment.links.map(\.targets) == [[0, 5], [1], [2], [3], [4]])
        #expect(alignment.links.map(\.sources) == [[0], [1], [2], [3], [5]])
    }

    @Test func whatJoinsIsExplainedToo() throws {
        let aligner = try Aligner()
        let alignment = try aligner.align(source: english, target: romanian)
        let explanation = try #require(
            aligner.explanations(of: alignment, source: english, target: romanian).first)
        #expect(explanation.ties.contains { $0.source.sentence == 6 && $0.source.text == "90,000" })
        #expect(explanation.targetNumbers.isEmpty)
        #expect(explanation.targetCoverage > 0.5)
    }

    @Test func coverageByAnySentencesIsThatByAWindowOfThem() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<50 {
            let words = { (0..<6).map { _ in Int32.random(in: 0..<20, using: &generator) } }
            let covered = (0..<4).map { _ in words() }
            let covering = (0..<7).map { _ in words() }
            let coverage = SentenceCoverage(
                covered: covered, covering: covering, weight: (0..<20).map { Float($0) + 1 }
            ) { type, body in
                body(type, 0.5)
                body((type + 1) % 20, 0.25)
            }
            let window = 2..<Int.random(in: 3...6, using: &generator)
            var group = SentenceGroup(window)
            for sentence in covered.indices {
                #expect(
                    abs(
                        coverage.computed(sentence, by: Array(window))
                            - coverage.covered(sentence, by: window)) < 1e-3)
            }
            for sentence in covered.indices {
                let expected = Set(covered[sentence]).reduce(Float(0)) { sum, word in
                    let rendered = Set(window.flatMap { covering[$0] })
                    let share: Float =
                        rendered.contains(word)
                        ? 0.5 : rendered.contains((word + 19) % 20) ? 0.25 : 0
                    return sum + share * Float(word + 1)
                }
                #expect(abs(coverage.covered(sentence, by: window) - expected) < 1e-3)
            }
            let before = coverage.covered(0..<4, by: group)
            group.insert(0)
            #expect(coverage.covered(0..<4, by: group) >= before)
        }
    }
}
