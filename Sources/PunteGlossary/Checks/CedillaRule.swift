internal import PunteLanguage
internal import PunteText

/// Reports ş and ţ with a cedilla, which Romanian spelling does not have.
///
/// Turkish has ş: a name that the English writes so, or that cannot be Romanian, is left alone.
struct CedillaRule: CheckRule {
    static let name = "cedilla"
    static let summary = "ş and ţ with a cedilla instead of a comma below."
    static let isCertain = true

    func findings(in pair: CheckedPair) -> [Finding] {
        let text = pair.romanian
        return text.words.indices.filter { index in
            hasCedilla(text.word(index)) && !isForeign(index, in: pair)
        }.map { index in
            finding(
                in: pair, romanian: text.words[index].range,
                "written with a cedilla; use ș and ț with a comma below throughout",
                write: LatinLetters.withCommas(NormalForm.surface(text.word(index))))
        }
    }

    private func hasCedilla(_ word: String) -> Bool {
        word.unicodeScalars.contains { "şţŞŢ\u{327}".unicodeScalars.contains($0) }
    }

    /// Returns whether a word with a cedilla belongs to another language.
    private func isForeign(_ index: Int, in pair: CheckedPair) -> Bool {
        let text = pair.romanian
        let word = NormalForm.surface(text.word(index))
        if pair.english.hasWord(text.word(index)) { return true }
        let scalars = word.unicodeScalars
        // No other language of Europe has ţ; ă, â and î are no letters of Turkish names of today.
        if scalars.contains(where: { "ţŢăĂ".unicodeScalars.contains($0) }) { return false }
        if scalars.contains(where: { "ığİĞçÇöÖüÜ".unicodeScalars.contains($0) }) { return true }
        guard text.isCapital(index), RomanianWords.all.rank(of: text.lowercased(index)) == nil
        else {
            return false
        }
        return text.text.unicodeScalars.contains { "șțȘȚ".unicodeScalars.contains($0) }
    }
}
