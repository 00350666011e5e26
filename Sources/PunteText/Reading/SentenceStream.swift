public import PunteLanguage

/// Reads the sentences of plain text of any length in constant memory.
///
/// The text comes from a source chunk by chunk and is read paragraph by paragraph, with the same
/// result as ``ArticleReader`` gives for the whole. Language, encoding and line layout are detected
/// from the first quarter of a megabyte. A paragraph longer than ``longestParagraph`` is cut
/// between sentences, and a sentence longer than that between words.
///
/// ```swift
/// var stream = SentenceStream(name: "news.txt") { try file.read(upToCount: 65_536) }
/// while let sentence = try stream.next() { print(sentence.text) }
/// ```
public struct SentenceStream {
    /// The length of the longest paragraph that is read as a whole, in bytes of UTF-8.
    public static let longestParagraph = TextParameters.layoutSampleLength

    /// Messages for the user about a guessed encoding or language, an invalid date, and bytes that could
    /// not be decoded, complete after the last sentence.
    public private(set) var notes: [String] = []
    /// The language given or identified; nil before the first sentence.
    public private(set) var language: Language?

    private let source: () throws -> [UInt8]?
    private let name: String
    private let srx: SRXRules?
    private let longest: Int
    private var decoder: StreamDecoder
    /// The number of notes of the decoder that are in ``notes``.
    private var decoderNotes = 0
    private var frontMatter: FrontMatter?
    /// The number added to the indices of paragraphs: 1 when the front matter has a title.
    private var paragraphShift = 0
    private var reader: PlainTextSentences?
    /// The decoded text that has not been read yet, as UTF-8.
    private var window: [UInt8] = []
    /// The UTF-8 offset of the window in the decoded text.
    private var offset = 0
    private var isAtEnd = false
    /// Sentences that were read together; those before index `nextReady` have been returned.
    private var ready: [Sentence] = []
    private var nextReady = 0
    private var isEmpty = true

    /// Creates a stream; reading begins with the first call of ``next()``.
    ///
    /// - Parameters:
    ///   - language: the language of the text; nil to identify it.
    ///   - srx: rules for sentence ends in place of the built-in ones.
    ///   - encoding: the encoding of the text; nil to detect it.
    ///   - name: the name of the text, for messages.
    ///   - source: returns the next bytes, of any number; nil at the end.
    public init(
        language: Language? = nil, srx: SRXRules? = nil, encoding: TextEncoding? = nil,
        name: String = "standard input", source: @escaping () throws -> [UInt8]?
    ) {
        self.init(
            language: language, srx: srx, encoding: encoding, name: name,
            longest: Self.longestParagraph, source: source)
    }

    init(
        language: Language?, srx: SRXRules?, encoding: TextEncoding? = nil, name: String,
        longest: Int, source: @escaping () throws -> [UInt8]?
    ) {
        self.language = language
        self.srx = srx
        self.name = name
        self.longest = longest
        self.source = source
        decoder = StreamDecoder(name: name, encoding: encoding)
    }

    /// Returns the next sentence; nil at the end.
    ///
    /// The range of the sentence is UTF-8 offsets in the whole text.
    ///
    /// - Throws: ``ReadingError`` when the stream contains no text, ``SRXError`` and
    ///   ``RegularExpressionError`` for rules that cannot be used, ``ICUError``, and the errors of
    ///   the source.
    public mutating func next() throws -> Sentence? {
        while nextReady == ready.count {
            if isAtEnd, window.isEmpty {
                if isEmpty { throw ReadingError(.empty, name: name) }
                return nil
            }
            try fill()
            try read()
        }
        nextReady += 1
        isEmpty = false
        return ready[nextReady - 1]
    }

    private mutating func fill() throws {
        while !isAtEnd, window.count < longest {
            let chunk = try source()
            isAtEnd = chunk == nil
            window += try decoder.decode(chunk ?? [], isLast: isAtEnd)
            notes += decoder.notes[decoderNotes...]
            decoderNotes = decoder.notes.count
        }
    }

    private mutating func read() throws {
        var reader = try self.reader ?? opened()
        let isLast = isAtEnd
        let isFull = window.count >= longest
        let (sentences, consumed) = try window.withUnsafeBufferPointer {
            try reader.read($0, isLast: isLast, isFull: isFull)
        }
        self.reader = reader
        let mark = decoder.markLength
        let title = isEmpty ? frontMatter?.titleSentence(before: sentences.first) : nil
        if title != nil { paragraphShift = 1 }
        var whole = sentences.map { sentence in
            var sentence = sentence
            sentence.range = sentence.range.shifted(by: offset)
            sentence.paragraph += paragraphShift
            return sentence
        }
        if let title { whole.insert(title, at: 0) }
        ready = whole.map { sentence in
            var sentence = sentence
            sentence.sourceRange = mark.map { sentence.range.shifted(by: $0) }
            return sentence
        }
        nextReady = 0
        window.removeFirst(consumed)
        offset += consumed
    }

    /// Returns a reader of sentences for the language and layout of the first window, from which
    /// the front matter is removed.
    private mutating func opened() throws -> PlainTextSentences {
        frontMatter = window.withUnsafeBufferPointer { FrontMatter($0, isMarkdown: false) }
        if let frontMatter {
            window.removeFirst(frontMatter.end)
            offset += frontMatter.end
            if let note = frontMatter.noteOnDate(name: name) { notes.append(note) }
        }
        let spoken: Language
        if let language {
            spoken = language
        } else {
            let beginning = String(decoding: window, as: UTF8.self)
            spoken = ArticleReader.identify(
                beginning, declared: frontMatter?.language, name: name, notes: &notes)
        }
        language = spoken
        let segmenter = try SentenceSegmenter(language: spoken, optionalSRX: srx)
        return window.withUnsafeBufferPointer {
            PlainTextSentences(segmenter: segmenter, layout: LineLayout(of: $0))
        }
    }
}
