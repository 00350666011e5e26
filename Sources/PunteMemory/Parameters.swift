/// The numbers of this module that are a choice and not a consequence: change them here and nowhere
/// else.
///
/// The first lines of each group name where its values come from. A value without a data set was
/// set by hand; whoever fits it adds the data set, the command and the score.
enum Parameters {
    /// What tokens weigh and what differences cost.
    ///
    /// Set by hand, in proportions that make every weight and cost a whole number. The guide
    /// <doc:MatchScore> shows their effect; `punte-lab benchmark memory --scan` compares the index
    /// with a scan under them. A change makes every index outdated (``AnalysisProbe``).
    enum Score {
        /// Weights of tokens, in quarters of a content word.
        static let punctuation = 1
        static let number = 4
        static let functionWord = 2
        static let contentWord = 4

        /// Cost of one number in the place of another, in sixtieths of a content word: ⅕.
        static let otherNumber: Int32 = 12
        /// A word in the place of another form of it costs its weight divided by this: ⅓.
        static let otherFormDivisor: Int32 = 3

        /// Penalties of ``SpellingDifference``, in hundredths of a point: those of composition,
        /// invisible characters and spaces; of cedillas, quotes and dashes; of capitals and î/â; of
        /// missing diacritics.
        static let encodingDifference = 10
        static let markDifference = 20
        static let letterDifference = 30
        static let diacriticsDifference = 40
        /// Maximum of all penalties of a match together, in points.
        static let maximumPenalty = 1.0

        /// Scores below this are never looked up: the bounds of ``CandidateSearch`` need it.
        static let minimumThreshold = 50.0
    }

    /// When a list of the index is read further instead of comparing the candidates at once.
    ///
    /// Measured: reading one posting takes about 1 ns, comparing one candidate about 40 ns
    /// (<doc:FuzzyIndex>, Tuning). `punte-lab benchmark memory` shows the effect on look-ups.
    enum Search {
        static let comparisonsPerPosting = 1.0 / 40
    }

    /// Limits of the search for shared phrases. Set by hand: they bound the work for one text.
    enum Phrases {
        /// Words in more segments than this are not looked up.
        static let maximumSegmentsPerWord = 6000
        /// Maximum distance of two words that make a segment a candidate, in tokens.
        static let maximumDistance = 3
        /// Maximum number of segments compared for each pair of words.
        static let candidatesPerPair = 24
        /// Maximum number of segments reported for each phrase.
        static let placesPerPhrase = 6
        /// Minimum number of content words in a phrase.
        static let minimumContentWords = 2
    }

    /// When a word counts as the counterpart of a concordance pattern. Set by hand: below three hits
    /// chance decides.
    enum Counterparts {
        static let minimumHits = 3
        /// Minimum of Dice's coefficient, 0–1.
        static let minimumCoefficient = 0.3
        /// Minimum share of the hits in which the word occurs, 0–1.
        static let minimumShare = 0.25
    }

    /// When a segment is reported as suspicious. Set by hand, so that few correct segments are.
    enum Analysis {
        /// Minimum number of content words of a text that should have been translated.
        static let untranslatedWords = 4
        /// Minimum number of tokens of a text whose language is identified.
        static let identifiedTokens = 8
        /// Minimum length of both texts together, in UTF-8 bytes, for their ratio to mean anything.
        static let comparedBytes = 60.0
        /// Ratio of the lengths of both texts above which they do not fit.
        static let lengthRatio = 3.0
    }

    /// Sizes of batches and queues of an import. Set by hand for 2 to 4 cores; the guide
    /// <doc:Importing> says what waits for what.
    enum Import {
        /// Segments in a batch from the reading thread to the writing one.
        static let batchCount = 500
        /// Bytes of text after which such a batch is closed early.
        static let batchBytes = 4 << 20
        /// Batches that may wait for the writing thread, of ``queueUnitBytes`` each; a larger batch
        /// counts as several.
        static let queueLimit = 32
        static let queueUnitBytes = 256 << 10
        /// Bytes of text after which the concordance is written.
        static let concordanceBytes = 4 << 20
        /// Parts of the concordance that FTS5 merges at once.
        static let concordanceParts = 24
        /// Segments that are looked for in the file before all fingerprints are loaded.
        static let lookupsBeforeLoading = 1000
        /// Batches that may wait for the analysis of one side.
        static let waitingBatches = 8
        /// Segments analysed before a flush while the whole index is rebuilt.
        static let rebuildCount = 250_000
        /// Texts in a batch to the analysis while the whole index is rebuilt.
        static let rebuildBatchCount = 512
    }
}
