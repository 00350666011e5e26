import PunteLanguage
import Testing

@testable import PunteMemory

@Suite struct TokenCodeTests {
    @Test func thePackedWeightsAreThoseOfTheClasses() {
        for tokenClass in TokenClass.allCases {
            let shift = UInt32(tokenClass.rawValue) * 8
            #expect(Int(TokenClass.packedQuarters >> shift & 0xFF) == tokenClass.quarters)
            let token = IndexToken(tokenClass, hash: 12_345)
            #expect(token.tokenClass == tokenClass)
            #expect(token.quarters == tokenClass.quarters)
            #expect(token.cost == tokenClass.cost)
            #expect(Int(token.cost) == 60 * tokenClass.quarters / 4)
        }
    }

    @Test func aWordIsMadeOfClassStemAndForm() {
        let token = IndexToken(.content, stemHash: UInt64.max << 44, formHash: 0b11)
        let expected: UInt32 = 0b11_11111111111111111111_0000000011
        #expect(token.bits == expected)
        let highest = IndexToken(.function, stemHash: 1, formHash: 1 << 10)
        #expect(highest.bits == 0b10 << 30)
        let exact = ExactToken.word(.content, key: 7, id: 9)
        let bits: UInt64 = 3 << 62 | 7 << 32 | 9
        #expect(exact.bits == bits)
    }

    @Test func onlyFormsOfAWordAndNumbersCostLess() {
        let minister = ExactToken.word(.content, key: 5, id: 1)
        #expect(minister.substitutionCost(minister) == 0)
        #expect(minister.substitutionCost(.word(.content, key: 5, id: 2)) == 20)
        #expect(minister.substitutionCost(.word(.content, key: 6, id: 2)) == 60)
        #expect(minister.substitutionCost(.word(.function, key: 5, id: 1)) == 60)
        let function = ExactToken.word(.function, key: 5, id: 1)
        #expect(function.substitutionCost(.word(.function, key: 5, id: 2)) == 10)
        #expect(ExactToken.number(id: 3).substitutionCost(.number(id: 4)) == 12)
        #expect(ExactToken.number(id: 3).substitutionCost(minister) == 60)
        #expect(ExactToken.punctuation(id: 3).substitutionCost(.punctuation(id: 4)) == 15)
        #expect(ExactToken.punctuation(id: 3).substitutionCost(minister) == 60)
    }

    /// Hashes can make different words equal, but never equal words different.
    @Test func aScoreOverHashesIsAnUpperBound() throws {
        let analyzer = try SegmentAnalyzer(.romanian)
        var news = RandomNews(seed: 41)
        for _ in 0..<300 {
            let first = news.sentence(.romanian)
            let a = try analyzer.analyze(first.joined(separator: " "))
            let b = try analyzer.analyze(news.edited(first, .romanian).joined(separator: " "))
            for (x, y) in zip(a.hashed, a.exact) { #expect(x.tokenClass == y.tokenClass) }
            for i in a.exact.indices {
                for j in b.exact.indices {
                    #expect(
                        a.hashed[i].substitutionCost(b.hashed[j])
                            <= a.exact[i].substitutionCost(b.exact[j]))
                }
            }
        }
    }
}
