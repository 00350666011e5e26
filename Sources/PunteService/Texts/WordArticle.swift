internal import PunteExchange
package import PunteLanguage

/// The text of an article in a Word document.
package struct WordArticle {
    /// The text in UTF-8, with a blank line between paragraphs.
    package let bytes: [UInt8]

    /// Reads a document from a file of which only the beginning was looked at; nil for a file of another
    /// kind, of which nothing else is read.
    ///
    /// - Throws: `FileError` or ``ServiceError`` for a damaged document.
    package init?(_ stream: FileReader, _ beginning: [UInt8]) throws {
        guard FileSignature(beginning) == .word else { return nil }
        try self.init(stream.rest(), name: stream.name)
    }

    /// Reads the bytes of a document; nil for a file of another kind.
    ///
    /// - Throws: ``ServiceError`` for a damaged document.
    package init?(_ file: [UInt8], name: String) throws {
        guard FileSignature(file) == .word else { return nil }
        do {
            let document = try WordDocument(
                ByteSource(bytes: file), log: FindingLog(file: name))
            bytes = Array(document.text.utf8)
        } catch let error as ExchangeError {
            throw ServiceError(.invalid, "\(name): \(error.problem)")
        }
    }
}
