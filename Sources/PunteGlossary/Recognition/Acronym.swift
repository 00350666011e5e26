internal import PunteLanguage

/// Recognises words in ASCII capitals throughout: NATO, IMF.
enum Acronym {
    /// Returns whether a word in UTF-8 has two letters or more, all of them ASCII capitals.
    static func matches(_ word: some Collection<UInt8>) -> Bool {
        word.count > 1 && word.allSatisfy(\.isASCIICapital)
    }

    /// Returns whether all letters of a word are Roman digits.
    static func isRomanNumeral(_ word: String) -> Bool {
        word.utf8.allSatisfy { "IVXLC".utf8.contains($0) }
    }

    /// Returns an abbreviation without the ending of the plural (SSRIs), any other word as it is.
    static func singular(_ word: String) -> String {
        guard let singular = EnglishPlural.singular(word), matches(singular.utf8) else {
            return word
        }
        return singular
    }

    /// Returns whether two acronyms have the same letters, each in its language's order: NAPR, ANRP.
    static func haveSameLetters(_ left: String, _ right: String) -> Bool {
        matches(left.utf8) && left.utf8.sorted() == right.utf8.sorted()
    }
}
