internal import PunteLanguage

/// Reports two spaces in a row, spaces before a punctuation mark, and missing ones after it.
struct SpaceRule: CheckRule {
    static let name = "spaces"
    static let summary = "Double spaces, spaces before a comma or full stop, missing ones after it."
    static let isCertain = true

    func findings(in pair: CheckedPair) -> [Finding] {
        let bytes = pair.romanian.bytes
        var result: [Finding] = []
        for index in bytes.indices.dropLast() {
            let end = result.last?.range.upperBound ?? 0
            if index >= end, let found = finding(at: index, of: bytes, in: pair) {
                result.append(found)
            }
        }
        return result
    }

    private func finding(at index: Int, of bytes: [UInt8], in pair: CheckedPair) -> Finding? {
        let next = bytes[index + 1]
        guard bytes[index] == UInt8(ascii: " ") else {
            return isMissing(after: index, of: bytes, in: pair)
                ? pair.romanian.missingSpace(after: index).map { range, right in
                    finding(in: pair, romanian: range, "a space is missing", write: right)
                } : nil
        }
        switch next {
        case UInt8(ascii: " "):
            return finding(
                index..<(index + 2), in: pair, "two spaces", advice: "write one space",
                correction: " ")
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"),
            UInt8(ascii: ")"):
            return superfluous(index..<(index + 2), in: pair)
        case UInt8(ascii: ".")
        where index + 2 >= bytes.count || bytes[index + 2] == UInt8(ascii: " "):
            return superfluous(index..<(index + 2), in: pair)
        default: return nil
        }
    }

    /// Returns whether a word follows a mark at an index without a space.
    ///
    /// A name may precede it, which no dictionary has, and a closing quotation mark: „Cluj,iar”, „”,a spus”.
    private func isMissing(after index: Int, of bytes: [UInt8], in pair: CheckedPair) -> Bool {
        let endsSentence: Bool
        switch bytes[index] {
        case UInt8(ascii: ","), UInt8(ascii: ";"): endsSentence = false
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
            guard index + 1 < bytes.count, isCapital(at: index + 1, of: bytes) else { return false }
            endsSentence = true
        default: return false
        }
        let text = pair.romanian
        guard let (before, after) = text.words(around: index) else { return false }
        let length = text.words[before].range.count
        guard length >= 2, isWord(after, in: text),
            isKnown(before, in: text) || text.isCapital(before)
        else { return false }
        // A full stop is also part of abbreviations and of addresses: Prof.Univ, Emag.Ro.
        return !endsSentence || bytes[index] != UInt8(ascii: ".")
            || length > 3 && isKnown(after, in: text) && text.isFollowedBySpace(after)
    }

    private func isKnown(_ index: Int, in text: CheckedPair.Text) -> Bool {
        RomanianWords.all.rank(of: text.lowercased(index)) != nil
    }

    /// Returns whether letters are a word, and not an initial or the sign of something.
    private func isWord(_ index: Int, in text: CheckedPair.Text) -> Bool {
        text.words[index].range.count >= 2
            || FunctionWords.words(of: .romanian).contains(bare: text.word(index))
    }

    private func isCapital(at index: Int, of bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { CharacterClass.isUpper($0.scalar(at: index).value) }
    }

    /// Returns the finding about a space before a punctuation mark.
    private func superfluous(_ range: Range<Int>, in pair: CheckedPair) -> Finding {
        finding(
            range, in: pair, "a space before the sign", advice: "take it out",
            correction: pair.romanian.excerpt(range.lowerBound + 1..<range.upperBound))
    }

    private func finding(
        _ range: Range<Int>, in pair: CheckedPair, _ message: Wording, advice: Wording,
        correction: String
    ) -> Finding {
        var result = finding(in: pair, romanian: range, message, advice: advice)
        result.correction = correction
        return result
    }
}

extension CheckedPair.Text {
    /// Returns the indices of the words of letters that directly touch the character at an offset, the first
    /// perhaps with a closing mark after it.
    fileprivate func words(around offset: Int) -> (before: Int, after: Int)? {
        guard let after = words.firstIndex(where: { $0.range.lowerBound == offset + 1 }), after > 0,
            words[after].kind == .letters, words[after - 1].kind == .letters
        else { return nil }
        let between = excerpt(words[after - 1].range.upperBound..<offset)
        return between.isEmpty || ["”", "»", "\"", ")"].contains(between) ? (after - 1, after) : nil
    }

    /// Returns whether a space is after the word at an index, or the end of the text.
    fileprivate func isFollowedBySpace(_ index: Int) -> Bool {
        let end = words[index].range.upperBound
        return end == bytes.count || bytes[end] == UInt8(ascii: " ")
    }

    /// Returns the words around a mark after which a space is missing, and how they are written.
    fileprivate func missingSpace(after offset: Int) -> (Range<Int>, String)? {
        guard let (before, after) = words(around: offset) else { return nil }
        let range = words[before].range.lowerBound..<words[after].range.upperBound
        let mark = excerpt(words[before].range.upperBound..<words[after].range.lowerBound)
        return (range, word(before) + mark + " " + word(after))
    }
}
