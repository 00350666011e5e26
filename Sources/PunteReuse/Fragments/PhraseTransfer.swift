internal import PunteGlossary
internal import PunteLanguage

/// Tells whether the Romanian of an English phrase can be taken over into another sentence.
///
/// There the phrase has another subject, article or noun that its first word agrees with. „Au deschis o anchetă” says
/// that several did, „starea de urgență” is a certain one, „transportat” is masculine.
struct PhraseTransfer {
    private let english = WordAnalyzer.english
    private let romanian = WordAnalyzer.romanian
    private let englishFunctions = FunctionWords.words(of: .english)
    private let romanianFunctions = FunctionWords.words(of: .romanian)
    private let grammar = GrammarWords.romanian
    private let subject = EnglishSubject()
    private let openers = ClauseOpeners.words(of: .romanian)
    private let clauses = ClauseGrammar(.romanian)

    /// Returns whether a Romanian phrase can stand for an English one.
    ///
    /// - Parameters:
    ///   - target: the Romanian phrase.
    ///   - source: the English phrase.
    ///   - before: the text before it in its new sentence.
    /// - Returns: false where a word of it depends on another sentence.
    func fits(_ target: String, for source: String, after before: String) -> Bool {
        let words = PhraseBoundary.words(of: target)
        let phrase = PhraseBoundary.words(of: source)
        guard let first = words.first, let opening = phrase.first else { return false }
        return !grammar.has(.subjunctive, first.lowercased()) && hasOwnClause(words)
            && !joinsVerb(phrase)
            && hasOwnForm(first, opening)
            && hasOwnCase(first, for: opening, in: source)
            && hasOwnArticle(first, for: opening, after: PhraseBoundary.words(of: before).last)
            && agreesWithSubject(words, for: phrase, after: before)
    }

    /// Returns whether a clause that depends on a verb has that verb before it: not „guvernul că ascunde cifrele”.
    private func hasOwnClause(_ words: [String]) -> Bool {
        let bare = words.map(NormalForm.bare)
        guard
            let opener = words.indices.dropFirst().first(where: {
                openers.opener(in: bare, at: $0) != nil
            })
        else { return true }
        let before = Array(words[..<opener])
        return before.indices.contains {
            clauses.isVerb($0, of: before) || clauses.canBeVerb(before[$0])
        }
    }

    /// Returns whether a conjunction joins a verb to one that stands outside: *hours and ended*.
    private func joinsVerb(_ phrase: [String]) -> Bool {
        guard
            let index = phrase.indices.dropLast().first(where: {
                englishFunctions.contains(bare: NormalForm.bare(phrase[$0]), in: [.coordinating])
            })
        else { return false }
        let grammar = ClauseGrammar(.english)
        return grammar.isVerb(index + 1, of: phrase)
            && !phrase[..<index].contains { grammar.canBeVerb($0) || isVerb($0) }
    }

    /// Returns whether the first word does not agree with a noun outside, as a participle does.
    private func hasOwnForm(_ first: String, _ opening: String) -> Bool {
        let word = first.lowercased()
        let readings = romanian.readings(of: word)
        let agrees =
            readings.first?.partOfSpeech == .verb
            && readings.contains { $0.cells.contains { $0.contains(.participle) } }
            && !readings.contains { $0.partOfSpeech == .noun }
        if agrees { return false }
        // *Of hiding the figures*, „că ascunde cifrele”.
        if isGerund(opening), clauses.canBeVerb(word), !canBeNoun(word) { return false }
        // *Stationed in Greece*, „sunt mobilizați în Grecia”; *ordered to leave*, „ordin să părăsească”.
        guard isParticiple(opening) else { return true }
        return !grammar.has(.copula, word)
            && (isFinite(word) || readings.first?.partOfSpeech != .noun)
    }

    private func canBeNoun(_ word: String) -> Bool {
        romanian.readings(of: word).contains { $0.isKnown && $0.partOfSpeech == .noun }
    }

    private func isGerund(_ word: String) -> Bool {
        english.readings(of: word).contains { $0.cells.contains { $0.contains(.gerund) } }
    }

    /// Returns whether an English word is a verb in the past or its participle and nothing else.
    private func isParticiple(_ word: String) -> Bool {
        let readings = english.readings(of: word).filter(\.isKnown)
        return readings.first?.partOfSpeech == .verb
            && readings.contains { $0.cells.contains { $0.contains(.participle) } }
            && !readings.contains { $0.partOfSpeech == .noun }
    }

    /// Returns whether the first noun is in no case that a word outside asks for.
    private func hasOwnCase(
        _ first: String, for opening: String, in source: String
    ) -> Bool {
        let nouns = romanian.readings(of: first).filter { $0.partOfSpeech == .noun }
        let cells = nouns.flatMap(\.cells)
        guard let reading = romanian.readings(of: first).first, reading.partOfSpeech == .noun,
            !cells.isEmpty, cells.allSatisfy({ $0.contains([.definite, .oblique]) })
        else { return true }
        return isPreposition(opening) || source.hasSuffix("'s") || source.hasSuffix("’s")
    }

    private func isPreposition(_ word: String) -> Bool {
        englishFunctions.contains(bare: NormalForm.bare(word), in: [.preposition])
            || english.isInfinitiveMarker(word.lowercased())
    }

    /// Returns whether a noun with its article stands for one that is determined in its new sentence, too.
    private func hasOwnArticle(
        _ first: String, for opening: String, after previous: String?
    ) -> Bool {
        guard first.first?.isLowercase == true,
            let reading = romanian.readings(of: first).first, reading.partOfSpeech == .noun,
            !reading.cells.isEmpty, reading.cells.allSatisfy({ $0.contains(.definite) }),
            !reading.cells.contains(where: { $0.contains(.oblique) }),
            let known = english.readings(of: opening).first, known.partOfSpeech != .verb,
            !englishFunctions.contains(bare: NormalForm.bare(opening))
        else { return true }
        // At the beginning of a sentence a subject without an article has one in Romanian: heavy rain, „ploile”.
        guard let previous else { return true }
        if previous.hasSuffix("'s") || previous.hasSuffix("’s") { return true }
        let word = NormalForm.folded(previous)
        return word == EnglishArticles.definite
            || englishFunctions.contains(bare: NormalForm.bare(word), in: [.pronoun])
    }

    /// Returns whether a verb whose subject stands outside is in the third person, agrees with it in number, and has no
    /// participle or adjective behind it that agrees in gender, which English does not tell: „a fost arestat”.
    private func agreesWithSubject(
        _ words: [String], for phrase: [String], after before: String
    ) -> Bool {
        let parts = words.map { $0.lowercased() }.flatMap(Self.parts)
        guard let opening = phrase.first, isVerb(opening),
            let index = parts.firstIndex(where: isFinite)
        else { return true }
        guard !agreesInGender(parts[index...]) else { return false }
        let number = subject.number(at: before)
        switch RomanianVerbNumber.number(parts[index]) {
        case .singular: return number != .plural
        case .plural: return number == .plural
        case nil: return false
        }
    }

    /// Returns whether a verb is followed by a word that agrees with its subject: „a fost arestat”, „vor rămâne închise”.
    private func agreesInGender(_ words: ArraySlice<String>) -> Bool {
        let reach = words.prefix(Self.reach)
        if let copula = reach.firstIndex(where: isCopula) {
            return words[(copula + 1)...].prefix(Self.reach).contains(where: hasGender)
        }
        return zip(reach, reach.dropFirst()).contains { verb, next in
            !romanianFunctions.contains(bare: NormalForm.bare(verb))
                && romanian.readings(of: verb).first?.partOfSpeech == .verb && hasGender(next)
                && !romanian.readings(of: next).contains {
                    [.adverb, .noun].contains($0.partOfSpeech)
                }
        }
    }

    private func isCopula(_ word: String) -> Bool {
        grammar.has(.copula, word) || grammar.has(.beenForm, word)
            || grammar.has(.beInfinitive, word)
    }

    private func hasGender(_ word: String) -> Bool {
        romanian.readings(of: word).contains { reading in
            reading.partOfSpeech == .adjective
                || reading.cells.contains { $0.contains(.participle) }
        }
    }

    /// The number of words among which a verb is complete: „nu a mai fost”.
    private static let reach = 4

    /// Returns whether an English word is a verb, which has its subject before it.
    private func isVerb(_ word: String) -> Bool {
        let bare = NormalForm.bare(word)
        return englishFunctions.contains(bare: bare, in: [.auxiliary, .copula])
            || english.readings(of: word).first?.partOfSpeech == .verb
    }

    /// Returns whether a Romanian word is a verb with a person.
    private func isFinite(_ word: String) -> Bool {
        if grammar.isVerb(word) { return true }
        if romanianFunctions.contains(bare: NormalForm.bare(word), in: [.auxiliary]) { return true }
        guard !romanianFunctions.contains(bare: NormalForm.bare(word)) else { return false }
        let readings = romanian.readings(of: word).filter(\.isKnown)
        return !readings.isEmpty
            && readings.allSatisfy { reading in
                reading.partOfSpeech == .verb && reading.cells.contains { $0.contains(.finite) }
            }
    }

    /// Returns a Romanian phrase without the capital that only its former sentence gave it.
    ///
    /// - Parameters:
    ///   - target: the phrase.
    ///   - source: the English phrase in its new sentence.
    /// - Returns: the phrase with a small first letter where the English has one.
    func adapted(_ target: String, to source: String) -> String {
        guard let first = PhraseBoundary.words(of: target).first, first.first?.isUppercase == true,
            target.hasPrefix(first), !first.dropFirst().contains(where: \.isUppercase),
            source.first?.isLowercase == true
        else { return target }
        let word = first.lowercased()
        let isWord =
            romanianFunctions.contains(bare: NormalForm.bare(word))
            || romanian.readings(of: word).contains(where: \.isKnown)
        return isWord ? word + target.dropFirst(first.count) : target
    }

    private static func parts(_ word: String) -> [String] {
        word.split(separator: "-").map(String.init)
    }
}
