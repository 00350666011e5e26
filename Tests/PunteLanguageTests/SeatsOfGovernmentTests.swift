import Testing

@testable import PunteLanguage

@Suite("Seats of government")
struct SeatsOfGovernmentTests {
    private let seats = SeatsOfGovernment.standard

    @Test(
        "A seat stands for its country, in both directions",
        arguments: [
            ("Ukraine", "Kiev"), ("Russia", "Kremlin"), ("United States", "Casa Albă"),
            ("Beijing", "China"), ("the Kremlin", "Moscova"), ("Warsaw", "Polonia"),
            ("Polish", "Varșovia"), ("Washington", "Statele Unite"), ("London", "Downing Street"),
        ])
    func one(english: String, romanian: String) {
        let names = [english, english.replacing("the ", with: "")]
        #expect(seats.areOne(english: names, romanian: [romanian]))
    }

    @Test(
        "Another country's seat does not",
        arguments: [
            ("Ukraine", "Moscova"), ("Lviv", "Kiev"), ("Poland", "Praga"), ("Niger", "Abuja"),
            ("Beijing", "Japonia"), ("Sweden", "Oslo"),
        ])
    func others(english: String, romanian: String) {
        #expect(!seats.areOne(english: [english], romanian: [romanian]))
    }

    @Test func `every country is one of the places`() {
        let rows = DataTable(LanguageData.Both.seatsOfGovernment).rows
        #expect(rows.count > 100)
        for row in rows {
            let places = Places.standard
            let known = places.rows(ofBare: NormalForm.bare(row[0]), in: .english)
                .union(places.rows(ofPhrasesIn: row[0], in: .english))
            #expect(!known.isEmpty, "\(row[0])")
        }
    }
}
