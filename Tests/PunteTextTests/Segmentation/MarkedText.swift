import PunteLanguage

@testable import PunteText

/// A text in which `|` marks each sentence end except the last.
enum MarkedText {
    /// Returns the text with marks where the segmenter finds sentence ends.
    static func marked(_ text: String, _ language: Language) throws -> String {
        let plain = text.replacing("|", with: "")
        let segmenter = try SentenceSegmenter(language: language)
        let bytes = Array(plain.utf8)
        return try segmenter.sentences(in: plain)
            .map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "|")
    }
}
