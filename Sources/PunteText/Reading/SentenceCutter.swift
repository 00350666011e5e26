internal import PunteLanguage

/// Cuts the paragraphs of a text into sentences and copies their text.
struct SentenceCutter {
    /// The text as valid UTF-8.
    let bytes: UnsafeBufferPointer<UInt8>
    let segmenter: SentenceSegmenter

    /// Returns the sentences of a paragraph; its dateline is a sentence of its own.
    ///
    /// - Parameters:
    ///   - range: the UTF-8 offsets of the paragraph, in which line breaks count as spaces.
    ///   - kind: the kind of its sentences.
    ///   - paragraph: its index in the article.
    ///   - mayHaveDateline: false for the rest of a paragraph whose beginning has been read
    ///     already.
    /// - Returns: The sentences in order.
    /// - Throws: ``ICUError``; ``RegularExpressionError`` when a rule takes too long on
    ///   the text.
    func sentences(
        in range: Range<Int>, kind: Sentence.Kind, paragraph: Int, mayHaveDateline: Bool = true
    ) throws -> [Sentence] {
        var sentences: [Sentence] = []
        var body = range
        if kind == .text, mayHaveDateline, let end = Dateline.end(in: bytes, range) {
            sentences.append(
                sentence(at: range.lowerBound..<end, kind: .dateline, paragraph: paragraph))
            body = end..<range.upperBound
        }
        for found in try segmenter.sentences(in: bytes, joiningLines: body) {
            sentences.append(sentence(at: found, kind: kind, paragraph: paragraph))
        }
        return sentences.filter { !$0.range.isEmpty }
    }

    /// Returns the sentence at a range, without the white space at its ends.
    func sentence(at range: Range<Int>, kind: Sentence.Kind, paragraph: Int) -> Sentence {
        Self.sentence(in: bytes, at: range, kind: kind, paragraph: paragraph)
    }

    /// Returns the sentence at a range of a text, without the white space at its ends.
    static func sentence(
        in bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>, kind: Sentence.Kind,
        paragraph: Int
    ) -> Sentence {
        let trimmed = TextLines.trim(range, in: bytes)
        return Sentence(
            text: joiningLines(bytes, trimmed), kind: kind, paragraph: paragraph, range: trimmed)
    }

    /// Returns the text of a range, with line breaks and the white space around them replaced by
    /// one space.
    private static func joiningLines(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> String {
        let isLineBreak = { (byte: UInt8) in byte == "\n" || byte == "\r" }
        guard bytes[range].contains(where: isLineBreak) else {
            return String(decoding: bytes[range], as: UTF8.self)
        }
        let lines = bytes[range].split(whereSeparator: isLineBreak)
        let trimmed = lines.map { TextLines.trim($0.startIndex..<$0.endIndex, in: bytes) }
        return trimmed.filter { !$0.isEmpty }
            .map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
    }
}

/// Finds the dateline of a report, which gives place, date and agency.
///
/// Examples are `KYIV, Ukraine (AP) — ` and `Kiev, 3 dec /Agerpres/ - `.
private enum Dateline {
    /// Counts of the kinds of letters before the dash.
    private struct Letters {
        var capitalsOfFirstWord = 0
        var smallOfFirstWord = 0
    }

    /// Returns the UTF-8 offset after the dash and space that end the dateline of a paragraph; nil
    /// without one.
    static func end(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        var position = range.lowerBound
        let limit = min(
            range.upperBound, range.lowerBound + TextParameters.maximumDatelineLength)
        var words = 0
        var last = UInt32(UInt8(ascii: " "))
        var letters = Letters()
        while position < limit {
            let (scalar, end) = bytes.scalar(at: position)
            if CharacterClass.isDash(scalar), CharacterClass.isSpace(last) {
                // Typewriters had two hyphens for a dash.
                let isDouble = scalar == "-" && end < limit && bytes[end] == "-"
                let dash = isDouble ? end + 1 : end
                if dash < limit, CharacterClass.isSpace(bytes.scalar(at: dash).value) {
                    let candidate = TextLines.trim(range.lowerBound..<position, in: bytes)
                    return isDateline(bytes[candidate], letters) ? dash + 1 : nil
                }
            }
            switch scalar {
            case "." where end < limit && CharacterClass.isSpace(UInt32(bytes[end])) && words > 3,
                "?", "!", "\"", "“", "„", ":":
                return nil
            case " ": words += 1
            case _ where words > 0: break
            case _ where CharacterClass.isUpper(scalar): letters.capitalsOfFirstWord += 1
            case _ where CharacterClass.isLower(scalar): letters.smallOfFirstWord += 1
            default: break
            }
            last = scalar
            position = end
        }
        return nil
    }

    /// Returns whether the words before a dash are a dateline.
    ///
    /// A dateline is a place in capitals, or ends with the name of an agency in brackets or
    /// slashes.
    private static func isDateline(
        _ words: Slice<UnsafeBufferPointer<UInt8>>, _ letters: Letters
    ) -> Bool {
        guard let last = words.last else { return false }
        let spaces = words.reduce(0) { $0 + ($1 == " " ? 1 : 0) }
        let maximum = TextParameters.maximumDatelineSpaces
        if last == ")" || last == "/" {
            return letters.capitalsOfFirstWord > 0 && spaces <= maximum.withAgency
        }
        return letters.capitalsOfFirstWord >= 3 && letters.smallOfFirstWord == 0
            && spaces <= maximum.without
    }
}
