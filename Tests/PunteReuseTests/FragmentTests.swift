import PunteLanguage
import PunteMemory
import Testing

@testable import PunteReuse

@Suite("Fragments")
struct FragmentTests {
    private static let pairs = [
        (
            "The prime minister of Poland arrived in Bucharest on Monday.",
            "Prim-ministrul Poloniei a sosit luni la București."
        ),
        (
            "The foreign ministers of the European Union met in Brussels.",
            "Miniștrii de externe ai Uniunii Europene s-au reunit la Bruxelles."
        ),
        (
            "Sanctions were discussed by the foreign ministers of the European Union.",
            "Sancțiunile au fost discutate de miniștrii de externe ai Uniunii Europene."
        ),
        ("Heavy rain flooded the old town.", "Ploile abundente au inundat orașul vechi."),
        (
            "Firefighters said heavy rain flooded dozens of homes.",
            "Pompierii au declarat că ploile abundente au inundat zeci de locuințe."
        ),
    ]

    private func fragments(in text: String, from side: Side = .english) throws -> [Fragment] {
        try Fragment.found(in: text, from: side, among: Self.pairs)
    }

    @Test func aPhraseThatTwoSegmentsTranslateAlikeIsOffered() throws {
        let text = "On Tuesday the foreign ministers of the European Union asked for more time."
        let fragment = try #require(fragments(in: text).first)
        #expect(fragment.target.hasSuffix("de externe ai Uniunii Europene"))
        #expect(fragment.attestations == 2)
        #expect(text.utf8Slice(fragment.range) == fragment.source)
    }

    @Test func theSegmentShowsBothSidesOfThePhrase() throws {
        let text = "On Tuesday the foreign ministers of the European Union asked for more time."
        let fragment = try #require(fragments(in: text).first)
        #expect(
            fragment.segment.english.utf8Slice(fragment.sourceRange).lowercased()
                == fragment.source.lowercased())
        let written = fragment.segment.romanian.utf8Slice(fragment.targetRange)
        #expect(written.lowercased() == fragment.target.lowercased())
    }

    @Test func romanianPhrasesAreFoundToo() throws {
        let found = try fragments(
            in: "Primarul a spus că ploile abundente au inundat spitalul.", from: .romanian)
        #expect(found.contains { $0.target.lowercased().contains("heavy rain flooded") })
    }

    @Test(arguments: [
        "Nothing of this kind was ever stored.", "Heavy rain.", "", "…", "The prime minister.",
    ])
    func shortOrUnknownTextHasNone(text: String) throws {
        #expect(try fragments(in: text).isEmpty)
    }

    @Test func fragmentsHaveThreeWordsAndDoNotOverlap() throws {
        let found = try fragments(
            in:
                "Heavy rain flooded Brussels, where the foreign ministers of the European Union wait."
        )
        #expect(found.count >= 2)
        for fragment in found { #expect(fragment.source.split(separator: " ").count >= 3) }
        for (left, right) in zip(found, found.dropFirst()) {
            #expect(left.range.upperBound <= right.range.lowerBound)
        }
    }
}

@Suite("Consistent phrase pairs")
struct PhrasePairTests {
    /// Returns words of one letter each, at the even offsets.
    private func words(_ count: Int) -> [Range<Int>] {
        (0..<count).map { $0 * 2..<$0 * 2 + 1 }
    }

    private func pair(_ phrase: Range<Int>, _ links: [(Int, Int)]) -> Range<Int>? {
        let all = words(6)
        return PhrasePair(
            all[phrase.lowerBound].lowerBound..<all[phrase.upperBound - 1].upperBound,
            links.map { DirectedWordLink(source: all[$0.0], target: all[$0.1], score: 1) },
            source: all[phrase].map { PhrasePair.Word(range: $0) },
            target: all.map { PhrasePair.Word(range: $0) }
        )?.target
    }

    @Test func theCounterpartSpansTheLinkedWords() {
        #expect(pair(1..<3, [(0, 0), (1, 2), (2, 1), (3, 3)]) == 2..<5)
    }

    @Test func aLinkOutOfThePhraseMakesItInconsistent() {
        #expect(pair(1..<3, [(1, 1), (2, 3), (4, 2)]) == nil)
        #expect(pair(1..<3, [(1, 1), (2, 2), (2, 4), (4, 3)]) == nil)
    }

    @Test func functionWordsCountOnlyWhereTheyAreLinked() throws {
        let all = words(4)
        let links = [(0, 1), (2, 2)].map {
            DirectedWordLink(source: all[$0.0], target: all[$0.1], score: 0.8)
        }
        func pair(isFunction: Bool) throws -> PhrasePair {
            try #require(
                PhrasePair(
                    all[0].lowerBound..<all[2].upperBound, links,
                    source: [
                        PhrasePair.Word(range: all[0]),
                        PhrasePair.Word(range: all[1], isFunction: isFunction),
                        PhrasePair.Word(range: all[2]),
                    ], target: all.map { PhrasePair.Word(range: $0) }))
        }
        #expect(try pair(isFunction: true).linked == 1)
        #expect(try pair(isFunction: true).agreement == 0.8)
        #expect(try pair(isFunction: false).linked == 0.8)
        #expect(try pair(isFunction: false).agreement < 0.6)
    }

    @Test func thePhraseMustBeginAndEndWithLinkedWords() {
        #expect(pair(1..<4, [(2, 2), (3, 3)]) == nil)
        #expect(pair(1..<4, [(1, 1), (3, 3)]) == 2..<7)
    }
}
