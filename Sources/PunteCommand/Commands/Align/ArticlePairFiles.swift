internal import PunteLanguage
internal import PunteText

/// The two articles of an alignment. Which is which is told from the texts: swapped files are put
/// right with a note; an empty file and two files in one language are refused.
struct ArticlePairFiles {
    let romanian: ArticleFile
    let english: ArticleFile

    /// - Parameter note: Takes notes on guesses and swapped files.
    /// - Throws: ``Failure`` or a reading error: one line that names the files.
    init(
        romanian romanianPath: String, english englishPath: String, lines: Bool,
        note: (String) -> Void = StandardError.note
    ) throws {
        guard romanianPath != "-" || englishPath != "-" else {
            throw Failure("standard input can be only one of the two articles; name a file")
        }
        let first = try ArticleFile(
            path: romanianPath, language: .romanian, lines: lines, note: note)
        let second = try ArticleFile(
            path: englishPath, language: .english, lines: lines, note: note)
        for file in [first, second] where file.article.sentences.isEmpty {
            throw Failure("\(file.path): there is no sentence in it, so nothing to pair")
        }
        let languages = (Self.identify(first), Self.identify(second))
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
        // What came through a pipe cannot be read a second time.
        guard romanianPath != "-", englishPath != "-" else {
            throw Failure("give the Romanian article first and its English source second")
        }
        romanian = try ArticleFile(path: englishPath, language: .romanian, lines: lines, note: note)
        english = try ArticleFile(path: romanianPath, language: .english, lines: lines, note: note)
    }

    /// The language of a whole article, nil when the text leaves doubt.
    private static func identify(_ file: ArticleFile) -> Language? {
        let sentences = file.article.sentences.map(\.text)
        return identify(sentences, bytes: 384, least: 0.9999)
            ?? identify(sentences, bytes: 4096, least: 0.99)
    }

    /// Reads as many bytes, of sentences from all parts of the text.
    private static func identify(
        _ sentences: [String], bytes: Int, least: Double
    ) -> Language? {
        let whole = sentences.reduce(0) { $0 + $1.utf8.count + 1 }
        let step = max(1, (whole + bytes - 1) / bytes)
        var sample = ""
        for sentence in stride(from: 0, to: sentences.count, by: step) {
            sample += sentences[sentence] + "\n"
        }
        guard let found = LanguageIdentifier.standard.identify(sample), found.probability >= least
        else { return nil }
        return found.language
    }
}
