import PunteLanguage
import Testing

@Suite struct LanguageTests {
    @Test(arguments: [
        ("en_US", "en-US"), ("EN-us", "en-US"), ("eng", "en"), ("ron-RO", "ro-RO"), ("mo", "ro"),
        ("sr-latn-rs", "sr-Latn-RS"), ("", "und"), ("\u{1F}ro-RO\u{FFFF}", "ro-RO"),
        ("\u{1}", "und"),
    ])
    func `tags of other tools come to one form`(written: String, tag: String) {
        #expect(Language(tag: written).tag == tag)
    }

    @Test func `a region makes a variant, not another language`() {
        #expect(Language(tag: "en-GB").isVariant(of: .english))
        #expect(Language.english.isVariant(of: Language(tag: "en-US")))
        #expect(Language(tag: "ro-MD").isVariant(of: Language(tag: "ro-RO")))
        #expect(!Language.romanian.isVariant(of: .english))
        // A longer language code is no variant of the one that it begins with.
        #expect(!Language(tag: "rom").isVariant(of: .romanian))
        #expect(!Language.romanian.isVariant(of: Language(tag: "rom")))
    }

    @Test func `the primary subtag is the tag up to the first hyphen`() {
        #expect(Language(tag: "zh-Hant-TW").primary == "zh")
        #expect(!Language(tag: "zh-Hant-TW").isPrimary)
        #expect(Language.romanian.primary == "ro")
        #expect(Language.romanian.isPrimary)
    }
}

@Suite struct SideTests {
    @Test func eachSideIsTheOtherOfTheOther() {
        for side in Side.allCases {
            #expect(side.other != side)
            #expect(side.other.other == side)
            #expect(Side(side.language) == side)
            #expect(Side(rawValue: side.language.tag) == side)
        }
    }

    @Test(arguments: [
        ("en", Side.english), ("en-GB", .english), ("ENG", .english), ("ro", .romanian),
        ("ro-MD", .romanian), ("rum", .romanian), ("mo", .romanian),
    ])
    func aRegionDoesNotMatter(tag: String, side: Side) {
        #expect(Side(Language(tag: tag)) == side)
    }

    @Test(arguments: ["fr", "de-DE", "und", "rom", ""])
    func otherLanguagesAreNoSide(tag: String) {
        #expect(Side(Language(tag: tag)) == nil)
    }
}
