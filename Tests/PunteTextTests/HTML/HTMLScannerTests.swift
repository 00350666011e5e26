import PunteLanguage
import Testing

@testable import PunteText

/// The text of a page with its places in the page.
@Suite struct HTMLScannerTests {
    private func scan(_ page: String) -> (text: String, ranges: [Range<Int>]) {
        let bytes = Array(page.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            var scanner = HTMLScanner(bytes: buffer)
            var text = String.UnicodeScalarView()
            var ranges: [Range<Int>] = []
            while let (scalar, range) = scanner.next() {
                text.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
                ranges.append(range)
            }
            return (String(text), ranges)
        }
    }

    @Test(arguments: [
        ("<p>Un <b>pod</b></p>", "Un pod"), ("a<!-- <p>nu</p> -->b", "ab"),
        ("a<br/>b<img alt=\"x > y\">c", "abc"), ("<a href='x>y'>z</a>", "z"),
        ("<script>var a = \"<p>nu</p>\";</script>da", "da"), ("<STYLE>p{}</STYLE>da", "da"),
        ("<title>nu</title><h1>da</h1>", "da"), ("&bdquo;da&rdquo;", "„da”"),
        ("&#259;&#x103;&#X103;", "ăăă"), ("&nimic; & &amp;", "&nimic; & &"), ("3 < 5", "3 < 5"),
        ("a<", "a<"), ("<!DOCTYPE html>x", "x"), ("<script>fără sfârșit", "fără sfârșit"),
        ("a<!-- fără sfârșit", "a"), ("<?xml version='1.0'?>x", "x"),
    ])
    func markupIsSkipped(page: String, expected: String) {
        #expect(scan(page).text == expected)
    }

    @Test func rangesCoverTheSource() {
        let page = "<p>&bdquo;Ș&#259;</p>"
        let found = scan(page)
        #expect(found.text == "„Șă")
        #expect(found.ranges == [3..<10, 10..<12, 12..<18])
    }

    /// A sentence is found again although tags, references and line breaks stand inside it.
    @Test func sentencesAreFoundInThePage() throws {
        let page = """
            <html lang=ro><head><title>Podul</title></head><body><article><h1>Podul</h1>
            <p>Un pod a <b>cedat</b>
            lângă Galați. A fost r&#259;nit un &bdquo;turist&rdquo;.</p></article></body></html>
            """
        let bytes = Array(page.utf8)
        let sentences = try ArticleReader(layout: .html, language: .romanian).read(bytes).article
            .sentences
        let sources = sentences.map {
            $0.sourceRange.map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        #expect(
            sources == [
                "Podul", "Un pod a <b>cedat</b>\nlângă Galați.",
                "A fost r&#259;nit un &bdquo;turist&rdquo;.",
            ])
    }

    @Test func lettersAreFoundFromAnIndexOn() throws {
        let bytes = Array("ana are mere, ana are pere".utf8)
        let text = bytes.withUnsafeBufferPointer {
            SourceText.plain($0, in: 0..<bytes.count, isMarkdown: false)
        }
        #expect(text.find(Array("anaare".utf8), from: 0) == 0)
        #expect(text.find(Array("anaare".utf8), from: 1) == 11)
        #expect(text.find(Array("anaare".utf8), from: 12) == nil)
        #expect(text.find([], from: 0) == nil)
        #expect(text.ranges[4] == 5..<6)
    }
}
