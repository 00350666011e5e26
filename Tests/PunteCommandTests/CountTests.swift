import Testing

@testable import PunteCommand

@Suite struct CountTests {
    @Test(arguments: [
        (0, "0 links"), (1, "1 link"), (2, "2 links"), (-1, "-1 links"),
        (1_000_000, "1000000 links"),
    ])
    func `a noun is plural unless there is one`(number: Int, text: String) {
        #expect(Count.of(number, "link") == text)
    }

    @Test func `an irregular plural is given`() {
        #expect(Count.of(1, "entry", plural: "entries") == "1 entry")
        #expect(Count.of(3, "entry", plural: "entries") == "3 entries")
    }
}
