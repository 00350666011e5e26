internal import PunteAlignment
internal import PunteLanguage
internal import PunteMemory

/// Finds what in a stored translation renders the words in which two sentences differ, by word
/// alignment.
final class Counterparts {
    private let side: Side
    private let aligner: LazyAligner

    init(from side: Side, aligner: LazyAligner) {
        self.side = side
        self.aligner = aligner
    }

    /// UTF-8 offsets in the translation, in order; neighbouring words are one range.
    ///
    /// - Throws: `MemoryError`, `AlignmentFileError`, `ICUError`.
    func affected(_ match: Match) throws -> [Range<Int>] {
        let changed = match.differences.filter { $0.kind != .spelling }.compactMap(\.stored)
        guard !changed.isEmpty else { return [] }
        let links = try aligner.align(
            source: match.segment.english, target: match.segment.romanian)
        var ranges: [Range<Int>] = []
        for link in links {
            let (here, there) =
                side == .english ? (link.source, link.target) : (link.target, link.source)
            if changed.contains(where: { $0.overlaps(here) }) { ranges.append(there) }
        }
        return Self.merged(ranges, in: match.target)
    }

    /// In order, with ranges joined between which there is only a space.
    private static func merged(_ ranges: [Range<Int>], in text: String) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard let last = result.last else {
                result.append(range)
                continue
            }
            let isNear =
                range.lowerBound <= last.upperBound
                || text.utf8Slice(last.upperBound..<range.lowerBound).allSatisfy(\.isWhitespace)
            if isNear {
                result[result.count - 1] =
                    last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }
}
