internal import PunteLanguage
internal import PunteText

/// The terms that every translator of English news knows, so that nobody wants to be told of them.
///
/// They are countries and cities that news is full of (*Germany*, „Germania”), frequent nouns (*warehouse*,
/// „depozit”) and abbreviations (*EU*, „UE”), words that both languages write nearly alike (*frigate*,
/// „fregată”; *European Union*, „Uniunea Europeană”) and ranks in short (*Gen.*, „general”). Other names of
/// several words are never obvious, nor are rare ones, nor those with a note, but for the most frequent ones.
struct ObviousTerms {
    private typealias Parameters = ReuseParameters.Hints

    private let matcher = NameMatcher()
    private let function = FunctionWords.words(of: .english)

    /// Returns whether everybody knows what a name is in the other language.
    ///
    /// - Parameters:
    ///   - english: the English name.
    ///   - romanian: the Romanian name.
    ///   - term: the term that has them.
    /// - Returns: true where no translator wants to be told.
    func contains(english: String, romanian: String, of term: Term) -> Bool {
        let name = withoutArticle(english)
        if english.isAcronym, romanian.isAcronym { return isKnownAcronym(english, of: term) }
        return switch term.kind {
        case .person, .unit: false
        case .place:
            isFrequent(name, Parameters.commonPlace)
                || term.note == nil && isFrequent(name, Parameters.knownPlace)
        case .organisation where name.contains(where: \.isUppercase):
            term.note == nil
                && isWrittenAlike(name, romanian, minimum: Parameters.institutionLikeness)
        case .organisation, .office, .operation, .equipment, .other:
            isTitle(name, of: romanian) || isKnownNoun(name, romanian, term)
        }
    }

    /// Returns a name without the article that it begins with: *Associated Press*.
    func withoutArticle(_ name: String) -> String {
        guard let space = name.firstIndex(of: " "), EnglishArticles.contains(name[..<space]) else {
            return name
        }
        return String(name[space...].dropFirst())
    }

    /// Returns whether an abbreviation is frequent, or short for the name of a place that news is full of.
    private func isKnownAcronym(_ acronym: String, of term: Term) -> Bool {
        isFrequent(acronym.filter(\.isLetter), Parameters.commonPlace)
            || term.kind == .place
                && term.designations(in: .english).contains {
                    isFrequent($0.text, Parameters.commonPlace)
                }
    }

    /// Returns whether all words of a name are as frequent as `minimum` says.
    private func isFrequent(_ name: String, _ minimum: Int) -> Bool {
        let words = name.split { !$0.isLetter }.map { NormalForm.bare(String($0)) }
            .filter { !function.all.contains($0) }
        return !words.isEmpty
            && words.allSatisfy {
                (WordAnalyzer.frequency(ofEnglish: $0) ?? 0) >= minimum
            }
    }

    /// Returns whether two names have as many words, at most two, each of which is nearly a word of the other name.
    private func isWrittenAlike(
        _ english: String, _ romanian: String, minimum: Double = Parameters.likeness
    ) -> Bool {
        let (words, others) = (english.split(separator: " "), romanian.split(separator: " "))
        return words.count == others.count && words.count < 3
            && words.allSatisfy { word in
                others.contains {
                    matcher.similarity(english: String(word), romanian: String($0)) >= minimum
                }
            }
    }

    private func isTitle(_ name: String, of rank: String) -> Bool {
        guard name.hasSuffix(".") else { return false }
        let letters = name.filter(\.isLetter).lowercased()
        return letters.count >= Parameters.shortestTitle && rank.hasPrefix(letters)
    }

    private func isKnownNoun(_ english: String, _ romanian: String, _ term: Term) -> Bool {
        guard !english.contains(where: { $0 == " " || $0 == "-" }), !english.isAcronym else {
            return false
        }
        if isWrittenAlike(english, romanian) { return true }
        if term.kind == .other || term.kind == .office,
            (WordAnalyzer.frequency(ofEnglishNoun: english) ?? 0) >= Parameters.commonNoun
        {
            return true
        }
        return term.note == nil
            && (WordAnalyzer.frequency(ofEnglish: english) ?? 0) >= Parameters.knownNoun
    }
}
