import PunteTestSupport

@testable import PunteAlignment

/// Two texts with a lexicon, in the form that the search uses.
struct SmallBitext {
    let keys: BilingualKeys
    let cache: LexiconCache
    let english: [SentenceKeys]
    let romanian: [SentenceKeys]
    let bitext: Bitext

    /// Analyses two texts with the lexicon in a string; nil for the shipped lexicon.
    init(english: [String], romanian: [String], lexicon: String? = nil) throws {
        keys = try BilingualKeys()
        let lexicon = try lexicon.map { try Lexicon(bytes: Array($0.utf8)) } ?? .shipped()
        cache = LexiconCache(lexicon: lexicon, table: keys.table)
        keys.table.beginText()
        self.english = try english.map(keys.english.keys(in:))
        self.romanian = try romanian.map(keys.romanian.keys(in:))
        bitext = Bitext(english: self.english, romanian: self.romanian, cache: cache)
    }
}

/// Made-up words with a lexicon.
///
/// English words begin with a consonant and Romanian words with a vowel, so that no word of one
/// language has the spelling of a word of the other.
struct MadeUpLanguage {
    /// The English keys, of five letters each.
    let english: [String]
    let romanian: [String]
    /// The probabilities p(en | ro) and p(ro | en) in percent, by Romanian and English key.
    private(set) var translations: [String: [String: (Int, Int)]] = [:]
    private(set) var weights: [String: Int] = [:]

    init(words: Int, random: inout SeededRandom) {
        english = (0..<words).map { Self.word($0, startsWithVowel: false) }
        romanian = (0..<words).map { Self.word($0, startsWithVowel: true) }
        for word in english + romanian { weights[word] = Int.random(in: 5...100, using: &random) }
        for word in romanian {
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let other = english[Int.random(in: 0..<words, using: &random)]
                translations[word, default: [:]][other] = (
                    Int.random(in: 1...99, using: &random), Int.random(in: 1...99, using: &random)
                )
            }
        }
    }

    /// Returns a word of different letters, so that its skeleton loses no double letter.
    private static func word(_ index: Int, startsWithVowel: Bool) -> String {
        let consonants = Array("bdflmnpr")
        let vowels = Array("aeiou")
        var rest = index
        var result = ""
        for position in 0..<5 {
            let letters = (position % 2 == 0) == startsWithVowel ? vowels : consonants
            result.append(letters[rest % letters.count])
            rest /= letters.count
        }
        return result
    }

    /// The text of the lexicon, sorted as ``Lexicon`` requires.
    var lexicon: String {
        var lines = ["@languages en ro", "@target"]
        for word in romanian.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let found = (translations[word] ?? [:]).sorted { $0.key < $1.key }.map {
                "\t\($0.key) \($0.value.0) \($0.value.1)"
            }
            lines.append("\(word)\t\(weights[word] ?? 0)" + found.joined())
        }
        lines.append("@source")
        for word in english.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            lines.append("\(word)\t\(weights[word] ?? 0)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Returns a text of sentences of up to eight words of one language.
    func text(
        _ words: [String], sentences: Int, using random: inout SeededRandom
    ) -> [String] {
        (0..<sentences).map { _ in
            (0..<Int.random(in: 1...8, using: &random)).map { _ in
                words[Int.random(in: 0..<words.count, using: &random)]
            }.joined(separator: " ")
        }
    }
}
