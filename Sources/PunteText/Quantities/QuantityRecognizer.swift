public import PunteLanguage

/// Finds numbers, dates, amounts and measures in English and Romanian text.
///
/// ```swift
/// QuantityRecognizer(language: .romanian).quantities(in: "Au murit 20 de oameni la 60 km de Kiev")
/// // cardinal 20, measure 60 length-kilometer
/// ```
/// A value type without state: one serves any number of threads.
public struct QuantityRecognizer: Sendable {
    /// The language of the texts.
    public let language: Language
    private let side: Side?

    /// Creates a recogniser for texts of a language; it finds nothing in other languages than English and
    /// Romanian.
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
