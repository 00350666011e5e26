import PunteLanguage

@testable import PunteText

/// Text in which `|` marks each place where a sentence ends before another.
enum MarkedText {
    /// The text with marks where the segmenter puts them.
    static func marked(_ text: String, _ language: Language) throws -> String {
        let plain = text.replacing("|", with: "")
        let segmenter = try SentenceSegmenter(language: language)
        let bytes = Array(plain.utf8)
        return try segmenter.sentences(in: plain)
            .map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "|")
    }
}
