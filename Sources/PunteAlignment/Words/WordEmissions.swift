internal import PunteLanguage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// How probable each word of a sentence is as the rendering of each word of the other sentence, and
/// by itself, in both directions.
struct WordEmissions {
    /// p(Romanian word | English word): Romanian × English words.
    private(set) var romanian: Matrix
    /// p(English word | Romanian word): English × Romanian words.
    private(set) var english: Matrix
    /// p(Romanian word), whatever the other sentence says.
    let romanianAlone: [Float]
    /// p(English word), whatever the other sentence says.
    let englishAlone: [Float]

    /// Looks up the probabilities of all pairs of words.
    ///
    /// - Parameters:
    ///   - english: Keys of the English sentence.
    ///   - romanian: Keys of the Romanian sentence.
    ///   - cache: The lexicon, with the table of these keys.
    ///   - novelty: Probability that a word is rendered by one that the lexicon does not expect: by
    ///     any other, as often as that occurs.
    ///   - parameters: Probabilities of words by their spelling and frequency.
    /// - Complexity: O(English words · Romanian words · translations of a word).
    init(
        english: SentenceKeys, romanian: SentenceKeys, cache: LexiconCache, novelty: Float,
        parameters: AlignmentParameters.Words = .shipped
    ) {
        let table = cache.table
        let romanianAlone = romanian.ids.map {
            Self.frequency(of: table[$0], weight: cache.weight(ofRomanian: $0), parameters)
        }
        let englishAlone = english.ids.map {
            Self.frequency(of: table[$0], weight: cache.weight(ofEnglish: $0), parameters)
        }
        var forward = Matrix(rows: romanian.ids.count, columns: english.ids.count)
        var backward = Matrix(rows: english.ids.count, columns: romanian.ids.count)
        for (row, id) in romanian.ids.enumerated() {
            let range = cache.translations(ofRomanian: id)
            for (column, other) in english.ids.enumerated() {
                let likeness = Self.likeness(of: id, to: other, in: table, parameters)
                var (given, taken) = (likeness, likeness)
                for index in range where cache.translated[index] == other {
                    given = max(given, cache.reverses[index])
                    taken = max(taken, cache.probabilities[index])
                }
                forward[row, column] = given + novelty * (romanianAlone[row] - given)
                backward[column, row] = taken + novelty * (englishAlone[column] - taken)
            }
        }
        self.romanian = forward
        self.english = backward
        self.romanianAlone = romanianAlone
        self.englishAlone = englishAlone
    }

    /// Returns the probability of two words as renderings by their spelling alone.
    private static func likeness(
        of id: UInt32, to other: UInt32, in table: KeyTable,
        _ parameters: AlignmentParameters.Words
    ) -> Float {
        if id == other { return parameters.sameKeyProbability }
        guard table.onset[Int(id)] != nil, table.onset[Int(id)] == table.onset[Int(other)]
        else { return 0 }
        return parameters.alikeProbability
            * table.skeletons[Int(id)].likeness(to: table.skeletons[Int(other)])
    }

    /// Returns the share of all words of a text that a key of some weight makes up.
    ///
    /// The weight is log(N/df) / log N, where df of the N sentences that the lexicon was trained on
    /// hold the key.
    private static func frequency(
        of key: String, weight: Float, _ parameters: AlignmentParameters.Words
    ) -> Float {
        let first = key.unicodeScalars.first?.properties
        if first?.isAlphabetic == false, first?.numericType == nil {
            return parameters.punctuationFrequency
        }
        let sentences = Float(LexiconBlend.trainingSentences)
        return max(
            powf(sentences, -weight) / parameters.wordsPerSentence, parameters.minimumFrequency)
    }
}
