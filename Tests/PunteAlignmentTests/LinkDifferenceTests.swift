import Testing

@testable import PunteAlignment

/// Tests which kind of error a link is that was not found as the gold alignment has it.
@Suite struct LinkDifferenceTests {
    private func kinds(gold: String, found: String) throws -> [LinkDifference.Kind] {
        try LinkDifference.all(
            between: LinkFile(text: found, named: "links"),
            and: LinkFile(text: gold, named: "links")
        ).map(\.kind)
    }

    @Test func anAlignmentLikeTheGoldHasNoErrors() throws {
        #expect(try kinds(gold: "0\t0\n1\t1,2\n2\t\n", found: "0\t0\n1\t1,2\n\t3\n").isEmpty)
    }

    @Test(arguments: [
        ("0\t0,1\n", "0\t0\n", LinkDifference.Kind.incomplete),
        ("0\t0,3\n", "0\t3\n", .incomplete),
        ("0,1\t0\n", "0\t0\n", .incomplete),
        ("0\t0\n", "0\t0,1\n", .widened),
        ("0\t0,1\n", "0\t1,2\n", .mixed),
        ("0\t0\n", "0\t1\n", .elsewhere),
        ("0\t0\n", "1\t0\n", .unlinked),
        ("0\t0\n", "", .unlinked),
    ])
    func aLinkDiffersInOneWay(
        _ gold: String, _ found: String, _ kind: LinkDifference.Kind
    ) throws {
        #expect(try kinds(gold: gold, found: found).first == kind)
    }

    @Test func aLinkOfSentencesWithoutCounterpartIsUnfounded() throws {
        #expect(try kinds(gold: "0\t0\n1\t\n", found: "0\t0\n1\t4\n") == [.unfounded])
    }

    @Test func aFusedGoldLinkThatWasFoundInPiecesIsIncomplete() throws {
        #expect(try kinds(gold: "0,1\t0,1\n", found: "0\t0\n1\t1\n") == [.incomplete])
    }

    @Test func theFoundLinksAreNamed() throws {
        let found = try LinkDifference.all(
            between: LinkFile(text: "0\t1\n1\t0\n", named: "links"),
            and: LinkFile(text: "0\t0\n", named: "links"))
        #expect(found.first?.found.count == 2)
    }
}
