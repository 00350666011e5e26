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

/// Cuts names into words of letters for ``SoundRules``.
enum NameLetters {
    /// Returns the words of a name as Unicode scalar values: runs of letters and apostrophes, in
    /// their case.
    static func words(of name: String) -> [[UInt32]] {
        name.unicodeScalars
            .split { !$0.properties.isAlphabetic && $0 != "'" && $0 != "’" }
            .map { word in word.map { ($0 == "’" ? "'" : $0).value } }
    }

    /// Returns the first letters of the capitalised words of a name, in ASCII capitals.
    ///
    /// Organizația Națiunilor Unite gives `ONU`. The result is nil when fewer than two words are
    /// capitalised.
    static func initials(_ words: [[UInt32]]) -> [UInt8]? {
        let letters = words.compactMap { word -> UInt8? in
            guard let first = word.first, Unicode.Scalar(first)?.properties.isUppercase ?? false
            else { return nil }
            return UInt8(exactly: LetterFolding.baseLetters.letter(first))
                .map { $0 & 0xDF }
        }
        return letters.count > 1 ? letters : nil
    }

    /// Returns the letters of an abbreviation: a word of two to six capitals A–Z.
    ///
    /// The result is nil for any other word.
    static func acronym(_ word: [UInt32]) -> [UInt8]? {
        guard (2...6).contains(word.count), word.allSatisfy({ "A"..."Z" ~= $0 }) else {
            return nil
        }
        return word.map { UInt8($0) }
    }
}

/// The endings that a language adds to a name, read from `name-endings.tsv`.
struct NameEndings: Sendable {
    private let english: [[UInt32]]
    private let romanian: [[UInt32]]

    /// The endings of both languages, English and Romanian.
    static let standard = NameEndings()

    private init() {
        func endings(_ table: StaticString) -> [[UInt32]] {
            DataTable(table).rows.map { $0[0].unicodeScalars.map(\.value) }
        }
        english = endings(LanguageData.En.nameEndings)
        romanian = endings(LanguageData.Ro.nameEndings)
    }

    /// Returns the word with each matching ending removed in turn, if at least three letters are
    /// left.
    func stems(of word: [UInt32], in side: Side) -> [[UInt32]] {
        (side == .english ? english : romanian).compactMap { ending in
            word.stem(before: ending, minimum: TextParameters.minimumNameStem).map(Array.init)
        }
    }
}
