import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Tests the reading of link files.
@Suite struct LinkFileTests {
    @Test func readsSentencesConfidenceAndSidesWithoutCounterpart() throws {
        let file = try LinkFile(
            text: "0\t0,1\t0.98\n\n1\t3\t0.71\tpartial\n\t2\n3, 2\t5\r\n", named: "links")
        #expect(file.lines.map(\.romanian) == [[0], [1], [], [2, 3]])
        #expect(file.lines.map(\.english) == [[0, 1], [3], [2], [5]])
        #expect(file.lines.map(\.confidence) == [0.98, 0.71, nil, nil])
        #expect(file.links.count == 3)
    }

    @Test(arguments: [
        ("0 1\n", 1), ("0\t0\n1\tx\n", 2), ("0\t0\n\n-1\t2\n", 3), ("0\t1.5\n", 1), ("a,b\t0\n", 1),
        ("nothing\n", 1),
    ])
    func namesTheMalformedLine(text: String, line: Int) {
        #expect {
            try LinkFile(text: text, named: "links.tsv")
        } throws: { error in
            "\(error)".hasPrefix("links.tsv:\(line): ")
        }
    }

    @Test func aFileThatIsNotThereCannotBeRead() {
        #expect {
            try LinkFile(path: "/no/such/links.tsv")
        } throws: { error in
            "\(error)" == "/no/such/links.tsv: cannot be read"
        }
    }

    /// The lines of an alignment are read back as the same links.
    @Test(arguments: 0..<20) func linesOfAnAlignmentAreReadAsTheyWere(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let links = (0..<6).map { place in
            var link = Link(
                english: place * 5..<place * 5 + Int.random(in: 1...3, using: &random),
                romanian: place * 4..<place * 4 + Int.random(in: 1...2, using: &random),
                confidence: Double(Int.random(in: 0...100, using: &random)) / 100)
            if Bool.random(using: &random) { link.english.insert(40 + place) }
            return link
        }
        let written = LinkFile(Alignment(links: links, englishCount: 50, romanianCount: 30))
        let text = written.lines.map { line in
            [
                line.romanian.map(String.init).joined(separator: ","),
                line.english.map(String.init).joined(separator: ","),
                line.confidence.map { "\($0)" } ?? "",
            ].joined(separator: "\t")
        }.joined(separator: "\n")
        #expect(try LinkFile(text: text, named: "links").lines == written.lines)
        #expect(written.lines.map(\.english) == links.map(\.englishIndices))
    }
}
