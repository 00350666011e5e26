import PunteLanguage
import Testing

@testable import PunteText

/// What of a page is the article, block by block.
@Suite struct HTMLArticleTests {
    private static let filler = """
        <p>Consiliul local a aprobat marți bugetul pentru anul viitor, după o ședință de șase ore.</p>
        <p>Opoziția a votat împotrivă și a anunțat că va contesta hotărârea în instanță.</p>
        """

    private func blocks(_ body: String, title: String? = nil) -> [String] {
        let page = "<html><body>\(body)</body></html>"
        let found = HTMLDocument(page)?.withRoot { HTMLArticle($0, title: title).blocks } ?? []
        return found.map { "\($0.kind.rawValue): \($0.text)" }
    }

    private func texts(_ body: String) -> [String] {
        blocks("<article>\(body)\(Self.filler)</article>").filter {
            !Self.filler.contains($0.dropFirst("text: ".count))
        }
    }

    @Test func theHeadingOfThePageIsTheTitle() {
        #expect(
            blocks("<h1>Buget aprobat</h1>" + Self.filler, title: "Buget - Ziarul").first
                == "title: Buget aprobat")
        #expect(blocks(Self.filler, title: "Buget aprobat").first == "title: Buget aprobat")
        #expect(blocks(Self.filler).first?.hasPrefix("text: Consiliul") == true)
    }

    @Test func theTitleIsNotRepeated() {
        let found = blocks("<h2>Buget aprobat</h2>" + Self.filler, title: "Buget aprobat")
        #expect(found.filter { $0.hasSuffix("Buget aprobat") } == ["title: Buget aprobat"])
    }

    @Test func headingsAtTheEndAreDropped() {
        let found = blocks(Self.filler + "<h3>Citește mai mult</h3><h4>Alte știri</h4>")
        #expect(found.count == 2)
    }

    @Test(arguments: [
        "<nav><p>Prima pagină, politică, economie, sport, cultură și vremea de mâine.</p></nav>",
        "<footer><p>Toate drepturile sunt rezervate redacției acestui ziar.</p></footer>",
        "<aside><p>Abonează-te la buletinul nostru de știri de dimineață.</p></aside>",
        "<figure><figcaption>Primăria, văzută din parc.</figcaption></figure>",
        "<form><p>Scrie un comentariu despre acest articol aici.</p></form>",
        "<div role='navigation'><p>Politică și economie, sport și cultură.</p></div>",
        "<div hidden><p>Un text ascuns pe care cititorii nu îl văd.</p></div>",
        "<div aria-hidden='true'><p>Un text ascuns pe care cititorii nu îl văd.</p></div>",
        "<div style='display: none'><p>Un text ascuns pe care cititorii nu îl văd.</p></div>",
        "<div class='cookie-banner'><p>Folosim cookie-uri pentru o experiență mai bună.</p></div>",
        "<div id='related'><p>Alte articole despre bugetul local din acest an.</p></div>",
        "<script>document.write('<p>Un script.</p>')</script>",
        "<p><a href='/x'>Citește și despre bugetul județului pe anul viitor</a></p>",
        "<p>Citește și: <a href='/x'>Bugetul județului</a></p>",
        "<ul><li><a href='/x'>Bugetul județului pe anul viitor</a></li></ul>",
        "<table><tr><td>Venituri</td><td>12</td></tr></table>", "<p>   </p>",
    ])
    func boilerplateStaysOut(element: String) {
        #expect(texts(element) == [])
    }

    @Test(arguments: [
        (
            "<p>Un pod a <b>cedat</b> lângă <a href='/g'>Galați</a>.</p>",
            "text: Un pod a cedat lângă Galați."
        ),
        ("<p>Un rând<br>și altul</p>", "text: Un rând și altul"),
        ("<p>Trei\n   rânduri\tlipite</p>", "text: Trei rânduri lipite"),
        ("<p>&bdquo;Da&rdquo;, a spus &#259;la.</p>", "text: „Da”, a spus ăla."),
        ("<h2>Ce urmează</h2>", "heading: Ce urmează"), ("<pre>Un text.</pre>", "text: Un text."),
        ("<ol><li>primul punct</li></ol>", "list-item: primul punct"),
        ("<blockquote><p>Vom contesta.</p></blockquote>", "text: Vom contesta."),
        (
            "<div>Text fără paragraf, destul de lung.</div>",
            "text: Text fără paragraf, destul de lung."
        ),
        ("<div>Scurt.</div>", "text: Scurt."),
        (
            "<div>Un text cu <i>accent</i> fără paragraf.</div>",
            "text: Un text cu accent fără paragraf."
        ),
    ])
    func whatIsTextComesOut(element: String, expected: String) {
        #expect(texts(element) == [expected])
    }

    /// Loose text of a few letters is a label, not a sentence.
    @Test func labelsStayOut() {
        #expect(texts("<div>Politică</div>") == [])
    }

    @Test func emptyLinesSeparateLooseParagraphs() {
        let found = texts(
            "<div>Primul paragraf este aici.<br><br>Al doilea paragraf este aici.</div>")
        #expect(
            found == ["text: Primul paragraf este aici.", "text: Al doilea paragraf este aici."])
    }

    @Test func repeatedBlocksAreReadOnce() {
        #expect(texts("<p>Un rezumat.</p><p>Un rezumat.</p>") == ["text: Un rezumat."])
    }

    /// A marked article must hold a third of the page's text.
    @Test func aTeaserMarkedAsArticleIsNotTheArticle() {
        let teaser = "<article><p>Echipa a pierdut din nou.</p></article>"
        let found = blocks(teaser + "<div id='story'>\(Self.filler)\(Self.filler)</div>")
        #expect(!found.contains { $0.contains("Echipa") })
        #expect(found.count >= 2)
    }

    @Test func metadataFallsBack() throws {
        func metadata(_ head: String) throws -> HTMLMetadata {
            let page = "<html><head>\(head)</head><body><p>x</p></body></html>"
            return try #require(HTMLDocument(page)?.withRoot { HTMLMetadata($0) })
        }
        let title = try metadata("<title>Un  titlu\n lung</title>")
        #expect(title.title == "Un titlu lung")
        let open = try metadata(
            "<title>T - Ziarul</title><meta property='og:title' content='Titlu'>"
                + "<meta property='og:url' content='https://z.example/1'>"
                + "<meta property='og:site_name' content='Ziarul'>"
                + "<meta property='og:locale' content='ro_RO'>"
                + "<meta property='article:published_time' content='2024-05-06'>")
        #expect(open.title == "Titlu")
        #expect(open.url == "https://z.example/1")
        #expect(open.outlet == "Ziarul")
        #expect(open.date == "2024-05-06")
        #expect(open.language?.tag == "ro-RO")
        let linked = try metadata(
            "<link rel='canonical' href='https://z.example/2'><script type='application/ld+json'>"
                + "[{\"@type\":\"Person\"},{\"@type\":\"BlogPosting\",\"headline\":\"H\","
                + "\"inLanguage\":\"en-GB\"}]</script>")
        #expect(linked.title == "H")
        #expect(linked.url == "https://z.example/2")
        #expect(linked.language?.tag == "en-GB")
        let broken = try metadata(
            "<title>T</title><script type='application/ld+json'>{\"@type\":</script>")
        #expect(broken.title == "T")
    }
}
