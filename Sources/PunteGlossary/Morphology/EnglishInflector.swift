internal import PunteLanguage
internal import PunteText

/// Forms the plurals of English terms.
///
/// The last word before a preposition is inflected: courts of appeal.
struct EnglishInflector: Sendable {
    private var irregular: [[UInt8]: [UInt8]] = [:]
    private var endings: [(singular: [UInt8], plural: [UInt8])] = []
    private var stops: Set<[UInt8]> = []

    static let shared = EnglishInflector(LanguageData.En.plurals)

    /// Reads irregular plurals, endings and prepositions from a table.
    init(_ data: StaticString) {
        for row in DataTable(data).rows where row.count >= 3 {
            let (singular, plural) = (Array(row[1].utf8), Array(row[2].utf8))
            switch row[0] {
            case "word": irregular[singular] = plural
            case "ending": endings.append((singular, plural))
            case "stop": stops.insert(singular)
            default: continue
            }
        }
        endings.sort { $0.singular.count > $1.singular.count }
    }

    /// Returns the plural of a term; nil when its last word has none.
    func plural(of name: [UInt8]) -> [UInt8]? {
        var head: Range<Int>?
        var start = name.startIndex
        while start < name.endIndex {
            let end = name[start...].firstIndex { $0 == 0x20 || $0 == 0x2D } ?? name.endIndex
            if stops.contains(Array(name[start..<end])) { break }
            if end > start { head = start..<end }
            start = end + 1
        }
        guard let head else { return nil }
        let word = Array(name[head])
        guard let plural = pluralOfWord(word) else { return nil }
        return name[..<head.lowerBound] + plural + name[head.upperBound...]
    }

    /// Returns the plural of one word.
    private func pluralOfWord(_ word: [UInt8]) -> [UInt8]? {
        guard let final = word.last, final.isASCIILetter else { return nil }
        // An abbreviation adds a small s: NGOs.
        if final.isASCIICapital { return word + Array(EnglishPlural.ending.utf8) }
        if let plural = irregular[word] { return plural }
        for ending in endings where word.count > ending.singular.count {
            if word.suffix(ending.singular.count).elementsEqual(ending.singular) {
                return word.dropLast(ending.singular.count) + ending.plural
            }
        }
        return nil
    }
}
