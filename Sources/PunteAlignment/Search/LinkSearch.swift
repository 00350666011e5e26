internal import PunteLanguage

/// Finds the links of a bitext.
///
/// 1. Candidate beads get log-odds from their own features (``BeadFeatures``).
/// 2. The best chain and later chains over these are a first guess; what lies in small gaps of it
///    becomes candidates too.
/// 3. Each candidate is judged again in the light of all others (``ContextFeatures``).
/// 4. The best chain and later chains over the new log-odds are the links.
/// 5. Sentences that are left join the links that draw on them, too (``FurtherSentences``).
struct LinkSearch {
    let bitext: Bitext
    let features: BeadFeatures
    let further: FurtherSentences
    let model: AlignmentModel
    /// Judges the candidates once more, with what embeddings say.
    var embeddings: EmbeddingJudge?
    private(set) var lattice: BeadLattice
    /// Features of the lattice's beads, one bead after the other.
    private var rows: [Float] = []

    /// Candidates with lower first log-odds are not looked at again.
    private static let leastLogOdds: Float = -7
    /// Gaps with more sentences on a side hold no candidates of their own.
    private static let widestGap = 3

    init(
        bitext: Bitext, features: BeadFeatures, further: FurtherSentences, model: AlignmentModel
    ) {
        self.bitext = bitext
        self.features = features
        self.further = further
        self.model = model
        lattice = BeadLattice(targetCount: bitext.targetCount, sourceCount: bitext.sourceCount)
        for bead in CandidateBeads.find(in: bitext) { append(bead, least: Self.leastLogOdds) }
    }

    private mutating func append(_ bead: Bead, least: Float) {
        let start = rows.count
        features.append(bead, to: &rows)
        let odds = model.first(rows[start...], hopeless: least)
        if odds >= least {
            lattice.append(bead, logOdds: odds)
        } else {
            rows.removeLast(rows.count - start)
        }
    }

    /// Calls `body` with each bead that is worth a look and its own features.
    func forEachCandidate(_ body: (Bead, [Float]) -> Void) {
        var values: [Float] = []
        for bead in CandidateBeads.find(in: bitext) {
            values.removeAll(keepingCapacity: true)
            features.append(bead, to: &values)
            body(bead, values)
        }
    }

    private func passes(_ logOdds: [Float], _ limits: ChainPasses.Thresholds) -> ChainPasses {
        ChainPasses(
            beads: lattice.beads, logOdds: logOdds,
            size: (bitext.targetCount, bitext.sourceCount), limits)
    }

    /// Calls `body` with each candidate and all its features, first those of ``BeadFeatures``.
    mutating func judgeAgain(_ body: (Bead, [Float]) -> Void) {
        let limits = ChainPasses.Thresholds(
            first: model.setting("guess-first", -0.5), later: model.setting("guess-later", 0.5))
        let guess = passes(lattice.logOdds, limits)
        let chain = guess.chain.map { lattice.beads[$0] }
        let moved = guess.moved.map { lattice.beads[$0] }
        for bead in gapBeads(chain: chain, moved: moved) where lattice.index(of: bead) == nil {
            append(bead, least: -.infinity)
        }
        let context = ContextFeatures(lattice, chain: chain, later: moved)
        let width = BeadFeatures.names.count
        var values: [Float] = []
        for index in lattice.beads.indices {
            values.removeAll(keepingCapacity: true)
            values += rows[index * width..<(index + 1) * width]
            context.append(at: index, to: &values)
            body(lattice.beads[index], values)
        }
    }

    /// The links between sentences of a part of the bitext, in the order of the target text.
    mutating func links(in part: TextParts.Part) -> [Link] {
        var links = links().filter { part.holds($0) }
        guard !model.further.isEmpty else { return links }
        let least = model.setting("further", 0)
        while let (candidate, odds) = bestFurther(of: links, in: part), odds > least {
            var link = candidate.joined(to: links)
            if link.label == .partial { link.label = .none }
            link.logOdds = Double(odds)
            link.confidence = Double(model.calibration.probability(ofLogOdds: odds))
            links[candidate.link] = link
        }
        return links
    }

    private func bestFurther(
        of links: [Link], in part: TextParts.Part
    ) -> (FurtherSentences.Candidate, Float)? {
        furtherCandidates(of: links, in: part).map { ($0, model.further($0.features[...])) }
            .max { $0.1 < $1.1 }
    }

    /// The sentences of a part that are in no link but may join one.
    func furtherCandidates(
        of links: [Link], in part: TextParts.Part
    ) -> [FurtherSentences.Candidate] {
        let linked = (Set(links.flatMap(\.source)), Set(links.flatMap(\.target)))
        return further.candidates(
            of: links, freeSources: part.source.filter { !linked.0.contains($0) },
            freeTargets: part.target.filter { !linked.1.contains($0) })
    }

    /// The links in the order of the target text, all sides neighbours.
    mutating func links() -> [Link] {
        var logOdds: [Float] = []
        let (model, embeddings) = (model, embeddings)
        judgeAgain { bead, values in
            let odds = model.second.isEmpty ? model.first(values[...]) : model.second(values[...])
            logOdds.append(embeddings?.logOdds(of: bead, lexical: odds) ?? odds)
        }
        let limits = ChainPasses.Thresholds(
            first: model.setting("first", 0), later: model.setting("later", 0))
        let found = passes(logOdds, limits)
        return LinkOrder.labelled(
            (found.chain + found.moved).map {
                link($0, logOdds[$0], isPartial($0) ? .partial : .none)
            })
    }

    private func link(_ index: Int, _ logOdds: Float, _ label: Link.Label) -> Link {
        let bead = lattice.beads[index]
        return Link(
            source: bead.sources, target: bead.targets,
            confidence: Double(model.calibration.probability(ofLogOdds: logOdds)), label: label,
            logOdds: Double(logOdds))
    }

    /// One side has much that the other does not account for, while that other is accounted for.
    private func isPartial(_ index: Int) -> Bool {
        let bead = lattice.beads[index]
        let cover = features.coverage.parts(of: bead)
        let (lesser, greater) = (min(cover.source, cover.target), max(cover.source, cover.target))
        let masses = (cover.sourceMass, cover.targetMass)
        let isLonger = cover.source < cover.target ? masses.0 > masses.1 : masses.1 > masses.0
        let (long, short) = (max(masses.0, masses.1), min(masses.0, masses.1))
        return greater >= Self.contained && lesser <= Self.uncontained * greater && isLonger
            && long >= Self.longer * short
    }

    /// Share of a side that must be accounted for to be contained in the other, greatest share of
    /// the other relative to it, and least ratio of the weights of both sides' words.
    private static let contained: Float = 0.4
    private static let uncontained: Float = 0.6
    private static let longer: Float = 1.7

    /// Every bead of free sentences between two links that follow each other.
    private func gapBeads(chain: [Bead], moved: [Bead]) -> [Bead] {
        var freeTargets = [Bool](repeating: true, count: bitext.targetCount)
        var freeSources = [Bool](repeating: true, count: bitext.sourceCount)
        for bead in moved {
            for row in bead.targets { freeTargets[row] = false }
            for column in bead.sources { freeSources[column] = false }
        }
        var result: [Bead] = []
        for index in 0...chain.count {
            let before = index > 0 ? chain[index - 1] : nil
            let after = index < chain.count ? chain[index] : nil
            let rows = Self.gap(before?.targets, after?.targets, count: bitext.targetCount)
            let columns = Self.gap(before?.sources, after?.sources, count: bitext.sourceCount)
            guard rows.count(where: { freeTargets[$0] }) <= Self.widestGap,
                columns.count(where: { freeSources[$0] }) <= Self.widestGap
            else { continue }
            for (targets, sources) in Bead.shapes
            where targets <= rows.count && sources <= columns.count {
                for row in rows.lowerBound...(rows.upperBound - targets) {
                    for column in columns.lowerBound...(columns.upperBound - sources) {
                        let bead = Bead(
                            target: row, source: column, targetCount: targets, sourceCount: sources)
                        let isFree =
                            bead.targets.allSatisfy { freeTargets[$0] }
                            && bead.sources.allSatisfy { freeSources[$0] }
                        if isFree { result.append(bead) }
                    }
                }
            }
        }
        return result
    }

    private static func gap(
        _ before: Range<Int>?, _ after: Range<Int>?, count: Int
    ) -> Range<Int> {
        (before?.upperBound ?? 0)..<(after?.lowerBound ?? count)
    }
}
