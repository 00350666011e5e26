import PunteTestSupport
import Testing

@testable import PunteAlignment

@Suite struct BitextTests {
    private func drawn(seed: UInt64) throws -> (texts: SmallBitext, language: MadeUpLanguage) {
        var random = SeededRandom(seed: seed)
        let language = MadeUpLanguage(words: 25, random: &random)
        let texts = try SmallBitext(
            english: language.text(language.english, sentences: 7, using: &random),
            romanian: language.text(language.romanian, sentences: 6, using: &random),
            lexicon: language.lexicon)
        return (texts, language)
    }

    /// Returns the vector of an English sentence: the weight of each word times its number of
    /// occurrences.
    private func vector(english sentence: Int, _ texts: SmallBitext) -> [UInt32: Double] {
        texts.english[sentence].ids.reduce(into: [:]) {
            $0[$1, default: 0] += Double(texts.cache.weight(ofEnglish: $1))
        }
    }

    /// Returns the projected vector of a Romanian sentence, and the squared length outside the
    /// English words.
    private func vector(
        romanian sentence: Int, _ texts: SmallBitext, _ language: MadeUpLanguage
    ) -> (inside: [UInt32: Double], outside: Double) {
        let table = texts.keys.table
        let present = Set(texts.english.flatMap(\.ids))
        var inside: [UInt32: Double] = [:]
        var outside = 0.0
        for id in texts.romanian[sentence].ids {
            let weight = Double(texts.cache.weight(ofRomanian: id))
            var links: [(UInt32, Double)] = []
            for (key, percent) in language.translations[table[id]] ?? [:] {
                let other = table.id(ofKey: key)
                let strength = (Double(percent.0) * Double(percent.1)).squareRoot() / 100
                if strength >= 0.05, present.contains(other) { links.append((other, strength)) }
            }
            if links.isEmpty { outside += weight * weight / 4 }
            let length = links.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
            for (other, strength) in links {
                inside[other, default: 0] += weight / max(1, length) * strength
            }
        }
        return (inside, outside)
    }

    /// The cosine of any bead is that of the summed vectors of its sentences.
    @Test(arguments: 0..<12) func cosineIsThatOfTheSummedVectors(seed: UInt64) throws {
        let (texts, language) = try drawn(seed: seed)
        let english = (0..<7).map { vector(english: $0, texts) }
        let romanian = (0..<6).map { vector(romanian: $0, texts, language) }
        for shape in Bead.shapes {
            for row in 0...6 - shape.romanian {
                for column in 0...7 - shape.english {
                    let bead = Bead(shape, fromRomanian: row, english: column)
                    var (a, b): ([UInt32: Double], [UInt32: Double]) = ([:], [:])
                    var outside = 0.0
                    for row in bead.romanian {
                        a.merge(romanian[row].inside, uniquingKeysWith: +)
                        outside += romanian[row].outside
                    }
                    for column in bead.english { b.merge(english[column], uniquingKeysWith: +) }
                    let product = a.reduce(0) { $0 + $1.value * (b[$1.key] ?? 0) }
                    let first = a.values.reduce(outside) { $0 + $1 * $1 }
                    let second = b.values.reduce(0) { $0 + $1 * $1 }
                    let expected = product / ((first * second).squareRoot() + 1e-6)
                    #expect(abs(Double(texts.bitext.cosine(of: bead)) - expected) < 1e-3)
                }
            }
        }
    }

    @Test(arguments: 0..<12) func cosinesAreBetweenZeroAndOne(seed: UInt64) throws {
        let bitext = try drawn(seed: seed &+ 50).texts.bitext
        #expect(bitext.cosine.values.allSatisfy { (0...1.0001).contains($0) })
        #expect(bitext.cosine.rows == 6)
        #expect(bitext.cosine.columns == 7)
    }

    @Test func numbersAreListedOncePerSentence() throws {
        let texts = try SmallBitext(
            english: ["In 2021 and 2021 there were 3,400.", "None."],
            romanian: ["În 2021 au fost 3.400."])
        let keys = { (ids: [UInt32]) in Set(ids.map { texts.keys.table[$0] }) }
        #expect(texts.bitext.englishNumbers[0].count == 2)
        #expect(keys(texts.bitext.englishNumbers[0]) == ["2021", "3400"])
        #expect(texts.bitext.englishNumbers[1].isEmpty)
        #expect(keys(texts.bitext.romanianNumbers[0]) == ["2021", "3400"])
    }

    @Test func aRenderingIsMoreSimilarThanAnotherSentence() throws {
        let texts = try SmallBitext(
            english: [
                "The government raised the minimum wage on Friday.",
                "Two climbers died in an avalanche in the mountains.",
            ],
            romanian: [
                "Doi alpiniști au murit într-o avalanșă în munți.",
                "Guvernul a majorat vineri salariul minim.",
            ])
        let cosine = texts.bitext.cosine
        #expect(cosine[0, 1] > 2 * cosine[0, 0])
        #expect(cosine[1, 0] > 2 * cosine[1, 1])
    }

    /// Windows longer than a bead occur in links of other origin, though not in the search.
    @Test func aWindowLongerThanABeadHasACosineToo() throws {
        let texts = try SmallBitext(
            english: (0..<7).map { "The minister opened bridge \($0)." },
            romanian: (0..<7).map { "Ministrul a deschis podul \($0)." })
        let cosine = texts.bitext.cosine(of: Bead(romanian: 0..<7, english: 0..<7))
        #expect(cosine > 0.3)
    }

    @Test func emptyTextsHaveEmptyMatrices() throws {
        let texts = try SmallBitext(english: [], romanian: ["Nimic."])
        #expect(texts.bitext.cosine.values.isEmpty)
        #expect(CandidateBeads.find(in: texts.bitext).isEmpty)
    }
}

@Suite struct SparseVectorTests {
    @Test func sumsUpEqualDimensions() {
        let vector = SparseVector([(3, 1), (1, 2), (3, 0.5)])
        var dense = [Float](repeating: 0, count: 5)
        vector.scatter(into: &dense)
        #expect(dense == [0, 2, 0, 1.5, 0])
        #expect(vector.dot(dense) == 2 * 2 + 1.5 * 1.5)
        vector.clear(from: &dense)
        #expect(dense == [0, 0, 0, 0, 0])
    }
}
