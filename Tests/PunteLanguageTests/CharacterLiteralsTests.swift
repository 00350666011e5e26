import Testing

@testable import PunteLanguage

/// Characters of the source in place of their codes, against the codes themselves.
@Suite struct CharacterLiteralsTests {
    @Test func bytesAreComparedWithASCII() {
        for byte in UInt8.min...127 {
            let scalar = Unicode.Scalar(byte)
            #expect(byte == scalar)
            #expect(scalar ~= byte)
            for other in UInt8.min...UInt8.max where other != byte {
                #expect(!(other == scalar))
                #expect(!(scalar ~= other))
            }
        }
    }

    @Test func scalarsAreComparedWithEveryCharacter() {
        for value: UInt32 in [0x41, 0x219, 0x2026, 0x1F642] {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(value == scalar)
            #expect(scalar ~= value)
            #expect(!(value + 1 == scalar))
            #expect(!(scalar ~= value - 1))
        }
    }

    @Test func rangesHoldTheirEnds() {
        for byte in UInt8.min...UInt8.max {
            #expect(("0"..."9" ~= byte) == (0x30...0x39).contains(byte))
            #expect(("a"..."z" ~= byte) == (0x61...0x7A).contains(byte))
        }
        for scalar: UInt32 in 0x2000...0x2030 {
            #expect(("‘"..."‟" ~= scalar) == (0x2018...0x201F).contains(scalar))
        }
    }

    @Test func aSwitchNamesItsCharacters() {
        func name(_ scalar: UInt32) -> String {
            switch scalar {
            case "„", "“", "”": "quote"
            case "–", "—": "dash"
            case "0"..."9": "digit"
            default: "other"
            }
        }
        #expect(
            "„a–7”".unicodeScalars.map { name($0.value) } == [
                "quote", "other", "dash", "digit", "quote",
            ])
    }

    @Test func continuationBytesAreThoseOfUTF8() {
        for text in ["a", "ș", "…", "🙂"] {
            let bytes = Array(text.utf8)
            #expect(!bytes[0].continuesScalar)
            #expect(bytes.dropFirst().allSatisfy { $0.continuesScalar })
        }
    }
}
