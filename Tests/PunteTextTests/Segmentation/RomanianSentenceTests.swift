import PunteLanguage
import PunteText
import Testing

@Suite struct RomanianSentenceTests {
    @Test(arguments: [
        "A venit dl. Popescu. |A plecat dna. Ionescu.",
        "D-l Ionescu și d-na. Pop au votat. |Restul au lipsit.",
        "Dr. Ana Pop lucrează la Spitalul Sf. Maria. |Are 40 de ani.",
        "Şt. Augustin Doinaş a scris balada. |Elevii o învaţă.",
        "Prof. univ. dr. Ioan Țenu a predat cursul. |Studenții au plecat.",
        "A spus prof.dr. Liviu Pop. |Nimeni nu l-a contrazis.",
        "Gen. Nicolae Ciucă a demisionat. |Col. Ionescu a rămas.",
        "Ing. Marin și arh. Stan au semnat. |Lucrarea începe luni.",
        "Acad. Ioan-Aurel Pop a vorbit. |Sala era plină.",
        "Av. Elena Radu a pledat. |Instanța a amânat cauza.",
        "Insp. șef Dan Neagu a confirmat. |Ancheta continuă.",
        "Pr. Vasile a slujit la Sf. Gheorghe. |Au venit mulți.",
        "Gh. Dinu și Al. Rosetti au scris. |Opera lor a rămas.",
        "Drd. Ioana Pavel a câștigat. |Premiul este mic.",
    ])
    func titles(text: String) throws { #expect(try MarkedText.marked(text, .romanian) == text) }

    @Test(arguments: [
        "I. L. Caragiale a scris piesa. |Toți o știu.",
        "I.L. Caragiale și J. R. R. Tolkien sunt citiți. |Alții nu.",
        "Ion C. Brătianu a fost prim-ministru. |A murit în 1927.",
        "C. A. Rosetti a condus ziarul. |Era liberal.",
        "În partea lui V. Marin se vede altceva. |Nimeni nu comentează.",
        "Carol I. A domnit mult.".replacing("I. A", with: "I. |A"),
        "Sunt studenți în anul I. |Reprezentanții lor protestează.",
        "Elevii din clasa V. |Profesorii au lipsit.".replacing("V. |P", with: "V. |P"),
        "A. Popescu a lipsit. |B. Ionescu a venit.",
    ])
    func initials(text: String) throws { #expect(try MarkedText.marked(text, .romanian) == text) }

    @Test(arguments: [
        "Str. Lungă nr. 7, ap. 12, a fost evacuată. |Nimeni nu a fost rănit.",
        "Pe bd. Unirii, bl. 4, sc. B, et. 3, a izbucnit un incendiu. |Pompierii au ajuns repede.",
        "Șos. Kiseleff este închisă. |Traficul este deviat.",
        "Cal. Victoriei și B-dul. Magheru sunt blocate. |Șoferii așteaptă.",
        "A locuit în com. Pechea, jud. Galați. |Apoi s-a mutat.",
        "Tel. 021 123 45 67 sau fax. 021 123. |Sunați acum.",
        "Casa din P-ța. Romană a fost vândută. |Prețul este secret.",
    ])
    func addresses(text: String) throws { #expect(try MarkedText.marked(text, .romanian) == text) }

    @Test(arguments: [
        "Conform art. 12 alin. 3 lit. b din legea nr. 78, pedeapsa crește. |Avocații protestează.",
        "O.U.G. nr. 13 a fost abrogată. |Strada a reacționat.",
        "H.G. nr. 45 intră în vigoare. |Efectele se văd mâine.",
        "A se vedea vol. 2, pag. 34. |Acolo este explicat.",
        "La art. 5 se schimbă tot. |La art. 6 nimic.",
        "Au fost cca. 200 de oameni. |Poliția a intervenit.",
        "A costat aprox. 30 de lei. |Nimeni nu a plătit.",
        "Pe 3 dec. 2024 au votat. |Pe 6 ian. au aflat.",
        "Prețul a crescut cu 2,5%. |Salariile au scăzut.",
        "Bugetul este de 1.250.000 de lei. |Este puțin.",
        "Au câștigat 5 mil. lei. |Au pierdut 2 mld. lei.",
        "A fost în 2021. |Atunci a plecat.",
        "S-au strâns la primărie. |14 persoane au fost rănite.",
        "Au strigat „Trăiască Spania!”. |14 persoane au fost rănite.",
        "Femeile îl preferă. |37% dintre bărbați nu.",
        "Scor final: 3-1. |Steaua conduce.",
        "Ora 17.00. Guvernul se reunește.".replacing("00. G", with: "00. |G"),
    ])
    func numbers(text: String) throws { #expect(try MarkedText.marked(text, .romanian) == text) }

    @Test(arguments: [
        "„Am vrut să plec. |Nu am putut”, a spus el. |Apoi a tăcut.",
        "„Unde mergem?” a întrebat ea. |Nimeni nu a răspuns.",
        "„Unde mergem?”, a întrebat ea. |Nimeni nu a răspuns.",
        "„Veniți repede!” – a strigat pompierul. |Era târziu.",
        "«Nu», a spus el. |«Niciodată!», a adăugat ea.",
        "Proiectul „Vreau să trăiesc!” şi legiunea au confirmat. |Atât.",
        "A spus: „Nu plec.” |Apoi a plecat.",
        "„S-a terminat. |Am pierdut.” |Mulțimea a plecat.",
        "\"Nu știu\", a zis ea. |\"Poate mâine\", a adăugat.",
        "“Așa este.” |“Nu, nu este.”",
        "„Cine?”, „Unde?” și „Când?” sunt întrebările. |Răspunsuri nu există.",
        "„Pleacă! |Acum!”, a țipat el. |Ea a rămas.",
        "El a spus că „nu se poate”. |Ea a spus că da.",
        "„Echipa „Argint” a câștigat. |Este bine”, a spus antrenorul.",
    ])
    func quotations(text: String) throws { #expect(try MarkedText.marked(text, .romanian) == text) }

    @Test(arguments: [
        "Forțele (trupe, tehnică etc.)”, a declarat Legiunea. |Atât.",
        "Au nevoie de apă, hrană etc. |Nimic nu a sosit.",
        "Au cerut apă, hrană ș.a.m.d. |Nimic nu a sosit.",
        "Ajutoarele (apă, hrană etc.) au sosit. |Erau puține.",
        "(Nu a venit nimeni.) |A doua zi au venit toți.",
        "A demisionat (al treilea în acest an). |Urmează alegeri.",
        "Țările mici, de ex. Malta, se opun. |Cele mari nu.",
        "A scris „nu vreau” (n.r. – textul este corectat). |Apoi a șters.",
        "Este vorba de respectarea legii (vezi pag. 3). |Atât.",
    ])
    func brackets(text: String) throws { #expect(try MarkedText.marked(text, .romanian) == text) }

    @Test(arguments: [
        "– Vii mâine? |– Nu. |– De ce?",
        "– Vino! |— Nu pot.",
        "Nu știu… |Poate mâine.",
        "Nu știu... |Poate mâine.",
        "Era… obosit. |Ea nu.",
        "Ce?! |Nu se poate!",
        "Hotnews.ro a scris. |Digi24.ro a preluat.",
        "Detalii pe www.gov.ro. |Accesul este liber.",
        "Vedeți https://exemplu.ro/cauta?Text=Abc&p=2 acum. |Apoi scrieți.",
        "Scrieți la redactie@ziar.ro. |Vă răspundem.",
        "1. Guvernul cade. |2. Președintele numește altul.",
        "Ministrul a demisionat.În schimb premierul rămâne.".replacing(
            "demisionat.În", with: "demisionat.|În"),
        "Firma Popescu S.R.L. a câștigat. |Concurenții contestă.",
        "Firma Laser Co. |Primarul ar fi încercat să ascundă.",
        "S.U.A. au reacționat. |China nu.",
        "Trupele din S.U.A. |În Europa rămân 100.000.",
        "În sec. al XIX-lea era altfel. |Azi nu.",
        "În anul 44 î.Hr. Cezar a murit. |Roma a ars.",
        "Yahoo! a anunțat închiderea. |Utilizatorii pleacă.",
        "DL. POPESCU A PLECAT. |DNA. IONESCU A RĂMAS.",
    ])
    func otherSigns(text: String) throws { #expect(try MarkedText.marked(text, .romanian) == text) }

    @Test(arguments: [
        "Sos. Kiseleff este inchisa. |Traficul este deviat.",
        "Prof. Tenu a spus s.a.m.d. |Inca nu stim.",
        "Str. Lunga nr. 7 a fost evacuata. |Nimeni nu stie nimic.",
        "Şos. Kiseleff este închisă. |Însă circulaţia continuă.",
    ])
    func otherSpellings(text: String) throws {
        #expect(try MarkedText.marked(text, .romanian) == text)
    }

    @Test(
        "A capital or an acronym ends a sentence before a noun that is its subject",
        arguments: [
            "Echipa a trecut la planul B. |Antrenorul a schimbat trei jucători.",
            "Copilul avea hepatita A. |Medicii l-au internat.",
            "Lotul a jucat în grupa C. |Căpitanul a marcat de două ori.",
            "Locuiau în blocul D. |Vecinii au auzit țipete.",
            "A luat vitamina D. |Doctorul i-a spus să continue.",
            "A studiat în S.U.A. |Familia a rămas acasă.",
            "A vorbit la O.N.U. |Discursul a durat o oră.",
            "Lucra la Beta S.A. |Fabrica a fost închisă ieri.",
            "A fondat Gama S.R.L. |Banca i-a dat un credit.",
            "A plecat cu I. Popa la Cluj. |Drumul a durat mult.",
            "Echipa F.C. Viitorul a pierdut. |Gazdele au câștigat.",
            "Poetul G. Coșbuc s-a născut la Hordou. |Satul îi poartă numele.",
        ])
    func lettersAndAcronyms(text: String) throws {
        #expect(try MarkedText.marked(text, .romanian) == text)
    }

    @Test(
        "Degrees, eras and what else ends in a full stop",
        arguments: [
            "Afară erau 38 °C. |Apa s-a terminat.", "Au fost minus 20 °C. |Drumurile s-au închis.",
            "Templul datează din 300 î.Hr. |Arheologii l-au găsit ieri.",
            "A murit în 44 î. Hr. la Roma. |Nimeni nu l-a plâns.",
            "A trăit în secolul I d. Hr. în Dacia. |Mormântul nu s-a găsit.",
            "Au vândut pâine, lapte ș.a. |Târgul s-a închis seara.",
            "Au cântat două piese (feat. R. Pop). |Publicul a aplaudat.",
        ])
    func degreesAndEras(text: String) throws {
        #expect(try MarkedText.marked(text, .romanian) == text)
    }
}
