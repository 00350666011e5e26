internal import PunteLanguage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Finds, for links, sentences from elsewhere in the text that one side draws on too.
///
/// A writer who condenses tells two sentences of the report in one, also when they stand paragraphs
/// apart. No bead of neighbours holds that: the search links the sentence with the one and leaves
/// the other alone. So what a link leaves unaccounted for of a side is looked for among the free
/// sentences of the other, and a third group of trees judges each that accounts for some of it.
struct FurtherSentences {
    static let names = [
        "gain", "gain-of-gap", "gain-of-sentence", "cover-sentence", "cover-before", "cover-after",
        "above-others", "above-rivals", "above-links", "cosine", "length-before", "length-after",
        "mass-sentence", "log-odds", "facing", "distance",
    ]

    /// A link and a free sentence that one of its sides may draw on, too.
    struct Candidate {
        var link: Int
        var isSource: Bool
        var sentence: Int
        /// In the order of ``names``.
        var features: [Float]

        /// The link with the sentence.
        func joined(to links: [Link]) -> Link {
            var result = links[link]
            if isSource {
                result.source.insert(sentence)
            } else {
                result.target.insert(sentence)
            }
            return result
        }
    }

    private let sides: (source: Side, target: Side)

    /// Words of a sentence that the link must account for, as a share.
    private static let leastCover: Float = 0.2
    /// Sentences of a side at most.
    private static let mostSentences = 4
    /// Distances above this count no more.
    private static let farthest = 8

    init(_ bitext: Bitext) {
        sides = (
            Side(
                own: bitext.sourceCoverage, facing: bitext.targetCoverage,
                words: bitext.sourceWords.map(\.count), cosine: { bitext.cosine[$1, $0] }),
            Side(
                own: bitext.targetCoverage, facing: bitext.sourceCoverage,
                words: bitext.targetWords.map(\.count), cosine: { bitext.cosine[$0, $1] })
        )
    }

    /// What is known of the sentences that may join a link.
    private struct Side {
        /// How the other side accounts for these sentences, and these for the other side.
        let own: SentenceCoverage
        let facing: SentenceCoverage
        let words: [Int]
        /// Of a sentence of this side and one of the other.
        let cosine: (Int, Int) -> Float
    }

    /// The free sentences that may join links, with what is measured of each.
    ///
    /// O(links · free sentences) coverages of a link's sentences.
    func candidates(
        of links: [Link], freeSources: [Int], freeTargets: [Int]
    ) -> [Candidate] {
        candidates(
            links.map { ($0.source, $0.target, $0) }, freeSources, sides.source, sides.target)
            + candidates(
                links.map { ($0.target, $0.source, $0) }, freeTargets, sides.target, sides.source,
                isSource: false)
    }

    private typealias Group = (own: SentenceGroup, facing: SentenceGroup, link: Link)

    /// A sentence beside a link, before it is compared with the others.
    private struct Fit {
        var group: Int
        var sentence: Int
        var gain: Float
        var before: Float
        var cover: Float
    }

    private func candidates(
        _ groups: [Group], _ free: [Int], _ side: Side, _ other: Side, isSource: Bool = true
    ) -> [Candidate] {
        var fits: [Fit] = []
        for (number, group) in groups.enumerated() where group.own.count < Self.mostSentences {
            let before = side.facing.covered(group.facing, by: group.own)
            for sentence in free {
                let cover =
                    side.own.covered(CollectionOfOne(sentence), by: group.facing)
                    / side.own.mass[sentence]
                guard cover >= Self.leastCover else { continue }
                var wider = group.own
                wider.insert(sentence)
                let gain = side.facing.covered(group.facing, by: wider) - before
                fits.append(
                    Fit(group: number, sentence: sentence, gain: gain, before: before, cover: cover)
                )
            }
        }
        let ofGroup = TwoGreatest(fits.map { ($0.group, $0.gain) })
        let ofSentence = TwoGreatest(fits.map { ($0.sentence, $0.gain) })
        return fits.map { fit in
            let group = groups[fit.group]
            let features = features(
                of: fit, beside: group, side, other,
                rival: ofGroup.greatest(of: fit.group, but: fit.gain),
                elsewhere: ofSentence.greatest(of: fit.sentence, but: fit.gain))
            return Candidate(
                link: fit.group, isSource: isSource, sentence: fit.sentence, features: features)
        }
    }

    private func features(
        of fit: Fit, beside group: Group, _ side: Side, _ other: Side, rival: Float,
        elsewhere: Float
    ) -> [Float] {
        let facingMass = side.facing.mass(of: group.facing)
        let mass = side.own.mass[fit.sentence]
        var bestOther: Float = 0
        for row in 0..<side.own.share.rows where !group.facing.contains(row) {
            bestOther = max(bestOther, side.own.share[row, fit.sentence])
        }
        let facingWords = group.facing.reduce(5) { $0 + other.words[$1] }
        let ownWords = group.own.reduce(5) { $0 + side.words[$1] }
        let range = group.own.neighbours
        let distance = max(range.lowerBound - 1 - fit.sentence, fit.sentence - range.upperBound)
        return [
            fit.gain, fit.gain / (facingMass - fit.before + 0.1), fit.gain / mass, fit.cover,
            fit.before / facingMass, (fit.before + fit.gain) / facingMass, fit.cover - bestOther,
            fit.gain - rival, fit.gain - elsewhere,
            group.facing.reduce(0) { max($0, side.cosine(fit.sentence, $1)) },
            logf(Float(facingWords) / Float(ownWords)),
            logf(Float(facingWords) / Float(ownWords + side.words[fit.sentence])), mass,
            Float(group.link.logOdds), Float(group.facing.count),
            Float(min(distance, Self.farthest)),
        ]
    }
}

/// The greatest values under each key, without one of them.
private struct TwoGreatest {
    private var values: [Int: (first: Float, second: Float)] = [:]

    init(_ entries: [(key: Int, value: Float)]) {
        for (key, value) in entries {
            let known = values[key] ?? (0, 0)
            values[key] =
                value > known.first ? (value, known.first) : (known.first, max(known.second, value))
        }
    }

    func greatest(of key: Int, but value: Float) -> Float {
        guard let known = values[key] else { return 0 }
        return value >= known.first ? known.second : known.first
    }
}
