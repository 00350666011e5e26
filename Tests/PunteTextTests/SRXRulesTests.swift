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
        let error = #expect(throws: SRXError.self) {
            try SentenceSegmenter(language: .romanian, srx: rules)
        }
        #expect(error?.description.contains("regular expression") == true)
    }
}
