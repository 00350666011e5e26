internal import PunteLanguage
internal import PunteText

/// A Romanian predicate that is denied, or not, otherwise than the English words that it renders may be.
package struct PolarityCandidate {
    /// UTF-8 offsets of the Romanian predicate with its negation.
    package let range: Range<Int>
    /// UTF-8 offsets of the English words that deny or affirm it.
    package let english: Range<Int>
    /// Whether the Romanian denies what the English does not.
    package let isAdded: Bool
    /// The values of ``PolarityFeatures/names``.
    package let features: [Float]
}

/// Finds the candidates of two texts.
struct PolarityCandidates {
    let tied: TiedPair
    let article: ArticleFacts
    let english: Predicates
    let romanian: Predicates
    let coverage: (english: Float, romanian: Float)

    /// The number of words around the English verb within which something must deny it for the Romanian to
    /// have lost a negation.
    static let reach = 8
    private static let minimumTie: Float = 0.05

    init(_ tied: TiedPair, in article: ArticleFacts) {
        (self.tied, self.article) = (tied, article)
        english = Predicates(
            of: tied.english, bare: tied.bare.english, content: tied.content.english, .english)
        romanian = Predicates(
            of: tied.romanian, bare: tied.bare.romanian, content: tied.content.romanian, .romanian)
        coverage = tied.coverage
    }

    /// Returns the candidates of all Romanian predicates.
    func all() -> [PolarityCandidate] {
        let negatives = zip(english.isMark, english.isRelated).map { $0 || $1 }
        return romanian.groups.compactMap { group in
            guard group.isPredicate || group.mark != nil,
                let source = english.groups.max(by: {
                    tied.tie(romanian: group.head, english: $0.head)
                        < tied.tie(romanian: group.head, english: $1.head)
                }),
                tied.tie(romanian: group.head, english: source.head) >= Self.minimumTie
            else { return nil }
            let isAdded = group.mark != nil
            guard isAdded ? source.mark == nil : true else { return nil }
            let distance = english.distance(from: source.head, to: negatives, limit: Self.reach)
            guard isAdded || distance < Self.reach else { return nil }
            let mark =
                source.mark
                ?? (isAdded
                    ? nil
                    : negatives.indices.last {
                        negatives[$0] && $0 <= source.head && source.head - $0 < Self.reach
                    })
            let first = Int(tied.english.words[mark ?? source.head].start)
            let last = Int(tied.english.words[source.head].end)
            let start = Int(tied.romanian.words[group.mark ?? group.head].start)
            let end = Int(tied.romanian.words[group.head].end)
            return PolarityCandidate(
                range: start..<end, english: first..<last, isAdded: isAdded,
                features: PolarityFeatures(group, source, in: self).values)
        }
    }
}
