internal import PunteLanguage

/// Checks the passages of two articles, and reads no passage again while it and what its findings
/// depend on stay the same.
///
/// While one writes, one sentence changes with each letter. The findings of another passage depend on
/// the English article, which stays, and on few facts of the Romanian one: ``ArticleFacts`` records
/// what the rules asked about it, and a passage is checked again when an answer is another one now.
/// What comes out is always what a check from nothing finds. One instance serves one thread.
package final class PassageChecker {
    /// The rules.
    package let checker: TranslationChecker

    /// What was found in a passage by comparing it with its source.
    private struct Passage {
        let findings: [Finding]
        /// What was asked about the Romanian article.
        let inquiries: Set<ArticleFacts.Inquiry>
        var use: Int
    }

    private struct PassageKey: Hashable {
        let english: [String]
        let romanian: [String]
    }

    /// The findings on the language of a sentence, which may look at its source.
    private struct SentenceKey: Hashable {
        let english: [String]
        let romanian: String
    }

    /// An English article with the passages that were compared with it.
    private final class Report {
        let sentences: [String]
        let facts: EnglishFacts
        var passages: [PassageKey: Passage] = [:]

        init(_ sentences: [String], _ facts: EnglishFacts) {
            self.sentences = sentences
            self.facts = facts
        }
    }

    /// The reports that were checked last, the latest at the end.
    private var reports: [Report] = []
    private var sentences: [SentenceKey: (findings: [Finding], use: Int)] = [:]
    private var texts: [String: (facts: RomanianFacts, use: Int)] = [:]
    /// The number of checks so far.
    private var use = 0

    private static let maximumReports = 4
    /// The number of entries from which on those that the last checks did not use are dropped.
    private static let maximumEntries = 1500
    /// The number of checks for which an entry counts as used.
    private static let reach = 8

    /// Creates a checker that has read nothing.
    package init(_ checker: TranslationChecker) { self.checker = checker }

    /// Begins the check of two articles.
    ///
    /// - Parameters:
    ///   - english: the sentences of the English article.
    ///   - romanian: the sentences of the Romanian article.
    /// - Returns: the function that returns the findings of a passage of them; their ranges count in the
    ///   sentences joined by a space.
    package func begin(
        english: [String], romanian: [String]
    ) -> (_ english: [String], _ romanian: [String]) -> [Finding] {
        use += 1
        dropUnused()
        let report = report(english)
        let facts = ArticleFacts(
            english: report.facts, romanian: romanian.map { self.facts(of: $0) })
        return { source, target in
            lazy var left = self.checker.englishText(source.joined(separator: " "))
            let compared = self.compared(
                PassageKey(english: source, romanian: target), of: report, in: facts, left)
            let own = target.map { sentence in
                let key = SentenceKey(english: source, romanian: sentence)
                let found =
                    self.sentences[key]?.findings
                    ?? self.checker.ownFindings(in: sentence, english: left)
                self.sentences[key] = (found, self.use)
                return found
            }
            return compared + TranslationChecker.joined(own, of: target)
        }
    }

    private func compared(
        _ key: PassageKey, of report: Report, in facts: ArticleFacts,
        _ left: @autoclosure () -> CheckedPair.Text
    ) -> [Finding] {
        if let known = report.passages[key], known.inquiries.allSatisfy(facts.confirms) {
            report.passages[key]?.use = use
            return known.findings
        }
        _ = facts.takeInquiries()
        let found = checker.sourceFindings(english: left(), romanian: key.romanian, in: facts)
        report.passages[key] = Passage(
            findings: found, inquiries: facts.takeInquiries(), use: use)
        return found
    }

    private func report(_ english: [String]) -> Report {
        let index = reports.firstIndex { $0.sentences == english }
        let report =
            index.map { reports.remove(at: $0) } ?? Report(english, checker.englishFacts(english))
        reports.append(report)
        if reports.count > Self.maximumReports { reports.removeFirst() }
        return report
    }

    private func facts(of sentence: String) -> RomanianFacts {
        let facts = texts[sentence]?.facts ?? checker.romanianFacts(sentence)
        texts[sentence] = (facts, use)
        return facts
    }

    private func dropUnused() {
        let oldest = use - Self.reach
        if texts.count > Self.maximumEntries { texts = texts.filter { $0.value.use >= oldest } }
        if sentences.count > Self.maximumEntries {
            sentences = sentences.filter { $0.value.use >= oldest }
        }
        for report in reports where report.passages.count > Self.maximumEntries {
            report.passages = report.passages.filter { $0.value.use >= oldest }
        }
    }
}
