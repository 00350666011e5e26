import Foundation
import PunteExchange
import PunteLanguage
import PunteTestSupport
import Testing

@Suite("A compressed file that is cut off")
struct TruncatedFileTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        let path = workspace.folder.appending(path: "pairs.tsv.gz").path()
        let sink = try ByteSink(path: path)
        var random = SplitMix64(seed: 12)
        let rows = (0..<5_000).map { number in
            let word = String(random.next(), radix: 36)
            return
                "The talks \(number) in \(word) ended.\tDiscuțiile \(number) din \(word) s-au încheiat.\n"
        }
        try Array(("en\tro\n" + rows.joined()).utf8).withUnsafeBytes { try sink.write($0) }
        try sink.finish()
    }

    /// Leaves the first half of the file.
    private func cut() throws {
        let file = workspace.folder.appending(path: "pairs.tsv.gz")
        let data = try Data(contentsOf: file)
        try data.prefix(data.count / 2).write(to: file)
    }

    @Test func whatIsLostIsSaid() throws {
        try cut()
        let outcome = try workspace.punte("memory", "import", "pairs.tsv.gz")
        #expect(outcome.status == 0)
        #expect(outcome.message.contains("the compressed file is cut off"))
        #expect(!outcome.message.contains("5000 added"))
    }

    @Test func nothingOfItIsStoredWhenEveryDamageIsAnError() throws {
        try cut()
        let outcome = try workspace.punte("memory", "import", "--strict", "pairs.tsv.gz")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("the compressed file is cut off"))
        #expect(!workspace.exists("Memories/punte.sqlite"))
    }

    @Test func aWholeFileRaisesNothing() throws {
        let outcome = try workspace.punte("memory", "import", "--strict", "pairs.tsv.gz")
        #expect(outcome.message == "pairs.tsv.gz: 5000 units read, 5000 added")
    }
}
