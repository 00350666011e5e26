import Testing

@testable import PunteLanguage

@Suite("Forms of Romanian words")
struct WordFormsTests {
    private let forms = WordForms.romanian

    @Test(
        "A form is recognised by the others beside it",
        arguments: [
            (WordForms.Role.definitePlural, "oamenii"), (.definitePlural, "navele"),
            (.definiteMasculine, "guvernul"), (.definiteMasculine, "președintele"),
            (.definiteFeminine, "poliția"), (.definiteFeminine, "autoritatea"),
            (.masculinePlural, "soldați"), (.femininePlural, "nave"), (.femininePlural, "trenuri"),
            (.participle, "anunțat"), (.participle, "spus"),
            (.pluralParticiple, "furate"), (.pluralParticiple, "arestați"),
            (.genitive, "ambasadei"),
            (.genitive, "guvernului"), (.feminineSingular, "casă"), (.masculineSingular, "pachet"),
        ])
    func has(role: WordForms.Role, word: String) {
        #expect(forms.has(role, word))
    }

    @Test(
        "What may be another form is not certain",
        arguments: [
            (WordForms.Role.definitePlural, "președintele"), (.definitePlural, "fabricii"),
            (.masculinePlural, "cărți"), (.femininePlural, "oameni"), (.participle, "bonus"),
            (.definiteFeminine, "anunța"), (.definiteFeminine, "era"), (.pluralParticiple, "nave"),
        ])
    func hasNot(role: WordForms.Role, word: String) {
        #expect(!forms.has(role, word))
    }

    @Test(
        "The genitive of a noun with its article",
        arguments: [
            ("guvernul", "guvernului"), ("președintele", "președintelui"), ("datele", "datelor"),
            ("oamenii", "oamenilor"), ("autoritatea", "autorității"), ("poliția", "poliției"),
            ("garda", "gărzii"), ("casa", "casei"),
        ])
    func oblique(nominative: String, oblique: String) {
        #expect(forms.oblique(of: nominative) == oblique)
    }
}
