/// The strengths at which letters are compared, by the differences that are ignored.
///
/// | written | cedillas | foreign marks | Romanian marks | base letters |
/// |---|---|---|---|---|
/// | `Ş`, `Ș` | `ș` | `ș` | `s` | `s` |
/// | `Â` | `â` | `â` | `a` | `a` |
/// | `É` | `é` | `e` | `é` | `e` |
/// | `Ł` | `ł` | `l` | `ł` | `l` |
///
/// Case is always ignored. ``NormalForm/bare(_:)`` is a fifth strength, for whole texts: it removes
/// all marks and keeps strokes, as Unicode decomposes letters. What memories store depends on it.
@usableFromInline package enum LetterFolding: Sendable, CaseIterable {
    /// Treats a cedilla as a comma below, for texts that are compared as they were read.
    case cedillas
    /// Ignores, in addition, marks and strokes that Romanian does not use.
    ///
    /// It is made for names: the English and the Romanian press omit these marks (*Erdoğan*,
    /// *Erdogan*), while the marks of Romanian are sounds.
    case foreignMarks
    /// Ignores the marks of Romanian but no others.
    ///
    /// It is made for the words of a closed list: *luna* is *lună*, but a word with a foreign mark
    /// belongs to another language (*à*).
    case romanianMarks
    /// Ignores all marks and strokes, for candidates whose spelling is compared afterwards.
    case baseLetters

    /// Returns the scalar that represents a letter in comparisons of this strength.
    @inlinable @inline(__always)
    package func letter(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar }
        let mark = LatinLetters.mark(of: scalar)
        if mark != .foreign, let base = LatinLetters.base(of: scalar) {
            return switch self {
            case .cedillas, .foreignMarks: Self.letter(base, with: mark)
            case .romanianMarks, .baseLetters: UInt32(base)
            }
        }
        switch self {
        case .cedillas, .romanianMarks: break
        case .foreignMarks, .baseLetters:
            if let base = LatinLetters.base(of: scalar) { return UInt32(base) }
        }
        return CharacterClass.lower(scalar)
    }

    /// Returns the small Romanian letter with a base and a mark.
    @inlinable @inline(__always)
    static func letter(_ base: UInt8, with mark: LatinLetters.Mark) -> UInt32 {
        switch (mark, base) {
        case (.breve, _): 0x103
        case (.circumflex, UInt8(ascii: "i")): 0xEE
        case (.circumflex, _): 0xE2
        case (_, UInt8(ascii: "s")): 0x219
        default: 0x21B
        }
    }

    /// Returns whether an î is written â in today's spelling.
    ///
    /// Texts in the old and the new spelling are equal only if such an î counts as â. The î must be
    /// inside a word (*sînt*, *sânt*), but not after a vowel, where the second part of a compound
    /// begins (*neînvins*, *reînnoit*).
    ///
    /// - Parameters:
    ///   - previous: the lower-case scalar before the î, 0 if there is none.
    ///   - isFollowed: whether a letter follows.
    /// - Returns: True for an î that is written â today.
    @inlinable @inline(__always)
    package static func isInnerCircumflex(
        after previous: UInt32, isFollowed: @autoclosure () -> Bool
    ) -> Bool {
        switch previous {
        case 0x61, 0x65, 0x69, 0x6F, 0x75: false
        default: CharacterClass.isLetter(previous) && isFollowed()
        }
    }
}
