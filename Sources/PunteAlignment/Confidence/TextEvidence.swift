internal import PunteLanguage
internal import PunteText

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The evidence that two texts are versions of one article.
///
/// Some sentences of any two texts resemble each other. What counts is how much of a text's words,
/// by weight, its links cover beyond what the other sentences cover by chance, and the greatest
/// log-odds of a link: an article may have taken over one sentence as it was.
struct TextEvidence {
    /// Names of the features, in the order of ``features``; part of the format of the table of
    /// weights.
    static let names = ["tied", "surest"]

    private var english = Side()
    private var romanian = Side()
    private var maximumLogOdds: Float = 0

    fileprivate struct Side {
        /// Mass of the words of the text.
        var mass: Float = 0
        /// Mass that links cover beyond chance.
        var linked: Float = 0

        var share: Float { mass > 0 ? linked / mass : 0 }
    }

    /// Adds sentences of a bitext.
    mutating func add(_ part: TextParts.Part, of bitext: Bitext) {
        romanian.add(part.romanian, coverage: bitext.romanianCoverage)
        english.add(part.english, coverage: bitext.englishCoverage)
    }

    /// Adds links between sentences of a bitext.
    mutating func add(_ links: [Link], of bitext: Bitext) {
        romanian.add(
            links.map { ($0.romanian.neighbours, $0.english.neighbours) },
            coverage: bitext.romanianCoverage)
        english.add(
            links.map { ($0.english.neighbours, $0.romanian.neighbours) },
            coverage: bitext.englishCoverage)
        maximumLogOdds = links.reduce(maximumLogOdds) { max($0, Float($1.logOdds)) }
    }

    /// The features in the order of ``names``: the greater of the linked shares of both texts, and
    /// the maximum log-odds, cut at ``greatestLogOdds``.
    var features: [Float] {
        [max(english.share, romanian.share), min(maximumLogOdds, Self.greatestLogOdds)]
    }

    /// Log-odds above this value count as this value.
    private static let greatestLogOdds: Float = 8

    /// Returns the probability that the texts are versions of one article, 0 for texts without
    /// words.
    func probability(_ weights: LogisticWeights = Self.shippedWeights) -> Double {
        guard english.mass > 0, romanian.mass > 0 else { return 0 }
        let odds = zip(Self.names, features).reduce(weights.bias) { sum, feature in
            sum + weights[feature.0] * feature.1
        }
        return 1 / (1 + exp(-Double(odds)))
    }

    private static let shippedWeights = LogisticWeights(
        DataTable(AlignmentData.relatednessWeights))
}

extension TextEvidence.Side {
    fileprivate mutating func add(_ sentences: Range<Int>, coverage: SentenceCoverage) {
        for sentence in sentences where coverage.mass[sentence] > Self.massWithoutWords {
            mass += coverage.mass[sentence]
        }
    }

    fileprivate mutating func add(
        _ links: [(own: Range<Int>, other: Range<Int>)], coverage: SentenceCoverage
    ) {
        for link in links {
            for sentence in link.own {
                let whole = coverage.mass[sentence]
                let share = coverage.covered(sentence, by: link.other) / whole
                linked +=
                    max(0, share - coverage.meanShare(of: sentence, outside: link.other)) * whole
            }
        }
    }

    /// Sentences without words have a mass of at most this.
    private static let massWithoutWords: Float = 1e-5
}

extension SentenceCoverage {
    /// Returns the mean share of a sentence that the sentences outside a window cover.
    fileprivate func meanShare(of sentence: Int, outside window: Range<Int>) -> Float {
        let others = share.rows - window.count
        guard others > 0 else { return 0 }
        var sum: Float = 0
        for line in 0..<share.rows where !window.contains(line) { sum += share[line, sentence] }
        return sum / Float(others)
    }
}

/// The weights of a logistic model by the names of its features.
struct LogisticWeights: Sendable {
    private let byName: [String: Float]

    /// Reads a table with a name and a weight in each row; the row `bias` is the constant of the sum.
    init(_ table: DataTable) {
        var weights: [String: Float] = [:]
        for row in table.rows where row.count == 2 {
            if let value = Float(row[1]) { weights[row[0]] = value }
        }
        byName = weights
    }

    /// Returns the weight of a feature, 0 when the table does not name it.
    subscript(name: String) -> Float { byName[name] ?? 0 }

    /// The constant of the sum.
    var bias: Float { self["bias"] }
}
