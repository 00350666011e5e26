import FoundationEssentials
import PunteCommand
import PunteMemory
import PunteTestSupport
import Testing

@testable import PunteLab

@Suite("Tables of benchmarks")
struct BenchmarkTableTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func table(_ text: String) throws -> BenchmarkTable {
        let file = try workspace.write("table.tsv", text)
        return try BenchmarkTable(
            path: file.path(percentEncoded: false), columns: ["en", "ro"])
    }

    @Test func columnsMayBeInAnyOrder() throws {
        let next = try table("doc\tro\ten\n7\tPloaie\tRain\n").segments()
        let segment = try #require(next())
        #expect(segment.english == "Rain")
        #expect(segment.romanian == "Ploaie")
        #expect(segment.document == "7")
        #expect(segment.domain == nil)
        #expect(next() == nil)
    }

    @Test func aLineMayEndEarly() throws {
        let next = try table("en\tro\tdomain\nRain\n\nSnow\tZăpadă\tnews").segments()
        #expect(next()?.romanian == "")
        #expect(next()?.domain == "news")
        #expect(next() == nil)
    }

    @Test func aMissingColumnIsNamed() throws {
        #expect(throws: Failure.self) { try table("en\tde\n") }
    }

    @Test func anEmptyFileHasNoColumns() throws {
        #expect(throws: Failure.self) { try table("") }
    }
}
