import Glibc
import PunteExchange

/// The name of the reader under test, from the environment variable `PUNTE_FUZZ`.
private let reader = getenv("PUNTE_FUZZ").map { String(cString: $0) } ?? "tmx"

/// What stands before the name of a reader of glossaries.
private let termPrefix = "terms-"

/// The parts of archives that are read alone, so that they need not be packed, with the files around
/// them.
private let parts: [String: (format: ExchangeFormat, name: String, others: [(String, String)])] = [
    "sheet": (
        .xlsx, "xl/worksheets/sheet1.xml",
        [
            ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", relations),
            ("xl/sharedStrings.xml", "<sst><si><t>English</t></si><si><t>Romanian</t></si></sst>"),
        ]
    ),
    "strings": (
        .xlsx, "xl/sharedStrings.xml",
        [
            ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", relations),
            ("xl/worksheets/sheet1.xml", sheet),
        ]
    ),
    "workbook": (
        .xlsx, "xl/workbook.xml",
        [("xl/_rels/workbook.xml.rels", relations), ("xl/worksheets/sheet1.xml", sheet)]
    ),
    "document": (.docx, "word/document.xml", []),
]

private let workbook = """
    <workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>
    """
private let relations = """
    <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>\
    </Relationships>
    """
private let sheet = """
    <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>\
    <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row></sheetData></worksheet>
    """

/// Passes one input of libFuzzer to the reader under test.
///
/// The reader may reject a file with `ExchangeError`; it must not crash, hang or use unlimited
/// memory.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do {
        if let part = parts[reader] {
            var archive = ZipFixture()
            for (name, text) in part.others { archive.add(name, text, packed: false) }
            archive.add(part.name, bytes, packed: false)
            if part.format == .docx {
                let log = FindingLog()
                _ = try WordDocument(ByteSource(bytes: archive.bytes), log: log).text
            }
            try readUnits(ByteSource(bytes: archive.bytes), part.format)
        } else if reader.hasPrefix(termPrefix) {
            try readTerms(ByteSource(bytes: bytes), String(reader.dropFirst(termPrefix.count)))
        } else if let format = ExchangeFormat(rawValue: reader) {
            try format == .sdltm
                ? withFile(bytes) { try readUnits(ByteSource(path: $0), format) }
                : readUnits(ByteSource(bytes: bytes), format)
        } else {
            fatalError("no reader \(reader)")
        }
    } catch is ExchangeError {
        return 0
    } catch {
        fatalError("an error that no user understands: \(error)")
    }
    return 0
}

/// Calls `body` with the path of a file of these bytes.
private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    let path = "/dev/shm/punte-fuzz-\(getpid())"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = write(descriptor, bytes, bytes.count)
    close(descriptor)
    defer { unlink(path) }
    try body(path)
}

private func readTerms(_ source: ByteSource, _ name: String) throws {
    guard let format = GlossaryFormat(rawValue: name) else { fatalError("no glossary \(name)") }
    let terms = try format.reader(source)
    while try terms.next() != nil {}
}

/// Reads units from any bytes, writes them, and checks that they are read again without findings.
///
/// The formats written are TMX and both versions of XLIFF.
private func readUnits(_ source: ByteSource, _ format: ExchangeFormat) throws {
    let units = try format.reader(source)
    let formats: [ExchangeFormat] = [.tmx, .xliff, .xliff12]
    let sinks = formats.map { _ in ByteSink() }
    let writers = try zip(formats, sinks).map { try $0.writer($1) }
    while let unit = try units.next() {
        for writer in writers { try writer.write(unit) }
    }
    for (index, writer) in writers.enumerated() {
        try writer.finish()
        let log = FindingLog(strict: true)
        let again = try formats[index].reader(ByteSource(bytes: sinks[index].bytes), log: log)
        do {
            while try again.next() != nil {}
        } catch {
            fatalError("written \(formats[index]) is not sound: \(error)")
        }
    }
}
