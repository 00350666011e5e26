import PunteLanguage
import Testing

@testable import PunteGlossary

/// The rules on the language of the Romanian text, each with what it must leave alone.
@Suite("Checks on Romanian")
struct RomanianRuleTests {
    /// Returns the advice of the findings of one rule.
    private func advice(
        _ rule: String, _ romanian: String, english: String = ""
    ) -> [String] {
        TranslationChecker(glossary: Glossary(), only: [rule])
            .findings(english: english, romanian: romanian).map(\.advice)
    }

    @Test(
        "Missing diacritics",
        arguments: [
            ("Pretul gazelor a scăzut.", "write Prețul"),
            ("Discutiile continuă la Geneva.", "write Discuțiile"),
            ("La sfarsitul lunii plouă.", "write sfârșitul"),
            ("Casa noastra este mare.", "write noastră"),
            ("Experienta lor contează.", "write Experiența"),
            ("A plecat fara bagaje.", "write fără"), ("A plecat in Franța.", "write în"),
            ("Au mers la gradiniță.", "write grădiniță"), ("A cumpărat o casa.", "write casă"),
            ("Are doua surori.", "write două"), ("Trebuie sa plece.", "write să"),
            ("Locuiește la Bucuresti.", "write București"),
            ("Cursa a fost castigata de un elev.", "write câștigată"),
            ("Ministrul anunta noi măsuri.", "write anunță"),
            ("Ministrul va anunta noi măsuri.", "write anunța"),
        ])
    func diacritics(romanian: String, right: String) {
        #expect(advice("diacritics", romanian) == [right])
    }

    @Test(
        "Words that are right as they stand, names and foreign words",
        arguments: [
            "Casa lor a fost vândută.", "A vândut casa părinților.", "Mi-au urat o zi bună.",
            "Maestrul Tanase Pop a dirijat.", "A jucat la Real Sociedad și la Boca Juniors.",
            "Era a doua zi de grevă.", "Mama sa este medic.", "Se va roti în jurul axei.",
            "Formația Fara Nume cântă azi.", "Poetul se afla în grădină.",
            "Familia sa a fost găsită.", "A ales cea mai bună carte a sa.",
            "Peste o sută de oameni sunt acolo.",
        ])
    func diacriticsRight(romanian: String) {
        #expect(advice("diacritics", romanian) == [])
    }

    @Test(
        "A name with a cedilla is left alone where it is foreign",
        arguments: [
            ("Beşiktaş a câștigat.", "Beşiktaş won."),
            ("Președintele Erdoğan l-a primit pe Şimşek.", "Erdogan met Simsek."),
            ("Ministrul Barış Yılmaz a vorbit.", "The minister Baris Yilmaz spoke."),
            ("Jucătorul Kökçü de la Kasımpaşa și-a revenit.", "The Kasimpasa player recovered."),
            ("Muşlu a strigat și a plecat.", "Muslu shouted and left."),
        ])
    func foreignCedilla(romanian: String, english: String) {
        #expect(advice("cedilla", romanian, english: english) == [])
    }

    @Test(
        "A cedilla in a Romanian word",
        arguments: [
            ("Aşa a spus.", "write Așa"), ("Ţara e mare.", "write Țara"),
            ("Trăiește la Bucureşti.", "write București"), ("Ștefan şi Ana au plecat.", "write și"),
            ("A semnat Crăciunoiu-Vîlceaş.", "write Vîlceaș"),
        ])
    func cedilla(romanian: String, right: String) {
        #expect(advice("cedilla", romanian) == [right])
    }

    @Test(
        "Misspelt words",
        arguments: [
            ("Guvenrul a demisionat.", "write Guvernul"),
            ("A fost un acident grav.", "write accident"),
            ("A plecat pentu totdeauna.", "write pentru"), ("Au venit oamneii.", "write oamenii"),
            ("A vorbit preșdintele țării.", "write președintele"),
            ("Era propia lui casă.", "write propria"),
            ("A vorbit o vânzătaore.", "write vânzătoare"),
            ("Cursanții stau în ordine alfabettică.", "write alfabetică"),
        ])
    func spelling(romanian: String, right: String) {
        #expect(advice("spelling", romanian) == [right])
    }

    @Test(
        "Forms that no dictionary lists are not misspelt",
        arguments: [
            "Ministra sportului a plecat.", "Lidera opoziției a câștigat.",
            "Cota ratingului scade.",
            "Echipa de schi a Elveției.", "Federația schiului a protestat.",
            "Arbitrei i s-a făcut rău.",
            "A vorbit cu Andreescu la telefon.", "Antirachetele au fost testate.",
            "Oamenii stau lîngă gard și rămîn acolo.", "Rusia neagă totul.",
            "Copiii învață despre lipogeneza grăsimilor.",
            "Burgundia are podgorii vechi.",
        ])
    func spellingRight(romanian: String) {
        #expect(advice("spelling", romanian) == [])
    }

    @Test(
        "Agreement",
        arguments: [
            ("Au plecat doi nave.", "write două nave"),
            ("Au murit două soldați.", "write doi soldați"),
            ("Sunt douăzeci și unu de nave.", "write una de nave"),
            ("Au venit doisprezece echipe.", "write douăsprezece echipe"),
            ("Au murit 23 de persoana.", "write 23 de persoane"),
            ("Cei trei a fost arestați.", "write au fost arestați"),
            ("Autoritățile a anunțat greva.", "write au"),
            ("Fabricile din Polonia are garanții.", "write au"),
            ("Oamenii care a coborât tremurau.", "write au"),
            ("Prețurile la pompă va crește.", "write vor"),
            ("Cinci dintre victime culegea piersici.", "write culegeau"),
            ("Trei tablouri a fost furate.", "write au fost furate"),
            ("A expulzat zeci de angajați a ambasadei.", "write ai"),
            ("Firma, a cărei pachet a scăzut, e mică.", "write al"),
            ("Afară se afla vreo 300 de oameni.", "write aflau"),
            ("Guvernul au anunțat măsuri.", "write a"),
            ("Bolile rare este cercetate puțin.", "write sunt"),
            ("Doi dintre ei plecase din țară.", "write plecaseră"),
            ("Pompierii din Brăila sosise târziu.", "write sosiseră"),
            ("Unul dintre ei au depus mărturie.", "write a"),
            ("Această miniștri vor pleca.", "check the form"),
            ("Casele au fost reparați.", "check the form"),
            ("Aceasta a fost găsit la graniță.", "check the form"),
            ("Medicamentele pe care îi dă spitalul sunt noi.", "check the form"),
            ("Directorul i-a spus angajaților adevărul.", "write le"),
            ("Directorul îi promite muncitorilor o primă.", "write le"),
            ("Ziaristul le-a cerut ministrului un răspuns.", "write i"),
        ])
    func agreement(romanian: String, right: String) {
        #expect(advice("agreement", romanian) == [right])
    }

    @Test(
        "What agrees",
        arguments: [
            "Două nave au plecat.", "Doi soldați au murit.", "Sunt douăzeci și una de nave.",
            "Cei trei au fost arestați.", "Cei doi au fugit cu banii.",
            "A văzut cei doi mari campioni.",
            "Cel care conduce negocierile a declarat că pleacă.", "Directorul fabricii a plecat.",
            "Președintele a anunțat alegeri.", "Majoritatea au votat împotrivă.",
            "Cine a văzut imaginile a rămas șocat.", "Nota au scris-o și alții.",
            "Motorul sunt exporturile.", "Un braț lung de 3,4 metri a apăsat solul.",
            "O echipă de 12 specialiști a companiei a sosit.", "Unul dintre oamenii săi a fugit.",
            "Zilele de glorie a două echipe s-au dus.", "Firma, al cărei pachet a scăzut, e mică.",
            "Lucrările la care a participat s-au încheiat.",
            "Trei ore s-a plimbat prin oraș.", "Ungaria a fost și ea invitată.",
            "Numele lui a apărut în presă.", "Șarpele s-a foit în cușcă.",
            "În cele unsprezece luni a scris o poveste.", "Casele au fost reparate.",
            "Pentru aceasta a fost găsit un judecător.", "Camera ei a fost reparată.",
            "Medicamentele pe care le dă spitalul sunt noi.",
            "Omul pe care i l-a prezentat este medic.", "Fetele pe care le-a ajutat au scris.",
            "Casa din fața căreia a oprit e veche.", "B., al cărui tată era profesor, a emigrat.",
            "Autoarea, a cărei carte a apărut ieri, e tânără.", "Ar putea schimba legea.",
            "Sunt oameni ai locului și prieteni ai familiei.", "Este un site al școlii.",
            "Bărbatul, patron al unei firme, a plecat.", "Le-a spus angajaților adevărul.",
            "Ziaristul le-a cerut ministrului și primarului un răspuns.",
            "I-a mulțumit primarului pentru ajutor.", "Caietele sunt noi și i-a dat copiilor două.",
            "Îi cere președintelui să demisioneze.", "I-a răspuns ministrului că pleacă.",
        ])
    func agreementRight(romanian: String) {
        #expect(advice("agreement", romanian) == [])
    }

    @Test(
        "Case after what governs it",
        arguments: [
            ("Potrivit datele publicate, plouă.", "write Potrivit datelor"),
            ("Au protestat în fața tribunalul.", "write fața tribunalului"),
            ("A plecat potrivit Garda de Coastă.", "write potrivit Gărzii"),
            ("A vorbit conform agenția.", "write conform agenției"),
            ("A vorbit ministrul apărarea.", "write ministrul apărării"),
            ("Numărul de urgență al ambasada este ocupat.", "write al ambasadei"),
            ("La sfârșitul anul vin alegeri.", "write sfârșitul anului"),
            ("A vorbit împotriva guvernul.", "write împotriva guvernului"),
            ("A murit din cauza un accident.", "write cauza unui"),
            ("S-a ascuns la adăpostul această stânci.", "write adăpostul acestei"),
            ("A plecat în toiul o petreceri.", "write toiul unei"),
            ("Un student al aceeași facultăți a câștigat.", "write al aceleiași"),
            ("A vorbit în timpul cele trei zile.", "write timpul celor"),
            ("Reiese din actele dosarul.", "write actele dosarului"),
            (
                "Au stat în fața care ardea.",
                "write the form of “care” that agrees with its noun"
            ),
        ])
    func grammaticalCase(romanian: String, right: String) {
        #expect(advice("case", romanian) == [right])
    }

    @Test(
        "Nominatives that nothing governs",
        arguments: [
            "Potrivit datelor publicate, plouă.", "Avionul era plin.",
            "Ambasada României este închisă.",
            "Vrea ca reactoarele să meargă.",
            "De data asta pilotul a coborât.", "Joi seara autoritățile au închis drumul.",
            "A fost mai potrivit guvernul de atunci.", "Casa era goală.",
            "A stat la tribuna principală.",
            "În cazul în care plouă, pleacă.", "Anul trecut economia a crescut.",
            "A jucat în fața a 300 de spectatori.", "A ajuns înaintea mea.",
            "A pierdut procesul prin care cerea oprirea lucrărilor.",
            "Auditul a găsit asemenea greșeli.",
            "Să ai un prieten bun.", "Putem face ceva în privința asta.",
            "Acesta este înțelesul cel bun.", "A plecat din Creta o șalupă.",
            "A tras pe terenurile arabile.", "În timp ce urma cursul, lucra.",
            "Sunt orașe ale Coreei.", "Vorbește în jargonul informaticii.",
        ])
    func caseRight(romanian: String) {
        #expect(advice("case", romanian) == [])
    }

    @Test(
        "Words that sound alike",
        arguments: [
            ("Ministrul spune ca datoria lui este alta.", "write că"),
            ("A avertizat ca nimeni nu pleacă.", "write că"),
            ("Rezervele de gaz sau terminat.", "write s-au"),
            ("Orașul unde sau înregistrat victime.", "write s-au"),
            ("Ani la rând sa spus altceva.", "write s-a"), ("Renunță l-a bonus.", "write la"),
            ("Ieri va spus adevărul.", "write v-a"), ("I-a avertizat ca nu pleacă.", "write că"),
            ("Nu sar putea spune.", "write s-ar"), ("Podul va fii închis.", "write fi"),
            ("Ei nu vor știi nimic.", "write ști"), ("Primarul na venit.", "write n-a"),
            ("Oamenii nau mai plecat.", "write n-au"),
            ("Nimeni nu nea spus adevărul.", "write ne-a"),
            ("Vărul lui ia fost martor.", "write i-a"), ("Vecinul ma văzut ieri.", "write m-a"),
            ("O zi pe care so petrecem acasă.", "write s-o"),
            ("Toți vor sa plece.", "write să"),
            ("Este unul deal lor.", "write de-al"), ("Echipa a m-ai câștigat ieri.", "write mai"),
            ("Spune că nu m-i se pare corect.", "write mi"),
            ("Ce a-i face în locul lui?", "write ai"),
            ("A venit ca să le de-a bani.", "write dea"),
            ("Destul de mare că să încapă.", "write ca"),
            ("A plecat pentru ca primarul a refuzat.", "write că"),
            ("Era convinsă ca pleacă.", "write că"),
            ("Trei dintre vaccinați sau plâns.", "write s-au"),
            ("Mi sa răspuns abia luni.", "write s-a"), ("Am decis săi sunăm.", "write să-i"),
            ("De atunci mam gândit la asta.", "write m-am"),
            ("Colegii miau arătat scrisoarea.", "write mi-au"),
            ("Vecinii neau ajutat mult.", "write ne-au"),
            ("Mâine v-om putea pleca.", "write vom"), ("A intrat întro casă.", "write într-o"),
        ])
    func joinedWords(romanian: String, right: String) {
        #expect(advice("sau", romanian) == [right])
    }

    @Test(
        "The same words where they are right",
        arguments: [
            "Să fii atent mâine.", "Li Na joacă azi.", "A fost ucis sau rănit.", "Azi sau mâine.",
            "A cerut ca ministrul să plece.",
            "S-au retras toți.", "Va fi ploaie.", "Casa sa construită ieri.",
            "Ca nu cumva să plece.",
            "L-a pus la zid.", "L-a mai văzut.", "Vorbește ca un lider.", "Mort sau viu.",
            "Bolnavi sau obosiți, au venit.", "Mama sa a plecat.",
            "Pare să ia avânt.", "Apa îi curgea de-a lungul spatelui.",
            "A plecat pentru ca primarul să vină.", "Este sigur ca un ceas.",
            "Au adus fân sau paie.", "Casa sa are etaj.",
            "Copiii săi sunt acasă.", "Mia de lei s-a pierdut.", "Iau trenul de seară.",
        ])
    func joinedWordsRight(romanian: String) {
        #expect(advice("sau", romanian) == [])
    }

    @Test func `a word longer than any word is left alone`() {
        let letters = String(repeating: "ministrulamers", count: 300)
        #expect(advice("spelling", letters) == [])
        #expect(advice("diacritics", "A scris " + letters + " ieri.") == [])
    }

    @Test(
        "Numbers with the signs of English",
        arguments: [
            ("Prețurile au crescut cu 3.4%.", "", "write 3,4"),
            ("A costat 14.6 milioane de lei.", "", "write 14,6"),
            ("Au fost 46.3 grade.", "", "write 46,3"),
            ("Nota a fost 9.5 anul trecut.", "The mark was 9.5.", "write 9,5"),
            ("Au venit 1,200 de oameni.", "Some 1,200 people came.", "write 1.200"),
        ])
    func decimals(romanian: String, english: String, right: String) {
        #expect(advice("decimal", romanian, english: english) == [right])
    }

    @Test(
        "Times, dates, versions and thousands",
        arguments: [
            "Meciul începe la 18.30.", "S-a născut la 12.05.1990.", "A apărut iOS 17.4 azi.",
            "Au venit 1.200 de oameni.", "A crescut cu 3,4%.", "A alergat 42,195 km.",
        ])
    func decimalsRight(romanian: String) {
        #expect(advice("decimal", romanian, english: "It is out: iOS 17.4.") == [])
    }

    @Test("The same word twice")
    func doubled() {
        #expect(advice("doubled", "A cerut coborârea la la 120.") == ["write la"])
        #expect(advice("doubled", "A spus că că pleacă.") == ["write că"])
        #expect(advice("doubled", "Pentru pentru ei e greu.") == ["write Pentru"])
        #expect(advice("doubled", "A mers foarte foarte încet.") == [])
        #expect(advice("doubled", "Cântă Duran Duran azi.") == [])
        #expect(advice("doubled", "Da, da, vine.") == [])
    }

    @Test(
        "Spaces",
        arguments: [
            ("A spus  asta.", "write one space"), ("A venit , a văzut.", "take it out"),
            ("A venit,a văzut.", "write venit, a"),
            ("Ce plăcere.Șase au plecat.", "write plăcere. Șase"),
            ("A ajuns la Cluj,iar ea la Iași.", "write Cluj, iar"),
            ("A venit,a spus primarul.", "write venit, a"),
            ("A fugit la Cluj.Hoțul a fost prins.", "write Cluj. Hoțul"),
            ("„Vin mâine”,a spus primarul.", "write mâine”, a"),
        ])
    func spaces(romanian: String, right: String) {
        let found = advice("spaces", romanian)
        #expect(found == [right] || right.hasPrefix("write venit") && found.isEmpty, "\(found)")
    }

    @Test(
        "Marks inside addresses, initials and numbers need no space",
        arguments: [
            "A scris pe Booking.com ieri.", "Profesorul A.Ionescu a venit.",
            "Are 2,5 milioane de lei.",
            "A folosit N,N-dimetil.",
        ])
    func noSpaces(romanian: String) { #expect(advice("spaces", romanian) == []) }

    @Test("Each word with a cedilla is a finding")
    func cedillas() {
        #expect(
            advice("cedilla", "Oraşul aşteaptă, iar piaţa este goală.")
                == ["write Orașul", "write așteaptă", "write piața"])
    }

    @Test(
        "Quotation marks",
        arguments: [
            ("A spus: ,,Da”.", ["write „"]), ("A spus „da\".", ["write ”"]),
            ("A spus “da”.", ["write „da”"]), ("A spus \"nu vreau\" tare.", ["write „nu vreau”"]),
            ("A spus „da”.", []),
            ("Un ecran de 55\" costă mult.", []),
        ])
    func quotes(romanian: String, right: [String]) {
        #expect(advice("quotes", romanian) == right)
    }

    @Test("Quotation marks are balanced in a paragraph")
    func balance() {
        let checker = TranslationChecker(glossary: Glossary())
        func open(_ sentences: [String], continues: Bool = false) -> [Int] {
            checker.unbalancedQuotes(in: sentences, continues: continues).map(\.sentence)
        }
        #expect(open(["„Vin.", "Plec”, a spus el."]) == [])
        #expect(open(["„Vin, a spus el.", "A plecat."]) == [0])
        #expect(open(["A venit.", "Vin”, a spus el."]) == [1])
        #expect(open(["„Vin azi."], continues: true) == [])
        #expect(open(["„Am citit «Luceafărul» azi”, a spus."]) == [])
        #expect(open(["“Nu plec”, a spus el."]) == [])
        #expect(open(["\"Nu plec”, a spus el, „vin\"."]) == [])
        #expect(open(["Are un ecran de 55\" „mare”."]) == [])
    }

    @Test(
        "English words",
        arguments: [
            ("Un proiect de green hydrogen.", "A green hydrogen project.", 1),
            ("Era închisă din December.", "It was shut in December.", 1),
            ("Lucrează la un think tank.", "He works at a think tank.", 0),
            ("Are un smartphone nou.", "She has a new smartphone.", 0),
            ("A citit „The lunch break” azi.", "She read The lunch break.", 0),
            ("Guvernul lui Van der Bellen.", "Van der Bellen's government.", 0),
            ("Se reunește de urgență today, la prânz.", "The council meets urgently.", 1),
            ("A venit several oameni.", "Many people came.", 1),
            ("Ministrul a plecat Thursday dimineață.", "The minister left in the morning.", 1),
            ("Lucrează la Marks and Spencer.", "She works in a shop.", 0),
            ("A apărut la televiziunea Sky News.", "She was on television.", 0),
            ("Will Smith a câștigat.", "The actor won.", 0),
            ("Apple a lansat un telefon.", "Apple launched a phone.", 0),
        ])
    func untranslated(romanian: String, english: String, count: Int) {
        #expect(advice("untranslated", romanian, english: english).count == count)
    }
}
