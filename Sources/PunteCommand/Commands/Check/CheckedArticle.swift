internal import Foundation
internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteService
internal import PunteText

/// A Romanian article that is checked, against its English source or alone.
struct CheckedArticle {
    /// The Romanian article.
    var romanian: ArticleFile
    /// Its source; nil when there is none, so that the rules on the language alone apply.
    let english: ArticleFile?
    /// The translations of words, for the alignment.
    let lexicon: Lexicon
    /// The memory with a person's decisions about links; nil for none.
    let memory: Memory?

    /// Reads the files.
    ///
    /// - Parameters:
    ///   - romanian: the path of the Romanian article.
    ///   - english: the path of its source; nil for none.
    ///   - reading: how the files are read.
    ///   - lexicon: the translations of words.
    ///   - memory: the memory with decisions about links; nil for none.
    /// - Throws: ``Failure``, `FileError` or `ReadingError`, with a one-line description that names
    ///   the file.
    init(
        romanian: String, english: String?, reading: PairReading, lexicon: Lexicon, memory: Memory?
    ) throws {
        self.lexicon = lexicon
        self.memory = memory
        if let english {
            let files = try ArticlePairFiles(romanian: romanian, english: english, reading: reading)
            self.romanian = files.romanian
            self.english = files.english
        } else {
            self.romanian = try ArticleFile(
                path: romanian, language: .romanian, lines: reading.lines,
                encoding: reading.encodings.first)
            self.english = nil
            try refuseOtherTexts()
        }
    }

    private func refuseOtherTexts() throws {
        guard !romanian.sentences.isEmpty else {
            throw Failure("\(romanian.path): there is no sentence in it, so nothing to check")
        }
        let language = romanian.detectedLanguage
        guard language == nil || language == .romanian else {
            throw Failure(
                "\(romanian.path): not Romanian; give the Romanian text first, then its English source"
            )
        }
    }

    /// Returns the check of the article.
    ///
    /// Where the two articles have nothing to do with each other, no sentence is compared.
    ///
    /// - Parameters:
    ///   - checker: the rules; alone, only those that need no source find anything.
    ///   - note: receives what a person should know of articles that seem unrelated.
    /// - Returns: The check.
    /// - Throws: `MemoryError`, `AlignmentFileError`, `ICUError`.
    func check(
        by checker: TranslationChecker, note: (String) -> Void = { _ in }
    ) throws -> ArticleCheck {
        guard let english else {
            return ArticleCheck(
                PassageChecker(checker), romanian: romanian.article.sentences,
                threads: ProcessInfo.processInfo.activeProcessorCount)
        }
        let files = ArticlePairFiles(romanian: romanian, english: english)
        var alignment = try files.alignment(by: lexicon, memory: memory)
        if let text = files.unrelatedNote(on: alignment) {
            note(text)
            alignment.links = []
        }
        return files.check(by: checker, alignment: alignment)
    }
}
