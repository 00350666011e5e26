import PunteLanguage
import Testing

@testable import PunteText

@Suite struct WebPageTests {
    private static let page = """
        <!DOCTYPE html>
        <html lang="ro"><head><meta charset="utf-8"><title>Podul a cedat - Ziarul</title>
        <meta property="og:site_name" content="Ziarul">
        <script type="application/ld+json">
        {"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":"NewsArticle",
        "headline":"Podul a cedat","datePublished":"2024-12-03T08:00:00+02:00",
        "mainEntityOfPage":{"@id":"https://ziarul.example/podul"},"publisher":{"name":"Ziarul"}}]}
        </script><style>p { color: red }</style></head>
        <body class="has-sidebar">
        <nav><ul><li><a href="/">Acasă</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <div id="cookie-banner"><p>Folosim cookie-uri pentru o experiență mai bună. Acceptați
        condițiile noastre ca să citiți mai departe paginile.</p></div>
        <article>
        <h1>Podul a cedat</h1>
        <figure><img src="a.jpg"><figcaption>Podul, marți dimineață. Foto: Ana Pop</figcaption></figure>
        <p>Un pod a cedat <b>marți</b> lângă&nbsp;Galați, a anunțat <a href="/isu">ISU</a>.
        Nimeni nu a fost r&#259;nit.</p>
        <div class="social share"><a href="#">Distribuie</a></div>
        <h2>Ce spune primarul</h2>
        <p>&bdquo;Am cerut o expertiză. O vom publica&rdquo;, a spus primarul.</p>
        <p><a href="/alt">Citește și: Un alt pod este închis de ieri dimineață</a></p>
        <p>Citește și: <a href="/alt2">Drumul național este blocat</a></p>
        <ul><li>podul are 40 de ani</li><li>circulația este deviată</li></ul>
        <aside><p>Abonați-vă la buletinul nostru de știri, care apare în fiecare dimineață.</p></aside>
        <div class="related-articles"><h3>Pe aceeași temă</h3><p>Alte știri despre poduri și drumuri
        din județ, scrise de colegii noștri.</p></div>
        </article>
        <footer><p>Toate drepturile rezervate. Reproducerea este interzisă fără acord scris.</p></footer>
        </body></html>
        """

    @Test func theArticleComesOutAndTheRestStaysOut() throws {
        let reading = try ArticleReader().read(Array(Self.page.utf8))
        let article = reading.article
        #expect(
            article.sentences.map(\.text) == [
                "Podul a cedat",
                "Un pod a cedat marți lângă\u{A0}Galați, a anunțat ISU.",
                "Nimeni nu a fost rănit.",
                "Ce spune primarul",
                "„Am cerut o expertiză.",
                "O vom publica”, a spus primarul.",
                "podul are 40 de ani",
                "circulația este deviată",
            ])
        #expect(
            article.sentences.map(\.kind) == [
                .title, .text, .text, .heading, .text, .text, .listItem, .listItem,
            ])
        let bytes = Array(reading.text.utf8)
        for sentence in article.sentences {
            #expect(String(decoding: bytes[sentence.range], as: UTF8.self) == sentence.text)
        }
    }

    @Test func metadataComesFromLinkedDataAndMetaTags() throws {
        let article = try ArticleReader().read(Array(Self.page.utf8)).article
        #expect(article.title == "Podul a cedat")
        #expect(article.url == "https://ziarul.example/podul")
        #expect(article.outlet == "Ziarul")
        #expect(article.date == "2024-12-03T08:00:00+02:00")
        #expect(article.language == .romanian)
    }

    @Test func pagesWithoutAnArticleElementAreReadByTheirParagraphs() throws {
        let page = """
            <html><body><div class="menu"><p><a href="/">Home</a> <a href="/w">World</a></p></div>
            <div id="x"><div id="story"><p>The bridge collapsed on Tuesday near the old harbour, the
            fire service said.</p><p>Nobody was hurt, and the road has been closed until further
            notice.</p></div></div><div><p><a href="/1">Ten bridges that you should see before
            you die, in pictures</a></p></div></body></html>
            """
        let article = try ArticleReader().read(Array(page.utf8)).article
        #expect(article.sentences.count == 2)
        #expect(article.sentences.last?.text.hasPrefix("Nobody was hurt") == true)
    }

    @Test(arguments: ["<html>", "<p", "<!doctype html><table><tr>", "<html><body><p>&#0;&bogus;"])
    func brokenPagesDoNotCrash(page: String) {
        _ = try? ArticleReader(layout: .html).read(Array(page.utf8))
    }

    @Test func deepNestingDoesNotCrash() {
        let page = "<html><body>" + String(repeating: "<div>", count: 20_000) + "<p>Text.</p>"
        _ = try? ArticleReader(layout: .html).read(Array(page.utf8))
    }

    @Test func markdownLosesItsMarkup() throws {
        let text = """
            ---
            title: "Podul a cedat"
            date: 2024-12-03
            lang: ro
            ---

            Un pod a cedat **marți** lângă [Galați](https://galati.example). Nimeni nu
            a fost rănit.

            ## Ce spune *primarul*

            ![Podul](pod.jpg)

            - podul are 40 de ani
            - circulația este `deviată`

            ```
            cod
            ```
            > „Am cerut o expertiză”, a spus primarul.
            """
        let article = try ArticleReader().read(Array(text.utf8), name: "stire.md").article
        #expect(
            article.sentences.map(\.text) == [
                "Podul a cedat", "Un pod a cedat marți lângă Galați.", "Nimeni nu a fost rănit.",
                "Ce spune primarul", "podul are 40 de ani", "circulația este deviată",
                "„Am cerut o expertiză”, a spus primarul.",
            ])
        #expect(article.date == "2024-12-03")
        #expect(article.sentences.map(\.kind).filter { $0 == .listItem }.count == 2)
    }
}
