internal import PunteLanguage

/// The letters of a name for rules of sounds.
enum NameLetters {
    /// The words of a name as scalars, case kept.
    static func words(of name: String) -> [[UInt32]] {
        name.unicodeScalars
            .split { !$0.properties.isAlphabetic && $0 != "'" && $0 != "’" }
            .map { word in word.map { $0 == "’" ? 0x27 : $0.value } }
    }

    /// The first letters of the capitalised words of a name of two words or more.
    static func initials(_ words: [[UInt32]]) -> [UInt8]? {
        let letters = words.compactMap { word -> UInt8? in
            guard let first = word.first, Unicode.Scalar(first)?.properties.isUppercase ?? false
            else { return nil }
            return UInt8(exactly: LetterFolding.baseLetters.letter(first))
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
