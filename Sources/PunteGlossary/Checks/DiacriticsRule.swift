internal import PunteLanguage
internal import PunteText

/// Reports frequent Romanian words without their diacritics, from `bare-words.ro.tsv`.
struct DiacriticsRule: CheckRule {
    static let name = "diacritics"
    static let summary = "Words without their diacritics."

    /// The right spelling of each word without diacritics.
    private let corrections: [String: String]

    init() {
        let rows = DataTable(LanguageData.Ro.bareWords).rows.filter { $0.count >= 2 }
        corrections = Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
    }

    func findings(in pair: CheckedPair) -> [Finding] {
        let text = pair.romanian
        return text.words.indices.compactMap { index in
            guard text.words[index].kind == .letters, !isForeign(index, in: text) else {
                return nil
            }
            let word = text.word(index)
            guard let right = corrections[word.lowercased()] else { return nil }
            return finding(
                in: pair, romanian: text.words[index].range, "its diacritics are missing",
                advice: "write \(right)")
        }
    }

    /// Returns whether a word is part of a foreign name: it has a capital or is between capitals.
    private func isForeign(_ index: Int, in text: CheckedPair.Text) -> Bool {
        if text.isCapital(index), !text.isInitial(index) { return true }
        guard index > 0, index + 1 < text.words.count else { return false }
        return text.isCapital(index - 1) && text.isCapital(index + 1)
    }
}
