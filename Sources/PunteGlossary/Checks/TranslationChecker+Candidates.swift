package import PunteLanguage
internal import PunteText

// What the models of exchanges and swaps are fitted to.
extension TranslationChecker {
    /// The names of the features of ``ExchangeCandidate``.
    package static var exchangeFeatureNames: [String] { ExchangeFeatures.names }

    /// The names of the features of ``SwapCandidate``.
    package static var swapFeatureNames: [String] { SwapFeatures.names }

    /// Linked sentences with their words and slots aligned.
    package struct Passage {
        private let tied: TiedPair
        private let article: ArticleFacts

        fileprivate init(_ tied: TiedPair, _ article: ArticleFacts) {
            (self.tied, self.article) = (tied, article)
        }

        /// The slots of both texts that may stand wrongly for each other.
        package var exchanges: [ExchangeCandidate] { ExchangeCandidates(tied, in: article).all() }
        /// The pairs of slots that may have been put for each other.
        package var swaps: [SwapCandidate] { SwapCandidates(tied).all() }
        /// The same as they would be had they been.
        package var crossedSwaps: [SwapCandidate] { SwapCandidates(tied).all(isCrossed: true) }
        /// The Romanian slots.
        package var slots: [Slot] { tied.slots.romanian }

        /// The slots that say the same, as UTF-8 offsets.
        package var counterparts: [(english: Range<Int>, romanian: Range<Int>)] {
            zip(tied.slots.romanian, tied.same.columns).flatMap { target, columns in
                columns.map { (tied.slots.english[$0].range, target.range) }
            }
        }
    }

    /// The names of the features of ``NameCandidate``.
    package static var nameFeatureNames: [String] { NameFeatures.names }

    /// Returns the Romanian names of linked sentences that may be wrong.
    ///
    /// - Parameters:
    ///   - source: the English text, of ``englishText(_:)``.
    ///   - target: the Romanian sentences.
    ///   - article: the articles that the sentences are of.
    /// - Returns: the names; their ranges count in the sentences joined by a space.
    package func nameCandidates(
        english source: CheckedPair.Text, romanian target: [String], in article: ArticleFacts
    ) -> [NameCandidate] {
        let pair = CheckedPair(
            english: source, romanian: romanianText(target.joined(separator: " ")),
            quantities: QuantityPairing(), article: article)
        let rule = NameRule(glossary: glossary, renderings: renderings)
        let names = PairNames(pair, matcher: rule.matcher)
        let found = rule.certainFindings(in: names, of: article).map(\.range)
        return NameCandidates(names, of: article, by: rule, found: found).all()
    }

    /// Returns the UTF-8 ranges of the names of a Romanian text, with the kinds of those that the glossary has.
    package func names(of text: String) -> [(range: Range<Int>, kind: Term.Kind?)] {
        let pair = CheckedPair(
            english: englishText(""), romanian: romanianText(text), quantities: QuantityPairing(),
            article: nil)
        let rule = NameRule(glossary: glossary, renderings: renderings)
        return NameCandidates(
            PairNames(pair, matcher: rule.matcher), of: facts(english: [], romanian: [text]),
            by: rule, found: []
        ).targets.map { ($0.range, $0.match.map { glossary[$0.term].kind }) }
    }

    /// Returns linked sentences with their words aligned; nil without a dictionary that can.
    ///
    /// - Parameters:
    ///   - source: the English text, of ``englishText(_:)``.
    ///   - target: the Romanian sentences.
    ///   - article: the articles that the sentences are of.
    /// - Returns: the sentences with their word ties.
    package func passage(
        english source: CheckedPair.Text, romanian target: [String], in article: ArticleFacts
    ) -> Passage? {
        TiedPair(
            source, romanianText(target.joined(separator: " ")), glossary: glossary,
            renderings: renderings
        ).map { Passage($0, article) }
    }

    /// Returns the facts of two articles after one Romanian sentence has become another.
    package func facts(
        _ article: ArticleFacts, replacing index: Int, with sentence: String
    ) -> ArticleFacts {
        article.replacing(index, with: romanianFacts(sentence))
    }
}
