internal import PunteLanguage
internal import PunteText

/// The difference between the spelling of a term in a text and in the glossary.
public enum Spelling: UInt8, Sendable, Comparable {
    /// The letters are the same, except for upper case, cedillas, composition and î/â.
    case same
    /// Some diacritics are missing.
    case withoutDiacritics
    /// Capitals are missing: „Rezerva federală”.
    case otherCase

    /// Orders spellings by their distance from the glossary's.
    public static func < (left: Spelling, right: Spelling) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// The differences in spelling that a form allows in a text.
struct SpellingRules: OptionSet, BitwiseCopyable {
    let rawValue: UInt8

    /// The case of every letter must be the same, as in symbols of units.
    static let exactCase = SpellingRules(rawValue: 1)
    /// Capitals may be missing in every word except the first.
    static let laterCapitalsOptional = SpellingRules(rawValue: 2)
    /// Capitals may be missing.
    static let capitalsOptional = SpellingRules(rawValue: 4)
    /// The text may have diacritics that the form lacks: English writes Chisinau and Chișinău.
    static let extraDiacritics = SpellingRules(rawValue: 8)
    /// A capital after a word in lower case makes it another word: a Yuan dynasty is no currency.
    static let smallInSentence = SpellingRules(rawValue: 16)
}

extension Spelling {
    /// Compares a word of a text with the word of a form that has the same hash.
    ///
    /// - Parameters:
    ///   - text: the word of the text.
    ///   - form: the word of the form.
    ///   - isFirst: whether it is the first word of the form.
    ///   - rules: the differences that the form allows.
    /// - Returns: nil when they are different words: „fata” is a spelling of „fața”, but „fața” is none
    ///   of „fata”.
    static func compare(
        _ text: LetterIterator, with form: LetterIterator, isFirst: Bool, rules: SpellingRules
    ) -> Spelling? {
        var written = text
        var wanted = form
        var result = Spelling.same
        var position = 0
        var start = form
        let isCapitalised = start.next()?.isUppercase ?? false
        let isAcronym = isCapitalised && start.next()?.isUppercase ?? false
        let hasExactCase = isAcronym || rules.contains(.exactCase)
        var marks = 0
        while true {
            guard let wantedLetter = wanted.next() else {
                // „fată” has a diacritic, so it is not „față” without one; names are spelt with less
                // care.
                let isOther = result == .withoutDiacritics && marks > 0 && !isCapitalised
                return written.next() == nil && !isOther ? result : nil
            }
            guard let letter = written.next() else { return nil }
            guard
                let difference = difference(
                    of: letter, from: wantedLetter, isFirst: position == 0, rules: rules)
            else { return nil }
            result = max(result, difference)
            if letter.mark != .none { marks += 1 }
            if hasExactCase {
                guard letter.isUppercase == wantedLetter.isUppercase else { return nil }
            } else if position > 0, wantedLetter.isUppercase, !letter.isUppercase {
                // A small letter inside MoD or BiH makes another word.
                return nil
            } else if position == 0, wantedLetter.isUppercase, !letter.isUppercase {
                guard
                    rules.contains(.capitalsOptional)
                        || (!isFirst && rules.contains(.laterCapitalsOptional))
                else { return nil }
                result = max(result, .otherCase)
            }
            position += 1
        }
    }

    /// Returns how a letter differs from that of the form; nil when it is another letter.
    private static func difference(
        of letter: Letter, from wanted: Letter, isFirst: Bool, rules: SpellingRules
    ) -> Spelling? {
        let circumflexes = letter.mark == .circumflex && wanted.mark == .circumflex && !isFirst
        // Where the bases differ, the hashes agreed on î = â (or collided, which is one in 2⁶⁴).
        guard letter.base == wanted.base || circumflexes || isBareCircumflex(letter, wanted) else {
            return nil
        }
        if letter.mark == wanted.mark { return .same }
        if letter.mark == .none { return .withoutDiacritics }
        let isAllowed =
            letter.mark == .foreign || wanted.mark == .none && rules.contains(.extraDiacritics)
        return isAllowed ? .same : nil
    }

    /// Returns whether the text has *a* where the form has *â* or *î*.
    private static func isBareCircumflex(_ letter: Letter, _ wanted: Letter) -> Bool {
        letter.mark == .none && letter.base == UInt32(UInt8(ascii: "a"))
            && wanted.mark == .circumflex
    }
}
