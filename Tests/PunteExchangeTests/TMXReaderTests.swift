import PunteExchange
import PunteLanguage
import Testing

/// Tests files as other programs write them.
@Suite struct TMXReaderTests {
    @Test(arguments: [
        ("en-US", "ro-RO"), ("EN", "RO"), ("en_US", "ro_MD"), ("eng", "ron"), ("en", "mo"),
    ])
    func `every spelling of a language is known`(english: String, romanian: String) throws {
        let units = try read(
            tmx(
                """
                <tu><tuv xml:lang="\(english)"><seg>Snow fell.</seg></tuv>
                <tuv lang='\(romanian)'><seg>A nins.</seg></tuv></tu>
                """)
        ).units
        #expect(units.map(\.english) == ["Snow fell."])
        #expect(units.map(\.romanian) == ["A nins."])
    }

    @Test func `the source language is the unit's, else the header's, else any`() throws {
        let body =
            tu("a", "b") + #"<tu srclang="ro"><tuv xml:lang="en"><seg>a</seg></tuv>"#
            + #"<tuv xml:lang="ro"><seg>b</seg></tuv></tu>"#
        let fixed = try read(tmx(body, header: #"<header srclang="en-GB"/>"#)).units
        #expect(fixed.map(\.sourceLanguage) == [Language(tag: "en-GB"), .romanian])
        let open = try read(tmx(body, header: #"<header srclang="*all*"/>"#)).units
        #expect(open.map(\.sourceLanguage) == [nil, .romanian])
    }

    @Test func `a missing header is no obstacle`() throws {
        let result = try read(tmx(tu("Snow fell.", "A nins."), header: ""))
        #expect(result.units.map(\.romanian) == ["A nins."])
        #expect(result.log.count == 0)
    }

    @Test func `dates come in both forms, and what is no date is noted`() throws {
        let result = try read(
            tmx(
                """
                <tu creationdate="2026-11-22T10:00:00Z" changedate="20261122"
                 lastusagedate="Thu Jan  1 12:00:00 2026">
                <tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="ro"><seg>b</seg></tuv></tu>
                """))
        let history = try #require(result.units.first?.history)
        #expect(history.created?.compact == "20261122T100000Z")
        #expect(history.changed?.extended == "2026-11-22T00:00:00Z")
        #expect(history.lastUsed == nil)
        #expect(result.log.noted == 1)
    }

    @Test func `line numbers count from the first line`() throws {
        let units = try read(tmx(tu("a", "b") + "\n\n" + tu("c", "d"))).units
        #expect(units.map(\.line) == [3, 5])
    }

    @Test func `text that is not TMX is refused`() {
        #expect(throws: ExchangeError.self) { try read("Nu e o memorie.") }
        #expect(throws: ExchangeError.self) { try read("<html><body>Salut</body></html>") }
    }
}
