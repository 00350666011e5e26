internal import PunteLanguage

/// Puts noun phrases into the form of a dictionary: ploile torențiale, ploaie torențială.
enum TermBase {
    /// Returns an English phrase with its last word in the singular.
    static func english(_ phrase: SplitPhrase) -> String {
        guard let last = phrase.words.last else { return "" }
        let lemma = WordAnalyzer.english.reading(of: last, as: .noun)?.lemma
        var result = phrase
        result.words[result.words.count - 1] =
            last.first?.isUppercase == true ? last : lemma ?? last
        return result.text
    }

    /// Returns a Romanian phrase with its head in the singular without the article.
    ///
    /// Adjectives behind the head agree with it; what follows them stays as it is. Before a genitive the
    /// head keeps its article: marginea drumului.
    ///
    /// - Parameters:
    ///   - phrase: the phrase.
    ///   - english: the English term; a form of two nouns is read as the one that looks like a word of it.
    ///   - isPlural: whether the plural is kept.
    /// - Returns: the dictionary form.
    static func romanian(
        _ phrase: SplitPhrase, like english: String = "", keepingPlural isPlural: Bool
    ) -> String {
        let words = phrase.words
        guard let index = words.firstIndex(where: { reading($0, .noun) != nil }),
            let head = noun(words[index], like: english)
        else {
            let adjective = words.count == 1 ? words.first.flatMap { reading($0, .adjective) } : nil
            return adjective?.lemma ?? phrase.text.lowercased()
        }
        let isFeminine = WordAnalyzer.isFeminine(romanianNoun: head.lemma)
        var features: WordFeatures = isPlural ? .plural : .singular
        var result = phrase
        var next = index + 1
        let gender = gender(of: head.lemma, isPlural: isPlural)
        while next < words.count, let adjective = reading(words[next], .adjective),
            isAdjective(adjective, of: words[next], isFeminine)
        {
            result.words[next] =
                form(of: adjective.lemma, .adjective, features.union(gender)) ?? words[next]
            next += 1
        }
        if next == index + 1, next < words.count, isGenitive(words[next]) {
            features.insert(.definite)
        }
        result.words[index] = form(of: head.lemma, .noun, features) ?? head.lemma
        return result.text
    }

    /// Returns a Romanian name in the direct case when its first word is a noun in another.
    ///
    /// Uniunii Europene, Uniunea Europeană.
    ///
    /// - Parameter name: a name with its words separated by spaces.
    /// - Returns: nil when the first word is no oblique form of a known noun.
    static func direct(_ name: String) -> String? {
        var words = name.split(separator: " ").map(String.init)
        guard let first = words.first, let head = reading(first, .noun), head.isKnown,
            let cell = head.cells.first(where: { $0.contains([.definite, .oblique]) }),
            !head.cells.contains(where: { $0.contains(.definite) && !$0.contains(.oblique) })
        else { return nil }
        let number: WordFeatures = cell.contains(.plural) ? .plural : .singular
        guard let direct = form(of: head.lemma, .noun, number.union(.definite)) else { return nil }
        words[0] = direct.capitalized(like: first)
        let gender = gender(of: head.lemma, isPlural: number == .plural)
        var next = 1
        while next < words.count, let adjective = reading(words[next], .adjective) {
            let form = form(of: adjective.lemma, .adjective, number.union(gender))
            words[next] = (form ?? words[next]).capitalized(like: words[next])
            next += 1
        }
        return words.joined(separator: " ")
    }

    /// Returns the gender of the adjectives of a noun.
    private static func gender(of lemma: String, isPlural: Bool) -> WordFeatures {
        WordAnalyzer.isFeminine(romanianNoun: lemma, inPlural: isPlural) ? .feminine : .masculine
    }

    private static func reading(_ word: String, _ part: PartOfSpeech) -> WordReading? {
        WordAnalyzer.romanian.reading(of: word, as: part)
    }

    /// Returns the reading of a noun, which the dictionary may have as an adjective; of several the one whose lemma
    /// is an English word: *auditor* for „auditorii”.
    private static func noun(_ word: String, like english: String) -> WordReading? {
        let names = english.split(separator: " ").map { NormalForm.bare(String($0)) }
        return WordAnalyzer.romanian.readings(of: word)
            .filter { $0.partOfSpeech == .noun || $0.partOfSpeech == .adjective }
            .first { names.contains(NormalForm.bare($0.lemma)) } ?? reading(word, .noun)
    }

    /// Returns whether a word behind a noun is a genitive with an article, also one that the dictionary has as an
    /// adjective.
    private static func isGenitive(_ word: String) -> Bool {
        let genitive: WordFeatures = [.definite, .oblique]
        if let noun = reading(word, .noun), noun.cells.contains(where: { $0.contains(genitive) }) {
            return true
        }
        guard let cells = reading(word, .adjective)?.cells, !cells.isEmpty else { return false }
        return cells.allSatisfy { $0.contains(genitive) }
    }

    /// Returns whether a word that may be an adjective is none of the nouns that it may be as well, such as a genitive:
    /// „rambursarea biletului”.
    private static func isAdjective(
        _ adjective: WordReading, of word: String, _ isFeminine: Bool
    ) -> Bool {
        // Behind its noun an adjective has no article.
        guard
            adjective.cells.contains(where: { !$0.contains(.definite) }) || adjective.cells.isEmpty
        else { return false }
        guard let noun = reading(word, .noun) else { return true }
        return !(noun.isKnown && !adjective.isKnown) && agrees(adjective, isFeminine)
    }

    private static func agrees(_ adjective: WordReading, _ isFeminine: Bool) -> Bool {
        adjective.cells.contains {
            $0.contains(isFeminine ? .feminine : .masculine) || $0.contains(.plural)
        }
    }

    /// Returns the form of a word that has some features and is neither oblique nor, unless wanted, definite.
    private static func form(
        of lemma: String, _ part: PartOfSpeech, _ features: WordFeatures
    ) -> String? {
        let analyzer = WordAnalyzer.romanian
        if features == .singular, part == .noun { return lemma }
        let unwanted: WordFeatures =
            features.contains(.definite) ? .oblique : [.definite, .oblique]
        return analyzer.forms(of: lemma, as: part).first { form in
            analyzer.readings(of: form).contains { reading in
                reading.lemma == lemma && reading.partOfSpeech == part
                    && reading.cells.contains {
                        $0.isSuperset(of: features) && $0.isDisjoint(with: unwanted)
                    }
            }
        }
    }
}

/// The words of a phrase with the characters between them.
struct SplitPhrase {
    var words: [String]
    private let gaps: [String]

    /// Creates the phrase of some words of a text; a capital that only the sentence gives is taken away.
    init(_ range: Range<Int>, of text: CheckedPair.Text) {
        words = range.map { index in
            let word = text.word(index)
            return index == range.lowerBound && text.isInitial(index) && !Acronym.matches(word.utf8)
                ? word.lowercased() : word
        }
        gaps = range.dropFirst().map {
            text.excerpt(Int(text.words[$0 - 1].end)..<Int(text.words[$0].start))
        }
    }

    /// The phrase as it is written.
    var text: String {
        zip([""] + gaps, words).map { $0 + $1 }.joined()
    }
}
