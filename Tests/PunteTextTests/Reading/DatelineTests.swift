import PunteLanguage
import Testing

@testable import PunteText

@Suite struct DatelineTests {
    private func dateline(_ text: String) throws -> String? {
        let article = try ArticleReader(layout: .text, language: .english).read(Array(text.utf8))
        return article.article.sentences.first { $0.kind == .dateline }?.text
    }

    @Test(arguments: [
        ("KYIV, Ukraine (AP) — Rescuers searched the ruins on Friday.", "KYIV, Ukraine (AP) —"),
        ("PARIS – The strike entered its third day.", "PARIS –"),
        ("NEW YORK (Reuters) - Stocks rose sharply.", "NEW YORK (Reuters) -"),
        ("IASI, Romania, Nov. 2 (AFP) -- A bridge collapsed.", "IASI, Romania, Nov. 2 (AFP) --"),
        ("CLUJ-NAPOCA -- Trenul a deraiat.", "CLUJ-NAPOCA --"),
        ("ST. PETERSBURG, Russia (AP) — The trial opened.", "ST. PETERSBURG, Russia (AP) —"),
        (
            "Bruxelles, 7 martie /Agerpres/ - Liderii s-au reunit.",
            "Bruxelles, 7 martie /Agerpres/ -"
        ),
        ("IAȘI – Spitalul județean a fost evacuat.", "IAȘI –"),
        ("TÂRGU MUREȘ (Mediafax) — Procesul a fost amânat.", "TÂRGU MUREȘ (Mediafax) —"),
    ])
    func datelinesAreFound(text: String, expected: String) throws {
        #expect(try dateline(text) == expected)
    }

    @Test(arguments: [
        "The mayor – who took office in May – resigned.", "NATO said it would help.",
        "“KYIV — is a city,” he said.", "UE-27 – o familie.", "Paris – the city of light.",
        "The mayor -- who took office in May -- resigned.", "KYIV--Russia fired missiles.",
        "Ce urmează? KIEV — Rusia.", "ONU: KIEV — Rusia a atacat.",
        "THE LONG LIST OF MANY TOWNS — It goes on.", "KYIV—Russia fired missiles.",
        "A VERY LONG HEADLINE THAT RUNS ON AND ON PAST ANY NAME OF A PLACE (AP) — It rains.",
    ])
    func otherDashesAreNone(text: String) throws {
        #expect(try dateline(text) == nil)
    }

    /// Only the beginning of a paragraph of running text has one.
    @Test func titlesHaveNone() throws {
        let article = try ArticleReader(layout: .text, language: .romanian).read(
            Array("KIEV – Rachete asupra orașului\n\nAtacul a început noaptea.\n".utf8))
        #expect(article.article.sentences.map(\.kind) == [.title, .text])
    }

    @Test func theSentenceBeginsAfterIt() throws {
        let text = "LONDON (AP) — Police cleared the square. Nobody was hurt."
        let reading = try ArticleReader(layout: .text, language: .english).read(Array(text.utf8))
        #expect(
            reading.article.sentences.map(\.text) == [
                "LONDON (AP) —", "Police cleared the square.", "Nobody was hurt.",
            ])
        #expect(reading.article.sentences.map(\.paragraph) == [0, 0, 0])
    }
}
