internal import PunteLanguage

/// Finds the bullet or number at the beginning of a list item.
enum ListMarker {
    /// Returns whether a line begins with a list marker (`•`, `-`, `*`, `1.`, `2)`, `a)`) and a
    /// space.
    ///
    /// - Parameters:
    ///   - bytes: valid UTF-8.
    ///   - range: the UTF-8 offsets of the line.
    /// - Returns: True for a list item.
    static func opens(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        let (scalar, first) = bytes.scalar(at: range.lowerBound)
        var position = first
        switch scalar {
        case "•", "‣", "▪", "●", "◦", "■", "·", "*", "-", "⁃": break
        case "0"..."9", "a"..."z":
            let isNumber = "0"..."9" ~= scalar
            if isNumber, position < range.upperBound,
                bytes[position].isASCIIDigit
            {
                position += 1
            }
            guard position < range.upperBound,
                bytes[position] == ")" || (isNumber && bytes[position] == ".")
            else { return false }
            position += 1
        default: return false
        }
        return position < range.upperBound && (bytes[position] == " " || bytes[position] == "\t")
    }
}

/// Distinguishes titles, headings, list items and captions from running text.
struct SegmentKinds {
    /// The text as valid UTF-8.
    let bytes: UnsafeBufferPointer<UInt8>

    private static let captionMarkers = DataTable(LanguageData.Both.captionMarkers).words

    /// Returns the kind of a paragraph or line.
    ///
    /// - Parameters:
    ///   - range: its UTF-8 offsets, without white space at the ends.
    ///   - hasBefore: whether another paragraph comes before it.
    ///   - hasAfter: whether another paragraph comes after it.
    /// - Returns: The kind: title, heading, list item, caption or text.
    func kind(of range: Range<Int>, hasBefore: Bool, hasAfter: Bool) -> Sentence.Kind {
        if ListMarker.opens(bytes, range) { return .listItem }
        if isCaption(range) { return .caption }
        guard hasAfter, !endsLikeText(range), !holdsLineBreak(range) else { return .text }
        if !hasBefore {
            return range.count <= TextParameters.maximumTitleLength ? .title : .text
        }
        return range.count <= TextParameters.maximumHeadingLength ? .heading : .text
    }

    /// Returns whether a paragraph ends as running text does, with a full stop or a mark such as a
    /// colon.
    private func endsLikeText(_ range: Range<Int>) -> Bool {
        var position = range.upperBound
        while position > range.lowerBound {
            let (scalar, before) = bytes.scalar(before: position)
            switch scalar {
            case ".", "…", ",", ":", ";": return true
            case _ where CharacterClass.isCloser(scalar): position = before
            default: return false
            }
        }
        return false
    }

    private func holdsLineBreak(_ range: Range<Int>) -> Bool {
        bytes[range].contains { $0 == "\n" || $0 == "\r" }
    }

    /// Returns whether a paragraph begins as a caption does (`Foto: Agerpres`, `Image credit: …`).
    private func isCaption(_ range: Range<Int>) -> Bool {
        let beginning = bytes[range].prefix(TextParameters.maximumCaptionLead)
        guard let end = beginning.firstIndex(where: { $0 == ":" || $0 == "/" }) else {
            return false
        }
        let lead = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self).lowercased()
        return Self.captionMarkers.contains(String(lead.trimming { $0 == " " }))
    }
}
