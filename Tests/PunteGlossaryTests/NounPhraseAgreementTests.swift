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
