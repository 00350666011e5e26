import PunteText
import Testing

@Suite("Text that is written in the encoding of its file")
struct TextEncoderTests {
    private static let text = "Știri – „Țara” è așa.\r\n"

    @Test(arguments: [
        ("UTF-8", [UInt8]()), ("UTF-8", [0xEF, 0xBB, 0xBF]), ("UTF-16LE", [0xFF, 0xFE]),
        ("UTF-16BE", [0xFE, 0xFF]), ("UTF-16BE", []),
    ])
    func `text comes back as it was written`(name: String, mark: [UInt8]) throws {
        let encoder = try #require(TextEncoder(name, like: mark))
        let bytes = try #require(encoder.encode(Self.text))
        #expect(bytes.starts(with: mark))
        let encoding = try #require(TextEncoding(name))
        let decoded = try TextDecoder.decode(bytes, name: "a.txt", as: encoding)
        #expect(decoded.text == Self.text)
    }

    @Test(arguments: [
        ("windows-1250", "Ştiri – „Ţara” aşa"), ("ISO-8859-2", "Ştiri, Ţara aşa"),
        ("ISO-8859-16", "Știri, „Țara” așa"), ("windows-1252", "„è” – é"),
    ])
    func `encodings with one byte for a character are known`(name: String, text: String) throws {
        let encoder = try #require(TextEncoder(name, like: []))
        let bytes = try #require(encoder.encode(text))
        #expect(bytes.count == text.unicodeScalars.count)
        let encoding = try #require(TextEncoding(name))
        #expect(try TextDecoder.decode(bytes, name: "a.txt", as: encoding).text == text)
    }

    @Test func `a character that an encoding lacks cannot be written`() throws {
        let encoder = try #require(TextEncoder("windows-1250", like: []))
        #expect(encoder.encode("ș") == nil)
        #expect(encoder.encode("ş") != nil)
    }

    @Test(arguments: ["mojibake", "Shift_JIS", "GB18030", "nothing"])
    func `other encodings are not written`(name: String) {
        #expect(TextEncoder(name, like: []) == nil)
    }
}
