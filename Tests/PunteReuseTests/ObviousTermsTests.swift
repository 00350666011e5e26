import PunteLanguage
import Testing

@testable import PunteReuse

@Suite("Terms that every translator knows")
struct ObviousTermsTests {
    private func isObvious(
        _ english: String, _ romanian: String, _ kind: Term.Kind, note: String? = nil
    ) -> Bool {
        let term = Term(
            kind: kind,
            designations: [Designation(english, .english), Designation(romanian, .romanian)],
            note: note)
        return ObviousTerms().contains(english: english, romanian: romanian, of: term)
    }

    @Test("Places that news is full of are obvious, rare ones and those with a note are not")
    func places() {
        #expect(isObvious("Germany", "Germania", .place))
        #expect(isObvious("the Black Sea", "Marea Neagră", .place))
        #expect(!isObvious("Zaporizhzhia", "Zaporojie", .place))
        #expect(!isObvious("Sea of Azov", "Marea Azov", .place))
        #expect(isObvious("England", "Anglia", .place, note: "nu Marea Britanie"))
        #expect(!isObvious("Kyiv", "Kiev", .place, note: "forma casei"))
    }

    @Test("Abbreviations are obvious that are frequent or stand for a well-known place")
    func abbreviations() {
        #expect(isObvious("EU", "UE", .organisation, note: "cu articol: UE"))
        #expect(isObvious("U.N.", "ONU", .organisation))
        #expect(!isObvious("IAEA", "AIEA", .organisation))
        let states = Term(
            kind: .place,
            designations: [
                Designation("United States", .english),
                Designation("U.S.A.", .english, status: .admitted), Designation("SUA", .romanian),
            ], note: "în text: SUA")
        #expect(ObviousTerms().contains(english: "U.S.A.", romanian: "SUA", of: states))
    }

    @Test("Nouns are obvious that are frequent or nearly the same word in both languages")
    func nouns() {
        #expect(isObvious("warehouse", "depozit", .other))
        #expect(isObvious("frigate", "fregată", .equipment))
        #expect(isObvious("the government", "guvern", .organisation))
        #expect(isObvious("share", "acțiune", .other, note: "of profits: parte"))
        #expect(!isObvious("embezzlement", "delapidare", .other))
        #expect(!isObvious("truce", "armistițiu", .other))
        #expect(!isObvious("compensation", "despăgubiri", .other, note: "for work: remunerație"))
        #expect(!isObvious("death toll", "bilanț al victimelor", .other))
    }

    @Test("Institutions are obvious whose names are word for word the same")
    func institutions() {
        #expect(isObvious("European Union", "Uniunea Europeană", .organisation))
        #expect(!isObvious("Harbour Authority", "Autoritatea Portuară", .organisation))
        #expect(!isObvious("Holy See", "Sfântul Scaun", .organisation))
        #expect(!isObvious("ICRC", "CICR", .organisation))
    }

    @Test("Ranks in short are obvious")
    func ranks() {
        #expect(isObvious("Gen.", "general", .office))
        #expect(!isObvious("Maj.", "comandor", .office))
    }

    @Test func aPersonIsNeverObvious() {
        #expect(!isObvious("Alexander Lukashenko", "Aleksandr Lukașenko", .person))
    }
}
