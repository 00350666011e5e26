import PunteExchange
import PunteLanguage
import Testing

/// Tests that tables are read as the programs that wrote them meant them.
@Suite struct TableDialectTests {
    private func pairs(
        _ text: String, as format: ExchangeFormat = .csv, columns: TableColumnChoice = .init()
    ) throws -> [[String?]] {
        let reader = try format.reader(
            ByteSource(bytes: Array(text.utf8)), columns: columns, log: FindingLog())
        var pairs: [[String?]] = []
        while let unit = try reader.next() { pairs.append([unit.english, unit.romanian]) }
        return pairs
    }

    @Test(
        arguments: [
            "Rain, then snow.;Ploaie, apoi ninsoare.\nWind, at last.;Vânt, în sfârșit.\n",
            "One, two, three;Unu, doi, trei\nFour;Patru, totuși\n",
            "The road is closed, again|Drumul e închis, iar\nIt is open|E deschis, da, e\n",
            "\"He said; \"\"yes\"\"\";A zis; da\nNo, not now;Nu, nu acum\n",
        ])
    func `the separator is the one that divides all rows alike`(text: String) throws {
        let found = try pairs(text.replacing("A zis; da", with: "A zis da"))
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0[0] != nil && $0[1] != nil })
    }

    @Test(
        arguments: [
            ("sep=;\r\nen;ro\r\nRain, snow;Ploaie\r\n", "Rain, snow"),
            ("\"sep=|\"\nen|ro\nRain; snow|Ploaie\n", "Rain; snow"),
            ("SEP=\t\nRain, snow\tPloaie\n", "Rain, snow"),
            ("sep=,\nen,ro\nRain;,Ploaie\n", "Rain;"),
        ])
    func `a line that names the separator is obeyed`(text: String, english: String) throws {
        #expect(try pairs(text) == [[english, "Ploaie"]])
    }

    @Test func `a file of an old Macintosh`() throws {
        #expect(
            try pairs("en,ro\rRain,Ploaie\rSnow,Zăpadă") == [
                ["Rain", "Ploaie"], ["Snow", "Zăpadă"],
            ])
    }

    @Test func `tab-separated text of a spreadsheet has quotes around its cells`() throws {
        let text =
            "Rain\tPloaie\r\n\"Say \"\"no\"\"\"\tZi nu\r\n\"Two\nlines\"\t\"Două\nrânduri\"\r\n"
        let expected = [
            ["Rain", "Ploaie"], ["Say \"no\"", "Zi nu"], ["Two\nlines", "Două\nrânduri"],
        ]
        #expect(try pairs(text, as: .tsv) == expected.map { $0.map(Optional.init) })
        let wide: [UInt8] =
            [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let units = try read(wide, as: .tsv).units
        #expect(units.map { [$0.english ?? "", $0.romanian ?? ""] } == expected)
    }

    @Test func `other tab-separated text has quotes that are characters`() throws {
        let text = "\"No\" is no answer.\t„Nu” nu e răspuns.\n\"Yes\"\t„Da”\n"
        #expect(try pairs(text, as: .tsv).map { $0[0] } == ["\"No\" is no answer.", "\"Yes\""])
    }

    @Test(arguments: [0, 3, 49])
    func `one stray quote costs one row, which is named`(index: Int) throws {
        var rows = (0..<50).map { "Report \($0) is out.,Raportul \($0) a apărut." }
        rows[index] = "\"Report? \(index),Raportul \(index)"
        rows.insert("\"Well, now\",\"Ei, acum\"", at: 40)
        let result = try read(rows.joined(separator: "\n") + "\n", as: .csv)
        #expect(result.units.count == 50)
        #expect(result.log.skipped == 1)
        #expect(result.log.first.map(\.line) == [index + (index >= 40 ? 2 : 1)])
    }

    @Test(
        arguments: [
            "Engleză;Română", "ENGLISH;ROMANIAN", "Text sursă;Text țintă", "Source;Target",
            "English (en-GB);Romanian (ro-RO)", "en_US;ro_RO", "Limba engleză;Limba română",
            "Original;Traducere",
        ])
    func `columns have names in words`(header: String) throws {
        let text = "ID;\(header);Observații\n7;Rain;Ploaie;vreme\n"
        let unit = try #require(try read(text, as: .csv).units.first)
        #expect((unit.english, unit.romanian) == ("Rain", "Ploaie"))
        #expect(unit.id == "7")
        #expect(unit.notes == [Note("vreme")])
    }

    @Test(
        arguments: [
            "Kategorie;Frage;Antwort\nTier;The dog barks at night.;Câinele latră noaptea.\n",
            "ID;Frage;Antwort\n1;Rain;Ploaie\n",
            "Frage\tAntwort\nThe road is closed until further notice.\tDrumul este închis.\n",
            "1;Rain;Ploaie\n2;Snow;Zăpadă\n", "English;Deutsch\nRain;Regen\n",
        ])
    func `columns in unknown words are asked about`(text: String) {
        let error = #expect(throws: ExchangeError.self) { try read(text, as: .csv) }
        #expect(error?.problem.contains("which columns are English and Romanian") == true)
    }

    @Test(
        arguments: [
            ("Frage", "Antwort"), ("frage", "3"), ("2", "3"), ("2", "Antwort"),
        ])
    func `a person names the columns`(english: String, romanian: String) throws {
        let text = "Art;Frage;Antwort\nx;The dog barks at night.;Câinele latră noaptea.\n"
        let found = try pairs(text, columns: .init(english: english, romanian: romanian))
        #expect(found == [["The dog barks at night.", "Câinele latră noaptea."]])
        #expect(throws: ExchangeError.self) {
            try pairs(text, columns: .init(english: english, romanian: "9"))
        }
    }

    @Test func `columns without names are those of their languages`() throws {
        let text = """
            12;Ministrul a declarat că acordul este aproape.;The minister said the deal was near.
            13;Nu a vrut să spună mai mult.;He did not want to say more.
            """
        #expect(
            try pairs(text).first == [
                "The minister said the deal was near.",
                "Ministrul a declarat că acordul este aproape.",
            ])
    }

    @Test(
        arguments: [
            ("True", .needsReview), ("1", .needsReview), ("False", nil), ("0", nil), ("", nil),
        ] as [(String, ReviewState?)])
    func `a column says which translations are fuzzy`(cell: String, review: ReviewState?) throws {
        let units = try read("source,target,fuzzy\nRain,Ploaie,\(cell)\n", as: .csv).units
        #expect(units.map(\.review) == [review])
        let line = "{\"en\":\"Rain\",\"ro\":\"Ploaie\",\"fuzzy\":\(cell == "True")}"
        let json = try read(line, as: .jsonl).units
        #expect(json.map(\.review) == [cell == "True" ? .needsReview : nil])
    }
}

/// Tests what is written for Excel.
@Suite struct ExcelTableTests {
    private func file(_ units: [TranslationUnit]) throws -> String {
        let sink = ByteSink()
        let writer = TableWriter(sink, style: .excel)
        for unit in units { try writer.write(unit) }
        try writer.finish()
        return String(decoding: sink.bytes, as: UTF8.self)
    }

    @Test func `a byte order mark, semicolons and Windows line ends`() throws {
        let text = try file([TranslationUnit("Rain; wind", "Ploaie, vânt")])
        #expect(text.hasPrefix("\u{FEFF}en;ro;id;created;changed;note;escaped\r\n"))
        #expect(text.hasSuffix("\"Rain; wind\";\"Ploaie, vânt\";;;;;\r\n"))
    }

    @Test(
        arguments: [
            "=1+1", "+40 points", "-3 degrees", "@agerpres", "\tindent", "'quoted' =", "=\"a\"\n-b",
            "- No, he said.",
        ])
    func `no cell is a formula, and every text comes back`(text: String) throws {
        let units = [TranslationUnit(text, "'apostrof"), TranslationUnit("plain", "-1 grad")]
        let written = try file(units)
        for line in written.split(separator: "\r\n").dropFirst() {
            for cell in line.split(separator: ";") {
                let start = cell.first == "\"" ? cell.dropFirst().first : cell.first
                #expect(!["=", "+", "-", "@", "\t"].contains(start))
            }
        }
        #expect(try read(written, as: .csv).units.map(\.unplaced) == units)
    }

    @Test func `random texts come back`() throws {
        var random = RandomUnits(seed: 91)
        let pieces = ["=", "+", "'", "-", "@", ";", ",", "\"", "ș", " ", "a", "\n", "x"]
        for _ in 0..<200 {
            let cells = (0..<2).map { _ in
                (0..<Int.random(in: 1...6, using: &random.random)).map { _ in random.pick(pieces) }
                    .joined() + "x"
            }
            let unit = TranslationUnit(cells[0], cells[1])
            #expect(try read(file([unit]), as: .csv).units.map(\.unplaced) == [unit])
        }
    }
}
