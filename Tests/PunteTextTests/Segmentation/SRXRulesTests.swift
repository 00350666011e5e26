import PunteLanguage
import Testing

@testable import PunteText

@Suite struct SRXRulesTests {
    private static let document = """
        <?xml version="1.0" encoding="UTF-8"?>
        <srx xmlns="http://www.lisa.org/srx20" version="2.0">
          <header segmentsubflows="yes" cascade="yes"/>
          <body><languagerules>
            <languagerule languagerulename="Own">
              <rule break="no"><beforebreak>\\bDesk\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
            </languagerule>
            <languagerule languagerulename="Default">
              <rule break="yes"><beforebreak>[.?!]</beforebreak><afterbreak>\\s</afterbreak></rule>
            </languagerule>
          </languagerules>
          <maprules>
            <languagemap languagerulename="Own" languagepattern="ro.*"/>
            <languagemap languagerulename="Default" languagepattern=".*"/>
          </maprules></body>
        </srx>
        """

    private func sentences(_ text: String, _ language: Language, _ rules: SRXRules) throws
        -> [String]
    {
        let bytes = Array(text.utf8)
        return try SentenceSegmenter(language: language, srx: rules).sentences(in: text)
            .map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test func theFirstRuleThatMatchesDecides() throws {
        let rules = try SRXRules(srx: Array(Self.document.utf8), name: "own.srx")
        let text = "Scrie Desk. Știri. Apoi pleacă."
        #expect(try sentences(text, .romanian, rules) == ["Scrie Desk. Știri. ", "Apoi pleacă."])
        #expect(try sentences(text, .english, rules).count == 3)
    }

    @Test func builtInRulesSurviveTheRoundTrip() throws {
        let read = try SRXRules(srx: Array(SRXRules.builtIn.srx.utf8), name: "built-in")
        #expect(read == SRXRules.builtIn)
    }

    @Test(arguments: [
        "A venit dl. Popescu. |A plecat dna. Ionescu.",
        "„Unde mergem?” a întrebat ea. |Nimeni nu a răspuns.",
        "Str. Lungă nr. 7 a fost evacuată. |J. R. Marin a plecat.",
        "Erau cca. 200 de oameni etc. |Poliția a intervenit.",
    ])
    func builtInRulesCutAsTheSegmenterDoes(text: String) throws {
        let plain = text.replacing("|", with: "")
        let cut = try sentences(plain, .romanian, .builtIn).joined(separator: "|")
        #expect(cut == text)
    }

    @Test(arguments: [
        ("<srx", "not well-formed"), ("<tmx/>", "not an SRX document"),
        ("<!DOCTYPE srx [<!ENTITY a 'b'>]><srx/>", "document type"),
    ])
    func otherDocumentsAreRefused(text: String, reason: String) {
        let error = #expect(throws: SRXError.self) {
            try SRXRules(srx: Array(text.utf8), name: "x.srx")
        }
        #expect(error?.description.contains(reason) == true)
    }

    @Test func aWrongPatternIsNamed() throws {
        let rules = SRXRules(
            isCascading: false,
            languages: [.init(name: "a", rules: [.init(isBreak: true, before: "[", after: "")])],
            maps: [.init(pattern: "ro", name: "a")])
        let error = #expect(throws: RegularExpressionError.self) {
            try SentenceSegmenter(language: .romanian, srx: rules)
        }
        #expect(error?.description.contains("regular expression") == true)
    }

    /// What is exported is read back as it was, whatever is in the patterns.
    @Test(arguments: [true, false])
    func rulesSurviveTheRoundTrip(isCascading: Bool) throws {
        let rules = SRXRules(
            isCascading: isCascading,
            languages: [
                .init(
                    name: "A & B <c> \"d\"",
                    rules: [
                        .init(isBreak: false, before: "\\b(?:dl|dna)\\.", after: "\\s\\p{Lu}"),
                        .init(isBreak: true, before: "[.?!]['\"”]?", after: "\\s"),
                        .init(isBreak: true, before: "", after: "\\n"),
                        .init(isBreak: false, before: "a < b && c > d", after: ""),
                    ]),
                .init(name: "gol", rules: []),
            ],
            maps: [
                .init(pattern: "[Rr][Oo].*", name: "A & B <c> \"d\""),
                .init(pattern: ".*", name: "gol"),
            ])
        #expect(try SRXRules(srx: Array(rules.srx.utf8), name: "a.srx") == rules)
    }

    @Test func mapsChooseTheRules() throws {
        let first = SRXRules.Rule(isBreak: true, before: "a", after: "")
        let second = SRXRules.Rule(isBreak: true, before: "b", after: "")
        var rules = SRXRules(
            isCascading: true,
            languages: [.init(name: "1", rules: [first]), .init(name: "2", rules: [second])],
            maps: [.init(pattern: "ro.*", name: "1"), .init(pattern: "..", name: "2")])
        #expect(try rules.rules(for: .romanian) == [first, second])
        #expect(try rules.rules(for: Language(tag: "RO-md")) == [first])
        #expect(try rules.rules(for: .english) == [second])
        rules.isCascading = false
        #expect(try rules.rules(for: .romanian) == [first])
        #expect(try rules.rules(for: Language(tag: "ger-DE-x")).isEmpty)
    }

    @Test func rulesForAnotherLanguageAreRefused() throws {
        let rules = SRXRules(
            isCascading: false,
            languages: [.init(name: "a", rules: [.init(isBreak: true, before: "x", after: "")])],
            maps: [.init(pattern: "ro.*", name: "a")])
        let error = #expect(throws: SRXError.self) {
            try SentenceSegmenter(language: .english, srx: rules)
        }
        #expect(error?.description == "the SRX rules hold none for en; add a languagemap for it")
    }

    @Test func aMapWithoutRulesIsRefused() {
        let document = """
            <srx version="2.0"><body><languagerules/><maprules>
            <languagemap languagerulename="Lipsă" languagepattern="ro"/></maprules></body></srx>
            """
        let error = #expect(throws: SRXError.self) {
            try SRXRules(srx: Array(document.utf8), name: "x.srx")
        }
        #expect(error?.description.contains("“Lipsă”") == true)
    }

    /// A pattern that takes exponential time is given up, not waited for.
    @Test func endlessSearchesAreGivenUp() throws {
        let rules = SRXRules(
            isCascading: false,
            languages: [
                .init(name: "a", rules: [.init(isBreak: true, before: "(a+)+b", after: "")])
            ], maps: [.init(pattern: "ro", name: "a")])
        let segmenter = try SentenceSegmenter(language: .romanian, srx: rules)
        let error = #expect(throws: RegularExpressionError.self) {
            try segmenter.sentences(in: String(repeating: "a", count: 60))
        }
        #expect(error?.description.contains("takes too long") == true)
    }

    /// Rules in the text of an article: the reader uses them in place of its own.
    @Test func theReaderUsesThem() throws {
        let rules = SRXRules(
            isCascading: false,
            languages: [
                .init(
                    name: "a",
                    rules: [.init(isBreak: true, before: ";", after: "\\s")])
            ], maps: [.init(pattern: "ro", name: "a")])
        let text = "Au venit mulți; unii au plecat. Alții au rămas; nimeni nu știe."
        let reader = ArticleReader(layout: .text, language: .romanian, srx: rules)
        #expect(
            try reader.read(Array(text.utf8)).article.sentences.map(\.text) == [
                "Au venit mulți;", "unii au plecat. Alții au rămas;", "nimeni nu știe.",
            ])
        var isRead = false
        var stream = SentenceStream(language: .romanian, srx: rules) {
            defer { isRead = true }
            return isRead ? nil : Array(text.utf8)
        }
        let first = try stream.next()
        #expect(first?.text == "Au venit mulți;")
    }
}
