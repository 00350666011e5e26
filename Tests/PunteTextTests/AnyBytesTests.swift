import PunteLanguage
import PunteTestSupport
import Testing

@testable import PunteText

/// Tests that no input crashes the readers, and that the output covers the input.
@Suite struct AnyBytesTests {
    private let words = [
        "Dr.", "U.S.", "str.", "nr.", "etc.", "p.m.", "20", "de", "milioane", "$5", "Dec.", "3-1",
        "„Da”", "Nu", "a", "spus", "–", "Half", "a", "million", "o", "sută", "la", "ora", "17:00",
    ]

    @Test(arguments: [Language.english, .romanian, Language(tag: "fr")])
    func sentencesCoverTheText(language: Language) throws {
        let segmenter = try SentenceSegmenter(language: language)
        var random = SeededRandom(seed: 1)
        for round in 0..<400 {
            let text =
                round.isMultiple(of: 2)
                ? random.text(from: SeededRandom.signs, upTo: 60)
                : (0..<12).map { _ in words.randomElement(using: &random) ?? "" }
                    .joined(separator: " ")
            let sentences = try segmenter.sentences(in: text)
            var end = 0
            for range in sentences {
                #expect(range.lowerBound == end && !range.isEmpty, "\(text.debugDescription)")
                end = range.upperBound
            }
            #expect(end == text.utf8.count)
            expectBoundaries(sentences, in: text)
        }
    }

    @Test(arguments: [Language.english, .romanian])
    func tokensAndQuantitiesLieInTheText(language: Language) throws {
        let analyzer = try TextAnalyzer(language: language)
        let recognizer = QuantityRecognizer(language: language)
        let renderer = try QuantityRenderer(language: language)
        var random = SeededRandom(seed: 2)
        for round in 0..<400 {
            let text =
                round.isMultiple(of: 2)
                ? random.text(from: SeededRandom.signs, upTo: 60)
                : (0..<12).map { _ in words.randomElement(using: &random) ?? "" }
                    .joined(separator: " ")
            let tokens = try analyzer.tokens(in: text)
            expectOrdered(tokens.map(\.range), in: text)
            let quantities = recognizer.quantities(in: text)
            expectOrdered(quantities.map(\.range), in: text)
            for quantity in quantities { _ = renderer.render(quantity) }
        }
    }

    @Test func anyBytesAreReadOrRefused() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<600 {
            let bytes = random.bytes(upTo: 80)
            for layout in ArticleReader.Layout.allCases {
                guard let reading = try? ArticleReader(layout: layout).read(bytes) else { continue }
                expectOrdered(reading.article.sentences.map(\.range), in: reading.text)
            }
        }
    }

    private func expectOrdered(_ ranges: [Range<Int>], in text: String) {
        var end = 0
        for range in ranges {
            #expect(range.lowerBound >= end && !range.isEmpty, "\(text.debugDescription)")
            end = range.upperBound
        }
        #expect(end <= text.utf8.count)
        expectBoundaries(ranges, in: text)
    }

    private func expectBoundaries(_ ranges: [Range<Int>], in text: String) {
        let bytes = Array(text.utf8) + [0]
        for range in ranges {
            for offset in [range.lowerBound, range.upperBound] {
                #expect(bytes[offset] & 0xC0 != 0x80, "\(text.debugDescription)")
            }
        }
    }
}
