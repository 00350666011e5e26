/// A name cut into words, with the place of its head.
struct NameParts {
    let bytes: [UInt8]
    /// Of the words in ``bytes``. A hyphen parts words, an apostrophe does not.
    let words: [Range<Int>]
    /// The noun that carries gender, number and case.
    private(set) var head: Int
    /// The adjective before the head that carries the article.
    let preceding: AgreementWords.Preceding?
    let isFixed: Bool

    init(_ bytes: [UInt8], words table: AgreementWords) {
        self.bytes = bytes
        var words: [Range<Int>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == 0x20 || byte == 0x2D {
            if index > start { words.append(start..<index) }
            start = index + 1
        }
        if bytes.count > start { words.append(start..<bytes.count) }
        self.words = words
        var head = 0
        while head + 1 < words.count, table.isPrefix(bytes[words[head]]) { head += 1 }
        preceding = words.count > head + 1 ? table.preceding(bytes[words[head]]) : nil
        isFixed = words.isEmpty || table.isFixed(bytes[words[0]])
        if preceding != nil { head += 1 }
        self.head = head
    }

    /// The same name with its last word as head: Sankt Petersburg, Cluj-Napoca.
    var withLastWordAsHead: NameParts {
        var copy = self
        copy.head = words.count - 1
        return copy
    }

    func word(_ index: Int) -> ArraySlice<UInt8> { bytes[words[index]] }

    var isEmpty: Bool { words.isEmpty }

    /// Whether the head is an abbreviation: two capitals at its beginning, or no small letter.
    var isAcronym: Bool {
        guard !words.isEmpty else { return true }
        let word = word(head)
        return !word.contains { ($0 >= 0x61 && $0 <= 0x7A) || $0 >= 0x80 }
            || (word.count > 1 && word.prefix(2).allSatisfy { $0 >= 0x41 && $0 <= 0x5A })
    }

    var startsWithCapital: Bool { isCapital(0) }

    func isCapital(_ index: Int) -> Bool {
        guard words.indices.contains(index) else { return false }
        return bytes.withUnsafeBufferPointer { buffer in
            var letters = LetterIterator(buffer, words[index])
            return letters.next()?.isUppercase ?? false
        }
    }

    /// The name with some of its words replaced.
    func replacing(_ replacements: [(word: Int, text: [UInt8])]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 8)
        var position = 0
        for replacement in replacements {
            let range = words[replacement.word]
            result += bytes[position..<range.lowerBound]
            result += replacement.text
            position = range.upperBound
        }
        result += bytes[position...]
        return result
    }
}
