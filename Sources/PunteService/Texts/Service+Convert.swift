package import PunteGlossary
package import PunteLanguage

/// A request for the quantities and names of a text as the other language writes them.
package struct ConvertRequest: Codable, Sendable, Hashable {
    /// The text.
    package var text: String
    /// Its language, `en` or `ro`; English by default.
    package var from: Side?

    /// Creates a request.
    package init(_ text: String, from: Side? = nil) {
        self.text = text
        self.from = from
    }
}

/// A quantity or name of a text, as the text and as the other language write it, as an object of JSON.
package struct ConversionRecord: Codable, Sendable, Hashable {
    /// The number of the line, from 1; omitted for a single text.
    package var line: Int?
    /// The UTF-8 offset of its beginning in the text.
    package var start: Int
    /// The UTF-8 offset of its end.
    package var end: Int
    /// The quantity or name as the text writes it.
    package var original: String
    /// The quantity or name as the other language writes it.
    package var converted: String
    /// What it may be as well, where the text does not say which; omitted for most.
    package var alternative: String?

    /// Creates the object.
    package init(_ conversion: Conversion, line: Int? = nil) {
        self.line = line
        start = conversion.range.lowerBound
        end = conversion.range.upperBound
        original = conversion.original
        converted = conversion.converted
        alternative = conversion.alternative
    }
}

extension Service {
    /// Returns the quantities and names of a text as the other language writes them.
    ///
    /// - Throws: ``ServiceError`` for a text that is too long, `MemoryError`, `ICUError`.
    package func convert(_ request: ConvertRequest) throws -> [ConversionRecord] {
        guard request.text.utf8.count <= ArticleInput.maximumLength else {
            throw ServiceError(
                .invalid, "text: longer than \(ArticleInput.maximumLength >> 20) MB; cut it")
        }
        return try withEngine { engine in
            try engine.converter(request.from ?? .english).conversions(in: request.text)
                .map { ConversionRecord($0) }
        }
    }
}
