import PunteLanguage
import PunteText
import Testing

@testable import PunteGlossary

@Suite("Romanian forms of terms")
struct RomanianInflectorTests {
    private let inflector = RomanianInflector()

    private func forms(
        _ name: String, _ kind: Term.Kind, _ grammar: RomanianGrammar, known: [String] = []
    ) -> [InflectedForm] {
        inflector.forms(of: name, kind: kind, grammar: grammar, known: known)
    }

    private func text(_ forms: [InflectedForm], _ inflection: Inflection) -> [String] {
        forms.filter { $0.inflection.contains(inflection) }.map(\.text)
    }

    @Test(
        "Genitive–dative of names that carry the article",
        arguments: [
            ("Ucraina", Term.Kind.place, RomanianGrammar.feminine, "Ucrainei"),
            ("Franța", .place, .feminine, "Franței"),
            ("Grecia", .place, .feminine, "Greciei"),
            ("Dunărea", .place, .feminine, "Dunării"),
            ("Casa Albă", .organisation, .feminine, "Casei Albe"),
            ("Uniunea Europeană", .organisation, .feminine, "Uniunii Europene"),
            ("Curtea Supremă", .organisation, .feminine, "Curții Supreme"),
            ("Banca Mondială", .organisation, .feminine, "Băncii Mondiale"),
            ("Garda Națională", .organisation, .feminine, "Gărzii Naționale"),
            ("Liga Arabă", .organisation, .feminine, "Ligii Arabe"),
            ("Autoritatea Palestiniană", .organisation, .feminine, "Autorității Palestiniene"),
            ("Adunarea Generală a ONU", .organisation, .feminine, "Adunării Generale a ONU"),
            ("Crucea Roșie", .organisation, .feminine, "Crucii Roșii"),
            ("Frăția Musulmană", .organisation, .feminine, "Frăției Musulmane"),
            ("Uniunea Creștin-Democrată", .organisation, .feminine, "Uniunii Creștin-Democrate"),
            (
                "Agenția Internațională pentru Energie Atomică", .organisation, .feminine,
                "Agenției Internaționale pentru Energie Atomică"
            ),
            ("Consiliul de Securitate", .organisation, .neuter, "Consiliului de Securitate"),
            ("Regatul Unit", .place, .neuter, "Regatului Unit"),
            ("Muntele Athos", .place, .masculine, "Muntelui Athos"),
            ("Statele Unite", .place, .neuterPlural, "Statelor Unite"),
            ("Națiunile Unite", .organisation, .femininePlural, "Națiunilor Unite"),
            ("Filipine", .place, .femininePlural, "Filipinelor"),
            ("Balcani", .place, .masculinePlural, "Balcanilor"),
            ("Papa Francisc", .person, .masculine, "Papei Francisc"),
            ("Kamala Harris", .person, .feminine, "Kamalei Harris"),
        ])
    func oblique(name: String, kind: Term.Kind, grammar: RomanianGrammar, expected: String) {
        let forms = forms(name, kind, grammar)
        let oblique = forms.filter { !$0.inflection.isDisjoint(with: .oblique) }.map(\.text)
        #expect(oblique.contains(expected), "\(forms.map(\.text))")
    }

    @Test(
        "Names without article take it in the oblique",
        arguments: [
            ("Kiev", "Kievul", "Kievului"), ("Chișinău", "Chișinăul", "Chișinăului"),
            ("București", "Bucureștiul", "Bucureștiului"), ("Cipru", "Ciprul", "Ciprului"),
            ("Istanbul", "Istanbulul", "Istanbulului"), ("Congo", "Congoul", "Congoului"),
            ("Sankt Petersburg", "Sankt Petersburgul", "Sankt Petersburgului"),
        ])
    func neuterNames(name: String, definite: String, oblique: String) {
        let forms = forms(name, .place, .neuter)
        #expect(text(forms, .singularDefinite) == [definite])
        #expect(text(forms, .singularDefiniteOblique) == [oblique])
        #expect(forms.allSatisfy { $0.isCertain })
    }

    @Test("A leading adjective takes the article; the sea is a noun")
    func leadingAdjective() {
        #expect(
            text(forms("Marea Britanie", .place, .feminine), .singularDefiniteOblique)
                .contains("Marii Britanii"))
        #expect(
            text(forms("Noua Zeelandă", .place, .feminine), .singularDefiniteOblique)
                .contains("Noii Zeelande"))
        let sea = forms("Marea Neagră", .place, .feminine, known: ["Mării Negre"])
        #expect(text(sea, .singularDefiniteOblique) == ["Mării Negre"])
        #expect(sea.first { $0.text == "Mării Negre" }?.isCertain == true)
    }

    @Test(
        "Common nouns with alternations of vowels and consonants",
        arguments: [
            ("școală", RomanianGrammar.feminine, ["școli", "școlii", "școala", "școlile"]),
            ("carte", .feminine, ["cărți", "cărții", "cartea", "cărțile", "cărților"]),
            ("bancă centrală", .feminine, ["bănci centrale", "băncii centrale"]),
            ("soldat", .masculine, ["soldați", "soldatul", "soldaților"]),
            ("ministru", .masculine, ["miniștri", "ministrului", "miniștrilor"]),
            ("prim-ministru", .masculine, ["prim-miniștri", "prim-ministrul"]),
            ("președinte", .masculine, ["președintele", "președintelui", "președinți"]),
            ("parc eolian", .neuter, ["parcuri eoliene", "parcului eolian"]),
            ("avion militar", .neuter, ["avioane militare", "avioanele militare"]),
            ("război", .neuter, ["războaie", "războiul", "războiului"]),
            ("lider al opoziției", .masculine, ["liderul opoziției", "lideri ai opoziției"]),
            ("rată a dobânzii", .feminine, ["rata dobânzii", "rate ale dobânzii"]),
            ("rețea electrică", .feminine, ["rețele electrice", "rețeaua electrică"]),
            ("an-lumină", .masculine, ["ani-lumină", "anilor-lumină"]),
        ])
    func commonNouns(name: String, grammar: RomanianGrammar, expected: [String]) {
        let found = Set(forms(name, .other, grammar).map(\.text))
        #expect(found.isSuperset(of: expected), "\(found.sorted())")
    }

    @Test("Men, abbreviations and invariable names do not change")
    func unchanged() {
        #expect(forms("Volodimir Zelenski", .person, .masculine).count == 1)
        #expect(forms("Angela Merkel", .person, .masculine).count == 1)
        #expect(forms("NATO", .organisation, .neuter).count == 1)
        #expect(forms("Cairo", .place, .invariable).count == 1)
        #expect(forms("Al Doilea Război Mondial", .other, .neuter).count == 1)
    }

    @Test("Where endings leave a choice no form is certain, until the glossary lists one")
    func certainty() {
        let open = forms("limbă", .other, .feminine).filter { $0.inflection.contains(.plural) }
        #expect(open.count > 1)
        #expect(!open.contains { $0.isCertain })
        let told = forms("limbă", .other, .feminine, known: ["limbi"])
        #expect(text(told, .plural) == ["limbi"])
        #expect(text(told, .singularDefiniteOblique) == ["limbii"])
        #expect(told.allSatisfy { $0.isCertain })
    }

    @Test("A listed form that no paradigm gives is kept, placed by its ending")
    func listedForm() {
        let forms = forms("Avdiivka", .place, .feminine, known: ["Avdiivkăi"])
        #expect(text(forms, .singularDefiniteOblique) == ["Avdiivkăi"])
    }

    @Test("English plurals")
    func english() {
        let pairs = [
            ("cruise missile", "cruise missiles"), ("prime minister", "prime ministers"),
            ("court of appeal", "courts of appeal"), ("foot", "feet"), ("embassy", "embassies"),
            ("aircraft", "aircraft"), ("NGO", "NGOs"), ("spokesman", "spokesmen"),
            ("ceasefire breach", "ceasefire breaches"),
        ]
        for (singular, plural) in pairs {
            let found = EnglishInflector.shared.plural(of: Array(singular.utf8))
            #expect(found.map { String(decoding: $0, as: UTF8.self) } == plural)
        }
    }
}
