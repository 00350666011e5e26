import Testing

@testable import PunteLanguage

@Suite struct CharacterClassTests {
    private static let scalars = LetterFoldingTests.scalars

    @Test func `letters are those of Unicode's general categories`() {
        // The pharyngeal fricative ʕ went from small letters to letters without case in Unicode 16.
        for scalar in Self.scalars where scalar != "\u{295}" {
            let category = scalar.properties.generalCategory
            #expect(CharacterClass.isUpper(scalar.value) == (category == .uppercaseLetter))
            #expect(CharacterClass.isLower(scalar.value) == (category == .lowercaseLetter))
            let isLetter =
                switch category {
                case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter,
                    .otherLetter:
                    true
                default: false
                }
            #expect(CharacterClass.isLetter(scalar.value) == isLetter)
        }
    }

    @Test func `spaces are Unicode's white space, the zero-width space and the byte order mark`() {
        for scalar in Self.scalars {
            let expected = scalar.properties.isWhitespace || scalar.value == 0x200B
            #expect(CharacterClass.isSpace(scalar.value) == expected)
        }
        #expect(CharacterClass.isSpace(0xFEFF))
    }

    @Test func `lower case is the first scalar of the full mapping`() {
        for scalar in Self.scalars {
            let mapped = scalar.properties.lowercaseMapping.unicodeScalars.first?.value
            #expect(CharacterClass.lower(scalar.value) == mapped)
        }
    }

    @Test func `words that name something may hold superscripts, but no punctuation`() {
        for scalar in "ășțÎéłЯ中²³µªº".unicodeScalars {
            #expect(CharacterClass.isNameLetter(scalar.value))
        }
        for scalar in "„”–…€°\u{200B}\u{AD}×÷".unicodeScalars {
            #expect(!CharacterClass.isNameLetter(scalar.value))
        }
    }

    @Test func `signs of units are no letters`() {
        for scalar in Self.scalars where CharacterClass.isUnitSymbol(scalar.value) {
            #expect(!CharacterClass.isLetter(scalar.value))
            #expect(!CharacterClass.isDigit(scalar.value))
        }
        #expect(CharacterClass.isUnitSymbol(0x20AC))
        #expect(!CharacterClass.isUnitSymbol(0x23))
    }
}
