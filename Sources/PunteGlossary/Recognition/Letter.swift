internal import PunteLanguage
internal import PunteText

/// A letter or digit as the comparison of spellings reads it.
///
/// `Ș`, `ş` and `S` with U+0326 all have the base `s` and a comma; their case differs.
struct Letter: Equatable {
    /// The base letter in lower case; the scalar in lower case for letters of other scripts.
    var base: UInt32
    /// The diacritic.
    var mark: LatinLetters.Mark
    /// Whether the letter is a capital.
    var isUppercase: Bool
}

/// Reads the letters of one word.
///
/// Soft hyphens and zero-width characters are skipped, combining marks are joined to their letter.
struct LetterIterator: IteratorProtocol {
    private var scalars: ScalarReader

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        scalars = ScalarReader(bytes, range)
    }

    /// Returns the next letter; nil at the end of the word.
    mutating func next() -> Letter? {
        while let scalar = scalars.next() {
            if CharacterClass.isIgnorable(scalar) || CharacterClass.isCombining(scalar) {
                continue
            }
            var letter = Self.letter(scalar)
            while let following = scalars.peek() {
                if CharacterClass.isIgnorable(following) {
                    _ = scalars.next()
                } else if CharacterClass.isCombining(following) {
                    _ = scalars.next()
                    letter.mark = LatinLetters.mark(
                        ofCombining: following, on: UInt8(truncatingIfNeeded: letter.base))
                } else {
                    break
                }
            }
            return letter
        }
        return nil
    }

    /// Returns the letter of a scalar that is no combining mark.
    private static func letter(_ scalar: UInt32) -> Letter {
        if scalar < 0x80 {
            let upper = scalar >= 0x41 && scalar <= 0x5A
            return Letter(base: upper ? scalar | 0x20 : scalar, mark: .none, isUppercase: upper)
        }
        let properties = Unicode.Scalar(scalar)?.properties
        let upper = properties?.isUppercase ?? false
        if let base = LatinLetters.base(of: scalar) {
            return Letter(
                base: UInt32(base), mark: LatinLetters.mark(of: scalar), isUppercase: upper)
        }
        return Letter(
            base: CharacterClass.lower(scalar), mark: .none, isUppercase: upper)
    }
}

extension LetterIterator {
    /// Returns whether a word begins with a capital.
    static func beginsWithCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
        var letters = LetterIterator(bytes, word)
        return letters.next()?.isUppercase ?? false
    }
}
