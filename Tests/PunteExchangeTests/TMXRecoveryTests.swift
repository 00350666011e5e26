import PunteExchange
import PunteLanguage
import Testing

/// Tests that only damaged units are lost, and that the damage is reported with its line.
@Suite struct TMXRecoveryTests {
    /// Reads a valid unit, a damaged one on line 4, and a valid one again.
    private func damaged(
        _ unit: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> (unit: TranslationUnit?, log: FindingLog) {
        let body = [tu("Before.", "Înainte."), unit, tu("After.", "După.")]
        let result = try read(tmx(body.joined(separator: "\n")))
        let english = result.units.map(\.english)
        #expect(english.first == "Before.", sourceLocation: sourceLocation)
        #expect(english.last == "After.", sourceLocation: sourceLocation)
        #expect(
            result.log.first.allSatisfy { $0.line == 4 || $0.line == 5 },
            sourceLocation: sourceLocation)
        return (result.units.count == 3 ? result.units[1] : nil, result.log)
    }

    @Test(arguments: [
        ("AT&T grew.", "AT&T grew.", "bare & read as text"),
        ("R&D; grew.", "R&D; grew.", "bare & read as text"),
        ("a < b", "a < b", "bare < read as text"),
        ("a &lt b", "a &lt b", "bare & read as text"),
        ("snow&nbsp;fell", "snow\u{A0}fell", "&nbsp; is not known in XML: read as in HTML"),
        ("&bdquo;caf&eacute;&rdquo;", "„café”", "&bdquo; is not known in XML: read as in HTML"),
        ("bell\u{7} rang", "bell rang", "control character 07 removed"),
        ("bell&#7; rang", "bell rang", "reference to the forbidden character U+7 removed"),
        ("bell&#x1F; rang", "bell rang", "reference to the forbidden character U+1f removed"),
        ("half&#xD83D; rang", "half rang", "reference to the forbidden character U+d83d removed"),
        ("end\u{FFFE}", "end", "noncharacter U+FFFE or U+FFFF removed"),
    ])
    func `a bad character is mended`(written: String, text: String, message: String) throws {
        let result = try damaged(tu(written, "ceva"))
        #expect(result.unit?.english == text)
        #expect(result.log.first.first?.description == "line 4: \(message)")
        #expect(result.log.skipped == 0)
    }

    @Test func `a bad byte is mended where the file is UTF-8`() throws {
        var bytes = Array(tmx(tu("țară", "A") + "\n" + tu("b@d", "B") + "\n" + tu("ști", "C")).utf8)
        bytes = bytes.map { $0 == UInt8(ascii: "@") ? 0xE3 : $0 }
        let result = try read(bytes)
        #expect(result.units.map(\.english) == ["țară", "b\u{FFFD}d", "ști"])
        #expect(
            result.log.first.map(\.description) == [
                "line 4: byte E3 is not UTF-8: read as \u{FFFD}"
            ])
    }

    @Test(arguments: [
        "<b>snow</b> fell", "snow<br/> fell", "<font color=\"red\">snow</font> fell",
    ])
    func `unescaped markup becomes codes`(written: String) throws {
        let result = try damaged(tu(written, "a nins"))
        #expect(result.unit?.english == "snow fell")
        #expect(result.unit?.variants[0].text.codes.isEmpty == false)
        #expect(result.log.mended > 0)
    }

    @Test(arguments: ["<b>snow fell", "snow</b> fell", "<i><b>snow</i></b> fell", "snow</p> fell"])
    func `unbalanced markup in a segment is balanced`(written: String) throws {
        let result = try damaged(tu(written, "a nins"))
        #expect(result.unit?.english == "snow fell")
        #expect(result.log.mended > 0)
        #expect(result.log.skipped == 0)
    }

    @Test(arguments: [
        tu("Hello <bpt i=\"1\">&lt;b>world", "Salut"),
        "<tu><tuv xml:lang=\"en\"><seg>Hello</tuv><tuv xml:lang=\"ro\"><seg>Salut</seg></tuv></tu>",
        "<tu><tuv xml:lang=\"en\"><seg>Hello</seg></tuv></tu>",
        "<tu><tuv><seg>Hello</seg></tuv><tuv xml:lang=\"ro\"><seg>Salut</seg></tuv></tu>",
        tu("", "Salut"), "<tu/>", "<tu><tuv xml:lang=\"en\"><seg>Hello",
        "<tu><tuv xml:lang=\"en><seg>Hello</seg></tuv><tuv xml:lang=\"ro\"><seg>S</seg></tuv></tu>",
    ])
    func `a unit without two whole texts is left out`(unit: String) throws {
        let result = try damaged(unit)
        #expect(result.unit == nil)
        #expect(result.log.skipped > 0)
    }

    @Test(arguments: [
        "<tu><tuv xml:lang=\"en\"><seg>Hello</seg></tuv><tuv xml:lang=\"ro\"><seg>Salut</seg></tuv>",
        "<tu><tuv xml:lang=\"en\"><seg>Hello</seg><tuv xml:lang=\"ro\"><seg>Salut</seg></tu>",
        "<tu><tuv xml:lang=en><seg>Hello</seg></tuv><tuv xml:lang=ro><seg>Salut</seg></tuv></tu>",
        "</tuv>" + tu("Hello", "Salut") + "</tu>",
        "<tu creationid=\"A&B\"><note>x</tu>" + tu("Hello", "Salut"),
    ])
    func `lost and stray tags are made up for`(unit: String) throws {
        let result = try damaged(unit)
        #expect(result.unit?.english == "Hello")
        #expect(result.unit?.romanian == "Salut")
        #expect(result.log.mended > 0)
    }

    @Test func `a file cut anywhere gives the units that are whole`() throws {
        let whole = Array(tmx(tu("One.", "Unu.") + tu("Two țări.", "Două <ph/>țări.")).utf8)
        for length in 60..<whole.count {
            let result = try read(Array(whole[..<length]))
            let english = result.units.map(\.english)
            #expect(["One.", "Two țări."].starts(with: english))
            #expect(!result.units.contains { $0.romanian?.hasSuffix(".") == false })
        }
    }

    @Test func `comments, instructions and CDATA are what they are`() throws {
        let result = try read(
            tmx(
                """
                <!-- <tu>&oops; < --><?tool <tu> ?>
                \(tu("a<!-- gone -->b", "<![CDATA[x < y & ]] z]]>"))
                """))
        #expect(result.units.map(\.english) == ["ab"])
        #expect(result.units.map(\.romanian) == ["x < y & ]] z"])
        #expect(result.log.count == 0)
    }

    @Test func `a strict log stops at the first damage`() {
        let file = tmx(tu("a", "b") + "\n" + tu("AT&T", "c"))
        #expect(throws: ExchangeError("bare & read as text", line: 4)) {
            try read(file, strict: true)
        }
    }
}

/// Tests that the bytes decide on the encoding if the declaration contradicts them.
@Suite struct TMXEncodingTests {
    private func document(_ encoding: String) -> String {
        """
        <?xml version="1.0" encoding="\(encoding)"?>
        <tmx version="1.4"><body>\(tu("Snow.", "Ninsoare în țară: „știți”."))</body></tmx>
        """
    }

    private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 255)]
            return bigEndian ? bytes : bytes.reversed()
        }
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 with and without a mark`(bigEndian: Bool, mark: Bool) throws {
        let text = (mark ? "\u{FEFF}" : "") + document("utf-16")
        let result = try read(utf16(text, bigEndian: bigEndian))
        #expect(result.units.map(\.romanian) == ["Ninsoare în țară: „știți”."])
        #expect(result.log.count == 0)
    }

    @Test func `UTF-16 that calls itself UTF-8`() throws {
        let result = try read(utf16("\u{FEFF}" + document("UTF-8"), bigEndian: false))
        #expect(result.units.map(\.romanian) == ["Ninsoare în țară: „știți”."])
        #expect(result.log.mended == 1)
    }

    @Test func `half a pair of surrogates becomes a replacement character`() throws {
        var bytes = utf16("\u{FEFF}" + document("UTF-16"), bigEndian: true)
        let place = try #require(bytes.indices.first { bytes[$0] == UInt8(ascii: "S") })
        bytes[place - 1] = 0xD8
        bytes[place] = 0x3D
        let result = try read(bytes)
        #expect(result.units.first?.english == "\u{FFFD}now.")
        #expect(result.log.mended == 1)
    }

    @Test(arguments: ["windows-1250", "UTF-8"])
    func `windows-1250, declared or not`(declared: String) throws {
        let text = document(declared).replacing("țară", with: "ţară").replacing("ștți", with: "")
        let table: [Character: UInt8] = [
            "î": 0xEE, "ţ": 0xFE, "ă": 0xE3, "„": 0x84, "”": 0x94, "ș": 0xBA, "ț": 0xFE,
        ]
        let bytes = text.flatMap { character in
            table[character].map { [$0] } ?? Array(character.utf8)
        }
        let result = try read(bytes)
        #expect(result.units.map(\.romanian) == ["Ninsoare în ţară: „ştiţi”."])
        #expect(result.log.mended == (declared == "UTF-8" ? 1 : 0))
    }

    @Test func `ISO 8859-16, which has the Romanian letters`() throws {
        let table: [Character: UInt8] = [
            "î": 0xEE, "ț": 0xFE, "ă": 0xE3, "ș": 0xBA, "„": 0xA5, "”": 0xB5,
        ]
        let bytes = document("ISO-8859-16").flatMap { character in
            table[character].map { [$0] } ?? Array(character.utf8)
        }
        #expect(try read(bytes).units.map(\.romanian) == ["Ninsoare în țară: „știți”."])
    }

    @Test func `UTF-8 that calls itself windows-1250`() throws {
        let result = try read(document("windows-1250"))
        #expect(result.units.map(\.romanian) == ["Ninsoare în țară: „știți”."])
        #expect(result.log.mended == 1)
    }

    @Test func `an encoding that nobody knows is named`() {
        let file = document("x-acasă").replacing("ț", with: "t")
        #expect(throws: ExchangeError.self) { try read(Array(file.utf8) + [0xFF]) }
    }
}

/// Tests documents that were made to do harm.
@Suite struct TMXHostileTests {
    @Test(arguments: [
        #"<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/hostname">]>"#,
        #"<!DOCTYPE tmx [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]>"#,
        #"<!DOCTYPE tmx [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>"#,
        #"<!DOCTYPE tmx SYSTEM "a>b" [ <!-- ' --> <!ENTITY x 'y'> ]>"#,
    ])
    func `a document that declares entities is refused`(declaration: String) {
        let file =
            "<?xml version=\"1.0\"?>\n\(declaration)\n<tmx><body>\(tu("&x;", "y"))</body></tmx>"
        #expect {
            try read(file)
        } throws: { error in
            "\(error)".contains("declares entities")
        }
    }

    @Test(arguments: [
        #"<!DOCTYPE tmx SYSTEM "tmx14.dtd">"#,
        #"<!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/tmx14.dtd">"#,
        #"<!DOCTYPE tmx PUBLIC "-//LISA OSCAR:1998//DTD for TMX//EN" "tmx14.dtd" [<!-- it's > -->]>"#,
    ])
    func `any other document type is passed over`(declaration: String) throws {
        let result = try read(
            "\(declaration)\n<tmx version=\"1.4\"><body>\(tu("a", "b"))</body></tmx>")
        #expect(result.units.count == 1)
        #expect(result.log.count == 0)
    }

    @Test func `deep nesting is refused`() {
        let deep = String(repeating: "<hi>", count: 1000)
        #expect {
            try read(tmx(tu("\(deep)a", "b")))
        } throws: { error in
            "\(error)".contains("nested")
        }
    }

    @Test func `a segment of megabytes is left out, its neighbours are not`() throws {
        let long = String(repeating: "Ninge. ", count: 400_000)
        let result = try read(tmx(tu("a", "b") + "\n" + tu(long, "c") + "\n" + tu("d", "e")))
        #expect(result.units.map(\.english) == ["a", "d"])
        #expect(
            result.log.first.first?.description == "line 4: a segment longer than 1 MB left out")
    }

    @Test(arguments: ["<prop type=\"a\">b</prop>", "<tuv xml:lang=\"en\"><seg>a</seg></tuv>"])
    func `a unit of endless parts is left out`(part: String) throws {
        let unit = "<tu>\(String(repeating: part, count: 6000))</tu>"
        let result = try read(tmx(unit + tu("d", "e")))
        #expect(result.units.map(\.english) == ["d"])
        #expect(result.log.skipped == 1)
    }

    @Test func `a tag of megabytes is no tag`() throws {
        let long = String(repeating: "x=\"y\" ", count: 100_000)
        let result = try read(tmx(tu("a", "b") + "<tu \(long)>" + tu("d", "e")))
        #expect(result.units.map(\.english) == ["a", "d"])
    }
}
