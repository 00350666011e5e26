/// The spelling of a word with the usual differences between English and Romanian writing of names
/// and learned words taken away: `Khodorkovsky` and `Hodorkovski`, `communist` and `comunist`,
/// `system` and `sistem` have the same beginning.
struct Skeleton: Sendable, Hashable {
    /// At most 16 bytes, the rest of the word does not count.
    private var bytes: (UInt64, UInt64) = (0, 0)
    private(set) var count = 0

    init(of bare: String) {
        let word = Array(bare.utf8)
        var index = 0
        var last: UInt8 = 0
        while index < word.count, count < 16 {
            let next = index + 1 < word.count ? word[index + 1] : 0
            var (letter, used) = Self.replacement(for: word[index], next)
            if used == 1, letter == 0 { letter = word[index] }
            index += used
            if letter != last { append(letter) }
            last = letter
        }
    }

    /// The letter that stands for one or two letters of the spelling, and how many these are.
    private static func replacement(for letter: UInt8, _ next: UInt8) -> (UInt8, Int) {
        let h = UInt8(ascii: "h")
        switch letter {
        case UInt8(ascii: "k"): return next == h ? (h, 2) : (UInt8(ascii: "c"), 1)
        case UInt8(ascii: "s") where next == h: return (UInt8(ascii: "s"), 2)
        case UInt8(ascii: "c") where next == h: return (UInt8(ascii: "c"), 2)
        case UInt8(ascii: "z") where next == h: return (UInt8(ascii: "j"), 2)
        case UInt8(ascii: "p") where next == h: return (UInt8(ascii: "f"), 2)
        case UInt8(ascii: "t") where next == h: return (UInt8(ascii: "t"), 2)
        case UInt8(ascii: "g") where next == h: return (UInt8(ascii: "g"), 2)
        case UInt8(ascii: "t") where next == UInt8(ascii: "s"): return (UInt8(ascii: "t"), 2)
        case UInt8(ascii: "q"): return (UInt8(ascii: "c"), 1)
        case UInt8(ascii: "y"): return (UInt8(ascii: "i"), 1)
        case UInt8(ascii: "w"): return (UInt8(ascii: "v"), 1)
        default: return (letter, 1)
        }
    }

    private mutating func append(_ byte: UInt8) {
        if count < 8 {
            bytes.0 |= UInt64(byte) << UInt64(8 * count)
        } else {
            bytes.1 |= UInt64(byte) << UInt64(8 * (count - 8))
        }
        count += 1
    }

    /// The first four letters.
    var onset: UInt32 { UInt32(truncatingIfNeeded: bytes.0) }

    /// Share of the longer word that the common beginning makes up, 0…1.
    func likeness(to other: Skeleton) -> Float {
        let difference = bytes.0 ^ other.bytes.0
        var common = difference.trailingZeroBitCount / 8
        if common == 8 { common += (bytes.1 ^ other.bytes.1).trailingZeroBitCount / 8 }
        return Float(min(common, count, other.count)) / Float(max(count, other.count, 1))
    }

    static func == (left: Skeleton, right: Skeleton) -> Bool {
        left.bytes == right.bytes && left.count == right.count
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(bytes.0)
        hasher.combine(bytes.1)
    }
}
