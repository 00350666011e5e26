public import PunteLanguage

/// Finds numbers, dates, amounts and measures in English and Romanian text.
///
/// ```swift
/// QuantityRecognizer(language: .romanian).quantities(in: "Au murit 20 de oameni la 60 km de Kiev")
/// // cardinal 20, measure 60 length-kilometer
/// ```
/// A value type without state: one serves any number of threads.
public struct QuantityRecognizer: Sendable {
    public let language: Language
    private let side: Side?

    /// Text of other languages than English and Romanian has no quantities.
    public init(language: Language) {
        self.language = language
        side = Side(language)
    }

    /// The quantities of a text in their order, without overlaps. Linear in the length of the text.
    public func quantities(in text: String) -> [Quantity] {
        var text = text
        return text.withUTF8 { quantities(in: $0) }
    }

    /// The same over bytes that are valid UTF-8.
    func quantities(in bytes: UnsafeBufferPointer<UInt8>) -> [Quantity] {
        guard let side else { return [] }
        var parser = QuantityParser(bytes, in: side)
        parser.parse()
        return parser.found
    }
}
