internal import PunteExchange
internal import PunteLanguage

/// The text of an article in a Word document.
struct WordArticle {
    /// The text in UTF-8, with a blank line between paragraphs.
    let bytes: [UInt8]

    /// Reads a document; nil for a file of another kind.
    ///
    /// - Throws: `ExchangeError` for a damaged document.
    init?(_ file: InputFile) throws {
        try self.init(file.bytes, name: file.path)
    }

    /// Reads a document from a file of which only the beginning was looked at; nil for a file of another
    /// kind, of which nothing else is read.
    ///
    /// - Throws: `FileError` or ``Failure`` for a damaged document.
    init?(_ stream: FileReader, _ beginning: [UInt8]) throws {
        guard FileSignature(beginning) == .word else { return nil }
        try self.init(stream.rest(), name: stream.name)
    }

    /// Reads the bytes of a document; nil for a file of another kind.
    ///
    /// - Throws: ``Failure`` for a damaged document.
    init?(_ file: [UInt8], name: String) throws {
        guard FileSignature(file) == .word else { return nil }
        do {
            let document = try WordDocument(
                ByteSource(bytes: file), log: FindingLog(file: name))
            bytes = Array(document.text.utf8)
        } catch let error as ExchangeError {
            throw Failure("\(name): \(error.problem)")
        }
    }
}
