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

extension QuantityRecognizer {
    /// A unit, a currency or a power of ten that a text names, with or without a number beside it:
    /// `several million euros`.
    package struct Mention: Hashable, Sendable {
        /// The kinds of mentions.
        package enum Content: Hashable, Sendable {
            /// The CLDR identifier of a unit or the ISO 4217 code of a currency.
            case unit(String)
            /// The exponent of a power of ten: 6 for `million`.
            case power(Int)
        }

        /// The UTF-8 offsets in the text.
        package var range: Range<Int>
        /// The unit, currency or power of ten.
        package var content: Content
    }

    /// Returns the units, currencies and powers of ten that a text names, in their order; symbols of
    /// units count only where no other word is written like them: `%`, `$`, `EUR`, but not `m`.
    ///
    /// - Complexity: linear in the length of the text.
    package func mentions(in text: String) -> [Mention] {
        guard let side = Side(language) else { return [] }
        var text = text
        return text.withUTF8 { bytes in
            let parser = QuantityParser(bytes, in: side)
            var result: [Mention] = []
            var position = 0
            while position < parser.items.count {
                guard let (entry, end) = parser.lookUp(position) else {
                    position += 1
                    continue
                }
                let isSign = parser.items[position].kind == .sign
                let range = parser.range(of: position..<end)
                if let code = entry.mentionedUnit(isSign: isSign) {
                    let unit = parser.lexicon.codes[code]
                    result.append(Mention(range: range, content: .unit(unit)))
                } else if let power = entry.isHundred ? 2 : entry.scale {
                    result.append(Mention(range: range, content: .power(power)))
                }
                position = end
            }
            return result
        }
    }
}

extension QuantityEntry {
    /// Returns the index of the unit or currency that a phrase names by itself; nil when it is another
    /// word as well: `won`, `second`.
    fileprivate func mentionedUnit(isSign: Bool) -> Int? {
        guard keyword == nil, number == nil, ordinal == nil, day == nil, fraction == nil else {
            return nil
        }
        if let currency = currency ?? cents { return currency }
        return unitIsSymbol && !isSign ? nil : unit
    }
}
