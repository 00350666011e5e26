import Testing

@testable import PunteAlignment

/// Tests which of nearly identical sentences a sentence is linked with.
@Suite("Sentences that differ in one opposite")
struct RivalContestTests {
    /// Two English sentences that differ little, and the Romanian one that renders the second.
    struct Rivals: CustomTestStringConvertible, Sendable {
        let wrong: String
        let right: String
        let romanian: String

        var testDescription: String { right }
    }

    private static let rivals = [
        Rivals(
            wrong: "The union accepted the offer.", right: "The union did not accept the offer.",
            romanian: "Sindicatul nu a acceptat oferta."),
        Rivals(
            wrong: "The minister had not read the report.",
            right: "The minister had read the report.",
            romanian: "Ministrul a citit raportul."),
        Rivals(
            wrong: "Eleven people were injured in the west of the city.",
            right: "Eleven people were injured in the east of the city.",
            romanian: "Unsprezece persoane au fost rănite în estul orașului."),
        Rivals(
            wrong: "Exports rose in October for the third time.",
            right: "Exports fell in October for the third time.",
            romanian: "Exporturile au scăzut în octombrie pentru a treia oară."),
        Rivals(
            wrong: "The southern gate was closed at noon.",
            right: "The southern gate was opened at noon.",
            romanian: "Poarta de sud a fost deschisă la prânz."),
        Rivals(
            wrong: "The older brother told the court that he was at home.",
            right: "The older sister told the court that she was at home.",
            romanian: "Sora mai mare a declarat în fața instanței că era acasă."),
    ]

    private func links(english: [String], romanian: [String]) throws -> [[Int]] {
        try Aligner().align(english: english, romanian: romanian).links.map {
            Array($0.romanianIndices) + Array($0.englishIndices)
        }
    }

    @Test(arguments: rivals) func theOneThatAgreesIsLinked(_ rivals: Rivals) throws {
        let end = "The talks will be resumed on Monday in Geneva."
        let last = "Discuțiile vor fi reluate luni, la Geneva."
        #expect(
            try links(
                english: [rivals.wrong, rivals.right, end], romanian: [rivals.romanian, last]
            )
            .contains([0, 1]))
        #expect(
            try links(
                english: [rivals.right, rivals.wrong, end], romanian: [rivals.romanian, last]
            )
            .contains([0, 0]))
    }

    @Test func sentencesThatDifferInMoreThanAWordDoNotCompete() throws {
        let keys = try BilingualKeys()
        let english = [
            "The union did not accept the offer of the company.", "Nobody was at the airport.",
        ].map { try? keys.english.keys(in: $0) }.compactMap(\.self)
        let romanian = ["Sindicatul a respins oferta."].map { try? keys.romanian.keys(in: $0) }
            .compactMap(\.self)
        let bitext = Bitext(
            english: english, romanian: romanian,
            cache: LexiconCache(lexicon: try Lexicon.shipped(), table: keys.table))
        let pairs = [
            SentencePair(romanian: 0, english: 0), SentencePair(romanian: 0, english: 1),
        ]
        #expect(RivalContest(bitext).settled([2, -1], of: pairs) == [2, -1])
    }
}
