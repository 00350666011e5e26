import PunteLanguage
import Testing

@testable import PunteText

@Suite struct FunctionWordShareTests {
    @Test func aLanguageIsFullOfItsOwnFunctionWords() throws {
        let english = "The mayor of the town said that it was one of the worst storms on record."
        let romanian = """
            Primarul orașului a spus că a fost una dintre cele mai grave furtuni din istorie.
            """
        #expect(try Side.english.functionWordShare(in: english).share > 0.3)
        #expect(try Side.romanian.functionWordShare(in: romanian).share > 0.3)
        #expect(try Side.english.functionWordShare(in: romanian).share < 0.2)
        #expect(try Side.romanian.functionWordShare(in: english).share < 0.2)
    }

    @Test func lettersAndSignsAreNoWords() throws {
        let (words, share) = try Side.english.functionWordShare(in: "A B, 12 – of")
        #expect(words == 1 && share == 1)
        #expect(try Side.romanian.functionWordShare(in: "").share == 0)
    }
}
