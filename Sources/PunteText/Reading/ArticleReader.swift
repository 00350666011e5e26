public import PunteLanguage

/// Reads an article from bytes: decodes them, finds paragraphs, headings and sentences.
public struct ArticleReader: Sendable {
    public enum Layout: String, Sendable, CaseIterable {
        /// HTML and Markdown are told by how they begin and by the name's ending; else text.
        case automatic
        /// Plain running text; paragraphs, headings and sentences are found.
        case text
        /// Each line that is not blank is a sentence; blank lines separate paragraphs.
        case lines
        /// A saved web page; the article is found in it.
        case html
        case markdown
    }

    public var layout: Layout
    /// Nil: identified from the text.
    public var language: Language?
    /// Rules for sentence ends in place of the built-in ones.
    public var srx: SRXRules?

    public init(
        layout: Layout = .automatic, language: Language? = nil, srx: SRXRules? = nil
    ) {
        self.layout = layout
        self.language = language
        self.srx = srx
    }

    /// - Parameters:
    ///   - bytes: a whole file in any encoding.
    ///   - name: what is read, for messages.
    /// - Throws: ``ReadingError`` when the bytes are empty or no text, ``SRXError`` for rules of one's
    ///   own that cannot be used.
    public func read(_ bytes: [UInt8], name: String = "standard input") throws -> ArticleReading {
        let decoded = try TextDecoder.decode(
            bytes, name: name, declared: HTMLCharset.declared(in: bytes))
        var notes = [decoded.note].compactMap { $0 }
        let source = ArticleSource(decoded.text, resolved(decoded.text, name))
        let language =
            language ?? Self.identify(source.text, source.language, name: name, notes: &notes)
        var sentences = try source.sentences(language, srx)
        if sentences.isEmpty { throw ReadingError(.empty, name: name) }
        if decoded.encoding == "UTF-8" { source.locate(&sentences, in: decoded.text, bytes) }
        let titles = sentences.filter { $0.kind == .title }
        let article = Article(
            title: titles.isEmpty ? nil : titles.map(\.text).joined(separator: " "),
            url: source.url, outlet: source.outlet, date: source.date, language: language,
            sentences: sentences)
        return ArticleReading(
            article: article, text: source.text, encoding: decoded.encoding, notes: notes)
    }

    /// Whether a file that begins with these bytes is plain text, which ``SentenceStream`` can read.
    public func isPlainText(_ beginning: [UInt8], name: String) -> Bool {
        if layout == .text { return true }
        return !beginning.contains(0)
            && resolved(String(decoding: beginning.prefix(4096), as: UTF8.self), name) == .text
    }

    private func resolved(_ text: String, _ name: String) -> Layout {
        guard layout == .automatic else { return layout }
        let start = text.prefix(1024).drop { $0.isWhitespace }.lowercased()
        let opensLikeHTML = ["<!doctype html", "<html", "<head", "<body", "<article", "<!--"]
            .contains { start.hasPrefix($0) }
        if opensLikeHTML { return .html }
        let ending = name.lowercased()
        return ending.hasSuffix(".md") || ending.hasSuffix(".markdown") ? .markdown : .text
    }

    /// The language of the text; what a page says of itself counts where the text is silent.
    static func identify(
        _ text: String, _ declared: Language?, name: String, notes: inout [String]
    ) -> Language {
        let found = LanguageIdentifier.standard.identify(text)
        if let found, found.probability >= LanguageIdentifier.Certainty.likely.rawValue {
            return found.language
        }
        if let language = declared ?? found?.language { return language }
        notes.append("\(name): the language could not be told; taken as English")
        return .english
    }
}

/// What an ``ArticleReader`` read.
public struct ArticleReading: Sendable {
    public var article: Article
    /// The text into which the ranges of the article's sentences point: the decoded file, or what
    /// was taken out of a page, with a blank line between its paragraphs.
    public var text: String
    /// The IANA name of the encoding.
    public var encoding: String
    /// Lines for the user: a guessed encoding or language.
    public var notes: [String]
}
