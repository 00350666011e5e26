import PunteExchange
import PunteLanguage
import Testing

/// Tests how bilingual files of many tools are read, and that what is written is valid.
@Suite struct ToolXLIFFTests {
    private func units(
        _ units: String, target: String = " target-language=\"ro\"", root: String = ""
    ) throws -> [TranslationUnit] {
        try read(
            "<xliff version=\"1.2\"\(root)><file original=\"a\" source-language=\"en\"\(target)><body>"
                + units + "</body></file></xliff>", as: .xliff12
        ).units
    }

    private func unit(_ source: String, _ target: String, id: Int = 1) -> String {
        "<trans-unit id=\"\(id)\"><source>\(source)</source>\(target)</trans-unit>"
    }

    @Test func `a target with a language of its own changes no other unit`() throws {
        let found = try units(
            unit("Rain", "<target xml:lang=\"de\">Regen</target>")
                + unit("Snow", "<target>Zăpadă</target>", id: 2)
                + unit("Wind", "<target xml:lang=\"ro-MD\">Vânt</target>", id: 3))
        #expect(found.map { $0.variants[1].language.tag } == ["de", "ro", "ro-MD"])
    }

    @Test func `a file without a language has not that of the file before`() throws {
        let text = """
            <xliff version="1.2"><file original="a" source-language="en" target-language="ro"><body>\
            \(unit("Rain", "<target>Ploaie</target>"))</body></file>
            <file original="b" source-language="en"><body>\(unit("Snow", "<target>Schnee</target>"))\
            </body></file></xliff>
            """
        #expect(try read(text, as: .xliff12).units.map(\.isAssumed) == [false, true])
    }

    private let segmented = """
        <source>Rain fell. Roads closed.</source><seg-source><mrk mtype="seg" mid="0">Rain fell.</mrk> \
        <mrk mtype="seg" mid="1">Roads closed.</mrk></seg-source>
        """

    @Test(
        arguments: [
            "<target>A plouat. Drumurile s-au închis.</target>",
            "<target><mrk mtype=\"seg\" mid=\"0\">A plouat. Drumurile s-au închis.</mrk>"
                + "<mrk mtype=\"seg\" mid=\"1\"/></target>",
            "<target><mrk mtype=\"seg\" mid=\"0\"/>"
                + "<mrk mtype=\"seg\" mid=\"1\">A plouat. Drumurile s-au închis.</mrk></target>",
        ])
    func `a translation of the whole belongs to the whole`(target: String) throws {
        let found = try units("<trans-unit id=\"1\">\(segmented)\(target)</trans-unit>")
        #expect(found.map(\.english) == ["Rain fell. Roads closed."])
        #expect(found.map(\.romanian) == ["A plouat. Drumurile s-au închis."])
        #expect(found.map(\.id) == ["1"])
    }

    @Test(arguments: ["", "<sdl:seg-defs><sdl:seg id=\"0\" conf=\"Translated\"/></sdl:seg-defs>"])
    func `an unfinished unit has the segments that are done`(definitions: String) throws {
        let found = try units(
            "<trans-unit id=\"1\">\(segmented)<target><mrk mtype=\"seg\" mid=\"0\">A plouat.</mrk>"
                + "<mrk mtype=\"seg\" mid=\"1\"/></target>\(definitions)</trans-unit>")
        #expect(found.map(\.english) == ["Rain fell."])
    }

    @Test(
        arguments: [
            ("One<x id=\"1\" ctype=\"lb\"/>two", "One two"),
            ("One <x id=\"1\" ctype=\"lb\"/>two", "One two"),
            ("Stop.<x id=\"1\"/>Go.", "Stop. Go."), ("file<x id=\"1\"/>name", "filename"),
            ("A<ph id=\"1\">&lt;br/&gt;</ph>b", "A b"),
            ("A<x id=\"LINE_BREAK\" equiv-text=\"&lt;br&gt;\"/>b", "A b"),
            ("A<x id=\"1\" ctype=\"x-html-br\"/>, b", "A, b"), ("3.<x id=\"1\"/>", "3."),
            ("Da!<x id=\"1\"/><x id=\"2\"/>Nu", "Da! Nu"), ("A<g id=\"1\">b</g>c", "Abc"),
        ])
    func `line breaks keep words apart`(source: String, text: String) throws {
        let found = try units(unit(source, "<target>x</target>"))
        #expect(found.map(\.english) == [text])
    }

    @Test func `codes of Phrase are no text`() throws {
        let root = " m:version=\"2.4\""
        let found = try units(
            unit(
                "{b&gt;Rain&lt;b} fell.{1}Roads {i_2&gt;closed&lt;i_2}. {not a code} 3 &lt; 4",
                "<target>{b&gt;A plouat&lt;b}.</target>"), root: root)
        #expect(found.map(\.english) == ["Rain fell. Roads closed. {not a code} 3 < 4"])
        #expect(
            found[0].variants[0].text.codes.map(\.kind) == [
                .open, .close, .placeholder, .open, .close,
            ])
        #expect(found[0].variants[0].text.codes[0].content == "{b&gt;")
        #expect(try units(unit("{1} ships", "<target>x</target>")).map(\.english) == ["{1} ships"])
    }

    @Test func `headers of catalogues are no pairs`() throws {
        let header = "Project-Id-Version: x\nContent-Type: text/plain; charset=UTF-8\n"
        let found = try units(
            unit(header, "<target>\(header)</target>")
                + "<trans-unit id=\"2\" restype=\"x-gettext-domain-header\"><source>A: b</source>"
                + "<target>A: b</target></trans-unit>"
                + unit("Rain", "<target>Ploaie</target>", id: 3))
        #expect(found.map(\.english) == ["Rain"])
    }

    @Test(
        arguments: [
            "<pc id=\"1\" dispStart=\"<b>\" dispEnd=\"</b>\">Ploaie</pc>",
            "<ph id=\"1\" disp=\"<br/>\" equiv=\"a > b\"/>Ploaie",
            "<ph id='1' disp='<i class=\"x\">'/>Ploaie",
        ])
    func `markup in an attribute is never text`(target: String) throws {
        let result = try read(
            "<xliff version=\"2.0\" srcLang=\"en\" trgLang=\"ro\"><file id=\"f\"><unit id=\"1\"><segment>"
                + "<source>Rain</source><target>\(target)</target></segment></unit></file></xliff>",
            as: .xliff)
        #expect(result.units.map(\.romanian) == ["Ploaie"])
        #expect(result.log.mended == 1)
    }

    @Test func `a missing quote still costs little`() throws {
        let text = tmx(
            "<tu><tuv xml:lang=\"en><seg>Rain</seg></tuv><tuv xml:lang=\"ro\"><seg>Ploaie</seg></tuv></tu>\n"
                + tu("Snow", "Zăpadă"))
        #expect(try read(text).units.map(\.english).last == "Snow")
    }

    @Test func `ids are unique, and types valid and the same again`() throws {
        var one = TranslationUnit("Rain", "Ploaie")
        one.id = "7"
        one.properties = [Property("x-Project Nr.:SingleString", "17"), Property("100 %", "da")]
        let text = try written([one, one, one], as: .xliff12)
        let ids = text.matches(of: /<trans-unit id="([^"]+)"/).map { String($0.1) }
        #expect(ids == ["7", "7-2", "7-3"])
        #expect(text.matches(of: /context-type="([^"]*\s[^"]*)"/).isEmpty)
        let back = try read(text, as: .xliff12).units
        #expect(back[0].property("x-Project Nr.:SingleString") == "17")
        #expect(back[0].property("x-100 %") == "da")
    }

    @Test func `quotes of Windows in a file that says ISO 8859-1`() throws {
        let start = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>"
        let bytes = Array((start + tmx(tu("A ~rain~ day", "Zi cu ploaie")).dropFirst(38)).utf8)
            .map { $0 == UInt8(ascii: "~") ? 0x94 : $0 }
        #expect(try read(bytes).units.map(\.english) == ["A ”rain” day"])
    }

    @Test func `a plural message has all forms of its language`() throws {
        let catalogue = """
            msgid "%d ship"
            msgid_plural "%d ships"
            msgstr[0] "%d navă"
            msgstr[1] ""
            msgstr[2] "%d de nave"

            msgid "%d day"
            msgid_plural "%d days"
            msgstr[0] "%d zi"
            msgstr[1] "%d zile"
            """
        let text = try written(read(catalogue, as: .po).units, as: .po)
        #expect(text.contains("msgstr[0] \"%d navă\"\nmsgstr[1] \"\"\nmsgstr[2] \"%d de nave\"\n"))
        #expect(text.contains("msgstr[0] \"%d zi\"\nmsgstr[1] \"%d zile\"\nmsgstr[2] \"\"\n"))
    }
}
