import Foundation
import PunteGlossary
import PunteLanguage
import PunteMemory
import PunteReuse
import Testing

@testable import PunteLab

@Suite("Evaluation of reuse")
struct ReuseEvaluationTests {
    private struct Row {
        var document: String
        var english: String
        var romanian: String
    }

    private static let flood = [
        Row(
            document: "flood", english: "The army sent 120 soldiers to the flooded valley.",
            romanian: "Armata a trimis 120 de soldați în valea inundată."),
        Row(
            document: "flood", english: "The road to Comarnic is closed.",
            romanian: "Drumul spre Comarnic este închis."),
    ]
    private static let followUp = [
        Row(
            document: "follow-up", english: "The army sent 19 soldiers to the flooded valley.",
            romanian: "Armata a trimis 19 soldați în valea inundată."),
        Row(
            document: "follow-up", english: "The road to Comarnic is closed.",
            romanian: "Drumul spre Comarnic este închis."),
        Row(
            document: "follow-up", english: "Nobody has explained the second explosion.",
            romanian: "Nimeni nu a explicat a doua explozie."),
    ]

    /// Stores rows and looks up those of one document, which is excluded from the matches.
    private func evaluation(
        of document: String, in rows: [Row], findsFragments: Bool = false
    ) throws -> ReuseEvaluation {
        let memory = MeasuredMemory(keptAs: nil)
        defer { memory.discard() }
        var rest = rows[...]
        try Memory.open(at: memory.path, access: .writing).importSegments {
            rest.popFirst().map {
                StoredSegment(english: $0.english, romanian: $0.romanian, document: $0.document)
            }
        }
        let matcher = try Memory.open(at: memory.path, access: .reading).matcher()
        let finder = findsFragments ? try FragmentFinder(matcher: matcher, from: .english) : nil
        var evaluation = ReuseEvaluation()
        try evaluation.add(
            document,
            rows.filter { $0.document == document }.map { ($0.english, $0.romanian) },
            matcher: matcher, repairer: Repairer(from: .english), finder: finder, threshold: 70)
        return evaluation
    }

    @Test func aDocumentIsNotFoundInItself() throws {
        let evaluation = try evaluation(of: "flood", in: Self.flood)
        #expect(evaluation.documents == 1)
        #expect(evaluation.segments == 2)
        #expect(evaluation.matched == 0)
    }

    @Test func exactAndRepairedMatchesOfOtherDocumentsCount() throws {
        let evaluation = try evaluation(of: "follow-up", in: Self.flood + Self.followUp)
        #expect(evaluation.segments == 3)
        #expect(evaluation.matched == 2)
        #expect(evaluation.exact == 1)
        #expect(evaluation.repaired == 1)
        let example = try #require(evaluation.examples.first)
        #expect(example.stored == Self.flood[0].english)
        #expect(example.repair.text == "Armata a trimis 19 soldați în valea inundată.")
        #expect(example.repair.text == example.reference)
    }

    @Test func whatCannotBeRepairedIsRefusedWithItsReason() throws {
        let stored = Row(
            document: "flood", english: "The army sent 120 soldiers to the flooded valley.",
            romanian: "Armata a trimis soldați în valea inundată.")
        let evaluation = try evaluation(of: "follow-up", in: [stored, Self.followUp[0]])
        #expect(evaluation.matched == 1)
        #expect(evaluation.repaired == 0)
        #expect(evaluation.refusals == ["not in the stored translation": 1])
        let refused = try #require(evaluation.refused.first)
        #expect(refused.text == Self.followUp[0].english)
        #expect(refused.pair.target == stored.romanian)
    }

    @Test func otherWordsAreCountedButNotListed() throws {
        let other = Row(
            document: "flood", english: "The navy sent 19 soldiers to the flooded valley.",
            romanian: "Marina a trimis 19 soldați în valea inundată.")
        let evaluation = try evaluation(of: "follow-up", in: [other, Self.followUp[0]])
        #expect(evaluation.refusals == ["nothing that can be replaced differs": 1])
        #expect(evaluation.refused.isEmpty)
    }

    @Test func fragmentsAreSoughtWhereNoMatchIsGoodEnough() throws {
        let stored = [
            Row(
                document: "a", english: "Talks with the foreign ministers of the European Union.",
                romanian: "Discuții cu miniștrii de externe ai Uniunii Europene."),
            Row(
                document: "b",
                english: "The foreign ministers of the European Union met on Monday.",
                romanian: "Miniștrii de externe ai Uniunii Europene s-au întâlnit luni."),
            Row(
                document: "c",
                english: "A letter reached the foreign ministers of the European Union.",
                romanian: "O scrisoare a ajuns la miniștrii de externe ai Uniunii Europene."),
        ]
        let evaluation = try evaluation(of: "c", in: stored, findsFragments: true)
        #expect(evaluation.searched == 1)
        #expect(evaluation.withFragments == 1)
        let found = try #require(evaluation.fragments.first)
        #expect(found.fragment.target.contains("Uniunii Europene"))
        #expect(found.reference == stored[2].romanian)
    }
}
