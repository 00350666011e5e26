import PunteExchange
import PunteLanguage
import Testing

@Suite struct XLIFF12ReaderTests {
    private func file(_ units: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
        <file original="știri.txt" datatype="plaintext" source-language="en" \
        target-language="ro"><body>
        \(units)
        </body></file></xliff>
        """
    }

    private func unit(_ content: String) throws -> TranslationUnit {
        let result = try read(
            file("<trans-unit id=\"1\">\(content)</trans-unit>"), as: .xliff12)
        return try #require(result.units.first)
    }

    private let pair = "<source>The dam</source><target>Barajul</target>"

    @Test func `attributes of a unit`() throws {
        let result = try read(
            file(
                "<trans-unit id=\"u1\" resname=\"cheie\" approved=\"yes\">"
                    + "<source>The dam</source><target state=\"final\">Barajul</target></trans-unit>"
            ),
            as: .xliff12)
        let unit = try #require(result.units.first)
        #expect(unit.id == "u1")
        #expect(unit.line == 4)
        #expect(unit.sourceLanguage == .english)
        #expect(unit.context == UnitContext(file: "știri.txt", id: "cheie"))
        #expect(unit.property(XLIFFProperty.approved) == "yes")
        #expect(unit.property(XLIFFProperty.state) == "final")
        #expect(result.log.count == 0)
    }

    @Test func `notes, contexts and groups`() throws {
        let found = try unit(
            pair + "<note xml:lang=\"ro\" from=\"ana\">de <b>verificat</b></note><note>n</note>"
                + "<context-group><context context-type=\"x-rubrica\">sport</context>"
                + "<context context-type=\"x-context-prev\">It rained.</context></context-group>")
        #expect(found.notes == [Note("de verificat", language: .romanian), Note("n")])
        #expect(found.property("x-rubrica") == "sport")
        #expect(found.context.previous == "It rained.")
    }

    @Test(
        arguments: [
            ("87%", 87), ("87.5", 87.5), ("100", 100), ("exact", nil), ("", nil), ("0.9", 0.9),
        ] as [(String, Double?)])
    func `alternatives with their quality`(quality: String, similarity: Double?) throws {
        let found = try unit(
            pair + "<alt-trans match-quality=\"\(quality)\" origin=\"arhivă\"><source>The old dam"
                + "</source><target>Barajul vechi</target></alt-trans>")
        #expect(
            found.candidates == [
                TranslationCandidate(
                    source: "The old dam", target: "Barajul vechi", similarity: similarity,
                    origin: "arhivă")
            ])
        #expect(found.romanian == "Barajul")
    }

    @Test func `an alternative without a source, and one without a target`() throws {
        let found = try unit(
            pair + "<alt-trans><target>Digul</target></alt-trans>"
                + "<alt-trans><source>The dyke</source></alt-trans>")
        #expect(found.candidates.map(\.source.text) == [""])
        #expect(found.candidates.map(\.target.text) == ["Digul"])
    }

    @Test func `codes of every kind`() throws {
        let found = try unit(
            """
            <source>A<x id="1" ctype="lb"/>b<g id="2" ctype="bold">c</g><bx id="3" rid="r"/>d\
            <ex id="4" rid="r"/><bpt id="5">&lt;i&gt;</bpt>e<ept id="5">&lt;/i&gt;</ept>\
            <it id="6" pos="open">&lt;p&gt;</it><it id="7" pos="close">&lt;/p&gt;</it>\
            <ph id="8">%s</ph></source><target>x</target>
            """)
        let codes = found.variants[0].text.codes
        #expect(found.english == "A bcde")
        #expect(
            codes.map(\.kind) == [
                .placeholder, .open, .close, .open, .close, .open, .close, .isolatedOpen,
                .isolatedClose, .placeholder,
            ])
        #expect(codes.map(\.offset) == [1, 3, 4, 4, 5, 5, 6, 6, 6, 6])
        #expect(codes.map(\.pair) == [nil, "2", "2", "r", "r", "5", "5", nil, nil, nil])
        #expect(codes[1].type == "bold")
        #expect(codes[9].content == "%s")
    }

    @Test func `segments pair by their marks, not by their order`() throws {
        let result = try read(
            file(
                """
                <trans-unit id="7"><source>One. Two.</source><seg-source><mrk mtype="seg" mid="a">\
                One.</mrk> <mrk mtype="seg" mid="b">Two.</mrk></seg-source><target>\
                <mrk mtype="seg" mid="b">Doi.</mrk> <mrk mtype="seg" mid="a">Unu.</mrk></target>\
                <alt-trans><target>Unu. Doi.</target></alt-trans></trans-unit>
                """), as: .xliff12)
        #expect(result.units.map(\.id) == ["7/a", "7/b"])
        #expect(result.units.map(\.romanian) == ["Unu.", "Doi."])
        #expect(result.units.map(\.candidates.count) == [1, 0])
    }

    @Test func `each file names its own languages and document`() throws {
        let file = """
            <xliff version="1.2">
            <file original="a" source-language="en-US" target-language="ro-RO"><body>
            <trans-unit id="1"><source>Yes</source><target>Da</target></trans-unit></body></file>
            <file original="b" source-language="ro" target-language="en"><body>
            <trans-unit id="1"><source>Nu</source><target>No</target></trans-unit></body></file>
            </xliff>
            """
        let units = try read(file, as: .xliff12).units
        #expect(units.map(\.context.file) == ["a", "b"])
        #expect(
            units.map { $0.variants.map(\.language.tag) } == [["en-US", "ro-RO"], ["ro", "en"]])
        #expect(units.map(\.sourceLanguage?.tag) == ["en-US", "ro"])
    }

    @Test func `units without a translation are given out when they are asked for`() throws {
        let text = file(
            "<trans-unit id=\"1\"><source>Yes</source></trans-unit>"
                + "<trans-unit id=\"2\"><source>No</source><target/></trans-unit>"
                + "<trans-unit id=\"3\"><source/><target>Da</target></trans-unit>")
        let reader = try XLIFFReader(ByteSource(bytes: Array(text.utf8)), isComplete: true)
        #expect(try reader.next()?.variants == [Variant(.english, "Yes")])
        #expect(try reader.next()?.variants == [Variant(.english, "No")])
        #expect(try reader.next() == nil)
        let result = try read(text, as: .xliff12)
        #expect(result.units.isEmpty)
        #expect(result.log.first.map(\.message) == ["2 segments without a translation passed over"])
    }

    @Test func `what is not XLIFF is refused`() {
        #expect(throws: ExchangeError("is not XLIFF: there is no <xliff> element")) {
            try read("<tmx/>", as: .xliff)
        }
    }
}

@Suite struct XLIFF2ReaderTests {
    private func file(_ content: String, version: String = "2.1") -> String {
        """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="\(version)" srcLang="en" \
        trgLang="ro"><file id="f1" original="a.txt">
        \(content)
        </file></xliff>
        """
    }

    @Test func `matches, terms, metadata and notes`() throws {
        let result = try read(
            file(
                """
                <unit id="u1" name="k"><mda:metadata><mda:metaGroup><mda:meta type="x-punte-status">\
                confirmed</mda:meta></mda:metaGroup></mda:metadata>
                <mtc:matches><mtc:match ref="#s1" similarity="92.5" origin="arhivă"><source>The old \
                dam</source><target>Barajul vechi</target></mtc:match>
                <mtc:match ref="#s1" matchQuality="40"><source>x</source><target>y</target>\
                </mtc:match><mtc:match ref="#s1"><source>only</source></mtc:match></mtc:matches>
                <gls:glossary><gls:glossEntry><gls:term source="g">dam</gls:term>\
                <gls:translation>baraj</gls:translation><gls:translation>stăvilar</gls:translation>\
                <gls:definition>zid peste o apă</gls:definition></gls:glossEntry></gls:glossary>
                <notes><note>n</note></notes>
                <segment id="s1"><source>The dam</source><target>Barajul</target></segment></unit>
                """), as: .xliff)
        let unit = try #require(result.units.first)
        #expect(unit.candidates.map(\.target.text) == ["Barajul vechi", "y"])
        #expect(unit.candidates.map(\.similarity) == [92.5, 40])
        #expect(unit.candidates.map(\.origin) == ["arhivă", nil])
        #expect(
            unit.terms == [
                TermOccurrence(
                    term: "dam", translations: ["baraj", "stăvilar"],
                    definition: "zid peste o apă", source: "g")
            ])
        #expect(unit.property(PunteProperty.status) == "confirmed")
        #expect(unit.notes == [Note("n")])
        #expect(unit.context == UnitContext(file: "a.txt", id: "k"))
        #expect(result.log.count == 0)
    }

    @Test(arguments: ["2.0", "2.1", "2.2"])
    func `segments become units, what lies between them does not`(version: String) throws {
        let result = try read(
            file(
                """
                <group id="g"><unit id="u"><segment id="a" state="translated"><source>One.</source>\
                <target>Unu.</target></segment><ignorable><source> </source></ignorable>
                <segment id="b" state="initial"><source>Two.</source></segment>
                <segment><source>Three.</source><target>Trei.</target></segment></unit></group>
                """, version: version), as: .xliff)
        #expect(result.units.map(\.english) == ["One.", "Three."])
        #expect(result.units.map(\.id) == ["u/a", "u"])
        #expect(result.units.map { $0.property(XLIFFProperty.state) } == ["translated", nil])
        #expect(result.log.first.map(\.message) == ["1 segments without a translation passed over"])
    }

    @Test func `codes find their native form by reference`() throws {
        let result = try read(
            file(
                """
                <unit id="u"><originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;\
                </data><data id="d3">%d</data></originalData><segment><source>A \
                <sc id="1" dataRef="d1"/>b<ec startRef="1" dataRef="d2"/> <ph id="2" dataRef="d3"/> \
                <sc id="3" isolated="yes"/><ec id="4" isolated="yes" dataRef="d2"/>\
                <ph id="5" dataRef="none"/></source><target>x</target></segment></unit>
                """), as: .xliff)
        let codes = try #require(result.units.first).variants[0].text.codes
        #expect(
            codes.map(\.kind) == [
                .open, .close, .placeholder, .isolatedOpen, .isolatedClose, .placeholder,
            ])
        #expect(codes.map(\.content) == ["&lt;b&gt;", "&lt;/b&gt;", "%d", "", "&lt;/b&gt;", ""])
        #expect(codes[0].pair == codes[1].pair)
    }

    @Test func `native forms of one unit are not those of the next`() throws {
        let result = try read(
            file(
                """
                <unit id="1"><originalData><data id="d">A</data></originalData><segment><source>\
                <ph id="1" dataRef="d"/>a</source><target>b</target></segment></unit>
                <unit id="2"><segment><source><ph id="1" dataRef="d"/>c</source><target>d</target>\
                </segment></unit>
                """), as: .xliff)
        #expect(result.units.map { $0.variants[0].text.codes[0].content } == ["A", ""])
    }

    @Test func `a code point that XML forbids is left away and named`() throws {
        let result = try read(
            file(
                "<unit id=\"u\"><segment><source>a<cp hex=\"0007\"/>b</source><target>c</target>"
                    + "</segment></unit>"), as: .xliff)
        #expect(result.units.first?.english == "ab")
        #expect(
            result.log.first.map(\.description) == [
                "line 2: code point U+7 that XML forbids removed"
            ])
    }
}

/// Tests that only damaged units are lost in XLIFF, as in TMX.
@Suite struct XLIFFRecoveryTests {
    private func result(_ unit: String) throws -> (units: [TranslationUnit], log: FindingLog) {
        try read(
            """
            <xliff version="1.2"><file original="a" source-language="en" target-language="ro"><body>
            <trans-unit id="1"><source>Before.</source><target>Înainte.</target></trans-unit>
            \(unit)
            <trans-unit id="3"><source>After.</source><target>După.</target></trans-unit>
            </body></file></xliff>
            """, as: .xliff12)
    }

    @Test(arguments: [
        ("<source>AT&T grew.</source>", "AT&T grew.", "bare & read as text"),
        ("<source>a < b</source>", "a < b", "bare < read as text"),
        (
            "<source>snow&nbsp;fell</source>", "snow\u{A0}fell",
            "&nbsp; is not known in XML: read as in HTML"
        ),
        ("<source>bell\u{7} rang</source>", "bell rang", "control character 07 removed"),
        ("<source>snow <font>fell</font></source>", "snow fell", "<font> in a text passed over"),
    ])
    func `a bad character or tag is mended`(
        source: String, text: String, message: String
    ) throws {
        let found = try result(
            "<trans-unit id=\"2\">\(source)<target>ceva</target></trans-unit>")
        #expect(found.units.map(\.english) == ["Before.", text, "After."])
        #expect(found.log.first.first?.description == "line 3: \(message)")
    }

    @Test(arguments: [
        "<trans-unit id=\"2\"><source>a</source><target>b</target>",
        "<trans-unit id=\"2\"><source>a<target>b</target></trans-unit>",
        "</trans-unit><trans-unit id=2><source>a</source><target>b</target></trans-unit>",
        "<trans-unit id=\"2\"><source>a <ph id=\"1\">b</source><target>c</target></trans-unit>",
    ])
    func `lost and stray tags cost one unit at most`(unit: String) throws {
        let found = try result(unit)
        #expect(found.units.first?.english == "Before.")
        #expect(found.units.last?.english == "After.")
        #expect(found.log.count > 0)
    }

    @Test func `a file cut anywhere gives the units that are whole`() throws {
        let whole = """
            <xliff version="1.2"><file original="a" source-language="en" target-language="ro"><body>
            <trans-unit id="1"><source>One.</source><target>Unu.</target></trans-unit>
            <trans-unit id="2"><source>Two <g id="1">dams</g>.</source><target>Două \
            <g id="1">baraje</g>.</target></trans-unit></body></file></xliff>
            """
        let bytes = Array(whole.utf8)
        for length in 21..<bytes.count {
            let found = try read(Array(bytes[..<length]), as: .xliff12)
            #expect(["One.", "Two dams."].starts(with: found.units.map(\.english)))
            #expect(found.units.allSatisfy { $0.romanian?.hasSuffix(".") == true })
        }
    }

    @Test func `a unit of endless parts is left out`() throws {
        let notes = String(repeating: "<note>n</note>", count: 6000)
        let found = try result(
            "<trans-unit id=\"2\"><source>a</source><target>b</target>\(notes)</trans-unit>")
        #expect(found.units.map(\.english) == ["Before.", "After."])
        #expect(
            found.log.first.map(\.description) == [
                "line 3: a unit of more than 5000 parts left out"
            ])
    }

    @Test func `a document that declares entities is refused`() {
        #expect(throws: ExchangeError.self) {
            try read("<!DOCTYPE xliff [<!ENTITY a 'b'>]><xliff version='1.2'/>", as: .xliff)
        }
    }
}
