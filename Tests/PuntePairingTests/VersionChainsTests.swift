import PunteAlignment
import PunteLanguage
import Testing

@testable import PuntePairing

/// Tests which texts are versions of one report.
@Suite struct VersionChainsTests {
    private static let report = (1...40).map {
        "Sentence number \($0) tells how village \($0 * 3) lost bridge \($0 * 7) in the storm."
    }

    private func chains(_ texts: [[String]], dates: [String?]? = nil) throws -> VersionChains {
        let reader = try SketchReader(.english, lexicon: .shipped())
        return VersionChains(
            try texts.enumerated().map { index, sentences in
                try reader.sketch(
                    of: ArchiveArticle(
                        id: "\(index)", text: sentences.joined(separator: " "),
                        date: dates?[index]))
            })
    }

    @Test func anUpdateIsAVersion() throws {
        var update = Self.report
        update.remove(at: 5)
        update[3] = update[3].replacing("12", with: "15")
        let found = try chains([Self.report, ["Nothing like it."], update])
        #expect(found.versions(of: 2) == [0, 2])
        #expect(found.versions(of: 1) == [1])
        #expect(found.areDuplicates(0, 2))
    }

    @Test func aShortenedReportIsAVersionButNoDuplicate() throws {
        let found = try chains([Self.report, Array(Self.report[..<20])])
        #expect(found.versions(of: 0) == [0, 1])
        #expect(!found.areDuplicates(0, 1))
    }

    @Test func aReportThatRepeatsTheBackgroundIsNone() throws {
        let other = (1...30).map { "Another day, and team \($0) plays match \($0 * 5) at home." }
        let found = try chains([Self.report, other + Self.report[..<10]])
        #expect(found.versions(of: 0) == [0])
    }

    @Test func versionsAreOfOneWeek() throws {
        let found = try chains(
            [Self.report, Self.report, Self.report], dates: ["2026-03-01", "2026-03-20", nil])
        #expect(found.versions(of: 0).contains(2))
        #expect(
            try chains([Self.report, Self.report], dates: ["2026-03-01", "2026-03-20"]).versions(
                of: 0) == [0])
    }
}
