import PunteLanguage
import Testing

@testable import PunteAlignment

/// Tests what a dictionary adds to a lexicon.
@Suite struct LexiconExtenderTests {
    private let text = """
        # own pairs
        @languages en ro
        @target
        casa\t30\thouse 80 70
        pod\t60\tbridg 90 90
        @source
        bridg\t61
        house\t32

        """

    private func extended(
        _ renderings: [(String, String, Double)], provenance: [String] = []
    ) throws -> Lexicon {
        let extender = try LexiconExtender(Lexicon(bytes: Array(text.utf8)))
        for (english, romanian, weight) in renderings {
            try extender.addRendering(english: english, romanian: romanian, weight: weight)
        }
        return try Lexicon(bytes: Array(extender.text(provenance: provenance).utf8))
    }

    @Test func aNewWordIsFound() throws {
        let lexicon = try extended([("bypass", "centură", 1)])
        let found = lexicon.translations(ofRomanian: "centu")
        #expect(found.map(\.key) == ["bypas"])
        #expect(found.allSatisfy { $0.weight > 0.9 })
        #expect(lexicon.weight(ofRomanian: "centu") == 1)
    }

    @Test func whatTheLexiconHadStays() throws {
        let lexicon = try extended([("home", "casă", 1)])
        #expect(lexicon.translations(ofRomanian: "casa").contains { $0.key == "house" })
        #expect(lexicon.translations(ofRomanian: "casa").contains { $0.key == "home" })
        #expect(lexicon.translations(ofRomanian: "pod").map(\.key) == ["bridg"])
        #expect(lexicon.weight(ofEnglish: "house") == 0.32)
        #expect(lexicon.weight(ofRomanian: "casa") == 0.3)
    }

    @Test func theGreaterProbabilityCounts() throws {
        let lexicon = try extended([("house", "casă", 1), ("home", "casă", 9)])
        let house = lexicon.translations(ofRomanian: "casa").first { $0.key == "house" }
        #expect(house?.probability == 0.8)
        #expect((house?.reverse ?? 0) > 0.7)
    }

    @Test func aRareRenderingIsStillWorthALink() throws {
        let words = ["a", "b", "c", "d", "e", "f", "g", "h"].map { ("house", "\($0)locuință", 1.0) }
        let lexicon = try extended(words)
        #expect(lexicon.translations(ofRomanian: "aloc").isEmpty)
        #expect(lexicon.translations(ofRomanian: "alocu").first.map { $0.weight > 0.5 } == true)
    }

    @Test func expressionsAndEqualSpellingsAreLeftOut() throws {
        let extender = try LexiconExtender(Lexicon(bytes: Array(text.utf8)))
        #expect(try !extender.addRendering(english: "ring road", romanian: "centură"))
        #expect(try !extender.addRendering(english: "", romanian: "centură"))
        try extender.addRendering(english: "minister", romanian: "minister")
        #expect(extender.text() == text)
    }

    @Test func theOriginOfTheDictionaryIsAddedAtTheHead() throws {
        let lexicon = try extended([("bypass", "centură", 1)], provenance: ["terms of the desk"])
        #expect(lexicon.provenance == ["own pairs", "terms of the desk"])
    }

    @Test func anUnchangedLexiconIsWrittenAsItWas() throws {
        let shipped = try Lexicon.shipped()
        let again = try Lexicon(bytes: Array(LexiconExtender(shipped).text().utf8))
        #expect(again.size == shipped.size)
        #expect(again.counts == shipped.counts)
    }
}
