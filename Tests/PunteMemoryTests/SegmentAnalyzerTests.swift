import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct SegmentAnalyzerTests {
    private func classes(_ text: String, _ side: Side) throws -> [TokenClass] {
        try SegmentAnalyzer(side).analyze(text).exact.map(\.tokenClass)
    }

    @Test func tokensAreClassifiedByWhatTheyWeigh() throws {
        #expect(
            try classes("The mayor closed 12 roads.", .english)
                == [.function, .content, .content, .number, .content, .punctuation])
        #expect(
            try classes("Primarul a închis două sute de drumuri.", .romanian)
                == [
                    .content, .function, .content, .number, .number, .function, .content,
                    .punctuation,
                ])
    }

    /// A negation changes what a sentence says, so that it has the weight of a content word.
    @Test func negationsAreContentWords() throws {
        #expect(try classes("nu", .romanian) == [.content])
        #expect(try classes("not", .english) == [.content])
    }

    @Test func weightsAreThoseOfTheTokens() throws {
        for side in Side.allCases {
            let analyzer = try SegmentAnalyzer(side)
            var news = RandomNews(seed: 51)
            for _ in 0..<200 {
                let text = try analyzer.analyze(news.sentence(side).joined(separator: " "))
                #expect(text.weight == text.exact.reduce(0) { $0 + $1.tokenClass.quarters })
                #expect(text.cost == text.exact.reduce(0) { $0 + $1.tokenClass.cost })
                let punctuation = text.exact.count { $0.tokenClass == .punctuation }
                #expect(text.punctuationWeight == punctuation)
                #expect(text.keys.count { $0 == SegmentAnalyzer.noKey } == punctuation)
            }
        }
    }

    @Test(arguments: [
        ("știința", "ştiinţa"), ("știința", "stiinta"), ("Președinte", "PRESEDINTE"),
        ("când", "cînd"), ("când", "cind"), ("câștigători", "cistigatori"),
    ])
    func spellingsOfAWordShareTheirKeyAndCode(first: String, second: String) throws {
        let analyzer = try SegmentAnalyzer(.romanian)
        let (a, b) = (try analyzer.analyze(first), try analyzer.analyze(second))
        #expect(a.keys == b.keys && a.exact == b.exact && a.hashed == b.hashed)
    }

    @Test func formsOfAWordShareTheirKeyOnly() throws {
        let analyzer = try SegmentAnalyzer(.romanian)
        let forms = try analyzer.analyze("orașul orașului")
        #expect(forms.keys[0] == forms.keys[1])
        #expect(forms.exact[0] != forms.exact[1])
        #expect(forms.exact[0].substitutionCost(forms.exact[1]) == 20)
    }

    @Test func allNumbersShareOneKey() throws {
        let analyzer = try SegmentAnalyzer(.english)
        let text = try analyzer.analyze("5 1,250 three million 3.5")
        #expect(Set(text.keys) == [0])
        #expect(analyzer.keyHashes[0] == IndexKey.number)
        #expect(Set(text.exact).count == text.exact.count)
    }

    /// Hashes do not depend on earlier texts, so that the indices of two memories can be compared.
    @Test func hashesDoNotDependOnTheOrderOfTexts() throws {
        var news = RandomNews(seed: 52)
        let texts = (0..<50).map { _ in news.sentence(.english).joined(separator: " ") }
        let (forward, backward) = (try SegmentAnalyzer(.english), try SegmentAnalyzer(.english))
        let first = try texts.map { try forward.analyze($0) }
        let second = try texts.reversed().map { try backward.analyze($0) }.reversed()
        for (a, b) in zip(first, second) {
            #expect(a.hashed == b.hashed)
            #expect(
                a.keys.map { $0 == SegmentAnalyzer.noKey ? $0 : forward.keyHashes[Int($0)] }
                    == b.keys.map { $0 == SegmentAnalyzer.noKey ? $0 : backward.keyHashes[Int($0)] }
            )
        }
    }

    @Test func storageIsReusedWithoutTraces() throws {
        let analyzer = try SegmentAnalyzer(.romanian)
        var reused = AnalyzedText()
        var news = RandomNews(seed: 53)
        for text in (0..<100).map({ _ in news.sentence(.romanian).joined(separator: " ") }) + [""] {
            try analyzer.analyze(text, into: &reused)
            let fresh = try analyzer.analyze(text)
            #expect(reused.exact == fresh.exact && reused.hashed == fresh.hashed)
            #expect(reused.keys == fresh.keys && reused.weight == fresh.weight)
            #expect(reused.punctuationWeight == fresh.punctuationWeight)
            #expect(reused.tokens.map(\.range) == fresh.tokens.map(\.range))
        }
    }

    @Test func onlyWordsThatAreNoOtherWordAreOldSpellings() {
        #expect(OldSpelling.modernForm(of: "cind", on: .romanian) == "cand")
        #expect(OldSpelling.modernForm(of: "citi", on: .romanian) == nil)
        #expect(OldSpelling.modernForm(of: "cind", on: .english) == nil)
    }

    @Test func theAnalysisOfAVersionIsOneNumber() throws {
        #expect(try AnalysisProbe.current() == AnalysisProbe.current())
        #expect(try AnalysisProbe.current() != 0)
    }
}
