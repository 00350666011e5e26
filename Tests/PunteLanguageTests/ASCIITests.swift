import PunteLanguage
import Testing

@Suite struct ASCIITests {
    @Test func `bytes are in the classes of their characters`() {
        for byte in UInt8.min ... .max {
            let character = Character(Unicode.Scalar(byte))
            let isASCII = byte < 0x80
            #expect(byte.isASCIIDigit == (isASCII && character.isWholeNumber))
            #expect(byte.isASCIICapital == (isASCII && character.isUppercase))
            #expect(byte.isASCIISmall == (isASCII && character.isLowercase))
            #expect(byte.isASCIILetter == (isASCII && character.isLetter))
            #expect(
                byte.isASCIIAlphanumeric == (isASCII && (character.isLetter || character.isNumber)))
            #expect(byte.isASCIIHexDigit == (isASCII && character.isHexDigit))
            let lower = isASCII ? character.lowercased().utf8.first : byte
            #expect(byte.loweredASCII == lower)
        }
    }
}
