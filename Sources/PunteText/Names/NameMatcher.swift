internal import PunteLanguage

/// Measures how similar an English and a Romanian spelling of a name are: Khodorkovsky and
/// Hodorkovski, Kyiv and Kiev, Jerusalem and Ierusalimului.
///
/// Both spellings are turned into sounds by the rules of their press (`name-sounds.tsv`), the Romanian
/// one also by English rules, as many names are taken over unchanged, and without its case ending. The
/// similarity is *1 − distance / length*: the weighted edit distance of the sounds over the number of
/// sounds of the longer spelling.
public struct NameMatcher: Sendable {
    /// A name converted to sounds, so that it can be compared with many others.
    public struct Key: Sendable, Hashable {
        /// The possible sound sequences of each word; empty for an abbreviation.
        var words: [[[UInt8]]]
        /// The letters of the name, if it is an abbreviation.
        var acronym: [UInt8]?
        /// The initials of the name, with which an abbreviation of it is compared.
        var initials: [UInt8]?
    }

    /// The minimum similarity at which two spellings count as one name.
    public static let threshold = TextParameters.nameSimilarity

    private let english = SoundRules.english
    private let romanian = SoundRules.romanian
    private let costs = SoundCosts.standard
    private let endings = NameEndings.standard

    /// Creates a matcher with the rules of the two languages.
    public init() {}

    /// Returns the key of a name in English spelling.
    public func key(english name: String) -> Key { key(for: name, in: .english) }

    /// Returns the key of a name in Romanian spelling, in any grammatical case.
    public func key(romanian name: String) -> Key { key(for: name, in: .romanian) }

    /// Returns the similarity of an English and a Romanian spelling, from 0 to 1.
    ///
    /// - Complexity: The product of the lengths in sounds.
    public func similarity(english: String, romanian: String) -> Double {
        similarity(key(english: english), key(romanian: romanian))
    }

    /// Returns the similarity of two keys, from 0 to 1.
    ///
    /// Names of several words are compared word by word in their order; a word without a
    /// counterpart counts as different. An abbreviation is equal to a name with the same initials,
    /// as ONU is to Organizația Națiunilor Unite. The keys may be given in either order.
    ///
    /// - Complexity: The product of the lengths in sounds.
    public func similarity(_ left: Key, _ right: Key) -> Double {
        if let first = left.acronym, let second = right.acronym { return first == second ? 1 : 0 }
        if let acronym = left.acronym ?? right.acronym {
            return acronym == left.initials || acronym == right.initials ? 1 : 0
        }
        if left.words.count == 1, right.words.count == 1 {
            return distance(between: left.words[0], and: right.words[0]).similarity
        }
        return distance(betweenWords: left.words, and: right.words).similarity
    }

    /// Returns the number of sounds to insert, remove or replace to make one word of another; nil for abbreviations
    /// and for names of several words.
    ///
    /// Spellings that follow the rules of the two languages differ by none.
    ///
    /// - Complexity: The product of the lengths in sounds.
    public func differences(_ left: Key, _ right: Key) -> Int? {
        guard left.words.count == 1, right.words.count == 1 else { return nil }
        return left.words[0].flatMap { first in
            right.words[0].map { second in
                EditScript.cost(
                    from: first.count, to: second.count, removing: { _ in 1 },
                    inserting: { _ in 1 }, replacing: { first[$0] == second[$1] ? 0 : 1 })
            }
        }.min()
    }

    /// The cost of changing one sequence of sounds into another, relative to the number of sounds.
    private struct Distance: AdditiveArithmetic, Comparable {
        /// The cost, in hundredths of a sound.
        var cost: Int
        /// The number of sounds in the longer spelling.
        var length: Int

        static let zero = Distance(cost: 0, length: 0)

        static func + (left: Distance, right: Distance) -> Distance {
            Distance(cost: left.cost + right.cost, length: left.length + right.length)
        }

        static func - (left: Distance, right: Distance) -> Distance {
            Distance(cost: left.cost - right.cost, length: left.length - right.length)
        }

        static func < (left: Distance, right: Distance) -> Bool { left.cost < right.cost }

        var similarity: Double {
            guard length > 0 else { return 0 }
            return max(0, 1 - Double(cost) / Double(length * 100))
        }
    }

    /// Returns the smallest distance, relative to length, between any spellings of two words.
    private func distance(between left: [[UInt8]], and right: [[UInt8]]) -> Distance {
        var best = Distance(cost: 100, length: 1)
        for first in left {
            for second in right {
                let length = max(first.count, second.count)
                guard length > 0 else { continue }
                let found = Distance(cost: costs.distance(first, second), length: length)
                if found.cost * best.length < best.cost * found.length { best = found }
            }
        }
        return best
    }

    /// Returns the distance of two sequences of words (Needleman and Wunsch, 1970).
    private func distance(betweenWords left: [[[UInt8]]], and right: [[[UInt8]]]) -> Distance {
        func alone(_ word: [[UInt8]]) -> Distance {
            let length = word.first?.count ?? 0
            return Distance(cost: length * 100, length: length)
        }
        return EditScript.cost(
            from: left.count, to: right.count, removing: { alone(left[$0]) },
            inserting: { alone(right[$0]) },
            replacing: { distance(between: left[$0], and: right[$1]) })
    }

    private func key(for name: String, in side: Side) -> Key {
        let words = NameLetters.words(of: NormalForm.surface(name))
        if words.count == 1, let acronym = NameLetters.acronym(words[0]) {
            return Key(words: [], acronym: acronym, initials: nil)
        }
        let folded = words.map { $0.map(LetterFolding.foreignMarks.letter) }
        return Key(
            words: folded.map { word in
                var spellings: [[UInt8]] = []
                func add(_ sounds: [UInt8]) {
                    if !sounds.isEmpty, !spellings.contains(sounds) { spellings.append(sounds) }
                }
                for part in [word] + endings.stems(of: word, in: side) {
                    if side == .romanian { add(romanian.sounds(of: part)) }
                    add(english.sounds(of: part))
                }
                return spellings
            }, acronym: nil, initials: NameLetters.initials(words))
    }
}

/// The costs of replacing one sound by another, read from `sound-costs.tsv`.
struct SoundCosts: Sendable {
    /// The cost in hundredths of replacing sound `i` by sound `j`, at index `i * 128 + j`.
    ///
    /// Row 0 and column 0 are for inserted and deleted sounds.
    private let costs: [UInt8]

    static let standard = SoundCosts(LanguageData.Both.soundCosts)

    init(_ data: StaticString) {
        var costs = Array(repeating: UInt8(100), count: 128 * 128)
        for sound in 0..<128 { costs[sound * 128 + sound] = 0 }
        for row in DataTable(data).rows where row.count >= 3 {
            guard let cost = Double(row[2]) else { continue }
            let (first, second) = (Self.index(of: row[0]), Self.index(of: row[1]))
            costs[first * 128 + second] = UInt8((cost * 100).rounded())
            costs[second * 128 + first] = UInt8((cost * 100).rounded())
        }
        self.costs = costs
    }

    private static func index(of sound: String) -> Int {
        sound == "-" ? 0 : Int((sound.utf8.first ?? 0) & 0x7F)
    }

    /// Returns the weighted edit distance of two words of sounds, in hundredths.
    ///
    /// - Complexity: The product of the lengths.
    func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        costs.withUnsafeBufferPointer { costs in
            func cost(_ first: UInt8, _ second: UInt8) -> Int {
                Int(costs[Int(first & 0x7F) * 128 + Int(second & 0x7F)])
            }
            return EditScript.cost(
                from: left.count, to: right.count, removing: { cost(left[$0], 0) },
                inserting: { cost(0, right[$0]) }, replacing: { cost(left[$0], right[$1]) })
        }
    }
}
