internal import PunteLanguage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Finds, for links, sentences from elsewhere in the text that one side draws on too.
///
/// A writer who condenses tells two sentences of the report in one, even when they are paragraphs
/// apart. No bead of neighbours holds that: the search links the sentence with one of the two and
/// leaves the other alone. So what a link leaves unaccounted for on a side is looked for among the
/// free sentences of the other side, and a third group of trees judges each candidate.
struct FurtherSentences {
    /// A link and a free sentence that one of its sides may draw on too.
    struct Candidate {
        /// Index of the link.
        let link: Int
        /// The side that the sentence would join.
        let side: Side
        /// Index of the sentence.
        let sentence: Int
        /// In the order of ``FurtherSentences/names``.
        let features: [Float]

        /// Returns the link extended by this sentence.
        func joined(to links: [Link]) -> Link {
            var result = links[link]
            switch side {
            case .english: result.english.insert(sentence)
            case .romanian: result.romanian.insert(sentence)
            }
            return result
        }
    }

    private let english: SideData
    private let romanian: SideData
    private let parameters: AlignmentParameters.FurtherSentences

    /// Prepares the search in a bitext.
    init(_ bitext: Bitext, parameters: AlignmentParameters.FurtherSentences = .shipped) {
        self.parameters = parameters
        english = SideData(
            coverage: bitext.englishCoverage, wordCounts: bitext.englishWords.map(\.count),
            cosine: { bitext.cosine[$1, $0] })
        romanian = SideData(
            coverage: bitext.romanianCoverage, wordCounts: bitext.romanianWords.map(\.count),
            cosine: { bitext.cosine[$0, $1] })
    }

    /// The measurements of the sentences of one side.
    private struct SideData {
        /// How much of these sentences the other side accounts for.
        let coverage: SentenceCoverage
        /// Number of words of each sentence.
        let wordCounts: [Int]
        /// Returns the cosine of a sentence of this side and one of the other.
        let cosine: (_ own: Int, _ other: Int) -> Float
    }

    /// Returns the free sentences that may join links, with the features of each: English ones
    /// first, by link, then by sentence.
    ///
    /// - Parameters:
    ///   - links: The links.
    ///   - freeEnglish: Indices of English sentences that are in no link, ascending.
    ///   - freeRomanian: Indices of Romanian sentences that are in no link, ascending.
    /// - Returns: Candidates whose sentences the link covers enough of.
    /// - Complexity: O(links · free sentences) coverages of the sentences of a link.
    func candidates(
        of links: [Link], freeEnglish: [Int], freeRomanian: [Int]
    ) -> [Candidate] {
        candidates(joining: .english, of: links, free: freeEnglish)
            + candidates(joining: .romanian, of: links, free: freeRomanian)
    }

    /// A free sentence beside a link, before it is compared with the others.
    private struct Fit {
        /// Index of the link.
        let link: Int
        let sentence: Int
        /// Weight of the words of the facing side that the link accounts for without the sentence.
        let before: Float
        /// Weight that the sentence adds to `before`.
        let gain: Float
        /// Share of the sentence that the facing side of the link accounts for.
        let cover: Float
    }

    private func candidates(joining side: Side, of links: [Link], free: [Int]) -> [Candidate] {
        let (own, facing) = side == .english ? (english, romanian) : (romanian, english)
        var fits: [Fit] = []
        for (index, link) in links.enumerated() {
            let (joined, opposite) = (link[side], link[side.other])
            guard joined.count < parameters.maximumSentences else { continue }
            let before = facing.coverage.covered(opposite, by: joined)
            for sentence in free {
                let cover =
                    own.coverage.covered(CollectionOfOne(sentence), by: opposite)
                    / own.coverage.mass[sentence]
                guard cover >= parameters.minimumCover else { continue }
                var wider = joined
                wider.insert(sentence)
                let gain = facing.coverage.covered(opposite, by: wider) - before
                fits.append(
                    Fit(link: index, sentence: sentence, before: before, gain: gain, cover: cover))
            }
        }
        let gainsOfLink = TwoGreatest(fits.map { (key: $0.link, value: $0.gain) })
        let gainsOfSentence = TwoGreatest(fits.map { (key: $0.sentence, value: $0.gain) })
        return fits.map { fit in
            let measurements = Measurements(
                fit: fit, link: links[fit.link], side: side, own: own, facing: facing,
                gainOfOtherSentence: gainsOfLink.greatest(of: fit.link, except: fit.gain),
                gainAtOtherLink: gainsOfSentence.greatest(of: fit.sentence, except: fit.gain))
            var features: [Float] = []
            measurements.appendFeatures(count: Self.names.count, to: &features)
            return Candidate(
                link: fit.link, side: side, sentence: fit.sentence, features: features)
        }
    }
}

// MARK: - Features

extension FurtherSentences {
    /// Names of the features; part of the format of model files.
    static let names = Measurements.featureNames()
    /// Distances above this one count as this.
    private static let maximumDistance = 8

    /// What the features of a candidate are computed from.
    private struct Measurements: FeatureMeasurements {
        let fit: Fit
        /// Maximum gain of another free sentence at the link.
        let gainOfOtherSentence: Float
        /// Maximum gain of the sentence at another link.
        let gainAtOtherLink: Float
        /// Sum of the weights of the words of the facing side, and of the sentence.
        let facingMass: Float
        let mass: Float
        /// Maximum share of the sentence that a single sentence outside the link accounts for.
        let bestCoverOutside: Float
        /// Maximum cosine of the sentence and one of the facing side.
        let cosine: Float
        /// Number of words of both sides of the link, plus 5, and of the sentence.
        let facingWords: Int
        let ownWords: Int
        let words: Int
        let logOdds: Float
        let facingCount: Int
        /// Number of sentences between the sentence and its side of the link.
        let distance: Int

        init(
            fit: Fit, link: Link, side: Side, own: SideData, facing: SideData,
            gainOfOtherSentence: Float, gainAtOtherLink: Float
        ) {
            let (joined, opposite) = (link[side], link[side.other])
            self.fit = fit
            self.gainOfOtherSentence = gainOfOtherSentence
            self.gainAtOtherLink = gainAtOtherLink
            facingMass = facing.coverage.mass(of: opposite)
            mass = own.coverage.mass[fit.sentence]
            var best: Float = 0
            for row in 0..<own.coverage.share.rows where !opposite.contains(row) {
                best = max(best, own.coverage.share[row, fit.sentence])
            }
            bestCoverOutside = best
            cosine = opposite.reduce(0) { max($0, own.cosine(fit.sentence, $1)) }
            facingWords = opposite.reduce(5) { $0 + facing.wordCounts[$1] }
            ownWords = joined.reduce(5) { $0 + own.wordCounts[$1] }
            words = own.wordCounts[fit.sentence]
            logOdds = Float(link.logOdds)
            facingCount = opposite.count
            let range = joined.neighbours
            distance = max(
                range.lowerBound - 1 - fit.sentence, fit.sentence - range.upperBound)
        }

        /// The features of a candidate in the order of the model's third group of trees.
        static func list(in list: inout some FeatureSink<Measurements>) {
            list.add("gain") { $0.fit.gain }
            list.add("gain-of-gap") { $0.fit.gain / ($0.facingMass - $0.fit.before + 0.1) }
            list.add("gain-of-sentence") { $0.fit.gain / $0.mass }
            list.add("cover-sentence") { $0.fit.cover }
            list.add("cover-before") { $0.fit.before / $0.facingMass }
            list.add("cover-after") { ($0.fit.before + $0.fit.gain) / $0.facingMass }
            list.add("above-others") { $0.fit.cover - $0.bestCoverOutside }
            list.add("above-rivals") { $0.fit.gain - $0.gainOfOtherSentence }
            list.add("above-links") { $0.fit.gain - $0.gainAtOtherLink }
            list.add("cosine") { $0.cosine }
            list.add("length-before") { logf(Float($0.facingWords) / Float($0.ownWords)) }
            list.add("length-after") { logf(Float($0.facingWords) / Float($0.ownWords + $0.words)) }
            list.add("mass-sentence") { $0.mass }
            list.add("log-odds") { $0.logOdds }
            list.add("facing") { Float($0.facingCount) }
            list.add("distance") { Float(min($0.distance, FurtherSentences.maximumDistance)) }
        }
    }
}

/// The two greatest values under each key, so that the greatest without a given one is known.
private struct TwoGreatest {
    private var values: [Int: (first: Float, second: Float)] = [:]

    init(_ entries: [(key: Int, value: Float)]) {
        for (key, value) in entries {
            let known = values[key] ?? (0, 0)
            values[key] =
                value > known.first ? (value, known.first) : (known.first, max(known.second, value))
        }
    }

    /// Returns the greatest value under a key when `value` is taken away once, at least 0.
    func greatest(of key: Int, except value: Float) -> Float {
        guard let known = values[key] else { return 0 }
        return value >= known.first ? known.second : known.first
    }
}
