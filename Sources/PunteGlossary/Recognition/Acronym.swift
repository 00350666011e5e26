internal import PunteLanguage

/// Words in capitals of ASCII throughout: NATO, IMF.
enum Acronym {
    static func matches(_ word: some Collection<UInt8>) -> Bool {
        word.count > 1 && word.allSatisfy(\.isASCIICapital)
    }

    /// An abbreviation without the ending of the plural: SSRIs. Other words as they are.
    static func singular(_ word: String) -> String {
        guard let singular = EnglishPlural.singular(word), matches(singular.utf8) else {
            return word
        }
        return singular
    }

    /// Whether two are one name whose letters each language puts in its own order: NAPR, ANRP.
    static func haveSameLetters(_ left: String, _ right: String) -> Bool {
        matches(left.utf8) && left.utf8.sorted() == right.utf8.sorted()
    }
}
