internal import PunteLanguage
internal import PunteText

/// The roles of words that are part of names or beside them.
///
/// They are read from `name-words.tsv` and `common-words.tsv`.
package struct NameWords: Sendable {
    /// The role of a word or an ending, which shows the kind of a name.
    enum Role: String {
        case title, organisation, place, link, scale
        case organisationNoun = "organisation-noun"
        case placeNoun = "place-noun"
        case personEnding = "person-ending"
        case placeCue = "place-cue"
        case personCue = "person-cue"
        case nounEnding = "noun-ending"
        case peopleEnding = "people-ending"
    }

    /// The words of one language that have a role.
    private struct List {
        var words = WordSet()
        var endings: [String] = []
    }

    private let english: [Role: List]
    private let romanian: [Role: List]
    /// English words that are also written without a capital.
    private var common = WordSet()
    /// The stems of the common words.
    private var commonStems = WordSet()
    private static let stem = GlossaryParameters.Stems.commonWord

    /// The words of English and Romanian, read once.
    package static let standard = NameWords()

    private init() {
        english = Self.lists(LanguageData.En.nameWords)
        romanian = Self.lists(LanguageData.Ro.nameWords)
        for row in DataTable(LanguageData.En.commonWords).rows {
            common.insert(row[0])
            commonStems.insert(String(Self.stem.stem(of: row[0])))
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

    /// Returns what each role has in a language.
    private func lists(of side: Side) -> [Role: List] { side == .english ? english : romanian }

    /// Returns whether a word has a role; the full stop of an abbreviation makes no difference.
    func has(_ word: String, _ role: Role, in side: Side = .english) -> Bool {
        let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
        return lists(of: side)[role]?.words.contains(bare.utf8) ?? false
    }

    /// Returns whether an English word is a part of the names of institutions: University, Journal.
    package func isOfInstitution(_ word: String) -> Bool { has(word, .organisation) }

    /// Returns whether a small word links the words of foreign names and is no English word: *de*, *von*.
    package func isForeignLink(_ word: String) -> Bool {
        has(word, .link) && !FunctionWords.words(of: .english).contains(bare: word)
    }

    /// Returns whether an English word is also written without a capital.
    package func isCommon(_ word: String) -> Bool {
        let small = word.lowercased()
        return common.contains(small.utf8)
            || EnglishPlural.singular(small).map { common.contains($0.utf8) } ?? false
    }

    /// Returns whether a word of either language begins like a common English one: Institutul.
    func isLikeCommon(_ word: String) -> Bool {
        commonStems.contains(Self.stem.stem(of: NormalForm.bare(word)).utf8)
    }

    /// Returns whether an English word may name a people or a language: Irish, Japanese.
    func isPeople(_ word: String) -> Bool {
        hasEnding(word.lowercased(), .peopleEnding)
    }

    /// Returns whether an English noun before a name shows that it is a person's.
    func isPersonNoun(_ word: String) -> Bool {
        hasEnding(word, .personEnding) && !has(word, .organisationNoun) && !has(word, .placeNoun)
    }

    /// Returns whether an English and a Romanian name look like translated nouns: Games, Jocurile.
    func areNouns(_ english: String, romanian: String) -> Bool {
        hasEnding(english, .nounEnding) || hasEnding(romanian, .nounEnding, in: .romanian)
    }

    private func hasEnding(_ word: String, _ role: Role, in side: Side = .english) -> Bool {
        (lists(of: side)[role]?.endings ?? []).contains(where: word.hasSuffix)
    }

    /// Returns whether a capitalised English word is a name rather than a word of the language.
    package func isName(_ word: String) -> Bool { !isCommon(word) && !isPeople(word) }
}
