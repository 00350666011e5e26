/// Three finished articles with thirty wrong facts, ten in each: the sentences of an article, and for
/// ten of them the translation with a wrong fact.
enum WrongFacts {
    struct Sentence {
        var english: String
        var romanian: String
        /// The translation with a wrong number, date, amount, measure or name.
        var wrong: String?

        init(_ english: String, _ romanian: String, wrong: String? = nil) {
            self.english = english
            self.romanian = romanian
            self.wrong = wrong
        }
    }

    static let articles = [flood, budget, harbour]

    private static let flood = [
        Sentence(
            "Floods cut off villages in northern Moldova",
            "Inundațiile au izolat sate din nordul Moldovei"),
        Sentence(
            "Heavy rain on Tuesday cut off 14 villages in northern Moldova, the emergency service said.",
            "Ploile torențiale de marți au izolat 14 sate din nordul Moldovei, a anunțat serviciul pentru situații de urgență.",
            wrong:
                "Ploile torențiale de marți au izolat 41 de sate din nordul Moldovei, a anunțat serviciul pentru situații de urgență."
        ),
        Sentence(
            "About 2,300 people were moved to schools and sports halls.",
            "Circa 2.300 de persoane au fost mutate în școli și săli de sport.",
            wrong: "Circa 3.200 de persoane au fost mutate în școli și săli de sport."),
        Sentence(
            "Nobody was killed, but several farmers lost their animals.",
            "Nimeni nu a murit, dar mai mulți fermieri și-au pierdut animalele."),
        Sentence(
            "The river rose by 3 metres in one night.",
            "Râul a crescut cu 3 metri într-o singură noapte.",
            wrong: "Râul a crescut cu 5 metri într-o singură noapte."),
        Sentence(
            "The government promised 12 million euros for repairs.",
            "Guvernul a promis 12 milioane de euro pentru reparații.",
            wrong: "Guvernul a promis 12 milioane de dolari pentru reparații."),
        Sentence(
            "The money will come from the reserve fund, the finance minister said.",
            "Banii vor veni din fondul de rezervă, a spus ministrul finanțelor."),
        Sentence(
            "Soldiers from Balti built a bridge on Wednesday.",
            "Militari din Bălți au construit miercuri un pod.",
            wrong: "Militari din Bălți au construit joi un pod."),
        Sentence(
            "The old bridge was built in 1978 and never repaired.",
            "Vechiul pod a fost construit în 1978 și nu a fost reparat niciodată.",
            wrong: "Vechiul pod a fost construit în 1987 și nu a fost reparat niciodată."),
        Sentence(
            "Power is back in most homes.", "Curentul a revenit în cele mai multe locuințe."),
        Sentence(
            "Forecasters expect rain until May 21.",
            "Meteorologii se așteaptă la ploi până pe 21 mai.",
            wrong: "Meteorologii se așteaptă la ploi până pe 24 mai."),
        Sentence(
            "The mayor of Edinet asked neighbours for pumps.",
            "Primarul din Edineț le-a cerut vecinilor pompe."),
        Sentence(
            "Insurance covers only 20 percent of the damage.",
            "Asigurările acoperă doar 20 la sută din pagube.",
            wrong: "Asigurările acoperă doar 30 la sută din pagube."),
        Sentence(
            "Schools in the district stay closed until Monday.",
            "Școlile din raion rămân închise până luni."),
        Sentence(
            "Twelve roads are still under water.",
            "Douăsprezece drumuri sunt încă sub apă.",
            wrong: "Unsprezece drumuri sunt încă sub apă."),
        Sentence(
            "The last flood of this size was in 2008.",
            "Ultima inundație de aceste proporții a fost în 2008.",
            wrong: "Ultima inundație de aceste proporții a fost în 2018."),
    ]

    private static let budget = [
        Sentence(
            "Parliament passes budget after long debate",
            "Parlamentul a adoptat bugetul după o lungă dezbatere"),
        Sentence(
            "The parliament passed the budget on Friday with 178 votes.",
            "Parlamentul a adoptat vineri bugetul cu 178 de voturi.",
            wrong: "Parlamentul a adoptat vineri bugetul cu 187 de voturi."),
        Sentence(
            "The opposition voted against it and left the hall.",
            "Opoziția a votat împotrivă și a părăsit sala."),
        Sentence(
            "The deficit is to fall to 4.5 percent.",
            "Deficitul urmează să scadă la 4,5 la sută.",
            wrong: "Deficitul urmează să scadă la 5,4 la sută."),
        Sentence(
            "Pensions rise by 7 percent in September.",
            "Pensiile cresc cu 7 la sută în septembrie.",
            wrong: "Pensiile cresc cu 7 la sută în octombrie."),
        Sentence(
            "The minimum wage stays the same.", "Salariul minim rămâne neschimbat."),
        Sentence(
            "Hospitals will get 900 million lei for equipment.",
            "Spitalele vor primi 900 de milioane de lei pentru echipamente.",
            wrong: "Spitalele vor primi 600 de milioane de lei pentru echipamente."),
        Sentence(
            "The finance minister called the budget a compromise.",
            "Ministrul finanțelor a numit bugetul un compromis."),
        Sentence(
            "Unions plan a protest on June 10.",
            "Sindicatele plănuiesc un protest pe 10 iunie.",
            wrong: "Sindicatele plănuiesc un protest pe 10 iulie."),
        Sentence(
            "They say that 40,000 teachers earn too little.",
            "Ele spun că 40.000 de profesori câștigă prea puțin.",
            wrong: "Ele spun că 14.000 de profesori câștigă prea puțin."),
        Sentence(
            "The president has twenty days to sign the law.",
            "Președintele are la dispoziție douăzeci de zile pentru a promulga legea.",
            wrong: "Președintele are la dispoziție treizeci de zile pentru a promulga legea."),
        Sentence(
            "He may also send it to the constitutional court.",
            "El poate, de asemenea, să o trimită la curtea constituțională."),
        Sentence(
            "The law also raises the tax on cigarettes to 35 percent.",
            "Legea mărește și taxa pe țigări la 35 la sută.",
            wrong: "Legea mărește și taxa pe țigări la 25 la sută."),
        Sentence(
            "Poland lent the country 2 billion euros in March.",
            "Polonia a împrumutat țara cu 2 miliarde de euro în martie.",
            wrong: "Polonia a împrumutat țara cu 2 milioane de euro în martie."),
        Sentence(
            "Analysts expect no change before the elections.",
            "Analiștii nu se așteaptă la schimbări înainte de alegeri."),
        Sentence(
            "The debate lasted 16 hours.", "Dezbaterea a durat 16 ore.",
            wrong: "Dezbaterea a durat 26 de ore."),
        Sentence(
            "Three deputies fell asleep.", "Trei deputați au adormit."),
    ]

    private static let harbour = [
        Sentence(
            "Drone falls near harbour in Constanta", "O dronă a căzut lângă portul Constanța"),
        Sentence(
            "A drone fell 5 kilometres from the harbour on Sunday, the navy said.",
            "O dronă a căzut duminică la 5 kilometri de port, a anunțat marina.",
            wrong: "O dronă a căzut duminică la 8 kilometri de port, a anunțat marina."),
        Sentence(
            "It carried no explosives.", "Aceasta nu transporta explozibil."),
        Sentence(
            "Two fishermen saw it at 6:30 in the morning.",
            "Doi pescari au văzut-o la 6:30 dimineața.",
            wrong: "Patru pescari au văzut-o la 6:30 dimineața."),
        Sentence(
            "The defence ministry sent 60 soldiers to search the shore.",
            "Ministerul apărării a trimis 60 de militari să cerceteze malul.",
            wrong: "Ministerul apărării a trimis 90 de militari să cerceteze malul."),
        Sentence(
            "Ships waited outside the harbour for several hours.",
            "Navele au așteptat câteva ore în afara portului."),
        Sentence(
            "The delay cost the port $400,000.",
            "Întârzierea a costat portul 400.000 de dolari.",
            wrong: "Întârzierea a costat portul 400.000 de euro."),
        Sentence(
            "The drone weighed 40 kilograms.", "Drona cântărea 40 de kilograme.",
            wrong: "Drona cântărea 14 kilograme."),
        Sentence(
            "Its wings were 2 metres long.", "Aripile ei aveau 2 metri lungime.",
            wrong: "Aripile ei aveau 6 metri lungime."),
        Sentence(
            "The pilot of the ferry said he was not afraid.",
            "Pilotul feribotului a spus că nu i-a fost frică."),
        Sentence(
            "A similar drone was found on April 2.",
            "O dronă similară a fost găsită pe 2 aprilie.",
            wrong: "O dronă similară a fost găsită pe 12 aprilie."),
        Sentence(
            "The harbour handles 70 million tonnes a year.",
            "Portul operează 70 de milioane de tone pe an.",
            wrong: "Portul operează 17 milioane de tone pe an."),
        Sentence(
            "Insurers doubled their rates in autumn.",
            "Asigurătorii și-au dublat tarifele în toamnă."),
        Sentence(
            "Germany and Turkey offered help.", "Germania și Turcia au oferit ajutor.",
            wrong: "Franța și Turcia au oferit ajutor."),
        Sentence(
            "The search ends on Thursday.", "Căutările se încheie joi.",
            wrong: "Căutările se încheie marți."),
    ]
}
