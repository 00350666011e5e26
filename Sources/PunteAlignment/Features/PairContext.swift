internal import PunteLanguage

/// Measures a pair of sentences in the light of the others, given first log-odds of all: the
/// features of the model's fifth group of trees, after those of ``PairFeatures``.
struct PairContext {
    /// Names of the features; part of the format of model files and of training tables.
    static let names = Measurements.featureNames()

    private let probabilities: Matrix
    private let english: PairCredit
    private let romanian: PairCredit
    /// How the sentences of the pairs agree in what has an opposite (``SentencePolarity``).
    private let balances: Matrix
    private let ofRow: [[(index: Int, share: Float)]]
    private let ofColumn: [[(index: Int, share: Float)]]

    /// Probability below which a pair counts for nothing.
    private static let minimumProbability: Float = 0.05

    /// Prepares the features.
    ///
    /// - Parameters:
    ///   - pairs: The candidates.
    ///   - logOdds: Their first log-odds.
    ///   - features: The features of the bitext's pairs.
    init(_ pairs: [SentencePair], logOdds: [Float], given features: PairFeatures) {
        (english, romanian) = (features.english, features.romanian)
        let bitext = features.bitext
        var probabilities = Matrix(rows: bitext.romanianCount, columns: bitext.englishCount)
        var balances = probabilities
        var ofRow = [[(index: Int, share: Float)]](repeating: [], count: bitext.romanianCount)
        var ofColumn = [[(index: Int, share: Float)]](repeating: [], count: bitext.englishCount)
        for (pair, value) in zip(pairs, logOdds) {
            let probability = Float(probabilityOfLogOdds: value)
            probabilities[pair.romanian, pair.english] = probability
            balances[pair.romanian, pair.english] = Float(
                bitext.polarity.agreement(of: pair).balance)
            guard probability >= Self.minimumProbability else { continue }
            ofRow[pair.romanian].append((pair.english, probability))
            ofColumn[pair.english].append((pair.romanian, probability))
        }
        self.probabilities = probabilities
        self.balances = balances
        self.ofRow = ofRow
        self.ofColumn = ofColumn
    }

    /// Appends the features of a pair, given its first log-odds, in the order of ``names``.
    func append(_ pair: SentencePair, logOdds odds: Float, to result: inout [Float]) {
        measurements(of: pair, logOdds: odds).appendFeatures(count: Self.names.count, to: &result)
    }

    private func measurements(of pair: SentencePair, logOdds odds: Float) -> Measurements {
        let (row, column) = (pair.romanian, pair.english)
        func others(_ list: [(index: Int, share: Float)], but index: Int) -> (
            sum: Float, best: Float
        ) {
            list.reduce((0, 0)) { $1.index == index ? $0 : ($0.0 + $1.share, max($0.1, $1.share)) }
        }
        let beside = { (rows: Int, columns: Int) -> Float in
            probabilities.value(row: row + rows, column: column + columns)
        }
        let own = balances[row, column]
        return Measurements(
            odds: odds, inRow: others(ofRow[row], but: column),
            inColumn: others(ofColumn[column], but: row),
            besideEnglish: max(beside(0, -1), beside(0, 1)),
            besideRomanian: max(beside(-1, 0), beside(1, 0)),
            diagonal: beside(-1, -1) + beside(1, 1), crossed: beside(-1, 1) + beside(1, -1),
            rivalInRow: ofRow[row].lazy.filter { $0.index != column }
                .map { balances[row, $0.index] - own }.max() ?? 0,
            rivalInColumn: ofColumn[column].lazy.filter { $0.index != row }
                .map { balances[$0.index, column] - own }.max() ?? 0,
            romanianGain: romanian.gain(of: row, from: column, beyond: ofRow[row]),
            englishGain: english.gain(of: column, from: row, beyond: ofColumn[column]))
    }

    private struct Measurements: FeatureMeasurements {
        let odds: Float
        /// Sum and maximum of the probabilities of the other pairs of the Romanian sentence.
        let inRow: (sum: Float, best: Float)
        /// The same for the English sentence.
        let inColumn: (sum: Float, best: Float)
        let besideEnglish: Float
        let besideRomanian: Float
        let diagonal: Float
        let crossed: Float
        /// How much better another pair of the Romanian sentence agrees in what has an opposite.
        let rivalInRow: Float
        /// The same of the English sentence.
        let rivalInColumn: Float
        let romanianGain: Float
        let englishGain: Float

        static func list(in list: inout some FeatureSink<Measurements>) {
            list.add("pair-odds") { $0.odds }
            list.add("row-sum") { $0.inRow.sum }
            list.add("row-best") { $0.inRow.best }
            list.add("column-sum") { $0.inColumn.sum }
            list.add("column-best") { $0.inColumn.best }
            list.add("pair-beside-english") { $0.besideEnglish }
            list.add("pair-beside-romanian") { $0.besideRomanian }
            list.add("pair-diagonal") { $0.diagonal }
            list.add("pair-crossed") { $0.crossed }
            list.add("row-agreement") { $0.rivalInRow }
            list.add("column-agreement") { $0.rivalInColumn }
            list.add("romanian-soft-gain") { $0.romanianGain }
            list.add("english-soft-gain") { $0.englishGain }
        }
    }
}
