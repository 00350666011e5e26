internal import PunteLanguage
internal import PunteText

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What speaks for two texts being versions of one article.
///
/// Some sentences of any two texts resemble each other. What counts is how much of a text's words,
/// by weight, its links account for beyond what the other text's sentences account for anyway, and
/// how sure the surest link is: an article may have taken over one sentence as it was.
struct TextEvidence {
    static let names = ["tied", "surest"]

    private var source = Side()
    private var target = Side()
    private var surest: Float = 0

    fileprivate struct Side {
        var mass: Float = 0
        var tied: Float = 0

        var share: Float { mass > 0 ? tied / mass : 0 }
    }

    /// Adds sentences of a bitext.
    mutating func add(targets: Range<Int>, sources: Range<Int>, of bitext: Bitext) {
        target.add(targets, bitext.targetCoverage)
        source.add(sources, bitext.sourceCoverage)
    }

    /// Adds links, in the numbers of the bitext.
    mutating func add(_ links: [Link], of bitext: Bitext) {
        target.add(
            links.map { ($0.target.neighbours, $0.source.neighbours) }, bitext.targetCoverage)
        source.add(
            links.map { ($0.source.neighbours, $0.target.neighbours) }, bitext.sourceCoverage)
        surest = links.reduce(surest) { max($0, Float($1.logOdds)) }
    }

    /// The features in the order of ``names``.
    var features: [Float] {
        [max(source.share, target.share), min(surest, Self.greatest)]
    }

    /// Log-odds above this count no more.
    private static let greatest: Float = 8

    /// The probability that the texts are versions of one article.
    func probability(_ weights: LogisticWeights = Self.shipped) -> Double {
        guard source.mass > 0, target.mass > 0 else { return 0 }
        let odds = zip(Self.names, features).reduce(weights.bias) { sum, feature in
            sum + weights[feature.0] * feature.1
        }
        return 1 / (1 + exp(-Double(odds)))
    }

    private static let shipped = LogisticWeights(DataTable(AlignmentData.relatednessWeights))
}

extension TextEvidence.Side {
    fileprivate mutating func add(_ sentences: Range<Int>, _ coverage: SentenceCoverage) {
        for sentence in sentences where coverage.mass[sentence] > Self.empty {
            mass += coverage.mass[sentence]
        }
    }

    fileprivate mutating func add(
        _ links: [(own: Range<Int>, other: Range<Int>)], _ coverage: SentenceCoverage
    ) {
        for link in links {
            for sentence in link.own {
                let whole = coverage.mass[sentence]
                let share = coverage.covered(sentence, by: link.other) / whole
                tied += max(0, share - coverage.chance(sentence, outside: link.other)) * whole
            }
        }
    }

    /// Sentences without words weigh no more than this.
    private static let empty: Float = 1e-5
}

extension SentenceCoverage {
    /// The share of a sentence that one outside a window accounts for on average.
    fileprivate func chance(_ sentence: Int, outside window: Range<Int>) -> Float {
        let others = share.rows - window.count
        guard others > 0 else { return 0 }
        var sum: Float = 0
        for line in 0..<share.rows where !window.contains(line) { sum += share[line, sentence] }
        return sum / Float(others)
    }
}
