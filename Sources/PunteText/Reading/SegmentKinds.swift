internal import PunteLanguage

/// A bullet or number at the beginning of a list item.
enum ListMarker {
    /// Whether a line begins with `•`, `-`, `*`, `1.`, `2)` or `a)`.
    static func opens(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        length(bytes, range) > 0
    }

    /// Bytes of the marker with the space behind it, 0 where there is none.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        guard !range.isEmpty else { return 0 }
        let (scalar, first) = bytes.scalar(at: range.lowerBound)
        var position = first
        switch scalar {
        case 0x2022, 0x2023, 0x25AA, 0x25CF, 0x25E6, 0x25A0, 0xB7, 0x2A, 0x2D, 0x2043: break
        case 0x30...0x39, 0x61...0x7A:
            let isNumber = scalar < 0x3A
            if isNumber, position < range.upperBound,
                bytes[position].isASCIIDigit
            {
                position += 1
            }
            guard position < range.upperBound,
                bytes[position] == 0x29 || (isNumber && bytes[position] == 0x2E)
            else { return 0 }
            position += 1
        default: return 0
        }
        guard position < range.upperBound, bytes[position] == 0x20 || bytes[position] == 0x09
        else { return 0 }
        while position < range.upperBound, bytes[position] == 0x20 || bytes[position] == 0x09 {
            position += 1
        }
        return position - range.lowerBound
    }
}

/// Tells titles, headings, list items and captions from running text.
struct SegmentKinds {
    let bytes: UnsafeBufferPointer<UInt8>

    /// Headings are not longer than this, in bytes.
    private static let longestHeading = 160
    private static let longestTitle = 250
    private static let captionMarkers = DataTable(LanguageData.Both.captionMarkers).words

    /// - Parameters hasBefore, hasAfter: whether other paragraphs stand around this one.
    func kind(of range: Range<Int>, hasBefore: Bool, hasAfter: Bool) -> Sentence.Kind {
        if ListMarker.opens(bytes, range) { return .listItem }
        if isCaption(range) { return .caption }
        guard hasAfter, !endsLikeText(range), !holdsLineBreak(range) else { return .text }
        if !hasBefore { return range.count <= Self.longestTitle ? .title : .text }
        return range.count <= Self.longestHeading ? .heading : .text
    }

    /// Whether a paragraph ends as running text does: with a full stop or what leads on.
    private func endsLikeText(_ range: Range<Int>) -> Bool {
        var position = range.upperBound
        while position > range.lowerBound {
            let (scalar, before) = bytes.scalar(before: position)
            switch scalar {
            case 0x2E, 0x2026, 0x2C, 0x3A, 0x3B: return true
            case _ where CharacterClass.isCloser(scalar): position = before
            default: return false
            }
        }
        return false
    }

    private func holdsLineBreak(_ range: Range<Int>) -> Bool {
        bytes[range].contains { $0 == 0x0A || $0 == 0x0D }
    }

    /// `Foto: Agerpres`, `Image credit: …`
    private func isCaption(_ range: Range<Int>) -> Bool {
        guard let end = bytes[range].prefix(40).firstIndex(where: { $0 == 0x3A || $0 == 0x2F })
        else { return false }
        let lead = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self).lowercased()
        return Self.captionMarkers.contains(String(lead.trimming { $0 == " " }))
    }
}
