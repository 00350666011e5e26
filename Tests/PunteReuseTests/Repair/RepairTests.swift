import PunteLanguage
import PunteMemory
import Testing

@testable import PunteReuse

@Suite("Repair of Romanian translations")
struct RepairTests {
    private let repairer: Repairer

    init() throws {
        repairer = try Repairer(from: .english, glossary: DeskGlossary.glossary)
    }

    @Test(
        "Counts, „de” and thousands",
        arguments: [
            RepairCase(
                "The attack killed 19 soldiers.", "Atacul a ucis 19 soldați.",
                "The attack killed 24 soldiers.", .becomes("Atacul a ucis 24 de soldați.")),
            RepairCase(
                "The attack killed 24 soldiers.", "Atacul a ucis 24 de soldați.",
                "The attack killed 19 soldiers.", .becomes("Atacul a ucis 19 soldați.")),
            RepairCase(
                "The attack killed 24 soldiers.", "Atacul a ucis 24 de soldați.",
                "The attack killed 120 soldiers.", .becomes("Atacul a ucis 120 de soldați.")),
            RepairCase(
                "The attack killed 24 soldiers.", "Atacul a ucis 24 de soldați.",
                "The attack killed 101 soldiers.", .becomes("Atacul a ucis 101 soldați.")),
            RepairCase(
                "The attack killed 24 soldiers.", "Atacul a ucis 24 de soldați.",
                "The attack killed 216 soldiers.", .becomes("Atacul a ucis 216 soldați.")),
            RepairCase(
                "About 1,500 people were evacuated.",
                "Aproximativ 1.500 de persoane au fost evacuate.",
                "About 2,300 people were evacuated.",
                .becomes("Aproximativ 2.300 de persoane au fost evacuate.")),
            RepairCase(
                "About 1,500 people were evacuated.",
                "Aproximativ 1500 de persoane au fost evacuate.",
                "About 12,300 people were evacuated.",
                .becomes("Aproximativ 12.300 de persoane au fost evacuate.")),
            RepairCase(
                "About 800 people were evacuated.",
                "Aproximativ 800 de persoane au fost evacuate.",
                "About 1,219 people were evacuated.",
                .becomes("Aproximativ 1.219 persoane au fost evacuate.")),
            RepairCase(
                "Some 277,000 homes lost power.",
                "Circa 277 000 de locuințe au rămas fără curent.",
                "Some 315,000 homes lost power.",
                .becomes("Circa 315 000 de locuințe au rămas fără curent.")),
            RepairCase(
                "Of the wounded, 19 are in critical condition.",
                "Dintre răniți, 19 sunt în stare critică.",
                "Of the wounded, 22 are in critical condition.",
                .becomes("Dintre răniți, 22 sunt în stare critică.")),
            RepairCase(
                "The other 15 were released.", "Ceilalți 15 au fost eliberați.",
                "The other 38 were released.", .becomes("Ceilalți 38 au fost eliberați.")),
            RepairCase(
                "Article 5 of the treaty was invoked.", "A fost invocat articolul 5 din tratat.",
                "Article 42 of the treaty was invoked.",
                .becomes("A fost invocat articolul 42 din tratat.")),
            RepairCase(
                "The law dates from 2012 and bans rallies.",
                "Legea datează din 2012 și interzice mitingurile.",
                "The law dates from 2025 and bans rallies.",
                .becomes("Legea datează din 2025 și interzice mitingurile.")),
            RepairCase(
                "In 2012 people voted in large numbers.",
                "În 2012 persoane din toate regiunile au votat în număr mare.",
                "In 2025 people voted in large numbers.",
                .becomes("În 2025 persoane din toate regiunile au votat în număr mare.")),
        ])
    func counts(item: RepairCase) throws { try item.check(repairer) }

    @Test(
        "Numbers in words",
        arguments: [
            RepairCase(
                "Six people were injured.", "Șase persoane au fost rănite.",
                "Four people were injured.", .becomes("Patru persoane au fost rănite.")),
            RepairCase(
                "Six people were injured.", "Șase persoane au fost rănite.",
                "Twenty-five people were injured.", .becomes("25 de persoane au fost rănite.")),
            RepairCase(
                "At least two people died.", "Cel puțin două persoane au murit.",
                "At least five people died.", .becomes("Cel puțin cinci persoane au murit.")),
            RepairCase(
                "At least two soldiers died.", "Cel puțin doi militari au murit.",
                "At least five soldiers died.", .becomes("Cel puțin cinci militari au murit.")),
            RepairCase(
                "At least five people died.", "Cel puțin cinci persoane au murit.",
                "At least two people died.", .becomes("Cel puțin 2 persoane au murit.")),
            RepairCase(
                "The siege lasted 12 days.", "Asediul a durat douăsprezece zile.",
                "The siege lasted 20 days.", .becomes("Asediul a durat 20 de zile.")),
            RepairCase(
                "The siege lasted 20 days.", "Asediul a durat douăzeci de zile.",
                "The siege lasted nine days.", .becomes("Asediul a durat nouă zile.")),
            RepairCase(
                "The army sent 24 trucks.", "Armata a trimis douăzeci și patru de camioane.",
                "The army sent seven trucks.", .becomes("Armata a trimis șapte camioane.")),
            RepairCase(
                "The drill brought together 100 firefighters.",
                "La exercițiu au participat o sută de pompieri.",
                "The drill brought together 16 firefighters.",
                .becomes("La exercițiu au participat 16 pompieri.")),
            RepairCase(
                "Two million people fled.", "Două milioane de oameni au fugit.",
                "Three million people fled.", .becomes("Trei milioane de oameni au fugit.")),
            RepairCase(
                "Two million people fled.", "Două milioane de oameni au fugit.",
                "Some 2.4 million people fled.", .refused("")),
        ])
    func words(item: RepairCase) throws { try item.check(repairer) }

    @Test(
        "Percent, money and scales",
        arguments: [
            RepairCase(
                "Prices rose by 35 percent in May.", "Prețurile au crescut cu 35 la sută în mai.",
                "Prices rose by 28 percent in May.",
                .becomes("Prețurile au crescut cu 28 la sută în mai.")),
            RepairCase(
                "Prices rose by 12 percent.", "Prețurile au crescut cu 12 procente.",
                "Prices rose by 28 percent.", .becomes("Prețurile au crescut cu 28 de procente.")),
            RepairCase(
                "Prices rose by 12 percent.", "Prețurile au crescut cu 12%.",
                "Prices rose by 28.5 percent.", .becomes("Prețurile au crescut cu 28,5%.")),
            RepairCase(
                "Inflation reached 6.1% in 2025.", "Inflația a ajuns la 6,1% în 2025.",
                "Inflation reached 5.4% in 2025.", .becomes("Inflația a ajuns la 5,4% în 2025.")),
            RepairCase(
                "Inflation reached 6.1% in 2025.", "Inflația a ajuns la 6,1% în 2025.",
                "Inflation reached 6.1% in 2026.", .becomes("Inflația a ajuns la 6,1% în 2026.")),
            RepairCase(
                "Support fell by three percentage points.",
                "Susținerea a scăzut cu trei puncte procentuale.",
                "Support fell by 21 percentage points.",
                .becomes("Susținerea a scăzut cu 21 de puncte procentuale.")),
            RepairCase(
                "The loan is worth $2.5 billion.", "Împrumutul este de 2,5 miliarde de dolari.",
                "The loan is worth $3.1 billion.",
                .becomes("Împrumutul este de 3,1 miliarde de dolari.")),
            RepairCase(
                "The loan is worth $2.5 billion.", "Împrumutul este de 2,5 miliarde de dolari.",
                "The loan is worth $800 million.",
                .becomes("Împrumutul este de 800 de milioane de dolari.")),
            RepairCase(
                "The loan is worth $2.5 million.", "Împrumutul este de 2,5 milioane de dolari.",
                "The loan is worth $950,000.", .becomes("Împrumutul este de 950.000 de dolari.")),
            RepairCase(
                "The loan is worth $950,000.", "Împrumutul este de 950.000 de dolari.",
                "The loan is worth $1.2 million.",
                .becomes("Împrumutul este de 1,2 milioane de dolari.")),
            RepairCase(
                "The loan is worth 12 million euros.", "Împrumutul este de 12 milioane de euro.",
                "The loan is worth 25 million euros.",
                .becomes("Împrumutul este de 25 de milioane de euro.")),
            RepairCase(
                "Shares open 0.83% higher.", "Acțiunile deschid cu o creștere de 0.83%.",
                "Shares open 0.31% higher.", .becomes("Acțiunile deschid cu o creștere de 0,31%.")),
            RepairCase(
                "The yuan fell to 6.188 yesterday.", "Yuanul a scăzut ieri la 6.188.",
                "The yuan fell to 6.151 yesterday.", .refused("")),
            RepairCase(
                "The plant cost €40 million.", "Uzina a costat 40 mil. euro.",
                "The plant cost €65 million.", .becomes("Uzina a costat 65 mil. euro.")),
            RepairCase(
                "Aid will reach $3bn this year.", "Ajutorul va ajunge la 3 mld. USD anul acesta.",
                "Aid will reach $4.5bn this year.",
                .becomes("Ajutorul va ajunge la 4,5 mld. USD anul acesta.")),
            RepairCase(
                "The fine is 19 euros.", "Amenda este de 19 euro.", "The fine is 50 euros.",
                .becomes("Amenda este de 50 de euro.")),
            RepairCase(
                "The ticket costs 3.50 lei.", "Biletul costă 3,50 lei.",
                "The ticket costs 4.25 lei.", .becomes("Biletul costă 4,25 lei.")),
            RepairCase(
                "Nearly 1.5 million people voted.", "Aproape 1.500.000 de oameni au votat.",
                "Nearly 2.3 million people voted.",
                .becomes("Aproape 2.300.000 de oameni au votat.")),
            RepairCase(
                "The fund spent one million euros.", "Fondul a cheltuit un milion de euro.",
                "The fund spent three million euros.", .refused("would have to change")),
            RepairCase(
                "The plant cost $2.5 billion.",
                "Uzina a costat 2,5 miliarde de dolari (circa 2,15 miliarde de euro).",
                "The plant cost $3 billion.", .refused("only the stored translation says")),
            RepairCase(
                "The plant cost $40 million.", "Uzina a costat 40 de milioane de dolari.",
                "The plant cost €40 million.", .refused("no counterpart")),
        ])
    func amounts(item: RepairCase) throws { try item.check(repairer) }

    @Test(
        "Measures, converted or not, and ranges",
        arguments: [
            RepairCase(
                "The corridor would be 12 nautical miles wide.",
                "Coridorul ar avea o lățime de 12 mile marine.",
                "The corridor would be 25 nautical miles wide.",
                .becomes("Coridorul ar avea o lățime de 25 de mile marine.")),
            RepairCase(
                "The village lies 60 miles from the border.",
                "Satul se află la 97 de kilometri de graniță.",
                "The village lies 40 miles from the border.",
                .becomes("Satul se află la 64 de kilometri de graniță.")),
            RepairCase(
                "The village lies 60 miles from the border.",
                "Satul se află la 97 de kilometri de graniță.",
                "The village lies 10 miles from the border.",
                .becomes("Satul se află la 16 kilometri de graniță.")),
            RepairCase(
                "The village lies 60 miles (97 km) from the border.",
                "Satul se află la 97 de kilometri de graniță.",
                "The village lies 40 miles (64 km) from the border.",
                .becomes("Satul se află la 64 de kilometri de graniță.")),
            RepairCase(
                "The village lies 60 km from the border.", "Satul se află la 60 km de graniță.",
                "The village lies 15 km from the border.",
                .becomes("Satul se află la 15 km de graniță.")),
            RepairCase(
                "The village lies 60 miles from the border.",
                "Satul se află la aproape 100 de kilometri de graniță.",
                "The village lies 40 miles from the border.",
                .refused("not what the conversion gives")),
            RepairCase(
                "The village lies 60 miles from the border.",
                "Satul se află la 97 de kilometri de graniță.",
                "The village lies 60 km from the border.", .refused("no counterpart")),
            RepairCase(
                "The pipeline carries 500 barrels a day.",
                "Conducta transportă 500 de barili pe zi.",
                "The pipeline carries 750 barrels a day.",
                .becomes("Conducta transportă 750 de barili pe zi.")),
            RepairCase(
                "Winds reached 55 mph.", "Vântul a atins 89 km/h.", "Winds reached 70 mph.",
                .becomes("Vântul a atins 110 km/h.")),
            RepairCase(
                "Temperatures fell to -5°C overnight.",
                "Temperaturile au coborât peste noapte la -5°C.",
                "Temperatures fell to -12°C overnight.",
                .becomes("Temperaturile au coborât peste noapte la -12°C.")),
            RepairCase(
                "Repairs will take two weeks.", "Reparațiile vor dura două săptămâni.",
                "Repairs will take six weeks.", .becomes("Reparațiile vor dura șase săptămâni.")),
            RepairCase(
                "The trip takes 18 months.", "Călătoria durează 18 luni.",
                "The trip takes 30 months.", .becomes("Călătoria durează 30 de luni.")),
            RepairCase(
                "Turnout was 10-15 percent.", "Prezența a fost de 10-15 la sută.",
                "Turnout was 20-25 percent.", .becomes("Prezența a fost de 20-25 la sută.")),
            RepairCase(
                "He faces 5 to 7 years in prison.",
                "El riscă între 5 și 7 ani de închisoare.",
                "He faces 15 to 20 years in prison.",
                .becomes("El riscă între 15 și 20 de ani de închisoare.")),
            RepairCase(
                "The deal is worth $5-10 million.",
                "Contractul valorează 5-10 milioane de dolari.",
                "The deal is worth $20-30 million.",
                .becomes("Contractul valorează 20-30 de milioane de dolari.")),
        ])
    func measures(item: RepairCase) throws { try item.check(repairer) }

    @Test(
        "Dates, weekdays, times and ages",
        arguments: [
            RepairCase(
                "The talks resume on Tuesday.", "Discuțiile se reiau marți.",
                "The talks resume on Friday.", .becomes("Discuțiile se reiau vineri.")),
            RepairCase(
                "On Tuesday, the talks resumed.", "Marți, discuțiile au fost reluate.",
                "On Saturday, the talks resumed.", .becomes("Sâmbătă, discuțiile au fost reluate.")),
            RepairCase(
                "The strike lasts from Tuesday to Thursday.", "Greva durează de marți până joi.",
                "The strike lasts from Wednesday to Sunday.",
                .becomes("Greva durează de miercuri până duminică.")),
            // „De luni” may be months as well.
            RepairCase(
                "The strike lasts from Monday to Thursday.", "Greva durează de luni până joi.",
                "The strike lasts from Tuesday to Friday.", .refused("does not say “Monday”")),
            RepairCase(
                "The summit opens on May 3, 2026.", "Summitul începe pe 3 mai 2026.",
                "The summit opens on June 14, 2026.", .becomes("Summitul începe pe 14 iunie 2026.")),
            RepairCase(
                "The summit opens on May 3, 2026.", "Summitul începe pe 3 mai.",
                "The summit opens on June 14, 2026.", .becomes("Summitul începe pe 14 iunie.")),
            RepairCase(
                "The summit opens on May 3, 2026.", "Summitul începe pe 3 mai.",
                "The summit opens on May 3, 2027.", .refused("only a part")),
            RepairCase(
                "The summit opens on Dec. 3.", "Summitul începe pe 3 decembrie.",
                "The summit opens on Dec. 21.", .becomes("Summitul începe pe 21 decembrie.")),
            RepairCase(
                "The treaty was signed on 03/12/2024 in Paris.",
                "Tratatul a fost semnat pe 12.03.2024 la Paris.",
                "The treaty was signed on 04/25/2025 in Paris.",
                .becomes("Tratatul a fost semnat pe 25.04.2025 la Paris.")),
            RepairCase(
                "The law takes effect in September 2026.",
                "Legea intră în vigoare în septembrie 2026.",
                "The law takes effect in January 2027.",
                .becomes("Legea intră în vigoare în ianuarie 2027.")),
            RepairCase(
                "The law takes effect on September 1.", "Legea intră în vigoare la 1 septembrie.",
                "The law takes effect in October.", .refused("")),
            RepairCase(
                "Polls open Sunday, May 3.", "Secțiile se deschid duminică, 3 mai.",
                "Polls open Sunday, May 10.", .becomes("Secțiile se deschid duminică, 10 mai.")),
            RepairCase(
                "The suspect, a 24-year-old man, was arrested.",
                "Suspectul, un bărbat de 24 de ani, a fost arestat.",
                "The suspect, a 19-year-old man, was arrested.",
                .becomes("Suspectul, un bărbat de 19 ani, a fost arestat.")),
            RepairCase(
                "The suspect, a 24-year-old man, was arrested.",
                "Suspectul, un bărbat în vârstă de 24 de ani, a fost arestat.",
                "The suspect, an 18-year-old man, was arrested.",
                .becomes("Suspectul, un bărbat în vârstă de 18 ani, a fost arestat.")),
            RepairCase(
                "Police arrested three men, aged 23 to 57.",
                "Poliția a arestat trei bărbați cu vârste între 23 și 57 de ani.",
                "Police arrested four men, aged 16 to 19.",
                .becomes("Poliția a arestat patru bărbați cu vârste între 16 și 19 ani.")),
            RepairCase(
                "Ionescu, 41, was elected mayor.", "Ionescu (41 de ani) a fost ales primar.",
                "Ionescu, 45, was elected mayor.",
                .becomes("Ionescu (45 de ani) a fost ales primar.")
            ),
            RepairCase(
                "The curfew starts at 10 p.m.", "Restricțiile încep la ora 22:00.",
                "The curfew starts at 11 p.m.", .becomes("Restricțiile încep la ora 23:00.")),
            RepairCase(
                "The curfew starts at 10 p.m.", "Restricțiile încep la ora 22.00.",
                "The curfew starts at 9:30 p.m.", .becomes("Restricțiile încep la ora 21.30.")),
            RepairCase(
                "Trains stop at 5 p.m. ET.", "Trenurile se opresc la ora 17:00 ET.",
                "Trains stop at 5 p.m. GMT.", .refused("only a part")),
        ])
    func calendar(item: RepairCase) throws { try item.check(repairer) }

    @Test(
        "Ordinals and scores",
        arguments: [
            RepairCase(
                "It was the second attack this week.",
                "A fost al doilea atac din această săptămână.",
                "It was the fifth attack this week.",
                .becomes("A fost al cincilea atac din această săptămână.")),
            RepairCase(
                "It is the second explosion in Kharkiv.", "Este a doua explozie la Harkov.",
                "It is the fourth explosion in Kharkiv.",
                .becomes("Este a patra explozie la Harkov.")),
            RepairCase(
                "It is the second explosion in Kharkiv.", "Este a doua explozie la Harkov.",
                "It is the 21st explosion in Kharkiv.", .becomes("Este a 21-a explozie la Harkov.")),
            RepairCase(
                "It is the second explosion in Kharkiv.", "Este a doua explozie la Harkov.",
                "It is the first explosion in Kharkiv.", .becomes("Este prima explozie la Harkov.")),
            RepairCase(
                "He won for the first time.", "A câștigat pentru prima dată.",
                "He won for the third time.", .becomes("A câștigat pentru a treia dată.")),
            RepairCase(
                "It was the 12th package of sanctions.",
                "A fost al 12-lea pachet de sancțiuni.",
                "It was the 13th package of sanctions.",
                .becomes("A fost al 13-lea pachet de sancțiuni.")),
            RepairCase(
                "The fort dates from the 18th century.",
                "Fortul datează din secolul al XVIII-lea.",
                "The fort dates from the 19th century.",
                .becomes("Fortul datează din secolul al XIX-lea.")),
            RepairCase(
                "They took the second place.", "Au ocupat locul al doilea.",
                "They took the first place.", .refused("cannot be rewritten")),
            RepairCase(
                "This is the second round.", "Aceasta este cea de-a doua rundă.",
                "This is the third round.", .becomes("Aceasta este cea de-a treia rundă.")),
            RepairCase(
                "This is the second round.", "Aceasta este cea de-a doua rundă.",
                "This is the first round.", .refused("cannot be rewritten")),
            RepairCase(
                "Romania won 3-1 in Vienna.", "România a câștigat cu 3-1 la Viena.",
                "Romania won 4-0 in Vienna.", .becomes("România a câștigat cu 4-0 la Viena.")),
        ])
    func ordinals(item: RepairCase) throws { try item.check(repairer) }

    @Test(
        "Several at once",
        arguments: [
            RepairCase(
                "Three people were killed and five were wounded.",
                "Trei persoane au fost ucise și cinci au fost rănite.",
                "Five people were killed and three were wounded.",
                .becomes("Cinci persoane au fost ucise și trei au fost rănite.")),
            RepairCase(
                "Three people were killed and five were wounded.",
                "Cinci persoane au fost rănite și trei au fost ucise.",
                "Seven people were killed and four were wounded.",
                .becomes("Patru persoane au fost rănite și șapte au fost ucise.")),
            RepairCase(
                "The army sent 120 soldiers and six boats on Tuesday.",
                "Armata a trimis marți 120 de soldați și șase bărci.",
                "The army sent 80 soldiers and nine boats on Friday.",
                .becomes("Armata a trimis vineri 80 de soldați și nouă bărci.")),
            RepairCase(
                "Each team has 11 players and 11 reserves.",
                "Fiecare echipă are 11 jucători și 11 rezerve.",
                "Each team has 12 players and 12 reserves.",
                .becomes("Fiecare echipă are 12 jucători și 12 rezerve.")),
            RepairCase(
                "Each team has 11 players and 11 reserves.",
                "Fiecare echipă are 11 jucători și 11 rezerve.",
                "Each team has 11 players and 12 reserves.", .refused("named several times")),
            RepairCase(
                "Exports rose from 12 to 15 percent.",
                "Exporturile au crescut de la 12 la 15 la sută.",
                "Exports rose from 15 to 18 percent.",
                .becomes("Exporturile au crescut de la 15 la 18 la sută.")),
            RepairCase(
                "On May 3, 2026, some 1,500 people paid $2.5 million.",
                "Pe 3 mai 2026, circa 1.500 de oameni au plătit 2,5 milioane de dolari.",
                "On June 21, 2027, some 119 people paid $20 million.",
                .becomes("Pe 21 iunie 2027, circa 119 oameni au plătit 20 de milioane de dolari.")),
        ])
    func several(item: RepairCase) throws { try item.check(repairer) }

    @Test(
        "Left alone",
        arguments: [
            RepairCase(
                "Two people were killed.", "Două persoane au fost ucise.",
                "One person was killed.", .refused("")),
            RepairCase(
                "A person was killed.", "O persoană a fost ucisă.", "Two people were killed.",
                .refused("no counterpart")),
            RepairCase(
                "The blast left one dead.", "Explozia s-a soldat cu un mort.",
                "The blast left two dead.", .refused("")),
            RepairCase(
                "The 12 ministers met in Brussels.", "Miniștrii s-au reunit la Bruxelles.",
                "The 14 ministers met in Brussels.",
                .refused("the stored translation does not say “12”")),
            RepairCase(
                "The two ministers met in Brussels.", "Cei doi miniștri s-au reunit la Bruxelles.",
                "The three ministers met in Brussels.",
                .becomes("Cei trei miniștri s-au reunit la Bruxelles.")),
            RepairCase(
                "The two ministers met in Brussels.", "Ambii miniștri s-au reunit la Bruxelles.",
                "The three ministers met in Brussels.",
                .refused("the stored translation does not say “two”")),
            RepairCase(
                "The army sent 120 soldiers.", "Armata a trimis 120 de soldați.",
                "The army sent 120 soldiers and 6 boats.", .refused("“6” has no counterpart")),
            RepairCase(
                "The army sent 120 soldiers and 6 boats.",
                "Armata a trimis 120 de soldați și 6 bărci.", "The army sent 120 soldiers.",
                .refused("“6” has no counterpart")),
            RepairCase(
                "The army sent 5 soldiers and 3 medics.",
                "Armata a trimis 5 soldați și 3 medici.",
                "The army sent 3 medics and 5 soldiers.", .refused("but words as well")),
            RepairCase(
                "The vote was held on Tuesday.", "Votul a avut loc marți, 4 noiembrie.",
                "The vote was held on Friday.", .refused("only the stored translation says")),
            RepairCase(
                "The 19 suspects were freed.", "Cei 19 suspecți au fost eliberați.",
                "The 19 suspects were freed.", .refused("nothing that can be replaced differs")),
            RepairCase(
                "About a third of voters agreed.",
                "Circa o treime dintre alegători au fost de acord.",
                "About a quarter of voters agreed.", .refused("")),
        ])
    func leftAlone(item: RepairCase) throws { try item.check(repairer) }
}
