import PunteLanguage
import Testing

@testable import PunteReuse

@Suite("Where a phrase may begin and end")
struct PhraseBoundaryTests {
    private func isUnit(_ phrase: String, in text: String, _ side: Side) -> Bool {
        guard let found = text.firstRange(of: phrase) else { return false }
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        return PhraseBoundary(side).isUnit(start..<start + phrase.utf8.count, in: text)
    }

    @Test(
        "A phrase that ends in the middle of a unit is none",
        arguments: [
            ("met the mayor of", "They met the mayor of the town."),
            ("a long (and dull", "It was a long (and dull) evening."),
            ("met the city", "They met the city council."),
            ("led to a short", "It led to a short circuit in the plant."),
            ("began at around 6", "It began at around 6:40 in the hall."),
            ("40 in the hall", "It began at around 6:40 in the hall."),
            ("a loss of 3", "It made a loss of 3.5 million."),
            ("cost about 12", "It cost about 12% of the budget."),
            ("hid in an ice", "He hid in an ice-cream van."),
            ("met the mayor", "They met the mayor’s wife."),
            ("would close its", "The firm would close its factory."),
            ("would shut its", "The firm would shut its plant in Cluj."),
            ("two were held and four", "Here two were held and four officers were hurt."),
            ("years and nine months", "The age rises from 66 years and nine months to 68."),
            ("lasted three hours", "The match lasted three hours and four minutes."),
            ("winds of force", "There were winds of force 7 in the strait."),
        ])
    func broken(phrase: String, text: String) {
        #expect(!isUnit(phrase, in: text, .english))
    }

    @Test(
        "A phrase with its article, its marks and its last noun is a unit",
        arguments: [
            ("the mayor of the town", "They met the mayor of the town."),
            ("a long (and dull) evening", "It was a long (and dull) evening."),
            ("with the fire brigade", "They came with the fire brigade."),
            ("the mayor met them", "In town the mayor met them yesterday."),
        ])
    func whole(phrase: String, text: String) {
        #expect(isUnit(phrase, in: text, .english))
    }

    @Test("Romanian quotation marks are balanced and adjectives stay with their noun")
    func romanian() {
        let text = "Primarul a spus „nu vom pleca” din orașul vechi."
        #expect(!isUnit("a spus „nu vom", in: text, .romanian))
        #expect(isUnit("„nu vom pleca”", in: text, .romanian))
        #expect(!isUnit("din orașul", in: text, .romanian))
        #expect(isUnit("din orașul vechi", in: text, .romanian))
        #expect(isUnit("un sat vechi", in: "A ajuns într-un sat vechi.", .romanian))
        #expect(!isUnit("la ora 6", in: "A început la ora 6:40 ieri.", .romanian))
        #expect(!isUnit("până într", in: "A intrat până într-un sat.", .romanian))
        #expect(!isUnit("mere mai", in: "A cules mere mai dulci.", .romanian))
    }

    @Test("A Romanian noun stays with the noun or the number that „de” ties it to")
    func measured() {
        let text = "Oamenii de știință au primit 40 de ani de închisoare."
        #expect(!isUnit("știință au primit", in: text, .romanian))
        #expect(isUnit("ani de închisoare", in: text, .romanian))
        #expect(!isUnit("de ani de închisoare", in: text, .romanian))
        #expect(isUnit("Oamenii de știință", in: text, .romanian))
    }
}
