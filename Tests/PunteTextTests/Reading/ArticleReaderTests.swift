import PunteLanguage
import Testing

@testable import PunteText

@Suite struct ArticleReaderTests {
    private func read(_ text: String, _ layout: ArticleReader.Layout = .text) throws -> Article {
        try ArticleReader(layout: layout).read(Array(text.utf8)).article
    }

    @Test func blankLinesSeparateParagraphsAndTheFirstShortOneIsTheTitle() throws {
        let article = try read(
            """
            Guvernul amână legea bugetului

            Premierul a anunțat amânarea. Opoziția protestează.

            Reacții în Parlament

            „Nu vom vota”, a spus liderul opoziției.
            """)
        #expect(article.language == .romanian)
        #expect(article.title == "Guvernul amână legea bugetului")
        #expect(article.sentences.map(\.kind) == [.title, .text, .text, .heading, .text])
        #expect(article.sentences.map(\.paragraph) == [0, 1, 1, 2, 3])
        #expect(article.sentences[2].text == "Opoziția protestează.")
    }

    @Test func wrappedLinesAreOneParagraph() throws {
        let article = try read(
            """
            The government said on Monday that it would put off the vote
            on next year's budget by a week. Opposition leaders called the
            move a disgrace and promised to fight it in court.
            A second paragraph starts here and it goes on for a while too
            so that it needs another line.
            """)
        #expect(
            article.sentences.map(\.text) == [
                "The government said on Monday that it would put off the vote on next year's "
                    + "budget by a week.",
                "Opposition leaders called the move a disgrace and promised to fight it in court.",
                "A second paragraph starts here and it goes on for a while too so that it needs "
                    + "another line.",
            ])
        #expect(article.sentences.map(\.paragraph) == [0, 0, 1])
    }

    @Test func longLinesWithoutBlankOnesAreParagraphs() throws {
        let line = String(
            repeating: "Ministrul a prezentat raportul comisiei de anchetă. ", count: 5)
        let article = try read("Raportul comisiei\n\(line)\n\(line)\n")
        #expect(article.sentences.count == 11)
        #expect(article.sentences.last?.paragraph == 2)
        #expect(article.title == "Raportul comisiei")
    }

    @Test func linesModeKeepsLinesAndBlankLinesSeparateParagraphs() throws {
        let article = try read("Un titlu\n\nPrima. A doua.\nA treia\r\n\n\nA patra", .lines)
        #expect(
            article.sentences.map(\.text) == ["Un titlu", "Prima. A doua.", "A treia", "A patra"])
        #expect(article.sentences.map(\.paragraph) == [0, 1, 1, 2])
        #expect(article.title == nil)
    }

    @Test func rangesPointIntoTheText() throws {
        let text = "Titlu fără punct\r\n\r\nȘedința a început.\r\nȘtirea a fost confirmată.\r\n"
        let reading = try ArticleReader().read(Array(text.utf8))
        for sentence in reading.article.sentences {
            let bytes = Array(reading.text.utf8)[sentence.range]
            #expect(String(decoding: bytes, as: UTF8.self) == sentence.text)
        }
    }

    @Test(arguments: [
        ("KYIV, Ukraine (AP) — Russia fired drones at the capital.", "KYIV, Ukraine (AP) —"),
        ("LONDON — Shares fell sharply on Friday.", "LONDON —"),
        ("BUCUREȘTI (Agerpres) - Cursul a crescut marți.", "BUCUREȘTI (Agerpres) -"),
        (
            "Kiev, 3 decembrie /Agerpres/ - Armata a respins atacul.",
            "Kiev, 3 decembrie /Agerpres/ -"
        ),
    ])
    func datelinesAreSegmentsOfTheirOwn(text: String, dateline: String) throws {
        let sentences = try read(text).sentences
        #expect(sentences.map(\.kind) == [.dateline, .text])
        #expect(sentences.first?.text == dateline)
    }

    @Test(arguments: [
        "Soldatul – cu indicativul „Argint” – a dezertat.",
        "The minister - who resigned in May - was absent.",
    ])
    func dashesInsideASentenceAreNoDatelines(text: String) throws {
        #expect(try read(text).sentences.map(\.kind) == [.text])
    }

    @Test func listItemsAndCaptionsHaveTheirKind() throws {
        let article = try read(
            """
            Ce se schimbă de luni:

            • taxa crește la 5%
            • scutirile dispar

            Foto: Inquam Photos / Ana Popescu

            Legea intră în vigoare luni.
            """)
        #expect(article.sentences.map(\.kind) == [.text, .listItem, .listItem, .caption, .text])
    }

    @Test func linesBrokenInsideSentencesAreJoined() throws {
        let article = try read(
            """
            Premierul a anunțat marți seara, după ședința de guvern, că
            bugetul va fi amânat cu o săptămână, fiindcă
            Ministerul Finanțelor nu a terminat calculele despre pensiile
            din anul viitor.
            Opoziția a cerut explicații
            Liderul liberalilor a spus că amânarea arată cât de slab este pregătit
            guvernul pentru iarnă.
            """)
        #expect(
            article.sentences.map(\.text) == [
                "Premierul a anunțat marți seara, după ședința de guvern, că bugetul va fi amânat cu "
                    + "o săptămână, fiindcă Ministerul Finanțelor nu a terminat calculele despre "
                    + "pensiile din anul viitor.",
                "Opoziția a cerut explicații",
                "Liderul liberalilor a spus că amânarea arată cât de slab este pregătit guvernul "
                    + "pentru iarnă.",
            ])
    }

    @Test(
        "Verses, items and headings keep their lines",
        arguments: [
            "Pe lângă plopii fără soț\nadesea am trecut\nși nimeni nu mă întreba",
            "lapte și pâine\nouă de țară\nbrânză de oi",
            "Ce se schimbă\nTaxa crește de luni.\nScutirile dispar de marți.",
            "- taxa crește cu cinci procente de la începutul anului viitor\n- scutirile dispar",
        ])
    func shortLinesStay(text: String) throws {
        #expect(try read(text).sentences.count >= text.split(separator: "\n").count)
    }
}
