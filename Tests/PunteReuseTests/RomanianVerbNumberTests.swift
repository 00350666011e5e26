import Testing

@testable import PunteReuse

@Suite("Number of a Romanian verb")
struct RomanianVerbNumberTests {
    @Test(arguments: [
        ("a", EnglishSubject.Number.singular), ("au", .plural), ("este", .singular),
        ("sunt", .plural), ("lipsește", .singular),
    ])
    func verbs(word: String, number: EnglishSubject.Number) {
        #expect(RomanianVerbNumber.number(word) == number)
    }

    @Test(arguments: ["casă", "declarat", "putem", ""])
    func others(word: String) { #expect(RomanianVerbNumber.number(word) == nil) }
}
