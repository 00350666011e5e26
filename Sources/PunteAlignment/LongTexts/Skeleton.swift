internal import PunteLanguage

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
            let (letter, used) = Self.replacement(for: word[index], next)
            index += used
            if letter != last { append(letter) }
            last = letter
        }
    }

    /// Returns the letter for one or two letters of the spelling, and how many these are.
    private static func replacement(for letter: UInt8, _ next: UInt8) -> (UInt8, Int) {
        let following = index(next)
        let pair = following == 0 ? 0 : pairs[index(letter) * width + following]
        if pair != 0 { return (pair, 2) }
        let single = pairs[index(letter) * width]
        return (single == 0 ? letter : single, 1)
    }

    /// The replacements of `spelling-skeletons.tsv`: row and column are the letters, column 0 is for a
    /// letter by itself; 0 is none.
    private static let pairs: [UInt8] = {
        var pairs = [UInt8](repeating: 0, count: width * width)
        for row in DataTable(LanguageData.Both.spellingSkeletons).rows where row.count > 1 {
            let written = Array(row[0].utf8)
            guard let first = written.first, let letter = row[1].utf8.first else { continue }
            pairs[index(first) * width + (written.count > 1 ? index(written[1]) : 0)] = letter
        }
        return pairs
    }()

    private static let width = 27

    /// 1 to 26 for the letters a to z, 0 for any other byte.
    private static func index(_ letter: UInt8) -> Int {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
            ? Int(letter - UInt8(ascii: "a")) + 1 : 0
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
