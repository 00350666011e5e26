import PunteGlossary
import Testing

@Suite("Findings and their keys")
struct FindingTests {
    private let checker = TranslationChecker(glossary: Glossary([]))

    private func findings(_ english: String, _ romanian: String) -> [Finding] {
        checker.findings(english: english, romanian: romanian)
    }

    private func key(_ english: String, _ romanian: String) throws -> FindingKey {
        let found = findings(english, romanian)
        let finding = try #require(found.first, "\(romanian)")
        return finding.key(in: romanian)
    }

    @Test(arguments: [
        ("Portul a primit 25 nave.", "25 nave", "25 de nave"),
        ("Portul a primit 19 de nave.", "19 de", "19"),
        ("Inflația a ajuns la 3.4%.", "3.4", "3,4"),
        ("Portul este  închis.", "  ", " "),
        ("Portul este închis , spun ei.", " ,", ","),
        ("Portul a fost închis şi golit.", "şi", "și"),
        ("Portul \"vechi\" este închis.", "\"vechi\"", "„vechi”"),
    ])
    func `a certain correction fits its place`(
        romanian: String, excerpt: String, correction: String
    ) throws {
        let found = findings("", romanian).filter(\.isCertain)
        #expect(found.map(\.excerpt) == [excerpt])
        #expect(found.map(\.correction) == [correction])
        #expect(found.allSatisfy { $0.range.count == $0.excerpt.utf8.count })
    }

    @Test(arguments: [
        ("A doua zi este liberă\", a spus el.", "”"), ("\"Prima zi este liberă.", "„"),
        ("(\"Prima zi este liberă", "„"), ("Așa a fost“.", "”"),
    ])
    func `a single mark is written as its neighbours want it`(
        romanian: String, correction: String
    ) {
        #expect(findings("", romanian).first { $0.rule == "quotes" }?.correction == correction)
    }

    @Test(arguments: ["„El a spus \"da și a plecat”.", "Portul\"vechi este închis."])
    func `a mark that is not understood has no correction`(romanian: String) throws {
        let finding = try #require(findings("", romanian).first { $0.rule == "quotes" })
        #expect(finding.correction == nil)
    }

    @Test func `what the English has is known`() throws {
        let finding = try #require(
            findings("The port received 25 ships.", "Portul a primit 35 de nave.").first)
        #expect(finding.expected == "25")
        #expect(finding.severity == .fact)
        #expect(!finding.isCertain)
    }

    private static let english = "The port received 25 ships on Tuesday."
    private static let romanian = "Portul a primit marți 35 de nave, au anunțat autoritățile."

    @Test(arguments: [
        "Portul a primit marti 35 de nave, au anunţat autorităţile.",
        "Portul a primit marți 35 de nave , au anunțat  autoritățile",
        "„Portul a primit marți 35 de nave”, au anunțat autoritățile!",
        "PORTUL A PRIMIT MARȚI 35 DE NAVE, AU ANUNȚAT AUTORITĂȚILE.",
    ])
    func `signs, capitals and diacritics of a sentence do not change the key`(
        romanian: String
    ) throws {
        let number = try #require(
            findings(Self.english, romanian).first { $0.rule == "number" })
        #expect(try number.key(in: romanian) == key(Self.english, Self.romanian))
    }

    @Test(arguments: [
        ("The port received 25 ships on Tuesday.", "Portul a primit marți 36 de nave."),
        ("The port received 45 ships on Tuesday.", romanian),
        (english, "Marți, în port au intrat 35 de nave."),
    ])
    func `another value or sentence is another finding`(english: String, romanian: String) throws {
        #expect(try key(english, romanian) != key(Self.english, Self.romanian))
    }

    @Test func `a key is 16 digits, of which 8 are shown`() throws {
        let key = try key(Self.english, Self.romanian)
        #expect(key.text.count == 16)
        #expect(key.text.hasPrefix(key.shortText))
        #expect(key.shortText.count == 8)
    }
}
