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
}
