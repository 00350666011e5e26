internal import PunteText

/// An article named on the command line, read into sentences.
struct ArticleFile {
    let path: String
    let reading: ArticleReading

    var article: Article { reading.article }
    var sentences: [String] { article.sentences.map(\.text) }

    /// Notes on guesses go to standard error.
    ///
    /// - Throws: ``Failure`` or a reading error: one line that names the file.
    init(path: String, language: Language? = nil, lines: Bool = false) throws {
        let file = try InputFile(path: path)
        self.path = file.path
        let reader = ArticleReader(layout: lines ? .lines : .automatic, language: language)
        reading = try reader.read(file.bytes, name: file.path)
        reading.notes.forEach(StandardError.note)
    }
}

/// The two articles of an alignment. Which is which is told from the texts: swapped files are put
/// right with a note, and two files in one language are refused.
struct ArticlePairFiles {
    let romanian: ArticleFile
    let english: ArticleFile

    init(romanian romanianPath: String, english englishPath: String, lines: Bool) throws {
        guard romanianPath != "-" || englishPath != "-" else {
            throw Failure("standard input can be only one of the two articles; name a file")
        }
        let first = try ArticleFile(path: romanianPath, language: .romanian, lines: lines)
        let second = try ArticleFile(path: englishPath, language: .english, lines: lines)
        let languages = (Self.identify(first), Self.identify(second))
        if let language = languages.0, language == languages.1 {
            let name = language == .romanian ? "Romanian" : "English"
            throw Failure(
                "\(first.path) and \(second.path): both are \(name); "
                    + "give the Romanian article first and its English source second")
        }
        if languages.0 == .english, languages.1 == .romanian {
            StandardError.note(
                "\(first.path) is English and \(second.path) Romanian; taken the other way round")
            romanian = try ArticleFile(path: englishPath, language: .romanian, lines: lines)
            english = try ArticleFile(path: romanianPath, language: .english, lines: lines)
        } else {
            romanian = first
            english = second
        }
    }

    /// The language of a whole article, nil when the text leaves doubt.
    private static func identify(_ file: ArticleFile) -> Language? {
        let text = file.sentences.joined(separator: "\n")
        guard let found = LanguageIdentifier.standard.identify(text), found.probability >= 0.99
        else { return nil }
        return found.language
    }
}
