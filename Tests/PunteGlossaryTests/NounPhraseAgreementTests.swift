import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("Agreement within a noun phrase, and of a predicate with its subject")
struct NounPhraseAgreementTests {
    private func findings(_ rule: String, _ romanian: String) -> [String] {
        TranslationChecker(glossary: Glossary(), only: [rule])
            .findings(english: "", romanian: romanian).map(\.excerpt)
    }

    @Test(
        "Words that do not agree",
        arguments: [
            ("Acest decizie a fost luată ieri.", "Acest decizie"),
            ("Au plecat mai multe persoana din sat.", "multe persoana"),
            ("L-au felicitat toți jucătoarele.", "toți jucătoarele"),
            ("Mulți femei au plecat.", "Mulți femei"),
            ("S-a deschis noul stradă.", "noul stradă"),
            ("Este unul dintre cei mai bun jucători.", "cei mai bun"),
            ("Orașul a fost lovită de furtună.", "lovită"),
            ("Furtuna a fost urmat de inundații.", "urmat"),
            ("Cele două țări a semnat un acord.", "a"),
        ])
    func wrong(romanian: String, excerpt: String) {
        #expect(findings("agreement", romanian) == [excerpt])
    }

    @Test(
        "Words that agree, and what is no noun phrase",
        arguments: [
            "Această decizie a fost luată ieri.", "Acest munte este înalt.",
            "Sunt trei bariere, toate lipsă.", "Au ales cele mai puternic afectate zone.",
            "Ei sunt cel mai des amendați.", "Ministrul a fost numită luni.",
            "Zgomotul e singura problemă.", "Primul țării noastre este aici.",
            "Cele două țări au semnat un acord.", "A învins cea mai bună echipă.",
            "Furtuna a fost urmată de inundații.", "Câteva echipe au renunțat.",
        ])
    func right(romanian: String) {
        #expect(findings("agreement", romanian) == [], "\(romanian)")
    }

    @Test(
        "Verbs in another number than their subject",
        arguments: [
            ("Medicii spune că starea lui este stabilă.", "spune"),
            ("Guvernul de la Lisabona au prelungit starea de urgență.", "au"),
            ("Președintele țării au fost reținut la aeroport.", "au"),
            ("Medicii ruși a ajuns în Siria.", "a"),
            ("Zeci de locuințe a fost evacuate.", "a fost evacuate"),
            ("Pompierii au plecat, iar replicile a continuat.", "a"),
            ("El a spus că alegerile va avea loc în mai.", "va"),
            ("Soldații care culegea fructe au fugit.", "culegea"),
        ])
    func verbs(romanian: String, excerpt: String) {
        #expect(findings("agreement", romanian) == [excerpt])
    }

    @Test(
        "Verbs that agree, and nouns that are no subject",
        arguments: [
            "Liberalii ar obține 15 mandate.", "Crede că prețurile le-a ridicat scumpirea gazului.",
            "Filmul l-au văzut mii de oameni.", "Ministrul cu soția au plecat.",
            "Majoritatea au votat pentru.", "Vara au plecat mulți.", "Untul costă mult.",
            "Medicul și asistenta au plecat.", "Fratele ei a fost reținut.",
        ])
    func rightVerbs(romanian: String) {
        #expect(findings("agreement", romanian) == [], "\(romanian)")
    }

    @Test(
        "Adjectives and participles that do not agree with the noun before them",
        arguments: [
            ("Navele militară au plecat din port.", "Navele militară"),
            ("Casele construită pe mal au fost evacuate.", "Casele construită"),
            ("Noile reguli europeană intră în vigoare luni.", "reguli europeană"),
            ("Elicopterul militare s-a prăbușit.", "Elicopterul militare"),
            ("Femeia a fost găsit într-o pădure.", "găsit"),
        ])
    func adjectives(romanian: String, excerpt: String) {
        #expect(findings("agreement", romanian) == [excerpt])
    }

    @Test(
        "Adjectives that belong to another noun, or to a subject that is not there",
        arguments: [
            "A ieșit din spital vindecată.", "Au petrecut noaptea blocați în trafic.",
            "Victimele accidentului, duse la spital, sunt în afara pericolului.",
            "Victimele accidentului duse la spital sunt în afara pericolului.",
            "A vorbit despre tata și mama plecați de mult.", "Legea impune condiții mai dure.",
        ])
    func rightAdjectives(romanian: String) {
        #expect(findings("agreement", romanian) == [], "\(romanian)")
    }

    @Test(
        "A nominative with its article after a preposition of the genitive",
        arguments: [
            ("Zborurile au fost anulate din cauza zăpada.", "cauza zăpada"),
            ("Satul a fost izolat din cauza ploaia.", "cauza ploaia"),
        ])
    func nominative(romanian: String, excerpt: String) {
        #expect(findings("case", romanian) == [excerpt])
    }

    @Test(
        "Words written for others of the same sound",
        arguments: [
            ("Instanța la condamnat la cinci ani.", "la"),
            ("Președintele ia trimis o scrisoare.", "ia"),
            ("Bărbatul și a vândut casa.", "și a"),
            ("Guvernul v-a decide mâine.", "v-a"),
            ("Oamenii trebuie să fi atenți la valuri.", "fi"),
            ("Nici un elev nu a fost rănit.", "Nici un"),
            ("Nu au vrut sa plece din cetățile lor.", "sa"),
        ])
    func joined(romanian: String, excerpt: String) {
        #expect(findings("sau", romanian) == [excerpt])
    }

    @Test(
        "Words that are right as they stand",
        arguments: [
            "Ieșirea la pescuit a fost interzisă.", "E posibil să fi fost adoptat.",
            "Poliția a venit și a oprit traficul.", "Prețul nu îl stabilește el și nici o firmă.",
            "Nici un frate, nici o soră nu l-a văzut.", "Mama sa este medic.",
            "Guvernul v-a ascultat.", "Premierul ia decizii.", "Cântă ca nimeni alta din oraș.",
        ])
    func joinedRight(romanian: String) {
        #expect(findings("sau", romanian) == [], "\(romanian)")
    }
}
