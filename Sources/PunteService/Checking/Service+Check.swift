internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// A request to check a Romanian article against its English source.
package struct CheckRequest: Codable, Sendable, Hashable {
    /// The English article.
    package var english: ArticleInput
    /// The Romanian article.
    package var romanian: ArticleInput
    /// Links that stay as they are; without these and ``rejected``, the decisions in the memory count.
    package var confirmed: [LinkInput]?
    /// Pairs that are not made.
    package var rejected: [LinkInput]?
    /// Names of rules to leave out.
    package var off: [String]?
    /// Names of the only rules to use.
    package var only: [String]?

    /// Creates a request.
    package init(
        english: ArticleInput, romanian: ArticleInput, off: [String]? = nil,
        only: [String]? = nil
    ) {
        self.english = english
        self.romanian = romanian
        self.off = off
        self.only = only
    }
}

/// The links of two articles and what a person should look at in them.
package struct CheckRecord: Codable, Sendable, Hashable {
    /// The articles and their links.
    package var alignment: AlignmentRecord
    /// The findings in the order of the Romanian article, each with its places.
    package var findings: [FindingRecord]
}

extension Service {
    /// Pairs the sentences of two articles and checks the Romanian one.
    ///
    /// Sentences that were left out or added are told by the alignment; they are no findings unless
    /// the rule `counterpart` is among the only ones. What a person dismissed for good is left out.
    ///
    /// - Throws: ``ServiceError``, `MemoryError`, `AlignmentFileError`, `ICUError`.
    package func check(_ request: CheckRequest) throws -> CheckRecord {
        let names = TranslationChecker.catalogue.map(\.name)
        for name in (request.off ?? []) + (request.only ?? []) where !names.contains(name) {
            throw ServiceError(
                .invalid, "no rule “\(name)”; there are \(names.joined(separator: ", "))")
        }
        let english = try article(request.english, .english)
        let romanian = try article(request.romanian, .romanian, isDraft: true)
        let decisions = try decisions(
            english, romanian, confirmed: request.confirmed, rejected: request.rejected)
        return try withEngine { engine in
            let aligned = try engine.aligned(english, romanian, decisions: decisions)
            let checker = engine.checker(without: request.off, only: request.only)
            let check = ArticleCheck(
                checker, english: english.sentences, romanian: romanian.sentences,
                alignment: aligned.alignment)
            let dismissed = Set(try memoryIfServed?.dismissals().map(\.key) ?? [])
            let lists = request.only?.contains(TranslationChecker.counterpartRule) == true
            return CheckRecord(
                alignment: aligned.record,
                findings: check.passages(listsCounterparts: lists).flatMap { whole in
                    var passage = whole
                    _ = passage.leaveOut(dismissed: dismissed)
                    return passage.findings.map { [passage] in
                        FindingRecord($0, in: passage, marks: true)
                    }
                })
        }
    }

    /// Returns the rules of the check in their order.
    package func rules() -> [RuleRecord] {
        TranslationChecker.catalogue.map { RuleRecord(name: $0.name, summary: $0.summary) }
    }
}

/// A rule of the check.
package struct RuleRecord: Codable, Sendable, Hashable {
    /// The name of the rule.
    package var name: String
    /// What the rule finds.
    package var summary: String
}

extension Engine {
    /// Returns a checker with certain rules.
    func checker(without off: [String]?, only: [String]?) -> PassageChecker {
        guard off?.isEmpty == false || only?.isEmpty == false else { return passageChecker }
        return PassageChecker(
            TranslationChecker(
                glossary: glossary, renderings: checkerRenderings, without: Set(off ?? []),
                only: Set(only ?? [])))
    }
}
