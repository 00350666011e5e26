import PunteLanguage
import Testing

@testable import PunteExchange

/// Compares escaping with an escaper that handles one character after another.
@Suite struct XMLTextTests {
    private func naive(_ text: String, isAttribute: Bool) -> (text: String, removed: Int) {
        var result = ""
        var removed = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\r": result += "&#13;"
            case "\"" where isAttribute: result += "&quot;"
            case "\n" where isAttribute: result += "&#10;"
            case "\t" where isAttribute: result += "&#9;"
            case "\u{FFFE}", "\u{FFFF}": removed += 1
            case let other where !other.isAllowedInXML: removed += 1
            default: result.unicodeScalars.append(scalar)
            }
        }
        return (result, removed)
    }

    @Test(arguments: [false, true])
    func `random texts`(isAttribute: Bool) {
        var random = SplitMix64(seed: 21)
        let pieces = [
            "&", "<", ">", "\"", "'", "\r", "\n", "\t", "\u{0}", "\u{7}", "\u{1F}", "\u{7F}", "ș",
            "ț", "\u{EFFF}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{F000}", "\u{FB01}", "😀",
            "\u{1FFFE}", "a", "bcd", "efghijkl",
        ]
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0...12, using: &random))
                .map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
            let expected = naive(text, isAttribute: isAttribute)
            var result: [UInt8] = []
            var copy = text
            let removed = copy.withUTF8 {
                XMLText.escape($0, into: &result, isAttribute: isAttribute)
            }
            #expect(String(decoding: result, as: UTF8.self) == expected.text)
            #expect(removed == expected.removed)
            #expect(XMLText.escaped(text, isAttribute: isAttribute) == expected.text)
        }
    }

    @Test func `a character that is cut off at the end is kept as it is`() {
        for tail in [[0xEF], [0xEF, 0xBF], [0xC8], [0xF0, 0x9F]] as [[UInt8]] {
            var result: [UInt8] = []
            let bytes = Array("știri".utf8) + tail
            let removed = bytes.withUnsafeBufferPointer { XMLText.escape($0, into: &result) }
            #expect(result == bytes)
            #expect(removed == 0)
        }
    }

    @Test(arguments: [
        ("", false), ("\u{7}", false), ("\u{FFFF}\u{1}", false), (" ", true), ("\u{7}a", true),
        ("\n", true), ("😀", true),
    ])
    func `whether anything remains of a text`(text: String, remains: Bool) {
        #expect(XMLText.remains(text) == remains)
    }
}

/// Compares tests of eight bytes at once with tests of one byte after another.
@Suite struct ByteWordTests {
    /// Bytes near those for which ``ByteWord`` tests.
    private static let bytes: [UInt8] =
        [0x00, 0x01, 0x08, 0x09, 0x0A, 0x0D, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x25, 0x26, 0x27, 0x3B]
        + [0x3C, 0x3D, 0x3E, 0x3F, 0x5C, 0x5D, 0x5E, 0x61, 0x7E, 0x7F, 0x80, 0x81, 0xA2, 0xBC]
        + [0xC8, 0xDD, 0xEE, 0xEF, 0xF0, 0xFE, 0xFF]

    private func word(_ bytes: [UInt8]) -> ByteWord {
        ByteWord(bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }

    @Test func `one special byte among plain ones is found at every place`() {
        for byte in UInt8.min...UInt8.max {
            for place in 0..<8 {
                var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 8)
                bytes[place] = byte
                let word = word(bytes)
                let isMarkup = byte < 0x20 || byte >= 0x80 || "<&".utf8.contains(byte)
                let isEscaped = byte < 0x20 || byte == 0xEF || "<>&\"".utf8.contains(byte)
                #expect(word.needsMarkupScan == isMarkup)
                #expect(word.needsEscape == isEscaped)
                #expect(word.hasSquareBracket == (byte == UInt8(ascii: "]")))
            }
        }
    }

    @Test func `random words`() {
        var random = SplitMix64(seed: 22)
        for _ in 0..<20_000 {
            let bytes = (0..<8).map { _ in
                Self.bytes[Int.random(in: Self.bytes.indices, using: &random)]
            }
            let word = word(bytes)
            #expect(
                word.needsMarkupScan
                    == bytes.contains { $0 < 0x20 || $0 >= 0x80 || "<&".utf8.contains($0) })
            #expect(
                word.needsEscape
                    == bytes.contains { $0 < 0x20 || $0 == 0xEF || "<>&\"".utf8.contains($0) })
            #expect(word.hasSquareBracket == bytes.contains(UInt8(ascii: "]")))
        }
    }
}

@Suite struct CharacterReferenceTests {
    private func reference(_ written: String) -> CharacterReference {
        Array(written.utf8).withUnsafeBufferPointer { CharacterReference($0) }
    }

    @Test(
        arguments: [
            ("&amp; more", "&", 5), ("&lt;", "<", 4), ("&gt;", ">", 4), ("&quot;", "\"", 6),
            ("&apos;", "'", 6), ("&#65;", "A", 5), ("&#x41;", "A", 6), ("&#X41;", "A", 6),
            ("&#537;i", "ș", 6), ("&#x021B;", "ț", 8), ("&#x1F600;", "😀", 9), ("&#10;", "\n", 5),
            ("&#0000000065;", "A", 13),
        ] as [(String, Unicode.Scalar, Int)])
    func `references of XML`(written: String, scalar: Unicode.Scalar, length: Int) {
        #expect(reference(written) == .character(scalar, length: length))
    }

    @Test(
        arguments: [
            ("&nbsp;", "\u{A0}", 6), ("&bdquo;Da", "„", 7), ("&hellip;", "…", 8),
            ("&euro;", "€", 6),
            ("&icirc;", "î", 7), ("&frac12;", "½", 8),
        ] as [(String, Unicode.Scalar, Int)])
    func `names of HTML`(written: String, scalar: Unicode.Scalar, length: Int) {
        #expect(reference(written) == .html(scalar, length: length))
    }

    @Test(
        arguments: [
            ("&#0;", 0, 4), ("&#7;", 7, 4), ("&#x1f;", 31, 6), ("&#xD83D;", 0xD83D, 8),
            ("&#xFFFF;", 0xFFFF, 8), ("&#x110000;", 0x110000, 10),
            ("&#4294967295;", 0xFFFF_FFFF, 13),
        ] as [(String, UInt32, Int)])
    func `characters that XML forbids`(written: String, value: UInt32, length: Int) {
        #expect(reference(written) == .forbidden(value, length: length))
    }

    @Test(arguments: [
        "&", "&;", "& ", "&amp", "&amp more;", "&#;", "&#x;", "&#xZZ;", "&#-5;", "&#4294967296;",
        "&necunoscut;", "&AMPLE;", "&a b;", "&ț;", "&lt", "&#+65;",
        "&abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz;",
    ])
    func `bare ampersands`(written: String) {
        #expect(reference(written) == .none)
    }
}

@Suite struct XMLOutputTests {
    @Test func `pieces are put together, texts escaped`() throws {
        let sink = ByteSink()
        let output = XMLOutput(sink)
        output.markup("<a")
        output.attribute("b", "„\"&\"”\n")
        output.attribute("none", nil as String?)
        output.attribute("time", Timestamp("2026-05-03"))
        output.attribute("never", nil as Timestamp?)
        output.markup(">")
        output.text("x < y \u{7}")
        output.verbatim("<i/>")
        output.element("c", "\"1\"")
        output.element("d", nil)
        output.markup("</a>")
        #expect(output.takeRemoved() == 1)
        #expect(output.takeRemoved() == 0)
        try output.finish()
        #expect(
            String(decoding: sink.bytes, as: UTF8.self)
                == "<a b=\"„&quot;&amp;&quot;”&#10;\" time=\"20260503T000000Z\">x &lt; y <i/>"
                + "<c>\"1\"</c>\n</a>")
    }

    @Test func `a text longer than the buffer is written whole`() throws {
        let sink = ByteSink()
        let output = XMLOutput(sink)
        var expected = ""
        for number in 0..<40 {
            let text = String(repeating: "Ninge & viscolește \(number). ", count: 400)
            output.text(text)
            expected += text.replacing("&", with: "&amp;")
            if number % 3 == 0 { try output.flushIfFull() }
        }
        try output.finish()
        #expect(String(decoding: sink.bytes, as: UTF8.self) == expected)
    }
}
