internal import PunteLanguage

/// The spelling of a word without the usual differences between English and Romanian writing of names
/// and learned words: `Khodorkovsky` and `Hodorkovski`, `communist` and `comunist`, `system` and
/// `sistem` begin alike.
///
/// Letters are replaced by the rules of `transliteration.tsv`, double letters become single.
struct Skeleton: Sendable, Hashable {
    /// The first 16 bytes; the rest of the word does not count.
    fileprivate var bytes: (UInt64, UInt64) = (0, 0)
    /// Number of bytes, at most 16.
    private(set) var count = 0

    /// Creates the skeleton of a bare word.
    ///
    /// - Complexity: O(1): the word is read up to 16 letters of the skeleton.
    init(of bare: String) {
        let word = Array(bare.utf8)
        let rules = TransliterationRules.shipped
        var index = 0
        var last: UInt8 = 0
        while index < word.count, count < Self.maximumCount {
            let next = index + 1 < word.count ? word[index + 1] : 0
            let (letter, length) = rules.replacement(for: word[index], before: next)
            index += length
            if letter != last { append(letter) }
            last = letter
        }
    }

    private static let maximumCount = 16

    private mutating func append(_ byte: UInt8) {
        if count < 8 {
            bytes.0 |= UInt64(byte) << UInt64(8 * count)
        } else {
            bytes.1 |= UInt64(byte) << UInt64(8 * (count - 8))
        }
        count += 1
    }

    /// Number of letters of an onset.
    static let onsetLength = 4

    /// The first four letters.
    var onset: UInt32 { UInt32(truncatingIfNeeded: bytes.0) }

    /// Returns the length of the common beginning as a share of the longer skeleton, 0…1.
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

/// The spelling of a name that English and Romanian share, for other modules: see ``Skeleton``.
package enum NameSkeleton {
    /// Returns the letters of the skeleton of a bare word, at most 16.
    package static func text(ofBare bare: String) -> [UInt8] { Skeleton(of: bare).letters }
}

extension Skeleton {
    /// The letters.
    fileprivate var letters: [UInt8] {
        (0..<count).map { index in
            let word = index < 8 ? bytes.0 : bytes.1
            return UInt8(truncatingIfNeeded: word >> UInt64(8 * (index % 8)))
        }
    }
}

/// Rules that replace one or two letters by the letter that the other language writes.
private struct TransliterationRules: Sendable {
    /// By ASCII letter: its replacement, 0 for none.
    private var ofLetter = [UInt8](repeating: 0, count: 128)
    /// By two ASCII letters: their replacement, 0 for none.
    private var ofPair = [UInt8](repeating: 0, count: 128 * 128)

    static let shipped = TransliterationRules(DataTable(LanguageData.Both.transliteration))

    /// Reads rows of one or two ASCII letters and their replacement.
    init(_ table: DataTable) {
        for row in table.rows where row.count == 2 {
            let (letters, replacement) = (Array(row[0].utf8), Array(row[1].utf8))
            guard letters.allSatisfy({ $0 < 128 }), replacement.count == 1 else { continue }
            switch letters.count {
            case 1: ofLetter[Int(letters[0])] = replacement[0]
            case 2: ofPair[Int(letters[0]) * 128 + Int(letters[1])] = replacement[0]
            default: break
            }
        }
    }

    /// Returns the letter that replaces the first or both of two bytes, and the number of bytes that
    /// it replaces; the first byte itself when no rule fits.
    func replacement(for letter: UInt8, before next: UInt8) -> (letter: UInt8, length: Int) {
        guard letter < 128 else { return (letter, 1) }
        if next < 128 {
            let joined = ofPair[Int(letter) * 128 + Int(next)]
            if joined != 0 { return (joined, 2) }
        }
        let single = ofLetter[Int(letter)]
        return (single != 0 ? single : letter, 1)
    }
}
