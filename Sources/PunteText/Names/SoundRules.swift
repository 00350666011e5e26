internal import PunteLanguage

/// Converts names to their sounds by the spelling rules of the English or the Romanian press.
///
/// The rules are in `name-sounds.tsv`. A sound is an ASCII letter: `S` for *sh* and *ș*, `C` for
/// *ch* and *ci*.
struct SoundRules: Sendable {
    /// One row of the table: letters, the letters that must follow them, and the sounds they give.
    private struct Rule {
        var letters: [UInt32]
        /// The letters of which one must follow; empty when any letter may follow.
        var next: [UInt32]
        /// Whether the word must end after the letters.
        var needsEnd: Bool
        var sounds: [UInt8]

        /// Whether the rule applies only before certain letters or at the end of the word.
        var isSpecific: Bool { needsEnd || !next.isEmpty }
    }

    /// The rules by their first letter, longer spellings first and specific rules before general
    /// ones.
    private let rules: [UInt32: [Rule]]

    static let english = SoundRules(.english, LanguageData.Both.nameSounds)
    static let romanian = SoundRules(.romanian, LanguageData.Both.nameSounds)

    /// Reads the rules of one language from the table.
    ///
    /// - Parameters:
    ///   - tradition: the language of the press.
    ///   - data: a table with the columns tradition, letters, what must follow (`*` anything, `#`
    ///     the end of the word) and sounds (`-` none).
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
                if left.element.isSpecific != right.element.isSpecific {
                    return left.element.isSpecific
                }
                return left.offset < right.offset
            }.map(\.element)
        }
    }

    /// Returns the sounds of a word; a sound repeated in succession is given once.
    ///
    /// - Parameter word: scalar values folded by ``LetterFolding/foreignMarks``.
    /// - Returns: The sounds as ASCII letters.
    /// - Complexity: Linear in the length of the word.
    func sounds(of word: [UInt32]) -> [UInt8] {
        var result: [UInt8] = []
        var position = 0
        while position < word.count {
            let (sounds, length) = step(in: word, at: position)
            for sound in sounds where result.last != sound { result.append(sound) }
            position += length
        }
        return result
    }

    /// Returns the sounds of the longest known spelling at an index, and the number of its letters.
    private func step(in word: [UInt32], at position: Int) -> (sounds: [UInt8], length: Int) {
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
