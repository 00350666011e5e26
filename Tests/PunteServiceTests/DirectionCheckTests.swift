import PunteExchange
import PunteLanguage
import PunteTestSupport
import Testing

@testable import PunteService

@Suite struct DirectionCheckTests {
    private static let english = "The government approved the budget for next year on Monday."
    private static let romanian = "Guvernul a aprobat luni bugetul pentru anul viitor."

    private func check(_ pairs: [(String, String)]) -> DirectionCheck {
        var check = DirectionCheck()
        for (english, romanian) in pairs {
            check.look(
                at: TranslationUnit(
                    variants: [Variant(.english, english), Variant(.romanian, romanian)]))
        }
        return check
    }

    @Test func `units marked right and wrong are counted`() {
        let check = check([
            (Self.english, Self.romanian), (Self.romanian, Self.english),
            (Self.english, Self.english + " Again."), ("Da.", "Yes."),
        ])
        #expect(check.decided == 3 && check.swapped == 1 && check.same == 1)
        #expect(!check.isSwapped)
    }

    @Test func `a file is swapped when most of it is`() {
        let right = (Self.english, Self.romanian)
        let wrong = (Self.romanian, Self.english)
        #expect(check([wrong]).isSwapped)
        #expect(check([wrong, wrong, wrong, right, right]).isSwapped)
        #expect(!check([wrong, wrong, right, right]).isSwapped)
        #expect(!check([]).isSwapped)
    }

    @Test func `the same text on both sides says nothing`() {
        #expect(check([(Self.english, Self.english)]).decided == 0)
    }
}
