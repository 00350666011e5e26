/// The thresholds and fitted numbers of this module.
///
/// Each says what it bounds. All were *set by hand*, which means: chosen on examples, without a data set
/// that measures the value alone. `punte-lab evaluate reuse` shows the effect of a change: it
/// looks up the segments of each document in the rest of a memory.
@usableFromInline
enum ReuseParameters {
    /// The limits of the look-ups for a sentence.
    @usableFromInline
    enum Suggestions {
        /// The minimum score of a match, in points: below it, translating anew is quicker.
        @usableFromInline static let threshold = 70.0
        /// The maximum number of matches that are shown for a sentence.
        @usableFromInline static let limit = 3
        /// The minimum number of matches that are fetched, to find the articles that a sentence is in.
        static let minimumFetched = 5
        /// The maximum score, in points, of a match with a translation of more or less than its sentence.
        static let maximumPartScore = 74
        /// The maximum number of sentences that are looked up as one.
        static let maximumJoined = 3
    }

    /// When a word is marked as the translation of what the concordance found.
    enum Counterparts {
        /// The minimum score, 0–1, of a word link.
        static let minimumScore = 0.3
        /// The maximum number of segments in which translations of a word are counted or sorted.
        ///
        /// The words of a segment are aligned in about a millisecond.
        static let maximumSegments = 2_000
    }

    /// When a phrase of another segment is offered.
    enum Fragments {
        /// The minimum number of words.
        static let minimumWords = 3
        /// The minimum number of words that are no function words.
        static let minimumContentWords = 2
        /// The minimum agreement, 0–1, where two or more segments show the translation.
        static let minimumAgreement = 0.75
        /// The minimum agreement, 0–1, where a single segment does.
        static let minimumAgreementAlone = 0.75
        /// The minimum share of linked words, 0–1, where two or more segments show the translation.
        static let minimumLinked = 0.85
        /// The minimum share of linked words, 0–1, where a single segment does.
        static let minimumLinkedAlone = 1.0
        /// The minimum agreement, 0–1, of a clause with its counterpart: both have sure ends.
        static let minimumAgreementClause = 0.5
        /// The minimum share of linked words, 0–1, on each side of a clause.
        static let minimumLinkedClause = 0.6
        /// The same where the rest of the translation renders the rest of the sentence.
        static let minimumLinkedSettled = 0.4
        /// The minimum share of linked words, 0–1, of that rest.
        static let minimumLinkedOutside = 0.75
        /// The minimum score, 0–1, of a word link.
        static let minimumLinkScore = 0.3
        /// The number of segments whose translation needs no dictionary.
        static let undoubtedAttestations = 3
        /// For how many words of a phrase one may be missing from the dictionary.
        static let wordsForOneUnknown = 3
        /// The number of letters with which two words of one origin begin alike.
        static let lettersOfLikeWords = 5
        /// The minimum probability, 0–1, of a link whose words show a translation.
        static let minimumConfidence = 0.5
        /// The maximum number of fragments for a sentence.
        static let limit = 6
        /// The score of a match, in points, from which on a sentence needs no fragments.
        static let unneededScore = 85
        /// The number of segments whose word links are remembered.
        static let rememberedSegments = 5000
    }

    /// When a stored article is related to a new one.
    enum Articles {
        /// The minimum share of the new article's words, 0–1, in sentences that an earlier version has.
        static let minimumVersionShare = 0.25
        /// The minimum score, in points, of two versions of one sentence.
        static let minimumSentenceScore = 50.0
        /// The minimum score, in points, of each sentence of a paragraph that recurs.
        static let minimumParagraphScore = 85
    }

    /// When an aligned pair is stored and learned from.
    @usableFromInline
    enum Learning {
        /// The minimum probability, 0–1, of a link that is stored as confirmed.
        @usableFromInline static let minimumConfidence = 0.9
    }

    /// When a translation that is to be filled in has the names of the sentence.
    enum Verification {
        /// The minimum similarity, 0–1, of two spellings of a name, or of a name and an adjective:
        /// `Buddhist`, budist.
        ///
        /// It is higher than ``PunteGlossary/NameMatcher/threshold``: Martin and Marin have .87, Kyiv and Kiev .9.
        static let nameSimilarity = 0.88
        /// The maximum number of letters of an abbreviation in capitals; longer words in capitals
        /// are emphasised.
        static let maximumAbbreviation = 5
    }

    /// Which terms are told beside a sentence.
    enum Hints {
        /// The frequency of an English noun, in the steps of ``PunteLanguage/WordAnalyzer``, from which on every
        /// translator knows what it means; set by hand.
        static let commonNoun = 14
        /// The same, where the glossary says nothing more of the noun; set by hand.
        static let knownNoun = 12
        /// The frequency of each word of a place's name from which on every translator knows it, in the same
        /// steps; set by hand.
        static let knownPlace = 10
        /// The same for a place of which the glossary says more, and for abbreviations; set by hand.
        static let commonPlace = 14
        /// The minimum similarity, 0–1, of two names that are nearly the same word; set by hand.
        static let likeness = 0.6
        /// The same for each word of an institution's name.
        static let institutionLikeness = 0.7
        /// The least number of letters of a rank in short; set by hand.
        static let shortestTitle = 3
        /// The minimum number of segments with a name that the glossary does not prefer.
        static let minimumUses = 2
        /// The number of segments that are searched for the names of a term, the newest first.
        static let maximumSegments = 100
    }

    /// When the lexicon answers for the rules of `check`.
    enum Renderings {
        /// The minimum weight, 0–1, of a translation: below it, two words mostly just co-occur.
        static let minimumWeight = 0.08
        /// The maximum weight, 0–1, of other renderings of a word that both languages share.
        static let maximumOtherWeight = 0.3
        /// The number of words whose keys or translations are kept.
        static let maximumCached = 50_000
    }

    /// How numbers are written in the place of others.
    enum Numerals {
        /// The maximum English ordinal that is written in words.
        static let maximumOrdinalInWords = 20
        /// The English numbers that are written in words where the old number is.
        static let englishWords = 2...10
        /// The same at the beginning of a sentence, where digits are avoided.
        static let firstEnglishWords = 2...99
        /// The Romanian numbers that are written in words: one and two have genders.
        static let romanianWords = 3...10
        /// The numbers before a scale word that are written in words: two million.
        static let scaledWords = 2...10
        /// The number from which on thousands are separated in both languages.
        static let alwaysGrouped = 10_000.0
        /// The number from which on English separates thousands, and Romanian where the source does.
        static let firstGrouped = 1000.0
        /// The numbers without separators that are taken for years.
        static let years = 1000..<2200
    }
}
