import Foundation
import PunteLanguage
import Testing

@testable import PunteText

/// UTF-8 that was read as another encoding and saved again, and encodings that a person names.
@Suite struct MojibakeTests {
    private static let text = """
        Ministrul a spus că „școala începe mâine” în toată țara.
        Și Țara Bârsei, și Înălțimile așteaptă – încă.
        """

    /// The text as a program writes it that took its bytes for another encoding.
    private func garbled(_ text: String, by encoding: String) throws -> String {
        try #require(LegacyEncoding.convert(Array(text.utf8), from: encoding))
    }

    private func notes(on text: String) throws -> [String] {
        try TextDecoder.decode(Array(text.utf8), name: "a.txt").notes
    }

    @Test(arguments: ["windows-1252", "windows-1250"])
    func `it is recognised, named and repaired`(encoding: String) throws {
        let text = try garbled(Self.text, by: encoding)
        let note = try #require(try notes(on: "Title\n" + text).first)
        #expect(note.hasPrefix("a.txt:2: “"))
        #expect(note.contains("read as \(encoding) and saved again"))
        #expect(note.contains("--encoding mojibake"))
        let named = try #require(TextEncoding("mojibake"))
        let repaired = try TextDecoder.decode(Array(text.utf8), name: "a.txt", as: named)
        #expect(repaired.text == Self.text)
        #expect(repaired.notes.isEmpty)
    }

    @Test func `English quotes and dashes are enough`() throws {
        let text = try garbled("“It’s over,” she said – twice.", by: "windows-1252")
        #expect(try notes(on: text).count == 1)
    }

    @Test(arguments: [
        "„Åž” este ce rămâne din „Ş” când fișierul e citit greșit.",
        "The band Åž plays on Monday.",
        "Café Šárka sells naïve paintings for £5 – “cheap”, says São Paulo’s mayor.",
        "LUMEA „TREBUIE SĂ FIE SALVATĂ”, SPUN COPIII DIN ȚARĂ ȘI DIN TÂRG",
    ])
    func `other letters are none`(text: String) throws {
        #expect(try notes(on: text).isEmpty)
    }

    @Test func `a repair leaves alone what is right`() {
        #expect(Mojibake.repaired(Self.text) == Self.text)
        #expect(Mojibake.repaired("țară È™i È›arÄƒ") == "țară și țară")
    }

    @Test func `a stream says it, too`() throws {
        let bytes = Array(try garbled(Self.text, by: "windows-1252").utf8)
        var decoder = StreamDecoder(name: "a.txt")
        _ = try decoder.decode(bytes, isLast: true)
        #expect(decoder.notes == (try TextDecoder.decode(bytes, name: "a.txt").notes))
        var repairing = StreamDecoder(name: "a.txt", encoding: TextEncoding("mojibake"))
        var text = try repairing.decode(Array(bytes.prefix(20)), isLast: false)
        text += try repairing.decode(Array(bytes.dropFirst(20)), isLast: true)
        #expect(String(decoding: text, as: UTF8.self) == Self.text)
    }

    // MARK: Names

    @Test(arguments: [
        ("utf8", "UTF-8"), ("UTF-8", "UTF-8"), ("cp1250", "windows-1250"),
        ("Windows_1252", "windows-1252"), ("latin2", "ISO-8859-2"), ("iso8859-16", "ISO-8859-16"),
        ("utf-16le", "UTF-16LE"), ("Mojibake", "mojibake"), ("ibm866", "ibm866"),
    ])
    func `names are known in any spelling`(written: String, name: String) {
        #expect(TextEncoding(written)?.name == name)
    }

    @Test(arguments: [
        "", " ", "utf-9", "windows-1299", "latin", "utf-8,swaplfnl", "\u{0}", "ebcdic-cp-us",
    ])
    func `other names are refused`(name: String) {
        #expect(TextEncoding(name) == nil)
        #expect(TextEncoding.names(like: name).count == 3)
    }

    @Test func `the likest names come first`() {
        #expect(TextEncoding.names(like: "windows-125").first == "windows-1250")
        #expect(TextEncoding.names(like: "utf9").first == "UTF-8")
        #expect(TextEncoding.names(like: "mojibaka").first == "mojibake")
    }

    @Test(arguments: ["windows-1250", "ISO-8859-16", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8"])
    func `a named encoding is obeyed by files and streams`(name: String) throws {
        let text = "Ana are mere.\nIon îi răspunde „da”.\n".replacingOccurrences(
            of: "„da”", with: name.hasPrefix("ISO") ? "da" : "„da”")
        let encoding = try #require(TextEncoding(name))
        let bytes: [UInt8] =
            switch encoding.method {
            case .utf8: Array(text.utf8)
            case .utf16(let isLittle):
                text.utf16.flatMap { unit in
                    let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                    return isLittle == true ? pair.reversed() : pair
                }
            default:
                text.unicodeScalars.map { scalar in
                    let letters: [Unicode.Scalar: UInt8] = [
                        "ă": 0xE3, "î": 0xEE, "„": 0x84, "”": 0x94,
                    ]
                    return letters[scalar] ?? UInt8(scalar.value)
                }
            }
        #expect(try TextDecoder.decode(bytes, name: "a", as: encoding).text == text)
        var decoder = StreamDecoder(name: "a", encoding: encoding)
        var streamed: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            streamed += try decoder.decode([byte], isLast: index + 1 == bytes.count)
        }
        #expect(String(decoding: streamed, as: UTF8.self) == text)
    }

    @Test func `bytes that a named encoding has not are counted`() throws {
        let greek = try #require(TextEncoding("windows-1253"))
        let decoded = try TextDecoder.decode([0x41, 0x0A, 0xD2, 0x42], name: "a.txt", as: greek)
        #expect(
            decoded.notes.first?.hasPrefix("a.txt:2: a byte that is not windows-1253") == true,
            "\(decoded.notes)")
    }
}
