import ArgumentParser
import Testing

@testable import PunteCommand

/// Tests how the name of an output file chooses its format.
@Suite struct OutputFormatTests {
    @Test(
        arguments: [
            ("raport.tmx", .tmx), ("out/raport.HTML", .html), ("perechi.links", .links),
            ("perechi.links.tsv", .links), ("perechi.tsv", .tsv),
            ("raport.txt", .table), ("raport", .table), (".tsv", .table), ("-", .table),
            (nil, .table), ("a.tmx/raport", .table),
        ] as [(String?, AlignmentFormat)])
    func `the extension means a format`(path: String?, expected: AlignmentFormat) {
        #expect(AlignmentFormat.of(nil, output: path) == expected)
        #expect(AlignmentFormat.of(.jsonl, output: path) == .jsonl)
    }

    @Test(arguments: ["raport.xlsx", "raport.align", "RAPORT.DOCX"])
    func `an unknown extension is refused unless the format is named`(path: String) throws {
        #expect(throws: ValidationError.self) {
            try AlignmentFormat.check(nil, output: path)
        }
        try AlignmentFormat.check(.tsv, output: path)
        try AlignmentFormat.check(nil, output: "raport.html")
        try AlignmentFormat.check(nil, output: nil)
    }
}
