internal import PunteLanguage
internal import PunteText

/// The thresholds and fitted numbers of this module.
///
/// Each says what it bounds. All were *set by hand*, which means: chosen on examples, without a data set
/// that measures the value alone. Two commands show the effect of a change on a whole:
///
/// - `punte-lab evaluate check` plants mistakes in aligned articles and counts those that the rules of
///   ``Checks``, ``Names`` and ``Quantities`` find, and their findings without a mistake;
/// - `punte-lab benchmark glossary` measures recognition, and with `--names FILE` the similarity of
///   names.
///
/// The one fitted number that this module uses is the minimum similarity of two spellings of a name,
/// ``PunteText/NameMatcher/threshold``.
enum GlossaryParameters {
    /// When two words are held to be one name.
    enum Names {
        /// The minimum similarity, 0–1, of two names that nothing but their sound makes one.
        ///
        /// It is stricter than ``PunteText/NameMatcher/threshold``, which serves where a match
        /// suppresses a finding: here a match is an assertion.
        static let certainSimilarity = 0.8

        /// The minimum similarity, 0–1, of two spellings that differ by rules of spelling alone.
        static let sameName = 0.99

        /// The minimum similarity, 0–1, of a name and a wrong spelling of it.
        static let nearName = 0.7

        /// The minimum likeness of the words around two names of which one was put for the other.
        static let exchangedLikeness = 0.6

        /// The same where the Romanian name is written like a common word: *Pământ*.
        static let commonExchangedLikeness = 1.0

        /// The number of letters of a name for each that a wrong spelling of it may change.
        static let lettersForMistake = 5

        /// The lead in similarity, 0–1, by which one Romanian name takes an English one from another.
        static let minimumLead = 0.1

        /// The minimum similarity, 0–1, of a name and a word without a capital: Buddhist, budist.
        static let commonWordSimilarity = 0.85

        /// The maximum number of letters of words that are too short to be compared by their stems.
        static let maximumShortWord = 3

        /// The maximum length in UTF-8 bytes of names that are looked for letter by letter: EU, NATO.
        static let maximumLiteralName = 5

        /// The minimum log-odds of ``JudgeModel/names`` for a name that is wrong.
        static let minimumLogOdds: Float = 5

        /// The maximum number of letters of an abbreviation; longer words in capitals are emphasised.
        static let maximumAbbreviation = 6
    }

    /// How words are cut before they are compared.
    enum Stems {
        /// The number of letters that a stem keeps at least.
        static let minimumLength = 4
        /// The number of letters that a dictionary form keeps at least without its ending.
        static let minimumBase = 3

        /// The stem that a place shares with its adjectives and peoples: Syria, Syrians.
        static let derivedFromPlace = StemRule.first(minimumLength)
        /// The stem that any name shares with words derived from it: Ucraina, ucrainean.
        static let derivedFromName = StemRule.twoThirds(minimum: minimumLength)
        /// The stem that the forms of a word of a name share: departament, departamentul.
        static let inflectedName = StemRule.droppingLast(3, minimum: minimumLength)
        /// The stem that the forms of a word of a term share: ministru, ministrul.
        static let inflectedTerm = StemRule.droppingThird(minimum: minimumLength)
        /// The stem that the Romanian forms of a name or noun share, in bare form.
        static let romanianForm = StemRule.droppingEnding(
            NounEndings.romanian.endings(.case), minimum: minimumLength)
        /// The stem that words of both languages share: institute, Institutul.
        static let commonWord = StemRule.first(5)
    }

    /// When the rules of `check` report something.
    enum Checks {
        /// The maximum number of characters of texts whose lengths are not compared.
        static let maximumUncomparedLength = 60
        /// The ratios of the Romanian to the English length, in characters, that are not reported.
        static let lengthRatios = 0.5...2.5
        /// The minimum number of equal words in a row that count as not translated.
        static let minimumUntranslatedWords = 4
        /// The minimum number of them that must be certainly English.
        static let minimumEnglishWords = 2
        /// The number of letters of an English word that is reported although the English sentence has
        /// it not.
        static let minimumStrayWord = 4
        /// How frequent such a word is in English, in thirds of powers of ten.
        static let frequencyOfStrayWord = 15
        /// The numbers of four digits without a separator that are taken for years.
        static let yearsWithoutNoun = 1800...2100
        /// The minimum number of letters of a word that is only rarely another one without its diacritics.
        static let minimumRareWord = 6
        /// The minimum number of letters of a word that may be misspelt.
        static let minimumMisspeltWord = 6
        /// The number of letters of a misspelt word that is one letter away from a rare one.
        static let minimumMisspeltRareWord = 8
        /// The number of letters at the end of a word that a slip of the fingers leaves alone.
        static let lettersOfEnding = 2
        /// The same of a word that is meant for a function word: „pentu”.
        static let minimumMisspeltFunctionWord = 5
        /// The minimum number of letters of a stem that makes an unknown word a form of a known one.
        static let minimumStem = 4
        /// The maximum number of words that a misspelt one may be meant for.
        static let maximumCorrections = 2
        /// The maximum number of characters of a quotation that is a title or an expression.
        static let maximumQuotedTitle = 40
        /// The minimum number of letters after a prefix that make a word known.
        static let minimumAfterPrefix = 4
        /// The maximum length in bytes of a word at which a rule on Romanian looks: a longer one is no word.
        static let maximumWord = 60
        /// The maximum number of words of a subject.
        static let maximumSubject = 8
        /// The maximum number of words after a preposition inside a subject.
        static let maximumPrepositional = 3
        /// The number of words behind a recipient among which another one may be joined to it.
        static let wordsToSecondRecipient = 6

        /// The number of words before a relative pronoun among which a word for several may stand.
        static let wordsOfSeveral = 6
        /// The number of words after a noun among which its genitive may stand.
        static let wordsToGenitive = 8
        /// The number of words after a noun among which a relative pronoun may belong to it.
        static let wordsToRelative = 6
        /// The number of words before a word among which the noun is that it agrees with.
        static let maximumAntecedent = 12
    }

    /// When two numbers are held to be exchanged.
    enum Order {
        /// Returns the minimum log-odds of ``JudgeModel/swaps`` for what stands in the slots.
        static func minimumLogOdds(of kind: Slot.Kind) -> Float {
            switch kind {
            case .number, .ordinal: 2
            case .name: 3
            case .date, .weekday, .time, .score, .vague, .people, .contrast: 1
            }
        }
        /// The maximum number of words of a verb between its subject and its object.
        static let wordsOfVerb = 4
    }

    /// When a verb is held to be denied.
    enum Negation {
        /// The minimum length of the beginning that a verb and its rendering share, in letters.
        static let minimumCognate = 5

        /// The number of words on both sides of a Romanian verb within which nothing may deny it.
        static let distance = 6

        /// The numbers of content words of sentences that are compared as a whole.
        static let wholeWords = 2...10
        /// The least share of the words of each side that the other side renders.
        static let wholeShare = 0.75
    }

    /// When a word is held to say the opposite of another.
    enum Opposites {
        /// The minimum tie of two words that stand in one place.
        static let minimumTie: Float = 0.3
        /// The minimum likeness of the surroundings of the two words.
        static let minimumLikeness = 0.9
        /// The least likeness of the words around two opposite words that are not frequent.
        static let rareLikeness = 0.35
        /// How frequent an English word is that needs more evidence, in thirds of powers of ten.
        static let frequency = 18
        /// The number of words between an opposite word and the quantity that it is said of.
        static let wordsToQuantity = 4
        /// The number of words around an opposite word in which a negation turns it round.
        static let wordsToNegation = 3
        /// The maximum distance, in words, of a word and its opposite that belong together.
        static let maximumDistance = 3
    }

    /// When something is held to stand in the place of something else.
    enum Exchanges {
        /// Returns the minimum log-odds of ``JudgeModel/exchanges`` for what stands in a slot.
        static func minimumLogOdds(of kind: Slot.Kind) -> Float {
            switch kind {
            case .number: 6.5
            case .name: 6
            case .contrast: 7
            case .people: 2.5
            case .ordinal, .date, .weekday, .time, .score, .vague: 2
            }
        }
    }

    /// When two quantities of different values are held to be one fact.
    enum Facts {
        /// The minimum log-odds of ``JudgeModel``.
        static let minimumLogOdds: Float = 3.2
        /// The minimum likeness of the words around two numbers in sentences that are not linked.
        static let minimumMovedLikeness = 0.5
        /// The maximum number of quantities of a text whose facts are compared.
        ///
        /// Set by hand: a link of several sentences has some tens.
        static let maximumQuantities = 200
        /// The weights of the words of a clause on each side of a number, the nearest first.
        static let clauseWeights = [Double](repeating: 0.4, count: 9)
    }

    /// When two quantities are held to be renderings of each other.
    enum Quantities {
        /// The maximum relative error of a number that the Romanian says to be rounded.
        ///
        /// 385 miles, „aproximativ 600 de kilometri”.
        static let rounding = 0.08
        /// The rounding of a percentage that becomes a fraction, in hundredths: 29 %, „aproape o treime”.
        static let roundedShare = 4.5
        /// The difference between a year of two digits and the year that is meant: the early 90s.
        static let century = 1900.0
        /// The weights of the words nearest to a number on each side, the nearest first.
        static let neighbourWeights = [1, 0.7, 0.5, 0.35]
        /// The minimum likeness of the surroundings of two numbers in sentences that are not linked.
        static let movedLikeness = 0.9
        /// The same of an exact and a vague number in linked sentences; set by hand.
        static let exactLikeness = 0.7
        /// The factor by which an exact number may be beyond what a vague one means.
        static let vagueness = 1.2
        /// The currencies that are also called dollars without their country.
        static let dollars: Set<String> = ["CAD", "AUD", "NZD", "HKD", "SGD", "TWD"]
        /// The currencies that are also called crowns without their country; XKR is such a crown.
        static let crowns: Set<String> = ["XKR", "SEK", "NOK", "DKK", "CZK", "ISK"]
        /// The maximum number of bytes between the two parts of one measure: two minutes, 31 seconds.
        static let joint = 5
        /// The rounding of a share that the Romanian computes, in parts of it.
        static let computedShare = 0.01
        /// The least number that is taken for the difference of two others, as small ones are by chance.
        static let minimumDifference = 1000.0
        /// The maximum relative difference of a price for one unit and for another.
        static let price = 0.02
        /// The maximum difference, in years, of a span that was counted from a year.
        static let yearsOff = 1.0
        /// The maximum difference of two shares of a whole, in hundredths: a third, 33%.
        static let share = 0.6
        /// The maximum difference of a fraction and a share in hundredths: a third, 34%.
        static let roundShare = 1.5
        /// The days in the lengths of time that are exchanged for each other: 30 days, a month.
        static let days = [
            "duration-year": 365.25, "duration-month": 30.4, "duration-week": 7,
            "duration-day": 1, "duration-hour": 1.0 / 24, "duration-minute": 1.0 / 1440,
        ]
        /// The maximum relative difference of two lengths of time in different units.
        static let span = 0.04
        /// The number of decimals that are thousands in the English of Romanian writers: 15.800.
        static let thousandsDigits = 3
        /// The factor by which such a number is too small.
        static let thousand = 1000.0
        /// The minimum number that may be degrees without their noun in English: in the 80s.
        static let minimumUnnamedDegrees = 20.0
        /// The maximum error, in degrees, of a converted temperature.
        static let degrees = 1.0
        /// The maximum number in the Romanian that may render a word: „de gradul 2”, second-degree.
        static let maximumInWords = 12.0
        /// The numbers that may be years: of 2015-16, and of *20 men in 1968*.
        static let years = 1900..<2100
    }

    /// When names, phrases and units are proposed as terms.
    enum Extraction {
        /// The maximum number of words of a name.
        static let maximumNameWords = 6
        /// The minimum number of pairs with two names that do not sound alike.
        static let minimumNamePairs = 5
        /// The minimum of Dice's coefficient, 0–1, of two names that do not sound alike.
        static let minimumNameDice = 0.8

        /// The minimum of Dice's coefficient, 0–1, of two phrases or units.
        ///
        /// It is lower than ``minimumNameDice``, since phrases must be cohesive and units must follow the
        /// same number.
        static let minimumTermDice = 0.75

        /// The minimum number of pairs with two phrases.
        static let minimumPhrasePairs = 4
        /// The maximum number of words of an English phrase.
        static let maximumEnglishWords = 3
        /// The maximum number of words of a Romanian phrase, which may have a preposition.
        static let maximumRomanianWords = 4
        /// The denominator of the share of the uses of its rarest word that a phrase must make up.
        static let cohesionDivisor = 5
        /// The minimum frequency of a longer phrase, in percent of a shorter one that it replaces.
        static let nestedPhrasePercent = 80

        /// The maximum number of English words of a term whose words are linked.
        static let maximumLinkedWords = 4
        /// The maximum number of Romanian words of such a term, small ones included.
        static let maximumLinkedRomanianWords = 6

        /// When linked phrases are proposed; chosen by hand with `Tests/Benchmarks/terms/evaluate.py`, on all
        /// ten of its pairs.
        enum Linked {
            /// The maximum number of segments of a memory whose words are linked: some minutes of work.
            static let maximumSegments = 20_000
            /// The minimum score of a link between two words, 0–1.
            static let minimumLink = 0.25
            /// The minimum mean score of the links of two phrases, 0–1.
            static let minimumStrength = 0.5
            /// The minimum score of a candidate, 0–1.
            static let minimumScore = 0.35
            /// The frequency, in the steps of ``PunteLanguage/WordAnalyzer``, up to which a noun is rare.
            static let rareNoun = 13
            /// The frequency up to which the dictionary's adjective for a noun is a noun of its own.
            static let rareAdjectiveAsNoun = 11
            /// The frequency up to which a noun is not too common for a term of one word.
            static let commonNoun = 15
            /// The minimum number of times that the texts have a term of one common noun.
            static let minimumCommonNouns = 2
            /// The factor of the strength of a compound of which one word has no link.
            static let partialFactor = 0.8
            /// The factor of the score of a compound with a general head.
            static let generalHeadFactor = 0.8
            /// The maximum number of Romanian words that render one English word.
            static let maximumWordsForOne = 4
        }

        /// The minimum number of pairs with two units.
        static let minimumUnitPairs = 2

        /// The factor of the score of names, phrases and units that co-occur without sounding alike.
        static let cooccurrenceFactor = 0.85

        /// Returns the score of a candidate.
        ///
        /// - Parameters:
        ///   - strength: similarity or Dice's coefficient, 0–1.
        ///   - evidence: what the strength was measured on.
        ///   - count: the number of pairs that have both names.
        /// - Returns: strength × factor × (1 − 1 / (count + 2)): the more pairs, the surer.
        static func score(
            _ strength: Double, of evidence: Candidate.Evidence, _ count: Int
        ) -> Double {
            let factor = evidence == .cooccurrence ? cooccurrenceFactor : 1
            // Links are evidence in each pair; company is none in one.
            if evidence == .links { return strength * (1 - 1 / Double(count * 2 + 2)) }
            return strength * factor * (1 - 1 / Double(count + 2))
        }

        /// The numbers added to the similarity of a dictionary form and the English name.
        enum BasePreference {
            /// For a genitive.
            static let genitive = -0.01
            /// For a form that was seen.
            static let form = 0.04
            /// For a form that was seen and is the stem of another.
            static let formWithoutEnding = 0.03
            /// Subtracted for each form that was seen more often.
            static let perRank = 0.001
        }
    }

    /// How names are written in running text.
    enum Recognition {
        /// The maximum length in bytes of a symbol of a unit, without its full stop.
        static let maximumSymbol = 3
        /// The maximum length in bytes of an acronym that is also written with full stops.
        static let maximumDottedAcronym = 5
        /// The maximum number of letters of an abbreviated word inside a name (*St*).
        static let maximumAbbreviation = 4
    }
}
