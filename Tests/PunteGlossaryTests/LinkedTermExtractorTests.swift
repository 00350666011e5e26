import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("Extraction of terms whose words are linked")
struct LinkedTermExtractorTests {
    /// Returns links between words that stand at the same place of two lists.
    private func links(
        _ english: String, _ romanian: String, _ pairs: [(String, String)]
    ) -> [RenderedWords] {
        pairs.compactMap { source, target in
            guard let left = english.utf8Range(of: source),
                let right = romanian.utf8Range(of: target)
            else { return nil }
            return RenderedWords(english: left, romanian: right, score: 0.9)
        }
    }

    private func extract(
        _ english: String, _ romanian: String, _ pairs: [(String, String)]
    ) -> [String: String] {
        var extractor = TermExtractor(glossary: Glossary())
        extractor.add(
            segment: 1, english: english, romanian: romanian,
            links: links(english, romanian, pairs))
        return Dictionary(
            extractor.candidates().map { ($0.english, $0.romanian) }, uniquingKeysWith: { $1 })
    }

    @Test("A compound is proposed in its dictionary form")
    func compounds() {
        let found = extract(
            "The works councils met.", "Consiliile sindicale s-au întrunit.",
            [("works", "sindicale"), ("councils", "Consiliile")])
        #expect(found["works council"] == "consiliu sindical")
    }

    @Test("General nouns and qualities make no term")
    func general() {
        let found = extract(
            "The big problem was old.", "Problema mare era veche.",
            [("big", "mare"), ("problem", "Problema")])
        #expect(found.isEmpty)
    }

    @Test("Numbers are no terms")
    func numbers() {
        let found = extract(
            "The Two were freed.", "Cei Doi au fost eliberați.", [("Two", "Doi")])
        #expect(found.isEmpty)
    }

    @Test("A participle with a phrase behind it is no part of the noun before it")
    func participles() {
        let found = extract(
            "After three days of negotiations they signed.",
            "După trei zile de tratative purtate la Viena, au semnat.",
            [("negotiations", "tratative"), ("days", "zile"), ("signed", "semnat")])
        #expect(found["negotiation"] == "tratative")
    }

    @Test("A verb and its object are no term")
    func objects() {
        let found = extract(
            "The group asked the court to halt construction.",
            "Grupul a cerut instanței oprirea șantierului.",
            [("halt", "oprirea"), ("construction", "șantierului")])
        #expect(found["halt construction"] == nil)
        let stopped = extract(
            "They suggested stopping production.", "Au oprit producția.",
            [("stopping", "oprit"), ("production", "producția")])
        #expect(stopped["stopping production"] == nil)
    }

    @Test("The head of the Romanian phrase renders the head of the English one")
    func heads() {
        let found = extract(
            "She warned against drawing conclusions.",
            "Ea a îndemnat la prudență în privința concluziilor trase.",
            [("drawing", "privința"), ("drawing", "trase"), ("conclusions", "concluziilor")])
        #expect(found["drawing conclusion"] == nil)
        let surgeon = extract(
            "Police arrested a fake surgeon.", "Poliția a arestat un fals chirurg.",
            [("fake", "fals"), ("surgeon", "chirurg")])
        #expect(surgeon["fake surgeon"] == "fals chirurg")
    }

    @Test("A noun that only says of what sort another is is no term of its own")
    func modifiers() {
        let found = extract(
            "They stayed at a seaside hotel.", "Au stat la un hotel de pe țărmul mării.",
            [("seaside", "mării"), ("hotel", "hotel")])
        #expect(found["seaside"] == nil)
    }

    @Test("A plural behind „de” renders the noun, not what there is of it")
    func measures() {
        let found = extract(
            "Lilies need water.", "Cultura de crini cere apă.",
            [("Lilies", "crini"), ("water", "apă")])
        #expect(found["lily"] != "cultură de crini")
    }

    @Test("Half of a compound is no term")
    func halves() {
        let english = extract(
            "The crew found a hydraulic leak.", "Echipajul a găsit o scurgere.",
            [("hydraulic", "scurgere"), ("crew", "Echipajul")])
        #expect(english["hydraulic"] == nil)
        let romanian = extract(
            "He was tried for manslaughter.", "A fost judecat pentru ucidere din culpă.",
            [("manslaughter", "culpă")])
        #expect(romanian["manslaughter"] == nil)
    }

    @Test("A word that renders something else breaks the phrase")
    func inconsistent() {
        let found = extract(
            "The harbour pilots slept.", "Piloții somnoroși din port dormeau.",
            [("harbour", "port"), ("pilots", "Piloții"), ("slept", "somnoroși")])
        #expect(found["harbour pilot"] == nil)
    }

    @Test("A preposition inside a term may be linked elsewhere")
    func prepositions() {
        let found = extract(
            "The harbour pilots slept.", "Piloții de port dormeau.",
            [("harbour", "port"), ("pilots", "Piloții"), ("slept", "de"), ("slept", "dormeau")])
        #expect(found["harbour pilot"] == "pilot de port")
    }

    @Test(
        "One word of a compound may have no link, where one Romanian word is left for it",
        arguments: [
            (
                "The gene therapy failed.", "Terapia genică a eșuat.", "therapy", "Terapia",
                "terapie genică"
            ),
            (
                "Her sign language is fluent.", "Știe bine limbajul semnelor.", "language",
                "limbajul",
                "limbajul semnelor"
            ),
            (
                "He won a cooking contest.", "A câștigat un concurs.", "contest",
                "concurs", nil
            ),
            ("The wheat harvest failed.", "Recolta a eșuat.", "harvest", "Recolta", nil),
        ] as [(String, String, String, String, String?)])
    func compoundsInPart(
        english: String, romanian: String, word: String, rendering: String, term: String?
    ) {
        let found = extract(english, romanian, [(word, rendering)])
        #expect(found.first { $0.key.contains(" ") }?.value == term)
    }

    @Test("A known word is no obstacle to the compound that it is a part of, a known name is")
    func knownWords() {
        let glossary = Glossary([
            Term(
                kind: .other,
                designations: [
                    Designation("rocket", .english), Designation("rachetă", .romanian),
                ], grammar: .feminine),
            Term(
                kind: .place,
                designations: [Designation("Brent", .english), Designation("Brent", .romanian)]),
        ])
        func terms(_ english: String, _ romanian: String, _ pairs: [(String, String)]) -> [String] {
            var extractor = TermExtractor(glossary: glossary)
            extractor.add(
                segment: 1, english: english, romanian: romanian,
                links: links(english, romanian, pairs))
            return extractor.candidates().map(\.romanian)
        }
        #expect(
            terms(
                "A sounding rocket exploded.", "O rachetă de sondaj a explodat.",
                [("sounding", "sondaj"), ("rocket", "rachetă")]) == ["rachetă de sondaj"])
        #expect(
            terms(
                "The Brent surcharge rose.", "Suprataxa Brent a crescut.",
                [("Brent", "Brent"), ("surcharge", "Suprataxa")]
            ).allSatisfy { !$0.contains("Brent") })
    }

    @Test("The head of a term may be a genitive where it stands")
    func genitives() {
        let found = extract(
            "They appealed against the building permit.",
            "Au contestat eliberarea avizului de construcție.",
            [("building", "construcție"), ("permit", "avizului")])
        #expect(found["building permit"] == "aviz de construcție")
    }

    @Test("A rare noun may be what the dictionary has as an adjective")
    func adjectives() {
        let found = extract(
            "The insurers paid.", "Asigurătorii au plătit.", [("insurers", "Asigurătorii")])
        #expect(found["insurer"] == "asigurător")
        let adjective = extract("The deaf protested.", "Surzii au protestat.", [("deaf", "Surzii")])
        #expect(adjective.isEmpty)
    }
}

extension String {
    fileprivate func utf8Range(of word: String) -> Range<Int>? {
        guard let found = firstRange(of: word) else { return nil }
        let start = utf8.distance(from: startIndex, to: found.lowerBound)
        return start..<start + word.utf8.count
    }
}
