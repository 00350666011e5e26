#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What is measured of a bead, before any search.
///
/// The names are those of the training table and of the model file; a model uses the features that
/// it names, so the order may change.
struct BeadFeatures {
    static let names = [
        "cover-source", "cover-target", "cover-lesser", "cover-part", "loss", "neighbour-gain",
        "neighbour-pull", "cosine-above-neighbours", "astray", "cosine", "rival-row",
        "rival-column", "above-row", "above-column", "weakest-part", "above-best-cell",
        "length-ratio", "length-difference", "numbers-shared", "numbers-apart", "diagonal-before",
        "diagonal-after", "targets", "sources", "size", "source-mass", "target-mass",
        "source-uncovered", "target-uncovered", "cover-rival-source", "cover-rival-target",
        "neighbour-gain-source", "neighbour-gain-target", "question", "quotes",
    ]

    private let bitext: Bitext
    private let traits: (source: [SentenceTraits], target: [SentenceTraits])
    private let rows: RivalTable
    private let columns: RivalTable
    private let coverRows: RivalTable
    private let coverColumns: RivalTable

    init(_ bitext: Bitext, source: [SentenceTraits], target: [SentenceTraits]) {
        self.bitext = bitext
        traits = (source, target)
        rows = RivalTable(bitext.cosine)
        columns = RivalTable(bitext.cosine, transposed: true)
        coverRows = RivalTable(bitext.targetCoverage.share, transposed: true)
        coverColumns = RivalTable(bitext.sourceCoverage.share, transposed: true)
    }

    /// The features of a bead in the order of ``names``.
    func values(of bead: Bead, into result: inout [Float]) {
        result.removeAll(keepingCapacity: true)
        let (targets, sources) = (bead.targets, bead.sources)
        let parts = partCoverage(of: bead)
        let (coverSource, coverTarget) = (parts.source, parts.target)
        let neighbours = neighbours(of: bead, coverSource, coverTarget)
        let cosine = bitext.cosine(of: bead)
        let rivalRow = targets.map { rows.greatest(in: $0, outside: sources) }.max() ?? 0
        let rivalColumn = sources.map { columns.greatest(in: $0, outside: targets) }.max() ?? 0
        let cells = cells(of: bead)
        let length = lengths(of: bead)
        let numbers = numbers(of: bead)
        let massSource = sources.reduce(0) { $0 + bitext.sourceCoverage.mass[$1] }
        let massTarget = targets.reduce(0) { $0 + bitext.targetCoverage.mass[$1] }

        result.append(coverSource)
        result.append(coverTarget)
        result.append(min(coverSource, coverTarget))
        result.append(parts.least)
        result.append(loss(of: bead, coverSource, coverTarget))
        result.append(max(0, max(neighbours.gainSource, neighbours.gainTarget)))
        result.append(neighbours.pull)
        result.append(cosine - neighbours.similarity)
        result.append(parts.astray)
        result.append(cosine)
        result.append(rivalRow)
        result.append(rivalColumn)
        result.append(cosine - rivalRow)
        result.append(cosine - rivalColumn)
        result.append(cells.weakest)
        result.append(cosine - cells.best)
        result.append(length.ratio)
        result.append(abs(length.ratio))
        result.append(numbers.shared)
        result.append(numbers.apart)
        result.append(bitext.cosine.padded(targets.lowerBound - 1, sources.lowerBound - 1))
        result.append(bitext.cosine.padded(targets.upperBound, sources.upperBound))
        result.append(Float(bead.targetCount))
        result.append(Float(bead.sourceCount))
        result.append(length.size)
        result.append(logf(massSource + 0.1))
        result.append(logf(massTarget + 0.1))
        result.append((1 - coverSource) * massSource)
        result.append((1 - coverTarget) * massTarget)
        result.append(parts.rivalSource)
        result.append(parts.rivalTarget)
        result.append(neighbours.gainSource)
        result.append(neighbours.gainTarget)
        result.append(questions(of: bead))
        result.append(quotes(of: bead))
    }

    private func partCoverage(
        of bead: Bead
    ) -> (
        source: Float, target: Float, least: Float, astray: Float, rivalSource: Float,
        rivalTarget: Float
    ) {
        var (least, astray): (Float, Float) = (1, bead.isSingle ? 0 : -1)
        var (rivalSource, rivalTarget): (Float, Float) = (-1, -1)
        var (part, whole): (Float, Float) = (0, 0)
        for column in bead.sources {
            let covered = bitext.sourceCoverage.covered(column, by: bead.targets)
            let mass = bitext.sourceCoverage.mass[column]
            (part, whole) = (part + covered, whole + mass)
            least = min(least, covered / mass)
            let rival = coverColumns.greatest(in: column, outside: bead.targets) - covered / mass
            rivalSource = max(rivalSource, rival)
        }
        let source = part / whole
        (part, whole) = (0, 0)
        for row in bead.targets {
            let covered = bitext.targetCoverage.covered(row, by: bead.sources)
            let mass = bitext.targetCoverage.mass[row]
            (part, whole) = (part + covered, whole + mass)
            least = min(least, covered / mass)
            let rival = coverRows.greatest(in: row, outside: bead.sources) - covered / mass
            rivalTarget = max(rivalTarget, rival)
        }
        if !bead.isSingle { astray = max(rivalSource, rivalTarget) }
        return (source, part / whole, least, astray, rivalSource, rivalTarget)
    }

    /// Coverage lost when the bead gives up the outer part that matters less.
    private func loss(of bead: Bead, _ coverSource: Float, _ coverTarget: Float) -> Float {
        let (targets, sources) = (bead.targets, bead.sources)
        var result: Float = bead.isSingle ? 0 : 1
        if sources.count > 1 {
            let kept = [sources.dropFirst(), sources.dropLast()].map {
                bitext.targetCoverage.share(of: targets, by: $0)
            }
            result = min(result, coverTarget - max(kept[0], kept[1]))
        }
        if targets.count > 1 {
            let kept = [targets.dropFirst(), targets.dropLast()].map {
                bitext.sourceCoverage.share(of: sources, by: $0)
            }
            result = min(result, coverSource - max(kept[0], kept[1]))
        }
        return result
    }

    /// How many sentences on either side of a bead are looked at for better homes of a neighbour.
    private static let reach = 3

    private func neighbours(
        of bead: Bead, _ coverSource: Float, _ coverTarget: Float
    ) -> (gainSource: Float, gainTarget: Float, pull: Float, similarity: Float) {
        let (targets, sources) = (bead.targets, bead.sources)
        var (gainSource, gainTarget, pull): (Float, Float, Float) = (0, 0, 0)
        var (sum, count): (Float, Float) = (0, 0)
        for column in [sources.lowerBound - 1, sources.upperBound]
        where column >= 0 && column < bitext.sourceCount {
            let wider = min(column, sources.lowerBound)..<max(column + 1, sources.upperBound)
            gainTarget = max(
                gainTarget, bitext.targetCoverage.share(of: targets, by: wider) - coverTarget)
            let here =
                bitext.sourceCoverage.covered(column, by: targets)
                / bitext.sourceCoverage.mass[column]
            var elsewhere: Float = 0
            for row in Self.around(targets, bitext.targetCount) {
                elsewhere = max(elsewhere, bitext.sourceCoverage.share[row, column])
            }
            pull = max(pull, here - elsewhere)
            sum += targets.map { bitext.cosine[$0, column] }.max() ?? 0
            count += 1
        }
        for row in [targets.lowerBound - 1, targets.upperBound]
        where row >= 0 && row < bitext.targetCount {
            let wider = min(row, targets.lowerBound)..<max(row + 1, targets.upperBound)
            gainSource = max(
                gainSource, bitext.sourceCoverage.share(of: sources, by: wider) - coverSource)
            let here =
                bitext.targetCoverage.covered(row, by: sources) / bitext.targetCoverage.mass[row]
            var elsewhere: Float = 0
            for column in Self.around(sources, bitext.sourceCount) {
                elsewhere = max(elsewhere, bitext.targetCoverage.share[column, row])
            }
            pull = max(pull, here - elsewhere)
            sum += sources.map { bitext.cosine[row, $0] }.max() ?? 0
            count += 1
        }
        return (gainSource, gainTarget, pull, count > 0 ? sum / count : 0)
    }

    private static func around(_ window: Range<Int>, _ count: Int) -> [Int] {
        Array(max(0, window.lowerBound - reach)..<window.lowerBound)
            + Array(
                window.upperBound..<max(window.upperBound, min(count, window.upperBound + reach)))
    }

    private func cells(of bead: Bead) -> (weakest: Float, best: Float) {
        var (weakest, best): (Float, Float) = (1, 0)
        for row in bead.targets {
            let line = bead.sources.map { bitext.cosine[row, $0] }.max() ?? 0
            weakest = min(weakest, line)
            best = max(best, line)
        }
        for column in bead.sources {
            weakest = min(weakest, bead.targets.map { bitext.cosine[$0, column] }.max() ?? 0)
        }
        return (weakest, best)
    }

    private func lengths(of bead: Bead) -> (ratio: Float, size: Float) {
        let source = Float(bead.sources.reduce(0) { $0 + bitext.sourceWords[$1].count })
        let target = Float(bead.targets.reduce(0) { $0 + bitext.targetWords[$1].count })
        return (logf((target + 5) / (source * 1.05 + 5)), logf(min(source, target) + 1))
    }

    private func numbers(of bead: Bead) -> (shared: Float, apart: Float) {
        let source = Set(bead.sources.flatMap { bitext.sourceNumbers[$0] })
        let target = Set(bead.targets.flatMap { bitext.targetNumbers[$0] })
        let union = source.union(target).count
        guard union > 0 else { return (0, 0) }
        let shared = source.intersection(target).count
        return (Float(shared) / Float(union), Float(min(union - shared, 4)))
    }

    private func questions(of bead: Bead) -> Float {
        let source = bead.sources.reduce(0) { $0 + traits.source[$1].questions }
        let target = bead.targets.reduce(0) { $0 + traits.target[$1].questions }
        return source == target ? (source > 0 ? 1 : 0) : -1
    }

    private func quotes(of bead: Bead) -> Float {
        let source = bead.sources.contains { traits.source[$0].hasQuotes }
        let target = bead.targets.contains { traits.target[$0].hasQuotes }
        return source == target ? (source ? 1 : 0) : -1
    }
}

/// What the signs of a sentence say about it.
struct SentenceTraits: Sendable {
    var questions: Int
    var hasQuotes: Bool

    init(of sentence: String) {
        questions = sentence.utf8.count { $0 == UInt8(ascii: "?") }
        hasQuotes = sentence.unicodeScalars.contains { "\"„”“«»".unicodeScalars.contains($0) }
    }
}
