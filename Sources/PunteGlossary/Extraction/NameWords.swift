internal import PunteLanguage
internal import PunteText

/// What words say about the names that they are part of or are written beside, from
/// `name-words.tsv` and `common-words.tsv`.
package struct NameWords: Sendable {
    enum Role: String {
        case title, organisation, place, link, scale
        case placeCue = "place-cue"
        case personCue = "person-cue"
        case nounEnding = "noun-ending"
        case peopleEnding = "people-ending"
    }

    /// What one language has for a role.
    private struct List {
        var words = WordSet()
        var endings: [String] = []
    }

    private let english: [Role: List]
    private let romanian: [Role: List]
    private var common = WordSet()
    /// The first letters of the common words, as many as ``beginning``.
    private var beginnings = WordSet()
    private static let beginning = 5

    package static let standard = NameWords()

    private init() {
        english = Self.lists(LanguageData.En.nameWords)
        romanian = Self.lists(LanguageData.Ro.nameWords)
        for row in DataTable(LanguageData.En.commonWords).rows {
            common.insert(row[0])
            beginnings.insert(String(row[0].prefix(Self.beginning)))
        }
    }

    private static func lists(_ table: StaticString) -> [Role: List] {
        var lists: [Role: List] = [:]
        for row in DataTable(table).rows where row.count >= 2 {
            guard let role = Role(rawValue: row[0]) else { continue }
            let words = row[1].split(separator: " ").map(String.init)
            lists[role, default: List()].endings += words
            for word in words { lists[role, default: List()].words.insert(word) }
        }
        return lists
    }

    private func lists(of side: Side) -> [Role: List] { side == .english ? english : romanian }

    /// Returns whether a word has a role; the full stop of an abbreviation makes no difference.
    func has(_ word: String, _ role: Role, in side: Side = .english) -> Bool {
        let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
        return lists(of: side)[role]?.words.contains(bare.utf8) ?? false
    }

    /// Whether an English word is also written without a capital.
    func isCommon(_ word: String) -> Bool {
        let small = word.lowercased()
        return common.contains(small.utf8)
            || EnglishPlural.singular(small).map { common.contains($0.utf8) } ?? false
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
        hasEnding(english, .nounEnding) || hasEnding(romanian, .nounEnding, in: .romanian)
    }

    private func hasEnding(_ word: String, _ role: Role, in side: Side = .english) -> Bool {
        (lists(of: side)[role]?.endings ?? []).contains(where: word.hasSuffix)
    }

    /// Whether a capitalised English word is a name rather than a word of the language.
    package func isName(_ word: String) -> Bool { !isCommon(word) && !isPeople(word) }
}
