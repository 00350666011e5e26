internal import PunteLanguage

/// Cuts a piece of text into sentences and makes their text from it.
struct SentenceCutter {
    let bytes: UnsafeBufferPointer<UInt8>
    let segmenter: SentenceSegmenter

    func sentences(
        _ range: Range<Int>, _ kind: Sentence.Kind, paragraph: Int, mayHaveDateline: Bool = true
    ) throws -> [Sentence] {
        var sentences: [Sentence] = []
        var body = range
        if kind == .text, mayHaveDateline, let end = Dateline.end(in: bytes, body) {
            sentences.append(sentence(body.lowerBound..<end, .dateline, paragraph))
            body = end..<body.upperBound
        }
        for found in try segmenter.sentences(in: bytes, joiningLines: body) {
            sentences.append(sentence(found, kind, paragraph))
        }
        return sentences.filter { !$0.range.isEmpty }
    }

    func sentence(_ range: Range<Int>, _ kind: Sentence.Kind, _ paragraph: Int) -> Sentence {
        Self.sentence(bytes, range, kind, paragraph)
    }

    static func sentence(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ kind: Sentence.Kind,
        _ paragraph: Int
    ) -> Sentence {
        let trimmed = TextLines.trim(range, in: bytes)
        return Sentence(
            text: joiningLines(bytes, trimmed), kind: kind, paragraph: paragraph, range: trimmed)
    }

    /// The text of a range, in which white space around a line break is a single space.
    private static func joiningLines(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> String {
        guard bytes[range].contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
            return String(decoding: bytes[range], as: UTF8.self)
        }
        let lines = bytes[range].split { $0 == 0x0A || $0 == 0x0D }
        let trimmed = lines.map { TextLines.trim($0.startIndex..<$0.endIndex, in: bytes) }
        return trimmed.filter { !$0.isEmpty }
            .map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
    }
}

extension SentenceSegmenter {
    /// A segmenter with rules of one's own where there are any.
    static func made(for language: Language, _ srx: SRXRules?) throws -> SentenceSegmenter {
        if let srx { return try SentenceSegmenter(language: language, srx: srx) }
        return try SentenceSegmenter(language: language)
    }

    /// The sentences of a range of text, in which line breaks are spaces.
    func sentences(
        in bytes: UnsafeBufferPointer<UInt8>, joiningLines range: Range<Int>
    ) throws -> [Range<Int>] {
        guard bytes[range].contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
            let part = UnsafeBufferPointer(rebasing: bytes[range])
            return try sentences(in: part).map { $0.shifted(by: range.lowerBound) }
        }
        let joined = bytes[range].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        return try joined.withUnsafeBufferPointer { part in
            try sentences(in: part).map { $0.shifted(by: range.lowerBound) }
        }
    }
}

extension Range<Int> {
    /// The range so many places further on.
    package func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
