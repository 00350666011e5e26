import PunteLanguage
import Testing

@testable import PunteText

@Suite struct MarkdownReaderTests {
    private func blocks(_ text: String) -> [String] {
        MarkdownReader(text[...]).blocks.map { "\($0.kind.rawValue): \($0.text)" }
    }

    @Test func headingsInBothForms() {
        #expect(
            blocks("# Titlu #\n\nText.\n\n## Secțiune\n\nSubtitlu\n-----\n")
                == ["title: Titlu", "text: Text.", "heading: Secțiune", "heading: Subtitlu"])
        #expect(blocks("Titlu\n=====\nText.") == ["title: Titlu", "text: Text."])
        #expect(blocks("#fără spațiu") == ["text: #fără spațiu"])
        #expect(blocks("####### prea multe") == ["text: ####### prea multe"])
    }

    @Test func linesOfAParagraphAreJoined() {
        #expect(
            blocks("Prima linie\na doua linie\n\nAlt paragraf\r\ncu CRLF")
                == ["text: Prima linie a doua linie", "text: Alt paragraf cu CRLF"])
    }

    @Test func listsOfEveryMarker() {
        #expect(
            blocks("- unu\n- doi\n* trei\n+ patru\n1. cinci\n2) șase")
                == ["unu", "doi", "trei", "patru", "cinci", "șase"].map { "list-item: " + $0 })
        #expect(
            blocks("- un punct\n  pe două linii\n- altul")
                == ["list-item: un punct pe două linii", "list-item: altul"])
    }

    @Test func codeTablesAndHTMLStayOut() {
        #expect(
            blocks(
                "Text.\n```\nlet a = 1\n# nu e titlu\n```\n| a | b |\n|---|---|\n<div>\nSfârșit.")
                == ["text: Text.", "text: Sfârșit."])
        #expect(blocks("~~~\ncod\n~~~\nText.") == ["text: Text."])
        #expect(blocks("Unu.\n\n* * *\n\nDoi.\n\n___\n\nTrei.").count == 3)
    }

    @Test func quotesLoseTheirMark() {
        #expect(blocks("> Am spus\n> adevărul.\n>> De două ori.").count == 1)
        #expect(blocks("> Am spus adevărul.") == ["text: Am spus adevărul."])
    }

    @Test(arguments: [
        ("**tare** și *oblic*", "tare și oblic"), ("__tare__ și _oblic_", "tare și oblic"),
        ("nume_de_fișier", "nume_de_fișier"), ("`cod`", "cod"), ("\\*steluță\\*", "*steluță*"),
        ("[Galați](https://galati.example)", "Galați"), ("[**Galați**](g)", "Galați"),
        ("![Podul](pod.jpg) text", " text"), ("[fără adresă]", "[fără adresă]"),
        ("[a](b) și [c](d)", "a și c"), ("5 * 3", "5  3"), ("\\", "\\"),
    ])
    func markupIsTakenOff(text: String, expected: String) {
        #expect(MarkdownReader.withoutMarkup(text) == expected)
    }

    @Test func metadataGoesToTheArticle() throws {
        let text =
            "---\ntitle: Podul a cedat\nurl: https://z.example\noutlet: Ziarul\n---\nUn pod a cedat.\n"
        let article = try ArticleReader(layout: .markdown, language: .romanian)
            .read(Array(text.utf8)).article
        #expect(article.title == "Podul a cedat")
        #expect(article.url == "https://z.example")
        #expect(article.outlet == "Ziarul")
        #expect(article.sentences.map(\.kind) == [.title, .text])
        #expect(article.sentences.first?.sourceRange != nil)
    }
}
