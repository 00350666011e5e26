import Foundation
import PunteAlignment
import PunteLanguage
import PunteTestSupport
import Testing

@testable import PuntePairing

/// Tests that keys are counted, and that counts are read from files.
@Suite struct KeyCountsTests {
    private func counts(_ text: String) throws -> KeyCounts {
        let workspace = try Workspace()
        return try KeyCounts(path: workspace.write("counts.tsv", text).path(percentEncoded: false))
    }

    @Test func aKeyIsCountedOnceForEachReport() throws {
        let texts = ["Floods near Galati. Floods.", "Floods in Tulcea.", "A strike in Tulcea."]
        let reports = texts.map { ArchiveArticle(id: $0, text: $0) }
        let counted = try KeyCounts(
            of: ArticlesInMemory(reports), tools: PairingToolbox(.shipped()))
        #expect(counted.reportCount == 3)
        let sketch = try SketchReader(.english, lexicon: .shipped()).sketch(of: reports[0])
        #expect(sketch.keys.contains { counted.count(of: $0.bits) == 2 })
        #expect(sketch.keys.allSatisfy { (1...2).contains(counted.count(of: $0.bits)) })
        #expect(counted.count(of: SketchKey(.word, "tram".utf8).bits) == 0)
        #expect(counted.keys == counted.keys.sorted())
    }

    @Test func linesOfAFileMayBeInAnyOrder() throws {
        let read = try counts("reports\t12\n4294967295\t3\n0\t1\n17\t12\n")
        #expect(read.reportCount == 12)
        #expect([0, 17, 4_294_967_295, 5].map { read.count(of: $0) } == [1, 12, 3, 0])
    }

    @Test(arguments: [
        ("", 1), ("12\n", 1), ("reports\tx\n", 1), ("reports\t2\n5\n", 2),
        ("reports\t2\n5\t1\n6\t", 3),
        ("reports\t2\n4294967296\t1\n", 2), ("reports\t2\n-1\t1\n", 2),
        ("reports\t2\n99999999999999999999999\t1\n", 2),
    ])
    func aLineOfAnotherFormIsNamed(text: String, line: Int) throws {
        let fault = #expect(throws: KeyCounts.Fault.self) { try counts(text) }
        #expect(fault?.line == line)
        #expect(fault?.description.contains("counts.tsv:\(line): no count of a key") == true)
    }
}
