import PunteMemory
import Testing

@testable import PunteReuse

/// A stored pair, a new sentence, and what its translation becomes; nil where it is left alone.
struct RepairCase: CustomTestStringConvertible, Sendable {
    var stored: String
    var translation: String
    var new: String
    var expected: String?

    init(_ stored: String, _ translation: String, _ new: String, _ expected: String?) {
        self.stored = stored
        self.translation = translation
        self.new = new
        self.expected = expected
    }

    var testDescription: String { new }
}

@Suite("Repair of English–Romanian pairs")
struct RepairTests {
    private let repairer: Repairer

    init() throws { repairer = try Repairer(from: .english) }

    private func check(_ item: RepairCase) throws {
        let result = try repairer.repair(
            item.new, stored: item.stored, translation: item.translation)
        switch result {
        case .success(let repair): #expect(repair.text == item.expected)
        case .failure(let refusal): #expect(item.expected == nil, "\(refusal)")
        }
    }

    @Test(
        "Counts",
        arguments: [
            RepairCase(
                "The attack killed 19 soldiers.", "Atacul a ucis 19 soldați.",
                "The attack killed 24 soldiers.", "Atacul a ucis 24 de soldați."),
            RepairCase(
                "The attack killed 24 soldiers.", "Atacul a ucis 24 de soldați.",
                "The attack killed 19 soldiers.", "Atacul a ucis 19 soldați."),
            RepairCase(
                "The attack killed 24 soldiers.", "Atacul a ucis 24 de soldați.",
                "The attack killed 120 soldiers.", "Atacul a ucis 120 de soldați."),
            RepairCase(
                "The attack killed 24 soldiers.", "Atacul a ucis 24 de soldați.",
                "The attack killed 101 soldiers.", "Atacul a ucis 101 soldați."),
            RepairCase(
                "About 1,500 people were evacuated.",
                "Aproximativ 1.500 de persoane au fost evacuate.",
                "About 2,300 people were evacuated.",
                "Aproximativ 2.300 de persoane au fost evacuate."),
            RepairCase(
                "About 1,500 people were evacuated.",
                "Aproximativ 1500 de persoane au fost evacuate.",
                "About 12,300 people were evacuated.",
                "Aproximativ 12.300 de persoane au fost evacuate."),
            RepairCase(
                "Six people were injured.", "Șase persoane au fost rănite.",
                "Four people were injured.", "Patru persoane au fost rănite."),
            RepairCase(
                "Six people were injured.", "Șase persoane au fost rănite.",
                "Twenty-five people were injured.", "25 de persoane au fost rănite."),
            RepairCase(
                "At least two people died.", "Cel puțin două persoane au murit.",
                "At least five people died.", "Cel puțin cinci persoane au murit."),
            RepairCase(
                "Of the wounded, 19 are in critical condition.",
                "Dintre răniți, 19 sunt în stare critică.",
                "Of the wounded, 22 are in critical condition.",
                "Dintre răniți, 22 sunt în stare critică."),
        ])
    func counts(item: RepairCase) throws { try check(item) }

    @Test(
        "Percent, money and measures",
        arguments: [
            RepairCase(
                "Prices rose by 35 percent in May.", "Prețurile au crescut cu 35 la sută în mai.",
                "Prices rose by 28 percent in May.", "Prețurile au crescut cu 28 la sută în mai."),
            RepairCase(
                "Inflation reached 6.1% in 2025.", "Inflația a ajuns la 6,1% în 2025.",
                "Inflation reached 5.4% in 2025.", "Inflația a ajuns la 5,4% în 2025."),
            RepairCase(
                "Inflation reached 6.1% in 2025.", "Inflația a ajuns la 6,1% în 2025.",
                "Inflation reached 6.1% in 2026.", "Inflația a ajuns la 6,1% în 2026."),
            RepairCase(
                "The loan is worth $2.5 billion.", "Împrumutul este de 2,5 miliarde de dolari.",
                "The loan is worth $3.1 billion.", "Împrumutul este de 3,1 miliarde de dolari."),
            RepairCase(
                "The loan is worth 12 million euros.", "Împrumutul este de 12 milioane de euro.",
                "The loan is worth 25 million euros.", "Împrumutul este de 25 de milioane de euro."),
            RepairCase(
                "The corridor would be 12 nautical miles wide.",
                "Coridorul ar avea o lățime de 12 mile marine.",
                "The corridor would be 25 nautical miles wide.",
                "Coridorul ar avea o lățime de 25 de mile marine."),
            RepairCase(
                "The village lies 60 miles from the border.",
                "Satul se află la 97 de kilometri de graniță.",
                "The village lies 40 miles from the border.",
                "Satul se află la 64 de kilometri de graniță."),
            RepairCase(
                "The village lies 60 km from the border.", "Satul se află la 60 km de graniță.",
                "The village lies 15 km from the border.", "Satul se află la 15 km de graniță."),
        ])
    func amounts(item: RepairCase) throws { try check(item) }

    @Test(
        "Dates, weekdays, times and ages",
        arguments: [
            RepairCase(
                "The talks resume on Tuesday.", "Discuțiile se reiau marți.",
                "The talks resume on Friday.", "Discuțiile se reiau vineri."),
            RepairCase(
                "The summit opens on May 3, 2026.", "Summitul începe pe 3 mai 2026.",
                "The summit opens on June 14, 2026.", "Summitul începe pe 14 iunie 2026."),
            RepairCase(
                "The summit opens on Dec. 3.", "Summitul începe pe 3 decembrie.",
                "The summit opens on Dec. 21.", "Summitul începe pe 21 decembrie."),
            RepairCase(
                "The suspect, a 24-year-old man, was arrested.",
                "Suspectul, un bărbat de 24 de ani, a fost arestat.",
                "The suspect, a 19-year-old man, was arrested.",
                "Suspectul, un bărbat de 19 ani, a fost arestat."),
            RepairCase(
                "The curfew starts at 10 p.m.", "Restricțiile încep la ora 22:00.",
                "The curfew starts at 11 p.m.", "Restricțiile încep la ora 23:00."),
        ])
    func calendar(item: RepairCase) throws { try check(item) }

    @Test(
        "Several at once",
        arguments: [
            RepairCase(
                "Three people were killed and five were wounded.",
                "Trei persoane au fost ucise și cinci au fost rănite.",
                "Five people were killed and three were wounded.",
                "Cinci persoane au fost ucise și trei au fost rănite."),
            RepairCase(
                "The army sent 120 soldiers and six boats on Tuesday.",
                "Armata a trimis marți 120 de soldați și șase bărci.",
                "The army sent 80 soldiers and nine boats on Friday.",
                "Armata a trimis vineri 80 de soldați și nouă bărci."),
            RepairCase(
                "Each team has 11 players and 11 reserves.",
                "Fiecare echipă are 11 jucători și 11 rezerve.",
                "Each team has 12 players and 12 reserves.",
                "Fiecare echipă are 12 jucători și 12 rezerve."),
        ])
    func several(item: RepairCase) throws { try check(item) }

    @Test(
        "Left alone",
        arguments: [
            // Only one of two equal numbers changes.
            RepairCase(
                "Each team has 11 players and 11 reserves.",
                "Fiecare echipă are 11 jucători și 11 rezerve.",
                "Each team has 11 players and 12 reserves.", nil),
            // Verb and noun would have to change.
            RepairCase(
                "Two people were killed.", "Două persoane au fost ucise.",
                "One person was killed.", nil),
            // The translation leaves the number out.
            RepairCase(
                "The 12 ministers met in Brussels.", "Miniștrii s-au reunit la Bruxelles.",
                "The 14 ministers met in Brussels.", nil),
            // The sum in euros follows from the one in dollars.
            RepairCase(
                "The plant cost $2.5 billion.",
                "Uzina a costat 2,5 miliarde de dolari (circa 2,15 miliarde de euro).",
                "The plant cost $3 billion.", nil),
            // A person rounded.
            RepairCase(
                "The village lies 60 miles from the border.",
                "Satul se află la aproape 100 de kilometri de graniță.",
                "The village lies 40 miles from the border.", nil),
            // A number more.
            RepairCase(
                "The army sent 120 soldiers.", "Armata a trimis 120 de soldați.",
                "The army sent 120 soldiers and 6 boats.", nil),
        ])
    func leftAlone(item: RepairCase) throws { try check(item) }

    @Test func theRepairTellsWhatItReplacedAndWhy() throws {
        let repair = try repairer.repair(
            "The army sent 80 soldiers.", stored: "The army sent 120 soldiers.",
            translation: "Armata a trimis 120 de soldați."
        ).get()
        #expect(repair.isComplete)
        let replacement = try #require(repair.replacements.first)
        #expect(replacement.storedTarget == "120")
        #expect(replacement.newTarget == "80")
        #expect(replacement.proof == .sameValue)
    }

    @Test func otherDifferencesLeaveARepairIncomplete() throws {
        let repair = try repairer.repair(
            "The navy sent 80 sailors.", stored: "The army sent 120 soldiers.",
            translation: "Armata a trimis 120 de soldați."
        ).get()
        #expect(!repair.isComplete)
    }
}
