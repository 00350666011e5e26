/// The text of an article with its paragraphs and what is known of where it came from.
struct ArticleSource {
    /// A paragraph as UTF-8 offsets in the text.
    private struct Paragraph {
        var range: Range<Int>
        /// Nil: told from how it looks.
        var kind: Sentence.Kind?
    }

    private(set) var text: String
    private(set) var url: String?
    private(set) var outlet: String?
    private(set) var date: String?
    private(set) var language: Language?
    private let layout: ArticleReader.Layout
    private var paragraphs: [Paragraph] = []

    init(_ source: String, _ layout: ArticleReader.Layout) {
        text = source
        self.layout = layout
        switch layout {
        case .html: readPage(source)
        case .markdown: readMarkdown(source)
        case .automatic, .text, .lines: break
        }
    }

    private mutating func readPage(_ source: String) {
        let read = HTMLDocument(source)?.withRoot { root in
            let metadata = HTMLMetadata(root)
            return (metadata, HTMLArticle(root, title: metadata.title).blocks)
        }
        guard let (metadata, blocks) = read else { return fill([]) }
        (url, outlet, date) = (metadata.url, metadata.outlet, metadata.date)
        language = metadata.language
        fill(blocks)
    }

    private mutating func readMarkdown(_ source: String) {
        let reader = MarkdownReader(source)
        let metadata = reader.metadata
        url = metadata["url"] ?? metadata["source"]
        outlet = metadata["outlet"] ?? metadata["publication"]
        date = metadata["date"]
        language = (metadata["lang"] ?? metadata["language"]).map { Language(tag: $0) }
        var blocks = reader.blocks
        if let title = metadata["title"], blocks.first?.kind != .title {
            blocks.insert(ArticleBlock(kind: .title, text: title), at: 0)
        }
        fill(blocks)
    }

    private mutating func fill(_ blocks: [ArticleBlock]) {
        text = ""
        for block in blocks {
            if !text.isEmpty { text += "\n\n" }
            let start = text.utf8.count
            text += block.text
            paragraphs.append(Paragraph(range: start..<text.utf8.count, kind: block.kind))
        }
    }

    // MARK: Sentences

    func sentences(_ language: Language, _ srx: SRXRules?) throws -> [Sentence] {
        var text = text
        return try text.withUTF8 { bytes in
            switch layout {
            case .lines: lines(bytes)
            case .html, .markdown: try sentences(bytes, paragraphs, segmenter(language, srx))
            case .automatic, .text:
                try sentences(
                    bytes,
                    ParagraphSplitter(bytes: bytes).paragraphs().map { Paragraph(range: $0) },
                    segmenter(language, srx))
            }
        }
    }

    private func segmenter(_ language: Language, _ srx: SRXRules?) throws -> SentenceSegmenter {
        if let srx { return try SentenceSegmenter(language: language, srx: srx) }
        return try SentenceSegmenter(language: language)
    }

    private func lines(_ bytes: UnsafeBufferPointer<UInt8>) -> [Sentence] {
        var sentences: [Sentence] = []
        var paragraph = 0
        var isOpen = false
        for line in TextLines.lines(of: bytes) {
            if line.isBlank {
                if isOpen { paragraph += 1 }
                isOpen = false
            } else {
                sentences.append(sentence(bytes, line.range, .text, paragraph))
                isOpen = true
            }
        }
        return sentences
    }

    private func sentences(
        _ bytes: UnsafeBufferPointer<UInt8>, _ paragraphs: [Paragraph],
        _ segmenter: SentenceSegmenter
    ) throws -> [Sentence] {
        let kinds = SegmentKinds(bytes: bytes)
        var sentences: [Sentence] = []
        for (number, paragraph) in paragraphs.enumerated() {
            let kind =
                paragraph.kind
                ?? kinds.kind(
                    of: paragraph.range, hasBefore: number > 0,
                    hasAfter: number + 1 < paragraphs.count)
            var body = paragraph.range
            if kind == .text, let end = Dateline.end(in: bytes, body) {
                sentences.append(sentence(bytes, body.lowerBound..<end, .dateline, number))
                body = end..<body.upperBound
            }
            for found in try segmenter.sentences(in: bytes, joiningLines: body) {
                sentences.append(sentence(bytes, found, kind, number))
            }
        }
        return sentences.filter { !$0.range.isEmpty }
    }

    private func sentence(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ kind: Sentence.Kind,
        _ paragraph: Int
    ) -> Sentence {
        let trimmed = TextLines.trim(range, in: bytes)
        return Sentence(
            text: joiningLines(bytes, trimmed), kind: kind, paragraph: paragraph, range: trimmed)
    }

    /// The text of a range, in which white space around a line break is a single space.
    private func joiningLines(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        guard bytes[range].contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
            return String(decoding: bytes[range], as: UTF8.self)
        }
        let lines = bytes[range].split { $0 == 0x0A || $0 == 0x0D }
        let trimmed = lines.map { TextLines.trim($0.startIndex..<$0.endIndex, in: bytes) }
        return trimmed.filter { !$0.isEmpty }
            .map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
    }
}

extension SentenceSegmenter {
    /// The sentences of a range of text, in which line breaks are spaces.
    func sentences(
        in bytes: UnsafeBufferPointer<UInt8>, joiningLines range: Range<Int>
    ) throws -> [Range<Int>] {
        guard bytes[range].contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
            let part = UnsafeBufferPointer(rebasing: bytes[range])
            return try sentences(in: part).map { $0.shifted(by: range.lowerBound) }
        }
        let joined = bytes[range].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        return try joined.withUnsafeBufferPointer { part in
            try sentences(in: part).map { $0.shifted(by: range.lowerBound) }
        }
    }
}

extension Range<Int> {
    func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
