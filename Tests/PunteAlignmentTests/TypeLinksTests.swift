import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Tests which words of two texts may translate each other.
@Suite struct TypeLinksTests {
    private let lexicon = """
        @languages en ro
        @target
        armat\t41\tarmy 78 62\tmilit 4 4
        casa\t30\thouse 81 49
        @source
        army\t42
        house\t31

        """

    private func links(
        _ english: String, _ romanian: String
    ) throws -> [String: (weight: Float, kind: TypeLinks.Kind)] {
        let texts = try SmallBitext(english: [english], romanian: [romanian], lexicon: lexicon)
        let links = texts.bitext.typeLinks
        var result: [String: (weight: Float, kind: TypeLinks.Kind)] = [:]
        for (type, id) in links.romanianTypes.ids.enumerated() {
            for index in links.range(ofRomanian: Int32(type)) {
                let other = links.englishTypes.ids[Int(links.english[index])]
                result["\(texts.keys.table[id])=\(texts.keys.table[other])"] = (
                    links.weights[index], links.kinds[index]
                )
            }
        }
        return result
    }

    @Test func translationsLinkWithTheGeometricMeanOfBothProbabilities() throws {
        let found = try links("the army left a house", "armata a părăsit o casă")
        #expect(found["casa=house"]?.kind == .lexicon)
        #expect(abs((found["casa=house"]?.weight ?? 0) - 0.63) < 1e-6)
        #expect(abs((found["armat=army"]?.weight ?? 0) - (0.78 * 0.62).squareRoot()) < 1e-6)
    }

    @Test func translationsOfLittleWeightDoNotLink() throws {
        #expect(try links("the militia", "armata")["armat=milit"] == nil)
    }

    @Test func numbersLinkWhateverTheirSeparators() throws {
        let found = try links("1,500 people", "1.500 de oameni")
        #expect(found["1500=1500"]?.kind == .same)
        #expect(found["1500=1500"]?.weight == 1)
    }

    @Test(arguments: [
        ("radio", "radio", true), ("Dacia", "Dacia", true), ("air", "air", false),
        ("in", "in", false), ("7", "7", true),
    ])
    func equalWordsLinkFromFourLettersOn(english: String, romanian: String, isLinked: Bool) throws {
        #expect(try !links(english, romanian).isEmpty == isLinked)
    }

    @Test(arguments: [
        ("Khodorkovsky", "Hodorkovski"), ("Ukraine", "Ucraina"), ("communists", "comuniștii"),
        ("Philippines", "Filipine"), ("systems", "sisteme"),
    ])
    func alikeSpellingsLink(english: String, romanian: String) throws {
        let found = try links("The \(english).", "\(romanian).")
        #expect(found.count == 1)
        #expect(found.values.first?.kind == .alike)
        #expect((0.5...1).contains(found.values.first?.weight ?? 0))
    }

    @Test(arguments: [("Moscow", "Moldova"), ("prime", "primarul"), ("report", "repede")])
    func otherSpellingsDoNot(english: String, romanian: String) throws {
        let found = try links(english, romanian)
        #expect(found.values.allSatisfy { $0.weight < 0.75 })
    }

    /// Compares all pairs of made-up words with the lexicon that they were written into.
    @Test(arguments: 0..<20) func linksAreTheTranslationsOfTheLexicon(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let language = MadeUpLanguage(words: 30, random: &random)
        let texts = try SmallBitext(
            english: language.text(language.english, sentences: 6, using: &random),
            romanian: language.text(language.romanian, sentences: 6, using: &random),
            lexicon: language.lexicon)
        let links = texts.bitext.typeLinks
        let table = texts.keys.table
        for (type, id) in links.romanianTypes.ids.enumerated() {
            var found: [String: Float] = [:]
            for index in links.range(ofRomanian: Int32(type)) {
                found[table[links.englishTypes.ids[Int(links.english[index])]]] =
                    links.weights[
                        index]
            }
            var expected: [String: Float] = [:]
            for (key, percent) in language.translations[table[id]] ?? [:] {
                let weight = (Double(percent.0) * Double(percent.1)).squareRoot() / 100
                guard weight >= 0.05, links.englishTypes.ids.contains(where: { table[$0] == key })
                else { continue }
                expected[key] = Float(weight)
            }
            #expect(Set(found.keys) == Set(expected.keys))
            for (key, weight) in expected { #expect(abs((found[key] ?? 0) - weight) < 1e-5) }
        }
    }

    /// Both directions contain the same links.
    @Test(arguments: 0..<10) func theLinksOfTheEnglishTypesAreThoseOfTheRomanian(seed: UInt64)
        throws
    {
        var random = SeededRandom(seed: seed &+ 500)
        let language = MadeUpLanguage(words: 20, random: &random)
        let texts = try SmallBitext(
            english: language.text(language.english, sentences: 5, using: &random),
            romanian: language.text(language.romanian, sentences: 5, using: &random),
            lexicon: language.lexicon)
        let links = texts.bitext.typeLinks
        var forward: Set<[Float]> = []
        var backward: Set<[Float]> = []
        for type in 0..<Int32(links.romanianTypes.count) {
            links.forEachEnglish(ofRomanian: type) { forward.insert([Float(type), Float($0), $1]) }
        }
        for type in 0..<Int32(links.englishTypes.count) {
            links.forEachRomanian(ofEnglish: type) {
                backward.insert([Float($0), Float(type), $1])
            }
        }
        #expect(forward == backward)
        #expect(forward.allSatisfy { (0...1).contains($0[2]) })
    }

    @Test func aStrongLinkCoversAWordAsAWhole() throws {
        let links = try SmallBitext(english: ["a"], romanian: ["b"], lexicon: lexicon).bitext
            .typeLinks
        #expect(links.covered(by: 0) == 0)
        #expect(links.covered(by: 0.5) == 0.75)
        #expect(links.covered(by: 0.9) == 1)
    }
}
