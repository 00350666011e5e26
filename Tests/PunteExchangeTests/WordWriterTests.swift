import PunteLanguage
import PunteTestSupport
import Testing

@testable import PunteExchange

/// Tests that documents of Word are read as they were written.
@Suite struct WordWriterTests {
    private func text(of document: [UInt8]) throws -> String {
        try WordDocument(ByteSource(bytes: document), log: FindingLog()).text
    }

    @Test func paragraphsComeBack() throws {
        let document = WordWriter.document(
            ["Ploile au închis 3 școli.", "„Țara & lumea” <azi>\ttab", "Un rând\nși altul"],
            title: "Ploi & <vânt>", language: .romanian)
        #expect(FileSignature(document) == .word)
        #expect(
            try text(of: document)
                == "Ploile au închis 3 școli.\n\n„Țara & lumea” <azi>\ttab\n\nUn rând\nși altul\n")
    }

    @Test func anEmptyTextIsADocument() throws {
        let document = WordWriter.document([], title: nil, language: .romanian)
        #expect(try text(of: document) == "\n")
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func anyTextIsWellFormed(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let paragraphs = (0..<20).map { _ in
            "a" + random.text(from: SeededRandom.signs, upTo: 40) + "\u{0}\u{1B}\u{FFFF}b"
        }
        let archive = try ZipArchive(
            ByteSource(
                bytes: WordWriter.document(paragraphs, title: "\u{1}x", language: .romanian)))
        #expect(archive.entries.count == 4)
        for entry in archive.entries {
            let text = String(decoding: try archive.contents(of: entry), as: UTF8.self)
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
        }
    }
}
