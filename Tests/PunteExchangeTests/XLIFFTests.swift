import PunteExchange
import PunteLanguage
import Testing

@Suite struct XLIFFTests {
    private var unit: TranslationUnit {
        var unit = TranslationUnit("The <bridge> reopened.", "Podul s-a redeschis.")
        unit.id = "7"
        unit.sourceLanguage = .english
        unit.context = UnitContext(file: "pod.txt", id: "k", previous: "It rained.")
        unit.properties = [Property("x-punte-status", "confirmed")]
        unit.notes = [Note("verificat")]
        unit.history.createdBy = "ana"
        unit.candidates = [
            TranslationCandidate(
                source: "The bridge closed.", target: "Podul s-a închis.", similarity: 80,
                origin: "pod.tmx")
        ]
        return unit
    }

    @Test(arguments: [ExchangeFormat.xliff12, .xliff])
    func `a unit with its candidates comes back`(format: ExchangeFormat) throws {
        var expected = unit
        if format == .xliff {
            expected.terms = [
                TermOccurrence(
                    term: "bridge", translations: ["pod", "punte"], definition: "trecere peste apă",
                    source: "names.tsv")
            ]
        }
        let result = try read(written([expected], as: format), as: format)
        var found = try #require(result.units.first).unplaced
        if format == .xliff {
            #expect(found.context.id == "k")
            found.id = expected.id
        }
        #expect(found == expected)
        #expect(result.log.count == 0)
    }

    @Test(arguments: [ExchangeFormat.xliff12, .xliff])
    func `codes come back`(format: ExchangeFormat) throws {
        let text = InlineText(
            "Salut mare lume",
            codes: [
                InlineCode(
                    .open, at: 6, pair: "1", counterpart: "1", content: "&lt;b&gt;"),
                InlineCode(.placeholder, at: 8, counterpart: "2", content: "&lt;img/&gt;"),
                InlineCode(.close, at: 10, pair: "1", counterpart: "3", content: "&lt;/b&gt;"),
                InlineCode(.isolatedOpen, at: 15, counterpart: "4", content: "&lt;i&gt;"),
            ])
        let unit = TranslationUnit(variants: [
            Variant(.english, "Hello"), Variant(language: .romanian, text: text),
        ])
        let found = try read(written([unit], as: format), as: format).units.first
        let codes = try #require(found?.variant(in: .romanian)?.text.codes)
        #expect(found?.romanian == text.text)
        #expect(codes.map(\.kind) == text.codes.map(\.kind))
        #expect(codes.map(\.offset) == text.codes.map(\.offset))
        #expect(codes.map(\.content) == text.codes.map(\.content))
    }

    @Test func `segments of XLIFF 1.2 become units`() throws {
        let result = try read(
            """
            <xliff version="1.2"><file original="a" source-language="en-US" target-language="ro">
            <body><group><trans-unit id="1"><source>One. Two. Three.</source>
            <seg-source><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two <x id="9"/>.\
            </mrk> <mrk mtype="seg" mid="3">Three.</mrk></seg-source>
            <target state="translated"><mrk mtype="seg" mid="1">Unu.</mrk> \
            <mrk mtype="seg" mid="2">Doi <x id="9"/>.</mrk></target></trans-unit></group>
            <trans-unit id="2"><source>Four.</source></trans-unit></body></file></xliff>
            """, as: .xliff12)
        #expect(result.units.map(\.english) == ["One.", "Two ."])
        #expect(result.units.map(\.romanian) == ["Unu.", "Doi ."])
        #expect(result.units.map(\.id) == ["1/1", "1/2"])
        #expect(result.log.first.map(\.message) == ["2 segments without a translation passed over"])
    }

    @Test func `segments of XLIFF 2 keep their states and native codes`() throws {
        let result = try read(
            """
            <xliff version="2.0" srcLang="en" trgLang="ro"><file id="f"><unit id="u">
            <originalData><data id="d">&lt;b></data><data id="e">&lt;/b></data></originalData>
            <segment id="a" state="final"><source>Big <pc id="1" dataRefStart="d" dataRefEnd="e">\
            fire</pc>.</source><target><pc id="1" dataRefStart="d" dataRefEnd="e">Incendiu</pc> \
            mare.</target></segment><ignorable><source> </source></ignorable>
            <segment id="b"><source>Two.</source></segment></unit></file></xliff>
            """, as: .xliff)
        let unit = try #require(result.units.first)
        #expect(result.units.count == 1)
        #expect(unit.romanian == "Incendiu mare.")
        #expect(unit.property("x-xliff-state") == "final")
        #expect(unit.variants[0].text.codes.map(\.content) == ["&lt;b&gt;", "&lt;/b&gt;"])
    }

    @Test func `annotations of XLIFF 1.2 are highlights and sub stays in its code`() throws {
        let result = try read(
            """
            <xliff version="1.2"><file original="a" source-language="en" target-language="ro"><body>
            <trans-unit id="1"><source>See <mrk mtype="term">the bridge</mrk> \
            <ph id="1">&lt;img alt="<sub>Old bridge</sub>"></ph>now.</source>
            <target>Vezi <mrk mtype="term">podul</mrk> acum.</target></trans-unit></body></file></xliff>
            """, as: .xliff12)
        let unit = try #require(result.units.first)
        #expect(unit.english == "See the bridge now.")
        #expect(unit.romanian == "Vezi podul acum.")
        let codes = unit.variants[0].text.codes
        #expect(codes.map(\.kind) == [.highlightOpen, .highlightClose, .placeholder])
        #expect(codes[0].type == "term")
        #expect(codes[2].content == "&lt;img alt=\"<sub>Old bridge</sub>\"&gt;")
        #expect(result.log.count == 0)
        #expect(try read(written([unit], as: .tmx)).units.first?.variants == unit.variants)
    }

    @Test func `annotations of XLIFF 2 come back, nested or from point to point`() throws {
        let result = try read(
            """
            <xliff version="2.0" srcLang="en" trgLang="ro"><file id="f"><unit id="u"><segment>
            <source>The <mrk id="m1" type="term">mayor</mrk> <sm id="m2" type="comment"/>left<em \
            startRef="m2"/>.</source><target>Primarul a plecat.</target></segment></unit></file></xliff>
            """, as: .xliff)
        let unit = try #require(result.units.first)
        #expect(unit.english == "The mayor left.")
        let kinds: [InlineCode.Kind] = [
            .highlightOpen, .highlightClose, .highlightOpen, .highlightClose,
        ]
        #expect(unit.variants[0].text.codes.map(\.kind) == kinds)
        let again = try #require(try read(written([unit], as: .xliff), as: .xliff).units.first)
        #expect(again.english == unit.english)
        #expect(again.variants[0].text.codes.map(\.kind) == kinds)
        #expect(again.variants[0].text.codes.map(\.offset) == [4, 9, 10, 14])
    }
}
