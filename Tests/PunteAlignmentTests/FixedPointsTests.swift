import PunteTestSupport
import PunteText
import Testing

@testable import PunteAlignment

/// Links that a person confirmed and pairs that a person rejected.
@Suite struct FixedPointsTests {
    private static let articles = NewsArticleTests.cases

    /// Returns links of random sentences, some on several and some on scattered ones, none of which
    /// has a sentence of another.
    private func randomLinks(
        english: Int, romanian: Int, using random: inout SeededRandom
    ) -> [Link] {
        var columns = Array(0..<english).shuffled(using: &random)[...]
        var rows = Array(0..<romanian).shuffled(using: &random)[...]
        var links: [Link] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let (column, row) = (
                columns.prefix(Int.random(in: 1...3, using: &random)),
                rows.prefix(Int.random(in: 1...2, using: &random))
            )
            columns = columns.dropFirst(column.count)
            rows = rows.dropFirst(row.count)
            guard let english = SentenceGroup(indices: column),
                let romanian = SentenceGroup(indices: row)
            else { break }
            links.append(Link(english: english, romanian: romanian, confidence: 1))
        }
        return links
    }

    private func sentences(_ links: [Link]) -> Set<[[Int]]> {
        Set(links.map { [$0.romanianIndices, $0.englishIndices] })
    }

    private func expectEachSentenceOnce(in alignment: Alignment) {
        let english = alignment.links.flatMap(\.englishIndices)
        let romanian = alignment.links.flatMap(\.romanianIndices)
        #expect(Set(english).count == english.count)
        #expect(Set(romanian).count == romanian.count)
        #expect(english.allSatisfy((0..<alignment.englishCount).contains))
        #expect(romanian.allSatisfy((0..<alignment.romanianCount).contains))
    }

    @Test func whateverIsConfirmedIsInTheResultAndInNoOtherLink() throws {
        let aligner = try Aligner()
        var random = SeededRandom(seed: 7)
        for round in 0..<60 {
            let article = Self.articles[round % Self.articles.count]
            let links = randomLinks(
                english: article.english.count, romanian: article.romanian.count, using: &random)
            let alignment = try aligner.align(
                english: article.english, romanian: article.romanian,
                decisions: LinkDecisions(confirmed: links))
            #expect(sentences(alignment.links).isSuperset(of: sentences(links)))
            expectEachSentenceOnce(in: alignment)
            let order = alignment.links.map(\.romanian.neighbours.lowerBound)
            #expect(order == order.sorted())
            #expect(alignment.relatedness == 1)
        }
    }

    /// To confirm what was found, or some of it, changes none of the links.
    @Test(arguments: articles) func confirmingWhatWasFoundChangesNoLink(
        article: NewsArticleTests.Case
    ) throws {
        let aligner = try Aligner()
        let found = try aligner.align(english: article.english, romanian: article.romanian)
        for step in 1...3 {
            let some = found.links.indices.filter { $0 % step == 0 }.map { found.links[$0] }
            let again = try aligner.align(
                english: article.english, romanian: article.romanian,
                decisions: LinkDecisions(confirmed: some))
            #expect(sentences(again.links) == sentences(found.links))
            #expect(again.links.map(\.label) == found.links.map(\.label))
        }
    }

    @Test func withoutDecisionsNothingChanges() throws {
        let aligner = try Aligner()
        for article in Self.articles {
            let expected = try aligner.align(english: article.english, romanian: article.romanian)
            // Sentences that the texts do not have decide nothing.
            let outside = Link(english: 90..<91, romanian: 0..<1, confidence: 1)
            for decisions in [
                LinkDecisions(), LinkDecisions(confirmed: [outside], rejected: [outside]),
            ] {
                let alignment = try aligner.align(
                    english: article.english, romanian: article.romanian, decisions: decisions)
                #expect(alignment == expected)
            }
        }
    }

    /// Each link that is found is rejected in turn, until nothing is left to find.
    @Test(arguments: articles) func rejectedPairsAreNotMadeAgain(
        article: NewsArticleTests.Case
    ) throws {
        let aligner = try Aligner()
        var decisions = LinkDecisions()
        for _ in 0..<20 {
            let alignment = try aligner.align(
                english: article.english, romanian: article.romanian, decisions: decisions)
            expectEachSentenceOnce(in: alignment)
            for link in alignment.links {
                let holdsRejected = decisions.rejected.contains { pair in
                    pair.englishIndices.allSatisfy(link.englishIndices.contains)
                        && pair.romanianIndices.allSatisfy(link.romanianIndices.contains)
                }
                #expect(!holdsRejected)
            }
            guard !alignment.links.isEmpty else { return }
            decisions.rejected += alignment.links
        }
    }

    @Test func theRestIsAlignedAroundAWrongLinkThatWasConfirmed() throws {
        let article = try #require(Self.articles.first { $0.name == "attributions are added" })
        let wrong = Link(english: 1..<2, romanian: 2..<3, confidence: 1)
        let alignment = try Aligner().align(
            english: article.english, romanian: article.romanian,
            decisions: LinkDecisions(confirmed: [wrong]))
        #expect(
            alignment.links.map { [$0.romanianIndices, $0.englishIndices] } == [
                [[0], [0]], [[2], [1]], [[3], [3]],
            ])
    }

    @Test func ofTwoConfirmedLinksThatContradictTheFirstCounts() throws {
        let article = Self.articles[0]
        let links = [
            Link(english: 0..<1, romanian: 1..<2, confidence: 1),
            Link(english: 0..<2, romanian: 0..<1, confidence: 1),
        ]
        let alignment = try Aligner().align(
            english: article.english, romanian: article.romanian,
            decisions: LinkDecisions(confirmed: links))
        #expect(sentences(alignment.links).contains([[1], [0]]))
        #expect(!sentences(alignment.links).contains([[0], [0, 1]]))
        expectEachSentenceOnce(in: alignment)
    }

    @Test func aConfirmedDatelineKeepsItsCounterpart() throws {
        let article = AdaptedArticle()
        let plain = { (texts: [String]) in
            texts.map { Sentence(text: $0, paragraph: 0, range: 0..<0) }
        }
        var english = plain(article.english)
        english.insert(
            Sentence(text: "BUCHAREST —", kind: .dateline, paragraph: 0, range: 0..<0), at: 0)
        let link = Link(english: 0..<1, romanian: 2..<3, confidence: 1)
        let alignment = try Aligner().align(
            english: english, romanian: plain(article.romanian),
            decisions: LinkDecisions(confirmed: [link]))
        #expect(
            sentences(alignment.links) == [
                [[0], [1, 2]], [[1], [4]], [[2], [0]], [[3], [6]], [[4], [5]],
            ])
    }

    @Test func longTextsKeepConfirmedLinksAcrossTheirParts() throws {
        let english = (0..<320).map { "The minister and the bank received \($0 * 13 + 5) letters." }
        let romanian = (0..<320).map {
            "Pentru ministru și bancă au sosit \($0 * 13 + 5) scrisori."
        }
        #expect(!TextParts.isWhole(romanian: romanian.count, english: english.count))
        let links = [
            Link(english: 10..<11, romanian: 300..<301, confidence: 1),
            Link(
                english: try #require(SentenceGroup(indices: [40, 41, 200])),
                romanian: try #require(SentenceGroup(indices: [41, 43])), confidence: 1),
            Link(english: 119..<121, romanian: 119..<121, confidence: 1),
        ]
        let rejected = Link(english: 60..<61, romanian: 60..<61, confidence: 1)
        let alignment = try Aligner().align(
            english: english, romanian: romanian,
            decisions: LinkDecisions(confirmed: links, rejected: [rejected]))
        let found = sentences(alignment.links)
        #expect(found.isSuperset(of: sentences(links)))
        #expect(!found.contains([[60], [60]]))
        expectEachSentenceOnce(in: alignment)
        let right = found.count { $0[0].count == 1 && $0[0] == $0[1] }
        #expect(right >= 300)
    }

    /// Any sentences make a group, and a group holds the sentences it was made of.
    @Test func groupsHoldAnySentences() {
        var random = SeededRandom(seed: 3)
        #expect(SentenceGroup(indices: [Int]()) == nil)
        for _ in 0..<200 {
            let indices = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                Int.random(in: 0..<12, using: &random)
            }
            let group = SentenceGroup(indices: indices)
            #expect(group.map(Array.init) == Set(indices).sorted())
            #expect(group?.further.contains { group?.neighbours.contains($0) == true } == false)
        }
    }
}
