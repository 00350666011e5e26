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
    private func isMissing(after index: Int, of bytes: [UInt8], in pair: CheckedPair) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: ","), UInt8(ascii: ";"): break
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
            guard index + 1 < bytes.count, isCapital(at: index + 1, of: bytes) else { return false }
        default: return false
        }
        guard let (before, after) = pair.romanian.words(around: index) else { return false }
        let known = RomanianWords.all
        let text = pair.romanian
        return known.rank(of: text.lowercased(before)) != nil
            && text.words[before].range.count >= 2 && text.words[after].range.count >= 2
            && (bytes[index] != UInt8(ascii: ".")
                || known.rank(of: text.lowercased(after)) != nil
                    && text.words[before].range.count > 3)
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
    /// Returns the indices of the words of letters that directly touch the character at an offset.
    fileprivate func words(around offset: Int) -> (before: Int, after: Int)? {
        guard let after = words.firstIndex(where: { $0.range.lowerBound == offset + 1 }), after > 0,
            words[after - 1].range.upperBound == offset, words[after].kind == .letters,
            words[after - 1].kind == .letters
        else { return nil }
        return (after - 1, after)
    }

    /// Returns the words around a mark after which a space is missing, and how they are written.
    fileprivate func missingSpace(after offset: Int) -> (Range<Int>, String)? {
        guard let (before, after) = words(around: offset) else { return nil }
        let range = words[before].range.lowerBound..<words[after].range.upperBound
        let mark = excerpt(words[before].range.upperBound..<words[after].range.lowerBound)
        return (range, word(before) + mark + " " + word(after))
    }
}
