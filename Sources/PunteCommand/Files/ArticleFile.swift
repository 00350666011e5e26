internal import PunteLanguage
internal import PunteText

/// An article named on the command line, read into sentences.
struct ArticleFile {
    let path: String
    let reading: ArticleReading

    var article: Article { reading.article }
    var sentences: [String] { article.sentences.map(\.text) }

    /// - Parameter note: Takes notes on guesses; they go to standard error.
    /// - Throws: ``Failure`` or a reading error: one line that names the file.
    init(
        path: String, language: Language? = nil, lines: Bool = false,
        note: (String) -> Void = StandardError.note
    ) throws {
        let file = try InputFile(path: path)
        self.path = file.path
        let reader = ArticleReader(layout: lines ? .lines : .automatic, language: language)
        reading = try reader.read(file.bytes, name: file.path)
        reading.notes.forEach(note)
    }
}
