import PunteExchange
import PunteLanguage
import Testing

@Suite struct XLIFFWriterTests {
    private func file(
        _ units: [TranslationUnit], _ make: (ByteSink) -> any TranslationUnitWriter
    ) throws -> (text: String, log: FindingLog) {
        let sink = ByteSink()
        let writer = make(sink)
        for unit in units { try writer.write(unit) }
        try writer.finish()
        return (String(decoding: sink.bytes, as: UTF8.self), writer.log)
    }

    private var unit: TranslationUnit {
        var unit = TranslationUnit("The <old> dam", "Barajul vechi")
        unit.id = "7"
        unit.variants[1].text.codes = [
            InlineCode(.open, at: 0, pair: "1", type: "bold", content: "&lt;b&gt;"),
            InlineCode(.close, at: 7, pair: "1", content: "&lt;/b&gt;"),
            InlineCode(.placeholder, at: 8, counterpart: "nu e nume", content: "&lt;b&gt;"),
        ]
        return unit
    }

    @Test func `XLIFF 1.2 as it is written`() throws {
        var unit = unit
        unit.context = UnitContext(file: "a.txt", id: "k")
        unit.properties = [
            Property("domeniu", "ape & păduri"), Property(XLIFFProperty.state, "final"),
        ]
        unit.notes = [Note("n", language: .romanian)]
        unit.candidates = [
            TranslationCandidate(source: "dam", target: "baraj", similarity: 87.4, origin: "a.tmx")
        ]
        unit.terms = [TermOccurrence(term: "dam", translations: ["baraj", "dig"])]
        #expect(
            try file([unit]) { XLIFF12Writer($0) }.text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
                <file original="a.txt" datatype="plaintext" source-language="en" \
                target-language="ro">
                <body>
                <trans-unit id="7" resname="k" xml:space="preserve">
                <source>The &lt;old&gt; dam</source>
                <target state="final"><bpt id="1" rid="1" ctype="bold">&lt;b&gt;</bpt>Barajul\
                <ept id="2" rid="1">&lt;/b&gt;</ept> <ph id="3">&lt;b&gt;</ph>vechi</target>
                <context-group purpose="information">
                <context context-type="x-domeniu">ape &amp; păduri</context>
                </context-group>
                <note xml:lang="ro">n</note>
                <note from="glossary">dam = baraj, dig</note>
                <alt-trans match-quality="87%" origin="a.tmx">
                <source>dam</source>
                <target>baraj</target>
                </alt-trans>
                </trans-unit>
                </body>
                </file>
                </xliff>

                """)
    }

    @Test func `XLIFF 2 as it is written`() throws {
        var unit = unit
        unit.properties = [Property("domeniu", "ape"), Property(XLIFFProperty.state, "final")]
        unit.notes = [Note("n")]
        #expect(
            try file([unit]) { XLIFF2Writer($0) }.text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" \
                xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" \
                xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" \
                xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" srcLang="en" trgLang="ro">
                <file id="f1" original="punte">
                <unit id="u1" name="7" xml:space="preserve">
                <mda:metadata><mda:metaGroup>
                <mda:meta type="domeniu">ape</mda:meta>
                </mda:metaGroup></mda:metadata>
                <notes>
                <note>n</note>
                </notes>
                <originalData>
                <data id="d1">&lt;b&gt;</data>
                <data id="d2">&lt;/b&gt;</data>
                </originalData>
                <segment id="s1" state="final">
                <source>The &lt;old&gt; dam</source>
                <target><sc id="1" dataRef="d1"/>Barajul<ec startRef="1" dataRef="d2"/> \
                <ph id="2" dataRef="d1"/>vechi</target>
                </segment>
                </unit>
                </file>
                </xliff>

                """)
    }

    @Test func `a document without units is complete`() throws {
        let old = try file([]) { XLIFF12Writer($0) }.text
        #expect(old.contains("<body>\n</body>"))
        #expect(try read(old, as: .xliff12).units.isEmpty)
        let new = try file([]) { XLIFF2Writer($0) }.text
        #expect(new.contains("<unit id=\"u1\"><segment><source/></segment></unit>"))
        #expect(try read(new, as: .xliff).units.isEmpty)
    }

    @Test func `units of one document are in one file element`() throws {
        var units = ["a", "a", "b", "a"].map { name in
            var unit = TranslationUnit("x", "y")
            unit.context.file = name
            return unit
        }
        units.append(TranslationUnit("x", "y"))
        for format in [ExchangeFormat.xliff12, .xliff] {
            let text = try written(units, as: format)
            #expect(text.ranges(of: "<file ").count == 4)
            let found = try read(text, as: format).units
            #expect(found.map(\.context.file) == ["a", "a", "b", "a", "punte"])
        }
    }

    @Test func `each translation of a source becomes a unit`() throws {
        let unit = TranslationUnit(variants: [
            Variant(.english, "Hello"), Variant(.romanian, "Salut"), Variant(.romanian, "Bună"),
        ])
        for format in [ExchangeFormat.xliff12, .xliff] {
            let units = try read(written([unit], as: format), as: format).units
            #expect(units.map(\.romanian) == ["Salut", "Bună"])
        }
    }

    @Test func `a unit without a source is left out, one without a target is not`() throws {
        let units = [
            TranslationUnit(variants: [Variant(.romanian, "Salut")]),
            TranslationUnit(variants: [Variant(.english, "Hello")]),
        ]
        for make in [{ XLIFF12Writer($0) }, { XLIFF2Writer($0) }]
            as [(ByteSink) -> any TranslationUnitWriter]
        {
            let (text, log) = try file(units, make)
            #expect(text.contains("<source>Hello</source>"))
            #expect(!text.contains("<target"))
            #expect(log.first.map(\.description) == ["line 1: a unit without en left out"])
        }
    }

    @Test func `states of version 1.2 are no states of version 2`() throws {
        var unit = TranslationUnit("x", "y")
        unit.properties = [Property(XLIFFProperty.state, "needs-translation")]
        #expect(!(try written([unit], as: .xliff)).contains("state="))
        #expect(try written([unit], as: .xliff12).contains("state=\"needs-translation\""))
    }

    @Test func `halves of pairs are isolated in version 2`() throws {
        var unit = TranslationUnit("x", "unu doi")
        unit.variants[1].text.codes = [
            InlineCode(.close, at: 0, pair: "9", content: "&lt;/b&gt;"),
            InlineCode(.open, at: 4, pair: "9", content: "&lt;b&gt;"),
        ]
        let text = try written([unit], as: .xliff)
        #expect(
            text.contains(
                "<target><ec id=\"1\" isolated=\"yes\" dataRef=\"d1\"/>unu "
                    + "<sc id=\"2\" isolated=\"yes\" dataRef=\"d2\"/>doi</target>"))
    }

    @Test func `identifiers of codes are unique and valid`() throws {
        var unit = TranslationUnit("x", "abc")
        unit.variants[1].text.codes = ["1", "1", "2", "a b", ""].map {
            InlineCode(.placeholder, at: 1, counterpart: $0)
        }
        #expect(
            try written([unit], as: .xliff).contains(
                "<target>a<ph id=\"1\"/><ph id=\"2\"/><ph id=\"3\"/><ph id=\"4\"/><ph id=\"5\"/>bc")
        )
    }

    @Test func `types of codes and annotations get a prefix where they are one's own`() throws {
        var unit = TranslationUnit("x", "abc")
        unit.variants[1].text.codes = [
            InlineCode(.placeholder, at: 0, type: "image"),
            InlineCode(.placeholder, at: 0, type: "emoji"),
            InlineCode(.highlightOpen, at: 0, type: "term"), InlineCode(.highlightClose, at: 1),
            InlineCode(.highlightOpen, at: 1, type: "my:own"), InlineCode(.highlightClose, at: 2),
            InlineCode(.highlightOpen, at: 2), InlineCode(.highlightClose, at: 2),
            InlineCode(.highlightClose, at: 3), InlineCode(.highlightOpen, at: 3),
        ]
        #expect(
            try written([unit], as: .xliff12).contains(
                """
                <target><ph id="1" ctype="image"></ph><ph id="2" ctype="x-emoji"></ph>\
                <mrk mtype="term">a</mrk><mrk mtype="x-my:own">b</mrk><mrk mtype="x-highlight">\
                </mrk>c<mrk mtype="x-highlight"></mrk></target>
                """))
        #expect(
            try written([unit], as: .xliff).contains(
                """
                <target><ph id="1"/><ph id="2"/><mrk id="m1" type="term">a</mrk>\
                <mrk id="m2" type="my:own">b</mrk><mrk id="m3" type="generic"></mrk>c\
                <mrk id="m4" type="generic"></mrk></target>
                """))
    }

    @Test func `what XML forbids is removed and reported`() throws {
        for format in [ExchangeFormat.xliff12, .xliff] {
            let sink = ByteSink()
            let writer = try format.writer(sink)
            try writer.write(TranslationUnit("fine", "bine"))
            try writer.write(TranslationUnit("bell\u{7}", "clopot"))
            try writer.finish()
            #expect(
                writer.log.first.map(\.description) == [
                    "line 2: 1 characters that XML forbids removed"
                ])
            #expect(try read(sink.bytes, as: format, strict: true).units.last?.english == "bell")
        }
    }

    /// XLIFF 2 has no state for what needs a review; the sub-state carries it from one version to the
    /// other and back.
    @Test func whatNeedsAReviewKeepsItsMark() throws {
        var unit = TranslationUnit("The dam", "Barajul")
        unit.properties = [
            Property(XLIFFProperty.state, XLIFFProperty.needsReview),
            Property(XLIFFProperty.subState, "punte:repaired"),
        ]
        let new = try file([unit]) { XLIFF2Writer($0) }.text
        #expect(new.contains("state=\"translated\" subState=\"punte:repaired\""))
        let old = try file([unit]) { XLIFF12Writer($0) }.text
        #expect(old.contains("<target state=\"needs-review-translation\">"))
        let reader = try XLIFFReader(ByteSource(bytes: Array(new.utf8)), isComplete: true)
        let back = try #require(try reader.next())
        #expect(back.property(XLIFFProperty.state) == XLIFFProperty.needsReview)
        #expect(back.property(XLIFFProperty.subState) == "punte:repaired")
    }
}
