import Foundation
import PunteTestSupport
import Testing

/// Tests that files which are not text are refused by name, wherever a file is read.
@Suite("Refused files")
struct FileRefusalTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("en.txt", Story.english)
        try workspace.write("raport.pdf", "%PDF-1.4\n1 0 obj\tThe port\n")
        try workspace.write(
            "foto.txt", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 9, 65, 10]))
    }

    @Test(
        arguments: [
            (["memory", "import", "raport.pdf"], "raport.pdf: a PDF document; "),
            (
                ["memory", "import", "--format", "tsv", "raport.pdf"],
                "raport.pdf: a PDF document; "
            ),
            (["glossary", "import", "raport.pdf"], "raport.pdf: a PDF document; "),
            (["glossary", "import", "--format", "csv", "foto.txt"], "foto.txt: an image; "),
            (["align", "raport.pdf", "en.txt"], "raport.pdf: a PDF document; save it as text"),
            (["suggest", "foto.txt"], "foto.txt: an image; save it as text in UTF-8 first"),
            (["check", "foto.txt", "en.txt"], "foto.txt: an image; save it as text"),
            (["segment", "foto.txt"], "foto.txt: an image; save it as text"),
            (["lexicon", "train", "raport.pdf", "-o", "l.tsv"], "raport.pdf: a PDF document"),
        ])
    func `a file that is not text is refused in one line`(
        arguments: [String], message: String
    ) throws {
        let outcome = try workspace.run(arguments)
        #expect(outcome.status == 1)
        #expect(outcome.message.contains(message), "\(outcome.message)")
        #expect(!outcome.message.contains("\n"))
        #expect(!workspace.exists("Memories/punte.sqlite"))
    }

    @Test func `an unknown format is answered with the list of formats`() throws {
        try workspace.write("note.xyz", "a line of text\n")
        let outcome = try workspace.punte("memory", "import", "note.xyz")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("--format: tmx, xliff12, xliff, po, tsv, csv, jsonl"))
    }

    @Test(arguments: [("știri.en", "știri.ro"), ("știri.ro", "știri.en")])
    func `one half of parallel text names the other`(file: String, other: String) throws {
        try workspace.write(file, "The road is closed.\nThe bridge is open.\n")
        let outcome = try workspace.punte("memory", "import", file)
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("\(other) is missing beside it"), "\(outcome.message)")
    }
}
