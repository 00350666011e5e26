internal import PunteAlignment
internal import PunteLanguage
public import PunteMemory

/// Marks the words that translate what the concordance found.
///
/// The words of a hit are aligned (``PunteAlignment/WordAligner``); those that are linked to a word
/// of the match are its counterpart. Function words are marked only beside function words.
///
/// One instance serves one thread; the lexicon is opened at its first use.
public final class CounterpartFinder {
    private let aligner: LazyAligner

    /// The maximum number of segments in which it is sensible to look for counterparts at once.
    public static let maximumSegments = ReuseParameters.Counterparts.maximumSegments

    /// The minimum agreement of both directions in a link, 0–1.
    private static let minimumScore = ReuseParameters.Counterparts.minimumScore

    /// Creates a finder.
    ///
    /// - Parameter memory: the memory whose confirmed segments update the lexicon; nil for the
    ///   shipped lexicon.
    public init(updatedBy memory: Memory? = nil) { aligner = LazyAligner(memory) }

    /// The number of words that were met so far and are kept for the next segments.
    package var wordCount: Int { aligner.wordCount }

    /// Sets the counterpart of a hit in which the pattern occurs on one side only.
    ///
    /// - Throws: ``PunteMemory/MemoryError``, ``PunteAlignment/AlignmentFileError`` or `ICUError` when
    ///   the aligner cannot be made.
    public func addCounterpart(to hit: inout ConcordanceHit) throws {
        guard hit.english.isEmpty != hit.romanian.isEmpty else { return }
        let side = hit.keywordSide
        let links = try aligner.align(
            english: hit.segment.english, romanian: hit.segment.romanian)
        let (text, otherText) = (hit.segment.text(side), hit.segment.text(side.other))
        var found: Set<Range<Int>> = []
        for link in links where link.score >= Self.minimumScore {
            let link = DirectedWordLink(link, from: side)
            guard hit.ranges(side).contains(where: { $0.overlaps(link.source) }) else { continue }
            let word = otherText.utf8Slice(link.target)
            guard word.contains(where: { $0.isLetter || $0.isNumber }),
                !isFunctionWord(word, side.other)
                    || isFunctionWord(text.utf8Slice(link.source), side)
            else { continue }
            found.insert(link.target)
        }
        hit.counterpartSide = side.other
        hit.counterparts = found.sorted { $0.lowerBound < $1.lowerBound }
    }

    private func isFunctionWord(_ word: String, _ side: Side) -> Bool {
        FunctionWords.words(of: side).contains(bare: NormalForm.bare(word))
    }
}
