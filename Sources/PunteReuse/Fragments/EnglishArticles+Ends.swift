internal import PunteLanguage

extension EnglishArticles {
    /// Returns whether the same article, or none, ends two texts: a noun that a report knows is not one
    /// that it introduces.
    static func endsAlike(_ text: String, _ other: String) -> Bool {
        func article(_ text: String) -> String? {
            guard text.last?.isWhitespace == true, let word = PhraseBoundary.words(of: text).last,
                contains(word)
            else { return nil }
            return NormalForm.folded(word) == definite ? definite : indefinite
        }
        return article(text) == article(other)
    }
}
