import PunteLanguage

// Compiled together with the sources of PunteText by run.sh: any bytes must be read or refused,
// and whatever comes out must lie on scalar boundaries of the text, in order and without overlaps.

// libFuzzer calls with one input at a time on one thread.
private nonisolated(unsafe) let segmenters = [Language.english, .romanian].compactMap {
    try? SentenceSegmenter(language: $0)
}
private nonisolated(unsafe) let renderer = try? QuantityRenderer(language: .romanian)

/// Passes one input of libFuzzer to the readers of texts.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    for layout in ArticleReader.Layout.allCases {
        guard let reading = try? ArticleReader(layout: layout).read(bytes) else { continue }
        check(reading.article.sentences.map(\.range), in: reading.text)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    for segmenter in segmenters {
        guard let sentences = try? segmenter.sentences(in: text) else { continue }
        check(sentences, in: text)
        precondition(sentences.reduce(0) { $0 + $1.count } == text.utf8.count)
        guard let analyzer = try? TextAnalyzer(language: segmenter.language),
            let tokens = try? analyzer.tokens(in: text)
        else { continue }
        check(tokens.map(\.range), in: text)
        let quantities = QuantityRecognizer(language: segmenter.language).quantities(in: text)
        check(quantities.map(\.range), in: text)
        for quantity in quantities { _ = renderer?.render(quantity) }
    }
    var isFirst = true
    var stream = SentenceStream(name: "fuzz") {
        defer { isFirst = false }
        return isFirst ? bytes : nil
    }
    while let sentence = try? stream.next() { precondition(!sentence.text.isEmpty) }
    let bare = NormalForm.bare(text)
    precondition(NormalForm.bare(bare) == bare)
    return 0
}

private func check(_ ranges: [Range<Int>], in text: String) {
    let bytes = Array(text.utf8) + [0]
    var end = 0
    for range in ranges {
        precondition(range.lowerBound >= end && !range.isEmpty && range.upperBound < bytes.count)
        precondition(
            bytes[range.lowerBound] & 0xC0 != 0x80 && bytes[range.upperBound] & 0xC0 != 0x80)
        end = range.upperBound
    }
}
