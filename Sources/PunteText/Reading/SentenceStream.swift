public import PunteLanguage

/// Reads the sentences of plain text of any length in constant memory.
///
/// The text comes piece by piece from a source and is read paragraph by paragraph, with the same
/// result as ``ArticleReader`` gives for the whole; language, encoding and the way in which lines
/// make paragraphs are told from the first quarter of a megabyte. A paragraph that is longer than
/// ``longestParagraph`` is read in parts, cut between sentences; a sentence that is longer is cut
/// between words.
///
/// ```swift
/// var stream = SentenceStream(name: "news.txt") { try file.read(upToCount: 65_536) }
/// while let sentence = try stream.next() { print(sentence.text) }
/// ```
public struct SentenceStream {
    /// In bytes.
    public static let longestParagraph = LineLayout.sample

    /// Lines for the user: a guessed encoding or language. Complete when the first sentence is out.
    public private(set) var notes: [String] = []
    /// The language given or identified; nil before the first sentence is out.
    public private(set) var language: Language?

    private let source: () throws -> [UInt8]?
    private let name: String
    private let srx: SRXRules?
    private let longest: Int
    private var decoder: StreamDecoder
    private var reader: PlainTextSentences?
    private var window: [UInt8] = []
    /// Of the window in the decoded text.
    private var offset = 0
    private var isAtEnd = false
    private var ready: [Sentence] = []
    private var nextReady = 0
    private var isEmpty = true

    /// - Parameters:
    ///   - language: nil: identified from the text.
    ///   - srx: rules for sentence ends in place of the built-in ones.
    ///   - name: what is read, for messages.
    ///   - source: the next bytes in pieces of any size; nil at the end.
    public init(
        language: Language? = nil, srx: SRXRules? = nil, name: String = "standard input",
        source: @escaping () throws -> [UInt8]?
    ) {
        self.init(
            language: language, srx: srx, name: name, longest: Self.longestParagraph,
            source: source)
    }

    init(
        language: Language?, srx: SRXRules?, name: String, longest: Int,
        source: @escaping () throws -> [UInt8]?
    ) {
        self.language = language
        self.srx = srx
        self.name = name
        self.longest = longest
        self.source = source
        decoder = StreamDecoder(name: name)
    }

    /// The next sentence, nil at the end. Its range is a range of offsets in the whole text in UTF-8.
    ///
    /// - Throws: ``ReadingError`` when the stream is empty or no text, ``SRXError`` for rules that
    ///   cannot be used, and what the source throws.
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
            if let note = decoder.note, notes.isEmpty { notes.append(note) }
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
        ready = sentences.map { sentence in
            var sentence = sentence
            sentence.range = sentence.range.shifted(by: offset)
            sentence.sourceRange = mark.map { sentence.range.shifted(by: $0) }
            return sentence
        }
        nextReady = 0
        window.removeFirst(consumed)
        offset += consumed
    }

    private mutating func opened() throws -> PlainTextSentences {
        let spoken: Language
        if let language {
            spoken = language
        } else {
            let beginning = String(decoding: window, as: UTF8.self)
            spoken = ArticleReader.identify(beginning, nil, name: name, notes: &notes)
        }
        language = spoken
        let segmenter = try SentenceSegmenter.made(for: spoken, srx)
        return window.withUnsafeBufferPointer {
            PlainTextSentences(segmenter: segmenter, layout: LineLayout(of: $0))
        }
    }
}
