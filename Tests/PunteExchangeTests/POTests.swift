import PunteLanguage
import Testing

@testable import PunteExchange

@Suite struct POStringTests {
    @Test(arguments: [
        (#""""#, ""), (#""a""#, "a"), (#"  "a" # rest"#, "a"), (#""a\nb""#, "a\nb"),
        (#""\t\r\a\b\v\f""#, "\t\r\u{7}\u{8}\u{B}\u{C}"), (#""\"\\\?""#, "\"\\?"),
        (#""\101\1012""#, "AA2"), (#""\7x""#, "\u{7}x"), (#""\x41g""#, "Ag"),
        (#""\310\231tire""#, "știre"), (#""\xC8\x9Btire""#, "țtire"), (#""știre""#, "știre"),
        (#""a""b""#, "a"),
    ])
    func `strings as C writes them`(written: String, text: String) {
        #expect(POString.decoded(Substring(written)) == text)
    }

    @Test(arguments: ["", "a", "\"a", #""a\""#, " a\"", #""\"#])
    func `a string without its quotes is none`(written: String) {
        #expect(POString.decoded(Substring(written)) == nil)
    }

    @Test(arguments: [
        ("", #""""#), ("a", #""a""#), ("a\n", #""a\n""#), ("a\nb", "\"\"\n\"a\\n\"\n\"b\""),
        ("a\nb\n", "\"\"\n\"a\\n\"\n\"b\\n\""), ("\n", #""\n""#), ("\t\"\\", #""\t\"\\""#),
        ("\u{1}\u{1B}", #""\001\033""#), ("a\r\nb", #""a\r\nb""#),
    ])
    func `texts of several lines are written in several strings`(text: String, written: String) {
        #expect(POString.encoded(text) == written)
    }

    @Test func `random texts come back`() {
        var random = SplitMix64(seed: 61)
        let pieces = [
            "\n", "\r\n", "\r", "\t", "\"", "\\", "\u{0}", "\u{7}", "\u{1F}", "1", "x", "n", "ș",
            "e\u{301}", "😀", "%s",
        ]
        for _ in 0..<1000 {
            let text = (0..<Int.random(in: 0...10, using: &random))
                .map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
            var result = ""
            for line in POString.encoded(text).split(separator: "\n") {
                result += POString.decoded(line) ?? "?"
            }
            #expect(Array(result.utf8) == Array(text.utf8))
        }
    }
}

@Suite struct POReaderTests {
    private let header = "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"

    @Test func `the header names the language of the translations`() throws {
        let file = header + "\"Language: ro_MD\\n\"\n\nmsgid \"Snow\"\nmsgstr \"Zăpadă\"\n"
        let unit = try #require(try read(file, as: .po).units.first)
        #expect(unit.variants.map(\.language.tag) == ["en", "ro-MD"])
        #expect(unit.sourceLanguage == .english)
        #expect(unit.line == 6)
    }

    @Test func `a header without a language leaves the one asked for`() throws {
        let file = header + "\"Language: \\n\"\n\nmsgid \"Snow\"\nmsgstr \"Zăpadă\"\n"
        let reader = try POReader(
            ByteSource(bytes: Array(file.utf8)), languages: [.english, Language(tag: "hu")])
        #expect(try reader.next()?.variants[1].language.tag == "hu")
    }

    @Test func `comments of every kind`() throws {
        let file = """
            # de verificat
            #  a doua observație
            #. din meniu
            #: src/a.c:10 src/b.c:20
            #: src/c.c:30
            #, fuzzy
            #, c-format, no-wrap
            #| msgid "Old %s"
            msgid "New %s"
            msgstr "Nou %s"
            """
        let unit = try #require(try read(file, as: .po).units.first)
        #expect(unit.notes.map(\.text) == ["de verificat", "a doua observație", "din meniu"])
        #expect(unit.context.file == "src/a.c:10 src/b.c:20")
        #expect(unit.property(POProperty.flags) == "fuzzy, c-format, no-wrap")
        #expect(unit.line == 9)
    }

    @Test func `obsolete messages are marked, their old texts passed over`() throws {
        let file = """
            #~ msgctxt "meniu"
            #~| msgid "Older"
            #~ msgid "Old"
            #~ msgstr "Vechi"

            msgid "New"
            msgstr "Nou"
            """
        let units = try read(file, as: .po).units
        #expect(units.map(\.english) == ["Old", "New"])
        #expect(units.map { $0.property(POProperty.obsolete) } == ["yes", nil])
        #expect(units[0].context.id == "meniu")
    }

    @Test func `messages need no blank line between them`() throws {
        let file = """
            msgid "One"
            msgstr "Unu"
            msgid "Two"
            msgstr "Doi"
            # trei
            msgctxt "c"
            msgid "Three"
            msgstr "Trei"
            """
        let units = try read(file, as: .po).units
        #expect(units.map(\.romanian) == ["Unu", "Doi", "Trei"])
        #expect(units.map(\.line) == [1, 3, 6])
        #expect(units[2].notes == [Note("trei")])
    }

    @Test func `plural forms without a translation are passed over`() throws {
        let file = """
            msgid "%d day"
            msgid_plural "%d days"
            msgstr[0] "o zi"
            msgstr[1] ""
            msgstr[2] "%d de zile"
            """
        let units = try read(file, as: .po).units
        #expect(units.map(\.english) == ["%d day", "%d days"])
        #expect(units.map { $0.property(POProperty.plural) } == ["0", "2"])
    }

    @Test func `templates give their messages when they are asked to`() throws {
        let file = "msgid \"Snow\"\nmsgstr \"\"\n\nmsgid \"Rain\"\nmsgstr \"\"\n"
        let result = try read(file, as: .po)
        #expect(result.units.isEmpty)
        #expect(
            result.log.first.map(\.message) == ["2 messages without a translation passed over"])
        let reader = try POReader(ByteSource(bytes: Array(file.utf8)), isComplete: true)
        #expect(try reader.next()?.variants.map(\.text.text) == ["Snow"])
        #expect(try reader.next()?.variants.map(\.text.text) == ["Rain"])
        #expect(try reader.next() == nil)
        #expect(reader.log.count == 0)
    }

    @Test func `the header says the encoding`() throws {
        let text =
            "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-16\\n\"\n\n"
            + "msgid \"Country\"\nmsgstr \"țară\"\n"
        let bytes = text.flatMap { character -> [UInt8] in
            switch character {
            case "ț": [0xFE]
            case "ă": [0xE3]
            default: Array(character.utf8)
            }
        }
        #expect(try read(bytes, as: .po).units.map(\.romanian) == ["țară"])
    }

    @Test func `a placeholder for the encoding says nothing`() throws {
        let file =
            "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=CHARSET\\n\"\n\n"
            + "msgid \"Country\"\nmsgstr \"țară\"\n"
        let result = try read(file, as: .po)
        #expect(result.units.map(\.romanian) == ["țară"])
        #expect(result.log.count == 0)
    }

    @Test(
        arguments: [
            ("nonsense", "a line that is not PO left out"),
            ("msgstr[x] \"a\"", "a line that is not PO left out"),
            ("msgstr[0 \"a\"", nil), ("msgid x", "a string without its quotes left out"),
            ("\"loose\"", nil),
        ] as [(String, String?)])
    func `damage costs a line`(line: String, message: String?) throws {
        let file = "msgid \"One\"\nmsgstr \"Unu\"\n\(line)\n\nmsgid \"Two\"\nmsgstr \"Doi\"\n"
        let result = try read(file, as: .po)
        #expect(result.units.last?.romanian == "Doi")
        if let message { #expect(result.log.first.map(\.description) == ["line 3: \(message)"]) }
    }

    @Test func `a string before any message is left out`() throws {
        let result = try read("\"loose\"\nmsgid \"One\"\nmsgstr \"Unu\"\n", as: .po)
        #expect(result.units.map(\.romanian) == ["Unu"])
        #expect(
            result.log.first.map(\.description) == ["line 1: a string of no message left out"])
    }

    @Test func `a line may begin with any character of a text`() throws {
        // A combining mark makes one character with the quote before it.
        let file = "msgid \"a\"\nmsgstr \"\"\n\"\u{301}b\"\n\"\u{200D}c\"\n"
        let result = try read(file, as: .po)
        #expect(result.units.first?.romanian?.unicodeScalars.count == 4)
        #expect(result.log.count == 0)
    }
}

@Suite struct POWriterTests {
    @Test func `the header has what msgfmt asks for`() throws {
        let sink = ByteSink()
        try POWriter(sink, target: Language(tag: "ro-MD")).finish()
        #expect(
            String(decoding: sink.bytes, as: UTF8.self) == #"""
                msgid ""
                msgstr ""
                "MIME-Version: 1.0\n"
                "Content-Type: text/plain; charset=UTF-8\n"
                "Content-Transfer-Encoding: 8bit\n"
                "X-Generator: Punte\n"
                "Language: ro_MD\n"
                "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2);\n"


                """#)
    }

    private func body(_ units: [TranslationUnit]) throws -> String {
        let file = try written(units, as: .po)
        let start = try #require(file.firstRange(of: "\n\n")?.upperBound)
        return String(file[start...])
    }

    private func form(_ number: Int, _ romanian: String) -> TranslationUnit {
        var unit = TranslationUnit(number == 0 ? "%d file" : "%d files", romanian)
        unit.properties = [Property(POProperty.plural, String(number))]
        return unit
    }

    @Test func `forms of one message are written as one message`() throws {
        let units = [
            form(0, "%d fișier"), form(1, "%d fișiere"), form(2, "%d de fișiere"),
            TranslationUnit("Stop", "Oprește"),
        ]
        #expect(
            try body(units) == """
                msgid "%d file"
                msgid_plural "%d files"
                msgstr[0] "%d fișier"
                msgstr[1] "%d fișiere"
                msgstr[2] "%d de fișiere"

                msgid "Stop"
                msgstr "Oprește"


                """)
    }

    @Test func `a new first form begins a new message`() throws {
        let units = [form(0, "a"), form(1, "b"), form(0, "c"), form(1, "d")]
        let result = try read(written(units, as: .po), as: .po)
        #expect(result.units.map(\.romanian) == ["a", "b", "c", "d"])
        #expect(result.units.map(\.context.id) == [nil, nil, "(2)", "(2)"])
    }

    @Test func `notes, references, flags and contexts`() throws {
        var unit = TranslationUnit("Snow", "Zăpadă")
        unit.notes = [Note("prima\na doua"), Note("a treia")]
        unit.context = UnitContext(file: "src/a.c:1\nb", id: "vreme")
        unit.properties = [
            Property(POProperty.flags, "fuzzy"), Property(POProperty.obsolete, "yes"),
        ]
        #expect(
            try body([unit]) == """
                # prima
                # a doua
                # a treia
                #: src/a.c:1 b
                #, fuzzy
                #~ msgctxt "vreme"
                #~ msgid "Snow"
                #~ msgstr "Zăpadă"


                """)
    }

    @Test func `a text that comes often gets a new context each time`() throws {
        var units = (1...4).map { TranslationUnit("May", "mai \($0)") }
        for index in 2...3 { units[index].context.id = "lună" }
        let found = try read(written(units, as: .po), as: .po).units
        #expect(found.map(\.context.id) == [nil, "(2)", "lună", "lună (2)"])
        #expect(found.map(\.romanian) == units.map(\.romanian))
    }

    @Test func `each translation is a message, and a unit without a pair is none`() throws {
        let two = TranslationUnit(variants: [
            Variant(Language(tag: "en-GB"), "Hello"), Variant(.romanian, "Salut"),
            Variant(Language(tag: "ro-MD"), "Bună"),
        ])
        let none = TranslationUnit(variants: [
            Variant(.english, "Hello"), Variant(Language(tag: "hu"), "Helló"),
        ])
        let sink = ByteSink()
        let writer = POWriter(sink)
        try writer.write(two)
        try writer.write(none)
        try writer.finish()
        let found = try read(sink.bytes, as: .po).units
        #expect(found.map(\.romanian) == ["Salut", "Bună"])
        #expect(
            writer.log.first.map(\.description) == ["line 2: a unit without en and ro left out"])
    }
}
