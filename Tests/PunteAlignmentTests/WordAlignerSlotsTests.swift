import Foundation
import PunteText
import Testing

@testable import PunteAlignment

/// Tests the alignment of words in which numbers are compared by their sort and place alone.
@Suite struct WordAlignerSlotsTests {
    private func slot(_ text: String, in sentence: String, keepsWords: Bool = false) throws
        -> AlignedSlot
    {
        let range = try #require(sentence.range(of: text))
        let start = sentence[..<range.lowerBound].utf8.count
        return AlignedSlot(
            range: start..<start + text.utf8.count, sorts: [1, 2], keepsWords: keepsWords)
    }

    /// Returns the English words that each of some Romanian slots renders best.
    private func counterparts(
        _ english: String, _ romanian: String, _ slots: (english: [String], romanian: [String]),
        keepsWords: Bool = false
    ) throws -> [String] {
        let sources = try slots.english.map { try slot($0, in: english, keepsWords: keepsWords) }
        let targets = try slots.romanian.map { try slot($0, in: romanian, keepsWords: keepsWords) }
        let agreement = try #require(
            try WordAligner().agreement(
                english: english, romanian: romanian, slots: (sources, targets)))
        let bytes = Array(english.utf8)
        return targets.map { target in
            let row = agreement.romanian.firstIndex { $0 == target.range } ?? 0
            let column =
                agreement.english.indices.max {
                    agreement[romanian: row, english: $0] < agreement[romanian: row, english: $1]
                } ?? 0
            return String(decoding: bytes[agreement.english[column]], as: UTF8.self)
        }
    }

    private static let english = "The fire killed 12 people and injured 35 workers."
    private static let exchanged = "Incendiul a ucis 35 de oameni și a rănit 12 muncitori."

    @Test func theWordsAroundANumberSayWhichOneItRenders() throws {
        #expect(
            try counterparts(Self.english, Self.exchanged, (["12", "35"], ["35", "12"]))
                == ["12", "35"])
    }

    @Test func theTokensOfASlotAreOne() throws {
        #expect(
            try counterparts(
                "He paid 2.5 million euros for it.", "A plătit 3 milioane de euro pentru el.",
                (["2.5 million euros"], ["3 milioane de euro"])) == ["2.5 million euros"])
    }

    @Test func textsWithoutWordsHaveNoAgreement() throws {
        #expect(
            try WordAligner().agreement(english: "", romanian: "Da.", slots: ([], [])) == nil)
    }
}
