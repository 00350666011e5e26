internal import PunteLanguage

/// A name as a sequence of words, one of which is its head.
struct NameParts {
    /// The name in UTF-8.
    let bytes: [UInt8]
    /// The range of each word in ``bytes``; hyphens separate words, apostrophes do not.
    let words: [Range<Int>]
    /// Index of the noun that carries gender, number and case.
    private(set) var head: Int
    /// The forms of the word before the head that carries its article.
    private(set) var preceding: AgreementWords.Preceding?
    /// Whether the name does not change.
    let isFixed: Bool
    /// Whether no word begins with a capital: the name is a common noun without an article.
    let isLowercase: Bool
    /// Whether the first word begins with a capital.
    let startsWithCapital: Bool

    /// Cuts a name into words and finds its head.
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

    /// Whether the name has no words.
    var isEmpty: Bool { words.isEmpty }

    /// The name with its last word as head: Sankt Petersburg, Cluj-Napoca.
    var withLastWordAsHead: NameParts {
        var copy = self
        copy.head = words.count - 1
        return copy
    }

    /// The name with the preceding word as head: Marea Neagră.
    var withoutPreceding: NameParts {
        var copy = self
        copy.head -= 1
        copy.preceding = nil
        return copy
    }

    /// Returns the word at an index.
    func word(_ index: Int) -> ArraySlice<UInt8> { bytes[words[index]] }

    /// Returns whether a hyphen follows a word.
    func isBeforeHyphen(_ index: Int) -> Bool {
        let end = words[index].upperBound
        return end < bytes.count && bytes[end] == UInt8(ascii: "-")
    }

    /// Whether the head is an abbreviation: it begins with two capitals or has no small letter.
    var isAcronym: Bool {
        guard !words.isEmpty else { return true }
        let word = word(head)
        return !word.contains { $0.isASCIISmall || $0 >= 0x80 }
            || (word.count > 1 && word.prefix(2).allSatisfy(\.isASCIICapital))
    }

    /// Returns whether a word begins with a capital.
    func isCapital(_ index: Int) -> Bool { Self.isCapital(bytes, words[index]) }

    private static func isCapital(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let first = bytes[range.lowerBound]
        if first < 0x80 { return first.isASCIICapital }
        return bytes.withUnsafeBufferPointer { LetterIterator.beginsWithCapital($0, range) }
    }
}
