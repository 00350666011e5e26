internal import PunteLanguage

/// A name cut into words, with the place of its head.
struct NameParts {
    let bytes: [UInt8]
    /// Of the words in ``bytes``. A hyphen parts words, an apostrophe does not.
    let words: [Range<Int>]
    /// The noun that carries gender, number and case.
    private(set) var head: Int
    /// The adjective before the head that carries the article.
    private(set) var preceding: AgreementWords.Preceding?
    let isFixed: Bool
    /// Whether no word starts with a capital: a common noun, given without article.
    let isLowercase: Bool
    let startsWithCapital: Bool

    init(_ bytes: [UInt8], words table: AgreementWords) {
        self.bytes = bytes
        let words = bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
            .map(\.indices)
        self.words = words
        var head = 0
        while head + 1 < words.count, table.isPrefix(bytes[words[head]]) { head += 1 }
        preceding = words.count > head + 1 ? table.preceding(bytes[words[head]]) : nil
        isFixed = words.isEmpty || table.isFixed(bytes[words[0]])
        if preceding != nil { head += 1 }
        self.head = head
        startsWithCapital = words.first.map { Self.isCapital(bytes, $0) } ?? false
        isLowercase = !words.contains { Self.isCapital(bytes, $0) }
    }

    var isEmpty: Bool { words.isEmpty }

    /// The same name with its last word as head: Sankt Petersburg, Cluj-Napoca.
    var withLastWordAsHead: NameParts {
        var copy = self
        copy.head = words.count - 1
        return copy
    }

    /// The same name with the first word as a noun: Marea Neagră.
    var withoutPreceding: NameParts {
        var copy = self
        copy.head -= 1
        copy.preceding = nil
        return copy
    }

    func word(_ index: Int) -> ArraySlice<UInt8> { bytes[words[index]] }

    func isBeforeHyphen(_ index: Int) -> Bool {
        let end = words[index].upperBound
        return end < bytes.count && bytes[end] == UInt8(ascii: "-")
    }

    /// Whether the head is an abbreviation: two capitals at its beginning, or no small letter.
    var isAcronym: Bool {
        guard !words.isEmpty else { return true }
        let word = word(head)
        return !word.contains { $0.isASCIISmall || $0 >= 0x80 }
            || (word.count > 1 && word.prefix(2).allSatisfy(\.isASCIICapital))
    }

    func isCapital(_ index: Int) -> Bool { Self.isCapital(bytes, words[index]) }

    private static func isCapital(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let first = bytes[range.lowerBound]
        if first < 0x80 { return first.isASCIICapital }
        return bytes.withUnsafeBufferPointer { LetterIterator.beginsWithCapital($0, range) }
    }
}
