internal import PunteGlossary
internal import PunteMemory
internal import PunteService

/// The texts that a check goes through: two articles, or the segments of a memory.
enum CheckedTexts {
    case articles(ArticleCheck, ArticlePairFiles)
    case memory(Memory, TranslationChecker)

    /// Calls a function with each passage in which something may have been found, in order.
    ///
    /// - Parameters:
    ///   - listsCounterparts: whether a sentence of an article without a counterpart is a finding.
    ///   - body: receives the passages.
    /// - Throws: `MemoryError`; any error of `body`.
    func forEachPassage(
        listsCounterparts: Bool, _ body: (CheckedPassage) throws -> Void
    ) throws {
        switch self {
        case .articles(let check, _):
            for passage in check.passages(listsCounterparts: listsCounterparts) {
                try body(passage)
            }
        case .memory(let memory, let checker):
            try memory.forEachSegment { segment in
                // A part renders only some of its sentences: what it lacks is no mistake.
                guard segment.status != .rejected, !segment.isPart else { return }
                var passage = CheckedPassage(
                    english: [segment.english], romanian: [segment.romanian], segment: segment.id)
                passage.findings = checker.findings(
                    english: segment.english, romanian: segment.romanian)
                passage.sortFindings()
                try body(passage)
            }
        }
    }
}
