internal import PunteLanguage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A Romanian sentence and an English one that it may draw on.
struct SentencePair: Hashable, Sendable {
    /// The index of the Romanian sentence.
    let romanian: Int
    /// The index of the English sentence.
    let english: Int
}

/// Measures whether a Romanian sentence draws on an English one, given the links found so far: the
/// features of the model's fourth group of trees.
struct PairFeatures {
    /// Names of the features; part of the format of model files and of training tables.
    static let names = Measurements.featureNames()

    let bitext: Bitext
    /// What each Romanian sentence accounts for in the English ones, and the reverse.
    let english: PairCredit
    let romanian: PairCredit
    private let links: LinkedPairs
    private let odds: PairOdds
    private let rows: OutsideMaxima
    private let columns: OutsideMaxima
    private let numberCounts: [UInt32: Int]

    /// Log-odds of beads, of which the greatest that holds a pair counts.
    struct PairOdds {
        /// Judged by themselves, by row and column.
        let first: Matrix
        /// Judged among others.
        let second: Matrix
    }

    /// Prepares the features of the pairs of a bitext.
    ///
    /// - Parameters:
    ///   - bitext: The bitext.
    ///   - links: The links found.
    ///   - odds: The log-odds of the beads that hold a pair.
    ///   - beads: The features of the bitext's beads.
    init(_ bitext: Bitext, links: [Link], odds: PairOdds, beads: BeadFeatures) {
        self.bitext = bitext
        self.odds = odds
        (rows, columns) = (beads.rows, beads.columns)
        english = PairCredit(bitext.englishCoverage)
        romanian = PairCredit(bitext.romanianCoverage)
        self.links = LinkedPairs(
            links, englishCount: bitext.englishCount, romanianCount: bitext.romanianCount)
        var counts: [UInt32: Int] = [:]
        for numbers in bitext.englishNumbers {
            for number in numbers { counts[number, default: 0] += 1 }
        }
        numberCounts = counts
    }

    /// Returns the pairs that are worth a judgement, by Romanian, then English sentence.
    ///
    /// They are the pairs of the links, and for each sentence those of the other text that account
    /// for most of its words.
    func candidates(in part: TextParts.Part, where isFree: (SentencePair) -> Bool) -> [SentencePair]
    {
        var found: Set<SentencePair> = []
        for row in part.romanian {
            for column in Self.greatest(
                Self.perSentence, of: part.english,
                by: { bitext.romanianCoverage.share[$0, row] + bitext.cosine[row, $0] })
            {
                found.insert(SentencePair(romanian: row, english: column))
            }
        }
        for column in part.english {
            for row in Self.greatest(
                Self.perSentence, of: part.romanian,
                by: { bitext.englishCoverage.share[$0, column] + bitext.cosine[$0, column] })
            {
                found.insert(SentencePair(romanian: row, english: column))
            }
        }
        for row in part.romanian {
            for column in links.english(of: row) where part.english.contains(column) {
                found.insert(SentencePair(romanian: row, english: column))
            }
        }
        return found.filter(isFree).sorted {
            ($0.romanian, $0.english) < ($1.romanian, $1.english)
        }
    }

    /// The number of counterparts of a sentence that are judged.
    private static let perSentence = 6
    /// What a counterpart must share with a sentence, as a share of what the best one does.
    private static let leastShare: Float = 0.1

    /// Returns the indices with the greatest values above 0, at most `count`.
    private static func greatest(
        _ count: Int, of range: Range<Int>, by value: (Int) -> Float
    ) -> [Int] {
        var result: [(index: Int, value: Float)] = []
        for index in range {
            let value = value(index)
            guard value > 0.02, result.count < count || value > result[count - 1].value else {
                continue
            }
            let place = result.firstIndex { $0.value < value } ?? result.count
            result.insert((index, value), at: place)
            if result.count > count { result.removeLast() }
        }
        let least = leastShare * (result.first?.value ?? 0)
        return result.prefix { $0.value >= least }.map(\.index)
    }

    /// Returns whether one of the links has a pair.
    func isLinked(_ pair: SentencePair) -> Bool {
        links.english(of: pair.romanian).contains(pair.english)
    }

    /// Appends the features of a pair in the order of ``names``.
    func append(_ pair: SentencePair, to result: inout [Float]) {
        measurements(of: pair).appendFeatures(count: Self.names.count, to: &result)
    }

    private func measurements(of pair: SentencePair) -> Measurements {
        let (row, column) = (pair.romanian, pair.english)
        let (columnsOfRow, rowsOfColumn) = (links.english(of: row), links.romanian(of: column))
        let shared = bitext.romanianNumbers[row].filter(bitext.englishNumbers[column].contains)
        return Measurements(
            romanian: romanian.credit(of: row, for: column, partners: columnsOfRow),
            english: english.credit(of: column, for: row, partners: rowsOfColumn),
            cosine: bitext.cosine[row, column],
            bestInRow: rows.maximum(of: row, outside: column..<column + 1),
            bestInColumn: columns.maximum(of: column, outside: row..<row + 1),
            first: odds.first[row, column], second: odds.second[row, column],
            isLinked: isLinked(pair),
            englishPartners: columnsOfRow.count, romanianPartners: rowsOfColumn.count,
            linkOdds: (links.odds(ofRomanian: row), links.odds(ofEnglish: column)),
            distance: links.distance(of: pair), order: links.orderDistance(of: pair),
            neighbours: links.neighbours(of: pair),
            words: (bitext.romanianWords[row].count, bitext.englishWords[column].count),
            partnerWords: (
                columnsOfRow.reduce(0) { $0 + ($1 == column ? 0 : bitext.englishWords[$1].count) },
                rowsOfColumn.reduce(0) { $0 + ($1 == row ? 0 : bitext.romanianWords[$1].count) }
            ),
            sharedNumbers: shared.count,
            rareNumbers: shared.count { numberCounts[$0] == 1 },
            unsharedNumbers: bitext.romanianNumbers[row].count - shared.count,
            polarity: bitext.polarity.agreement(of: pair),
            linkedShare: links.shares,
            position: Float(row) / Float(max(1, bitext.romanianCount - 1))
                - Float(column) / Float(max(1, bitext.englishCount - 1)),
            opens: (row == 0 ? 1 : 0) + (column == 0 ? 2 : 0),
            counts: (bitext.romanianCount, bitext.englishCount))
    }

    /// What the features of one pair are computed from.
    private struct Measurements: FeatureMeasurements {
        /// What the English sentence accounts for in the Romanian one, and the reverse.
        let romanian: PairCredit.Credit
        let english: PairCredit.Credit
        let cosine: Float
        let bestInRow: Float
        let bestInColumn: Float
        let first: Float
        let second: Float
        let isLinked: Bool
        let englishPartners: Int
        let romanianPartners: Int
        let linkOdds: (romanian: Float, english: Float)
        let distance: Int
        let order: Int
        let neighbours: LinkedPairs.Neighbours
        let words: (romanian: Int, english: Int)
        let partnerWords: (english: Int, romanian: Int)
        let sharedNumbers: Int
        let rareNumbers: Int
        let unsharedNumbers: Int
        let polarity: SentencePolarity.Agreement
        let linkedShare: (romanian: Float, english: Float)
        /// The difference of the positions of both sentences in their texts, −1…1.
        let position: Float
        /// 1 for the first Romanian sentence, 2 for the first English one, 3 for both.
        let opens: Int
        /// The numbers of sentences of both texts.
        let counts: (romanian: Int, english: Int)

        /// Distances above this one count as this.
        private static let maximumDistance = 12

        static func list(in list: inout some FeatureSink<Measurements>) {
            list.add("romanian-covered") { $0.romanian.covered / $0.romanian.mass }
            list.add("romanian-covered-mass") { $0.romanian.covered }
            list.add("romanian-alone") { $0.romanian.alone }
            list.add("romanian-alone-share") { $0.romanian.alone / $0.romanian.mass }
            list.add("romanian-won") { $0.romanian.won / $0.romanian.mass }
            list.add("romanian-gain") { $0.romanian.gain }
            list.add("romanian-gain-share") { $0.romanian.gain / $0.romanian.mass }
            list.add("romanian-gain-of-rest") { $0.romanian.gain / ($0.romanian.rest + 0.1) }
            list.add("romanian-rest") { $0.romanian.rest }
            list.add("romanian-clause") { $0.romanian.clause }
            list.add("romanian-clause-length") { Float($0.romanian.clauseLength) }
            list.add("romanian-run") { $0.romanian.run }
            list.add("romanian-strongest") { $0.romanian.strongest }
            list.add("romanian-mass") { $0.romanian.mass }
            list.add("english-covered") { $0.english.covered / $0.english.mass }
            list.add("english-covered-mass") { $0.english.covered }
            list.add("english-alone") { $0.english.alone }
            list.add("english-alone-share") { $0.english.alone / $0.english.mass }
            list.add("english-won") { $0.english.won / $0.english.mass }
            list.add("english-gain") { $0.english.gain }
            list.add("english-gain-share") { $0.english.gain / $0.english.mass }
            list.add("english-gain-of-rest") { $0.english.gain / ($0.english.rest + 0.1) }
            list.add("english-rest") { $0.english.rest }
            list.add("english-clause") { $0.english.clause }
            list.add("english-clause-length") { Float($0.english.clauseLength) }
            list.add("english-run") { $0.english.run }
            list.add("english-strongest") { $0.english.strongest }
            list.add("english-mass") { $0.english.mass }
            list.add("cosine") { $0.cosine }
            list.add("above-row") { $0.cosine - $0.bestInRow }
            list.add("above-column") { $0.cosine - $0.bestInColumn }
            list.add("first") { $0.first }
            list.add("second") { $0.second }
            list.add("linked") { $0.isLinked ? 1 : 0 }
            list.add("english-partners") { Float($0.englishPartners) }
            list.add("romanian-partners") { Float($0.romanianPartners) }
            list.add("romanian-odds") { $0.linkOdds.romanian }
            list.add("english-odds") { $0.linkOdds.english }
            list.add("distance") { Float(min($0.distance, maximumDistance)) }
            list.add("order") { Float(min($0.order, maximumDistance)) }
            list.add("beside-english") { $0.neighbours.english }
            list.add("beside-romanian") { $0.neighbours.romanian }
            list.add("diagonal") { $0.neighbours.diagonal }
            list.add("romanian-words") { Float($0.words.romanian) }
            list.add("english-words") { Float($0.words.english) }
            list.add("length-before") {
                logf(Float($0.words.romanian + 3) / Float($0.partnerWords.english + 3))
            }
            list.add("length-after") {
                logf(
                    Float($0.words.romanian + 3)
                        / Float($0.partnerWords.english + $0.words.english + 3))
            }
            list.add("length-other") {
                logf(Float($0.words.english + 3) / Float($0.partnerWords.romanian + 3))
            }
            list.add("numbers") { Float($0.sharedNumbers) }
            list.add("rare-numbers") { Float($0.rareNumbers) }
            list.add("unshared-numbers") { Float($0.unsharedNumbers) }
            list.add("romanian-negations") { Float(min(2, $0.polarity.negations.romanian)) }
            list.add("english-negations") { Float(min(2, $0.polarity.negations.english)) }
            list.add("same-poles") { Float($0.polarity.same) }
            list.add("opposed-poles") { Float($0.polarity.opposed) }
            list.add("linked-romanian") { $0.linkedShare.romanian }
            list.add("linked-english") { $0.linkedShare.english }
            list.add("position") { $0.position }
            list.add("opens") { Float($0.opens) }
            list.add("condensed") { logf(Float($0.counts.romanian) / Float($0.counts.english)) }
        }
    }
}

/// The links of a bitext by sentence.
struct LinkedPairs {
    private var englishOfRomanian: [[Int]]
    private var romanianOfEnglish: [[Int]]
    private var oddsOfRomanian: [Float]
    private var oddsOfEnglish: [Float]

    /// Log-odds of a sentence without a link.
    private static let unlinked: Float = -6

    init(_ links: [Link], englishCount: Int, romanianCount: Int) {
        englishOfRomanian = Array(repeating: [], count: romanianCount)
        romanianOfEnglish = Array(repeating: [], count: englishCount)
        oddsOfRomanian = Array(repeating: Self.unlinked, count: romanianCount)
        oddsOfEnglish = Array(repeating: Self.unlinked, count: englishCount)
        for link in links {
            for row in link.romanian {
                englishOfRomanian[row] = Array(link.english)
                oddsOfRomanian[row] = Float(link.logOdds)
            }
            for column in link.english {
                romanianOfEnglish[column] = Array(link.romanian)
                oddsOfEnglish[column] = Float(link.logOdds)
            }
        }
    }

    /// Indices of the English sentences with which a Romanian one is linked, ascending.
    func english(of row: Int) -> [Int] { englishOfRomanian[row] }
    /// Indices of the Romanian sentences with which an English one is linked, ascending.
    func romanian(of column: Int) -> [Int] { romanianOfEnglish[column] }
    /// Log-odds of the link of a Romanian sentence.
    func odds(ofRomanian row: Int) -> Float { oddsOfRomanian[row] }
    /// Log-odds of the link of an English sentence.
    func odds(ofEnglish column: Int) -> Float { oddsOfEnglish[column] }

    /// Shares of the sentences of both texts that are linked.
    var shares: (romanian: Float, english: Float) {
        func share(_ lists: [[Int]]) -> Float {
            Float(lists.count { !$0.isEmpty }) / Float(max(1, lists.count))
        }
        return (share(englishOfRomanian), share(romanianOfEnglish))
    }

    /// How the sentences beside a pair are linked: 1 for each of two neighbours.
    struct Neighbours {
        /// The neighbours of the English sentence that are linked with the Romanian one.
        var english: Float
        /// The neighbours of the Romanian sentence that are linked with the English one.
        var romanian: Float
        /// The pairs before and after, on both sides, that are linked.
        var diagonal: Float
    }

    /// Returns how the sentences beside a pair are linked.
    func neighbours(of pair: SentencePair) -> Neighbours {
        func isLinked(_ row: Int, _ column: Int) -> Float {
            englishOfRomanian.indices.contains(row) && englishOfRomanian[row].contains(column)
                ? 1 : 0
        }
        let (row, column) = (pair.romanian, pair.english)
        return Neighbours(
            english: isLinked(row, column - 1) + isLinked(row, column + 1),
            romanian: isLinked(row - 1, column) + isLinked(row + 1, column),
            diagonal: isLinked(row - 1, column - 1) + isLinked(row + 1, column + 1))
    }

    /// Returns the number of English sentences between that of a pair and those with which its
    /// Romanian sentence is linked otherwise; a great number when there are none.
    func distance(of pair: SentencePair) -> Int {
        englishOfRomanian[pair.romanian].filter { $0 != pair.english }
            .map { abs($0 - pair.english) }.min() ?? .max
    }

    /// Returns the number of English sentences between that of a pair and those of the nearest
    /// linked Romanian sentences before and after.
    func orderDistance(of pair: SentencePair) -> Int {
        var result = Int.max
        for step in [-1, 1] {
            var row = pair.romanian + step
            while englishOfRomanian.indices.contains(row), englishOfRomanian[row].isEmpty {
                row += step
            }
            guard englishOfRomanian.indices.contains(row) else { continue }
            for column in englishOfRomanian[row] {
                result = min(result, abs(column - pair.english))
            }
        }
        return result
    }
}
