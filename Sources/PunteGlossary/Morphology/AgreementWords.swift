internal import PunteLanguage
internal import PunteText

/// The words that decide which parts of a Romanian name are inflected, from `agreement.ro.tsv`.
struct AgreementWords: Sendable {
    /// The forms of an adjective or title that precedes a noun and carries its article.
    struct Preceding: Sendable {
        var definite: [UInt8]
        var oblique: [UInt8]
        var bare: [UInt8]
        /// Whether the word can be the noun itself: Marea Britanie, but Marea Neagră.
        var isNoun: Bool
    }

    private var stops = WordSet()
    private var prefixes = WordSet()
    private var fixed = WordSet()
    private var preceding: [FNVHash: Preceding] = [:]
    private var titles: [FNVHash: [UInt8]] = [:]

    static let romanian = AgreementWords(LanguageData.Ro.agreement)

    /// Reads the words from a table of roles, words and forms.
    init(_ data: StaticString) {
        for row in DataTable(data).rows where row.count >= 2 {
            let word = row[1]
            switch row[0] {
            case "stop": stops.insert(word)
            case "prefix": prefixes.insert(word)
            case "fixed": fixed.insert(word)
            case "title" where row.count >= 3:
                titles[FNVHash(word.utf8)] = Array(row[2].utf8)
            case "before" where row.count >= 4:
                preceding[FNVHash(word.utf8)] = Preceding(
                    definite: Array(word.utf8), oblique: Array(row[2].utf8),
                    bare: Array(row[3].utf8), isNoun: row.count > 4 && row[4] == "noun")
            default: continue
            }
        }
    }

    /// Returns whether the inflected part of a name ends before a word.
    func isStop(_ word: ArraySlice<UInt8>) -> Bool { stops.contains(word) }
    /// Returns whether a word precedes the head without being inflected.
    func isPrefix(_ word: ArraySlice<UInt8>) -> Bool { prefixes.contains(word) }
    /// Returns whether a name that begins with a word does not change.
    func isFixed(_ word: ArraySlice<UInt8>) -> Bool { fixed.contains(word) }
    /// Returns the forms of a word that carries the article of the noun after it.
    func preceding(_ word: ArraySlice<UInt8>) -> Preceding? { preceding[FNVHash(word)] }
    /// Returns the genitive–dative of a title: Papa → Papei.
    func title(_ word: ArraySlice<UInt8>) -> [UInt8]? { titles[FNVHash(word)] }
}

/// A small set of words that are looked up by their bytes.
///
/// It keeps only 64-bit hashes: the lists are so short that no two words have the same.
struct WordSet: Sendable {
    private var hashes: Set<FNVHash> = []

    /// Adds a word.
    mutating func insert(_ word: String) { hashes.insert(FNVHash(word.utf8)) }

    /// Returns whether the set has a word in UTF-8.
    func contains(_ word: some Sequence<UInt8>) -> Bool { hashes.contains(FNVHash(word)) }
}
