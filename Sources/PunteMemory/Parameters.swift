/// The adjustable numbers of this module; change them only here.
///
/// The first lines of each group say where its values come from. Values without a data set were set
/// by hand; whoever fits one adds the data set, the command and the score.
enum Parameters {
    /// The weights of tokens and the costs of differences.
    ///
    /// They were set by hand, in proportions that make every weight and cost a whole number. The
    /// guide <doc:MatchScore> shows their effect; `punte-lab benchmark memory --scan` compares the
    /// index with a scan that uses the same numbers. A change makes every index outdated
    /// (``AnalysisProbe``).
    enum Score {
        /// The weight of a punctuation mark; all weights are in quarters of a content word.
        static let punctuation = 1
        static let number = 4
        static let functionWord = 2
        static let contentWord = 4

        /// The cost of replacing a number by another, in sixtieths of a content word: ⅕.
        static let otherNumber: Int32 = 12
        /// The divisor of a word's weight that gives the cost of replacing it by another of its
        /// forms: ⅓.
        static let otherFormDivisor: Int32 = 3

        /// The penalty for composition, invisible characters or spaces, in hundredths of a point.
        ///
        /// The following penalties are for cedillas, quotes and dashes; for capitals and î/â; and
        /// for missing diacritics (``SpellingDifference``).
        static let encodingDifference = 10
        static let markDifference = 20
        static let letterDifference = 30
        static let diacriticsDifference = 40
        /// The maximum sum of all penalties of a match, in points.
        static let maximumPenalty = 1.0

        /// The smallest permitted score threshold, which the bounds of ``CandidateSearch`` require.
        static let minimumThreshold = 50.0
    }

    /// The costs that decide whether another list of the index is read or the candidates are
    /// compared.
    ///
    /// Measured: reading one posting takes about 1 ns, comparing one candidate about 40 ns
    /// (<doc:FuzzyIndex>, Tuning). `punte-lab benchmark memory` shows the effect on look-ups.
    enum Search {
        static let comparisonsPerPosting = 1.0 / 40
    }

    /// The limits of the search for shared phrases.
    ///
    /// They were set by hand and bound the work for one text.
    enum Phrases {
        /// The number of segments above which a word is not looked up.
        static let maximumSegmentsPerWord = 6000
        /// The maximum distance of two words that make a segment a candidate, in tokens.
        static let maximumDistance = 3
        /// The maximum number of segments compared for each pair of words.
        static let candidatesPerPair = 24
        /// The maximum number of segments reported for each phrase.
        static let placesPerPhrase = 6
        /// The minimum number of content words in a phrase.
        static let minimumContentWords = 2
    }

    /// The thresholds for later versions of a sentence.
    ///
    /// Set by hand: a word or two may differ.
    enum SentenceVersions {
        /// The minimum score of two sentences, in points; no other sentence may reach it.
        static let minimumLikeness = 80.0
        /// The maximum number of versions of a pair whose decisions are read.
        static let maximumVersions = 8
    }

    /// The thresholds for suspicious segments.
    ///
    /// Set by hand, so that few correct segments are reported.
    enum Analysis {
        /// The minimum number of content words of an equal text on both sides that is reported as
        /// untranslated.
        static let untranslatedWords = 4
        /// The minimum number of tokens of a text whose language is identified.
        static let identifiedTokens = 8
        /// The minimum length of both texts together, in UTF-8 bytes, at which their lengths are
        /// compared.
        static let comparedBytes = 60.0
        /// The ratio of the lengths of both texts above which the segment is reported.
        static let lengthRatio = 3.0
    }

    /// The conditions under which an article counts as a newer version of another.
    ///
    /// Set by hand: a correction changes a few sentences, a new report on the same subject shares
    /// few.
    enum Versions {
        /// Minimum share of the Romanian sentences that are the same, 0–1, when both were made from
        /// the same English article.
        static let romanianShare = 0.5
        /// Minimum share of the sentences on either side, 0–1, when the English article is another.
        static let bothShares = 0.75
    }

    /// The sizes of batches and queues of an import.
    ///
    /// Set by hand for 2 to 4 cores; the guide <doc:Importing> explains which thread waits for
    /// which.
    enum Import {
        /// The number of segments in a batch sent from the reading thread to the writing thread.
        static let batchCount = 500
        /// The number of bytes of text after which such a batch is closed early.
        static let batchBytes = 4 << 20
        /// The number of batches, of ``queueUnitBytes`` each, that may wait for the writing thread.
        ///
        /// A larger batch counts as several.
        static let queueLimit = 32
        static let queueUnitBytes = 256 << 10
        /// The time in seconds after which a transaction is ended early, so that others can write.
        static let transactionTime = 5.0
        /// The pause after each transaction, in microseconds, in which others who wait find the memory
        /// free; they look forty times a second.
        static let pause: UInt32 = 60_000
        /// The number of bytes of text after which the concordance is written.
        static let concordanceBytes = 4 << 20
        /// The number of index parts of the concordance that FTS5 merges at once.
        static let concordanceParts = 24
        /// The number of segments that are looked up in the file before all fingerprints are
        /// loaded.
        static let lookupsBeforeLoading = 1000
        /// The number of batches that may wait for the analysis of one side.
        static let waitingBatches = 8
        /// The number of segments analysed before a flush while the whole index is rebuilt.
        static let rebuildCount = 250_000
        /// The number of texts in a batch for analysis while the whole index is rebuilt.
        static let rebuildBatchCount = 512
        /// The maximum number of segments of an import whose removal can be undone.
        ///
        /// Each of them is removed from the index and kept in the log. When there are more, the
        /// index is rebuilt.
        static let undoableSegments = 20_000
    }
}
