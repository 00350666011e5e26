internal import PunteLanguage

/// Tells whether a phrase and its counterpart can say the same, by the signs that word links miss.
struct PhraseMeaning {
    private let side: Side

    init(from side: Side) { self.side = side }

    /// Returns whether two phrases deny alike, have a verb or none, and have no comma the other lacks.
    ///
    /// A negation may be rendered by a word with a negative meaning: *declined to comment*, „nu a
    /// dorit să comenteze”; a verb of saying by a preposition: *the ministry said*, „potrivit
    /// ministerului”.
    ///
    /// - Parameters:
    ///   - phrase: the words of the phrase.
    ///   - counterpart: the words of the other language.
    /// - Returns: false when one of them says what the other does not.
    func agrees(_ phrase: String, _ counterpart: String) -> Bool {
        guard Self.marks(in: counterpart) <= Self.marks(in: phrase) else { return false }
        let texts = side == .english ? (phrase, counterpart) : (counterpart, phrase)
        let (english, romanian) = (Self.words(of: texts.0), Self.words(of: texts.1))
        return denyAlike(english, romanian) && haveVerbsAlike(english, romanian)
    }

    private func denyAlike(_ english: [String], _ romanian: [String]) -> Bool {
        let words = (english.map(NormalForm.bare), romanian.map(NormalForm.bare))
        let negations = (Negations.words(of: .english), Negations.words(of: .romanian))
        switch (
            words.0.contains(where: negations.0.contains),
            words.1.contains(where: negations.1.contains)
        )
        {
        case (true, false): return words.1.contains(where: negations.1.isRelated)
        case (false, true): return words.0.contains(where: negations.0.isRelated)
        default: return true
        }
    }

    private func haveVerbsAlike(_ english: [String], _ romanian: [String]) -> Bool {
        if Self.certainVerb(in: english, .english), !Self.possibleVerb(in: romanian, .romanian) {
            return romanian.contains { GrammarWords.romanian.has(.dative, $0.lowercased()) }
        }
        return !Self.certainVerb(in: romanian, .romanian)
            || Self.possibleVerb(in: english, .english)
    }

    /// Returns whether a word is nothing but a verb; *shipping* is as much a noun.
    private static func certainVerb(in words: [String], _ side: Side) -> Bool {
        words.contains { word in
            let readings = WordAnalyzer.analyzer(of: side).readings(of: word).filter(\.isKnown)
            return !readings.isEmpty
                && readings.allSatisfy { reading in
                    reading.partOfSpeech == .verb
                        && !reading.cells.contains { $0.contains(.gerund) }
                }
        }
    }

    /// Returns whether a word can be a verb.
    private static func possibleVerb(in words: [String], _ side: Side) -> Bool {
        words.contains { word in
            WordAnalyzer.analyzer(of: side).readings(of: word).contains { $0.partOfSpeech == .verb }
        }
    }

    private static func words(of text: String) -> [String] {
        text.split { !$0.isLetter && $0 != "’" && $0 != "'" }.map(String.init)
    }

    /// Returns the number of commas, semicolons and colons outside numbers.
    private static func marks(in text: String) -> Int {
        zip(text, text.dropFirst() + " ").count { ",;:".contains($0) && !$1.isNumber }
    }
}
