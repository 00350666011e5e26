import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("Words that agree at a distance")
struct FurtherAgreementTests {
    private func excerpts(_ romanian: String, rule: String = "agreement") -> [String] {
        TranslationChecker(glossary: Glossary(), only: [rule])
            .findings(english: "", romanian: romanian).map(\.excerpt)
    }

    @Test(
        "What does not agree",
        arguments: [
            // The article before a genitive, and before a relative in the genitive.
            ("Slovenia a expulzat zeci de angajați a ambasadei ruse.", "a"),
            ("A venit și purtătorul de cuvânt a Ministerului Apărării.", "a"),
            ("E o plantă a cărei frunze se fierb.", "a cărei frunze"),
            // Possessives.
            ("Antreprenorul le-a dat partenerilor sale termen până luni.", "partenerilor sale"),
            // Adjectives of a noun in the genitive, and of one that is counted.
            ("A vorbit șeful diviziei spațială.", "diviziei spațială"),
            ("Suntem în pragul unei săptămâni geroasă.", "săptămâni geroasă"),
            ("Poliția a găsit unsprezece persoane reținuți și doi răniți.", "persoane reținuți"),
            // One of several.
            ("Țara este unul dintre cele mai sărace regiuni.", "unul dintre cele"),
            ("Doi dintre cele mai mari bănci au ieftinit creditele.", "Doi dintre cele"),
            // Numbers between a determiner and its noun.
            ("Cei opt țări produc o treime din petrol.", "Cei opt țări"),
            // Passives.
            ("Vagoanele fusese lăsate peste noapte în gară.", "fusese"),
            ("Plățile poate fi contestate la bancă.", "poate"),
            ("Costurile fiind estimat prea mic, mina s-a închis.", "estimat"),
            // Relative clauses.
            ("Urmează o reuniune informală care vor avea loc la Dublin.", "vor"),
            ("Cresc investițiile, care s-a dublat în doi ani.", "a"),
            ("Și-a depus demisia, care premierul a refuzat-o.", "care premierul"),
            ("Nouă din zece sticle pe care produce pleacă în Polonia.", "pe care produce"),
            ("Adjuncții miniștrilor se târguia de joi.", "târguia"),
        ])
    func wrong(romanian: String, excerpt: String) {
        #expect(excerpts(romanian).contains(excerpt))
    }

    @Test(
        "What does",
        arguments: [
            "Slovenia a expulzat zeci de angajați ai ambasadei ruse.",
            "Au fost anulate zboruri ai căror pasageri așteptau de luni.",
            "Este unul dintre cele mai mari orașe, iar una dintre cele mai mari bănci are sediul aici.",
            "Doi dintre cei opt răniți au fost externați.",
            "Primele cereri ar putea fi depuse la toamnă, iar terenurile vor putea fi expropriate.",
            "Scrisoarea de 11 pagini găsită în cameră este a fratelui său.",
            "Studiul, la care au participat 1.200 de voluntari, s-a încheiat.",
            "Este anul în care s-au închis școlile.",
            "Creșterea economiei estimată în mai a fost corectată.",
            "Socotelile le ținea o dentistă din Cluj.",
            "Ninge până marți, după care furtuna se îndreaptă spre Canada.",
            "Strada pe care are loc târgul este închisă.",
            "Un grup care au vrut să plece s-a întors.",
            "Prietenilor săi le-a lăsat casa sa, iar surorii sale pământul.",
        ])
    func right(romanian: String) {
        #expect(excerpts(romanian) == [])
    }

    @Test(
        "Genitives that are missing",
        arguments: [
            ("Au venit toți, cu excepția 40 de persoane.", "excepția 40"),
            ("Scrie potrivit site-ul de știri.", "potrivit site-ul"),
            ("Se hotărăște până la mijlocul aprilie.", "mijlocul aprilie"),
            ("A trimis câte o scrisoare tuturor marile partide.", "tuturor marile"),
        ])
    func genitives(romanian: String, excerpt: String) {
        #expect(excerpts(romanian, rule: "case") == [excerpt])
    }

    @Test(
        "Genitives that are there",
        arguments: [
            "Au venit toți, cu excepția a 40 de persoane.", "Scrie potrivit site-ului de știri.",
            "Se hotărăște până la mijlocul lui aprilie.",
            "A ajuns pe masa ambelor delegații și a tuturor marilor partide.",
        ])
    func rightGenitives(romanian: String) {
        #expect(excerpts(romanian, rule: "case") == [])
    }

    @Test(
        "Words that look like such",
        arguments: [
            "Inculpatul va primi trei ani de închisoare.", "Ultimii patru ani au fost buni.",
            "Tinerii sar gardul și lovesc mingea.", "I s-au alăturat toți, iar lui îi place.",
        ])
    func rightWords(romanian: String) {
        #expect(excerpts(romanian, rule: "sau") == [])
    }

    @Test(
        "Words that are parted or joined wrongly",
        arguments: [
            ("sau", "Ministerul nu are, de ocamdată, alte date.", "deocamdată"),
            ("sau", "Nu pleacă, întru cât nu are bilet.", "întrucât"),
            ("sau", "Toți membrii îi s-au alăturat.", "i"),
            ("sau", "Este primul titlu din ultimi patru ani.", "ultimii"),
            ("sau", "Firma nu se vinde, fiindcă sar lovi de lege.", "s-ar"),
            ("spelling", "A scos cutia, făcândo să cadă.", "făcând-o"),
            ("spelling", "A plecat, bănuindu-o că minte.", "bănuind-o"),
            ("spelling", "Economisește înspecial energie.", "în special"),
        ])
    func words(rule: String, romanian: String, right: String) {
        let findings = TranslationChecker(glossary: Glossary(), only: [rule])
            .findings(english: "", romanian: romanian)
        #expect(findings.map(\.correction) == [right])
    }
}
