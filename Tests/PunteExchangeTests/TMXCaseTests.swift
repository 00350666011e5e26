import PunteExchange
import PunteLanguage
import Testing

/// Tests the difficulties that files of other tools have, one by one, as in the guide on recovery.
@Suite struct TMXCaseTests {
    @Test(arguments: TMXCase.all)
    func `each difficulty has its outcome`(example: TMXCase) throws {
        if let refusal = example.refusal {
            #expect {
                try read(example.bytes)
            } throws: { error in
                "\(error)" == refusal
            }
            return
        }
        let result = try read(example.bytes)
        let units = result.units.map { unit in
            unit.variants.map { "\($0.language.primary):\($0.text.text)" }
        }
        #expect(units == example.units)
        let findings = result.log.first.map { "\($0.line) \($0.kind.rawValue): \($0.message)" }
        #expect(findings == example.findings)
    }

    @Test func `there are as many cases as difficulties`() {
        #expect(Set(TMXCase.all.map(\.name)).count == 33)
    }

    @Test func `what a unit says beside its texts is kept`() throws {
        let example = try #require(TMXCase.all.first { $0.name == "properties, note and context" })
        let unit = try #require(try read(example.bytes).units.first)
        #expect(unit.id == "u7")
        #expect(unit.context == UnitContext(file: "poduri.txt", previous: "Înainte", next: "După"))
        #expect(unit.properties == [Property("client", "Radio")])
        #expect(unit.notes == [Note("de verificat")])
    }

    @Test func `dates are read in both forms`() throws {
        let example = try #require(TMXCase.all.first { $0.name == "dates in the extended form" })
        let unit = try #require(try read(example.bytes).units.first)
        #expect(unit.history.created?.compact == "20260203T040506Z")
        #expect(unit.history.changed?.compact == "20260204T000000Z")
    }

    @Test func `codes keep their places`() throws {
        let example = try #require(TMXCase.all.first { $0.name == "inline codes" })
        let codes = try #require(try read(example.bytes).units.first).variants[0].text.codes
        #expect(codes.map(\.kind) == [.open, .close, .placeholder])
        #expect(codes.map(\.offset) == [4, 10, 20])
        #expect(codes.map(\.content) == ["&lt;b&gt;", "&lt;/b&gt;", "&lt;br/&gt;"])
    }
}

extension TMXCase {
    static let all: [TMXCase] = languages + documents + characters + units + encodings

    private static let languages = [
        TMXCase("plain", document(unit())),
        TMXCase("regions", document(unit(tags: ("en-US", "ro-RO")), source: "en-US")),
        TMXCase("tags in capitals", document(unit(tags: ("EN", "RO")))),
        TMXCase("underscores", document(unit(tags: ("en_US", "ro_RO")), source: "en_US")),
        TMXCase("any source language", document(unit(), source: "*all*")),
        TMXCase("lang without xml:", document(unit(attribute: "lang"))),
        TMXCase("the old tag mo", document(unit(tags: ("en", "mo")))),
        TMXCase("tags of three letters", document(unit(tags: ("eng", "ron")), source: "eng")),
    ]

    private static let documents = [
        TMXCase(
            "a DTD that is not there",
            document(unit(), doctype: "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">")),
        TMXCase(
            "a DTD on the net",
            document(unit(), doctype: "<!DOCTYPE tmx SYSTEM \"http://127.0.0.1:9/tmx14.dtd\">")),
        TMXCase(
            "an external entity",
            document(
                unit("&x;"), doctype: "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///etc/hosts\">]>"),
            [],
            refusal:
                "1: the document declares entities: refused; remove its DOCTYPE if you trust it"
        ),
        TMXCase("no header", document(unit(), header: "")),
        TMXCase("a header that says little", document(unit(), header: "<header srclang=\"en\"/>")),
        TMXCase(
            "cut off",
            document(unit()).replacing("</body></tmx>", with: "<tu><tuv xml:lang=\"en\"><seg>The"),
            says: [
                "4 mended: the file ends inside <tmx>",
                "4 skipped: a segment that is cut off left out",
            ]),
    ]

    private static let characters = [
        TMXCase(
            "a control character", document(unit("The \u{7}bridge is closed.")),
            says: ["3 mended: control character 07 removed"]),
        TMXCase(
            "a reference to a control character", document(unit("The &#7;bridge is closed.")),
            says: ["3 mended: reference to the forbidden character U+7 removed"]),
        TMXCase(
            "an entity of HTML", document(unit("The&nbsp;bridge")),
            [["en:The\u{A0}bridge", "ro:\(romanian)"]],
            says: ["3 mended: &nbsp; is not known in XML: read as in HTML"]),
        TMXCase(
            "a bare ampersand", document(unit("B&B closed") + "\n" + unit()),
            [["en:B&B closed", "ro:\(romanian)"], pair], says: ["3 mended: bare & read as text"]),
        TMXCase(
            "characters beyond the first plane", document(unit("A 🌉 and a 𝔅.")),
            [["en:A 🌉 and a 𝔅.", "ro:\(romanian)"]]),
    ]

    private static let units = [
        TMXCase(
            "inline codes",
            document(
                unit(
                    """
                    The <bpt i="1" type="bold">&lt;b&gt;</bpt>bridge<ept i="1">&lt;/b&gt;</ept> \
                    is closed<ph x="2">&lt;br/&gt;</ph>.
                    """))),
        TMXCase(
            "two translations",
            document(
                unit().replacing(
                    "</tu>", with: "<tuv xml:lang=\"ro\"><seg>Podul s-a închis.</seg></tuv></tu>")),
            [pair + ["ro:Podul s-a închis."]]),
        TMXCase(
            "one source twice", document(unit() + unit(english, "Podul este închis.")),
            [pair, ["en:\(english)", "ro:Podul este închis."]]),
        TMXCase(
            "an empty segment",
            document(unit().replacing("<seg>\(english)</seg>", with: "<seg/>") + "\n" + unit()),
            says: ["3 skipped: a unit with only ro in it left out"]),
        TMXCase(
            "the target first", document(unit(romanian, english, tags: ("ro", "en"))),
            [Array(pair.reversed())]),
        TMXCase(
            "dates in the extended form",
            document(
                unit(
                    attributes: " creationdate=\"2026-02-03T04:05:06Z\" changedate=\"2026-02-04\""))
        ),
        TMXCase(
            "properties, note and context",
            document(
                unit(
                    attributes: " tuid=\"u7\"",
                    before: """
                        <prop type="file">poduri.txt</prop><prop type="prev">Înainte</prop>\
                        <prop type="next">După</prop><prop type="client">Radio</prop>\
                        <note>de verificat</note>
                        """))),
    ]

    private static let encodings = [
        TMXCase("a byte order mark", "\u{FEFF}" + document(unit())),
        TMXCase(
            "UTF-16, little end first, with a mark",
            bytes: wide("\u{FEFF}" + document(unit(), encoding: "UTF-16"), bigEndian: false)),
        TMXCase(
            "UTF-16, big end first, without a mark",
            bytes: wide(document(unit(), encoding: "UTF-16"), bigEndian: true)),
        TMXCase(
            "UTF-16 that says UTF-8",
            bytes: wide("\u{FEFF}" + document(unit()), bigEndian: false),
            says: ["1 mended: declared as UTF-8 but is UTF-16LE"]),
        TMXCase(
            "windows-1250", bytes: narrow(document(unit(), encoding: "windows-1250"))),
        TMXCase(
            "a byte that is not UTF-8", bytes: narrow(document(unit())),
            says: ["1 mended: declared as UTF-8 but is not: read as windows-1250"]),
        TMXCase("ISO 8859-16", bytes: narrow(document(unit(), encoding: "ISO-8859-16"))),
    ]
}
