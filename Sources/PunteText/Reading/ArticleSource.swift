internal import PunteLanguage

/// The text of an article without markup, divided into paragraphs, with its metadata.
struct ArticleSource {
    /// A paragraph of a page or of Markdown, given by its UTF-8 offsets in the text.
    private struct Paragraph {
        var range: Range<Int>
        var kind: Sentence.Kind
    }

    /// The text without markup; blank lines separate the paragraphs of a page or of Markdown.
    private(set) var text: String
    private(set) var url: String?
    private(set) var outlet: String?
    private(set) var date: String?
    /// The language that the source declares.
    private(set) var language: Language?
    private let layout: ArticleReader.Layout
    private var paragraphs: [Paragraph] = []

    var hasMarkup: Bool { layout == .html || isMarkdown }
    var isMarkdown: Bool { layout == .markdown }

    /// Extracts the text from its markup.
    ///
    /// - Parameters:
    ///   - source: the decoded file.
    ///   - layout: the format of the file; `automatic` counts as `text`.
    init(_ source: String, layout: ArticleReader.Layout) {
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

    /// Returns the sentences of the article, whose ranges are offsets in `text`.
    func sentences(in language: Language, srx: SRXRules?) throws -> [Sentence] {
        var text = text
        return try text.withUTF8 { bytes in
            switch layout {
            case .lines: return lines(bytes)
            case .html, .markdown:
                let segmenter = try SentenceSegmenter(language: language, optionalSRX: srx)
                let cutter = SentenceCutter(bytes: bytes, segmenter: segmenter)
                return try paragraphs.enumerated().flatMap { index, paragraph in
                    try cutter.sentences(
                        in: paragraph.range, kind: paragraph.kind, paragraph: index)
                }
            case .automatic, .text:
                let segmenter = try SentenceSegmenter(language: language, optionalSRX: srx)
                var reader = PlainTextSentences(
                    segmenter: segmenter, layout: LineLayout(of: bytes))
                return try reader.read(bytes, isLast: true, isFull: false).sentences
            }
        }
    }

    /// Returns a sentence for each line that is not blank.
    private func lines(_ bytes: UnsafeBufferPointer<UInt8>) -> [Sentence] {
        var sentences: [Sentence] = []
        var paragraph = 0
        var isOpen = false
        for line in TextLines.lines(of: bytes) {
            if line.isBlank {
                if isOpen { paragraph += 1 }
                isOpen = false
            } else {
                sentences.append(
                    SentenceCutter.sentence(
                        in: bytes, at: line.range, kind: .text, paragraph: paragraph))
                isOpen = true
            }
        }
        return sentences
    }
}
