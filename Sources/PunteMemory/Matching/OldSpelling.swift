internal import PunteLanguage
internal import PunteText

/// Words that come to the same though their text has neither diacritics nor today's spelling:
/// *cind* is *cînd*, and that is *când*.
enum OldSpelling {
    /// The bare form of today's spelling for a word that has an i in its place, nil for any other.
    static func bare(of word: String, _ side: Side) -> String? {
        side == .romanian ? words[word] : nil
    }

    private static let words: [String: String] = {
        var result: [String: String] = [:]
        for word in DataTable(LanguageData.Ro.oldSpelling).groupedWords(of: Side.romanian.rawValue)
        {
            result[NormalForm.bare(word.replacing("â", with: "i"))] = NormalForm.bare(word)
        }
        return result
    }()
}
