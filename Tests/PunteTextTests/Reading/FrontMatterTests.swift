import Foundation
import PunteLanguage
import Testing

@testable import PunteText

/// What a file says of its article before the text, and dates.
@Suite struct FrontMatterTests {
    private static let block = """
        ---
        outlet: Reuters
        date: 2026-05-03
        url: https://example.org/flood?id=7
        title: "Flood closes road: police"
        ---

        """

    private static let body = """
        The main road has been under water since Tuesday night, police said on Wednesday.

        It will stay closed until Thursday. Nobody was hurt.
        """

    private func read(_ text: String, name: String = "a.txt", lines: Bool = false) throws
        -> ArticleReading
    {
        try ArticleReader(layout: lines ? .lines : .automatic).read(Array(text.utf8), name: name)
    }

    private func stream(_ text: String) throws -> (sentences: [Sentence], notes: [String]) {
        var bytes = ArraySlice(text.utf8)
        var stream = SentenceStream(name: "a.txt") {
            defer { bytes = bytes.dropFirst(11) }
            return bytes.isEmpty ? nil : Array(bytes.prefix(11))
        }
        var sentences: [Sentence] = []
        while let sentence = try stream.next() { sentences.append(sentence) }
        return (sentences, stream.notes)
    }

    @Test(arguments: ["a.txt", "a.md"], ["\n", "\r\n"])
    func `metadata is read and is no text`(name: String, lineBreak: String) throws {
        let text = (Self.block + Self.body).replacingOccurrences(of: "\n", with: lineBreak)
        let article = try read(text, name: name).article
        #expect(article.outlet == "Reuters")
        #expect(article.date == "2026-05-03")
        #expect(article.url == "https://example.org/flood?id=7")
        #expect(article.title == "Flood closes road: police")
        #expect(article.sentences.map(\.kind) == [.title, .text, .text, .text])
        #expect(article.sentences.map(\.paragraph) == [0, 1, 2, 2])
        #expect(article.sentences.first?.text == "Flood closes road: police")
        #expect(article.sentences[2].text == "It will stay closed until Thursday.")
    }

    @Test func `places are those in the file`() throws {
        let text = Self.block + Self.body
        let article = try read(text).article
        for sentence in article.sentences {
            let range = try #require(sentence.sourceRange)
            let bytes = Array(text.utf8)[range]
            #expect(String(decoding: bytes, as: UTF8.self) == sentence.text)
        }
        #expect(try stream(text).sentences == article.sentences)
    }

    @Test func `a title of its own stays the first`() throws {
        let text = Self.block + "Road closed\n\n" + Self.body
        let article = try read(text).article
        #expect(article.sentences.map(\.kind) == [.title, .text, .text, .text])
        #expect(article.sentences.first?.text == "Road closed")
        #expect(article.title == "Flood closes road: police")
        #expect(try stream(text).sentences == article.sentences)
    }

    @Test func `lines stay lines`() throws {
        let article = try read(Self.block + "One.\nTwo.\n\nThree.", lines: true).article
        #expect(article.sentences.map(\.text) == ["One.", "Two.", "Three."])
        #expect(article.sentences.map(\.paragraph) == [0, 0, 1])
        #expect(article.outlet == "Reuters")
        #expect(article.title == "Flood closes road: police")
    }

    @Test(arguments: [
        "Premierul: „Nu demisionez”\n\nDeclarația a fost făcută luni.",
        "---\nPremierul: „Nu demisionez”\n---\n\nDeclarația a fost făcută luni.",
        "---\ntitle: Furtuna\nA lovit portul luni dimineață.\n---\n\nNimeni nu a fost rănit.",
        "---\nKlaus Ionescu: „Da”\noutlet: Reuters\n---\n\nNimeni nu a fost rănit.",
        "---\ndate: 2026-05-03\n\nFurtuna a lovit portul.",
        "Furtuna\n---\ndate: 2026-05-03\n---\nNimeni nu a fost rănit.",
        "----\ndate: 2026-05-03\n----\nNimeni nu a fost rănit.",
    ])
    func `a paragraph with a colon is text`(text: String) throws {
        let reading = try read(text)
        #expect(reading.article.date == nil)
        #expect(reading.article.outlet == nil)
        let words = { (text: String) in text.split(whereSeparator: \.isWhitespace) }
        #expect(
            words(reading.article.sentences.map(\.text).joined(separator: " ")) == words(text))
        #expect(try stream(text).sentences == reading.article.sentences)
    }

    @Test func `other keys, lists and remarks are passed over`() throws {
        let text = """
            ---
            # by hand
            layout: post
            tags:
              - floods
              - roads: all
            Publication: Curierul
            source: https://example.org/a
            lang: en
            ---
            Floods.
            """
        for name in ["a.txt", "a.md"] {
            let article = try read(text, name: name).article
            #expect(article.outlet == "Curierul")
            #expect(article.url == "https://example.org/a")
            #expect(article.sentences.map(\.text) == ["Floods."])
        }
    }

    @Test func `a date that is none is named`() throws {
        let text = "---\noutlet: AP\ndate: May 3\n---\n" + Self.body
        let reading = try read(text)
        #expect(reading.article.date == nil)
        #expect(reading.article.outlet == "AP")
        #expect(reading.notes.count == 1)
        #expect(reading.notes.first?.hasPrefix("a.txt:3: “May 3” is no date") == true)
        #expect(try stream(text).notes == reading.notes)
    }

    @Test func `metadata without a text is no article`() {
        #expect(throws: ReadingError.self) { try read(Self.block) }
        #expect(throws: ReadingError.self) { try stream(Self.block) }
    }

    // MARK: Dates

    @Test(arguments: [
        "2026", "2026-05", "2024-02-29", "2026-05-03T14:30", "2026-05-03T14:30:00Z",
        "2026-05-03T14:30:00.250+03:00", "2026-12-31T23:59:60-0500", "2026-05-03T00:00+03",
    ])
    func `dates of the calendar are taken`(text: String) {
        #expect(ArticleDate(text)?.text == text)
    }

    @Test func `a space before the time is a T`() {
        #expect(ArticleDate(" 2026-05-03 14:30 ")?.text == "2026-05-03T14:30")
    }

    @Test(arguments: [
        "", "26", "20260503", "2026-5-3", "2026-13", "2026-00", "2026-02-29", "2026-04-31",
        "03.05.2026", "May 2026", "mai 2026", "2026-05-03T", "2026-05-03T25:00", "2026-05-03T14",
        "2026-05T14:30", "2026-05-03-01", "-2026", "0000", "2026-05-03T14:30:00+3",
        "2026-05-03T14:30.5", "２０２６",
    ])
    func `other texts are no dates`(text: String) {
        #expect(ArticleDate(text) == nil)
    }
}
