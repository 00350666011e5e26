public import PunteLanguage

/// Finds numbers, dates, amounts and measures in English and Romanian text.
///
/// ```swift
/// QuantityRecognizer(language: .romanian).quantities(in: "Au murit 20 de oameni la 60 km de Kiev")
/// // cardinal 20, measure 60 length-kilometer
/// ```
///
/// It has no state: one value serves any number of threads.
public struct QuantityRecognizer: Sendable {
    /// The language of the texts.
    public let language: Language
    private let side: Side?

    /// Creates a recogniser for texts of a language; in languages other than English and Romanian
    /// it finds nothing.
    public init(language: Language) {
        self.language = language
        side = Side(language)
    }

    /// Returns the quantities of a text in their order, without overlaps.
    ///
    /// - Complexity: Linear in the length of the text.
    public func quantities(in text: String) -> [Quantity] {
        var text = text
        return text.withUTF8 { quantities(in: $0) }
    }

    private func quantities(in bytes: UnsafeBufferPointer<UInt8>) -> [Quantity] {
        guard let side else { return [] }
        var parser = QuantityParser(bytes, in: side)
        parser.parse()
        return parser.found
    }
}
