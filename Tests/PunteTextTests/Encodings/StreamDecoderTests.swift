import PunteLanguage
import Testing

@testable import PunteText

/// A stream gives the text of the whole file wherever its chunks end.
@Suite struct StreamDecoderTests {
    static let news = """
        Știința și tehnica au „câștigat” teren, spune raportul.
        Guvernul a alocat 2,5 milioane € pentru şcoli – „prea puţin”, zic părinții 🙂.
        """

    private func decoded(_ bytes: [UInt8], cutAt cuts: [Int]) throws -> [UInt8] {
        var decoder = StreamDecoder(name: "flux.txt")
        var result: [UInt8] = []
        var start = 0
        for end in cuts {
            result += try decoder.decode(Array(bytes[start..<end]), isLast: false)
            start = end
        }
        return try result + decoder.decode(Array(bytes[start...]), isLast: true)
    }

    static func utf16(_ text: String, isLittle: Bool, isMarked: Bool) -> [UInt8] {
        ((isMarked ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isLittle ? pair : pair.reversed()
        }
    }

    static let encodings: [(name: String, bytes: [UInt8])] = [
        ("UTF-8", Array(news.utf8)),
        ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(news.utf8)),
        ("UTF-16LE with a mark", utf16(news, isLittle: true, isMarked: true)),
        ("UTF-16BE with a mark", utf16(news, isLittle: false, isMarked: true)),
        ("UTF-16LE", utf16(news, isLittle: true, isMarked: false)),
        ("UTF-16BE", utf16(news, isLittle: false, isMarked: false)),
    ]

    @Test(arguments: StreamDecoderTests.encodings)
    func unicodeIsReadAcrossEveryBoundary(name: String, bytes: [UInt8]) throws {
        for cut in 0...bytes.count {
            let text = try decoded(bytes, cutAt: [cut])
            #expect(text == Array(Self.news.utf8), "\(name) cut at byte \(cut)")
        }
    }

    /// The sample is longer than what the decoder waits for, so that each byte is decoded as it comes.
    @Test(arguments: StreamDecoderTests.encodings)
    func unicodeIsReadByteByByte(name: String, bytes: [UInt8]) throws {
        let mark = name.hasSuffix("mark") ? (name.hasPrefix("UTF-8") ? 3 : 2) : 0
        let long = bytes + (0..<24).flatMap { _ in bytes[mark...] }
        let text = try decoded(long, cutAt: Array(1..<long.count))
        let expected = (0..<25).flatMap { _ in Array(Self.news.utf8) }
        #expect(text == expected, "\(name)")
    }

    @Test(arguments: [1, 2, 3, 5, 64, 2047, 2048, 2049])
    func legacyEncodingsAreReadAcrossBoundaries(size: Int) throws {
        let bytes = LegacyText.bytes(of: LegacyText.news, in: .windows1250)
        let long = [[UInt8]](repeating: bytes + [0x0A], count: 12).flatMap(\.self)
        let cuts = Array(stride(from: size, to: long.count, by: size))
        let text = String(decoding: try decoded(long, cutAt: cuts), as: UTF8.self)
        let whole = try TextDecoder.decode(long, name: "flux.txt").text
        #expect(text == whole)
    }

    /// The first lines are ASCII; the encoding is guessed when the first other byte comes.
    @Test func theEncodingIsDecidedLate() throws {
        let ascii = Array(String(repeating: "Anuntul a fost facut luni.\n", count: 200).utf8)
        let legacy = LegacyText.bytes(of: LegacyText.news, in: .windows1250)
        var decoder = StreamDecoder(name: "flux.txt")
        var text = try decoder.decode(ascii, isLast: false)
        #expect(text == ascii)
        #expect(decoder.notes.isEmpty)
        #expect(decoder.markLength == 0)
        text = try decoder.decode(legacy, isLast: true)
        #expect(decoder.notes.first?.contains("windows-1250") == true)
        #expect(decoder.markLength == nil)
        // windows-1250 has the letters with a cedilla.
        #expect(String(decoding: text, as: UTF8.self).contains("ţărani"))
    }

    @Test func theMarkIsCountedOnlyInUTF8() throws {
        for (name, bytes) in Self.encodings {
            var decoder = StreamDecoder(name: name)
            _ = try decoder.decode(bytes, isLast: true)
            let expected = name.hasPrefix("UTF-16") ? nil : name.hasSuffix("mark") ? 3 : 0
            #expect(decoder.markLength == expected, "\(name)")
        }
    }

    @Test func theOffsetOfABinaryByteCountsFromTheBeginning() throws {
        let text = Array(String(repeating: "a", count: 3000).utf8)
        var decoder = StreamDecoder(name: "poza.jpg")
        _ = try decoder.decode(text, isLast: false)
        #expect(throws: ReadingError(.binary(offset: 3002), name: "poza.jpg")) {
            try decoder.decode([0x41, 0x42, 0x02], isLast: false)
        }
    }

    @Test func invalidBytesAfterUTF8AreReplacedAndNamed() throws {
        let text = Array(String(repeating: "ș", count: 1500).utf8)
        var decoder = StreamDecoder(name: "rupt.txt")
        var decoded = try decoder.decode(text + [0x0A], isLast: false)
        decoded += try decoder.decode([0x41, 0xFF, 0x42], isLast: true)
        #expect(String(decoding: decoded, as: UTF8.self).hasSuffix("ș\nA\u{FFFD}B"))
        #expect(decoder.notes.count == 1)
        #expect(decoder.notes.first?.hasPrefix("rupt.txt:2:") == true, "\(decoder.notes)")
    }

    @Test func anIncompleteLastCharacterIsReplacedInUTF8AndRefusedInUTF16() throws {
        var decoder = StreamDecoder(name: "rupt.txt")
        let text = Array(String(repeating: "ș", count: 1500).utf8)
        var decoded = try decoder.decode(text, isLast: false)
        decoded += try decoder.decode([0xC8], isLast: false)
        decoded += try decoder.decode([], isLast: true)
        #expect(String(decoding: decoded, as: UTF8.self).hasSuffix("șș\u{FFFD}"))
        #expect(decoder.notes.count == 1)
        var wide = StreamDecoder(name: "rupt.txt")
        #expect(throws: ReadingError.self) {
            try wide.decode([0xFF, 0xFE, 0x41, 0x00, 0x42], isLast: true)
        }
    }

    /// A high surrogate waits for the low one of the next chunk.
    @Test func surrogatesStayTogether() throws {
        let bytes = Self.utf16(
            String(repeating: "a", count: 1100) + "😀", isLittle: true, isMarked: true)
        var decoder = StreamDecoder(name: "a")
        let first = try decoder.decode(Array(bytes.dropLast(2)), isLast: false)
        #expect(first.count == 1100)
        let last = try decoder.decode(Array(bytes.suffix(2)), isLast: true)
        #expect(last == Array("😀".utf8))
    }
}
