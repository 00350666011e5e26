internal import PunteLanguage

/// The letters of a name for rules of sounds.
enum NameLetters {
    /// The words of a name as scalars, case kept.
    static func words(of name: String) -> [[UInt32]] {
        var result: [[UInt32]] = []
        var word: [UInt32] = []
        for scalar in name.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar == "'" || scalar == "’" {
                word.append(scalar == "’" ? 0x27 : scalar.value)
            } else if !word.isEmpty {
                result.append(word)
                word = []
            }
        }
        if !word.isEmpty { result.append(word) }
        return result
    }

    /// Lower case; letters with a mark that is not Romanian lose it, cedillas become commas.
    static func folded(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: return scalar | 0x20
        case 0x00...0x7F: return scalar
        case 0x102, 0x103: return 0x103
        case 0xC2, 0xE2: return 0xE2
        case 0xCE, 0xEE: return 0xEE
        case 0x15E, 0x15F, 0x218, 0x219: return 0x219
        case 0x162, 0x163, 0x21A, 0x21B: return 0x21B
        default:
            if let base = LatinLetters.base(of: scalar) { return UInt32(base) }
            return CharacterClass.lower(scalar)
        }
    }

    /// The first letters of the capitalised words of a name of two words or more.
    static func initials(_ words: [[UInt32]]) -> [UInt8]? {
        let letters = words.compactMap { word -> UInt8? in
            guard let first = word.first, Unicode.Scalar(first)?.properties.isUppercase ?? false
            else { return nil }
            return UInt8(exactly: LatinLetters.base(of: first).map(UInt32.init) ?? first | 0x20)
                .map { $0 & 0xDF }
        }
        return letters.count > 1 ? letters : nil
    }

    /// The letters of an abbreviation: two to six capitals.
    static func acronym(_ word: [UInt32]) -> [UInt8]? {
        guard (2...6).contains(word.count), word.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            return nil
        }
        return word.map { UInt8($0) }
    }
}

/// Endings that one of the languages adds to a name, from `name-endings.tsv`.
struct NameEndings: Sendable {
    private let english: [[UInt32]]
    private let romanian: [[UInt32]]

    static let standard = NameEndings()

    private init() {
        func endings(_ table: StaticString) -> [[UInt32]] {
            DataTable(table).rows.map { $0[0].unicodeScalars.map(\.value) }
        }
        english = endings(LanguageData.En.nameEndings)
        romanian = endings(LanguageData.Ro.nameEndings)
    }

    /// The word without each ending that it has, as long as three letters are left.
    func stems(of word: [UInt32], in side: Side) -> [[UInt32]] {
        (side == .english ? english : romanian).compactMap { ending in
            guard word.count >= ending.count + 3, word.suffix(ending.count).elementsEqual(ending)
            else { return nil }
            return Array(word.dropLast(ending.count))
        }
    }
}
