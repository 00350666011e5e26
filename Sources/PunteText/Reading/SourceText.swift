internal import PunteLanguage

/// The letters and signs of a file that people see, with their places in it: markup and white space
/// are left out.
struct SourceText {
    private(set) var letters: [UInt8] = []
    private(set) var places: [Range<Int>] = []

    /// Signs that mark up Markdown; dropped on both sides of a comparison.
    private static let marks: Set<UInt8> = Set("*`_[]\\#>+-=\"'".utf8)
    private static let isMark: [Bool] = (0..<256).map { marks.contains(UInt8($0)) }

    static func html(_ bytes: UnsafeBufferPointer<UInt8>) -> SourceText {
        var text = SourceText()
        var scanner = HTMLScanner(bytes: bytes)
        while let (scalar, range) = scanner.next() { text.append(scalar, range, marks: false) }
        return text
    }

    static func markdown(_ bytes: UnsafeBufferPointer<UInt8>) -> SourceText {
        var text = SourceText()
        var position = 0
        while position < bytes.count {
            if bytes[position] == 0x5D, position + 1 < bytes.count, bytes[position + 1] == 0x28,
                let close = bytes[position...].prefix(4096).firstIndex(of: 0x29)
            {
                position = close + 1
                continue
            }
            let (scalar, end) = bytes.scalar(at: position)
            text.append(scalar, position..<end, marks: true)
            position = end
        }
        return text
    }

    /// The same of text without markup, whose places are its own offsets.
    static func plain(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, marks: Bool
    ) -> SourceText {
        var text = SourceText()
        var position = range.lowerBound
        while position < range.upperBound {
            let (scalar, end) = bytes.scalar(at: position)
            text.append(scalar, position..<end, marks: marks)
            position = end
        }
        return text
    }

    private mutating func append(_ scalar: UInt32, _ range: Range<Int>, marks: Bool) {
        if CharacterClass.isSpace(scalar) || scalar <= 0x20 { return }
        if marks, scalar < 0x80, Self.isMark[Int(scalar)] { return }
        guard let scalar = Unicode.Scalar(scalar) else { return }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            letters.append(byte)
            places.append(range)
        }
    }

    /// Where other letters stand among these, from an index on.
    func find(_ other: [UInt8], from start: Int) -> Int? {
        guard let first = other.first, other.count <= letters.count, start >= 0 else { return nil }
        var index = start
        while index + other.count <= letters.count {
            if letters[index] == first, letters[index..<index + other.count].elementsEqual(other) {
                return index
            }
            index += 1
        }
        return nil
    }
}

extension ArticleSource {
    /// Finds the sentences in the bytes that were read, paragraph by paragraph.
    ///
    /// - Parameters:
    ///   - source: the decoded file.
    ///   - bytes: the file, which is UTF-8.
    func locate(_ sentences: inout [Sentence], in source: String, _ bytes: [UInt8]) {
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard hasMarkup else {
            for index in sentences.indices {
                sentences[index].sourceRange = sentences[index].range.shifted(by: mark)
            }
            return
        }
        var source = source
        let page = source.withUTF8 { isMarkdown ? SourceText.markdown($0) : SourceText.html($0) }
        var text = text
        text.withUTF8 { bytes in
            var behind = 0
            var misses = 0
            var first = 0
            while first < sentences.count {
                var end = first + 1
                while end < sentences.count,
                    sentences[end].paragraph == sentences[first].paragraph
                { end += 1 }
                let range = sentences[first].range.lowerBound..<sentences[end - 1].range.upperBound
                let letters = SourceText.plain(bytes, range, marks: isMarkdown)
                if let found = page.find(letters.letters, from: behind) {
                    // A page may repeat its title behind the article.
                    if sentences[first].kind != .title { behind = found + letters.letters.count }
                    misses = 0
                    place(&sentences[first..<end], letters, page, found, mark)
                } else {
                    misses += 1
                    // The page is not what it seems; each further miss costs a whole search.
                    if misses > 20 { return }
                }
                first = end
            }
        }
    }

    private func place(
        _ sentences: inout ArraySlice<Sentence>, _ letters: SourceText, _ page: SourceText,
        _ found: Int, _ mark: Int
    ) {
        var index = 0
        for number in sentences.indices {
            let range = sentences[number].range
            while index < letters.places.count, letters.places[index].lowerBound < range.lowerBound
            {
                index += 1
            }
            let start = index
            while index < letters.places.count, letters.places[index].lowerBound < range.upperBound
            {
                index += 1
            }
            guard index > start else { continue }
            let lower = page.places[found + start].lowerBound
            let upper = page.places[found + index - 1].upperBound
            sentences[number].sourceRange = lower + mark..<upper + mark
        }
    }
}
