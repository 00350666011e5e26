internal import PunteLanguage
internal import PunteText

/// Finds the links of a bitext.
///
/// 1. Candidate beads (``CandidateBeads``) get log-odds from their own features (``BeadFeatures``).
/// 2. The best chains over these (``LinkChains``) are a first guess; all beads in small gaps of the
///    guess become candidates too.
/// 3. Each candidate is judged again in the light of all others (``ContextFeatures``).
/// 4. The best chains over the new log-odds are the links.
/// 5. Sentences that are left join the links that draw on them too (``FurtherSentences``).
/// 6. Each pair of sentences is judged given these links: does the Romanian sentence draw on the
///    English one (``PairFeatures``, ``PairContext``)? The pairs make up the links anew
///    (``PairedLinks``).
///
/// Confirmed links are beads that the model does not judge (``FixedPoints``): all chains pass
/// through them, and the search returns the links between the other sentences.
struct LinkSearch {
    let bitext: Bitext
    let features: BeadFeatures
    let further: FurtherSentences
    let model: AlignmentModel
    /// Adds the evidence of sentence embeddings to the log-odds; nil when there are none.
    var embeddings: EmbeddingJudge?
    private let points: FixedPoints
    /// Indices of the beads of confirmed links in the lattice.
    private var anchors: Range<Int>
    private(set) var lattice: BeadLattice
    /// Features of the lattice's beads, one bead after the other.
    private var featureRows: [Float] = []
    private let parameters: AlignmentParameters.Search
    /// The maximum of the log-odds, judged again, of the beads that hold each pair of sentences.
    private var heldAgain: Matrix

    /// Finds the first candidates and their log-odds.
    init(
        bitext: Bitext, features: BeadFeatures, further: FurtherSentences, model: AlignmentModel,
        points: FixedPoints = .none, parameters: AlignmentParameters.Search = .shipped
    ) {
        self.bitext = bitext
        self.features = features
        self.further = further
        self.model = model
        self.points = points
        self.parameters = parameters
        anchors = 0..<0
        heldAgain = Matrix(
            rows: bitext.romanianCount, columns: bitext.englishCount,
            filledWith: BeadLattice.absent)
        lattice = BeadLattice(
            romanianCount: bitext.romanianCount, englishCount: bitext.englishCount)
        append(
            CandidateBeads.find(in: bitext).filter(points.allows),
            minimumLogOdds: parameters.minimumLogOdds)
        let first = lattice.beads.count
        for bead in points.anchors {
            features.append(bead, to: &featureRows)
            lattice.append(bead, logOdds: parameters.maximumLogOdds)
        }
        anchors = first..<lattice.beads.count
    }

    /// Adds the beads to the lattice whose log-odds, judged by themselves, reach a minimum.
    private mutating func append(_ beads: [Bead], minimumLogOdds minimum: Float) {
        let width = BeadFeatures.names.count
        var rows: [Float] = []
        rows.reserveCapacity(width * Self.blockSize)
        for start in stride(from: 0, to: beads.count, by: Self.blockSize) {
            let block = beads[start..<min(start + Self.blockSize, beads.count)]
            rows.removeAll(keepingCapacity: true)
            for bead in block { features.append(bead, to: &rows) }
            let odds = model.first.sums(of: rows, width: width, stopBelow: minimum)
            for (index, bead) in block.enumerated() where odds[index] >= minimum {
                featureRows += rows[index * width..<(index + 1) * width]
                lattice.append(bead, logOdds: odds[index])
            }
        }
    }

    /// The number of beads that are judged together: most are dropped, and need no room.
    private static let blockSize = 64

    /// Calls `body` with each candidate of the first step and its ``BeadFeatures``.
    func forEachCandidate(_ body: (Bead, [Float]) -> Void) {
        var values: [Float] = []
        for bead in CandidateBeads.find(in: bitext) {
            values.removeAll(keepingCapacity: true)
            features.append(bead, to: &values)
            body(bead, values)
        }
    }

    /// Adds the candidates in the gaps of the first guess to the lattice, then calls `body` with
    /// each candidate and its features: those of ``BeadFeatures``, then those of
    /// ``ContextFeatures``.
    mutating func judgeAgain(_ body: (Bead, [Float]) -> Void) {
        let guess = chains(
            lattice.logOdds,
            thresholds: .init(
                first: model.setting("guess-first") ?? parameters.guessThreshold,
                later: model.setting("guess-later") ?? parameters.laterGuessThreshold))
        let chain = guess.first.map { lattice.beads[$0] }
        let moved = guess.later.map { lattice.beads[$0] }
        let inGaps = gapBeads(chain: chain, moved: moved).filter {
            lattice.index(of: $0) == nil && points.allows($0)
        }
        append(inGaps, minimumLogOdds: -.infinity)
        let context = ContextFeatures(lattice, chain: chain, later: moved)
        let width = BeadFeatures.names.count
        var values: [Float] = []
        for index in lattice.beads.indices {
            values.removeAll(keepingCapacity: true)
            values += featureRows[index * width..<(index + 1) * width]
            context.append(at: index, to: &values)
            body(lattice.beads[index], values)
        }
    }

    /// Returns the links between sentences of a part of the bitext, in the order of the Romanian
    /// text.
    ///
    /// - Returns: The links, and those that ``firstLinks(in:)`` found, which are the evidence that the
    ///   texts are related.
    mutating func links(in part: TextParts.Part) -> (links: [Link], first: [Link]) {
        let first = firstLinks(in: part)
        guard !model.pairAgain.isEmpty else { return (first, first) }
        return (pairedLinks(in: part, given: first), first)
    }

    /// Returns the links of beads, and of beads that sentences from elsewhere have joined.
    mutating func firstLinks(in part: TextParts.Part) -> [Link] {
        var links = links().filter { part.contains($0) }
        guard !model.further.isEmpty else { return links }
        let minimum = model.setting("further") ?? parameters.furtherThreshold
        while let (candidate, odds) = bestFurther(of: links, in: part), odds > minimum {
            var link = candidate.joined(to: links)
            if link.label == .partial { link.label = .none }
            link.logOdds = Double(odds)
            link.confidence = Double(model.calibration.probability(ofLogOdds: odds))
            links[candidate.link] = link
        }
        return links
    }

    /// Returns the links that the pairs of sentences make up, each pair judged given the first links.
    private func pairedLinks(in part: TextParts.Part, given first: [Link]) -> [Link] {
        var pairs: [PairedLinks.Judgement] = []
        let threshold = model.setting("pair") ?? parameters.pairThreshold
        let keepThreshold = model.setting("pair-linked") ?? parameters.linkedPairThreshold
        let features = pairFeatures(given: first)
        let rows = pairRows(of: features, in: part, isLast: true)
        let judged = model.pairAgain.sums(of: rows.values, width: rows.width)
        let odds = RivalContest(bitext).settled(judged, of: rows.pairs)
        for (pair, odds) in zip(rows.pairs, odds) {
            let probability = Float(probabilityOfLogOdds: odds)
            let minimum = features.isLinked(pair) ? keepThreshold : threshold
            pairs.append(
                .init(pair: pair, probability: probability, holds: probability >= minimum))
        }
        var links = links(of: pairs)
        while let wrong = links.first(where: {
            !points.allows(english: $0.english, romanian: $0.romanian)
        }) {
            // A person rejected the link: it falls apart at its least probable pair.
            let inside = pairs.indices.filter {
                pairs[$0].holds && wrong.romanian.contains(pairs[$0].pair.romanian)
                    && wrong.english.contains(pairs[$0].pair.english)
            }
            guard let weakest = inside.min(by: { pairs[$0].probability < pairs[$1].probability })
            else { break }
            pairs[weakest].holds = false
            links = self.links(of: pairs)
        }
        return LinkOrder.labelled(links)
    }

    private func links(of pairs: [PairedLinks.Judgement]) -> [Link] {
        let groups = PairedLinks(pairs).groups
        let odds = LinkConfidence(model, of: groups)
        return groups.compactMap { group in
            guard let english = SentenceGroup(indices: group.english),
                let romanian = SentenceGroup(indices: group.romanian)
            else { return nil }
            return link(english, romanian, logOdds: odds.logOdds(of: group))
        }
    }

    /// Returns the features of the pairs of sentences, given the first links.
    func pairFeatures(given links: [Link]) -> PairFeatures {
        PairFeatures(
            bitext, links: links, odds: .init(first: lattice.holding, second: heldAgain),
            beads: features)
    }

    /// Pairs of sentences with their features.
    struct PairRows {
        var pairs: [SentencePair] = []
        /// The features of the pairs, one pair after the other.
        var values: [Float] = []
        /// The number of features of a pair.
        let width: Int
    }

    /// Returns the pairs of sentences of a part that are worth a judgement.
    ///
    /// - Parameters:
    ///   - features: The features of the pairs, given the links found in the part.
    ///   - part: The part.
    ///   - isLast: Whether the features are those of the last group of trees, which sees what the one
    ///     before found; else those of the group before.
    /// - Returns: The pairs by Romanian, then English sentence.
    func pairRows(of features: PairFeatures, in part: TextParts.Part, isLast: Bool) -> PairRows {
        let width = PairFeatures.names.count
        let pairs = features.candidates(in: part) { pair in
            points.allows(
                english: CollectionOfOne(pair.english), romanian: CollectionOfOne(pair.romanian))
        }
        var first = PairRows(pairs: pairs, width: width)
        first.values.reserveCapacity(pairs.count * width)
        for pair in pairs { features.append(pair, to: &first.values) }
        guard isLast else { return first }
        let minimum = parameters.minimumPairLogOdds
        let odds = model.pair.sums(of: first.values, width: width, stopBelow: minimum)
        let context = PairContext(pairs, logOdds: odds, given: features)
        var result = PairRows(width: width + PairContext.names.count)
        for (index, pair) in pairs.enumerated() where odds[index] >= minimum {
            result.pairs.append(pair)
            result.values += first.values[index * width..<(index + 1) * width]
            context.append(pair, logOdds: odds[index], to: &result.values)
        }
        return result
    }

    /// Returns the candidate with the maximum log-odds, together with these log-odds.
    private func bestFurther(
        of links: [Link], in part: TextParts.Part
    ) -> (FurtherSentences.Candidate, Float)? {
        furtherCandidates(of: links, in: part).map { ($0, model.further($0.features[...])) }
            .max { $0.1 < $1.1 }
    }

    /// Returns the sentences of a part that are in no link and may join one.
    func furtherCandidates(
        of links: [Link], in part: TextParts.Part
    ) -> [FurtherSentences.Candidate] {
        let linkedEnglish = Set(links.flatMap(\.english))
        let linkedRomanian = Set(links.flatMap(\.romanian))
        return further.candidates(
            of: links,
            freeEnglish: part.english.filter {
                !linkedEnglish.contains($0) && !points.isTaken(english: $0)
            },
            freeRomanian: part.romanian.filter {
                !linkedRomanian.contains($0) && !points.isTaken(romanian: $0)
            }
        ).filter { candidate in
            guard !points.isEmpty else { return true }
            let link = candidate.joined(to: links)
            return points.allows(english: link.english, romanian: link.romanian)
        }
    }

    /// Returns the links of adjacent sentences in the whole bitext, sorted by Romanian sentence.
    ///
    /// Confirmed links are not among them.
    mutating func links() -> [Link] {
        var rows: [Float] = []
        judgeAgain { rows += $1 }
        let trees = model.second.isEmpty ? model.first : model.second
        var logOdds = trees.sums(of: rows, width: rows.count / max(1, lattice.beads.count))
        if let embeddings {
            for (index, bead) in lattice.beads.enumerated() {
                logOdds[index] = embeddings.logOdds(of: bead, lexical: logOdds[index])
            }
        }
        for index in anchors { logOdds[index] = parameters.maximumLogOdds }
        for (bead, odds) in zip(lattice.beads, logOdds) {
            heldAgain.raise(rows: bead.romanian, columns: bead.english, to: odds)
        }
        let found = chains(
            logOdds,
            thresholds: .init(
                first: model.setting("first") ?? parameters.linkThreshold,
                later: model.setting("later") ?? parameters.laterLinkThreshold))
        return LinkOrder.labelled(
            (found.first + found.later).filter { !anchors.contains($0) }
                .map { index in
                    let bead = lattice.beads[index]
                    return link(
                        SentenceGroup(bead.english), SentenceGroup(bead.romanian),
                        logOdds: logOdds[index])
                })
    }

    private func link(
        _ english: SentenceGroup, _ romanian: SentenceGroup, logOdds: Float
    ) -> Link {
        Link(
            english: english, romanian: romanian,
            confidence: Double(model.calibration.probability(ofLogOdds: logOdds)),
            label: isPartial(english: english, romanian: romanian) ? .partial : .none,
            logOdds: Double(logOdds))
    }

    private func chains(_ logOdds: [Float], thresholds: LinkChains.Thresholds) -> LinkChains {
        LinkChains(
            beads: lattice.beads, logOdds: logOdds, romanianCount: bitext.romanianCount,
            englishCount: bitext.englishCount, thresholds: thresholds)
    }

    /// Returns whether one side of a link is accounted for by the other, which is longer and says
    /// much more.
    private func isPartial(english: SentenceGroup, romanian: SentenceGroup) -> Bool {
        let masses = (
            english: bitext.englishCoverage.mass(of: english),
            romanian: bitext.romanianCoverage.mass(of: romanian)
        )
        let shares = (
            english: bitext.englishCoverage.share(of: english, coveredBy: romanian),
            romanian: bitext.romanianCoverage.share(of: romanian, coveredBy: english)
        )
        let (lesser, greater) = (
            min(shares.english, shares.romanian), max(shares.english, shares.romanian)
        )
        let isLessCoveredLonger =
            shares.english < shares.romanian
            ? masses.english > masses.romanian : masses.romanian > masses.english
        let (long, short) = (
            max(masses.english, masses.romanian), min(masses.english, masses.romanian)
        )
        return greater >= parameters.containedShare
            && lesser <= parameters.uncontainedRatio * greater && isLessCoveredLonger
            && long >= parameters.partialMassRatio * short
    }
}

// MARK: - Gaps

extension LinkSearch {
    /// Returns every bead of free sentences between two beads of the chain that follow each other.
    ///
    /// Gaps with more than ``AlignmentParameters/Search/maximumGap`` free sentences on a side are
    /// left out.
    private func gapBeads(chain: [Bead], moved: [Bead]) -> [Bead] {
        var isFreeRomanian = [Bool](repeating: true, count: bitext.romanianCount)
        var isFreeEnglish = [Bool](repeating: true, count: bitext.englishCount)
        for bead in moved {
            for row in bead.romanian { isFreeRomanian[row] = false }
            for column in bead.english { isFreeEnglish[column] = false }
        }
        var result: [Bead] = []
        for index in 0...chain.count {
            let before = index > 0 ? chain[index - 1] : nil
            let after = index < chain.count ? chain[index] : nil
            let rows = Self.gap(
                after: before?.romanian, before: after?.romanian, count: bitext.romanianCount)
            let columns = Self.gap(
                after: before?.english, before: after?.english, count: bitext.englishCount)
            guard rows.count(where: { isFreeRomanian[$0] }) <= parameters.maximumGap,
                columns.count(where: { isFreeEnglish[$0] }) <= parameters.maximumGap
            else { continue }
            for shape in Bead.shapes
            where shape.romanian <= rows.count && shape.english <= columns.count {
                for row in rows.lowerBound...(rows.upperBound - shape.romanian) {
                    for column in columns.lowerBound...(columns.upperBound - shape.english) {
                        let bead = Bead(shape, fromRomanian: row, english: column)
                        let isFree =
                            bead.romanian.allSatisfy { isFreeRomanian[$0] }
                            && bead.english.allSatisfy { isFreeEnglish[$0] }
                        if isFree { result.append(bead) }
                    }
                }
            }
        }
        return result
    }

    private static func gap(
        after before: Range<Int>?, before after: Range<Int>?, count: Int
    ) -> Range<Int> {
        (before?.upperBound ?? 0)..<(after?.lowerBound ?? count)
    }
}

// MARK: - Chains

/// The best monotone chain of beads, then the best chains over what is left: sentences and blocks
/// that were moved.
struct LinkChains {
    /// Minimum log-odds of the beads in a chain.
    struct Thresholds: Sendable {
        /// In the first chain.
        var first: Float
        /// In the chains after it.
        var later: Float
    }

    /// Indices of the beads of the first chain, in the order of the texts.
    private(set) var first: [Int] = []
    /// Indices of the beads of all later chains, one chain after the other.
    private(set) var later: [Int] = []

    /// Finds chains until one is empty, at most as many as the parameters say.
    ///
    /// The gain of a bead is (its log-odds − threshold) · its number of sentences ÷ 2.
    ///
    /// - Parameters:
    ///   - beads: The candidates.
    ///   - logOdds: Log-odds that each bead is a link.
    ///   - romanianCount: Number of Romanian sentences.
    ///   - englishCount: Number of English sentences.
    ///   - thresholds: Minimum log-odds of the beads in a chain.
    ///   - parameters: Maximum number of chains and maximum gain.
    /// - Complexity: That of one ``MonotoneSearch`` for each chain.
    init(
        beads: [Bead], logOdds: [Float], romanianCount: Int, englishCount: Int,
        thresholds: Thresholds, parameters: AlignmentParameters.Search = .shipped
    ) {
        var isFreeRomanian = [Bool](repeating: true, count: romanianCount)
        var isFreeEnglish = [Bool](repeating: true, count: englishCount)
        for pass in 0..<parameters.maximumChains {
            let threshold = pass == 0 ? thresholds.first : thresholds.later
            var indices: [Int] = []
            var candidates: [MonotoneSearch.Candidate] = []
            for (index, bead) in beads.enumerated() where logOdds[index] > threshold {
                guard bead.romanian.allSatisfy({ isFreeRomanian[$0] }),
                    bead.english.allSatisfy({ isFreeEnglish[$0] })
                else { continue }
                let sentences = Float(bead.sentenceCount) / 2
                let gain = (min(logOdds[index], parameters.maximumLogOdds) - threshold) * sentences
                indices.append(index)
                candidates.append(MonotoneSearch.Candidate(bead: bead, gain: gain))
            }
            let found = MonotoneSearch.bestChain(
                of: candidates,
                freeRomanian: isFreeRomanian.indices.filter { isFreeRomanian[$0] },
                freeEnglish: isFreeEnglish.indices.filter { isFreeEnglish[$0] })
            if found.isEmpty { break }
            for position in found {
                for row in candidates[position].bead.romanian { isFreeRomanian[row] = false }
                for column in candidates[position].bead.english { isFreeEnglish[column] = false }
            }
            let chosen = found.map { indices[$0] }
            if pass == 0 { first = chosen } else { later += chosen }
        }
    }
}
