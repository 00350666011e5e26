import PunteExchange
import PunteLanguage
import Testing

@Suite struct CatalogTests {
    private let catalogue = #"""
        # Romanian
        msgid ""
        msgstr ""
        "Content-Type: text/plain; charset=UTF-8\n"
        "Language: ro\n"

        #. shown in the menu
        #: src/a.c:10
        #, fuzzy, c-format
        msgctxt "menu"
        msgid "Open \"%s\""
        msgstr "Deschide „%s”"

        msgid ""
        "First line\n"
        "second\tline"
        msgstr ""
        "Prima linie\n"
        "a doua\tlinie"

        msgid "%d bridge"
        msgid_plural "%d bridges"
        msgstr[0] "%d punte"
        msgstr[1] "%d punți"
        msgstr[2] "%d de punți"

        msgid "not yet"
        msgstr ""

        #~ msgid "Old"
        #~ msgstr "Vechi"
        """#

    @Test func `messages, contexts, flags and plural forms`() throws {
        let result = try read(catalogue, as: .po)
        let units = result.units
        #expect(
            units.map(\.english) == [
                #"Open "%s""#, "First line\nsecond\tline", "%d bridge", "%d bridges", "%d bridges",
                "Old",
            ])
        #expect(
            units.map(\.romanian) == [
                "Deschide „%s”", "Prima linie\na doua\tlinie", "%d punte", "%d punți",
                "%d de punți", "Vechi",
            ])
        #expect(units[0].context.id == "menu")
        #expect(units[0].context.file == "src/a.c:10")
        #expect(units[0].property("x-po-flags") == "fuzzy, c-format")
        #expect(units[0].notes == [Note("shown in the menu")])
        #expect(units[3].property("x-po-plural") == "1")
        #expect(units[5].property("x-po-obsolete") == "yes")
        #expect(
            result.log.first.map(\.message) == ["1 messages without a translation passed over"])
    }

    @Test func `a catalogue comes back`() throws {
        let units = try read(catalogue, as: .po).units
        let again = try read(written(units, as: .po), as: .po)
        #expect(again.units.map(\.unplaced) == units.map(\.unplaced))
        #expect(again.log.count == 0)
    }

    @Test func `a text that comes twice gets a context`() throws {
        let units = [TranslationUnit("May", "Mai"), TranslationUnit("May", "Poate")]
        let again = try read(written(units, as: .po), as: .po).units
        #expect(again.map(\.romanian) == ["Mai", "Poate"])
        #expect(again.map(\.context.id) == [nil, "(2)"])
    }

    @Test func `lines that are no PO are left out`() throws {
        let result = try read(
            "msgid \"a\"\nmsgstr \"b\"\n\nrubbish\nmsgid \"c\nmsgstr \"d\"\n", as: .po)
        #expect(result.units.map(\.romanian) == ["b"])
        #expect(result.log.first.filter { $0.kind == .skipped }.map(\.line) == [4, 5])
    }
}

@Suite struct ParallelTextTests {
    private func read(_ english: String, _ romanian: String) throws -> [TranslationUnit] {
        let reader = try ParallelTextReader(
            (ByteSource(bytes: Array(english.utf8)), .english),
            (ByteSource(bytes: Array(romanian.utf8)), .romanian))
        var units: [TranslationUnit] = []
        while let unit = try reader.next() { units.append(unit) }
        return units
    }

    @Test func `lines of one number belong together`() throws {
        let units = try read("One.\n\nThree.", "Unu.\nDoi.\nTrei.\n")
        #expect(units.map(\.romanian) == ["Unu.", "Trei."])
        #expect(units.map(\.line) == [1, 3])
    }

    @Test func `files of different length are refused`() {
        #expect(throws: ExchangeError.self) { try read("One.\nTwo.", "Unu.") }
    }

    @Test func `texts are written as lines`() throws {
        let sinks = (ByteSink(), ByteSink())
        let writer = ParallelTextWriter((sinks.0, .english), (sinks.1, .romanian))
        try writer.write(TranslationUnit("One\ntwo", "Unu"))
        try writer.finish()
        #expect(String(decoding: sinks.0.bytes, as: UTF8.self) == "One two\n")
        #expect(String(decoding: sinks.1.bytes, as: UTF8.self) == "Unu\n")
        #expect(writer.log.mended == 1)
    }
}

@Suite struct CSVTests {
    @Test func `quotes, line ends and separators within cells`() throws {
        let units = [
            TranslationUnit("a, \"b\"; c", "d\r\ne"), TranslationUnit("tab\t", " f "),
        ]
        #expect(try read(written(units, as: .csv), as: .csv).units.map(\.unplaced) == units)
    }

    @Test func `semicolons are told from the first line`() throws {
        let units = try read("source;target;note\nHello;Salut;n\n\"A;B\";\"1,5\";\n", as: .csv)
            .units
        #expect(units.map(\.english) == ["Hello", "A;B"])
        #expect(units.map(\.romanian) == ["Salut", "1,5"])
        #expect(units[0].notes == [Note("n")])
    }
}
