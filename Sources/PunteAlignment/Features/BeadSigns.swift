#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What lengths, numbers and punctuation of both sides of a bead say.
struct BeadSigns {
    private let bitext: Bitext
    private let source: [SentenceTraits]
    private let target: [SentenceTraits]
    private let hasNumbers: Bool

    init(_ bitext: Bitext, source: [SentenceTraits], target: [SentenceTraits]) {
        self.bitext = bitext
        self.source = source
        self.target = target
        hasNumbers =
            bitext.sourceNumbers.contains { !$0.isEmpty }
            || bitext.targetNumbers.contains { !$0.isEmpty }
    }

    /// Words of both sides: logarithm of their ratio, and of the lesser number.
    func length(of bead: Bead) -> (ratio: Float, size: Float) {
        var (sources, targets) = (0, 0)
        for column in bead.sources { sources += bitext.sourceWords[column].count }
        for row in bead.targets { targets += bitext.targetWords[row].count }
        let ratio = (Float(targets) + 5) / (Float(sources) * 1.05 + 5)
        return (logf(ratio), logf(Float(min(sources, targets)) + 1))
    }

    /// Share of the numbers that both sides have, and how many only one has, at most 4.
    func numbers(of bead: Bead) -> (shared: Float, apart: Float) {
        guard hasNumbers else { return (0, 0) }
        var (shared, sources, targets) = (0, 0, 0)
        for column in bead.sources {
            sources += bitext.sourceNumbers[column].count
            for number in bitext.sourceNumbers[column]
            where bead.targets.contains(where: { bitext.targetNumbers[$0].contains(number) }) {
                shared += 1
            }
        }
        for row in bead.targets { targets += bitext.targetNumbers[row].count }
        let union = sources + targets - shared
        guard union > 0 else { return (0, 0) }
        return (Float(shared) / Float(union), Float(max(0, min(union - shared, 4))))
    }

    /// 1: as many questions on both sides, 0: none, −1: unequal.
    func questions(of bead: Bead) -> Float {
        var (sources, targets) = (0, 0)
        for column in bead.sources { sources += source[column].questions }
        for row in bead.targets { targets += target[row].questions }
        return sources == targets ? (sources > 0 ? 1 : 0) : -1
    }

    /// 1: quotation marks on both sides, 0: on none, −1: on one.
    func quotes(of bead: Bead) -> Float {
        let sources = bead.sources.contains { source[$0].hasQuotes }
        let targets = bead.targets.contains { target[$0].hasQuotes }
        return sources == targets ? (sources ? 1 : 0) : -1
    }

    /// How many more segments the target side has.
    func segments(of bead: Bead) -> Float {
        var difference = 0
        for row in bead.targets { difference += target[row].segments }
        for column in bead.sources { difference -= source[column].segments }
        return Float(max(-4, min(difference, 4)))
    }

    /// Logarithm of the ratio of commas and segments.
    func clauses(of bead: Bead) -> Float {
        var (sources, targets) = (1, 1)
        for row in bead.targets { targets += target[row].segments + target[row].commas }
        for column in bead.sources { sources += source[column].segments + source[column].commas }
        return logf(Float(targets) / Float(sources))
    }
}
