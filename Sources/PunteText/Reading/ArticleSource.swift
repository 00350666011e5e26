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
    /// The title in the front matter.
    private(set) var title: String?
    private(set) var url: String?
    private(set) var outlet: String?
    private(set) var date: String?
    /// The language that the source declares.
    private(set) var language: Language?
    private let layout: ArticleReader.Layout
    private var paragraphs: [Paragraph] = []
    private var frontMatter: FrontMatter?

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
        case .markdown:
            readFrontMatter()
            readMarkdown()
        case .automatic, .text, .lines: readFrontMatter()
        }
    }

    /// The text without the front matter of plain text.
    var body: Substring {
        hasMarkup ? text[...] : text[text.utf8.index(text.startIndex, offsetBy: bodyStart)...]
    }

    private var bodyStart: Int { frontMatter?.end ?? 0 }

    /// Returns messages for the user about errors in the front matter.
    func notes(name: String) -> [String] {
        [frontMatter?.noteOnDate(name: name)].compactMap { $0 }
    }

    private mutating func readFrontMatter() {
        let isMarkdown = isMarkdown
        guard let found = text.withUTF8({ FrontMatter($0, isMarkdown: isMarkdown) }) else {
            return
        }
        frontMatter = found
        (title, url, outlet, date) = (found.title, found.url, found.outlet, found.date)
        language = found.language
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

    private mutating func readMarkdown() {
        let start = text.utf8.index(text.startIndex, offsetBy: bodyStart)
        var blocks = MarkdownReader(text[start...]).blocks
        if let title, blocks.first?.kind != .title {
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
                let body = UnsafeBufferPointer(rebasing: bytes[bodyStart...])
                var reader = PlainTextSentences(segmenter: segmenter, layout: LineLayout(of: body))
                let found = try reader.read(body, isLast: true, isFull: false).sentences
                let title = frontMatter?.titleSentence(before: found.first)
                return (title.map { [$0] } ?? [])
                    + found.map { moved($0, paragraphs: title == nil ? 0 : 1) }
            }
        }
    }

    /// Returns a sentence of the body as one of the whole text.
    private func moved(_ sentence: Sentence, paragraphs: Int) -> Sentence {
        var sentence = sentence
        sentence.range = sentence.range.shifted(by: bodyStart)
        sentence.paragraph += paragraphs
        return sentence
    }

    /// Returns a sentence for each line that is not blank.
    private func lines(_ bytes: UnsafeBufferPointer<UInt8>) -> [Sentence] {
        var sentences: [Sentence] = []
        var paragraph = 0
        var isOpen = false
        for line in TextLines.lines(of: bytes) where line.range.lowerBound >= bodyStart {
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
