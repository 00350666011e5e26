#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Finds the links of a bitext: the best monotone chain of beads, further chains over what is left
/// (moved sentences and blocks), and small gaps that links enclose.
struct LinkSearch {
    let bitext: Bitext
    let features: BeadFeatures
    let model: AlignmentModel

    private struct Found {
        var bead: Bead
        var logOdds: Float
        var pass: Int
    }

    func alignment() -> Alignment {
        var values: [Float] = []
        let scored = CandidateBeads.find(in: bitext).map { bead in
            features.values(of: bead, into: &values)
            return MonotoneSearch.Candidate(bead: bead, gain: model.trees(values))
        }
        var freeTargets = [Bool](repeating: true, count: bitext.targetCount)
        var freeSources = [Bool](repeating: true, count: bitext.sourceCount)
        var found: [Found] = []
        let passes = 4
        for pass in 0..<passes {
            let threshold = pass == 0 ? setting("first", -0.5) : setting("later", 0.5)
            let candidates = scored.compactMap { candidate -> MonotoneSearch.Candidate? in
                let bead = candidate.bead
                guard candidate.gain > threshold, bead.targets.allSatisfy({ freeTargets[$0] }),
                    bead.sources.allSatisfy({ freeSources[$0] })
                else { return nil }
                let size = Float(bead.targetCount + bead.sourceCount) / 2
                return MonotoneSearch.Candidate(
                    bead: bead, gain: (min(candidate.gain, 8) - threshold) * size)
            }
            let chain = MonotoneSearch.bestChain(
                of: candidates, freeTargets: freeTargets.indices.filter { freeTargets[$0] },
                freeSources: freeSources.indices.filter { freeSources[$0] })
            guard !chain.isEmpty else { break }
            for link in chain {
                for row in link.bead.targets { freeTargets[row] = false }
                for column in link.bead.sources { freeSources[column] = false }
                let size = Float(link.bead.targetCount + link.bead.sourceCount) / 2
                found.append(
                    Found(bead: link.bead, logOdds: link.gain / size + threshold, pass: pass))
            }
        }
        fillGaps(&found)
        return Alignment(
            links: links(found), sourceCount: bitext.sourceCount, targetCount: bitext.targetCount)
    }

    private func setting(_ name: String, _ otherwise: Float) -> Float {
        model.settings[name] ?? otherwise
    }

    /// Links what stands between two links that follow each other when it is little on both sides
    /// and nothing speaks clearly against it.
    private func fillGaps(_ found: inout [Found]) {
        let longest = 3
        let chain = found.filter { $0.pass == 0 }.sorted { $0.bead.target < $1.bead.target }
        var freeTargets = [Bool](repeating: true, count: bitext.targetCount)
        var freeSources = [Bool](repeating: true, count: bitext.sourceCount)
        for link in found {
            for row in link.bead.targets { freeTargets[row] = false }
            for column in link.bead.sources { freeSources[column] = false }
        }
        var values: [Float] = []
        for index in 0...chain.count {
            let before = index > 0 ? chain[index - 1].bead : nil
            let after = index < chain.count ? chain[index].bead : nil
            let rows = Self.gap(before?.targets, after?.targets, count: bitext.targetCount)
            let columns = Self.gap(before?.sources, after?.sources, count: bitext.sourceCount)
            guard (1...longest).contains(rows.count), (1...longest).contains(columns.count),
                rows.allSatisfy({ freeTargets[$0] }), columns.allSatisfy({ freeSources[$0] })
            else { continue }
            var best: Found?
            for (targets, sources) in Bead.shapes
            where targets <= rows.count && sources <= columns.count {
                for row in rows.lowerBound...rows.upperBound - targets {
                    for column in columns.lowerBound...columns.upperBound - sources {
                        let bead = Bead(
                            target: row, source: column, targetCount: targets, sourceCount: sources)
                        features.values(of: bead, into: &values)
                        let logOdds = model.trees(values)
                        if logOdds > best?.logOdds ?? -.infinity {
                            best = Found(bead: bead, logOdds: logOdds, pass: 0)
                        }
                    }
                }
            }
            if let best {
                let whole =
                    best.bead.targets.count == rows.count
                    && best.bead.sources.count == columns.count
                let threshold = setting("gap", -3) + (whole ? 0 : 1.5)
                if best.logOdds > threshold { found.append(best) }
            }
        }
    }

    private static func gap(
        _ before: Range<Int>?, _ after: Range<Int>?, count: Int
    ) -> Range<Int> {
        (before?.upperBound ?? 0)..<(after?.lowerBound ?? count)
    }

    private func links(_ found: [Found]) -> [Link] {
        found.sorted { $0.bead.target < $1.bead.target }.map { link in
            let odds = Double(link.logOdds)
            return Link(
                source: link.bead.sources, target: link.bead.targets,
                confidence: 1 / (1 + exp(-odds)), label: link.pass > 0 ? .moved : .none)
        }
    }
}
