import PunteLanguage
import Testing

@testable import PunteText

@Suite struct TextDecoderTests {
    private let sample = "Știința înseamnă „răbdare” și muncă, a spus ministrul Educației."

    @Test func utf8WithAndWithoutMark() throws {
        #expect(try TextDecoder.decode(Array(sample.utf8), name: "a").text == sample)
        let marked = [0xEF, 0xBB, 0xBF] + Array(sample.utf8)
        let decoded = try TextDecoder.decode(marked, name: "a")
        #expect(decoded.text == sample)
        #expect(decoded.notes.isEmpty)
    }

    @Test(arguments: [true, false], [true, false])
    func utf16InBothOrders(isLittle: Bool, isMarked: Bool) throws {
        let units = (isMarked ? [0xFEFF] : []) + Array(sample.utf16)
        let bytes = units.flatMap { unit in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isLittle ? pair : pair.reversed()
        }
        #expect(try TextDecoder.decode(bytes, name: "a").text == sample)
    }

    @Test(arguments: [
        ("windows-1250", [0xAA, 0xBA, 0xDE, 0xFE, 0x84, 0x94]),
        ("ISO-8859-16", [0xAA, 0xBA, 0xDE, 0xFE, 0xA5, 0xB5]),
    ])
    func romanianLegacyEncodingsAreTold(encoding: String, letters: [Int]) throws {
        let map: [Character: UInt8] = [
            "Ș": UInt8(letters[0]), "ș": UInt8(letters[1]), "Ț": UInt8(letters[2]),
            "ț": UInt8(letters[3]), "„": UInt8(letters[4]), "”": UInt8(letters[5]),
            "ă": 0xE3, "â": 0xE2, "î": 0xEE,
        ]
        let bytes = sample.map { map[$0] ?? $0.asciiValue ?? 0x3F }
        let decoded = try TextDecoder.decode(bytes, name: "vechi.txt")
        #expect(decoded.encoding == encoding)
        #expect(NormalForm.folded(decoded.text) == NormalForm.folded(sample))
        #expect(decoded.notes.count == 1)
        #expect(decoded.notes.first?.hasPrefix("vechi.txt: not UTF-8") == true)
    }

    @Test func binaryAndEmptyInputIsRefused() {
        #expect(throws: ReadingError(.empty, name: "a")) { try TextDecoder.decode([], name: "a") }
        #expect(throws: ReadingError(.binary(offset: 2), name: "a")) {
            try TextDecoder.decode([0x50, 0x4B, 0x03, 0x04], name: "a")
        }
        #expect(throws: ReadingError(.empty, name: "a")) {
            try ArticleReader().read(Array(" \n\t\n".utf8), name: "a")
        }
    }
}
