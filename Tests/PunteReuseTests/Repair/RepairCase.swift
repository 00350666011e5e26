import PunteGlossary
import PunteLanguage
import PunteMemory
import PunteText
import Testing

@testable import PunteReuse

/// A stored pair, a new sentence, and the expected translation of it.
struct RepairCase: CustomTestStringConvertible, Sendable {
    enum Outcome: Sendable {
        case becomes(String)
        /// Nothing is replaced, and the refusal has this description.
        case refused(String)
    }

    var stored: String
    var translation: String
    var new: String
    var outcome: Outcome

    init(_ stored: String, _ translation: String, _ new: String, _ outcome: Outcome) {
        self.stored = stored
        self.translation = translation
        self.new = new
        self.outcome = outcome
    }

    var testDescription: String { new }

    func check(_ repairer: Repairer) throws {
        let result = try repairer.repair(new, stored: stored, translation: translation)
        switch (result, outcome) {
        case (.success(let repair), .becomes(let expected)):
            #expect(repair.text == expected)
            #expect(repair.isComplete)
        case (.success(let repair), .refused(let reason)):
            Issue.record("“\(repair.text)” should have been refused: \(reason)")
        case (.failure(let refusal), .becomes(let expected)):
            Issue.record("refused, \(refusal), instead of “\(expected)”")
        case (.failure(let refusal), .refused(let reason)):
            #expect(refusal.description.contains(reason))
        }
    }
}

/// A glossary of names such as a desk has.
enum DeskGlossary {
    static let glossary = Glossary([
        place("Ukraine", "Ucraina", .feminine), place("Syria", "Siria", .feminine),
        place("Georgia", "Georgia", .feminine), place("Kyiv", "Kiev", .neuter),
        place("Belgrade", "Belgrad", .neuter), place("Bucharest", "București", .neuter),
        place("Moscow", "Moscova", .feminine), place("Warsaw", "Varșovia", .feminine),
        place("London", "Londra", .feminine), place("Romania", "România", .feminine),
        place("Netherlands", "Olanda", .feminine),
        Term(
            kind: .place,
            designations: [
                Designation("United States", .english),
                Designation("U.S.", .english, status: .admitted),
                Designation("Statele Unite", .romanian),
                Designation("SUA", .romanian, status: .admitted),
            ], grammar: .neuterPlural, romanianForms: ["Statelor Unite"]),
        person("Vladimir Putin", "Vladimir Putin", "Putin", "Putin", .masculine),
        person("Volodymyr Zelenskyy", "Volodimir Zelenski", "Zelenskyy", "Zelenski", .masculine),
        person("Emmanuel Macron", "Emmanuel Macron", "Macron", "Macron", .masculine),
        person("Angela Merkel", "Angela Merkel", "Merkel", "Merkel", .feminine),
        person("Maia Sandu", "Maia Sandu", "Sandu", "Sandu", .feminine),
        organisation("White House", "Casa Albă", .feminine, ["Casei Albe"]),
        organisation("European Commission", "Comisia Europeană", .feminine, ["Comisiei Europene"]),
        organisation("State Department", "Departamentul de Stat", .neuter, []),
        Term(
            kind: .office,
            designations: [
                Designation("White House press secretary", .english),
                Designation("purtător de cuvânt al Casei Albe", .romanian),
            ], grammar: .masculine),
    ])

    private static func organisation(
        _ english: String, _ romanian: String, _ grammar: RomanianGrammar, _ forms: [String]
    ) -> Term {
        Term(
            kind: .organisation,
            designations: [Designation(english, .english), Designation(romanian, .romanian)],
            grammar: grammar, romanianForms: forms)
    }

    private static func place(
        _ english: String, _ romanian: String, _ grammar: RomanianGrammar
    ) -> Term {
        Term(
            kind: .place,
            designations: [Designation(english, .english), Designation(romanian, .romanian)],
            grammar: grammar)
    }

    private static func person(
        _ english: String, _ romanian: String, _ short: String, _ shortRomanian: String,
        _ grammar: RomanianGrammar
    ) -> Term {
        Term(
            kind: .person,
            designations: [
                Designation(english, .english), Designation(short, .english, status: .admitted),
                Designation(romanian, .romanian),
                Designation(shortRomanian, .romanian, status: .admitted),
            ], grammar: grammar)
    }
}
