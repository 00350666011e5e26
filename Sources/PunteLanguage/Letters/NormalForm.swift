internal import CICU

/// The named normal forms of a text, from the closest to the coarsest.
///
/// | written | surface | folded | bare |
/// |---|---|---|---|
/// | `Ştiinţă` | `Ştiinţă` | `știință` | `stiinta` |
/// | `„Sînt”` | `„Sînt”` | `"sînt"` | `"sant"` |
/// | `infor\u{AD}mații` | `informații` | `informații` | `informatii` |
/// | `KYIV – «Da»` | `KYIV – «Da»` | `kyiv - "da"` | `kyiv - "da"` |
///
/// ASCII text takes about a nanosecond per byte, other text about ten.
public enum NormalForm {
    /// Returns a text in NFC, without soft hyphens and zero-width characters.
    public static func surface(_ text: String) -> String {
        var text = text
        let isPlain = text.withUTF8 { isSurface($0) }
        if isPlain { return text }
        let kept = String.UnicodeScalarView(
            text.unicodeScalars.filter { !CharacterClass.isIgnorable($0.value) })
        return Normalizer.composed(String(kept))
    }

    /// Returns the lower-case surface form with unified quotes, dashes and spaces, and with ș and ț
    /// for ş and ţ.
    public static func folded(_ text: String) -> String {
        var surface = surface(text)
        return surface.withUTF8 { bytes in
            transformed(bytes) { output in
                var position = 0
                while position < bytes.count {
                    let byte = bytes[position]
                    if byte < 0x80 {
                        output.append(byte.loweredASCII)
                        position += 1
                        continue
                    }
                    let (scalar, end) = bytes.scalar(at: position)
                    appendFolded(scalar, to: &output)
                    position = end
                }
            }
        }
    }

    /// Returns the folded form of a text without diacritics.
    ///
    /// First, an î inside a word is replaced by â, so that both Romanian spellings have one form.
    /// An î after a vowel begins the second part of a compound (*neînvins*, *reînnoit*) and is an î
    /// in both spellings.
    public static func bare(_ text: String) -> String {
        bareOfFolded(folded(text))
    }

    /// Returns the bare form of a text that is already folded.
    package static func bareOfFolded(_ text: String) -> String {
        var text = text
        let isASCII = text.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 } }
        if isASCII { return text }
        return text.withUTF8 { bytes in
            transformed(bytes) { output in
                var position = 0
                while position < bytes.count {
                    let byte = bytes[position]
                    if byte < 0x80 {
                        output.append(byte)
                        position += 1
                        continue
                    }
                    let (scalar, end) = bytes.scalar(at: position)
                    if scalar == 0xEE {
                        output.append(isInner(bytes, position..<end) ? 0x61 : 0x69)
                    } else {
                        appendBare(scalar, to: &output)
                    }
                    position = end
                }
            }
        }
    }

    /// Returns a text in small letters with â for each î inside a word, as the spelling of 1993 has it:
    /// „lângă” for „lîngă”.
    package static func withInnerA(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            transformed(bytes) { output in
                var position = 0
                while position < bytes.count {
                    let (scalar, end) = bytes.scalar(at: position)
                    if scalar == 0xEE, isInner(bytes, position..<end) {
                        append(0xE2, to: &output)
                    } else {
                        output += bytes[position..<end]
                    }
                    position = end
                }
            }
        }
    }

    // MARK: Scalars

    /// Returns whether a text is certainly its own surface form.
    ///
    /// All its characters must be Latin letters, which precede the combining marks in Unicode, or
    /// general punctuation, and none may be a character that is removed.
    private static func isSurface(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var position = 0
        while position < bytes.count {
            if bytes[position] < 0x80 {
                position += 1
                continue
            }
            let (scalar, end) = bytes.scalar(at: position)
            let isSafe = scalar < 0x300 || (scalar >= 0x2010 && scalar < 0x2060) || scalar == 0x20AC
            guard isSafe, scalar != 0xAD else { return false }
            position = end
        }
        return true
    }

    private static func appendFolded(_ scalar: UInt32, to output: inout [UInt8]) {
        switch scalar {
        case 0x201E, 0x201D, 0x201C, 0xAB, 0xBB, 0x201F: output.append(0x22)
        case 0x2019, 0x2018, 0x201A, 0x201B: output.append(0x27)
        case 0x2010...0x2015, 0x2212: output.append(0x2D)
        case 0xA0, 0x202F, 0x2009: output.append(0x20)
        case 0x2026: output.append(contentsOf: [0x2E, 0x2E, 0x2E])
        default: append(LetterFolding.cedillas.letter(scalar), to: &output)
        }
    }

    private static func appendBare(_ scalar: UInt32, to output: inout [UInt8]) {
        if let base = LatinLetters.unmarked(scalar) {
            output.append(base)
        } else if scalar < 0xC0 || (scalar >= 0x2010 && scalar <= 0x2060) {
            append(scalar, to: &output)
        } else {
            for part in Normalizer.decomposition(of: scalar) where !CharacterClass.isCombining(part)
            {
                append(part, to: &output)
            }
        }
    }

    private static func isInner(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.lowerBound > 0, range.upperBound < bytes.count else { return false }
        return LetterFolding.isInnerCircumflex(
            after: bytes.scalar(before: range.lowerBound).value,
            isFollowed: CharacterClass.isLetter(bytes.scalar(at: range.upperBound).value))
    }

    // MARK: Bytes

    private static func transformed(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (inout [UInt8]) -> Void
    ) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 8)
        body(&output)
        return String(decoding: output, as: UTF8.self)
    }

    @inline(__always)
    private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
        if scalar < 0x80 {
            output.append(UInt8(scalar))
        } else if scalar < 0x800 {
            output.append(UInt8(0xC0 | scalar >> 6))
            output.append(UInt8(0x80 | scalar & 0x3F))
        } else if let scalar = Unicode.Scalar(scalar) {
            output.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        }
    }
}

/// Unicode normalisation by ICU.
package enum Normalizer {
    /// Returns a text in NFC; the text itself if ICU fails.
    package static func composed(_ text: String) -> String {
        let source = Array(text.utf16)
        var status: icu_status = 0
        var result = [UInt16](repeating: 0, count: source.count * 3 + 8)
        let length = icu_compose(
            source, Int32(source.count), &result, Int32(result.count), &status)
        guard status <= 0 else { return text }
        return String(decoding: result[..<Int(length)], as: UTF16.self)
    }

    /// Returns the canonical decomposition of a scalar; the scalar itself if it has none.
    package static func decomposition(of scalar: UInt32) -> [UInt32] {
        var status: icu_status = 0
        var buffer = [UInt16](repeating: 0, count: 32)
        let length = icu_decompose(scalar, &buffer, Int32(buffer.count), &status)
        guard status <= 0, length > 0, length <= buffer.count else {
            return [scalar]
        }
        return String(decoding: buffer[..<Int(length)], as: UTF16.self).unicodeScalars.map(\.value)
    }
}
