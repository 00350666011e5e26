import PunteExchange
import PunteLanguage
import Testing

@Suite struct ParallelTextTests {
    private func read(
        _ english: String, _ romanian: String, log: FindingLog? = nil
    ) throws -> [TranslationUnit] {
        let reader = try ParallelTextReader(
            (ByteSource(bytes: Array(english.utf8)), .english),
            (ByteSource(bytes: Array(romanian.utf8)), .romanian), log: log)
        var units: [TranslationUnit] = []
        while let unit = try reader.next() { units.append(unit) }
        return units
    }

    private func write(_ units: [TranslationUnit]) throws -> (String, String, FindingLog) {
        let sinks = (ByteSink(), ByteSink())
        let writer = ParallelTextWriter((sinks.0, .english), (sinks.1, .romanian))
        for unit in units { try writer.write(unit) }
        try writer.finish()
        return (
            String(decoding: sinks.0.bytes, as: UTF8.self),
            String(decoding: sinks.1.bytes, as: UTF8.self), writer.log
        )
    }

    @Test func `lines of one number belong together`() throws {
        let units = try read("One.\n\nThree.", "Unu.\nDoi.\nTrei.\n")
        #expect(units.map(\.romanian) == ["Unu.", "Trei."])
        #expect(units.map(\.line) == [1, 3])
    }

    @Test func `line ends of both kinds, and an end of the file without one`() throws {
        let units = try read("One.\r\nTwo.\r\n", "Unu.\nDoi.")
        #expect(units.map(\.english) == ["One.", "Two."])
        #expect(units.map(\.romanian) == ["Unu.", "Doi."])
        #expect(try read("", "").isEmpty)
    }

    @Test(arguments: [("One.\nTwo.", "Unu.", 2), ("", "Unu.", 1), ("One.", "Unu.\n\n", 2)])
    func `files of different length are refused where the shorter one ends`(
        english: String, romanian: String, line: Int
    ) {
        #expect(
            throws: ExchangeError(
                "the two files have different numbers of lines: they are not parallel", line: line)
        ) { try read(english, romanian) }
    }

    @Test func `bad bytes of either file are mended`() throws {
        let log = FindingLog()
        let reader = try ParallelTextReader(
            (ByteSource(bytes: Array("café café\nb".utf8)), .english),
            (ByteSource(bytes: Array("știri, știri\n".utf8) + [0xFF]), .romanian), log: log)
        var last: TranslationUnit?
        while let unit = try reader.next() { last = unit }
        #expect(last?.romanian == "\u{FFFD}")
        #expect(log.first.map(\.line) == [2])
    }

    @Test func `texts are written as lines`() throws {
        let (english, romanian, log) = try write([
            TranslationUnit("One\ntwo", "Unu"), TranslationUnit("Three\r\nfour", "Trei\r"),
        ])
        #expect(english == "One two\nThree  four\n")
        #expect(romanian == "Unu\nTrei \n")
        #expect(
            log.first.map(\.description) == [
                "line 1: line ends within a text written as spaces",
                "line 2: line ends within a text written as spaces",
                "line 2: line ends within a text written as spaces",
            ])
    }

    @Test func `each translation is a line, and what has none is left out`() throws {
        let two = TranslationUnit(variants: [
            Variant(Language(tag: "ro-MD"), "Salut"), Variant(Language(tag: "en-US"), "Hello"),
            Variant(Language(tag: "ro-MD"), "Bună"),
        ])
        let none = TranslationUnit(variants: [
            Variant(.english, "Hello"), Variant(Language(tag: "hu"), "Helló"),
        ])
        let (english, romanian, log) = try write([two, none, TranslationUnit("Yes", "Da")])
        #expect(english == "Hello\nHello\nYes\n")
        #expect(romanian == "Salut\nBună\nDa\n")
        #expect(
            log.first.map(\.description) == ["line 3: a unit without both languages left out"])
    }

    @Test func `long files stay parallel`() throws {
        let units = (0..<3000).map { number in
            TranslationUnit(
                String(repeating: "Rain. ", count: number % 13 + 1) + "\(number)",
                String(repeating: "Plouă, plouă. ", count: number % 7 + 1) + "\(number)")
        }
        let (english, romanian, log) = try write(units)
        #expect(try read(english, romanian).map(\.unplaced) == units)
        #expect(log.count == 0)
    }
}
