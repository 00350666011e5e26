/// Reads an article from bytes: decodes them, finds paragraphs, headings and sentences.
public struct ArticleReader: Sendable {
    public enum Layout: String, Sendable, CaseIterable {
        /// Running text; paragraphs, headings and sentences are found.
        case text
        /// Each line that is not blank is a sentence; blank lines separate paragraphs.
        case lines
    }

    public var layout: Layout
    /// Nil: identified from the text.
    public var language: Language?

    public init(layout: Layout = .text, language: Language? = nil) {
        self.layout = layout
        self.language = language
    }

    /// - Parameters:
    ///   - bytes: a whole file in any encoding.
    ///   - name: what is read, for messages.
    /// - Throws: ``ReadingError`` when the bytes are empty or no text.
    public func read(_ bytes: [UInt8], name: String = "standard input") throws -> ArticleReading {
        let decoded = try TextDecoder.decode(bytes, name: name)
        var notes = [decoded.note].compactMap { $0 }
        let language = language ?? Self.identify(decoded.text, name: name, notes: &notes)
        var text = decoded.text
        let sentences = try text.withUTF8 { bytes in
            switch layout {
            case .lines: Self.lines(bytes)
            case .text: try Self.sentences(bytes, language)
            }
        }
        if sentences.isEmpty { throw ReadingError(.empty, name: name) }
        let titles = layout == .lines ? [] : sentences.filter { $0.kind == .title }
        let article = Article(
            title: titles.isEmpty ? nil : titles.map(\.text).joined(separator: " "),
            language: language, sentences: sentences)
        return ArticleReading(
            article: article, text: text, encoding: decoded.encoding, notes: notes)
    }

    private static func identify(_ text: String, name: String, notes: inout [String]) -> Language {
        if let found = LanguageIdentifier.standard.identify(text) { return found.language }
        notes.append("\(name): the language could not be told; taken as English")
        return .english
    }

    private static func lines(_ bytes: UnsafeBufferPointer<UInt8>) -> [Sentence] {
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

    private static func sentences(
        _ bytes: UnsafeBufferPointer<UInt8>, _ language: Language
    ) throws -> [Sentence] {
        let segmenter = try SentenceSegmenter(language: language)
        let kinds = SegmentKinds(bytes: bytes)
        let paragraphs = ParagraphSplitter(bytes: bytes).paragraphs()
        var sentences: [Sentence] = []
        for (number, range) in paragraphs.enumerated() {
            let kind = kinds.kind(
                of: range, hasBefore: number > 0, hasAfter: number + 1 < paragraphs.count)
            var body = range
            if kind == .text, let end = Dateline.end(in: bytes, range) {
                sentences.append(
                    sentence(bytes, range.lowerBound..<end, .dateline, number))
                body = end..<range.upperBound
            }
            for found in try segmenter.sentences(in: bytes, joiningLines: body) {
                sentences.append(sentence(bytes, found, kind, number))
            }
        }
        return sentences.filter { !$0.range.isEmpty }
    }

    private static func sentence(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ kind: Sentence.Kind,
        _ paragraph: Int
    ) -> Sentence {
        let trimmed = TextLines.trim(range, in: bytes)
        return Sentence(
            text: joiningLines(bytes, trimmed), kind: kind, paragraph: paragraph, range: trimmed)
    }

    /// The text of a range, in which white space around a line break is a single space.
    private static func joiningLines(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> String {
        guard bytes[range].contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
            return String(decoding: bytes[range], as: UTF8.self)
        }
        let lines = bytes[range].split { $0 == 0x0A || $0 == 0x0D }
        let trimmed = lines.map { TextLines.trim($0.startIndex..<$0.endIndex, in: bytes) }
        return trimmed.filter { !$0.isEmpty }
            .map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
    }
}

/// What an ``ArticleReader`` read.
public struct ArticleReading: Sendable {
    public var article: Article
    /// The decoded text, into which the ranges of the article's sentences point.
    public var text: String
    /// The IANA name of the encoding.
    public var encoding: String
    /// Lines for the user: a guessed encoding or language.
    public var notes: [String]
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
