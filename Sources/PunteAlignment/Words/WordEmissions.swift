internal import PunteLanguage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// How probable each word of a sentence is as the rendering of each word of the other, and by
/// itself, in both directions.
struct WordEmissions {
    /// p(target | source), rows are targets; p(source | target), rows are sources.
    private(set) var target: Matrix
    private(set) var source: Matrix
    /// p(target) and p(source), whatever the other sentence says.
    let targetAlone: [Float]
    let sourceAlone: [Float]

    /// Probability that a word with the same key is the rendering, and of a word that is spelled
    /// the same to its end after transliteration.
    private static let same: Float = 0.9
    private static let alike: Float = 0.5

    /// - Parameter novelty: Probability that a word is rendered by one that the lexicon does not
    ///   expect: by any other, as often as that occurs.
    init(source: SentenceKeys, target: SentenceKeys, cache: LexiconCache, novelty: Float) {
        let table = cache.table
        let targetAlone = target.ids.map {
            Self.probability(of: table[$0], weight: cache.weight(ofTarget: $0))
        }
        let sourceAlone = source.ids.map {
            Self.probability(of: table[$0], weight: cache.weight(ofSource: $0))
        }
        var given = Matrix(rows: target.ids.count, columns: source.ids.count)
        var taken = Matrix(rows: source.ids.count, columns: target.ids.count)
        for (row, id) in target.ids.enumerated() {
            let range = cache.translations(ofTarget: id)
            for (column, other) in source.ids.enumerated() {
                let likeness = Self.likeness(id, other, table)
                var (forward, backward) = (likeness, likeness)
                for index in range where cache.translated[index] == other {
                    forward = max(forward, cache.reverses[index])
                    backward = max(backward, cache.probabilities[index])
                }
                given[row, column] = forward + novelty * (targetAlone[row] - forward)
                taken[column, row] = backward + novelty * (sourceAlone[column] - backward)
            }
        }
        self.target = given
        self.source = taken
        self.targetAlone = targetAlone
        self.sourceAlone = sourceAlone
    }

    private static func likeness(_ id: UInt32, _ other: UInt32, _ table: KeyTable) -> Float {
        if id == other { return same }
        guard table.onset[Int(id)] != nil, table.onset[Int(id)] == table.onset[Int(other)]
        else { return 0 }
        return alike * table.skeletons[Int(id)].likeness(to: table.skeletons[Int(other)])
    }

    /// The share of all words of a text that a key makes up.
    ///
    /// - Parameter weight: log(N/df) / log N over the sentences that the lexicon was trained on.
    private static func probability(of key: String, weight: Float) -> Float {
        let first = key.unicodeScalars.first?.properties
        if first?.isAlphabetic == false, first?.numericType == nil { return sign }
        let sentences = Float(LexiconBlend.trainingSentences)
        return max(powf(sentences, -weight) / wordsOfSentence, least)
    }

    /// Words of a sentence on average, of those that the lexicon was trained on.
    private static let wordsOfSentence: Float = 8
    /// Share of all words and signs that a sign makes up, and the least of a word.
    private static let sign: Float = 0.03
    private static let least: Float = 1e-6
}
