import PunteLanguage
import PunteMemory
import Testing

@testable import PunteReuse

@Suite("Repair of names")
struct NameRepairTests {
    @Test(
        "Into Romanian, in their case",
        arguments: [
            RepairCase(
                "The army of Ukraine fell back.", "Armata Ucrainei s-a retras.",
                "The army of Syria fell back.", .becomes("Armata Siriei s-a retras.")),
            RepairCase(
                "The fighting in Ukraine goes on.", "Luptele din Ucraina continuă.",
                "The fighting in Syria goes on.", .becomes("Luptele din Siria continuă.")),
            RepairCase(
                "Aid was sent to Ukraine on Monday.", "Ajutoarele au fost trimise luni Ucrainei.",
                "Aid was sent to Georgia on Friday.",
                .becomes("Ajutoarele au fost trimise vineri Georgiei.")),
            RepairCase(
                "The mayor of Kyiv resigned.", "Primarul Kievului a demisionat.",
                "The mayor of Belgrade resigned.", .becomes("Primarul Belgradului a demisionat.")),
            RepairCase(
                "Talks were held in Moscow.", "La Moscova au avut loc negocieri.",
                "Talks were held in Warsaw.", .becomes("La Varșovia au avut loc negocieri.")),
            RepairCase(
                "Talks were held in Moscow.", "La Moscova au avut loc negocieri.",
                "Talks were held in Ukraine.", .refused("would have to change")),
            RepairCase(
                "Kyiv was ready for talks.", "Kievul era pregătit de negocieri.",
                "Moscow was ready for talks.", .refused("would have to change")),
            RepairCase(
                "The envoy of the United States left.", "Emisarul Statelor Unite a plecat.",
                "The envoy of the Netherlands left.", .refused("would have to change")),
            RepairCase(
                "The statement by Putin was short.", "Declarația lui Putin a fost scurtă.",
                "The statement by Macron was short.",
                .becomes("Declarația lui Macron a fost scurtă.")),
            RepairCase(
                "Zelenskyy's speech was short.", "Discursul lui Zelenski a fost scurt.",
                "Macron's speech was short.", .becomes("Discursul lui Macron a fost scurt.")),
            RepairCase(
                "Emmanuel Macron arrived on Monday.", "Emmanuel Macron a sosit luni.",
                "Volodymyr Zelenskyy arrived on Friday.",
                .becomes("Volodimir Zelenski a sosit vineri.")),
            RepairCase(
                "Macron was received with honours.", "Macron a fost primit cu onoruri.",
                "Merkel was received with honours.", .refused("would have to change")),
            RepairCase(
                "Macron met Zelenskyy in London.", "Macron s-a întâlnit cu Zelenski la Londra.",
                "Zelenskyy met Macron in London.",
                .becomes("Zelenski s-a întâlnit cu Macron la Londra.")),
            RepairCase(
                "Putin spoke and Putin left.", "Putin a vorbit și a plecat.",
                "Macron spoke and Macron left.", .refused("named several times")),
            RepairCase(
                "The fighting in Ukraine goes on.", "Luptele din țara vecină continuă.",
                "The fighting in Syria goes on.", .refused("does not say “Ukraine”")),
            RepairCase(
                "The fighting in Ukraine killed 19 people.",
                "Luptele din Ucraina au ucis 19 oameni.",
                "The fighting in Syria killed 24 people.",
                .becomes("Luptele din Siria au ucis 24 de oameni.")),
            RepairCase(
                "A White House spokesman welcomed the talks.",
                "Un purtător de cuvânt al Casei Albe a salutat discuțiile.",
                "A European Commission spokesman welcomed the talks.",
                .becomes("Un purtător de cuvânt al Comisiei Europene a salutat discuțiile.")),
            RepairCase(
                "A White House spokesman welcomed the talks.",
                "Un purtător de cuvânt al Casei Albe a salutat discuțiile.",
                "A State Department spokesman welcomed the talks.",
                .refused("“Casei Albe” cannot be rewritten")),
        ])
    func intoRomanian(item: RepairCase) throws {
        try item.check(Repairer(from: .english, glossary: DeskGlossary.glossary))
    }

    @Test(
        "Into English",
        arguments: [
            RepairCase(
                "Armata Ucrainei s-a retras.", "Ukraine's army fell back.",
                "Armata Siriei s-a retras.", .becomes("Syria's army fell back.")),
            RepairCase(
                "Discursul lui Macron a fost scurt.", "Macron's speech was short.",
                "Discursul lui Putin a fost scurt.", .becomes("Putin's speech was short.")),
            RepairCase(
                "La Moscova au avut loc negocieri.", "Talks were held in Moscow.",
                "La București au avut loc negocieri.", .refused("would have to change")),
            RepairCase(
                "Trupele din Ucraina se retrag.", "The troops in Ukraine are pulling out.",
                "Trupele din Olanda se retrag.", .refused("would have to change")),
        ])
    func intoEnglish(item: RepairCase) throws {
        try item.check(Repairer(from: .romanian, glossary: DeskGlossary.glossary))
    }

    @Test func withoutAGlossaryNamesAreWords() throws {
        let repairer = try Repairer(from: .english)
        let result = try repairer.repair(
            "The fighting in Syria goes on.", stored: "The fighting in Ukraine goes on.",
            translation: "Luptele din Ucraina continuă.")
        #expect(result == .failure(RepairRefusal(.nothingToReplace)))
    }
}
