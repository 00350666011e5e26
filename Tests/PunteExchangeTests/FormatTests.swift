import PunteExchange
import PunteLanguage
import Testing

@Suite struct FormatTests {
    @Test(
        arguments: [
            ("memorie.tmx", .tmx), ("MEMORIE.TMX.GZ", .tmx), ("a.tsv", .tsv), ("a.tab", .tsv),
            ("a.csv", .csv), ("a.jsonl", .jsonl), ("a.ndjson", .jsonl), ("ro.po", .po),
            ("messages.pot", .po), ("a.xlf", .xliff), ("a.xliff.gz", .xliff),
            ("a.docx.sdlxliff", .xliff12), ("a.mxliff", .xliff12), ("a.mqxliff", .xliff12),
            ("a.txt", nil), ("a", nil), ("", nil), ("tmx", nil), ("știri.tmx/a", nil),
        ] as [(String, ExchangeFormat?)])
    func `a memory is recognised by its name`(path: String, format: ExchangeFormat?) {
        #expect(ExchangeFormat.detect(path: path) == format)
    }

    @Test(
        arguments: [
            ("<?xml version=\"1.0\"?><tmx version=\"1.4\">", .tmx),
            ("<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">", .xliff12),
            ("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\">", .xliff),
            ("# Romanian\nmsgid \"\"\nmsgstr \"\"", .po), ("{\"en\":\"a\"}", .jsonl),
            ("The road\tDrumul\n", .tsv),
            ("%20260501~080000\t%User ID,ION\t%TU=1\t%EN\t%Wordfast TM v.5\t%RO\t%--\n", .wordfast),
            ("<?xml version=\"1.0\"?><txml locale=\"en\">", .txml), ("The road, Drumul\n", nil),
            ("", nil),
            ("first\nsecond\tal doilea", nil),
        ] as [(String, ExchangeFormat?)])
    func `a memory without a name that tells is recognised by its beginning`(
        start: String, format: ExchangeFormat?
    ) {
        #expect(ExchangeFormat.detect(path: nil, firstBytes: start.utf8) == format)
        let wide = start.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(ExchangeFormat.detect(path: "a.bin", firstBytes: wide) == format)
        #expect(ExchangeFormat.detect(path: "a.csv", firstBytes: start.utf8) == .csv)
    }

    @Test(
        arguments: [
            ("a.tbx", "", .tbx), ("a.TBXM", "", .tbx), ("a.utx", "", .utx), ("a.csv", "", .csv),
            ("a.txt", "", .omegat), ("a.tsv", "", .omegat), ("a.utf8", "", .omegat),
            ("a.tab.gz", "", .omegat),
            ("a.txt", "#UTX 1.11; en/ro", .utx), ("a", "<martif type=\"TBX\">", .tbx),
            ("a.xml", "<?xml version=\"1.0\"?><tbx>", .tbx), ("a.xml", "<html>", nil),
            ("a", "", nil),
        ] as [(String, String, GlossaryFormat?)])
    func `a glossary is recognised by its name or its beginning`(
        path: String, start: String, format: GlossaryFormat?
    ) {
        #expect(GlossaryFormat.detect(path: path, firstBytes: start.utf8) == format)
    }

    @Test func `parallel text is two files`() {
        #expect(throws: ExchangeError("parallel text is two files; one was given")) {
            _ = try ExchangeFormat.moses.reader(ByteSource(bytes: []))
        }
        #expect(throws: ExchangeError("parallel text is two files; one was given")) {
            _ = try ExchangeFormat.moses.writer(ByteSink())
        }
    }

    @Test func `an empty file holds no units, where the format needs no root element`() throws {
        for format in [ExchangeFormat.tsv, .csv, .jsonl, .po] {
            let result = try read("", as: format)
            #expect(result.units.isEmpty)
            #expect(result.log.count == 0)
        }
        for format in [ExchangeFormat.tmx, .xliff] {
            #expect(throws: ExchangeError.self) { try read("", as: format) }
        }
    }
}
