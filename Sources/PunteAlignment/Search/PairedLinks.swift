internal import PunteLanguage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The links that pairs of sentences make up.
///
/// Two sentences are in one link when pairs that are probable enough lead from one to the other: a
/// Romanian sentence that draws on three English ones is linked with all of them, wherever they are.
struct PairedLinks {
    /// The sentences of a link, and the log-odds that exactly these belong together.
    struct Group {
        var english: [Int] = []
        var romanian: [Int] = []
        /// The log of the probability that every pair of the group is right and every other pair of
        /// its sentences wrong, if pairs are independent.
        fileprivate var logProbability: Float = 0

        /// The log-odds of that probability.
        var logOdds: Float {
            min(max(expf(logProbability), 1e-6), 1 - 1e-6).logOdds
        }
    }

    /// The links in the order of their first Romanian sentences.
    private(set) var groups: [Group]

    /// Pairs of a smaller probability are taken for certainly wrong.
    private static let minimumProbability: Float = 0.02

    /// A pair that was judged.
    struct Judgement {
        let pair: SentencePair
        /// The probability that the Romanian sentence draws on the English one.
        let probability: Float
        /// Whether the pair holds its sentences together.
        var holds: Bool
    }

    /// Makes links of pairs.
    ///
    /// - Parameter pairs: The pairs, each once.
    /// - Complexity: Near-linear in the number of pairs.
    init(_ pairs: [Judgement]) {
        let rows = (pairs.map(\.pair.romanian).max() ?? -1) + 1
        let columns = (pairs.map(\.pair.english).max() ?? -1) + 1
        var sets = DisjointSets(count: rows + columns)
        var isLinked = [Bool](repeating: false, count: rows + columns)
        for judged in pairs where judged.holds {
            sets.join(judged.pair.romanian, rows + judged.pair.english)
            isLinked[judged.pair.romanian] = true
            isLinked[rows + judged.pair.english] = true
        }
        var groups: [Int: Group] = [:]
        for row in 0..<rows where isLinked[row] {
            groups[sets.root(of: row), default: Group()].romanian.append(row)
        }
        for column in 0..<columns where isLinked[rows + column] {
            groups[sets.root(of: rows + column), default: Group()].english.append(column)
        }
        for judged in pairs where judged.probability > Self.minimumProbability {
            let probability = min(judged.probability, 1 - 1e-6)
            let ends = [judged.pair.romanian, rows + judged.pair.english]
                .filter { isLinked[$0] }
            for root in Set(ends.map { sets.root(of: $0) }) {
                groups[root]?.logProbability +=
                    judged.holds ? logf(probability) : logf(1 - probability)
            }
        }
        self.groups = groups.values.sorted { ($0.romanian.first ?? 0) < ($1.romanian.first ?? 0) }
    }
}

/// The log-odds that the links of a text are right.
///
/// In a text that is adapted freely even the surest links often lack a sentence that nobody could
/// tell by its words. The mean of the log-odds of all links tells such a text, so that they are
/// less sure there than in a translation.
struct LinkConfidence {
    private let own: Float
    private let mean: Float
    private let fused: Float
    private let bias: Float
    private let meanOfText: Float

    /// Prepares the log-odds of the links of a text by the weights of a model; without weights, they
    /// are those of the pairs alone.
    init(_ model: AlignmentModel, of groups: [PairedLinks.Group]) {
        own = model.setting("confidence-own") ?? 1
        mean = model.setting("confidence-mean") ?? 0
        fused = model.setting("confidence-fused") ?? 0
        bias = model.setting("confidence-bias") ?? 0
        meanOfText = groups.reduce(0) { $0 + $1.logOdds } / Float(max(1, groups.count))
    }

    /// Returns the log-odds that a link of the text is right.
    func logOdds(of group: PairedLinks.Group) -> Float {
        let isFused = group.english.count + group.romanian.count > 2
        return own * group.logOdds + mean * meanOfText + (isFused ? fused : 0) + bias
    }
}

/// Disjoint sets of numbers (Galler and Fischer, "An improved equivalence algorithm", 1964), with
/// halved paths.
private struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    /// Returns the number that stands for the set of a number.
    mutating func root(of number: Int) -> Int {
        var number = number
        while parents[number] != number {
            parents[number] = parents[parents[number]]
            number = parents[number]
        }
        return number
    }

    /// Joins the sets of two numbers.
    mutating func join(_ one: Int, _ other: Int) { parents[root(of: one)] = root(of: other) }
}
