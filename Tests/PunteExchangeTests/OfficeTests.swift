import CSQLite
import PunteLanguage
import Testing

@testable import PunteExchange

/// Returns a workbook with sheets, each given as the rows of its `sheetData`.
func workbook(_ sheets: [(name: String, rows: String)], strings: [String] = []) -> [UInt8] {
    var zip = ZipFixture()
    zip.add("[Content_Types].xml", "<Types/>")
    zip.add(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets>"
            + sheets.enumerated().map { "<sheet name=\"\($1.name)\" r:id=\"rId\($0)\"/>" }.joined()
            + "</sheets></workbook>")
    zip.add(
        "xl/_rels/workbook.xml.rels",
        "<Relationships>"
            + sheets.indices.map {
                "<Relationship Id=\"rId\($0)\" Target=\"worksheets/s\($0).xml\"/>"
            }
            .joined() + "</Relationships>")
    for (index, sheet) in sheets.enumerated() {
        zip.add(
            "xl/worksheets/s\(index).xml",
            "<worksheet><sheetData>\(sheet.rows)</sheetData></worksheet>")
    }
    if !strings.isEmpty {
        zip.add(
            "xl/sharedStrings.xml",
            "<sst>" + strings.map { "<si>\($0)</si>" }.joined() + "</sst>")
    }
    return zip.bytes
}

/// Returns a row of inline texts.
func row(_ cells: String...) -> String {
    "<row>" + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
}

/// Returns a Word document with a body.
func document(_ body: String, footnotes: String? = nil) -> [UInt8] {
    var zip = ZipFixture()
    zip.add("word/document.xml", "<w:document><w:body>\(body)</w:body></w:document>")
    if let footnotes { zip.add("word/footnotes.xml", "<w:footnotes>\(footnotes)</w:footnotes>") }
    return zip.bytes
}

/// Returns a paragraph of one run.
func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

/// Returns a table of cells of one paragraph each.
func table(_ rows: [String]...) -> String {
    "<w:tbl>"
        + rows.map { "<w:tr>" + $0.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>" }
        .joined() + "</w:tbl>"
}

/// Tests the reader of Excel workbooks.
@Suite struct WorkbookTests {
    private func pairs(_ bytes: [UInt8]) throws -> [[String?]] {
        try read(bytes, as: .xlsx).units.map { [$0.english, $0.romanian] }
    }

    @Test func `shared strings, runs and inline texts`() throws {
        let rows = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
            <row r="2"><c r="A2" t="s"><v>2</v></c>\
            <c r="B2" t="inlineStr"><is><r><t>Ninge </t></r><r><t>la munte.</t></r></is></c></row>
            """
        let file = workbook(
            [("Foaie1", rows)],
            strings: [
                "<t>Engleză</t>", "<t>Română</t>",
                "<r><t>It snows</t></r><rPh><t>x</t></rPh><r><t xml:space=\"preserve\"> uphill.</t></r>",
            ])
        #expect(try pairs(file) == [["It snows uphill.", "Ninge la munte."]])
        #expect(try read(file, as: .xlsx).units.map(\.line) == [2])
    }

    @Test func `formulas count as the values stored with them, errors as nothing`() throws {
        let rows =
            row("ID", "English", "Romanian")
            + "<row><c><f>ROW()</f><v>2</v></c><c t=\"str\"><f>A1&amp;B1</f><v>Snow.</v></c>"
            + "<c t=\"inlineStr\"><is><t>Zăpadă.</t></is></c></row>"
            + "<row><c><v>3</v></c><c t=\"e\"><v>#REF!</v></c>"
            + "<c t=\"inlineStr\"><is><t>Vânt.</t></is></c></row>"
        let result = try read(workbook([("a", rows)]), as: .xlsx)
        #expect(result.units.map(\.english) == ["Snow."])
        #expect(result.units.map(\.id) == ["2"])
        #expect(result.log.skipped == 1)
    }

    @Test func `a title and empty rows before the table, and gaps between columns`() throws {
        let rows =
            row("Memorie de traducere") + "<row/>"
            + "<row r=\"4\"><c r=\"B4\" t=\"str\"><v>RO</v></c><c r=\"D4\" t=\"str\"><v>EN</v></c></row>"
            + "<row r=\"5\"><c r=\"B5\" t=\"str\"><v>Vânt</v></c><c r=\"D5\" t=\"str\"><v>Wind</v></c></row>"
        #expect(try pairs(workbook([("a", rows)])) == [["Wind", "Vânt"]])
    }

    @Test func `characters that XML forbids, line breaks and statuses`() throws {
        let rows =
            row("Source", "Target", "Status") + row("One_x000D_\ntwo", "Unu_x0041_", "Draft")
        let unit = try #require(try read(workbook([("a", rows)]), as: .xlsx).units.first)
        #expect((unit.english, unit.romanian) == ("One\ntwo", "UnuA"))
        #expect(unit.review == .draft)
    }

    @Test func `every sheet with two languages is read, others are noted`() throws {
        let table = row("en", "ro")
        let result = try read(
            workbook([
                ("Copertă", row("Redacția", "Telefon", "Cod")),
                ("1", table + row("Rain", "Ploaie")),
                ("2", table + row("Hail", "Grindină")),
            ]), as: .xlsx)
        #expect(result.units.map(\.english).suffix(2) == ["Rain", "Hail"])
    }

    @Test func `a workbook without columns of two languages asks for them`() throws {
        let rows =
            row("Frage", "Antwort", "Nr.")
            + row("The road is closed again.", "Drumul e închis.", "1")
        let error = #expect(throws: ExchangeError.self) {
            try read(workbook([("a", rows)]), as: .xlsx)
        }
        #expect(error?.problem.contains("1 “Frage”, 2 “Antwort”, 3 “Nr.”") == true)
    }

    @Test func `a glossary is read by the names of its columns`() throws {
        let rows =
            row("English", "Romanian", "Definition", "Romanian status")
            + row("flood", "inundație", "water on land", "preferred")
        let reader = try GlossaryFormat.xlsx.reader(ByteSource(bytes: workbook([("a", rows)])))
        let entry = try #require(try reader.next())
        #expect(entry.designations.map(\.text) == ["flood", "inundație"])
        #expect(entry.definition == "water on land")
        #expect(entry.designations[1].status == .preferred)
        #expect(try reader.next() == nil)
    }
}

/// Tests the reader of LibreOffice's spreadsheets.
@Suite struct SpreadsheetTests {
    private func spreadsheet(_ sheets: String...) -> [UInt8] {
        var zip = ZipFixture()
        zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet", packed: false)
        zip.add(
            "content.xml",
            "<office:document-content><office:spreadsheet>"
                + sheets.map { "<table:table table:name=\"Foaie\">\($0)</table:table>" }.joined()
                + "</office:spreadsheet></office:document-content>")
        return zip.bytes
    }

    private func row(_ cells: String...) -> String {
        "<table:table-row>"
            + cells.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }.joined()
            + "</table:table-row>"
    }

    @Test func `the texts of all sheets are read as they are shown`() throws {
        let first = """
            \(row("Engleză", "Română"))<table:table-row><table:table-cell office:value-type="string">\
            <office:annotation><text:p>remarcă</text:p></office:annotation><text:p>The <text:span>\
            dam</text:span><text:s text:c="2"/>held.</text:p></table:table-cell><table:table-cell>\
            <text:p>Barajul</text:p><text:p>a<text:tab/>rezistat.</text:p></table:table-cell>\
            </table:table-row>
            """
        let units = try read(
            spreadsheet(first, row("en", "ro") + row("Hail", "Grindină")), as: .ods
        )
        .units
        #expect(units.map(\.english) == ["The dam  held.", "Hail"])
        #expect(units.map(\.romanian) == ["Barajul\na\trezistat.", "Grindină"])
    }

    @Test func `repeated rows and cells take no room`() throws {
        let empty = """
            <table:table-row table:number-rows-repeated="1048576"><table:table-cell \
            table:number-columns-repeated="2147483647"/></table:table-row>
            """
        let gap = """
            <table:table-row><table:table-cell table:number-columns-repeated="3"/>\
            <table:table-cell><text:p>Wind</text:p></table:table-cell><table:covered-table-cell/>\
            <table:table-cell><text:p>Vânt</text:p></table:table-cell></table:table-row>
            """
        let head = gap.replacing("Wind", with: "EN").replacing("Vânt", with: "RO")
        let units = try read(spreadsheet(empty + head + empty + gap + empty), as: .ods).units
        #expect(units.map { [$0.english, $0.romanian] } == [["Wind", "Vânt"]])
        #expect(units.map(\.line) == [2_097_154])
    }

    @Test func `a glossary is read by the names of its columns`() throws {
        let file = spreadsheet(
            row("English", "Romanian", "Definition") + row("flood", "inundație", "a"))
        #expect(GlossaryFormat.detect(path: "termeni", firstBytes: file) == .ods)
        #expect(ExchangeFormat.detect(path: "memorie.csv", firstBytes: file) == .ods)
        let reader = try GlossaryFormat.ods.reader(ByteSource(bytes: file))
        let entry = try #require(try reader.next())
        #expect(entry.designations.map(\.text) == ["flood", "inundație"])
        #expect(try reader.next() == nil)
    }

    @Test func `another document of LibreOffice is refused by its name`() throws {
        var zip = ZipFixture()
        zip.add("mimetype", "application/vnd.oasis.opendocument.text", packed: false)
        #expect(FileSignature(zip.bytes) == .openDocument)
    }
}

/// Tests the reader of Word documents.
@Suite struct WordDocumentTests {
    private func text(_ body: String, footnotes: String? = nil) throws -> String {
        let bytes = document(body, footnotes: footnotes)
        return try WordDocument(ByteSource(bytes: bytes), log: FindingLog()).text
    }

    @Test func `tables of two languages are read by their columns`() throws {
        let body =
            paragraph("Export de revizie")
            + table(
                ["Segment ID", "Segment status", "Source segment", "Target segment"],
                ["1", "Translated (100%)", "The dam held.", "Barajul a rezistat."],
                ["2", "Draft (0%)", "The valley is safe.", "Valea e în siguranță."])
        let units = try read(document(body), as: .docx).units
        #expect(units.map(\.romanian) == ["Barajul a rezistat.", "Valea e în siguranță."])
        #expect(units.map(\.review) == [.translated, .draft])
        #expect(units.map(\.id) == ["1", "2"])
    }

    @Test func `tracked deletions are no text, insertions are`() throws {
        let body = """
            <w:p><w:r><w:t xml:space="preserve">Podul e </w:t></w:r><w:del><w:r><w:delText>închis\
            </w:delText></w:r></w:del><w:ins><w:r><w:t>deschis</w:t></w:r></w:ins><w:moveFrom><w:r>\
            <w:t>luni</w:t></w:r></w:moveFrom><w:r><w:t>.</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>O </w:t></w:r></w:p>
            <w:p><w:r><w:t>frază.</w:t></w:r></w:p>
            """
        #expect(try text(body) == "Podul e deschis.\n\nO frază.\n")
        let rows = """
            <w:tbl><w:tr><w:tc>\(paragraph("en"))</w:tc><w:tc>\(paragraph("ro"))</w:tc></w:tr>
            <w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc>\(paragraph("Old"))</w:tc>\
            <w:tc>\(paragraph("Vechi"))</w:tc></w:tr>
            <w:tr><w:tc>\(paragraph("New"))</w:tc><w:tc>\(paragraph("Nou"))</w:tc></w:tr></w:tbl>
            """
        #expect(try read(document(rows), as: .docx).units.map(\.english) == ["New"])
    }

    @Test func `hidden text, fields, breaks, alternatives and notes`() throws {
        let body = """
            <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ascuns</w:t></w:r><w:r><w:rPr>\
            <w:vanish w:val="0"/></w:rPr><w:t>Văzut</w:t></w:r><w:r><w:instrText>PAGE</w:instrText>\
            </w:r><w:r><w:br/><w:t>rând</w:t></w:r></w:p>
            <w:p><w:r><mc:AlternateContent><mc:Choice><w:t>una</w:t></mc:Choice><mc:Fallback>\
            <w:t>alta</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """
        let notes = """
            <w:footnote w:type="separator"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote>\
            <w:footnote w:id="2">\(paragraph("Sursa: institutul."))</w:footnote>
            """
        #expect(
            try text(body, footnotes: notes) == "Văzut\nrând\n\nuna\n\nSursa: institutul.\n")
    }

    @Test func `a document without a table is an article`() throws {
        let error = #expect(throws: ExchangeError.self) {
            try read(document(paragraph("The dam held.")), as: .docx)
        }
        #expect(error?.problem.contains("without a table") == true)
    }

    @Test func `tables within cells and several tables`() throws {
        let inner = "<w:tc><w:tbl><w:tr><w:tc>\(paragraph("Fog"))</w:tc></w:tr></w:tbl></w:tc>"
        let body =
            table(["en", "ro"], ["Rain", "Ploaie"])
            + "<w:tbl><w:tr><w:tc>\(paragraph("en"))</w:tc><w:tc>\(paragraph("ro"))</w:tc></w:tr>"
            + "<w:tr>\(inner)<w:tc>\(paragraph("Ceață"))</w:tc></w:tr></w:tbl>"
        #expect(try read(document(body), as: .docx).units.map(\.english) == ["Rain", "Fog"])
    }
}

/// Tests that zip archives are read within bounds, and packages file by file.
@Suite struct ZipArchiveTests {
    private func contents(_ zip: ZipFixture, _ name: String = "a") throws -> [UInt8] {
        let archive = try ZipArchive(ByteSource(bytes: zip.bytes))
        return try archive.contents(of: #require(archive.entry(name)))
    }

    @Test(arguments: [true, false])
    func `entries come back, packed or not`(packed: Bool) throws {
        var zip = ZipFixture()
        zip.add("dosar/", [], packed: false)
        zip.add("a", "știri, știri, știri", packed: packed)
        zip.add("gol", "", packed: packed)
        #expect(String(decoding: try contents(zip), as: UTF8.self) == "știri, știri, știri")
        #expect(try contents(zip, "gol").isEmpty)
        #expect(try ZipArchive(ByteSource(bytes: zip.bytes)).entries.map(\.name) == ["a", "gol"])
    }

    @Test(
        arguments: [
            (.init(size: 5), "damaged"), (.init(size: 500), "damaged"),
            (.init(checksum: 7), "damaged"), (.init(flags: 1), "encrypted"),
            (.init(method: 14), "unknown method 14"), (.init(size: 1 << 30), "refused"),
        ] as [(ZipFixture.Lies, String)])
    func `what an entry says of itself must be true`(lies: ZipFixture.Lies, problem: String) throws
    {
        var zip = ZipFixture()
        zip.add("a", "o propoziție de o sută de litere", lies: lies)
        let error = #expect(throws: ExchangeError.self) { try contents(zip) }
        #expect(error?.problem.contains(problem) == true, "\(error?.problem ?? "")")
    }

    @Test func `a bomb is refused before it is unpacked`() throws {
        var zip = ZipFixture()
        zip.add("a", [UInt8](repeating: 0x20, count: 32 << 20))
        #expect(zip.bytes.count < 100_000)
        let error = #expect(throws: ExchangeError.self) { try contents(zip) }
        #expect(error?.problem.contains("would unpack to 33554432 bytes") == true)
    }

    @Test func `truncated archives and random damage are errors`() throws {
        var zip = ZipFixture()
        zip.add("a.tmx", tmx(tu("Rain", "Ploaie")))
        let bytes = zip.bytes
        var random = SplitMix64(seed: 71)
        for length in stride(from: 0, to: bytes.count - 1, by: 7) {
            _ = try? read(Array(bytes.prefix(length)), as: .package)
        }
        for _ in 0..<2000 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                damaged[Int.random(in: damaged.indices, using: &random)] =
                    UInt8.random(in: 0...255, using: &random)
            }
            _ = try? read(damaged, as: .package)
        }
        #expect(throws: ExchangeError.self) { try read(Array(bytes.dropLast(9)), as: .package) }
    }

    @Test func `a package is read file by file, whatever their names`() throws {
        var zip = ZipFixture()
        let xliff = try written([TranslationUnit("Snow", "Zăpadă")], as: .xliff12)
        zip.add("../../etc/passwd.tmx", tmx(tu("Rain", "Ploaie")))
        zip.add("ro-RO/știre.sdlxliff", xliff)
        zip.add("proiect.sdlproj", "<Project/>")
        zip.add("stricat.tmx", "nu e TMX")
        zip.add("__MACOSX/._a.tmx", "x")
        let result = try read(zip.bytes, as: .package)
        #expect(result.units.map(\.english) == ["Rain", "Snow"])
        #expect(result.units[0].context.file == "passwd.tmx")
        #expect(
            result.log.first.map(\.message).contains { $0.hasPrefix("stricat.tmx in the archive") })
    }

    @Test func `an archive without translations is refused`() throws {
        var zip = ZipFixture()
        zip.add("citește.txt", "x")
        let error = #expect(throws: ExchangeError.self) { try read(zip.bytes, as: .package) }
        #expect(error?.problem == "a zip archive without a file of translations in it")
    }
}

/// Tests the readers of the memories of Trados and Wordfast.
@Suite struct OtherMemoryTests {
    private func database(_ statements: String, _ body: (String) throws -> Void) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("memorie știri.sdltm")
        var connection: OpaquePointer?
        #expect(sqlite3_open(path, &connection) == SQLITE_OK)
        #expect(sqlite3_exec(connection, statements, nil, nil, nil) == SQLITE_OK)
        sqlite3_close(connection)
        try body(path)
        #expect(try folder.files == ["memorie știri.sdltm"])
    }

    private func segment(_ elements: String, _ culture: String) -> String {
        "<Segment><Elements>\(elements)</Elements><CultureName>\(culture)</CultureName></Segment>"
    }

    private func text(_ text: String) -> String { "<Text><Value>\(text)</Value></Text>" }

    @Test func `a memory of Trados is read with its tags`() throws {
        let english = segment(
            text("The ") + "<Tag><Type>Start</Type><Anchor>1</Anchor><TagID>5</TagID></Tag>"
                + text("dam &amp; bridge") + "<Tag><Type>End</Type><Anchor>1</Anchor></Tag>",
            "en-GB")
        try database(
            """
            CREATE TABLE translation_units(id INTEGER PRIMARY KEY, source_segment TEXT,
            target_segment TEXT, creation_date TEXT, creation_user TEXT, usage_counter INT);
            INSERT INTO translation_units VALUES(3, '\(english)',
            '\(segment(text("Barajul și podul"), "ro-RO"))', '2026-02-03 10:00:00', 'ANA', 4);
            INSERT INTO translation_units VALUES(4, '\(english)', NULL, NULL, NULL, 0);
            """
        ) { path in
            let reader = try TradosMemoryReader(ByteSource(path: path))
            let unit = try #require(try reader.next())
            #expect(unit.english == "The dam & bridge")
            #expect(unit.romanian == "Barajul și podul")
            #expect(unit.variants.map(\.language.tag) == ["en-GB", "ro-RO"])
            #expect(unit.variants[0].text.codes.map(\.kind) == [.open, .close])
            #expect(unit.history.createdBy == "ANA" && unit.history.useCount == 4)
            #expect(unit.history.created == Timestamp("2026-02-03T10:00:00Z"))
            #expect(try reader.next() == nil)
            #expect(reader.log.skipped == 1)
        }
    }

    @Test(
        arguments: [
            "CREATE TABLE recipes(name TEXT)",
            "CREATE TABLE a(x); CREATE VIEW translation_units AS SELECT 1 AS source_segment, "
                + "2 AS target_segment, 3 AS id FROM a",
        ])
    func `another database is refused`(statements: String) throws {
        try database(statements) { path in
            let error = #expect(throws: ExchangeError.self) {
                try TradosMemoryReader(ByteSource(path: path))
            }
            #expect(error?.problem.contains("no memory of Trados") == true)
        }
    }

    @Test func `a memory of Wordfast is read with its codes`() throws {
        let file = """
            %20260501~080000\t%User ID,ION\t%TU=00000003\t%EN-US\t%Wordfast TM v.5.51\t%RO-RO\t%--\t.
            20260501~080001\tION\t2\tEN-US\tThe &t1;mayor&t2; left.\tRO-RO\t&'201E;Da&'201D;, a zis.
            20260501~080002\tION\t0\tEN-US\tAT&T rose; so did oil.\tRO-RO\tAT&T a crescut.\t\t
            20260501~080003\tION\t0\tEN-US\tNothing.\tRO-RO\t
            """
        let start = Array(file.utf8)
        #expect(ExchangeFormat.detect(path: "memorie.txt", firstBytes: start) == .wordfast)
        let result = try read(file, as: .wordfast)
        #expect(result.units.map(\.english) == ["The mayor left.", "AT&T rose; so did oil."])
        #expect(result.units.map(\.romanian) == ["„Da”, a zis.", "AT&T a crescut."])
        #expect(result.units[0].variants[0].text.codes.map(\.offset) == [4, 9])
        #expect(result.units[0].history.created == Timestamp("2026-05-01T08:00:01Z"))
        #expect(result.units[0].history.createdBy == "ION")
        #expect(result.log.first.map(\.line) == [4])
    }

    @Test func `a bilingual file of Wordfast Pro`() throws {
        let result = try read(
            """
            <txml locale="en-US" targetlocale="ro-RO" version="1.0"><translatable blockId="4">
            <segment segmentId="1" modified="true"><source>Heavy <ut x="1" type="bold">&lt;b&gt;</ut>\
            rain.</source><target score="100">Ploaie <ut x="1"/>torențială.</target></segment>
            <segment segmentId="2" gtmt="true"><source>Snow.</source><target>Zăpadă.</target></segment>
            <segment segmentId="3"><source>Hail.</source></segment></translatable></txml>
            """, as: .txml)
        #expect(result.units.map(\.romanian) == ["Ploaie torențială.", "Zăpadă."])
        #expect(result.units.map(\.id) == ["4/1", "4/2"])
        #expect(result.units.map(\.review) == [nil, .draft])
        #expect(result.units[0].variants[0].text.codes.map(\.content) == ["&lt;b&gt;"])
        #expect(result.log.noted == 1)
    }
}
