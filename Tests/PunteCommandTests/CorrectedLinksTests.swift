import FoundationEssentials
import PunteTestSupport
import Testing

@testable import PunteCommand

/// Files of links that a person or another tool corrected.
@Suite struct CorrectedLinksTests {
    private let english = ["The port is shut.", "A storm came.", "It was strong.", "He said so."]
    private let romanian = ["Portul e închis.", "A venit o furtună puternică.", "Așa a spus."]
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func review(_ text: String) throws -> ReviewedLinks {
        try CorrectedLinks(path: workspace.write("links", text).path())
            .review(english: english, romanian: romanian)
    }

    private func described(_ review: ReviewedLinks) -> [String] {
        review.links.map { "\($0.sentences.romanian)=\($0.sentences.english) \($0.confidence)" }
    }

    private func failure(_ text: String) -> String {
        do {
            _ = try review(text)
            return ""
        } catch {
            return String("\(error)".split(separator: "/").last ?? "")
        }
    }

    private let expected = ["[0]=[0] 1.0", "[1]=[1, 2] 0.7", "[2]=[3] 1.0"]

    @Test func allFormatsOfAlignAreRead() throws {
        let tables = [
            "0\t0\n1\t1,2\t0.7\tpartial\n2\t3\n",
            "\u{FEFF}2\t3\t\t\r\n\r\n1\t2, 1\t0.7\r\n0\t0\t1\r\n",
            "0\t0\n1\t1,2\t0.7\n2\t3\n\t\n".replacing("\n\t\n", with: "\n"),
            """
            ro\ten
            Portul e închis.\tThe port is shut.
            A venit o furtună puternică.\tA storm came. It was strong.\t0.7
            Așa a spus.\tHe said so.
            """,
            """
            {"en":"The port is shut.","ro":"Portul e închis.","confidence":1}
            {"en_ids":[2,1],"ro_ids":[1],"confidence":0.7}
            {"en":"He said so.","en_ids":[3],"ro":"Așa a spus.","ro_ids":[2]}
            {"coverage":{"en":{"used":{"sentences":3,"words":9}}}}
            """,
        ]
        for table in tables { #expect(try described(review(table)) == expected, "\(table)") }
        #expect(try review(tables[0]).links.allSatisfy(\.isConfirmed))
        #expect(try review(tables[0]).links.map(\.label) == ["", "partial", ""])
    }

    @Test func unpairedSentencesMayBeNamed() throws {
        #expect(try described(review("0\t0\n1\t\n\t2\n")) == ["[0]=[0] 1.0"])
        #expect(
            try described(review("Portul e închis.\tThe port is shut.\nAșa a spus.\t\n"))
                == ["[0]=[0] 1.0"])
    }

    /// Other tools join sentences with other white space, and compose letters in another way.
    @Test func textsAreRecognisedWithoutTheirSpaces() throws {
        let text = "A venit  o furtuna\u{306} puternica\u{306}.\tA storm came.It was strong.\n"
        #expect(try described(review(text)) == ["[1]=[1, 2] 1.0"])
    }

    @Test(arguments: [
        ("0\t0\n1\t4\n", "links:2: English sentence 4: the article has 4 sentences, 0 to 3"),
        ("0\t0\n3\t1\n", "links:2: Romanian sentence 3: the article has 3 sentences, 0 to 2"),
        ("0\t0\n\n1\t0\n", "links:3: English sentence 0 is in line 1, too"),
        ("0\t0,0\n", "links:1: one English sentence is named twice"),
        (
            "0\t0\n1 1\n2\t3\n",
            "links:2: expected Romanian sentence numbers, a tab, English sentence numbers"
        ),
        (
            "0\t0\n1\tx\n2\t3\n",
            "links:2: expected Romanian sentence numbers, a tab, English sentence numbers"
        ),
        ("0\t0\tsure\n", "links:1: confidence “sure”: a number between 0 and 1"),
        ("0\t0\t1.5\n", "links:1: confidence “1.5”: a number between 0 and 1"),
        ("\t\n0\t0\n", "links:1: the row names no sentence"),
        ("", "links: there is no link in it"), ("0\t\n", "links: there is no link in it"),
        (
            "Portul e închis.\tThe port is open.\n",
            "links:1: no sentences of the English article make up “The port is open.”"
        ),
        ("Portul e închis.\n", "links:1: expected a Romanian text, a tab, an English text"),
        (
            "Portul e închis.\tHe said so.\nAșa a spus.\tHe said so.\n",
            "links:2: no sentences of the English article make up “He said so.”"
        ),
        ("{\"ro\":1}\n", "links:1: expected an object with ro and en, or ro_ids and en_ids"),
        (
            "{\"ro_ids\":[0],\"en_ids\":[-1]}\n",
            "links:1: [-1] are no numbers of sentences, each named once"
        ),
        ("{}\n", "links:1: the object names no sentence"),
        (
            "{\"ro_ids\":[0],\"en_ids\":[0],\"en\":\"A storm came.\"}\n",
            "links:1: the text is not that of the English sentences [0]; the file belongs to other "
                + "articles, or a text was changed"
        ),
    ])
    func nonsenseIsRefusedWithItsLine(text: String, message: String) {
        #expect(failure(text) == message)
    }

    /// Links that are written in any format are read as they were.
    @Test(arguments: 0..<20) func sentencesAreFoundWhateverIsJoined(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let english = (0..<9).map { ["He said so.", "He said", "so.", "Rain \($0)."][$0 % 4] }
        let romanian = (0..<9).map { "Propoziția \($0)." }
        var columns = Array(0..<9).shuffled(using: &random)[...]
        var text = ""
        var groups: [[Int]] = []
        for row in 0..<4 {
            let group = columns.prefix(Int.random(in: 1...2, using: &random)).sorted()
            columns = columns.dropFirst(group.count)
            groups.append(group)
            text += romanian[row] + "\t" + group.map { english[$0] }.joined(separator: " ") + "\n"
        }
        let file = try CorrectedLinks(path: workspace.write("links", text).path())
        // Where texts are ambiguous the sentences may be others, but their texts are the same.
        guard let review = try? file.review(english: english, romanian: romanian) else { return }
        for (link, group) in zip(review.links, groups) {
            #expect(
                link.sentences.english.map { english[$0] }.joined().filter { $0 != " " }.count
                    == group.map { english[$0] }.joined().filter { $0 != " " }.count)
        }
    }
}
