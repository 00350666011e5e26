public import PunteLanguage

/// Reads an article from the bytes of a file: decodes them, and finds paragraphs, headings and
/// sentences.
///
/// Text and Markdown may begin with metadata: lines `title: …`, `outlet: …`, `date: …`, `url: …` between
/// two lines `---`. A date that is not in ISO 8601 is omitted with a note.
///
/// ```swift
/// let reading = try ArticleReader().read(bytes, name: "articol.html")
/// for sentence in reading.article.sentences { print(sentence.kind, sentence.text) }
/// ```
public struct ArticleReader: Sendable {
    /// Says in which format a file contains its article.
    public enum Layout: String, Sendable, CaseIterable {
        /// Detects HTML, Markdown or text from the beginning of the file and the extension of its
        /// name.
        case automatic
        /// Plain running text, in which paragraphs, headings and sentences are found.
        case text
        /// Text with one sentence on each line that is not blank; blank lines separate paragraphs.
        case lines
        /// A saved web page, in which the article is found.
        case html
        /// Markdown, with or without front matter.
        case markdown
    }

    /// The format of the files.
    public var layout: Layout
    /// The language of the articles; nil to identify it from the text.
    public var language: Language?
    /// Rules for sentence ends that replace the built-in ones; nil for the built-in ones.
    public var srx: SRXRules?
    /// The encoding of the files; nil to detect it.
    public var encoding: TextEncoding?

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - layout: the format of the files.
    ///   - language: the language of the articles; nil to identify it from the text.
    ///   - srx: rules for sentence ends that replace the built-in ones.
    ///   - encoding: the encoding of the files; nil to detect it.
    public init(
        layout: Layout = .automatic, language: Language? = nil, srx: SRXRules? = nil,
        encoding: TextEncoding? = nil
    ) {
        self.layout = layout
        self.language = language
        self.srx = srx
        self.encoding = encoding
    }

    /// Returns the article of a file.
    ///
    /// - Parameters:
    ///   - bytes: a whole file in any encoding.
    ///   - name: the name of the file, for messages and for its extension.
    /// - Returns: The article, with the encoding of the file and notes for the user.
    /// - Throws: ``ReadingError`` when the file contains no text, ``SRXError`` for rules that
    ///   cannot be used, ``ICUError``.
    /// - Complexity: Linear in the length of the file.
    public func read(_ bytes: [UInt8], name: String = "standard input") throws -> ArticleReading {
        let decoded = try decoded(bytes, name: name)
        var notes = decoded.notes
        let layout = resolvedLayout(of: decoded.text, name: name)
        let source = ArticleSource(decoded.text, layout: layout)
        notes += source.notes(name: name)
        let language =
            language
            ?? Self.identify(
                String(source.body), declared: source.language, name: name, notes: &notes)
        var sentences = try source.sentences(in: language, srx: srx)
        if sentences.isEmpty { throw ReadingError(.empty, name: name) }
        if decoded.encoding == "UTF-8", decoded.isFaithful {
            source.locate(&sentences, in: decoded.text, of: bytes)
        }
        var article = Article(
            title: source.title, url: source.url, outlet: source.outlet, date: source.date,
            language: language, sentences: sentences)
        article.title = article.title ?? article.headline
        return ArticleReading(
            article: article, text: source.text, encoding: decoded.encoding, notes: notes)
    }

    private func decoded(_ bytes: [UInt8], name: String) throws -> DecodedText {
        if let encoding { return try TextDecoder.decode(bytes, name: name, as: encoding) }
        return try TextDecoder.decode(bytes, name: name, charset: nil)
    }

    /// Returns whether a file is plain text, which ``SentenceStream`` can read.
    ///
    /// - Parameters:
    ///   - beginning: the first few thousand bytes of the file.
    ///   - name: the name of the file.
    /// - Returns: True for text, false for HTML, Markdown and files with zero bytes.
    package func isPlainText(_ beginning: [UInt8], name: String) -> Bool {
        if layout == .text { return true }
        return !beginning.contains(0)
            && resolvedLayout(
                of: String(decoding: beginning.prefix(4096), as: UTF8.self), name: name) == .text
    }

    private func resolvedLayout(of text: String, name: String) -> Layout {
        guard layout == .automatic else { return layout }
        let start = text.prefix(1024).drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
        let opensLikeHTML = ["<!doctype html", "<html", "<head", "<body", "<article", "<!--"]
            .contains { start.hasPrefix($0) }
        if opensLikeHTML { return .html }
        let ending = name.lowercased()
        return ending.hasSuffix(".md") || ending.hasSuffix(".markdown") ? .markdown : .text
    }

    /// Returns the language of a text.
    ///
    /// If the text does not decide, this is the declared language; without one it is English, and
    /// `notes` gets a message for the user.
    static func identify(
        _ text: String, declared: Language?, name: String, notes: inout [String]
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

/// The article that an ``ArticleReader`` found in a file, and how the file was read.
public struct ArticleReading: Sendable {
    /// The article.
    public var article: Article
    /// The text that ``Sentence/range`` refers to.
    ///
    /// It is the decoded file, or the text extracted from a page or Markdown, with a blank line
    /// between paragraphs.
    public var text: String
    /// The IANA name of the file's encoding.
    public var encoding: String
    /// Messages for the user about a guessed encoding or language, bytes that could not be decoded, and
    /// an invalid date.
    public var notes: [String]
}

/// Finds the encoding that an HTML page declares (HTML Standard, *prescan a byte stream to
/// determine its encoding*).
///
/// It reads `<meta charset="iso-8859-2">` and
/// `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">`.
enum HTMLCharset {
    /// Returns the declared encoding in lower case; nil if the beginning of the file declares none.
    static func declared(in bytes: [UInt8]) -> String? {
        let beginning = bytes.prefix(TextParameters.charsetSearchLength)
        // Most files are plain text: a search for the first bracket costs less than the copy.
        guard beginning.contains(UInt8(ascii: "<")) else { return nil }
        let head = beginning.map(\.loweredASCII)
        var position = 0
        while let tag = find("<meta", in: head, from: position) {
            let end = head[tag...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
            if let charset = find("charset", in: head[..<end], from: tag),
                let name = value(after: head[charset..<end].dropFirst("charset".utf8.count))
            {
                return name
            }
            position = tag + "<meta".utf8.count
        }
        return nil
    }

    private static func find(_ word: String, in bytes: some Collection<UInt8>, from start: Int)
        -> Int?
    {
        let bytes = Array(bytes)
        let word = Array(word.utf8)
        guard start <= bytes.count - word.count else { return nil }
        return (start...bytes.count - word.count).first { bytes[$0...].starts(with: word) }
    }

    /// Returns the value after an equals sign, with or without quotes.
    private static func value(after bytes: some Collection<UInt8>) -> String? {
        let isSpace = { (byte: UInt8) in byte == " " || "\t"..."\r" ~= byte }
        let equals = bytes.drop(while: isSpace)
        guard equals.first == UInt8(ascii: "=") else { return nil }
        let name = equals.dropFirst().drop { isSpace($0) || $0 == "\"" || $0 == "'" }
            .prefix { byte in
                switch byte {
                case "-", "_", ".", ":": true
                default: byte.isASCIISmall || byte.isASCIIDigit
                }
            }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
}
