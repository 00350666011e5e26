import Testing

@testable import PunteExchange

/// Romanian letters in the encodings that Romanian files had before Unicode.
private enum OldEncoding {
    /// The bytes of the letters in Windows-1250 and ISO 8859-2, which have only cedillas.
    static let cedillas: [Character: UInt8] = [
        "ă": 0xE3, "â": 0xE2, "î": 0xEE, "ş": 0xBA, "ţ": 0xFE, "Ă": 0xC3, "Î": 0xCE, "Ş": 0xAA,
        "Ţ": 0xDE,
    ]
    static let commas: [Character: UInt8] = [
        "ă": 0xE3, "â": 0xE2, "î": 0xEE, "ș": 0xBA, "ț": 0xFE, "Ă": 0xC3, "Î": 0xCE, "Ș": 0xAA,
        "Ț": 0xDE,
    ]

    static func bytes(_ text: String, _ table: [Character: UInt8]) -> [UInt8] {
        text.flatMap { character in table[character].map { [$0] } ?? Array(character.utf8) }
    }
}

@Suite struct EncodingGuessTests {
    private func guess(
        _ sample: [UInt8], declared: String? = nil, isWhole: Bool = true
    ) -> EncodingGuess {
        EncodingGuess(sample: sample, isWhole: isWhole, declared: declared)
    }

    private func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? bytes : bytes.reversed()
        }
    }

    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF], "UTF-8", 3), ([0xFF, 0xFE], "UTF-16LE", 2),
            ([0xFE, 0xFF], "UTF-16BE", 2), ([0xFF, 0xFE, 0, 0], "UTF-32LE", 4),
            ([0, 0, 0xFE, 0xFF], "UTF-32BE", 4),
        ] as [([UInt8], String, Int)])
    func `a byte order mark says it all`(mark: [UInt8], name: String, length: Int) {
        let found = guess(mark + Array("text".utf8), declared: "windows-1250")
        #expect(found.name == name)
        #expect(found.skip == length)
        #expect(found.remark == "declared as WINDOWS-1250 but is \(name)")
        #expect(guess(mark).remark == nil)
    }

    @Test func `the general name of an encoding is no contradiction`() {
        #expect(guess([0xFF, 0xFE, 0x61, 0], declared: "utf-16").remark == nil)
        #expect(guess([0xFF, 0xFE, 0x61, 0], declared: "UTF-16LE").remark == nil)
        #expect(guess([0xFF, 0xFE, 0x61, 0], declared: "UTF-16BE").remark != nil)
    }

    @Test(arguments: [true, false])
    func `every other byte of UTF-16 is zero`(bigEndian: Bool) {
        let name = bigEndian ? "UTF-16BE" : "UTF-16LE"
        #expect(guess(wide("<?xml version='1.0'?>", bigEndian: bigEndian)).name == name)
        #expect(guess(wide("Știri din țară", bigEndian: bigEndian)).name == name)
        // Too short to say.
        #expect(guess(wide("a", bigEndian: bigEndian)).name == "UTF-8")
    }

    @Test func `ASCII is UTF-8, declared or not, unless it declares something else`() {
        let text = Array("Plain text.".utf8)
        #expect(guess(text) == .utf8)
        #expect(guess(text, declared: "us-ascii") == .utf8)
        #expect(guess(text, declared: "utf8") == .utf8)
        #expect(guess(text, declared: "iso-8859-2").name == "ISO-8859-2")
        #expect(guess([]) == .utf8)
    }

    @Test func `valid UTF-8 beyond ASCII is UTF-8 whatever it declares`() {
        let text = Array("O știre.".utf8)
        #expect(guess(text) == .utf8)
        let found = guess(text, declared: "iso-8859-2")
        #expect(found.name == "UTF-8")
        #expect(found.remark == "declared as ISO-8859-2 but is UTF-8")
        #expect(guess(text, declared: "UTF-16").name == "UTF-8")
    }

    @Test func `more bad bytes than good sequences are windows-1250`() {
        let text = OldEncoding.bytes("Preşedintele ţării", OldEncoding.cedillas)
        #expect(guess(text).name == "windows-1250")
        #expect(guess(text).remark == "not UTF-8: read as windows-1250")
        #expect(
            guess(text, declared: "UTF-8").remark
                == "declared as UTF-8 but is not: read as windows-1250")
        #expect(guess(text, declared: "iso-8859-16").name == "ISO-8859-16")
        #expect(guess(text, declared: "iso-8859-16").remark == nil)
        // One bad byte in good UTF-8 is a bad byte.
        #expect(guess(Array("știri ștergi".utf8) + [0xFF]) == .utf8)
    }

    @Test func `a character that is cut at the end of the sample is not a bad one`() {
        let text = Array("ș".utf8.prefix(1))
        #expect(guess(Array("text".utf8) + text, isWhole: false) == .utf8)
        #expect(guess(Array("text".utf8) + text, isWhole: true).name == "windows-1250")
    }

    @Test(
        arguments: [
            ("<?xml version=\"1.0\" encoding=\"windows-1250\"?><tmx/>", "windows-1250"),
            ("<?xml version='1.0' encoding='UTF-8' standalone='yes'?>", "UTF-8"),
            ("<?xml version='1.0' encoding = 'latin2'?>", "latin2"),
            ("<?xml version='1.0'?><a encoding='x'/>", nil), ("<tmx encoding='x'>", nil),
            ("<?xml version='1.0' encoding=utf-8?>", nil), ("", nil), ("<?xml encoding", nil),
        ] as [(String, String?)])
    func `the declaration of an XML document`(document: String, encoding: String?) {
        #expect(EncodingGuess.declaredInXML(Array(document.utf8)) == encoding)
        #expect(EncodingGuess.declaredInXML(wide(document, bigEndian: false)) == encoding)
        #expect(EncodingGuess.declaredInXML(wide(document, bigEndian: true)) == encoding)
    }
}

@Suite struct UTF8StreamTests {
    /// Returns the whole text of a stream, read with a buffer of a certain size.
    private func text(
        _ bytes: [UInt8], declared: String? = nil, buffer size: Int = 1 << 16
    ) throws -> [UInt8] {
        let stream = try UTF8Stream(ByteSource(bytes: bytes)) { _ in declared }
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: size)
        while true {
            let count = try buffer.withUnsafeMutableBytes { try stream.read(into: $0) }
            if count == 0 { return result }
            result += buffer[..<count]
        }
    }

    private let news = "„Ninsoarea a întârziat trenurile spre Iași”, scrie presa. 🚂\n"

    private func wide(_ text: String, unit: Int, bigEndian: Bool) -> [UInt8] {
        let units = unit == 2 ? text.utf16.map(UInt32.init) : text.unicodeScalars.map(\.value)
        var shifts: [UInt32] = unit == 2 ? [8, 0] : [24, 16, 8, 0]
        if !bigEndian { shifts.reverse() }
        var bytes: [UInt8] = []
        for unit in units {
            for shift in shifts { bytes.append(UInt8(unit >> shift & 0xFF)) }
        }
        return bytes
    }

    @Test(arguments: [1, 2, 3, 7, 64, 1 << 16])
    func `the buffer's size makes no difference`(size: Int) throws {
        let expected = Array(news.utf8)
        #expect(try text(expected, buffer: size) == expected)
        for bigEndian in [true, false] {
            let mark = "\u{FEFF}"
            for unit in [2, 4] {
                let bytes = wide(mark + news, unit: unit, bigEndian: bigEndian)
                #expect(try text(bytes, buffer: size) == expected)
            }
        }
    }

    @Test(arguments: [
        ("windows-1250", "Şeful poliţiei a plecat în Ţara Făgăraşului, când ningea."),
        ("ISO-8859-2", "Şeful poliţiei a plecat în Ţara Făgăraşului, când ningea."),
    ])
    func `old encodings with cedillas`(encoding: String, sentence: String) throws {
        let bytes = OldEncoding.bytes(sentence, OldEncoding.cedillas)
        #expect(try text(bytes, declared: encoding) == Array(sentence.utf8))
    }

    @Test func `ISO 8859-16 has the letters with a comma`() throws {
        let sentence = "Șeful poliției a plecat în Țara Făgărașului, când ningea."
        let bytes = OldEncoding.bytes(sentence, OldEncoding.commas)
        #expect(try text(bytes, declared: "ISO-8859-16") == Array(sentence.utf8))
    }

    /// A character across the end of the first 64 KB is converted correctly, although these are
    /// converted separately.
    @Test(arguments: [2, 4], [true, false])
    func `characters across the end of the sample`(unit: Int, bigEndian: Bool) throws {
        let sentence = "Țara 🚂 arde. "
        for padding in 0..<12 {
            let text =
                "\u{FEFF}" + String(repeating: "a", count: padding)
                + String(repeating: sentence, count: 65_536 / 16)
            let expected = Array(text.dropFirst().utf8)
            #expect(try self.text(wide(text, unit: unit, bigEndian: bigEndian)) == expected)
        }
    }

    @Test func `what is not valid becomes one replacement character for each unit`() throws {
        let mark: [UInt8] = [0xFE, 0xFF]
        // A lone low surrogate between two letters; half a unit at the end.
        let lone: [UInt8] = [0, 0x61, 0xDC, 0x00, 0, 0x62]
        #expect(try text(mark + lone) == Array("a\u{FFFD}b".utf8))
        #expect(try text(mark + [0, 0x61, 0]) == Array("a\u{FFFD}".utf8))
        // 0x81 has no character in windows-1250.
        #expect(
            try text([0x61, 0x81, 0x62, 0xFE], declared: "windows-1250")
                == Array("a\u{FFFD}bţ".utf8))
    }

    @Test func `bytes of a UTF-8 file pass as they are, valid or not`() throws {
        let bytes = Array("știri ".utf8) + [0xFF, 0xC8] + Array("țară".utf8)
        #expect(try text(bytes) == bytes)
        #expect(try text([0xEF, 0xBB, 0xBF] + bytes) == bytes)
        #expect(try text([]) == [])
    }

    @Test func `an unknown encoding is named`() {
        #expect(
            throws: ExchangeError("is in the unknown encoding X-ALTUL; convert it to UTF-8")
        ) { try text([0xFF], declared: "x-altul") }
    }
}
