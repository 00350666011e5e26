internal import PunteLanguage
internal import PunteText

/// A letter or digit of a word as spelling comparison sees it: `Ș`, `ş`, `S`+U+0326 are all
/// base `s` with a comma, one upper case, one lower.
struct Letter: Equatable {
    /// The base letter in lower case; for other scripts the scalar in lower case.
    var base: UInt32
    var mark: LatinLetters.Mark
    var isUppercase: Bool
}

/// The letters of one word. Soft hyphens and zero-width characters are passed over, combining
/// marks are joined to their letter.
struct LetterIterator: IteratorProtocol {
    private var scalars: ScalarReader

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        scalars = ScalarReader(bytes, range)
    }

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
    /// Whether a word begins with a capital.
    static func beginsWithCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
        var letters = LetterIterator(bytes, word)
        return letters.next()?.isUppercase ?? false
    }
}
