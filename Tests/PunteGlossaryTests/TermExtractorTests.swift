import PunteLanguage
import PunteText
import Testing

@testable import PunteGlossary

@Suite("Extraction of names")
struct TermExtractorTests {
    private let pairs = [
        ("Yesterday the mayor, Olena Ocheret, spoke.", "Primarul Olena Oceret a vorbit ieri."),
        ("Reporters asked Olena Ocheret again.", "Reporterii au întrebat-o iar pe Olena Oceret."),
        ("He was born in Zhytomyr in 1970.", "S-a născut la Jitomir în 1970."),
        ("The trains to Zhytomyr stopped.", "Trenurile Jitomirului s-au oprit."),
        ("She works for Kyiv.", "Lucrează pentru Kiev."),
    ]

    private func extract(_ glossary: Glossary, rejected: Set<String> = []) -> [Candidate] {
        var extractor = TermExtractor(glossary: glossary, rejected: rejected)
        for (number, pair) in pairs.enumerated() {
            extractor.add(segment: Int64(number), english: pair.0, romanian: pair.1)
        }
        return extractor.candidates()
    }

    @Test("Names of both spellings become one candidate with its forms and contexts")
    func names() throws {
        let found = extract(Glossary())
        let person = try #require(found.first { $0.english == "Olena Ocheret" })
        #expect(person.romanian == "Olena Oceret")
        #expect(person.count == 2)
        #expect(person.contexts.map(\.segment) == [0, 1])
        let place = try #require(found.first { $0.english == "Zhytomyr" })
        #expect(place.romanian == "Jitomir")
        #expect(place.forms == ["Jitomirului"])
        #expect(place.kind == .place)
        #expect(place.evidence == .sound)
    }

    @Test("What the glossary has, or a person has turned down, is not proposed")
    func known() {
        let glossary = Glossary([
            Term(
                kind: .place,
                designations: [Designation("Kyiv", .english), Designation("Kiev", .romanian)])
        ])
        let rejected: Set = [TermExtractor.key(english: "Zhytomyr", romanian: "Jitomir")]
        let names = extract(glossary, rejected: rejected).map(\.english)
        #expect(!names.contains("Kyiv"))
        #expect(!names.contains("Zhytomyr"))
        #expect(names.contains("Olena Ocheret"))
    }

    private func extract(_ pairs: [(String, String)]) -> [Candidate] {
        var extractor = TermExtractor(glossary: Glossary())
        for (number, pair) in pairs.enumerated() {
            extractor.add(segment: Int64(number), english: pair.0, romanian: pair.1)
        }
        return extractor.candidates()
    }

    @Test("Titles are no part of a name, and the surname belongs to the full name")
    func persons() throws {
        let found = extract([
            ("On Monday Dr. Imogen Farrant spoke.", "Luni, dr. Imogen Farrant a vorbit."),
            ("Then Dr. Imogen Farrant left.", "Apoi Imogen Farrant a plecat."),
            ("He asked Farrant twice.", "A întrebat-o pe Farrant de două ori."),
        ])
        #expect(found.map(\.english) == ["Imogen Farrant"])
        let person = try #require(found.first)
        #expect(person.kind == .person)
        #expect(person.aliases.map(\.english) == ["Farrant"])
        #expect(
            person.term().designations(in: .romanian).map(\.text) == ["Imogen Farrant", "Farrant"])
    }

    @Test("Small words inside the name of a person are a part of it")
    func particles() {
        let found = extract([
            (
                "The judge, Hanna van der Meer, read the ruling.",
                "Judecătoarea Hanna van der Meer a citit hotărârea."
            ),
            (
                "Nobody appealed, Hanna van der Meer said.",
                "Nimeni n-a contestat, a spus Hanna van der Meer."
            ),
        ]).map(\.english)
        #expect(found.contains("Hanna van der Meer"))
        #expect(!found.contains("Hanna"))
        #expect(!found.contains("Meer"))
    }

    @Test("The country of a minister is no part of the name, whatever its ending")
    func countries() {
        let found = extract([
            (
                "Kenyan Foreign Minister Josphat Wanyonyi said the border would open.",
                "Josphat Wanyonyi, ministrul kenyan de externe, a spus că granița se va deschide."
            ),
            ("Reporters asked Josphat Wanyonyi.", "Reporterii l-au întrebat pe Josphat Wanyonyi."),
        ]).map(\.english)
        #expect(found.contains("Josphat Wanyonyi"))
        #expect(!found.contains { $0.contains("Minister") })
    }

    @Test("The base is found when only a genitive was seen")
    func lemma() throws {
        let found = extract([
            ("The people of Zhmerynka voted.", "Locuitorii Jmerinkăi au votat."),
            ("The trains of Zhytomyr stopped.", "Trenurile Jitomirului s-au oprit."),
        ])
        let names = Dictionary(uniqueKeysWithValues: found.map { ($0.english, $0.romanian) })
        #expect(names["Zhytomyr"] == "Jitomir")
        #expect(names["Zhmerynka"] == "Jmerinka")
    }

    @Test("Names that and joins are two; words that began a sentence are none")
    func noNames() {
        let found = extract([
            ("They left Zhytomyr and Vinnytsia.", "Au plecat din Jitomir și Vinnița."),
            ("Demand fell again.", "Harriet Colebrook a spus."),
        ]).map(\.english)
        #expect(Set(found) == ["Zhytomyr", "Vinnytsia"])
    }

    @Test("Terms of several small words are found by their company")
    func phrases() throws {
        let found = extract([
            ("The supply chain broke in May.", "Lanțul de aprovizionare s-a rupt în mai."),
            ("A supply chain needs ports.", "Lanțul de aprovizionare are nevoie de porturi."),
            ("Our supply chain is long.", "Lanțul nostru de aprovizionare e lung."),
            ("They mended the supply chain.", "Au reparat lanțul de aprovizionare."),
            ("Every supply chain has gaps.", "Lanțul de aprovizionare are goluri."),
        ])
        let term = try #require(found.first { $0.english == "supply chain" })
        #expect(term.romanian == "lanțul de aprovizionare")
        #expect(term.count == 4)
    }

    @Test("Units stand behind the same numbers, and behind decimals")
    func units() throws {
        let found = extract([
            ("The track is 7.5 furlongs long.", "Pista are 7,5 stadii lungime."),
            ("A race over 12 furlongs was held.", "S-a alergat o cursă pe 12 stadii."),
            ("It took 12 riders and 20 furlongs.", "A fost nevoie de 12 călăreți și 20 de stadii."),
            ("Some 30 riders fell.", "Circa 30 de călăreți au căzut."),
        ])
        let unit = try #require(found.first { $0.english == "furlongs" })
        #expect(unit.kind == .unit)
        #expect(unit.romanian == "stadii")
        #expect(unit.count == 3)
        #expect(!found.contains { $0.english == "riders" })
    }
}
