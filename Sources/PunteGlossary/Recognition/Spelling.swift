internal import PunteLanguage
internal import PunteText

/// How the spelling of a term in a text differs from the glossary's.
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

/// The differences in spelling that a form allows.
struct SpellingRules: OptionSet, BitwiseCopyable {
    let rawValue: UInt8

    /// Each letter has its case: units.
    static let exactCase = SpellingRules(rawValue: 1)
    /// Capitals may be missing in every word but the first.
    static let laterCapitalsOptional = SpellingRules(rawValue: 2)
    /// Capitals may be missing.
    static let capitalsOptional = SpellingRules(rawValue: 4)
    /// The text may have diacritics that the form has not: English writes Chisinau and Chișinău.
    static let extraDiacritics = SpellingRules(rawValue: 8)
    /// A capital after a word in lower case makes another word: a Yuan dynasty is no currency.
    static let smallInSentence = SpellingRules(rawValue: 16)
}

extension Spelling {
    /// Compares one word of a text with the word of a form that has the same hash.
    ///
    /// - Returns: `nil` when the word of the text is another one: „fata” is a spelling of „fața”,
    ///   „fața” is none of „fata”.
    static func compare(
        _ text: UnsafeBufferPointer<UInt8>, _ textRange: Range<Int>,
        with form: UnsafeBufferPointer<UInt8>, _ formRange: Range<Int>,
        isFirst: Bool, rules: SpellingRules
    ) -> Spelling? {
        var written = LetterIterator(text, textRange)
        var wanted = LetterIterator(form, formRange)
        var result = Spelling.same
        var position = 0
        var start = LetterIterator(form, formRange)
        let isCapitalised = start.next()?.isUppercase ?? false
        let isAcronym = isCapitalised && start.next()?.isUppercase ?? false
        let hasExactCase = isAcronym || rules.contains(.exactCase)
        var marks = 0
        while true {
            guard let wantedLetter = wanted.next() else {
                // „fată” has a diacritic, so it does not lack one to be „față”; names are spelt
                // with less care.
                let isOther = result == .withoutDiacritics && marks > 0 && !isCapitalised
                return written.next() == nil && !isOther ? result : nil
            }
            guard let letter = written.next() else { return nil }
            guard sameLetter(letter, wantedLetter, position, rules, &result) else { return nil }
            if letter.mark != .none { marks += 1 }
            if hasExactCase {
                guard letter.isUppercase == wantedLetter.isUppercase else { return nil }
            } else if position > 0, wantedLetter.isUppercase, !letter.isUppercase {
                // MoD and BiH are no words with a first capital.
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

    private static func sameLetter(
        _ letter: Letter, _ wanted: Letter, _ position: Int, _ rules: SpellingRules,
        _ result: inout Spelling
    ) -> Bool {
        let circumflexes =
            letter.mark == .circumflex && wanted.mark == .circumflex && position > 0
        // Where the bases differ, the hashes agreed on î = â (or collided, which is one in 2⁶⁴).
        guard letter.base == wanted.base || circumflexes || isBareCircumflex(letter, wanted) else {
            return false
        }
        if letter.mark == wanted.mark { return true }
        if letter.mark == .none {
            result = max(result, .withoutDiacritics)
            return true
        }
        if wanted.mark == .none {
            return letter.mark == .foreign || rules.contains(.extraDiacritics)
        }
        return letter.mark == .foreign
    }

    private static func isBareCircumflex(_ letter: Letter, _ wanted: Letter) -> Bool {
        letter.mark == .none && letter.base == UInt32(UInt8(ascii: "a"))
            && wanted.mark == .circumflex
    }
}
