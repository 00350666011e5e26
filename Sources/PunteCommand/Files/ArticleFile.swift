internal import PunteLanguage
internal import PunteText

/// An article in a file named on the command line, read into sentences.
struct ArticleFile {
    /// The name of the file for messages.
    let path: String
    var article: Article

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
        let reader = ArticleReader(
            layout: lines ? .lines : .automatic, language: language, encoding: encoding)
        let reading = try reader.read(file.bytes, name: file.path)
        article = reading.article
        for text in reading.notes { note(text) }
    }
}
