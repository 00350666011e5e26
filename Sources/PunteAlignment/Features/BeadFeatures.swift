#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What is measured of a bead, before any search.
///
/// The names are those of the training table and of the model file.
struct BeadFeatures {
    static let names = [
        "cover-source", "cover-target", "cover-lesser", "cover-part", "loss", "neighbour-gain",
        "neighbour-pull", "cosine-above-neighbours", "astray", "cosine", "rival-row",
        "rival-column", "above-row", "above-column", "weakest-part", "above-best-cell",
        "length-ratio", "length-difference", "numbers-shared", "numbers-apart", "diagonal-before",
        "diagonal-after", "targets", "sources", "size", "source-mass", "target-mass",
        "source-uncovered", "target-uncovered", "cover-rival-source", "cover-rival-target",
        "neighbour-gain-source", "neighbour-gain-target", "question", "quotes", "segments",
        "clauses", "opening",
    ]

    private let bitext: Bitext
    private let signs: BeadSigns
    let coverage: BeadCoverage
    private let rows: RivalTable
    private let columns: RivalTable
    private let opensTexts: Bool

    /// - Parameter opensTexts: The bitext begins where both texts begin.
    init(
        _ bitext: Bitext, source: [SentenceTraits], target: [SentenceTraits], opensTexts: Bool
    ) {
        self.bitext = bitext
        self.opensTexts = opensTexts
        signs = BeadSigns(bitext, source: source, target: target)
        coverage = BeadCoverage(bitext)
        rows = RivalTable(bitext.cosine)
        columns = RivalTable(bitext.cosine, transposed: true)
    }

    /// Appends the features of a bead in the order of ``names``.
    func append(_ bead: Bead, to result: inout [Float]) {
        let (targets, sources) = (bead.targets, bead.sources)
        let cover = coverage.parts(of: bead)
        let neighbours = coverage.neighbours(of: bead, cover)
        let cosine = bitext.cosine(of: bead)
        var (rivalRow, rivalColumn): (Float, Float) = (0, 0)
        for row in targets { rivalRow = max(rivalRow, rows.greatest(in: row, outside: sources)) }
        for column in sources {
            rivalColumn = max(rivalColumn, columns.greatest(in: column, outside: targets))
        }
        let cells = cells(of: bead)
        let length = signs.length(of: bead)
        let numbers = signs.numbers(of: bead)

        result.append(cover.source)
        result.append(cover.target)
        result.append(min(cover.source, cover.target))
        result.append(cover.least)
        result.append(coverage.loss(of: bead, cover))
        result.append(max(0, neighbours.gainSource, neighbours.gainTarget))
        result.append(neighbours.pull)
        result.append(cosine - neighbours.similarity)
        result.append(cover.astray)
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
        result.append(logf(cover.sourceMass + 0.1))
        result.append(logf(cover.targetMass + 0.1))
        result.append((1 - cover.source) * cover.sourceMass)
        result.append((1 - cover.target) * cover.targetMass)
        result.append(cover.rivalSource)
        result.append(cover.rivalTarget)
        result.append(neighbours.gainSource)
        result.append(neighbours.gainTarget)
        result.append(signs.questions(of: bead))
        result.append(signs.quotes(of: bead))
        result.append(signs.segments(of: bead))
        result.append(signs.clauses(of: bead))
        result.append(opening(of: bead))
    }

    /// 1: the bead holds the first sentences of both texts, which mostly are headlines, −1: of one
    /// text, 0: of none.
    private func opening(of bead: Bead) -> Float {
        guard opensTexts else { return 0 }
        let isFirst = (bead.target == 0, bead.source == 0)
        return isFirst.0 == isFirst.1 ? (isFirst.0 ? 1 : 0) : -1
    }

    private func cells(of bead: Bead) -> (weakest: Float, best: Float) {
        var (weakest, best): (Float, Float) = (1, 0)
        for row in bead.targets {
            var line: Float = 0
            for column in bead.sources { line = max(line, bitext.cosine[row, column]) }
            weakest = min(weakest, line)
            best = max(best, line)
        }
        for column in bead.sources {
            var line: Float = 0
            for row in bead.targets { line = max(line, bitext.cosine[row, column]) }
            weakest = min(weakest, line)
        }
        return (weakest, best)
    }
}
