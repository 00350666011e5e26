internal import PunteLanguage
internal import PunteText

// What the models of the rules are fitted to.
extension TranslationChecker {
    /// The names of the features of ``ExchangeCandidate``.
    package static var exchangeFeatureNames: [String] { ExchangeFeatures.names }
    /// The names of the features of ``PolarityCandidate``.
    package static var polarityFeatureNames: [String] { PolarityFeatures.names }

    /// Linked sentences with their words and slots aligned.
    package struct Passage {
        fileprivate let tied: TiedPair
        private let article: ArticleFacts

        fileprivate init(_ tied: TiedPair, _ article: ArticleFacts) {
            (self.tied, self.article) = (tied, article)
        }

        /// The slots of both texts that may stand wrongly for each other.
        package var exchanges: [ExchangeCandidate] { ExchangeCandidates(tied, in: article).all() }
        /// The Romanian predicates that may be denied on one side only.
        package var polarities: [PolarityCandidate] { PolarityCandidates(tied, in: article).all() }
        /// The Romanian slots.
        package var slots: [Slot] { tied.slots.romanian }

        /// The slots that say the same, as UTF-8 offsets.
        package var counterparts: [(english: Range<Int>, romanian: Range<Int>)] {
            let comparison = SlotComparison(tied)
            return tied.slots.romanian.flatMap { target in
                tied.slots.english.filter { comparison.areSame($0, target) }
                    .map { ($0.range, target.range) }
            }
        }

        /// The English predicates that are not denied, as UTF-8 offsets: of the content word, and of the place
        /// after the first auxiliary; nil where it has none.
        package var englishPredicates: [(head: Range<Int>, place: Int?)] {
            let text = tied.english
            let functions = FunctionWords.words(of: .english)
            return Predicates(
                of: text, bare: tied.bare.english, content: tied.content.english, .english
            ).groups.compactMap { group in
                guard group.mark == nil, group.isPredicate, !text.isCapital(group.head) else {
                    return nil
                }
                let auxiliary = (group.start..<group.head).first {
                    functions.contains(bare: tied.bare.english[$0], in: [.auxiliary])
                }
                let isPast = WordAnalyzer.english.readings(of: text.word(group.head)).contains {
                    $0.partOfSpeech == .verb && $0.cells.contains { $0.contains(.past) }
                }
                guard auxiliary != nil || isPast else { return nil }
                return (text.words[group.head].range, auxiliary.map { Int(text.words[$0].end) })
            }
        }

        /// The Romanian predicates, as UTF-8 offsets: of the content word, and of the place before which a
        /// negation would be written.
        package var predicates: [(head: Range<Int>, start: Int)] {
            let text = tied.romanian
            let bare = tied.bare.romanian
            let negations = Negations.words(of: .romanian)
            let analyzer = WordAnalyzer.romanian
            return Predicates(
                of: text, bare: bare, content: tied.content.romanian, .romanian
            ).groups.compactMap { group in
                guard group.mark == nil, group.isPredicate else { return nil }
                let cells = analyzer.readings(of: text.word(group.head))
                    .filter { $0.partOfSpeech == .verb }.flatMap(\.cells)
                var start = group.head
                while start > group.start, negations.isAuxiliary(bare: bare[start - 1]) {
                    start -= 1
                }
                let isFinite =
                    start == group.head
                    ? cells.contains { $0.contains(.finite) }
                    : cells.isEmpty
                        || cells.contains { $0.contains(.participle) || $0.contains(.finite) }
                guard isFinite else { return nil }
                return (text.words[group.head].range, Int(text.words[start].start))
            }
        }
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
        tied(source, romanianText(target.joined(separator: " "))).map { Passage($0, article) }
    }

    /// Returns the facts of two articles after one Romanian sentence has become another.
    package func facts(
        _ article: ArticleFacts, replacing index: Int, with sentence: String
    ) -> ArticleFacts {
        article.replacing(index, with: romanianFacts(sentence))
    }
}
