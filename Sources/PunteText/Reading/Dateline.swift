internal import PunteLanguage

/// The place, date and agency that open a report: `KYIV, Ukraine (AP) — `, `Kiev, 3 dec /Agerpres/ - `.
enum Dateline {
    private static let longest = 70

    /// The offset behind the dateline's dash and space, nil when the paragraph opens without one.
    static func end(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        var position = range.lowerBound
        let limit = min(range.upperBound, range.lowerBound + longest)
        var words = 0
        var last: UInt32 = 0x20
        var capitals = (all: 0, inFirstWord: 0, small: 0)
        while position < limit {
            let (scalar, end) = bytes.scalar(at: position)
            if CharacterClass.isDash(scalar), CharacterClass.isSpace(last), end < limit,
                CharacterClass.isSpace(bytes.scalar(at: end).value)
            {
                return isDateline(bytes, range.lowerBound..<position, capitals) ? end + 1 : nil
            }
            switch scalar {
            case 0x2E where end < limit && CharacterClass.isSpace(UInt32(bytes[end])) && words > 3,
                0x3F, 0x21, 0x22, 0x201C, 0x201E, 0x3A:
                return nil
            case 0x20: words += 1
            case _ where CharacterClass.isUpper(scalar):
                capitals.all += 1
                if words == 0 { capitals.inFirstWord += 1 }
            case _ where CharacterClass.isLower(scalar) && words == 0: capitals.small += 1
            default: break
            }
            last = scalar
            position = end
        }
        return nil
    }

    /// A place in capitals, or words that end in an agency's name in brackets or slashes.
    private static func isDateline(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
        _ capitals: (all: Int, inFirstWord: Int, small: Int)
    ) -> Bool {
        let trimmed = TextLines.trim(range, in: bytes)
        guard let last = bytes[trimmed].last else { return false }
        if last == 0x29 || last == 0x2F {
            return capitals.inFirstWord > 0 && bytes[trimmed].filter { $0 == 0x20 }.count <= 6
        }
        return capitals.inFirstWord >= 3 && capitals.small == 0
            && bytes[trimmed].filter { $0 == 0x20 }.count <= 3
    }
}
