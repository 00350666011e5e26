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
