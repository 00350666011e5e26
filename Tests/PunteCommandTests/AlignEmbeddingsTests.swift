import Foundation
import PunteTestSupport
import Testing

@Suite("punte align --embeddings")
struct AlignEmbeddingsTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
    }

    private func align(_ server: StubServer, _ more: String...) throws -> Outcome {
        try workspace.run(
            ["align", "ro.txt", "en.txt", "--format", "links", "--embeddings", server.url] + more)
    }

    private func lexical() throws -> String {
        try workspace.punte("align", "ro.txt", "en.txt", "--format", "links").output
    }

    private func isWarnedOnce(_ outcome: Outcome, _ reason: String) throws {
        #expect(outcome.status == 0)
        #expect(try outcome.output == lexical())
        let warnings = outcome.errors.split(separator: "\n").filter {
            $0.contains("aligning by words alone")
        }
        #expect(warnings.count == 1)
        #expect(warnings.first?.contains(reason) == true, "\(outcome.errors)")
    }

    /// Vectors that agree raise the confidence of a link.
    ///
    /// The sentences about the army have similar vectors, and all others have different ones.
    @Test func vectorsThatAgreeMakeALinkSurer() throws {
        let server = try StubServer(
            .vectors { sentence in
                let isArmy = sentence.contains("army") || sentence.contains("Armata")
                return (0..<16).map { place in
                    isArmy
                        ? (place == 0 ? 1 : 0)
                        : Double((sentence.utf8.count * (place + 3)) % 17) / 17 - 0.5
                }
            })
        let outcome = try align(server)
        #expect(outcome.status == 0)
        #expect(!outcome.errors.contains("words alone"))
        let army = try #require(outcome.lines.first { $0.hasPrefix("3\t6\t") })
        let confidence = try #require(Double(army.split(separator: "\t")[2]))
        #expect(confidence > 0.9)
        #expect(try outcome.output != lexical())
        #expect(server.requests == 1)
    }

    @Test(arguments: [
        (500, "{}", "status 500"),
        (200, "<html>", "not the JSON"),
        (200, "{\"data\":[]}", "0 vectors came for 14 sentences"),
        (200, "{\"data\":[{\"index\":0,\"embedding\":[NaN]}]}", "not the JSON"),
        (200, "{\"error\":\"no such model\"}", "not the JSON"),
    ])
    func nonsenseIsNotTaken(status: Int, body: String, reason: String) throws {
        try isWarnedOnce(align(StubServer(.answer(status, body))), reason)
    }

    @Test func vectorsOfUnequalLengthAreNotTaken() throws {
        let server = try StubServer(
            .vectors { Array(repeating: 1, count: $0.contains("army") ? 3 : 4) })
        try isWarnedOnce(align(server), "unequal length")
    }

    @Test func emptyVectorsAreNotTaken() throws {
        try isWarnedOnce(align(StubServer(.vectors { _ in [] })), "empty")
    }

    @Test func aServerThatStallsIsGivenUp() throws {
        try isWarnedOnce(align(StubServer(.silence), "--embedding-timeout", "0.3"), "Timeout")
    }

    @Test func aServerThatIsNotThereIsGivenUp() throws {
        let outcome = try workspace.punte(
            "align", "ro.txt", "en.txt", "--format", "links", "--embeddings",
            "http://127.0.0.1:1/v1")
        try isWarnedOnce(outcome, "onnect")
    }

    @Test func aListWarnsOnceAndAsksNoMore() throws {
        let server = try StubServer(.answer(503, ""))
        let list = (1...20).map { "ro.txt\ten.txt\tout/\($0).tsv\n" }
        try workspace.write("pairs.tsv", list.joined())
        let outcome = try workspace.punte(
            "align", "--list", "pairs.tsv", "--format", "links", "--embeddings", server.url)
        #expect(outcome.status == 0)
        let warnings = outcome.errors.components(separatedBy: "aligning by words alone").count - 1
        #expect(warnings == 1)
        // Each of the workers may ask before it hears of the first answer.
        #expect(server.requests <= ProcessInfo.processInfo.activeProcessorCount)
        #expect(try workspace.read("out/20.tsv") == lexical())
    }

    @Test func anAddressWithoutSchemeIsRefused() throws {
        let outcome = try workspace.punte(
            "align", "ro.txt", "en.txt", "--embeddings", "localhost:8080")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("needs a URL"))
    }
}
