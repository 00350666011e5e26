package import PunteAlignment
package import PunteGlossary
internal import PunteLanguage
package import PunteText
internal import Synchronization

/// Checks a Romanian article against its English source, passage by passage.
package struct ArticleCheck {
    private let passageChecker: PassageChecker
    private let source: [Sentence]
    private let target: [Sentence]
    private let alignment: Alignment
    private let threads: Int
    /// The number of sentences of an article without a source; nil where there is one.
    package let sentencesAlone: Int?

    /// Creates the check of two aligned articles.
    ///
    /// - Parameters:
    ///   - checker: the rules, with what they found in the passages of earlier checks.
    ///   - english: the sentences of the English article.
    ///   - romanian: the sentences of the Romanian article.
    ///   - alignment: their links.
    ///   - threads: the number of threads on which passages are checked; with more than one, earlier checks
    ///     are of no use, as each thread reads the articles for itself.
    package init(
        _ checker: PassageChecker, english: [Sentence], romanian: [Sentence],
        alignment: Alignment, threads: Int = 1
    ) {
        passageChecker = checker
        source = english
        target = romanian
        self.alignment = alignment
        self.threads = threads
        sentencesAlone = nil
    }

    /// Creates the check of an article whose source is not at hand.
    ///
    /// - Parameters:
    ///   - checker: the rules; `TranslationChecker.sourcelessRules` are those that make sense.
    ///   - romanian: the sentences of the article.
    ///   - threads: the number of threads on which sentences are checked.
    package init(_ checker: PassageChecker, romanian: [Sentence], threads: Int = 1) {
        passageChecker = checker
        self.threads = threads
        source = []
        target = romanian
        alignment = Alignment(links: [], englishCount: 0, romanianCount: romanian.count)
        sentencesAlone = romanian.count
    }

    /// The rules.
    package var checker: TranslationChecker { passageChecker.checker }

    /// The number of links.
    package var links: Int { alignment.links.count }

    /// The English sentences without a counterpart; datelines, which an adaptation rewrites, apart.
    package var unpairedEnglish: [Int] {
        alignment.unpairedEnglish.filter { source[$0].kind != .dateline }
    }

    /// The Romanian sentences without a counterpart, datelines apart.
    package var unpairedRomanian: [Int] {
        alignment.unpairedRomanian.filter { target[$0].kind != .dateline }
    }

    /// Returns the passages in which something was found.
    ///
    /// - Parameter listsCounterparts: Whether a sentence without a counterpart is a finding.
    /// - Returns: The passages in the order of the Romanian article; English ones without a counterpart
    ///   at the end.
    package func passages(listsCounterparts: Bool) -> [CheckedPassage] {
        var passages = alignment.links.map { passage(english: $0.english, romanian: $0.romanian) }
        passages += alignment.unpairedRomanian.map {
            passage(english: nil, romanian: SentenceGroup($0..<$0 + 1))
        }
        for (index, found) in findings(in: passages).enumerated() {
            passages[index].findings = found
        }
        addSigns(to: &passages)
        if listsCounterparts {
            for index in passages.indices {
                guard passages[index].english.isEmpty,
                    let place = passages[index].romanianSentences?.first,
                    target[place].kind != .dateline
                else { continue }
                passages[index].findings.append(
                    checker.missingCounterpart(of: target[place].text, side: .romanian))
            }
        }
        passages.sort { first($0) < first($1) }
        for index in passages.indices { passages[index].sortFindings() }
        if listsCounterparts {
            passages += unpairedEnglish.map { index in
                var result = passage(english: SentenceGroup(index..<index + 1), romanian: nil)
                result.findings = [
                    checker.missingCounterpart(of: source[index].text, side: .english)
                ]
                return result
            }
        }
        return passages.filter { !$0.findings.isEmpty }
    }

    /// Returns what the rules find in each passage.
    private func findings(in passages: [CheckedPassage]) -> [[Finding]] {
        let (english, romanian) = (source.map(\.text), target.map(\.text))
        let state = Mutex(
            (begun: 0, done: [[Finding]?](repeating: nil, count: passages.count)))
        if threads > 1, passages.count >= Self.minimumPassages {
            // A thread that cannot be started leaves its passages to the loop below.
            try? WorkerThread.forEach(threads, threads: threads) { [checker] _ in
                let findings = PassageChecker(checker).begin(english: english, romanian: romanian)
                while let index = state.withLock({ state -> Int? in
                    defer { state.begun += 1 }
                    return state.begun < passages.count ? state.begun : nil
                }) {
                    let found = findings(passages[index].english, passages[index].romanian)
                    state.withLock { $0.done[index] = found }
                }
            }
        }
        let done = state.withLock { $0.done }
        lazy var findings = passageChecker.begin(english: english, romanian: romanian)
        return passages.indices.map {
            done[$0] ?? findings(passages[$0].english, passages[$0].romanian)
        }
    }

    /// The number of passages from which on other threads, which read the articles again, are worth while.
    private static let minimumPassages = 4

    private func first(_ passage: CheckedPassage) -> Int {
        passage.romanianSentences?.first ?? target.count
    }

    private func passage(english: SentenceGroup?, romanian: SentenceGroup?) -> CheckedPassage {
        CheckedPassage(
            english: english?.map { source[$0].text } ?? [],
            romanian: romanian?.map { target[$0].text } ?? [], englishSentences: english,
            romanianSentences: romanian, paragraphs: romanian?.map { target[$0].paragraph } ?? [])
    }

    // MARK: Signs

    /// Adds the findings on signs that belong to more than one sentence to the passages of these.
    private func addSigns(to passages: inout [CheckedPassage]) {
        var places: [Int: (passage: Int, sentence: Int)] = [:]
        for (number, passage) in passages.enumerated() {
            guard let sentences = passage.romanianSentences else { continue }
            for (position, sentence) in sentences.enumerated() where places[sentence] == nil {
                places[sentence] = (number, position)
            }
        }
        for (sentence, finding) in checker.findingsOnSigns(of: target) {
            guard let place = places[sentence] else { continue }
            var finding = finding
            finding.range = finding.range.shifted(
                by: passages[place.passage].offset(ofRomanian: place.sentence))
            passages[place.passage].findings.append(finding)
        }
    }
}
