/// How coarsely letters are compared: what does not count.
///
/// | written | cedillas | foreign marks | Romanian marks | base letters |
/// |---|---|---|---|---|
/// | `Ş`, `Ș` | `ș` | `ș` | `s` | `s` |
/// | `Â` | `â` | `â` | `a` | `a` |
/// | `É` | `é` | `e` | `é` | `e` |
/// | `Ł` | `ł` | `l` | `ł` | `l` |
///
/// Case never counts. ``NormalForm/bare(_:)`` is the fifth strength, for whole texts: all marks go,
/// strokes stay, as Unicode decomposes letters; what memories store depends on it.
@usableFromInline package enum LetterFolding: Sendable, CaseIterable {
    /// A cedilla is a comma below. For texts that are compared as they are read.
    case cedillas
    /// Nor do marks and strokes count that Romanian does not use. For names: English and Romanian
    /// press drop them (*Erdoğan*, *Erdogan*), while the marks of Romanian are sounds.
    case foreignMarks
    /// Of marks, those of Romanian do not count. For words of a closed list: *luna* is *lună*, but a
    /// word with a foreign mark is of another language (*à*).
    case romanianMarks
    /// No mark or stroke counts. For candidates whose spelling is compared afterwards.
    case baseLetters

    /// A scalar as it counts.
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

    /// The small Romanian letter of a base and a mark.
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

    /// Whether an î is written â in the spelling of today, so that it must count as one for texts of
    /// both spellings to meet: inside a word (*sînt*, *sânt*), but not behind a vowel, where the
    /// second part of a compound begins (*neînvins*, *reînnoit*).
    ///
    /// - Parameters:
    ///   - previous: the scalar before the î, 0 for none, in lower case.
    ///   - isFollowed: whether a letter follows.
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
