internal import PunteLanguage

/// Spells names by their sounds with the rules of a tradition, from `name-sounds.tsv`.
struct SoundRules: Sendable {
    private struct Rule {
        var letters: [Character32]
        var next: [Character32]
        var needsEnd: Bool
        var sounds: [UInt8]
    }

    private typealias Character32 = UInt32

    /// By first letter; longer spellings first.
    private let rules: [UInt32: [Rule]]

    static let english = SoundRules(.english, LanguageData.Both.nameSounds)
    static let romanian = SoundRules(.romanian, LanguageData.Both.nameSounds)

    private init(_ tradition: Side, _ data: StaticString) {
        var rules: [UInt32: [Rule]] = [:]
        for row in DataTable(data).rows where row.count >= 4 && row[0] == tradition.rawValue {
            let letters = row[1].unicodeScalars.map(\.value)
            guard let first = letters.first else { continue }
            let needsEnd = row[2] == "#"
            rules[first, default: []].append(
                Rule(
                    letters: letters,
                    next: row[2] == "*" || needsEnd ? [] : row[2].unicodeScalars.map(\.value),
                    needsEnd: needsEnd, sounds: row[3] == "-" ? [] : Array(row[3].utf8)))
        }
        self.rules = rules.mapValues { list in
            list.enumerated().sorted { left, right in
                if left.element.letters.count != right.element.letters.count {
                    return left.element.letters.count > right.element.letters.count
                }
                let specific = (Self.isSpecific(left.element), Self.isSpecific(right.element))
                if specific.0 != specific.1 { return specific.0 }
                return left.offset < right.offset
            }.map(\.element)
        }
    }

    private static func isSpecific(_ rule: Rule) -> Bool { rule.needsEnd || !rule.next.isEmpty }

    /// The sounds of a word; a sound that repeats itself is one. Linear in the word.
    func sounds(of word: [UInt32]) -> [UInt8] {
        var result: [UInt8] = []
        var position = 0
        while position < word.count {
            let (sounds, length) = step(word, position)
            for sound in sounds where result.last != sound { result.append(sound) }
            position += length
        }
        return result
    }

    private func step(_ word: [UInt32], _ position: Int) -> ([UInt8], Int) {
        for rule in rules[word[position]] ?? [] {
            let end = position + rule.letters.count
            guard end <= word.count, word[position..<end].elementsEqual(rule.letters) else {
                continue
            }
            if rule.needsEnd, end != word.count { continue }
            if !rule.next.isEmpty, end == word.count || !rule.next.contains(word[end]) { continue }
            return (rule.sounds, rule.letters.count)
        }
        let letter = word[position]
        if let base = LatinLetters.base(of: letter) { return ([base], 1) }
        return letter < 0x80 ? ([UInt8(letter)], 1) : ([], 1)
    }
}
