import Testing

@testable import PunteText

/// Tests a page as a browser saves it, with everything around the article.
@Suite struct SavedPageTests {
    private static func page(charset: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="ro-RO"><head><meta http-equiv="Content-Type" content="text/html; charset=\(charset)">
        <title>Viaductul de la Bicaz, închis - Gazeta Munților</title>
        <link rel="canonical" href="https://gazeta.example/viaduct">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":["NewsArticle"],
        "headline":"Viaductul de la Bicaz, închis","datePublished":"2025-03-04T09:30:00+02:00",
        "publisher":{"@type":"Organization","name":"Gazeta Munților"}}</script>
        <script>var text = "<p>Un script. Nu este text.</p>";</script></head><body>
        <div id="onetrust-consent" class="cookie-banner" role="dialog"><p>Respectăm viața ta privată. Noi și
        partenerii noștri stocăm informații pe dispozitivul tău.</p><button>Accept toate</button></div>
        <header><div class="top-menu"><a href="/">Prima pagină</a> <a href="/sport">Sport</a></div></header>
        <main><div class="breadcrumbs"><a href="/">Acasă</a> / <a href="/local">Local</a></div>
        <article><h1>Viaductul de la Bicaz, închis</h1>
        <div class="byline">De Ioana Munteanu</div>
        <figure><img src="v.jpg" alt=""><figcaption>Viaductul, văzut din aval. Foto: arhivă</figcaption></figure>
        <p>Viaductul de la Bicaz a fost închis <strong>marți</strong> după ce au apărut fisuri,
        a anunțat <a href="/drumuri">Direcția de Drumuri</a>. Traficul este deviat.</p>
        <div class="newsletter-box"><p>Abonează-te și primești în fiecare dimineață știrile zilei.</p></div>
        <h2>Ce urmează</h2>
        <p>&bdquo;Expertiza va dura nouă zile&rdquo;, a spus inginerul &#350;tefan Pop.</p>
        <p>Citește și: <a href="/tunel">Tunelul este gata</a></p>
        </article>
        <section class="related"><h3>Știri similare</h3><ul><li><a href="/1">Viaductul de la Bicaz, închis</a></li>
        </ul></section></main>
        <footer><p>© Gazeta Munților. Toate drepturile rezervate pentru textele publicate.</p></footer>
        </body></html>
        """
    }

    private static let sentences = [
        "Viaductul de la Bicaz, închis",
        "Viaductul de la Bicaz a fost închis marți după ce au apărut fisuri, a anunțat Direcția de "
            + "Drumuri.",
        "Traficul este deviat.",
        "Ce urmează",
        "„Expertiza va dura nouă zile”, a spus inginerul Ştefan Pop.",
    ]

    @Test func onlyTheArticleIsRead() throws {
        let article = try ArticleReader().read(Array(Self.page(charset: "utf-8").utf8)).article
        #expect(article.sentences.map(\.text) == Self.sentences)
        #expect(article.outlet == "Gazeta Munților")
        #expect(article.date == "2025-03-04T09:30:00+02:00")
        #expect(article.url == "https://gazeta.example/viaduct")
    }

    @Test func sourceRangesPointIntoThePage() throws {
        let bytes = Array(Self.page(charset: "utf-8").utf8)
        let found = try ArticleReader().read(bytes).article.sentences.map { sentence in
            sentence.sourceRange.map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        #expect(found[0] == "Viaductul de la Bicaz, închis")
        #expect(found[1]?.hasPrefix("Viaductul de la Bicaz a fost închis <strong>marți") == true)
        #expect(found[1]?.hasSuffix("Direcția de Drumuri</a>.") == true)
        #expect(found[2] == "Traficul este deviat.")
        #expect(found[4]?.hasPrefix("&bdquo;Expertiza") == true)
    }

    @Test func sourceRangesPointIntoMarkdown() throws {
        let text =
            "\u{FEFF}# Podul a cedat\n\nUn pod a **cedat** lângă [Galați](https://g.example). Atât.\n"
        let bytes = Array(text.utf8)
        let found = try ArticleReader(layout: .markdown).read(bytes).article.sentences.map {
            $0.sourceRange.map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        #expect(found.first == "Podul a cedat")
        #expect(found.last == "Atât.")
    }

    /// The declared encoding is used, since ICU alone takes a page with few letters beyond ASCII
    /// for a Western one.
    @Test(arguments: ["iso-8859-2", "windows-1250"])
    func theDeclaredEncodingIsHonoured(charset: String) throws {
        let text = """
            <html><head><meta charset='\(charset)'><title>x</title></head><body>
            <p>The minister from the town of T\u{1}rgu visited the flooded villages on Monday.</p></body></html>
            """
        let bytes = text.utf8.map { $0 == 1 ? 0xE3 : $0 }
        let reading = try ArticleReader(layout: .html).read(bytes)
        #expect(reading.encoding.lowercased() == charset)
        #expect(reading.article.sentences.last?.text.contains("Tărgu") == true)
        #expect(reading.notes.isEmpty)
    }
}
