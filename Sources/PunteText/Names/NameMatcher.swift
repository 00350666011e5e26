internal import PunteLanguage

/// Tells how alike an English and a Romanian spelling of a name are: Khodorkovsky and Hodorkovski,
/// Kyiv and Kiev, Jerusalem and Ierusalimului.
///
/// Both spellings are turned into sounds by the rules of their press (`name-sounds.tsv`), the
/// Romanian one also by English rules, as many names are taken over unchanged, and with its case
/// ending taken off. The similarity is 1 less the weighted edit distance of the sounds over the
/// length of the longer one.
public struct NameMatcher: Sendable {
    /// A name as its sounds; made once, compared often.
    public struct Key: Sendable, Hashable {
        /// For each word the spellings by sounds that it may stand for.
        var words: [[[UInt8]]]
        /// The letters when the name is an abbreviation.
        var acronym: [UInt8]?
        /// The letters that an abbreviation of a longer name would have.
        var initials: [UInt8]?
    }

    /// Names at least this similar are taken for one. Set on the pairs and cross pairs that
    /// `punte-lab benchmark glossary` reports.
    public static let threshold = 0.72

    private let english = SoundRules.english
    private let romanian = SoundRules.romanian
    private let costs = SoundCosts.standard
    private let endings = NameEndings.standard

    public init() {}

    /// The key of a name in English spelling.
    public func key(english name: String) -> Key { key(for: name, in: .english) }

    /// The key of a name in Romanian spelling, in any case.
    public func key(romanian name: String) -> Key { key(for: name, in: .romanian) }

    /// The similarity of an English and a Romanian spelling, 0 to 1.
    public func similarity(english: String, romanian: String) -> Double {
        similarity(key(english: english), key(romanian: romanian))
    }

    /// The similarity of two keys, 0 to 1. Names of several words are compared word by word in
    /// their order; a word without a counterpart counts as different. An abbreviation is the same as
    /// a name with its initials: ONU, Organizația Națiunilor Unite.
    public func similarity(_ left: Key, _ right: Key) -> Double {
        if let first = left.acronym, let second = right.acronym { return first == second ? 1 : 0 }
        if let acronym = left.acronym ?? right.acronym {
            return acronym == left.initials || acronym == right.initials ? 1 : 0
        }
        if left.words.count == 1, right.words.count == 1 {
            return Self.value(word(left.words[0], right.words[0]))
        }
        return Self.value(sequence(left.words, right.words))
    }

    /// The cost of turning some sounds into others, in hundredths, and the length of the longer ones.
    private struct Distance: AdditiveArithmetic, Comparable {
        var cost: Int
        var length: Int

        static let zero = Distance(cost: 0, length: 0)

        static func + (left: Distance, right: Distance) -> Distance {
            Distance(cost: left.cost + right.cost, length: left.length + right.length)
        }

        static func - (left: Distance, right: Distance) -> Distance {
            Distance(cost: left.cost - right.cost, length: left.length - right.length)
        }

        static func < (left: Distance, right: Distance) -> Bool { left.cost < right.cost }
    }

    private static func value(_ distance: Distance) -> Double {
        guard distance.length > 0 else { return 0 }
        return max(0, 1 - Double(distance.cost) / Double(distance.length * 100))
    }

    private func word(_ left: [[UInt8]], _ right: [[UInt8]]) -> Distance {
        var best = Distance(cost: 100, length: 1)
        for first in left {
            for second in right {
                let length = max(first.count, second.count)
                guard length > 0 else { continue }
                let distance = Distance(cost: costs.distance(first, second), length: length)
                if distance.cost * best.length < best.cost * distance.length { best = distance }
            }
        }
        return best
    }

    /// Word by word, as in the alignment of sequences by Needleman and Wunsch (1970).
    private func sequence(_ left: [[[UInt8]]], _ right: [[[UInt8]]]) -> Distance {
        func alone(_ word: [[UInt8]]) -> Distance {
            let length = word.first?.count ?? 0
            return Distance(cost: length * 100, length: length)
        }
        return EditScript.cost(
            from: left.count, to: right.count, removing: { alone(left[$0]) },
            inserting: { alone(right[$0]) }, replacing: { word(left[$0], right[$1]) })
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
