import PunteLanguage
import Testing

@testable import PunteReuse

@Suite("“De” in repaired translations")
struct CountingRepairTests {
    private let repairer: Repairer

    init() throws {
        repairer = try Repairer(from: .english)
    }

    @Test(
        "None before a word that is not counted",
        arguments: [
            RepairCase(
                "Police drove 12 toward the border.", "Poliția i-a dus pe 12 către graniță.",
                "Police drove 25 toward the border.",
                .becomes("Poliția i-a dus pe 25 către graniță.")),
            RepairCase(
                "The strike wounded 12 between two villages.",
                "Lovitura a rănit 12 între două sate.",
                "The strike wounded 25 between two villages.",
                .becomes("Lovitura a rănit 25 între două sate.")),
            RepairCase(
                "The army freed 12 yesterday.", "Armata a eliberat 12 ieri.",
                "The army freed 25 yesterday.", .becomes("Armata a eliberat 25 ieri.")),
            RepairCase(
                "Of the reports, 12 on the camp are new.",
                "Dintre rapoarte, 12 despre tabără sunt noi.",
                "Of the reports, 25 on the camp are new.",
                .becomes("Dintre rapoarte, 25 despre tabără sunt noi.")),
            RepairCase(
                "They gave 12 to each.", "Au dat 12 fiecăruia.", "They gave 25 to each.",
                .becomes("Au dat 25 fiecăruia.")),
            RepairCase(
                "They freed 12 although it rained.", "Au eliberat 12 deși ploua.",
                "They freed 25 although it rained.", .becomes("Au eliberat 25 deși ploua.")),
            RepairCase(
                "The village held 12 then.", "Satul avea 12 atunci.", "The village held 25 then.",
                .becomes("Satul avea 25 atunci.")),
            RepairCase(
                "Of the 12, one remains.", "Din cei 12 rămâne unul.", "Of the 25, one remains.",
                .becomes("Din cei 25 rămâne unul.")),
            RepairCase(
                "The group of 12 asks for elections.", "Grupul celor 12 cere alegeri.",
                "The group of 25 asks for elections.", .becomes("Grupul celor 25 cere alegeri.")),
        ])
    func uncounted(item: RepairCase) throws { try item.check(repairer) }

    @Test(
        "Where it belongs to what follows it stays",
        arguments: [
            RepairCase(
                "All 25 on board died.", "Toți cei 25 de la bord au murit.",
                "All 12 on board died.", .becomes("Toți cei 12 de la bord au murit.")),
            RepairCase(
                "All 12 on board died.", "Toți cei 12 de la bord au murit.",
                "All 25 on board died.", .becomes("Toți cei 25 de la bord au murit.")),
            RepairCase(
                "The 30 on the list won.", "Cei 30 de pe listă au câștigat.",
                "The 15 on the list won.", .becomes("Cei 15 de pe listă au câștigat.")),
        ])
    func prepositions(item: RepairCase) throws { try item.check(repairer) }

    @Test(
        "A counted noun takes it, however short",
        arguments: [
            RepairCase(
                "The farmer lost 12 sheep.", "Fermierul a pierdut 12 oi.",
                "The farmer lost 25 sheep.", .becomes("Fermierul a pierdut 25 de oi.")),
            RepairCase(
                "The farmer lost 25 sheep.", "Fermierul a pierdut 25 de oi.",
                "The farmer lost 12 sheep.", .becomes("Fermierul a pierdut 12 oi.")),
            RepairCase(
                "The shop sold 12 eggs.", "Magazinul a vândut 12 ouă.", "The shop sold 30 eggs.",
                .becomes("Magazinul a vândut 30 de ouă.")),
            RepairCase(
                "The army hit 12 new targets.", "Armata a lovit 12 noi ținte.",
                "The army hit 30 new targets.", .becomes("Armata a lovit 30 de noi ținte.")),
        ])
    func counted(item: RepairCase) throws { try item.check(repairer) }

    @Test(
        "A participle that may or may not be a noun is left to a person",
        arguments: [
            RepairCase(
                "Three people died and 12 were injured.",
                "Trei persoane au murit și 12 rănite sunt în spital.",
                "Three people died and 25 were injured.", .refused(""))
        ])
    func participles(item: RepairCase) throws { try item.check(repairer) }
}
