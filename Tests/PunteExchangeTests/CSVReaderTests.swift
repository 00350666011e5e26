import PunteExchange
import PunteLanguage
import Testing

/// Compares the reader of comma-separated values with a simple parser that follows RFC 4180.
@Suite struct CSVReaderTests {
    /// Returns the rows and cells of a file whose quotes are all closed.
    private func naive(_ text: String, _ separator: UInt8) -> [[String]] {
        var rows: [[[UInt8]]] = [[[]]]
        var isQuoted = false
        let bytes = Array(text.utf8)
        var index = 0
        func append(_ byte: UInt8) {
            rows[rows.count - 1][rows[rows.count - 1].count - 1] += [byte]
        }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if isQuoted {
                if byte != UInt8(ascii: "\"") {
                    append(byte)
                } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
                    append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if byte == UInt8(ascii: "\""), rows[rows.count - 1].last?.isEmpty == true {
                isQuoted = true
            } else if byte == separator {
                rows[rows.count - 1].append([])
            } else if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A {
                continue
            } else if byte == 0x0A {
                rows.append([[]])
            } else {
                append(byte)
            }
        }
        if rows.last == [[]] { rows.removeLast() }
        return rows.map { $0.map { String(decoding: $0, as: UTF8.self) } }
    }

    private func quoted(_ cell: String) -> String {
        "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    @Test(arguments: [",", ";", "\t"])
    func `random tables, quoted where they must be and where they need not`(
        separator: String
    ) throws {
        var random = RandomUnits(seed: 41)
        let pieces = ["a", "știre", "\"", ",", ";", "\t", "\n", "\r\n", " ", "1,5", "”", "'"]
        for round in 0..<150 {
            let rows = (0..<Int.random(in: 1...5, using: &random.random)).map { _ in
                (0..<3).map { column in
                    let text = (0..<Int.random(in: 1...5, using: &random.random))
                        .map { _ in random.pick(pieces) }.joined()
                    return column < 2 ? "x" + text : text
                }
            }
            var file = ["en", "ro", "note"].joined(separator: separator) + "\r\n"
            for row in rows {
                let cells = row.map { cell in
                    let needsQuotes = cell.utf8.contains { byte in
                        byte < 0x20 || byte == UInt8(ascii: "\"") || separator.utf8.contains(byte)
                    }
                    return needsQuotes || random.chance(30) ? quoted(cell) : cell
                }
                file += cells.joined(separator: separator) + (random.chance(50) ? "\n" : "\r\n")
            }
            let result = try read(file, as: .csv)
            #expect(result.units.map(\.english) == rows.map { $0[0] }, "round \(round)")
            #expect(result.units.map(\.romanian) == rows.map { $0[1] })
            #expect(result.units.map { $0.notes.first?.text ?? "" } == rows.map { $0[2] })
            let byte = separator.utf8.first ?? 0
            #expect(naive(file, byte).dropFirst() == rows[...])
            #expect(result.log.count == 0)
        }
    }

    @Test func `what is written is what RFC 4180 asks for`() throws {
        var random = RandomUnits(seed: 42)
        for _ in 0..<80 {
            let unit = random.plainUnit()
            let file = try written([unit], as: .csv)
            let rows = naive(file, UInt8(ascii: ","))
            #expect(rows.count == 2)
            #expect(rows[0] == ["en", "ro", "id", "created", "changed", "note"])
            #expect(rows[1] == [unit.english ?? "", unit.romanian ?? "", "", "", "", ""])
        }
    }

    @Test func `the separator is the one that makes a header`() throws {
        let cases = [
            ("en,ro,note\nOne,Unu,\"a;b;c;d\"\n", "a;b;c;d"),
            ("en;ro;note\nOne;Unu;a,b,c,d,e\n", "a,b,c,d,e"),
            ("en\tro\tnote\nOne\tUnu\ta,b;c\n", "a,b;c"),
        ]
        for (file, note) in cases {
            let unit = try #require(try read(file, as: .csv).units.first)
            #expect((unit.english, unit.romanian) == ("One", "Unu"))
            #expect(unit.notes.map(\.text) == [note])
        }
    }

    @Test func `a quote within a cell is a character`() throws {
        let units = try read("en,ro\n5\" pipe,țeavă de 5\"\nsay \"hi\",zi „salut”\n", as: .csv)
            .units
        #expect(units.map(\.english) == ["5\" pipe", "say \"hi\""])
        #expect(units.map(\.romanian) == ["țeavă de 5\"", "zi „salut”"])
    }

    @Test func `text after a closing quote belongs to the cell`() throws {
        let units = try read("en,ro\n\"One\" more,\"Unu\" în plus\n", as: .csv).units
        #expect(units.map(\.english) == ["One more"])
        #expect(units.map(\.romanian) == ["Unu în plus"])
    }

    @Test func `rows are named by the line where they begin`() throws {
        let file = "en,ro\n\"One\n\n\",Unu\n,Doi\n\"Three\r\n\",Trei\nFour,\n"
        let result = try read(file, as: .csv)
        #expect(result.units.map(\.line) == [2, 6])
        #expect(result.units.map(\.english) == ["One\n\n", "Three\r\n"])
        #expect(
            result.log.first.map(\.description) == [
                "line 5: a row without text in two languages left out",
                "line 8: a row without text in two languages left out",
            ])
    }

    @Test func `short rows and long rows`() throws {
        let result = try read("en,ro,note\nOne,Unu\nTwo,Doi,n,rest,rest\nThree\n", as: .csv)
        #expect(result.units.map(\.english) == ["One", "Two"])
        #expect(result.units.map { $0.notes.count } == [0, 1])
        #expect(result.log.skipped == 1)
    }

    @Test func `an open quote costs its row and no other`() throws {
        let rows = String(
            repeating: "Snow fell in the mountains.,A nins la munte.\n", count: 40_000)
        let result = try read("en,ro\n\"open,deschis\n" + rows, as: .csv)
        #expect(result.log.skipped == 1)
        #expect(result.log.first.map(\.line) == [2])
        #expect(result.units.count == 40_000)
    }
}

/// Tests the reader of tab-separated values.
@Suite struct TSVReaderTests {
    @Test func `columns may be in any order, and named in any spelling`() throws {
        let file = """
            note\tRO-ro\tcontext_id\tEN_us\tprevious\tnext\tfile\tcreated_by\tchanged_by\tchanged
            n\tPrimarul\tk1\tThe mayor\tP\tN\ta.txt\tana\tion\t2026-05-03T10:00:00Z
            """
        let unit = try #require(try read(file, as: .tsv).units.first)
        #expect(unit.variants.map(\.language.tag) == ["ro-RO", "en-US"])
        #expect(unit.english == "The mayor")
        #expect(unit.romanian == "Primarul")
        #expect(unit.notes == [Note("n")])
        #expect(unit.context == UnitContext(file: "a.txt", id: "k1", previous: "P", next: "N"))
        #expect(unit.history.createdBy == "ana")
        #expect(unit.history.changedBy == "ion")
        #expect(unit.history.changed == Timestamp("20260503T100000Z"))
    }

    @Test func `source and target are the languages asked for`() throws {
        let reader = try TableUnitReader(
            ByteSource(bytes: Array("target\tsource\nHello\tSalut\n".utf8)), style: .tabs,
            languages: [.romanian, .english])
        let unit = try #require(try reader.next())
        #expect(unit.english == "Hello")
        #expect(unit.romanian == "Salut")
        #expect(try reader.next() == nil)
    }

    @Test func `a first line of texts is no header`() throws {
        let units = try read("The road is closed.\tDrumul e închis.\n", as: .tsv).units
        #expect(units.map(\.line) == [1])
        // One language alone is a question.
        #expect(throws: ExchangeError.self) { try read("en\tengleză\nYes\tDa\n", as: .tsv) }
    }

    @Test func `unnamed columns are ignored, other names are properties`() throws {
        let unit = try #require(
            try read("en\t\tro\tRedactor\nOne\tx\tUnu\tsport\n", as: .tsv).units.first)
        #expect(unit.properties == [Property("Redactor", "sport")])
        #expect(unit.notes.isEmpty)
    }

    @Test func `escape sequences count only in rows that are marked`() throws {
        let file = "en\tro\tescaped\nC:\\temp\tC:\\nou\t\nC:\\\\temp\\tx\\q\tdoi\\nrânduri\\r\t1\n"
        let units = try read(file, as: .tsv).units
        #expect(units.map(\.english) == ["C:\\temp", "C:\\temp\txq"])
        #expect(units.map(\.romanian) == ["C:\\nou", "doi\nrânduri\r"])
    }

    @Test func `only rows that need them are written with escape sequences`() throws {
        let units = [TranslationUnit("a\\b", "c"), TranslationUnit("a\\b\n", "c")]
        let lines = try written(units, as: .tsv).split(separator: "\n")
        #expect(
            lines.map(String.init) == [
                "en\tro\tid\tcreated\tchanged\tnote\tescaped", "a\\b\tc\t\t\t\t\t",
                "a\\\\b\\n\tc\t\t\t\t\t1",
            ])
    }

    @Test func `random cells come back from their escape sequences`() throws {
        var random = RandomUnits(seed: 43)
        let pieces = ["\\", "\t", "\n", "\r", "n", "t", "\\n", "ș", "\"", "\\\\", "\u{2028}"]
        for _ in 0..<300 {
            let cells = (0..<2).map { _ in
                "x"
                    + (0..<Int.random(in: 0...6, using: &random.random))
                    .map { _ in random.pick(pieces) }.joined()
            }
            let unit = TranslationUnit(cells[0], cells[1])
            let file = try written([unit], as: .tsv)
            #expect(file.utf8.count { $0 == 0x0A } == 2)
            #expect(try read(file, as: .tsv).units.map(\.unplaced) == [unit])
        }
    }

    @Test func `a table in UTF-16 is read`() throws {
        let text = "\u{FEFF}en\tro\r\nThe town\tOrașul\r\n"
        let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let result = try read(bytes, as: .tsv)
        #expect(result.units.map(\.romanian) == ["Orașul"])
        #expect(result.log.count == 0)
    }

    @Test func `a text of several translations makes several rows`() throws {
        let unit = TranslationUnit(variants: [
            Variant(.english, "Hello"), Variant(.romanian, "Salut"), Variant(.romanian, "Bună"),
        ])
        let units = try read(written([unit], as: .tsv), as: .tsv).units
        #expect(units.map(\.english) == ["Hello", "Hello"])
        #expect(units.map(\.romanian) == ["Salut", "Bună"])
    }

    @Test func `a strict log stops at the first row without a pair`() {
        #expect(
            throws: ExchangeError("a row without text in two languages left out", line: 2)
        ) { try read("en\tro\nOne\t\n", as: .tsv, strict: true) }
    }
}
