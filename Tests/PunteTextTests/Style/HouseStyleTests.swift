import Testing

@testable import PunteText

@Suite("House style of quantities")
struct HouseStyleTests {
    private func applied(_ file: String, to text: String) throws -> String {
        HouseStyler(try HouseStyle(file, name: "stil.txt")).applied(to: text)
    }

    @Test(arguments: [
        ("percent = %", "35 la sută", "35%"), ("percent = %", "3,4 la sută", "3,4%"),
        ("percent = %", "35 de procente", "35%"), ("percent = %", "10-15 la sută", "10-15%"),
        ("percent = %", "35 %", "35%"), ("percent = %", "zece la sută", "zece la sută"),
        ("percent = %", "2 puncte procentuale", "2 puncte procentuale"),
        ("percent = la sută", "35%", "35 la sută"), ("percent = la sută", "3,4%", "3,4 la sută"),
        ("percent = la sută", "35 de procente", "35 la sută"),
        ("percent = la sută", "35 la sută", "35 la sută"),
        ("percent = procente", "35%", "35 de procente"), ("percent = procente", "5%", "5 procente"),
        ("percent = procente", "12 la sută", "12 procente"),
    ])
    func percentages(file: String, text: String, right: String) throws {
        #expect(try applied(file, to: text) == right)
    }

    @Test(arguments: [
        ("large-numbers = miliarde", "3 trilioane de lei", "3.000 de miliarde de lei"),
        ("large-numbers = miliarde", "2,5 trilioane de dolari", "2.500 de miliarde de dolari"),
        ("large-numbers = miliarde", "1,2 trilioane", "1.200 de miliarde"),
        ("large-numbers = miliarde", "300 de miliarde de lei", "300 de miliarde de lei"),
        ("large-numbers = trilioane", "3.000 de miliarde de lei", "3 trilioane de lei"),
        ("large-numbers = trilioane", "2.500 de miliarde de dolari", "2,5 trilioane de dolari"),
        ("large-numbers = trilioane", "900 de miliarde de euro", "900 de miliarde de euro"),
    ])
    func largeNumbers(file: String, text: String, right: String) throws {
        #expect(try applied(file, to: text) == right)
    }

    @Test(arguments: [
        ("months = decembrie", "3 dec. 2024", "3 decembrie 2024"),
        ("months = decembrie", "3 decembrie 2024", "3 decembrie 2024"),
        ("months = decembrie", "3 dec.", "3 decembrie"),
        ("months = decembrie", "11 sept. 2001", "11 septembrie 2001"),
        ("months = dec.", "3 decembrie 2024", "3 dec. 2024"),
        ("months = dec.", "decembrie 2024", "decembrie 2024"),
        ("dates = 3 decembrie 2024", "03.12.2024", "3 decembrie 2024"),
        ("dates = 3 decembrie 2024", "21.05.2026", "21 mai 2026"),
        ("dates = 03.12.2024", "3 decembrie 2024", "03.12.2024"),
        ("dates = 03.12.2024", "3 decembrie", "3 decembrie"),
    ])
    func dates(file: String, text: String, right: String) throws {
        #expect(try applied(file, to: text) == right)
    }

    @Test(arguments: [
        ("thousands = 12.000", "12 000 de oameni", "12.000 de oameni"),
        ("thousands = 12.000", "12000 de oameni", "12.000 de oameni"),
        ("thousands = 12.000", "1250000 de lei", "1.250.000 de lei"),
        ("thousands = 12.000", "5000 de lei", "5.000 de lei"),
        ("thousands = 12 000", "12.000 de oameni", "12 000 de oameni"),
        ("thousands = 12000", "12.000 de oameni", "12000 de oameni"),
        ("thousands = 12.000", "în anul 2024", "în anul 2024"),
        ("thousands = 12.000", "999 de oameni", "999 de oameni"),
    ])
    func thousands(file: String, text: String, right: String) throws {
        #expect(try applied(file, to: text) == right)
    }

    @Test(arguments: [
        ("numbers = cinci", "5", "cinci"), ("numbers = cinci", "10", "zece"),
        ("numbers = cinci", "2", "2"), ("numbers = cinci", "11", "11"),
        ("numbers = 5", "cinci", "5"), ("numbers = 5", "doisprezece", "doisprezece"),
    ])
    func smallNumbers(file: String, text: String, right: String) throws {
        #expect(try applied(file, to: text) == right)
    }

    @Test func `a text has only what departs`() throws {
        let style = try HouseStyle(
            """
            # Redacția externă
            percent = %

            numbers = cinci
            """, name: "stil.txt")
        let text = "Prețurile au crescut cu 35 la sută, apoi cu 4%; au plecat 5 nave din portul 5."
        let found = HouseStyler(style).departures(in: text)
        #expect(found.map(\.right) == ["35%", "cinci"])
        #expect(found.map(\.key) == [.percent, .numbers])
        #expect(found.map(\.value) == ["%", "cinci"])
        #expect(
            found.first.map {
                text.utf8.dropFirst($0.range.lowerBound).prefix($0.range.count).elementsEqual(
                    "35 la sută".utf8)
            } == true)
    }

    @Test(arguments: [
        ("percent", "stil.txt:1: write a key, = and a value, such as percent = %"),
        ("procent = %", "stil.txt:1: no key “procent”; the nearest is percent"),
        (
            "# da\nlarge-number = miliarde",
            "stil.txt:2: no key “large-number”; the nearest is large-numbers"
        ),
        ("percent = 35%", "stil.txt:1: percent = 35%: write one of la sută, procente, %"),
        ("months = full", "stil.txt:1: months = full: write one of decembrie, dec."),
        ("percent = %\r\npercent = la sută", "stil.txt:2: percent stands in line 1 already"),
    ])
    func `a line that is not understood is said`(file: String, message: String) {
        let error = #expect(throws: HouseStyleError.self) {
            try HouseStyle(file, name: "stil.txt")
        }
        #expect(error?.description == message)
    }

    @Test func `every value can be chosen, and stands for itself`() throws {
        for row in HouseStyle.rows {
            let style = try HouseStyle("\(row.key.rawValue) = \(row.value)", name: "stil.txt")
            #expect(style.choice(row.key) == row.choice)
        }
        #expect(Set(HouseStyle.rows.map(\.key)) == Set(HouseStyle.Key.allCases))
        #expect(try HouseStyle("", name: "stil.txt") == .usual)
    }
}
