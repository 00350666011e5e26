package import PunteAlignment
package import PunteGlossary
internal import PunteLanguage
package import PunteText

/// A text in both languages that a check looked at, with its origin: sentences of two articles, or a
/// segment of the memory.
package struct CheckedSentences: Sendable, Hashable {
    /// The English text; empty for a Romanian sentence without a counterpart.
    package var english = ""
    /// The Romanian text; empty for an English sentence without a counterpart.
    package var romanian = ""
    /// The indices of the English sentences.
    package var englishSentences: SentenceGroup?
    /// The indices of the Romanian sentences.
    package var romanianSentences: SentenceGroup?
    /// The id of the segment; nil for sentences of articles.
    package var segment: Int64?

    /// Creates texts from their parts.
    package init(
        english: String = "", romanian: String = "", englishSentences: SentenceGroup? = nil,
        romanianSentences: SentenceGroup? = nil, segment: Int64? = nil
    ) {
        self.english = english
        self.romanian = romanian
        self.englishSentences = englishSentences
        self.romanianSentences = romanianSentences
        self.segment = segment
    }
}

/// A finding with the texts in which it was made.
package struct PlacedFinding: Sendable, Hashable {
    /// The finding.
    package var finding: Finding
    /// The texts.
    package var texts: CheckedSentences
}

/// Checks a Romanian article against the English one that it was made from.
package struct SentenceCheck {
    private let checker: TranslationChecker
    private let english: [Sentence]
    private let romanian: [Sentence]

    /// Creates the check of two articles.
    ///
    /// - Parameters:
    ///   - checker: the rules.
    ///   - english: the sentences of the English article.
    ///   - romanian: the sentences of the Romanian article.
    package init(_ checker: TranslationChecker, english: [Sentence], romanian: [Sentence]) {
        self.checker = checker
        self.english = english
        self.romanian = romanian
    }

    /// Returns what a person should look at in the links, in the Romanian sentences without a
    /// counterpart, and in the signs of the Romanian text.
    package func findings(of alignment: Alignment) -> [PlacedFinding] {
        let facts = checker.facts(english: english.map(\.text), romanian: romanian.map(\.text))
        var result: [PlacedFinding] = []
        for link in alignment.links {
            let source = link.english.map { english[$0].text }
            let target = link.romanian.map { romanian[$0].text }
            let texts = CheckedSentences(
                english: source.joined(separator: " "), romanian: target.joined(separator: " "),
                englishSentences: link.english, romanianSentences: link.romanian)
            result += checker.findings(english: source, romanian: target, in: facts)
                .map { PlacedFinding(finding: $0, texts: texts) }
        }
        for index in alignment.unpairedRomanian {
            let text = romanian[index].text
            result += checker.findings(english: [], romanian: [text], in: facts)
                .map { PlacedFinding(finding: $0, texts: Self.texts(romanian: text, at: index)) }
        }
        return result
            + checker.findingsOnSigns(of: romanian).map { sentence, finding in
                PlacedFinding(
                    finding: finding,
                    texts: Self.texts(romanian: romanian[sentence].text, at: sentence))
            }
    }

    /// Returns the sentences of both articles that no link contains, datelines apart.
    package func sentencesWithoutCounterpart(in alignment: Alignment) -> [PlacedFinding] {
        let left = alignment.unpairedEnglish.filter { english[$0].kind != .dateline }.map { index in
            let text = english[index].text
            return PlacedFinding(
                finding: checker.missingCounterpart(of: text, side: .english),
                texts: CheckedSentences(
                    english: text, englishSentences: SentenceGroup(index..<index + 1)))
        }
        let added = alignment.unpairedRomanian.filter { romanian[$0].kind != .dateline }
            .map { index in
                let text = romanian[index].text
                return PlacedFinding(
                    finding: checker.missingCounterpart(of: text, side: .romanian),
                    texts: Self.texts(romanian: text, at: index))
            }
        return left + added
    }

    /// Returns a Romanian sentence without a counterpart.
    private static func texts(romanian text: String, at index: Int) -> CheckedSentences {
        CheckedSentences(romanian: text, romanianSentences: SentenceGroup(index..<index + 1))
    }
}
