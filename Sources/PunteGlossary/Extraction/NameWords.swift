internal import PunteLanguage
internal import PunteText

/// What words say about the names that they are part of or stand beside, from `name-words.tsv` and
/// `common-words.en.tsv`.
package struct NameWords: Sendable {
    enum Role: String {
        case title, organisation, place, link, scale
        case placeCue = "place-cue"
        case personCue = "person-cue"
        case nounEnding = "noun-ending"
        case peopleEnding = "people-ending"
    }

    private var words: [String: WordSet] = [:]
    private var endings: [String: [String]] = [:]
    private var common = WordSet()
    /// The first letters of the common words, as many as ``beginning``.
    private var beginnings = WordSet()
    private static let beginning = 5

    package static let standard = NameWords()

    private init() {
        for row in DataTable(LanguageData.Both.nameWords).rows where row.count >= 3 {
            let (name, list) = (row[0] + row[1], row[2].split(separator: " ").map(String.init))
            if row[1].hasSuffix("-ending") { endings[name] = list }
            for word in list { words[name, default: WordSet()].insert(word) }
        }
        for row in DataTable(LanguageData.En.commonWords).rows {
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
        hasEnding(word.lowercased(), .peopleEnding)
    }

    /// Whether an English and a Romanian word with capitals look like nouns that were translated:
    /// Games, Jocurile.
    func areNouns(_ english: String, romanian: String) -> Bool {
        hasEnding(english, .nounEnding) || hasEnding(romanian, .nounEnding, isRomanian: true)
    }

    private func hasEnding(_ word: String, _ role: Role, isRomanian: Bool = false) -> Bool {
        (endings[(isRomanian ? "ro" : "en") + role.rawValue] ?? []).contains(
            where: word.hasSuffix)
    }

    /// Whether a capitalised English word is a name rather than a word of the language.
    package func isName(_ word: String) -> Bool { !isCommon(word) && !isPeople(word) }
}
