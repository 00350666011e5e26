import Foundation
import PunteTestSupport
import Testing

@testable import PunteCommand

/// Tests how `punte suggest` prints an article of which the memory contains a part.
@Suite struct SuggestionTableTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("ro.txt", Story.romanian)
        try workspace.write("en.txt", Story.english)
        try workspace.write("next.txt", Story.followUp)
        try workspace.write("terms.tsv", "kind\ten\tro\nplace\tBrasov\tBrașov\n")
        try workspace.prepare(["align", "ro.txt", "en.txt", "--save"])
    }

    private func suggest(_ arguments: String...) throws -> Outcome {
        let outcome = try workspace.run(
            ["suggest", "next.txt", "--glossary", "terms.tsv"] + arguments)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome
    }

    private func words(_ text: String) -> [Substring] {
        text.split { !$0.isLetter && !$0.isNumber }
    }

    @Test(arguments: [40, 66, 100, 149, 150, 201])
    func `no line is wider than the terminal and no sentence is lost`(width: Int) throws {
        let outcome = try suggest("--width", "\(width)")
        for line in outcome.lines { #expect(TextWidth.of(line) <= width, "\(line)") }
        let shown = Set(words(outcome.output))
        #expect(words(Story.followUp).allSatisfy(shown.contains))
        #expect(shown.isSuperset(of: words("Drumul va rămâne închis până")))
    }

    @Test func `the table says the same in every width`() throws {
        let narrow = words(try suggest("--width", "60").output).sorted()
        for width in ["80", "149"] {
            #expect(words(try suggest("--width", width).output).sorted() == narrow)
        }
    }

    @Test func `colours replace the signs and nothing else`() throws {
        let plain = try suggest("--width", "100").output
        let colored = try suggest("--width", "100", "--color", "always").output
        #expect(plain.contains("[-") && plain.contains("{+"))
        #expect(!colored.contains("[-") && !colored.contains("{+"))
        let stripped = colored.replacing(#/\u{1B}\[[0-9]+m/#, with: "")
        #expect(words(stripped).joined() == words(plain).joined())
    }

    @Test func `sentences are numbered as in the article`() throws {
        let outcome = try suggest("--width", "100")
        let numbers = outcome.lines.compactMap { line in Int(line.prefix(4).drop { $0 == " " }) }
        #expect(numbers == [1, 2, 3, 4, 5])
        #expect(outcome.lines[0].hasPrefix("   1  "))
    }

    @Test func `the analysis adds up and fits`() throws {
        for width in ["40", "100"] {
            let outcome = try suggest("--analyse", "--width", width)
            var segments: [String: Int] = [:]
            var words: [String: Int] = [:]
            for line in outcome.lines {
                let cells = line.dropFirst(16).split(separator: " ")
                guard cells.count == 4, let count = Int(cells[0]) else { continue }
                let name = String(line.prefix(16).replacing(#/ +$/#, with: ""))
                segments[name] = count
                words[name] = Int(cells[1])
            }
            #expect(segments["total"] == 5)
            let bands = segments.filter { !["total", "of it repaired"].contains($0.key) }
            #expect(bands.values.reduce(0, +) == 5)
            let sum = words.filter { !["total", "of it repaired"].contains($0.key) }
                .values.reduce(0, +)
            #expect(sum == words["total"])
        }
    }

    @Test func `a page has a row for each sentence and balanced elements`() throws {
        let page = try suggest("--format", "html").output
        #expect(page.components(separatedBy: "role=\"listitem\"").count - 1 >= 5)
        for id in 1...5 { #expect(page.contains("id=\"d0s\(id)\"")) }
        for tag in ["div", "p", "span", "ul", "li", "details", "table", "header", "main"] {
            let opened = page.components(separatedBy: "<\(tag)").dropFirst().filter {
                $0.first == ">" || $0.first == " "
            }
            #expect(opened.count == page.components(separatedBy: "</\(tag)>").count - 1, "\(tag)")
        }
        #expect(!page.contains("<script") && !page.contains("http"))
    }

    @Test func `records have what the object of all documents has`() throws {
        struct Document: Decodable {
            struct Segment: Decodable, Equatable {
                var id: Int
                var text: String
                var band: String
                var words: Int
            }
            var language: String
            var segments: [Segment]?
        }
        struct All: Decodable {
            var documents: [Document]
        }
        let all = try JSONDecoder().decode(
            All.self, from: Data(try suggest("--format", "json").output.utf8))
        let lines = try suggest("--format", "jsonl").lines.map {
            try JSONDecoder().decode(Document.Segment.self, from: Data($0.utf8))
        }
        try #require(all.documents.count == 1)
        #expect(all.documents[0].segments == lines)
        #expect(all.documents[0].language == "en")
        #expect(lines.map(\.id) == [0, 1, 2, 3, 4])
        let analysis = try JSONDecoder().decode(
            All.self, from: Data(try suggest("--format", "json", "--analyse").output.utf8))
        #expect(analysis.documents[0].segments == nil)
    }

    @Test func `nulls are left out and keys are in snake case`() throws {
        let output = try suggest("--format", "json").output
        #expect(!output.contains("null"))
        #expect(output.contains("\"coverage_85\":") && output.contains("\"white_space\":"))
        let keys = output.matches(of: #/"([A-Za-z_0-9]+)":/#).map { String($0.1) }
        #expect(keys.allSatisfy { $0 == $0.lowercased() })
    }

    @Test(arguments: [
        (["suggest", "none.txt"], "none.txt: no such file; check the name"),
        (["suggest", "Memories"], "Memories: is a directory; name a file or the folder of an"),
        (["suggest", "next.txt", "--memory", "none.sqlite"], "none.sqlite: no memory there yet"),
        (["suggest", "next.txt", "--output", "no/such/file"], "no/such/file: cannot be written"),
        (
            ["suggest", "next.txt", "--format", "omegat", "--output", "ro.txt"],
            "ro.txt: is there already; name a new folder"
        ),
    ])
    func `what cannot be read or written is named`(arguments: [String], part: String) throws {
        let outcome = try workspace.run(arguments)
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("Error: " + part))
    }
}
