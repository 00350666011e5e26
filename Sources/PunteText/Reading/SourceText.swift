internal import PunteLanguage

/// The visible characters of a file with their byte offsets, without markup and white space.
///
/// Sentences that a parser extracted from a page or from Markdown are located with it in the file.
struct SourceText {
    /// The characters, as UTF-8.
    private(set) var letters: [UInt8] = []
    /// The byte offsets in the file of the character (or character reference) to which each byte of
    /// `letters` belongs.
    private(set) var ranges: [Range<Int>] = []

    /// The characters of Markdown markup, which are ignored in both texts of a comparison.
    private static let marks: Set<UInt8> = Set("*`_[]\\#>+-=\"'".utf8)
    private static let isMark: [Bool] = (0..<256).map { marks.contains(UInt8($0)) }

    /// Returns the visible characters of a page.
    static func html(_ bytes: UnsafeBufferPointer<UInt8>) -> SourceText {
        var text = SourceText()
        var scanner = HTMLScanner(bytes: bytes)
        while let (scalar, range) = scanner.next() {
            text.append(scalar, at: range, isMarkdown: false)
        }
        return text
    }

    /// Returns the visible characters of Markdown, without the addresses of links.
    static func markdown(_ bytes: UnsafeBufferPointer<UInt8>) -> SourceText {
        var text = SourceText()
        var position = 0
        while position < bytes.count {
            if bytes[position] == "]", position + 1 < bytes.count, bytes[position + 1] == "(",
                let close = bytes[position...].prefix(4096).firstIndex(of: UInt8(ascii: ")"))
            {
                position = close + 1
                continue
            }
            let (scalar, end) = bytes.scalar(at: position)
            text.append(scalar, at: position..<end, isMarkdown: true)
            position = end
        }
        return text
    }

    /// Returns the visible characters of text without markup, with their UTF-8 offsets in it.
    ///
    /// - Parameters:
    ///   - bytes: the text.
    ///   - range: the UTF-8 offsets to read.
    ///   - isMarkdown: whether the text was extracted from Markdown.
    /// - Returns: The visible characters of the range.
    static func plain(
        _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, isMarkdown: Bool
    ) -> SourceText {
        var text = SourceText()
        var position = range.lowerBound
        while position < range.upperBound {
            let (scalar, end) = bytes.scalar(at: position)
            text.append(scalar, at: position..<end, isMarkdown: isMarkdown)
            position = end
        }
        return text
    }

    private mutating func append(_ scalar: UInt32, at range: Range<Int>, isMarkdown: Bool) {
        if CharacterClass.isSpace(scalar) || scalar <= 0x20 { return }
        if isMarkdown, scalar < 0x80, Self.isMark[Int(scalar)] { return }
        guard let scalar = Unicode.Scalar(scalar) else { return }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            letters.append(byte)
            ranges.append(range)
        }
    }

    /// Returns the index in `letters` of the next occurrence of other letters, from an index on.
    ///
    /// - Complexity: The product of both lengths in the worst case, linear in ordinary text.
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
    /// Sets the source ranges of the sentences, paragraph by paragraph.
    ///
    /// A paragraph that does not occur in the source keeps nil. After
    /// ``TextParameters/maximumMissesInSource`` such paragraphs in a row, all following ones keep
    /// nil as well.
    ///
    /// - Parameters:
    ///   - sentences: the sentences of the article, in order.
    ///   - source: the decoded file.
    ///   - bytes: the file as UTF-8.
    func locate(_ sentences: inout [Sentence], in source: String, of bytes: [UInt8]) {
        let mark = TextDecoder.byteOrderMark
        let offset = bytes.starts(with: mark) ? mark.count : 0
        guard hasMarkup else {
            for index in sentences.indices {
                sentences[index].sourceRange = sentences[index].range.shifted(by: offset)
            }
            return
        }
        var source = source
        let page = source.withUTF8 { isMarkdown ? SourceText.markdown($0) : SourceText.html($0) }
        var text = text
        text.withUTF8 { bytes in
            var searched = 0
            var misses = 0
            var first = 0
            while first < sentences.count {
                var end = first + 1
                while end < sentences.count,
                    sentences[end].paragraph == sentences[first].paragraph
                { end += 1 }
                let range = sentences[first].range.lowerBound..<sentences[end - 1].range.upperBound
                let letters = SourceText.plain(bytes, in: range, isMarkdown: isMarkdown)
                if let found = page.find(letters.letters, from: searched) {
                    // A page may repeat its title after the article.
                    if sentences[first].kind != .title {
                        searched = found + letters.letters.count
                    }
                    misses = 0
                    let ranges = page.ranges[found..<found + letters.letters.count]
                    Self.locate(
                        &sentences[first..<end], letters: letters, pageRanges: ranges,
                        offset: offset)
                } else {
                    misses += 1
                    if misses > TextParameters.maximumMissesInSource { return }
                }
                first = end
            }
        }
    }

    /// Sets the source ranges of the sentences of one paragraph.
    ///
    /// - Parameters:
    ///   - sentences: the sentences of the paragraph.
    ///   - letters: its visible characters, with offsets in the text.
    ///   - pageRanges: the range in the source of each byte of the letters.
    ///   - offset: a number added to the ranges.
    private static func locate(
        _ sentences: inout ArraySlice<Sentence>, letters: SourceText,
        pageRanges: ArraySlice<Range<Int>>, offset: Int
    ) {
        var index = 0
        for number in sentences.indices {
            let range = sentences[number].range
            while index < letters.ranges.count,
                letters.ranges[index].lowerBound < range.lowerBound
            { index += 1 }
            let start = index
            while index < letters.ranges.count,
                letters.ranges[index].lowerBound < range.upperBound
            { index += 1 }
            guard index > start else { continue }
            let first = pageRanges[pageRanges.startIndex + start]
            let last = pageRanges[pageRanges.startIndex + index - 1]
            sentences[number].sourceRange =
                first.lowerBound + offset..<last.upperBound + offset
        }
    }
}
