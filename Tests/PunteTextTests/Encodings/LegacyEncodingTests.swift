import PunteLanguage
import Testing

@testable import PunteText

@Suite struct LegacyEncodingTests {
    /// ISO 8859-2 and windows-1250 have the same bytes for Romanian letters; what tells them apart is
    /// the quotes.
    @Test(arguments: LegacyText.Encoding.allCases)
    func romanianNewsIsReadInEachEncoding(encoding: LegacyText.Encoding) throws {
        let bytes = LegacyText.bytes(of: LegacyText.news, in: encoding)
        let decoded = try TextDecoder.decode(bytes, name: "arhiva.txt")
        #expect(NormalForm.folded(decoded.text) == NormalForm.folded(LegacyText.news))
        #expect(decoded.notes.first?.hasPrefix("arhiva.txt: not UTF-8; read as ") == true)
        if encoding != .latin2 { #expect(decoded.encoding == encoding.rawValue) }
    }

    @Test func commasBelowComeFromLatin10Only() throws {
        let latin10 = LegacyText.bytes(of: LegacyText.news, in: .latin10)
        #expect(try TextDecoder.decode(latin10, name: "a").text.contains("ș"))
        let windows = LegacyText.bytes(of: LegacyText.news, in: .windows1250)
        let text = try TextDecoder.decode(windows, name: "a").text
        #expect(text.contains("ş") && text.contains("ţ"))
        #expect(!text.contains("ș"))
    }

    @Test func westernTextIsRead() throws {
        // The caf\u{E9} \u{201C}Hof\u{201D} \u{2013} M\u{FC}nchen
        let bytes =
            Array("The caf".utf8) + [0xE9] + Array(" is called ".utf8) + [0x93]
            + Array("Hof".utf8) + [0x94] + Array(" ".utf8) + [0x96] + Array(" in M".utf8) + [0xFC]
            + Array("nchen, the minister said on Friday.".utf8)
        let decoded = try TextDecoder.decode(bytes, name: "a.txt")
        #expect(
            decoded.text
                == "The café is called “Hof” – in München, the minister said on Friday.")
    }

    @Test(arguments: [
        ("latin1", "windows-1252"), ("US-ASCII", "windows-1252"), ("iso-8859-9", "windows-1254"),
        ("ISO-8859-16", "ISO-8859-16"), ("latin10", "ISO-8859-16"),
        ("windows-1250", "windows-1250"),
    ])
    func declaredNamesAreThoseOfBrowsers(declared: String, read: String) throws {
        let bytes = Array("Un articol".utf8) + [0xEE, 0x0A]
        let decoded = try #require(LegacyEncoding.decode(bytes, declared: declared))
        #expect(decoded.encoding == read)
        #expect(decoded.text == "Un articolî\n")
        #expect(decoded.notes.isEmpty)
    }

    @Test func unknownDeclarationsAreIgnored() {
        #expect(LegacyEncoding.decode([0x41], declared: "klingon-1") == nil)
        #expect(LegacyEncoding.convert([0x41], from: "klingon-1") == nil)
    }

    @Test func theDeclarationOfAPageCountsWhenItsBytesAreNotUTF8() throws {
        let page = Array("<html><head><meta charset=windows-1250></head><p>".utf8)
        let legacy = page + LegacyText.bytes(of: "Ștefan", in: .windows1250)
        #expect(
            try TextDecoder.decode(legacy, name: "a", declared: "windows-1250").text
                .hasSuffix("Ştefan"))
        let unicode = page + Array("Ștefan".utf8)
        let decoded = try TextDecoder.decode(unicode, name: "a", declared: "windows-1250")
        #expect(decoded.encoding == "UTF-8")
        #expect(decoded.text.hasSuffix("Ștefan"))
    }

    @Test func theFirstInvalidByteIsFound() {
        #expect(LegacyEncoding.firstInvalid(in: [0x41, 0xC8, 0x99, 0xFF]) == 3)
        #expect(LegacyEncoding.firstInvalid(in: [0x41, 0xC8, 0x41]) == 1)
        #expect(LegacyEncoding.firstInvalid(in: Array("ștafetă".utf8)) == 9)
    }

    /// The charset is found in both forms of the tag, in any case, with or without quotes.
    @Test(arguments: [
        "<meta charset='windows-1250'>", "<META CHARSET=\"windows-1250\">",
        "<meta charset = windows-1250 >",
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1250\">",
        "<meta name=viewport content='width=600'><meta charset=windows-1250>",
    ])
    func thePageDeclaresItsEncoding(tag: String) throws {
        let head = Array("<html><head>\(tag)<title>x</title></head><body><p>".utf8)
        let text = "Ștefan a câștigat cursa de la Brașov, iar Ioana a terminat a doua."
        let bytes = head + LegacyText.bytes(of: text, in: .windows1250)
        let reading = try ArticleReader(layout: .html).read(bytes)
        #expect(reading.encoding == "windows-1250")
        #expect(reading.notes.isEmpty)
        #expect(NormalForm.folded(reading.text) == NormalForm.folded("x\n\n" + text))
    }
}
