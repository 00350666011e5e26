internal import Foundation
internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteService
internal import PunteText

/// An article in a file named on the command line, read into sentences.
struct ArticleFile {
    /// The name of the file for messages.
    let path: String
    var article: Article
    /// The file as it is.
    let bytes: [UInt8]
    /// How the file was read.
    let reading: ArticleReading
    /// Whether the text was taken from a document of a word processor.
    let isDocument: Bool

    /// The texts of the sentences.
    var sentences: [String] { article.sentences.map(\.text) }

    /// Reads a file; `-` is standard input.
    ///
    /// - Parameters:
    ///   - path: the path of the file.
    ///   - language: the language; nil to detect it from the text.
    ///   - lines: whether each line that is not blank is a sentence.
    ///   - encoding: the encoding; nil to detect it from the bytes.
    ///   - note: receives notes on guesses; by default they are written to standard error.
    /// - Throws: `FileError` or `ReadingError`, with a one-line description that names the file.
    init(
        path: String, language: Language? = nil, lines: Bool = false,
        encoding: TextEncoding? = nil, note: (String) -> Void = StandardError.note
    ) throws {
        try self.init(
            InputFile(path: path), language: language, lines: lines, encoding: encoding, note: note)
    }

    /// Reads an article from the bytes of a file.
    init(
        _ file: InputFile, language: Language?, lines: Bool, encoding: TextEncoding?,
        note: (String) -> Void
    ) throws {
        path = file.path
        try FileRefusal.check(file.bytes, of: path, for: .article)
        let document = try WordArticle(file.bytes, name: file.path)
        let layout: ArticleReader.Layout = lines ? .lines : document == nil ? .automatic : .text
        let reader = ArticleReader(
            layout: layout, language: language, encoding: document == nil ? encoding : nil)
        reading = try reader.read(document?.bytes ?? file.bytes, name: file.path)
        bytes = file.bytes
        isDocument = document != nil
        article = reading.article
        for text in reading.notes { note(text) }
    }

    /// The language of the whole article; nil if it is uncertain.
    var detectedLanguage: Language? {
        let identifier = LanguageIdentifier.standard
        return identifier.identify(sample(bytes: 384), as: .certain)
            ?? identifier.identify(sample(bytes: 4096), as: .sure)
    }

    /// Returns sentences from all parts of the text, about `bytes` bytes in total.
    private func sample(bytes: Int) -> String {
        let whole = sentences.reduce(0) { $0 + $1.utf8.count + 1 }
        let step = max(1, (whole + bytes - 1) / bytes)
        return stride(from: 0, to: sentences.count, by: step).map { sentences[$0] + "\n" }.joined()
    }
}

/// A Romanian article and its English source, from two files.
///
/// Their languages are detected from the texts. Files in the wrong order are exchanged with a note;
/// an empty file and two files in one language are errors.
struct ArticlePairFiles {
    let romanian: ArticleFile
    let english: ArticleFile

    /// Creates a pair of articles that were read already.
    init(romanian: ArticleFile, english: ArticleFile) {
        self.romanian = romanian
        self.english = english
    }

    /// Reads both files; one of them may be `-` for standard input.
    ///
    /// - Parameters:
    ///   - romanianPath: the path of the Romanian article.
    ///   - englishPath: the path of the English article.
    ///   - reading: how the files are read, and what is known of the articles.
    ///   - note: receives notes on guesses and exchanged files; by default they are written to
    ///     standard error.
    /// - Throws: ``Failure``, `FileError` or `ReadingError`, with a one-line description that names
    ///   the files.
    init(
        romanian romanianPath: String, english englishPath: String, reading: PairReading,
        note: (String) -> Void = StandardError.note
    ) throws {
        guard romanianPath != "-" || englishPath != "-" else {
            throw Failure("standard input can be only one of the two articles; name a file")
        }
        func article(
            _ file: InputFile, _ side: Side, _ encoding: TextEncoding?, note: (String) -> Void
        ) throws -> ArticleFile {
            var read = try ArticleFile(
                file, language: side.language, lines: reading.lines, encoding: encoding, note: note)
            read.article = reading.metadata[side]?.added(to: read.article) ?? read.article
            return read
        }
        let encodings = reading.encodings
        let firstFile = try InputFile(path: romanianPath)
        let first = try article(firstFile, .romanian, encodings.first, note: note)
        let secondFile = try InputFile(path: englishPath)
        let second = try article(secondFile, .english, encodings.second, note: note)
        for file in [first, second] where file.article.sentences.isEmpty {
            throw Failure("\(file.path): there is no sentence in it, so nothing to pair")
        }
        let languages = (first.detectedLanguage, second.detectedLanguage)
        if let language = languages.0, language == languages.1 {
            let name = language == .romanian ? "Romanian" : "English"
            throw Failure(
                "\(first.path) and \(second.path): both are \(name); "
                    + "give the Romanian article first and its English source second")
        }
        guard languages.0 == .english, languages.1 == .romanian else {
            romanian = first
            english = second
            return
        }
        note("\(first.path) is English and \(second.path) Romanian; taken the other way round")
        // With standard input the mistake is in the command line, not in the names of files.
        guard romanianPath != "-", englishPath != "-" else {
            throw Failure("give the Romanian article first and its English source second")
        }
        // Sentences end by the rules of their language, so that the texts are cut again. The notes on
        // the files were given at the first reading.
        romanian = try article(secondFile, .romanian, encodings.second) { _ in }
        english = try article(firstFile, .english, encodings.first) { _ in }
    }

    /// Returns the decisions of a person about the links of the articles.
    ///
    /// - Parameter memory: The memory that has the decisions; nil for no decisions.
    /// - Returns: The decisions; none without a memory.
    /// - Throws: `MemoryError`.
    func decisions(in memory: Memory?) throws -> PairDecisions {
        try memory?.decisions(about: english.article, romanian.article, origin: romanian.path)
            ?? PairDecisions()
    }

    /// Returns the alignment of the articles, with the links that a person decided about.
    ///
    /// - Parameters:
    ///   - lexicon: The translations of words.
    ///   - memory: The memory that has the decisions; nil for no decisions.
    /// - Returns: The alignment.
    /// - Throws: `MemoryError`, `AlignmentFileError`, `ICUError`.
    func alignment(by lexicon: Lexicon, memory: Memory?) throws -> Alignment {
        try Aligner(lexicon: lexicon).align(
            english: english.article.sentences, romanian: romanian.article.sentences,
            decisions: LinkDecisions(decisions(in: memory)))
    }

    /// Returns the check of the articles by the rules of a checker.
    func check(by checker: TranslationChecker, alignment: Alignment) -> ArticleCheck {
        ArticleCheck(
            PassageChecker(checker), english: english.article.sentences,
            romanian: romanian.article.sentences, alignment: alignment,
            threads: ProcessInfo.processInfo.activeProcessorCount)
    }

    /// Returns what a person should know of two articles that seem to have nothing to do with each other; nil
    /// for others.
    func unrelatedNote(on alignment: Alignment) -> String? {
        guard alignment.seemsUnrelated else { return nil }
        let found =
            alignment.links.isEmpty
            ? "no sentence of the one renders one of the other"
            : "\(Count.of(alignment.links.count, "doubtful link")) left out"
        return "\(romanian.path) and \(english.path): the articles seem unrelated, "
            + "\(found); check that the files belong together"
    }
}
