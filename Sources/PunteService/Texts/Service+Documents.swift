package import FoundationEssentials
internal import PunteExchange
internal import PunteLanguage
internal import PunteText

/// The text of a file, for the desk.
package struct FileTextRecord: Codable, Sendable, Hashable {
    /// The text; that of a page with its markup.
    package var text: String
    /// The name by which ``ArticleInput`` is to read the text.
    package var name: String
    /// What was guessed about the file.
    package var notes: [String]
}

/// A request for a Romanian text as a file.
package struct DocumentRequest: Codable, Sendable, Hashable {
    /// The kinds of files.
    package enum Format: String, Codable, Sendable, Hashable, CaseIterable {
        case docx, html, txt
    }

    /// The text; blank lines separate paragraphs.
    package var text: String
    /// The title of the document.
    package var title: String?
    /// The kind of the file.
    package var format: Format

    /// Creates a request.
    package init(_ text: String, title: String? = nil, format: Format) {
        self.text = text
        self.title = title
        self.format = format
    }
}

extension Service {
    /// Returns the text of a file.
    ///
    /// - Parameters:
    ///   - bytes: a document of Word, a page, or plain text in any encoding.
    ///   - name: the name of the file.
    ///   - charset: the encoding that its sender named; a page may name one itself.
    /// - Returns: the text, and what was guessed about the file.
    /// - Throws: ``ServiceError``, `ReadingError`.
    package func text(
        of bytes: Data, name: String, charset: String? = nil
    ) throws -> FileTextRecord {
        try UploadedFile.check(name)
        let bytes = Array(bytes)
        try FileRefusal.check(bytes, of: name, for: .article)
        if let document = try WordArticle(bytes, name: name) {
            return FileTextRecord(
                text: String(decoding: document.bytes, as: UTF8.self), name: name + ".txt",
                notes: [])
        }
        let decoded = try TextDecoder.decode(bytes, name: name, charset: charset)
        guard decoded.text.utf8.count <= ArticleInput.maximumLength else {
            throw ServiceError(
                .invalid,
                "\(name): longer than \(ArticleInput.maximumLength >> 20) MB; cut it into articles")
        }
        return FileTextRecord(text: decoded.text, name: name, notes: decoded.notes)
    }

    /// Returns a Romanian text as a file.
    package func document(_ request: DocumentRequest) -> Data {
        let paragraphs = request.text.split(separator: "\n").map(String.init)
            .filter { $0.contains { !$0.isWhitespace } }
        let title = request.title.flatMap { $0.isEmpty ? nil : $0 }
        switch request.format {
        case .docx:
            return Data(WordWriter.document(paragraphs, title: title, language: .romanian))
        case .html:
            let body = paragraphs.map { "<p>\(Self.escaped($0))</p>\n" }.joined()
            return Data(
                ("<!doctype html>\n<html lang=\"ro\">\n<head><meta charset=\"utf-8\"><title>"
                    + Self.escaped(title ?? paragraphs.first ?? "") + "</title></head>\n<body>\n"
                    + body + "</body>\n</html>\n").utf8)
        case .txt: return Data((paragraphs.joined(separator: "\n\n") + "\n").utf8)
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }
}
