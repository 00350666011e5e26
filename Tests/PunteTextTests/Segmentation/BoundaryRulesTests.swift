import PunteLanguage
import Testing

@testable import PunteText

/// What the tables say of abbreviations.
@Suite struct BoundaryRulesTests {
    @Test(arguments: [
        ("dl", BoundaryRules.Abbreviation.title), ("Dl", .title), ("DL", .title), ("nr", .number),
        ("Nr", .number), ("prof", .title), ("prof.dr", .title), ("Prof.Dr", .title),
        ("şos", .title), ("șos", .title), ("sos", .title),
    ])
    func romanian(written: String, kind: BoundaryRules.Abbreviation) {
        #expect(BoundaryRules.romanian.kind(of: written) == kind)
    }

    @Test(arguments: [
        ("Dr", BoundaryRules.Abbreviation.title), ("U.S", .either), ("p.m", .time), ("P.M", .time),
        ("Co", .company), ("Inc", .company), ("e.g", .never), ("Dec", .number), ("No", .number),
    ])
    func english(written: String, kind: BoundaryRules.Abbreviation) {
        #expect(BoundaryRules.english.kind(of: written) == kind)
    }

    @Test(arguments: ["casă", "a", "guvern", "prof.casă", "", "."])
    func otherWordsAreNone(written: String) {
        #expect(BoundaryRules.romanian.kind(of: written) == nil)
    }

    @Test func aRegionDoesNotMatter() {
        let american = BoundaryRules.rules(for: Language(tag: "en-US"))
        #expect(american.kind(of: "Dr") == .title)
        #expect(BoundaryRules.rules(for: Language(tag: "ro-MD")).kind(of: "dl") == .title)
        #expect(BoundaryRules.rules(for: Language(tag: "fr")).kind(of: "dl") == nil)
    }

    /// Whether the next word opens a sentence decides after „U.S.” and the like.
    @Test(arguments: [
        ("The army", true), ("„Da”", true), ("– Nu", true), ("Senate", false), ("the", false),
        ("But he", true), ("The. End", false), ("14", false), ("", false),
    ])
    func openers(text: String, opens: Bool) {
        var text = text
        let found = text.withUTF8 {
            NextWord(bytes: $0, boundary: 0).opensSentence(under: .english)
        }
        #expect(found == opens)
    }

    @Test(arguments: [
        ("Smith asked.", true), ("President Joe Smith added, smiling", true),
        ("Smith left.", false),
        ("Smith asked her.", false), ("smith asked.", false), ("“Smith asked.”", false),
        ("One two three four asked.", false),
    ])
    func reportedSpeech(text: String, reports: Bool) {
        var text = text
        let found = text.withUTF8 {
            NextWord(bytes: $0, boundary: 0).reportsSpeech(under: .english)
        }
        #expect(found == reports)
    }
}
