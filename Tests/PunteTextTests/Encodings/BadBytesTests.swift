import Foundation
import PunteLanguage
import PunteTestSupport
import Testing

@testable import PunteText

/// Text that is UTF-8 except for some bytes, and text that is not.
@Suite struct BadBytesTests {
    private static let text = """
        Președintele României a sosit la Timișoara.
        Țara așteaptă vești.
        """

    private func decode(_ bytes: [UInt8]) throws -> DecodedText {
        try TextDecoder.decode(bytes, name: "a.txt")
    }

    /// What a stream makes of bytes that come in pieces.
    private func stream(_ bytes: [UInt8], pieces: Int) throws -> (text: String, notes: [String]) {
        var decoder = StreamDecoder(name: "a.txt")
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            let end = min(bytes.count, start + pieces)
            text += try decoder.decode(Array(bytes[start..<end]), isLast: end == bytes.count)
        }
        return (String(decoding: text, as: UTF8.self), decoder.notes)
    }

    @Test(arguments: [false, true])
    func `one bad byte stays one`(isMarked: Bool) throws {
        var bytes = Array(Self.text.utf8)
        let place = try #require(bytes.lastIndex(of: UInt8(ascii: " ")))
        bytes.insert(0xE3, at: place)
        let decoded = try decode((isMarked ? [0xEF, 0xBB, 0xBF] : []) + bytes)
        #expect(decoded.encoding == "UTF-8")
        #expect(
            decoded.text
                == Self.text.replacingOccurrences(of: "așteaptă ", with: "așteaptă\u{FFFD} "))
        #expect(
            decoded.notes == ["a.txt:2: a byte that is not UTF-8; “\u{FFFD}” is in its place"])
    }

    @Test func `bad bytes are counted and the first is placed`() throws {
        let bytes = Array("Ș\n".utf8) + [0xC8] + Array("\r\nț ".utf8) + [0xFF, 0xE2, 0x80, 0x20]
        let decoded = try decode(bytes + Array("ăâ".utf8))
        #expect(decoded.text == "Ș\n\u{FFFD}\r\nț \u{FFFD}\u{FFFD} ăâ")
        #expect(decoded.notes.count == 1)
        #expect(decoded.notes.first?.hasPrefix("a.txt:2: not UTF-8 in 3 places") == true)
    }

    /// After the mark of UTF-8 a text is UTF-8, whatever follows.
    @Test func `a mark decides`() throws {
        let decoded = try decode([0xEF, 0xBB, 0xBF] + Array("Timi".utf8) + [0xBA, 0x61, 0xE3])
        #expect(decoded.text == "Timi\u{FFFD}a\u{FFFD}")
    }

    @Test func `a text cut inside a character is UTF-8`() throws {
        let decoded = try decode(Array("The end of “the affair".utf8) + [0xE2, 0x80])
        #expect(decoded.text == "The end of “the affair\u{FFFD}")
        #expect(try decode(Array("He said: ".utf8) + [0xE2, 0x80]).text == "He said: \u{FFFD}")
        #expect(try decode(Array("All was quiet.".utf8) + [0xFF]).text == "All was quiet.\u{FFFD}")
    }

    @Test func `a few characters of UTF-8 do not save a legacy text`() throws {
        let legacy =
            "\u{4}Primarul spune c\u{1} ma\u{2}inile a\u{2}teapt\u{1} \u{3}n strad\u{1}.\u{5}"
        let map: [UInt8: UInt8] = [1: 0xE3, 2: 0xBA, 3: 0xEE, 4: 0x84, 5: 0x94]
        let decoded = try decode(legacy.utf8.map { map[$0] ?? $0 } + Array(" Ș".utf8))
        #expect(decoded.encoding == "windows-1250")
        #expect(decoded.text.hasPrefix("„Primarul spune că maşinile aşteaptă în stradă.”"))
    }

    /// Files and streams decide alike, wherever the bytes are and however they come.
    @Test(arguments: 0..<24)
    func `a stream decodes what the whole file gives`(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        var bytes: [UInt8] = []
        let lines = ["Plain text of a report.\n", "Știri de la Brașov.\r\n", "„Da”, a spus el.\n"]
        for _ in 0..<Int.random(in: 1...(seed == 0 ? 300 : 40), using: &random) {
            bytes += lines[Int.random(in: 0..<(seed % 3 + 1), using: &random)].utf8
        }
        for _ in 0..<Int.random(in: 0...(seed % 2 == 0 ? 3 : bytes.count / 8), using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            bytes.insert(UInt8.random(in: 0x80...0xFF, using: &random), at: place)
        }
        let whole = try decode(bytes)
        for pieces in seed == 0 ? [1000, 100_000] : [1, 7, 100_000] {
            let streamed = try stream(bytes, pieces: pieces)
            #expect(streamed.text == whole.text)
            #expect(streamed.notes == whole.notes)
        }
    }

    @Test func `the encoding of a long stream is decided by what comes first`() throws {
        let ascii = Array(String(repeating: "The council met again on Monday.\n", count: 3000).utf8)
        let bytes = ascii + Array("Ț".utf8) + ascii + [0xBA] + ascii
        let whole = try decode(bytes)
        #expect(whole.text.unicodeScalars.count { $0 == "\u{FFFD}" } == 1)
        #expect(whole.notes.first?.hasPrefix("a.txt:6001: ") == true)
        let streamed = try stream(bytes, pieces: 4096)
        #expect(streamed.text == whole.text)
        #expect(streamed.notes == whole.notes)
    }

    @Test func `sentences of a text with a bad byte have no place in the file`() throws {
        let bytes = Array(Self.text.utf8) + [0xE3, 0x20]
        let reading = try ArticleReader(language: .romanian).read(bytes, name: "a.txt")
        #expect(reading.article.sentences.allSatisfy { $0.sourceRange == nil })
        #expect(reading.notes.count == 1)
        var position = 0
        var sentences = SentenceStream(language: .romanian, name: "a.txt") {
            defer { position = bytes.count }
            return position < bytes.count ? bytes : nil
        }
        var found: [Sentence] = []
        while let sentence = try sentences.next() { found.append(sentence) }
        #expect(found == reading.article.sentences)
        #expect(sentences.notes == reading.notes)
    }

    /// A page that says UTF-8 is believed when little speaks against it.
    @Test func `pages with a bad byte`() throws {
        func read(_ head: String, _ name: [UInt8]) throws -> ArticleReading {
            let page = "<html><head><meta charset=\(head)><title>x</title></head><body><p>Mayor "
            let rest = " opened the long bridge over the river on Monday.</p></body></html>"
            return try ArticleReader().read(
                Array(page.utf8) + name + Array(rest.utf8), name: "a.html")
        }
        #expect(try read("utf-8", [0x4E, 0xE3]).encoding == "UTF-8")
        #expect(try read("windows-1250", [0x4E, 0xE3]).encoding == "windows-1250")
        let mixed = try read("windows-1250", Array("Nășă".utf8) + [0xE3])
        #expect(mixed.encoding == "UTF-8")
        #expect(mixed.article.sentences.last?.text.hasPrefix("Mayor Nășă\u{FFFD} opened") == true)
    }
}
