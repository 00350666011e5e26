import PunteLanguage
import PunteText
import Testing

@testable import PunteGlossary

@Suite("Base letters")
struct LatinLettersTests {
    @Test("The table agrees with the canonical decomposition of Unicode")
    func decompositions() throws {
        for value in Array(UInt32(0xC0)..<0x250) + Array(0x1E00..<0x1F00) {
            let scalar = try #require(Unicode.Scalar(value))
            let bare = NormalForm.bare(String(scalar))
            guard bare.unicodeScalars.count == 1, let letter = bare.utf8.first,
                (0x61...0x7A).contains(letter)
            else { continue }
            #expect(LatinLetters.base(of: value) == letter, "\(scalar)")
        }
    }

    @Test("ș, ş and s with a combining comma or cedilla are one letter")
    func marks() {
        let spellings = ["ș", "ş", "s\u{326}", "s\u{327}", "Ș"]
        let letters = spellings.map { spelling in
            Array(spelling.utf8).withUnsafeBufferPointer { bytes in
                var letters = LetterIterator(bytes, 0..<bytes.count)
                return letters.next()
            }
        }
        #expect(letters.allSatisfy { $0?.mark == .comma && $0?.base == 0x73 })
    }
}
