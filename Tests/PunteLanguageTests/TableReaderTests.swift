import PunteLanguage
import PunteTestSupport
import Testing

@Suite struct TableReaderTests {
    /// Returns the fields of each row with their lines, read in a simple and slow way.
    private func plain(_ text: String, skippingRemarks: Bool) -> [(Int, [String])] {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init
        )
        .enumerated().compactMap { number, line in
            var scalars = Array(line.unicodeScalars)
            if scalars.last == "\r" { scalars.removeLast() }
            if scalars.isEmpty || skippingRemarks && scalars[0] == "#" { return nil }
            let fields = scalars.split(separator: "\t", omittingEmptySubsequences: false)
            return (
                number + 1, fields.map { String(String.UnicodeScalarView($0)) }
            )
        }
    }

    @Test(arguments: [false, true])
    func `rows are those of a plain split`(skippingRemarks: Bool) {
        var random = SeededRandom(seed: 51)
        let alphabet = Array("aș\t\t\n\n\r# „".unicodeScalars)
        for _ in 0..<2000 {
            let text = random.text(from: alphabet, upTo: 40)
            let rows = Array(TableReader(Array(text.utf8), skippingRemarks: skippingRemarks))
            let expected = plain(text, skippingRemarks: skippingRemarks)
            #expect(rows.map(\.line) == expected.map(\.0))
            #expect(
                rows.map { $0.texts.map { Array($0.utf8) } }
                    == expected.map { $0.1.map { Array($0.utf8) } })
        }
    }

    @Test func `a field beyond the end of its row is empty`() {
        var reader = TableReader(Array("podul\tthe bridge\t".utf8))
        let row = reader.next()
        #expect(row?.count == 3)
        #expect(row?[1] == "the bridge")
        #expect(row?[2] == "")
        #expect(row?[3] == "")
        #expect(reader.next() == nil)
    }

    @Test func `a byte order mark belongs to no field`() {
        let rows = Array(TableReader(Array("\u{FEFF}en\tro\r\nbridge\tpod".utf8)))
        #expect(rows.map(\.texts) == [["en", "ro"], ["bridge", "pod"]])
    }

    @Test func `a headed table is read by the names of its columns`() {
        let text = "ro\ten\tnote\n\npod\tbridge\nuliță\tlane\tdated\tand more\n"
        let table = HeadedTable(Array(text.utf8))
        #expect(table.has("en", "ro"))
        #expect(!table.has("en", "score"))
        let rows = Array(table)
        #expect(rows.map(\.line) == [3, 4])
        #expect(rows.map { $0["en"] } == ["bridge", "lane"])
        #expect(rows.map { $0.value("note") } == [nil, "dated"])
        #expect(rows[0]["note"] == "")
        #expect(rows[0].value("score") == nil)
    }

    @Test func `an empty text has neither columns nor rows`() {
        let table = HeadedTable([UInt8]())
        #expect(!table.has("en"))
        #expect(Array(table).isEmpty)
    }

    @Test func `a table of data keeps its remarks to itself`() {
        let table = DataTable(text: "# unit\tfactor\nmile\t1.609\n\nfoot\t0.3048\n")
        #expect(table.rows == [["mile", "1.609"], ["foot", "0.3048"]])
        #expect(table.words == ["mile", "foot"])
    }
}
