internal import PunteMemory
internal import PunteText

/// Windows of neighbouring sentences that may be one stored segment.
///
/// A stored link of several sentences is found by each of them as a *part*. Where parts are found,
/// the sentence and its neighbours are looked up as one text, so that a sentence pair that recurs
/// whole is offered whole.
struct JoinedSentences {
    /// Sentences that a window has at most.
    static let longest = 3

    let suggestions: [Suggestion]

    /// The windows worth a look-up: of two sentences around a part, and of three where each of them
    /// is a part of the same segment.
    var windows: [Range<Int>] {
        var result: [Range<Int>] = []
        for start in suggestions.indices {
            for length in 2...Self.longest where start + length <= suggestions.count {
                let window = start..<start + length
                if isWorthwhile(window) { result.append(window) }
            }
        }
        return result
    }

    private func isWorthwhile(_ window: Range<Int>) -> Bool {
        let sentences = suggestions[window]
        guard sentences.allSatisfy({ $0.translation == nil && $0.score < 100 }),
            Set(sentences.map(\.sentence.paragraph)).count == 1,
            Set(sentences.map(\.sentence.kind)).count == 1
        else { return false }
        let targets = sentences.map { $0.matches.first { $0.kind == .part }?.match.target }
        return window.count == 2
            ? targets.contains { $0 != nil }
            : targets[0] != nil && targets.allSatisfy { $0 == targets[0] }
    }

    /// Those that offer more than the best of their sentences, none over another.
    static func chosen(_ joined: [JoinedMatch], _ suggestions: [Suggestion]) -> [JoinedMatch] {
        let useful = joined.filter { joined in
            let alone = suggestions[joined.sentences].map(\.score).min() ?? 0
            return joined.match.points > alone
        }
        var taken: Set<Int> = []
        return useful.sorted {
            ($0.match.match.score, $1.sentences.lowerBound) > (
                $1.match.match.score, $0.sentences.lowerBound
            )
        }
        .filter { joined in
            guard taken.isDisjoint(with: joined.sentences) else { return false }
            taken.formUnion(joined.sentences)
            return true
        }
    }
}
