import PunteLanguage
import PunteMemory
import Testing

@testable import PunteReuse

@Suite("Repair of English translations")
struct EnglishRepairTests {
    private let repairer: Repairer

    init() throws {
        repairer = try Repairer(from: .romanian, glossary: DeskGlossary.glossary)
    }

    @Test(
        "Counts and amounts",
        arguments: [
            RepairCase(
                "Atacul a ucis 19 soldați.", "The attack killed 19 soldiers.",
                "Atacul a ucis 24 de soldați.", .becomes("The attack killed 24 soldiers.")),
            RepairCase(
                "Aproximativ 1.500 de persoane au fost evacuate.",
                "About 1,500 people were evacuated.",
                "Aproximativ 2.300 de persoane au fost evacuate.",
                .becomes("About 2,300 people were evacuated.")),
            RepairCase(
                "Aproximativ 800 de persoane au fost evacuate.",
                "About 800 people were evacuated.",
                "Aproximativ 12.450 de persoane au fost evacuate.",
                .becomes("About 12,450 people were evacuated.")),
            RepairCase(
                "Șase persoane au fost rănite.", "Six people were injured.",
                "Patru persoane au fost rănite.", .becomes("Four people were injured.")),
            RepairCase(
                "Șase persoane au fost rănite.", "Six people were injured.",
                "25 de persoane au fost rănite.", .becomes("Twenty-five people were injured.")),
            RepairCase(
                "Cel puțin două persoane au murit.", "At least two people died.",
                "Cel puțin 14 persoane au murit.", .becomes("At least 14 people died.")),
            RepairCase(
                "Împrumutul este de 2,5 miliarde de dolari.", "The loan is worth $2.5 billion.",
                "Împrumutul este de 3,1 miliarde de dolari.",
                .becomes("The loan is worth $3.1 billion.")),
            RepairCase(
                "Împrumutul este de 2,5 miliarde de dolari.", "The loan is worth $2.5 billion.",
                "Împrumutul este de 800 de milioane de dolari.",
                .becomes("The loan is worth $800 million.")),
            RepairCase(
                "Împrumutul este de 12 milioane de euro.", "The loan is worth 12 million euros.",
                "Împrumutul este de 25 de milioane de euro.",
                .becomes("The loan is worth 25 million euros.")),
            RepairCase(
                "Prețurile au crescut cu 35 la sută.", "Prices rose by 35 percent.",
                "Prețurile au crescut cu 28,5 la sută.", .becomes("Prices rose by 28.5 percent.")),
            RepairCase(
                "Satul se află la 60 de kilometri de graniță.",
                "The village lies 60 kilometers from the border.",
                "Satul se află la 15 kilometri de graniță.",
                .becomes("The village lies 15 kilometers from the border.")),
            RepairCase(
                "Prezența a fost de 10-15%.", "Turnout was 10-15%.", "Prezența a fost de 20-25%.",
                .becomes("Turnout was 20-25%.")),
            RepairCase(
                "Două persoane au murit.", "Two people died.", "O persoană a murit.",
                .refused("no counterpart")),
        ])
    func amounts(item: RepairCase) throws { try item.check(repairer) }

    @Test(
        "Ages, dates, times, ordinals",
        arguments: [
            RepairCase(
                "Suspectul, un bărbat de 24 de ani, a fost arestat.",
                "The suspect, a 24-year-old man, was arrested.",
                "Suspectul, un bărbat de 19 ani, a fost arestat.",
                .becomes("The suspect, a 19-year-old man, was arrested.")),
            RepairCase(
                "Suspectul, un bărbat de 24 de ani, a fost arestat.",
                "The suspect, a 24-year-old man, was arrested.",
                "Suspectul, un bărbat de 18 ani, a fost arestat.",
                .becomes("The suspect, an 18-year-old man, was arrested.")),
            RepairCase(
                "Suspectul, un bărbat de 81 de ani, a fost arestat.",
                "The suspect, an 81-year-old man, was arrested.",
                "Suspectul, un bărbat de 34 de ani, a fost arestat.",
                .becomes("The suspect, a 34-year-old man, was arrested.")),
            RepairCase(
                "Discuțiile se reiau marți.", "The talks resume on Tuesday.",
                "Discuțiile se reiau vineri.", .becomes("The talks resume on Friday.")),
            RepairCase(
                "Summitul începe pe 3 mai 2026.", "The summit opens on May 3, 2026.",
                "Summitul începe pe 14 iunie 2026.", .becomes("The summit opens on June 14, 2026.")),
            RepairCase(
                "Summitul începe pe 3 mai 2026.", "The summit opens on 3 May 2026.",
                "Summitul începe pe 14 iunie 2026.", .becomes("The summit opens on 14 June 2026.")),
            RepairCase(
                "Summitul începe pe 3 decembrie.", "The summit opens on Dec. 3.",
                "Summitul începe pe 21 decembrie.", .becomes("The summit opens on Dec. 21.")),
            RepairCase(
                "Legea intră în vigoare în septembrie 2026.",
                "The law takes effect in September 2026.",
                "Legea intră în vigoare în ianuarie 2027.",
                .becomes("The law takes effect in January 2027.")),
            RepairCase(
                "Restricțiile încep la ora 22:00.", "The curfew starts at 10 p.m.",
                "Restricțiile încep la ora 23:30.", .becomes("The curfew starts at 11:30 p.m.")),
            RepairCase(
                "A fost al doilea atac din această săptămână.",
                "It was the second attack this week.",
                "A fost al cincilea atac din această săptămână.",
                .becomes("It was the fifth attack this week.")),
            RepairCase(
                "A fost al 12-lea pachet de sancțiuni.", "It was the 12th package of sanctions.",
                "A fost al 23-lea pachet de sancțiuni.",
                .becomes("It was the 23rd package of sanctions.")),
            RepairCase(
                "Fortul datează din secolul al XVIII-lea.",
                "The fort dates from the 18th century.",
                "Fortul datează din secolul al XIX-lea.",
                .becomes("The fort dates from the 19th century.")),
        ])
    func calendar(item: RepairCase) throws { try item.check(repairer) }

    @Test(
        "Left alone",
        arguments: [
            RepairCase(
                "Armata a trimis 120 de soldați.", "The army sent its soldiers.",
                "Armata a trimis 80 de soldați.", .refused("does not say “120”")),
            RepairCase(
                "Fiecare echipă are 11 jucători și 11 rezerve.",
                "Each team has 11 players and 11 reserves.",
                "Fiecare echipă are 11 jucători și 9 rezerve.", .refused("named several times")),
            RepairCase(
                "Satul se află la 97 de kilometri de graniță.",
                "The village lies about 62 miles from the border.",
                "Satul se află la 64 de kilometri de graniță.", .refused("")),
            RepairCase(
                "Fabrica are 300 de angajați.",
                "The plant has 300 employees, 40 of them women.",
                "Fabrica are 450 de angajați.", .refused("only the stored translation says “40”")),
        ])
    func leftAlone(item: RepairCase) throws { try item.check(repairer) }
}
