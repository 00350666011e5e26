import Foundation
import PunteLanguage
import Testing

@testable import PunteService

/// Tests files that come into the memory and the desk, and go out.
@Suite struct FileServiceTests {
    private static let tmx = """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4"><header srclang="en" segtype="sentence" adminlang="en" o-tmf="t" \
        creationtool="t" creationtoolversion="1" datatype="plaintext"/><body>
        <tu><tuv xml:lang="en"><seg>The bridge was closed on Monday.</seg></tuv>\
        <tuv xml:lang="ro"><seg>Podul a fost închis luni.</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>Salt & pepper were missing.</seg></tuv>\
        <tuv xml:lang="ro"><seg>Lipseau sarea și piperul.</seg></tuv></tu>
        </body></tmx>
        """

    @Test func aMemoryComesInOnceAndItsFindingsAreTold() throws {
        let desk = try ServiceDesk()
        let first = try desk.service.importMemory(Data(Self.tmx.utf8), name: "agency.tmx")
        #expect(first.contents == "segments")
        #expect((first.read, first.added, first.known) == (2, 2, 0))
        #expect(first.count == 1)
        #expect(first.findings.first?.kind == "mended")
        let again = try desk.service.importMemory(Data(Self.tmx.utf8), name: "agency.tmx")
        #expect((again.added, again.known) == (0, 2))
        let found = try desk.service.segments(SegmentListRequest())
        #expect(found.map(\.ro) == ["Podul a fost închis luni.", "Lipseau sarea și piperul."])
        #expect(found.first?.origin == "agency.tmx")
        #expect(try desk.service.operations(limit: 1).first?.note?.contains("/tmp") != true)
    }

    @Test func anExportCanBeImported() throws {
        let desk = try ServiceDesk()
        try desk.learnFlood()
        for format in ["tmx", "xliff", "xliff12", "tsv", "csv", "po", "jsonl"] {
            let file = try desk.service.exportMemory(FileExportRequest(format))
            let bytes = try Data(contentsOf: URL(filePath: file.path))
            let other = try ServiceDesk()
            let record = try other.service.importMemory(bytes, name: file.name)
            #expect(record.added == 4, "\(format)")
        }
    }

    @Test func anExportedFileIsRemoved() throws {
        let desk = try ServiceDesk()
        let path: String
        do {
            let file = try desk.service.exportTerms(FileExportRequest("tsv"))
            path = file.path
            #expect(FileManager.default.fileExists(atPath: path))
            withExtendedLifetime(file) {}
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test(arguments: ["tsv", "tbx", "tbx2", "tbx-min", "tbx-core", "omegat", "csv", "utx"])
    func termsGoOutAndComeIn(format: String) throws {
        let desk = try ServiceDesk()
        _ = try desk.service.addTerm(
            TermAddRequest(en: "Harbour Authority", ro: "Autoritatea Portuară", kind: "other"))
        let file = try desk.service.exportTerms(FileExportRequest(format))
        let bytes = try Data(contentsOf: URL(filePath: file.path))
        let other = try ServiceDesk()
        let record = try other.service.importTerms(bytes, name: file.name)
        #expect((record.contents, record.added) == ("terms", 1))
        #expect(
            try other.service.terms(text: nil, limit: nil).map(\.ro) == ["Autoritatea Portuară"])
    }

    @Test func aGlossaryDroppedOnTheMemoryIsOne() throws {
        let desk = try ServiceDesk()
        let table = "kind\ten\tro\nother\tdam\tbaraj\nnonsense\tx\ty\n"
        let record = try desk.service.importMemory(Data(table.utf8), name: "terms.tsv")
        #expect((record.contents, record.added) == ("terms", 1))
        #expect(record.findings.map(\.line) == [3])
    }

    @Test(arguments: [
        ("", "x"), (".", "x"), ("a/..", "x"), ("note.pdf", "%PDF-1.4 x"), ("a.tmx", "no markup"),
        ("empty.tsv", ""), ("news.xyz", "words without a form"),
    ])
    func whatCannotBeReadIsRefusedInOneLine(name: String, text: String) throws {
        let desk = try ServiceDesk()
        let error = #expect(throws: ServiceError.self) {
            try desk.service.importMemory(Data(text.utf8), name: name)
        }
        #expect(error?.code == .invalid)
        #expect(error?.description.contains("/punte-") == false)
        #expect(error?.description.contains("\n") == false)
    }

    @Test func aTextOfAnyEncodingIsRead() throws {
        let desk = try ServiceDesk()
        let text = "Școlile și țările"
        let utf16 = try #require(text.data(using: .utf16))
        #expect(try desk.service.text(of: utf16, name: "a.txt").text == text)
        let document = desk.service.document(DocumentRequest(text + "\n\nDoi", format: .docx))
        let read = try desk.service.text(of: document, name: "articol.docx")
        #expect(read.text == text + "\n\nDoi\n")
        #expect(read.name.hasSuffix(".txt"))
        #expect(throws: ServiceError.self) {
            try desk.service.text(of: Data("%PDF-1.7".utf8), name: "a.pdf")
        }
    }

    @Test func aTextIsWrittenAsAPageAndAsText() throws {
        let desk = try ServiceDesk()
        func text(_ format: DocumentRequest.Format) -> String {
            String(
                decoding: desk.service.document(
                    DocumentRequest("Unu <b>\nDoi & trei\n\n", title: "T", format: format)),
                as: UTF8.self)
        }
        #expect(text(.txt) == "Unu <b>\n\nDoi & trei\n")
        #expect(text(.html).contains("<p>Unu &lt;b&gt;</p>\n<p>Doi &amp; trei</p>"))
    }

    @Test func matchesAreCounted() throws {
        let desk = try ServiceDesk()
        try desk.learnFlood()
        let forms = try desk.service.frequencies(
            FrequencyRequest("lemma:pompier OR lemma:prefect", by: .form, side: .romanian))
        #expect(forms.total == 2)
        #expect(
            forms.rows == [
                Frequencies.Row(value: "pompierii", count: 1),
                Frequencies.Row(value: "prefectul", count: 1),
            ])
        let lemmas = try desk.service.frequencies(
            FrequencyRequest("lemma:pompier", by: .lemma, side: .romanian))
        #expect(lemmas.rows.map(\.value) == ["pompier"])
        for key in [Frequencies.Key.month, .outlet] {
            let counts = try desk.service.frequencies(FrequencyRequest("lemma:pompier", by: key))
            #expect(counts.rows == [Frequencies.Row(value: "–", count: 1)])
        }
        #expect(throws: (any Error).self) {
            try desk.service.frequencies(FrequencyRequest("(", by: .form))
        }
    }
}
