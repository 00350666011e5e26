import PunteExchange
import PunteLanguage
import Testing

@Suite struct TMXHeaderTests {
    private func header(_ text: String) throws -> TMXHeader {
        let reader = try TMXReader(ByteSource(bytes: Array(text.utf8)))
        _ = try reader.next()
        return reader.header
    }

    @Test func `everything that a header says is read`() throws {
        let found = try header(
            tmx(
                tu("a", "b"),
                header: """
                    <header creationtool="OmegaT" creationtoolversion="6.0" segtype="sentence" \
                    o-tmf="OmegaT TMX" adminlang="EN-US" srclang="*all*" datatype="plaintext" \
                    creationdate="20260503T101112Z" creationid="ana" changedate="2026-05-04" \
                    changeid="ion"><note xml:lang="ro">arhiva 2025</note>\
                    <prop type="domeniu">știri</prop></header>
                    """))
        #expect(found.version == "1.4")
        #expect(found.tool == "OmegaT")
        #expect(found.toolVersion == "6.0")
        #expect(found.memoryFormat == "OmegaT TMX")
        #expect(found.dataType == "plaintext")
        #expect(found.segmentType == "sentence")
        #expect(found.adminLanguage == "EN-US")
        #expect(found.sourceLanguage == "*all*")
        #expect(found.history.created?.compact == "20260503T101112Z")
        #expect(found.history.createdBy == "ana")
        #expect(found.history.changed?.compact == "20260504T000000Z")
        #expect(found.history.changedBy == "ion")
        #expect(found.notes == [Note("arhiva 2025", language: .romanian)])
        #expect(found.properties == [Property("domeniu", "știri")])
    }

    @Test func `a file without a header says nothing`() throws {
        let found = try header("<tmx version=\"1.1\"><body>\(tu("a", "b"))</body></tmx>")
        var expected = TMXHeader()
        expected.version = "1.1"
        #expect(found == expected)
    }

    @Test func `definitions of user encodings are no text`() throws {
        let file = tmx(
            tu("a", "b"),
            header: """
                <header srclang="en"><ude name="e" base="x"><map unicode="#xF8FF" code="1"/></ude>\
                </header>
                """)
        #expect(try read(file).units.count == 1)
        #expect(try read(file).log.count == 0)
    }

    @Test func `what OmegaT keeps in properties is the context, once each`() throws {
        let body = """
            <tu><prop type="file">a</prop><prop type="file">b</prop><prop type="id">1</prop>\
            <prop type="prev">P</prop><prop type="next">N</prop><prop type="path">/p</prop>\
            <prop type="rubrica">sport</prop><tuv xml:lang="en"><seg>x</seg></tuv>\
            <tuv xml:lang="ro"><seg>y</seg></tuv></tu>
            """
        let unit = try #require(try read(tmx(body)).units.first)
        #expect(
            unit.context
                == UnitContext(file: "a", id: "1", previous: "P", next: "N", path: "/p"))
        #expect(unit.properties == [Property("file", "b"), Property("rubrica", "sport")])
    }

    @Test func `types of properties may hold references and any letters`() throws {
        let body = """
            <tu><prop type="a&amp;b">1</prop><prop type="secțiune">2</prop><prop>3</prop>\
            <prop type="">4</prop><tuv xml:lang="en"><seg>x</seg></tuv>\
            <tuv xml:lang="ro"><seg>y</seg></tuv></tu>
            """
        let unit = try #require(try read(tmx(body)).units.first)
        #expect(unit.properties.map(\.type) == ["a&b", "secțiune", "", ""])
    }

    @Test func `the oldest versions are read`() throws {
        let file = """
            <?xml version="1.0" ?>
            <!DOCTYPE tmx SYSTEM "tmx11.dtd">
            <tmx version="1.1"><header creationtool="x" segtype="sentence" o-tmf="x" adminlang="EN" \
            srclang="EN" datatype="html"></header><body><tu tuid="1" datatype="html">
            <tuv lang="EN" creationdate="20020413T023401Z" creationid="TRANSLATOR">
            <seg>Press <ut>{\\b </ut>Save<ut>}</ut>.</seg></tuv>
            <tuv lang="RO"><seg>Apăsați <ut>{\\b </ut>Salvare<ut>}</ut>.</seg></tuv></tu></body></tmx>
            """
        let result = try read(file)
        let unit = try #require(result.units.first)
        #expect(unit.english == "Press Save.")
        #expect(unit.romanian == "Apăsați Salvare.")
        #expect(unit.variants[0].text.codes.map(\.content) == ["{\\b ", "}"])
        #expect(unit.variants[0].history.createdBy == "TRANSLATOR")
        #expect(result.log.count == 0)
    }

    @Test func `a unit's languages may be any number`() throws {
        let body = """
            <tu><tuv xml:lang="en"><seg>snow</seg></tuv><tuv xml:lang="ro"><seg>zăpadă</seg></tuv>\
            <tuv xml:lang="hu"><seg>hó</seg></tuv><tuv xml:lang="de"><seg/></tuv></tu>
            """
        let unit = try #require(try read(tmx(body)).units.first)
        #expect(unit.variants.map(\.language.tag) == ["en", "ro", "hu"])
    }

    @Test func `a long text of a property is cut, and said to be`() throws {
        let long = String(repeating: "Ninge. ", count: 160_000)
        let body =
            "<tu><prop type=\"a\">\(long)</prop><note>n</note>"
            + tu("x", "y").dropFirst("<tu>".count)
        let result = try read(tmx(body))
        let unit = try #require(result.units.first)
        #expect((unit.property("a")?.utf8.count ?? 0) >= 1 << 20)
        #expect((unit.property("a")?.utf8.count ?? 0) < long.utf8.count)
        #expect(unit.notes == [Note("n")])
        #expect(result.log.first.map(\.description) == ["line 3: a text longer than 1 MB cut"])
    }
}
