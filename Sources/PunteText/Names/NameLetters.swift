internal import PunteLanguage

/// Cuts names into words of letters for ``SoundRules``.
enum NameLetters {
    /// Returns the words of a name as Unicode scalar values: runs of letters and apostrophes, in
    /// their case.
    static func words(of name: String) -> [[UInt32]] {
        name.unicodeScalars
            .split { !$0.properties.isAlphabetic && $0 != "'" && $0 != "’" }
            .map { word in word.map { ($0 == "’" ? "'" : $0).value } }
    }

    /// Returns the first letters of the capitalised words of a name, in ASCII capitals.
    ///
    /// Organizația Națiunilor Unite gives `ONU`. The result is nil when fewer than two words are
    /// capitalised.
    static func initials(_ words: [[UInt32]]) -> [UInt8]? {
        let letters = words.compactMap { word -> UInt8? in
            guard let first = word.first, Unicode.Scalar(first)?.properties.isUppercase ?? false
            else { return nil }
            return UInt8(exactly: LetterFolding.baseLetters.letter(first))
                .map { $0 & 0xDF }
        }
        return letters.count > 1 ? letters : nil
    }

    /// Returns the letters of an abbreviation: a word of two to six capitals A–Z.
    ///
    /// The result is nil for any other word.
    static func acronym(_ word: [UInt32]) -> [UInt8]? {
        guard (2...6).contains(word.count), word.allSatisfy({ "A"..."Z" ~= $0 }) else {
            return nil
        }
        return word.map { UInt8($0) }
    }
}

/// The endings that a language adds to a name, read from `name-endings.tsv`.
struct NameEndings: Sendable {
    private let english: [[UInt32]]
    private let romanian: [[UInt32]]

    /// The endings of both languages, English and Romanian.
    static let standard = NameEndings()

    private init() {
        func endings(_ table: StaticString) -> [[UInt32]] {
            DataTable(table).rows.map { $0[0].unicodeScalars.map(\.value) }
        }
        english = endings(LanguageData.En.nameEndings)
        romanian = endings(LanguageData.Ro.nameEndings)
    }

    /// Returns the word with each matching ending removed in turn, if at least three letters are
    /// left.
    func stems(of word: [UInt32], in side: Side) -> [[UInt32]] {
        (side == .english ? english : romanian).compactMap { ending in
            word.stem(before: ending, minimum: TextParameters.minimumNameStem).map(Array.init)
        }
    }
}
