internal import PunteText

/// What words say about the names that they are part of or stand beside, from `name-words.tsv` and
/// `common-words.en.tsv`.
struct NameWords: Sendable {
    enum Role: String {
        case title, organisation, place
        case placeCue = "place-cue"
        case personCue = "person-cue"
    }

    private var words: [String: WordSet] = [:]
    private var common = WordSet()
    /// The first letters of the common words, as many as ``beginning``.
    private var beginnings = WordSet()
    private static let beginning = 5

    static let standard = NameWords()

    private init() {
        for row in DataTable(EmbeddedData.nameWordsTSV).rows where row.count >= 3 {
            for word in row[2].split(separator: " ") {
                words[row[0] + row[1], default: WordSet()].insert(String(word))
            }
        }
        for row in DataTable(EmbeddedData.commonWordsEnTSV).rows {
            common.insert(row[0])
            beginnings.insert(String(row[0].prefix(Self.beginning)))
        }
    }

    func has(_ word: String, _ role: Role, isRomanian: Bool = false) -> Bool {
        let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
        return words[(isRomanian ? "ro" : "en") + role.rawValue]?.contains(bare.utf8) ?? false
    }

    /// Whether an English word is also written without a capital.
    func isCommon(_ word: String) -> Bool {
        let small = word.lowercased()
        return common.contains(small.utf8)
            || small.hasSuffix("s") && common.contains(small.utf8.dropLast())
    }

    /// Whether some common English word begins like a word of either language: Institutul.
    func isLikeCommon(_ word: String) -> Bool {
        beginnings.contains(NormalForm.bare(word).prefix(Self.beginning).utf8)
    }

    /// Whether an English word may name a people or a language: Irish, Australian, Japanese.
    func isPeople(_ word: String) -> Bool {
        ["ian", "ians", "ish", "ese", "eans", "ean", "ans", "can", "cans", "day"].contains(
            where: word.lowercased().hasSuffix)
    }

    /// Whether a capitalised English word is a name rather than a word of the language.
    func isName(_ word: String) -> Bool { !isCommon(word) && !isPeople(word) }
}
