internal import PunteLanguage
internal import PunteText

/// An article in a file named on the command line, read into sentences.
struct ArticleFile {
    /// The name of the file for messages.
    let path: String
    let article: Article

    /// The texts of the sentences.
    var sentences: [String] { article.sentences.map(\.text) }

    /// Reads a file; `-` is standard input.
    ///
    /// - Parameters:
    ///   - path: the path of the file.
    ///   - language: the language; nil to detect it from the text.
    ///   - lines: whether each line that is not blank is a sentence.
    ///   - note: receives notes on guesses; by default they are written to standard error.
    /// - Throws: `FileError` or `ReadingError`, with a one-line description that names the file.
    init(
        path: String, language: Language? = nil, lines: Bool = false,
        note: (String) -> Void = StandardError.note
    ) throws {
        try self.init(InputFile(path: path), language: language, lines: lines, note: note)
    }

    /// Reads an article from the bytes of a file.
    init(
        _ file: InputFile, language: Language?, lines: Bool, note: (String) -> Void
    ) throws {
        path = file.path
        let reader = ArticleReader(layout: lines ? .lines : .automatic, language: language)
        let reading = try reader.read(file.bytes, name: file.path)
        article = reading.article
        for text in reading.notes { note(text) }
    }
}
