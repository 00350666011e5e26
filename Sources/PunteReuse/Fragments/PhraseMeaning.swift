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
        Self.marks(in: counterpart) <= Self.marks(in: phrase) && saysAlike(phrase, counterpart)
    }

    /// Returns whether two phrases deny alike and have a verb or none.
    func saysAlike(_ phrase: String, _ counterpart: String) -> Bool {
        let texts = side == .english ? (phrase, counterpart) : (counterpart, phrase)
        return denyAlike(texts.0, texts.1)
            && haveVerbsAlike(Self.words(of: texts.0), Self.words(of: texts.1))
    }

    private func denyAlike(_ english: String, _ romanian: String) -> Bool {
        switch (Self.denies(english, .english), Self.denies(romanian, .romanian)) {
        case (true, false): Self.isNegative(romanian, .romanian)
        case (false, true): Self.isNegative(english, .english)
        default: true
        }
    }

    private static func denies(_ text: String, _ side: Side) -> Bool {
        !NegationFinder(side).ranges(in: text).isEmpty
    }

    /// Returns whether a text has a word with a negative meaning: *declined*, „refuzat”.
    private static func isNegative(_ text: String, _ side: Side) -> Bool {
        let negations = Negations.words(of: side)
        return words(of: text).contains { negations.isRelated(bare: NormalForm.bare($0)) }
    }

    private func haveVerbsAlike(_ english: [String], _ romanian: [String]) -> Bool {
        // *Were detained* is „au fost reținute”, and not the „reținute” of a headline.
        if Self.hasAuxiliary(english, .english), !Self.hasAuxiliary(romanian, .romanian),
            !romanian.contains(where: ClauseGrammar(.romanian).canBeVerb)
        {
            return false
        }
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

    private static func hasAuxiliary(_ words: [String], _ side: Side) -> Bool {
        words.contains {
            FunctionWords.words(of: side).contains(bare: NormalForm.bare($0), in: [.auxiliary])
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
