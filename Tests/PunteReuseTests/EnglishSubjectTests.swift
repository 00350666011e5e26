import Testing

@testable import PunteReuse

@Suite("Number of an English subject")
struct EnglishSubjectTests {
    @Test(
        "The head of the subject tells",
        arguments: [
            ("The leaders of the party ", EnglishSubject.Number.plural), ("The unions ", .plural),
            ("Nurses and ambulance drivers ", .plural), ("They ", .plural),
            ("The head of the unions ", .singular),
            ("The mayor said that the court ", .singular),
            ("The teachers said that the mayor ", .singular),
            ("The mayor, Ana Pop, ", .singular), ("Popescu ", .singular),
        ])
    func number(text: String, number: EnglishSubject.Number) {
        #expect(EnglishSubject().number(at: text) == number)
    }

    @Test("Nothing is said where it is not sure", arguments: ["", "On Monday the ", "It "])
    func unknown(text: String) { #expect(EnglishSubject().number(at: text) == nil) }
}
