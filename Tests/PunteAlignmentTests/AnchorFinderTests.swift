import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Tests the search for anchors: sentence pairs that certainly translate each other.
@Suite struct AnchorFinderTests {
    @Test(arguments: 0..<60) func heaviestChainIsTheBestOfAllIncreasingSequences(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let pairs = (0..<9).map { english in
            AnchorFinder.Anchor(
                romanian: Int.random(in: 0..<9, using: &random), english: english,
                score: Float(Int.random(in: 1...8, using: &random)))
        }
        var best: Float = 0
        for mask in 0..<(1 << pairs.count) {
            let chosen = pairs.indices.filter { mask >> $0 & 1 == 1 }.map { pairs[$0] }
            let rises = zip(chosen, chosen.dropFirst()).allSatisfy { $0.romanian < $1.romanian }
            if rises { best = max(best, chosen.reduce(0) { $0 + $1.score }) }
        }
        let chain = AnchorFinder.heaviestChain(of: pairs)
        #expect(zip(chain, chain.dropFirst()).allSatisfy { $0.romanian < $1.romanian })
        #expect(chain.reduce(0) { $0 + $1.score } == best)
    }

    /// Compares the search with the plain recurrence, on as many pairs as a long text has.
    @Test(arguments: 0..<5) func heaviestChainEqualsTheQuadraticSearch(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let pairs = (0..<400).map { english in
            AnchorFinder.Anchor(
                romanian: Int.random(in: 0..<500, using: &random), english: english,
                score: Float(Int.random(in: 4...40, using: &random)) / 4)
        }
        var best = [Float](repeating: 0, count: pairs.count)
        for index in pairs.indices {
            let before = (0..<index).filter { pairs[$0].romanian < pairs[index].romanian }
            best[index] = pairs[index].score + (before.map { best[$0] }.max() ?? 0)
        }
        let chain = AnchorFinder.heaviestChain(of: pairs)
        #expect(chain.reduce(0) { $0 + $1.score } == best.max())
        #expect(AnchorFinder.heaviestChain(of: []).isEmpty)
    }

    /// Returns the votes for a pair of sentences, counted without an index.
    private func score(
        _ row: Int, _ column: Int, _ texts: SmallBitext, rareEnglish: Set<UInt32>,
        rareRomanian: Set<UInt32>
    ) -> Float {
        let parameters = AlignmentParameters.Anchors.shipped
        let cache = texts.cache
        let words = Set(texts.english[column].ids).intersection(rareEnglish)
        return Set(texts.romanian[row].ids).intersection(rareRomanian).reduce(Float(0)) { sum, id in
            var sum = sum
            if words.contains(id),
                cache.table.isNumber[Int(id)]
                    || Int(cache.table.length[Int(id)]) > parameters.maximumUnlinkedLength
            {
                sum += cache.weight(ofEnglish: id)
            }
            for index in cache.translations(ofRomanian: id)
            where cache.weights[index] >= parameters.minimumTranslationWeight
                && cache.translated[index] != id && words.contains(cache.translated[index])
            {
                sum += cache.weights[index] * cache.weight(ofEnglish: cache.translated[index])
            }
            return sum
        }
    }

    private func rare(_ sentences: [SentenceKeys]) -> Set<UInt32> {
        var counts: [UInt32: Int] = [:]
        for sentence in sentences { for id in Set(sentence.ids) { counts[id, default: 0] += 1 } }
        let maximum = AlignmentParameters.Anchors.shipped.maximumSentences
        return Set(counts.filter { $0.value <= maximum }.keys)
    }

    @Test(arguments: 0..<12) func pairsChooseEachOtherInTheFullTableOfVotes(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let language = MadeUpLanguage(words: 60, random: &random)
        let texts = try SmallBitext(
            english: language.text(language.english, sentences: 20, using: &random),
            romanian: language.text(language.romanian, sentences: 18, using: &random),
            lexicon: language.lexicon)
        let finder = AnchorFinder(
            english: texts.english, romanian: texts.romanian, cache: texts.cache)
        let parameters = AlignmentParameters.Anchors.shipped
        let (rareEnglish, rareRomanian) = (rare(texts.english), rare(texts.romanian))
        // The best English sentence of each Romanian one, by a clear margin …
        var chosen: [Int: (romanian: Int, score: Float)] = [:]
        for row in texts.romanian.indices {
            let scores = texts.english.indices.map {
                score(row, $0, texts, rareEnglish: rareEnglish, rareRomanian: rareRomanian)
            }
            let order = scores.indices.sorted { scores[$0] > scores[$1] }
            let (first, second) = (scores[order[0]], scores[order[1]])
            guard first >= parameters.minimumScore, first >= parameters.minimumMargin * second
            else { continue }
            // … and the Romanian sentence that gives this one the most.
            if first > chosen[order[0]]?.score ?? 0 { chosen[order[0]] = (row, first) }
        }
        let pairs = finder.pairs()
        #expect(pairs.map(\.english) == chosen.keys.sorted())
        for pair in pairs {
            #expect(pair.romanian == chosen[pair.english]?.romanian)
            #expect(abs(pair.score - (chosen[pair.english]?.score ?? 0)) < 1e-4)
        }
    }

    @Test func sentencesWithNamesAndNumbersOfTheirOwnAreAnchors() throws {
        let places = ["Sadova", "Remeți", "Comarnic", "Bistrița", "Hârlău", "Orșova"]
        let english = places.enumerated().map {
            "The village of \($1) received \($0 * 31 + 117) parcels."
        }
        let romanian = places.enumerated().map {
            "Satul \($1) a primit \($0 * 31 + 117) de colete."
        }
        let texts = try SmallBitext(english: english, romanian: romanian)
        let anchors = AnchorFinder(
            english: texts.english, romanian: texts.romanian, cache: texts.cache
        ).anchors()
        #expect(anchors.map(\.english) == Array(0..<6))
        #expect(anchors.map(\.romanian) == Array(0..<6))
    }

    @Test func wordsOfManySentencesDoNotVote() throws {
        let texts = try SmallBitext(
            english: Array(repeating: "The minister spoke in parliament.", count: 30),
            romanian: Array(repeating: "Ministrul a vorbit în parlament.", count: 30))
        let finder = AnchorFinder(
            english: texts.english, romanian: texts.romanian, cache: texts.cache)
        #expect(finder.pairs().isEmpty)
    }
}
