internal import PunteLanguage

/// The numbers of the aligner that were fitted or chosen by what they gave, from
/// `Resources/parameters.tsv`, which says on what data and by what command.
///
/// The weights of the models are in files of their own: `model.txt`, `word-order.tsv`,
/// `relatedness-weights.tsv`, `embedding-weights.tsv`.
struct AlignmentParameters: Sendable {
    let candidates: Candidates
    let search: Search
    let furtherSentences: FurtherSentences
    let words: Words
    let anchors: Anchors
    let explanations: Explanations
    let lexicon: Lexicon

    /// The numbers that come with Punte, read once.
    static let shipped: AlignmentParameters = {
        let rows = DataTable(AlignmentData.parameters).rows.filter { $0.count == 5 }
        let values = Dictionary(rows.map { ($0[0], Double($0[1]) ?? .nan) }) { $1 }
        return AlignmentParameters { values[$0] ?? .nan }
    }()

    /// Creates parameters from a source of values by name.
    init(value: (_ name: String) -> Double) {
        candidates = Candidates(value: value)
        search = Search(value: value)
        furtherSentences = FurtherSentences(value: value)
        words = Words(value: value)
        anchors = Anchors(value: value)
        explanations = Explanations(value: value)
        lexicon = Lexicon(value: value)
    }
}

extension AlignmentParameters {
    /// Which beads are candidates: see ``CandidateBeads``.
    struct Candidates: Sendable {
        /// Minimum cosine of a pair of sentences that is a seed.
        let minimumSeedCosine: Float
        /// Minimum share, of the lesser of the best cosines of its row and column, of such a pair.
        let minimumSeedShare: Float
        /// Minimum cosine of each sentence of a larger bead with one of the other side.
        let minimumPartCosine: Float
        /// Number of words up to which a sentence need not reach that cosine.
        let shortSentence: Int

        static var shipped: Candidates { AlignmentParameters.shipped.candidates }

        init(value: (_ name: String) -> Double) {
            minimumSeedCosine = Float(value("candidates.minimum-seed-cosine"))
            minimumSeedShare = Float(value("candidates.minimum-seed-share"))
            minimumPartCosine = Float(value("candidates.minimum-part-cosine"))
            shortSentence = Int(rounding: value("candidates.short-sentence"))
        }
    }

    /// Thresholds of the search, as log-odds where nothing else is said: see ``LinkSearch``.
    struct Search: Sendable {
        /// Candidates of lower first log-odds are not judged again.
        let minimumLogOdds: Float
        /// Number of free sentences of one side up to which all beads of a gap are candidates.
        let maximumGap: Int
        /// Minimum of the beads of the first chain of the guess, and of later chains.
        let guessThreshold: Float
        let laterGuessThreshold: Float
        /// Minimum of the links of the first chain, and of later chains.
        let linkThreshold: Float
        let laterLinkThreshold: Float
        /// Minimum of a sentence that joins a link.
        let furtherThreshold: Float
        /// Minimum probability of a pair of sentences that holds a link together.
        let pairThreshold: Float
        /// The same for a pair of the first links.
        let linkedPairThreshold: Float
        /// Log-odds below which the first look at a pair is the last.
        let minimumPairLogOdds: Float
        /// Minimum likeness of two sentences that are rivals: see ``RivalContest``.
        let rivalLikeness: Float
        /// Log-odds that a rival loses for each opposite that it has and the other one has not.
        let rivalPenalty: Float
        /// Log-odds that one of two rivals must have to begin with.
        let minimumRivalLogOdds: Float
        /// Maximum number of chains.
        let maximumChains: Int
        /// Log-odds above this value gain no more in a chain.
        let maximumLogOdds: Float
        /// Minimum covered share of one side of a partial link, 0…1.
        let containedShare: Float
        /// Maximum covered share of the other side, as a multiple of that share.
        let uncontainedRatio: Float
        /// Minimum ratio of the masses of both sides of a partial link.
        let partialMassRatio: Float

        static var shipped: Search { AlignmentParameters.shipped.search }

        init(value: (_ name: String) -> Double) {
            minimumLogOdds = Float(value("search.minimum-log-odds"))
            maximumGap = Int(rounding: value("search.maximum-gap"))
            guessThreshold = Float(value("search.guess-threshold"))
            laterGuessThreshold = Float(value("search.later-guess-threshold"))
            linkThreshold = Float(value("search.link-threshold"))
            laterLinkThreshold = Float(value("search.later-link-threshold"))
            furtherThreshold = Float(value("search.further-threshold"))
            pairThreshold = Float(value("search.pair-threshold"))
            linkedPairThreshold = Float(value("search.linked-pair-threshold"))
            minimumPairLogOdds = Float(value("search.minimum-pair-log-odds"))
            rivalLikeness = Float(value("search.rival-likeness"))
            rivalPenalty = Float(value("search.rival-penalty"))
            minimumRivalLogOdds = Float(value("search.minimum-rival-log-odds"))
            maximumChains = Int(rounding: value("search.maximum-chains"))
            maximumLogOdds = Float(value("search.maximum-log-odds"))
            containedShare = Float(value("search.contained-share"))
            uncontainedRatio = Float(value("search.uncontained-ratio"))
            partialMassRatio = Float(value("search.partial-mass-ratio"))
        }
    }

    /// Which sentences may join a link: see ``PunteAlignment/FurtherSentences``.
    struct FurtherSentences: Sendable {
        /// Minimum share of a sentence that the link covers, 0…1.
        let minimumCover: Float
        /// Maximum number of sentences of one side of a link.
        let maximumSentences: Int

        static var shipped: FurtherSentences { AlignmentParameters.shipped.furtherSentences }

        init(value: (_ name: String) -> Double) {
            minimumCover = Float(value("further.minimum-cover"))
            maximumSentences = Int(rounding: value("further.maximum-sentences"))
        }
    }

    /// Links between word types and between words: see ``TypeLinks``, ``WordEmissions`` and
    /// ``WordAligner``.
    struct Words: Sendable {
        /// Minimum weight of a translation that links two types.
        let minimumTranslationWeight: Float
        /// Minimum likeness of two spellings that links two types.
        let minimumLikeness: Float
        /// Minimum weight of types that are spelled alike.
        let minimumAlikeWeight: Float
        /// Equal types of at most this many letters are not linked for being equal.
        let maximumUnlinkedLength: Int
        /// Share of its weight with which a type without links counts in the length of a vector.
        let unlinkedWeight: Float
        /// Covered share of a word per weight of its link.
        let coverageFactor: Float
        /// Probability that a word with the same key is the rendering.
        let sameKeyProbability: Float
        /// Probability that a word whose skeleton is the same is the rendering.
        let alikeProbability: Float
        /// Mean number of words in a sentence that the lexicon was trained on.
        let wordsPerSentence: Float
        /// Share of all words and punctuation marks that one mark makes up.
        let punctuationFrequency: Float
        /// Minimum share of all words that one word makes up.
        let minimumFrequency: Float
        /// Share of all words that the slots of one sort make up.
        let slotFrequency: Float
        /// Probability that a slot that shares one sort is the rendering.
        let likeSlotProbability: Float
        /// Probability that a slot that shares several sorts is the rendering.
        let sameSlotProbability: Float
        /// Minimum agreement of both directions in a word link.
        let linkThreshold: Float
        /// Minimum agreement of a pair of words beside a word link.
        let growThreshold: Float

        static var shipped: Words { AlignmentParameters.shipped.words }

        init(value: (_ name: String) -> Double) {
            minimumTranslationWeight = Float(value("words.minimum-translation-weight"))
            minimumLikeness = Float(value("words.minimum-likeness"))
            minimumAlikeWeight = Float(value("words.minimum-alike-weight"))
            maximumUnlinkedLength = Int(rounding: value("words.maximum-unlinked-length"))
            unlinkedWeight = Float(value("words.unlinked-weight"))
            coverageFactor = Float(value("words.coverage-factor"))
            sameKeyProbability = Float(value("words.same-key-probability"))
            alikeProbability = Float(value("words.alike-probability"))
            wordsPerSentence = Float(value("words.words-per-sentence"))
            punctuationFrequency = Float(value("words.punctuation-frequency"))
            minimumFrequency = Float(value("words.minimum-frequency"))
            slotFrequency = Float(value("words.slot-frequency"))
            likeSlotProbability = Float(value("words.like-slot-probability"))
            sameSlotProbability = Float(value("words.same-slot-probability"))
            linkThreshold = Float(value("words.link-threshold"))
            growThreshold = Float(value("words.grow-threshold"))
        }
    }

    /// Votes of rare words: see ``AnchorFinder``.
    struct Anchors: Sendable {
        /// Words in more sentences of their text do not vote.
        let maximumSentences: Int
        /// Minimum weight of a translation that votes.
        let minimumTranslationWeight: Float
        /// Minimum sum of the votes for a pair.
        let minimumScore: Float
        /// Minimum ratio of this sum to that of the second best pair.
        let minimumMargin: Float
        /// Equal words of at most this many letters do not vote for being equal.
        let maximumUnlinkedLength: Int

        static var shipped: Anchors { AlignmentParameters.shipped.anchors }

        init(value: (_ name: String) -> Double) {
            maximumSentences = Int(rounding: value("anchors.maximum-sentences"))
            minimumTranslationWeight = Float(value("anchors.minimum-translation-weight"))
            minimumScore = Float(value("anchors.minimum-score"))
            minimumMargin = Float(value("anchors.minimum-margin"))
            maximumUnlinkedLength = Int(rounding: value("words.maximum-unlinked-length"))
        }
    }

    /// What is shown in explanations: see ``ExplainedTexts``.
    struct Explanations: Sendable {
        /// Words of which less is covered count as uncovered, 0…1.
        let minimumCover: Float
        /// Minimum similarity of a competitor, as a share of that of the link.
        let competitorShare: Float
        /// The share of the words of a clause, and of its counterpart, that the other accounts for, 0…1.
        let clauseShare: Float

        static var shipped: Explanations { AlignmentParameters.shipped.explanations }

        init(value: (_ name: String) -> Double) {
            minimumCover = Float(value("explanations.minimum-cover"))
            competitorShare = Float(value("explanations.competitor-share"))
            clauseShare = Float(value("explanations.clause-share"))
        }
    }

    /// Training, pruning and updating of a lexicon: see ``TranslationModel``, ``LexiconTrainer`` and
    /// ``LexiconBlend``.
    struct Lexicon: Sendable {
        /// Maximum number of occurrences that an entry of the shipped lexicon counts for.
        let maximumPrior: Double
        /// Minimum number of occurrences that an entry of the shipped lexicon counts for.
        let minimumPrior: Double
        /// Number of sentences that the shipped lexicon was trained on.
        let trainingSentences: Double
        /// Minimum weight of a translation that one's own evidence adds.
        let minimumBlendWeight: Double
        /// Minimum weight of a translation.
        let minimumWeight: Double
        /// Minimum expected number of links of a translation.
        let minimumCount: Float
        /// Minimum number of sentences with a key that has no translations.
        let minimumSentences: Float
        /// Weight in percent from which on a key without translations has no line.
        let maximumWeight: Int
        /// Maximum number of translations of a key.
        let maximumTranslations: Int
        /// Number of iterations of expectation maximisation.
        let iterations: Int
        /// Probability that a word renders none of the other sentence.
        let nullProbability: Double
        /// How strongly words keep to the diagonal: see ``TranslationModel``.
        let tension: Double
        /// Concentration of the Dirichlet prior.
        let alpha: Double
        /// Number of links that each word is taken to have besides those seen.
        let doubt: Float
        /// Exponent of a dictionary's share of a rendering: see ``LexiconExtender``.
        let dictionaryRoot: Double
        /// Probability of the only rendering that a dictionary has.
        let dictionaryScale: Double
        /// Maximum probability of a rendering of a dictionary.
        let dictionaryMaximum: Double
        /// Minimum weight of a rendering that only a dictionary has.
        let dictionaryMinimum: Double

        init(value: (_ name: String) -> Double) {
            maximumPrior = value("lexicon.maximum-prior")
            minimumPrior = value("lexicon.minimum-prior")
            trainingSentences = value("lexicon.training-sentences")
            minimumBlendWeight = value("lexicon.minimum-blend-weight")
            minimumWeight = value("lexicon.minimum-weight")
            minimumCount = Float(value("lexicon.minimum-count"))
            minimumSentences = Float(value("lexicon.minimum-sentences"))
            maximumWeight = Int(rounding: value("lexicon.maximum-weight"))
            maximumTranslations = Int(rounding: value("lexicon.maximum-translations"))
            iterations = Int(rounding: value("lexicon.iterations"))
            nullProbability = value("lexicon.null")
            tension = value("lexicon.tension")
            alpha = value("lexicon.alpha")
            doubt = Float(value("lexicon.doubt"))
            dictionaryRoot = value("lexicon.dictionary-root")
            dictionaryScale = value("lexicon.dictionary-scale")
            dictionaryMaximum = value("lexicon.dictionary-maximum")
            dictionaryMinimum = value("lexicon.dictionary-minimum")
        }
    }
}

extension Int {
    /// Creates the nearest whole number, 0 for a number without one.
    fileprivate init(rounding value: Double) { self = Int(exactly: value.rounded()) ?? 0 }
}
