/// The symbols that state a fact: currencies, per cent, degrees, and the signs of numbers.
///
/// `$5`, `€5` and `-5` are three different facts.
package struct QuantitySigns: Sendable {
    private let words: [String: String]

    /// Returns the symbols of a language.
    package static func signs(of side: Side) -> QuantitySigns {
        side == .english ? english : romanian
    }

    private static let english = QuantitySigns(.english)
    private static let romanian = QuantitySigns(.romanian)

    private init(_ side: Side) {
        let rows = DataTable(LanguageData.Both.signWords).rows.filter {
            $0.count == 3 && $0[0] == side.rawValue
        }
        words = Dictionary(rows.map { ($0[1], $0[2]) }) { first, _ in first }
    }

    /// Returns the word for a symbol in bare form, such as `percent` for `%`; the symbol itself
    /// where the language has no word for it.
    package func word(forBare sign: String) -> String { words[sign] ?? sign }

    /// Returns whether the character in a range of a text is a symbol that states a fact.
    ///
    /// - Parameters:
    ///   - range: UTF-8 offsets of one character.
    ///   - bytes: the text, valid UTF-8.
    /// - Returns: true for a unit symbol; for a plus or dash when it is at the start of a word and
    ///   a number, or a unit symbol and a number, directly follows it.
    package static func isSign(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard range.lowerBound < bytes.count else { return false }
        let scalar = bytes.scalar(at: range.lowerBound).value
        if isUnit(scalar) { return true }
        guard scalar == 0x2B || scalar == 0xB1 || CharacterClass.isDash(scalar),
            range.upperBound < bytes.count, isAtStart(range.lowerBound, bytes)
        else { return false }
        let (next, end) = bytes.scalar(at: range.upperBound)
        if CharacterClass.isDigit(next) { return true }
        return isUnit(next) && end < bytes.count && bytes[end].isASCIIDigit
    }

    /// Returns whether the character in a range of an array of bytes is a symbol that states a
    /// fact.
    package static func isSign(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { isSign(range, in: $0) }
    }

    /// Returns whether a scalar is a currency, per cent, per mille or degree.
    private static func isUnit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x24, 0x25, 0xA2...0xA5, 0xB0, 0x2030, 0x2031, 0x20A0...0x20CF, 0x2103, 0x2109: true
        default: false
        }
    }

    /// Returns whether nothing, a space or an opening mark precedes an offset.
    private static func isAtStart(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard offset > 0 else { return true }
        let scalar = bytes.scalar(before: offset).value
        return CharacterClass.isSpace(scalar) || CharacterClass.isOpener(scalar)
    }
}
