import PunteExchange
import PunteLanguage
import Testing

/// Tests that the result does not depend on where the blocks of a file end.
///
/// The first 64 KB arrive as one block, and the rest in further blocks. Filling of every length
/// before a document puts the end of a block at every byte of it.
@Suite struct StreamingTests {
    /// Reads a file with filling, so that a block ends before each of its bytes in turn.
    ///
    /// The results are compared with the file read as a whole.
    private func check(
        _ format: ExchangeFormat, start: String, filling: (Int) -> String, rest: String,
        step: Int = 1, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        func units(_ result: (units: [TranslationUnit], log: FindingLog)) -> [TranslationUnit] {
            // The filling may be a unit of its own.
            result.units.filter { $0.english != "x" }.map(\.unplaced)
        }
        let whole = try read(start + filling(100) + rest, as: format)
        #expect(units(whole).count > 1, sourceLocation: sourceLocation)
        let fixed = start.utf8.count
        for place in stride(from: 0, through: rest.utf8.count, by: step) {
            let length = 65_536 - fixed - place
            let result = try read(start + filling(length) + rest, as: format)
            #expect(
                units(result) == units(whole),
                "\(format), \(place)", sourceLocation: sourceLocation)
            #expect(
                result.log.first.map(\.message) == whole.log.first.map(\.message),
                "\(format), \(place)", sourceLocation: sourceLocation)
        }
    }

    @Test func `TMX, sound and damaged`() throws {
        try check(
            .tmx, start: "<?xml version=\"1.0\"?><tmx version=\"1.4\"><body>",
            filling: { String(repeating: " ", count: $0) },
            rest: """
                <tu tuid="ș&amp;1" creationdate='20260503T101112Z'><prop type="x-a">țară 😀</prop>
                <tuv xml:lang="en"><seg>a &lt;b&#233; &nbsp;<![CDATA[<x> ]] ]]>\r\n\u{7}c</seg></tuv>
                <!-- -- --><tuv xml:lang="ro"><seg>Ș<bpt i="1">&lt;b&gt;</bpt>ț<ept i="1"/>&amp &</seg>
                </tuv></tu><?p q?><tu><tuv xml:lang=en><seg>d < e</seg></tuv><tuv lang="ro">
                <seg><b>f</i></seg></tuv></tu></body></tmx>
                """)
    }

    @Test func `XLIFF 2`() throws {
        try check(
            .xliff, start: "<xliff version=\"2.0\" srcLang=\"en\" trgLang=\"ro\"><file id=\"f\">",
            filling: { String(repeating: "\n", count: $0) },
            rest: """
                <unit id="1"><originalData><data id="d">&lt;b&gt;</data></originalData><segment \
                state="final"><source>ș <ph id="1" dataRef="d"/></source><target>ț</target></segment>
                </unit><unit id="2"><segment><source>a</source><target>b</target></segment></unit>\
                </file></xliff>
                """, step: 3)
    }

    @Test func `CSV with quotes and line ends`() throws {
        try check(
            .csv, start: "en,ro,note\r\n",
            filling: { "x,y," + String(repeating: "z", count: $0 - 6) + "\r\n" },
            rest: "\"a\"\"ș\r\nb\",țară,\"n\"\r\nc,d\n\"e,\"\"\n\"\"\",\"f\"\n")
    }

    @Test func `TSV with escape sequences`() throws {
        try check(
            .tsv, start: "en\tro\tnote\tescaped\n",
            filling: { "x\ty\t" + String(repeating: "z", count: $0 - 6) + "\t\n" },
            rest: "a\\tș\tț\\\\\t\t1\r\nc\\d\te\t\t\n😀\tî\r\n")
    }

    @Test func `JSON Lines`() throws {
        try check(
            .jsonl, start: "",
            filling: {
                "{\"en\":\"x\",\"ro\":\"" + String(repeating: "z", count: $0 - 19) + "\"}\n"
            },
            rest: "{\"en\":\"ș\\n\\u0103\",\"ro\":\"ț\"}\n\n{oops\n{\"ro\":\"d\",\"en\":\"c\"}",
            step: 2)
    }

    @Test func `PO`() throws {
        try check(
            .po, start: "msgid \"x\"\nmsgstr \"y\"\n",
            filling: { "#| " + String(repeating: "z", count: $0 - 4) + "\n" },
            rest:
                "msgid \"ș\\\"\"\nmsgstr \"\"\n\"ț\\n\"\n\"😀\"\n\n#~ msgid \"a\"\n#~ msgstr \"b\"\n"
        )
    }

    @Test func `windows-1250 and UTF-16`() throws {
        let declaration = "<?xml version=\"1.0\" encoding=\"windows-1250\"?>"
        let document = "<tmx version=\"1.4\"><body>" + tu("town", "oraşul") + tu("a", "ţară &amp;")
        let table: [Character: UInt8] = ["ş": 0xBA, "ţ": 0xFE, "ă": 0xE3]
        let narrow = document.flatMap { character in
            table[character].map { [$0] } ?? Array(character.utf8)
        }
        for place in 0...narrow.count {
            let length = 65_536 - declaration.utf8.count - place
            let bytes = Array(declaration.utf8) + [UInt8](repeating: 0x20, count: length) + narrow
            #expect(try read(bytes).units.map(\.romanian) == ["oraşul", "ţară &"])
        }
        func wide(_ text: String) -> [UInt8] {
            text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
        let start = wide("\u{FEFF}<?xml version=\"1.0\"?>")
        let rest = wide(document + tu("b", "😀𝔘"))
        let spaces = wide(String(repeating: " ", count: 32_768))
        for place in stride(from: 0, through: rest.count, by: 2) {
            let bytes = start + spaces.prefix(65_536 - start.count - place) + rest
            #expect(
                try read(bytes).units.map(\.romanian)
                    == ["oraşul", "ţară &", "😀𝔘"])
        }
    }

    /// A memory longer than the scanner's window, which is longer than a block, is read correctly.
    @Test func `a memory longer than any window`() throws {
        var random = RandomUnits(seed: 81)
        let units = (0..<3000).map { _ in random.plainUnit() }
        for format in [ExchangeFormat.tmx, .jsonl, .csv] {
            let file = try written(units, as: format)
            #expect(file.utf8.count > 1 << 17)
            #expect(try read(file, as: format).units.map(\.unplaced) == units)
        }
    }
}
