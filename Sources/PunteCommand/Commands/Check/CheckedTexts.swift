internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteService
internal import PunteText

/// The texts that a check goes through: an article, or the segments of a memory.
enum CheckedTexts {
    case article(ArticleCheck)
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
        case .article(let check):
            for passage in check.passages(listsCounterparts: listsCounterparts) {
                try body(passage)
            }
        case .memory(let memory, let checker):
            let segmenter = try SentenceSegmenter(language: .romanian)
            try memory.forEachSegment { segment in
                // A part renders only some of its sentences: what it lacks is no mistake.
                guard segment.status != .rejected, !segment.isPart else { return }
                let romanian = try Self.sentences(of: segment.romanian, by: segmenter)
                var passage = CheckedPassage(
                    english: [segment.english], romanian: romanian, segment: segment.id)
                passage.findings = checker.findings(
                    english: passage.english, romanian: romanian)
                passage.sortFindings()
                try body(passage)
            }
        }
    }

    /// Returns the sentences of a segment, which may be several of an article, so that a finding has the
    /// identity that it had there; the whole text when they are not joined by single spaces.
    private static func sentences(
        of text: String, by segmenter: SentenceSegmenter
    ) throws -> [String] {
        let sentences = try segmenter.sentences(in: text).map { range in
            let sentence = text.utf8Slice(range)
            return range.upperBound < text.utf8.count && sentence.hasSuffix(" ")
                ? String(sentence.dropLast()) : sentence
        }
        return sentences.joined(separator: " ") == text ? sentences : [text]
    }
}
