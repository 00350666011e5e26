internal import PunteLanguage

/// Completes the beginning of a phrase that was found by word links, which auxiliaries rarely have.
///
/// „anunțat într-o conferință de presă” is no phrase to insert, „a anunțat într-o conferință de
/// presă” is one. The same is true of „să depună” and „în fața tribunalului”.
struct PhraseOpening {
    private let side: Side
    private let functionWords: FunctionWords
    private let negations: Negations
    private let analyzer: WordAnalyzer

    /// The number of words that are added at most.
    private static let maximumWords = 4

    init(_ side: Side) {
        self.side = side
        functionWords = .words(of: side)
        negations = .words(of: side)
        analyzer = .analyzer(of: side)
    }

    /// Returns a phrase together with the words before it without which its first word is not said.
    ///
    /// - Parameters:
    ///   - range: the UTF-8 offsets of the phrase.
    ///   - words: the UTF-8 offsets of the words of the sentence, ascending.
    ///   - text: the sentence.
    ///   - source: the phrase of the other language.
    /// - Returns: the UTF-8 offsets of the completed phrase.
    func completed(
        _ range: Range<Int>, words: [Range<Int>], in text: String, rendering source: String = ""
    ) -> Range<Int> {
        guard var first = words.firstIndex(where: { $0.lowerBound >= range.lowerBound }) else {
            return range
        }
        let opensWithVerb = isVerb(text.utf8Slice(words[first]))
        for _ in 0..<Self.maximumWords where first > 0 {
            let (before, word) = (words[first - 1], words[first])
            let belongs =
                switch text.utf8Slice(before.upperBound..<word.lowerBound) {
                case "-", "": true
                case " ":
                    opensWithVerb && isBeforeVerb(text.utf8Slice(before))
                        || isCompound(text.utf8Slice(before), text.utf8Slice(word))
                default: false
                }
            guard belongs else { break }
            first -= 1
        }
        if first > 0, side == .romanian, Self.isAdverbial(source),
            text.utf8Slice(words[first - 1].upperBound..<words[first].lowerBound) == " ",
            isPreposition(text.utf8Slice(words[first - 1])),
            !isPreposition(text.utf8Slice(words[first]))
        {
            // *Shortly after noon*, „la scurt timp după prânz”.
            first -= 1
        }
        return words[first].lowerBound..<range.upperBound
    }

    /// Returns whether an English phrase begins with an adverb.
    private static func isAdverbial(_ phrase: String) -> Bool {
        phrase.split(separator: " ").first.map(String.init).flatMap {
            WordAnalyzer.english.readings(of: $0).first
        }?.partOfSpeech == .adverb
    }

    private func isPreposition(_ word: String) -> Bool {
        functionWords.contains(bare: NormalForm.bare(word), in: [.preposition])
    }

    /// Returns whether a word stands between a subject and its verb: „nu”, „să”, „s-a”, *has*.
    private func isBeforeVerb(_ word: String) -> Bool {
        word.split(separator: "-").allSatisfy { part in
            let bare = NormalForm.bare(String(part))
            return functionWords.contains(bare: bare, in: [.auxiliary])
                || negations.isAuxiliary(bare: bare) || negations.isVerbal(bare: bare)
        }
    }

    /// Returns whether the second of two words is not said without the first: „în fața”, „în urmă”.
    private func isCompound(_ before: String, _ word: String) -> Bool {
        guard side == .romanian else { return false }
        let (before, word) = (before.lowercased(), word.lowercased())
        return GrammarWords.romanian.governsGenitive(word, after: before)
            || GrammarWords.romanian.has(.compound, "\(before) \(word)")
    }

    private func isVerb(_ word: String) -> Bool {
        analyzer.readings(of: word).contains { $0.isKnown && $0.partOfSpeech == .verb }
    }
}
