import PunteExchange
import Testing

/// Tests that files which are not text are recognised by their first bytes.
@Suite struct FileSignatureTests {
    private static func zip(_ entry: String) -> [UInt8] {
        [0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 26) + Array(entry.utf8)
    }

    @Test(
        arguments: [
            (Array("%PDF-1.7\n%âã".utf8), .pdf), (Array("{\\rtf1\\ansi".utf8), .rtf),
            (zip("word/document.xml"), .word), (zip("xl/workbook.xml"), .excel),
            (zip("ppt/presentation.xml"), .powerPoint), (zip("stiri/memorie.tmx"), .zip),
            (zip("mimetypeapplication/vnd.oasis.opendocument.text"), .openDocument),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], .compound),
            (Array("SQLite format 3\0".utf8), .sqlite),
            ([0, 1, 0, 0] + Array("Standard Jet DB\0".utf8), .access),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image),
            ([0xFF, 0xD8, 0xFF, 0xE0], .image), (Array("GIF89a".utf8), .image),
            (Array("RIFF1234WAVEfmt ".utf8), .sound), (Array("RIFF1234WEBPVP8".utf8), .image),
            ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive), ([0x1F, 0x8B, 8, 0], .archive),
            ([0x7F, 0x45, 0x4C, 0x46, 2], .program),
            ([1, 0, 0, 9, 0, 0, 7, 0, 0, 0, 3, 0, 0, 0, 9, 9, 9, 9, 9, 9, 9, 9], .binary),
        ] as [([UInt8], FileSignature)])
    func `a file that is not text is named`(start: [UInt8], kind: FileSignature) {
        #expect(FileSignature(start) == kind)
        let readable: [FileSignature: ExchangeFormat] = [
            .excel: .xlsx, .word: .docx, .sqlite: .sdltm, .zip: .package,
        ]
        #expect(ExchangeFormat.detect(path: nil, firstBytes: start) == readable[kind])
    }

    @Test(
        arguments: [
            "", "The road\tDrumul\n", "%20260105~101500\t%User", "PK, a team from the north",
            "BZ is no archive\n", "id,en,ro\n", "<tmx version=\"1.4\">", "{\"en\":\"a\"}",
        ])
    func `text is not taken for anything else`(text: String) {
        #expect(FileSignature(text.utf8) == nil)
        let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(FileSignature([0xFF, 0xFE] + wide) == nil)
        #expect(FileSignature(wide) == nil)
    }

    @Test func `a tab in a file that is not text makes no table`() {
        let start = Array("Standard\0\0\0\0\0\0\0\0\0\u{10}\t\u{1}\t".utf8)
        #expect(ExchangeFormat.detect(path: "memorie", firstBytes: start) == nil)
    }
}
