internal import FoundationEssentials
internal import PunteLanguage

/// A request for the text of a page.
package struct FetchRequest: Codable, Sendable, Hashable {
    /// The address of the page.
    package var address: String

    /// Creates a request.
    package init(_ address: String) { self.address = address }
}

/// The text of a page, for the desk.
package struct FetchedTextRecord: Codable, Sendable, Hashable {
    /// The address that gave the page, after redirections.
    package var address: String
    /// The text; that of a page with its markup.
    package var text: String
    /// The name by which ``ArticleInput`` is to read the text.
    package var name: String
    /// What was guessed about the text.
    package var notes: [String]
}

/// From where this server fetches reports, as an object of JSON.
package struct FetchingRecord: Codable, Sendable, Hashable {
    /// The addresses that are asked.
    package var scope: FetchPolicy.Scope
}

extension Service {
    /// Returns from where this service fetches reports.
    package func fetching() -> FetchingRecord { FetchingRecord(scope: fetchPolicy.scope) }

    /// Fetches the page that a person names, and returns its text.
    ///
    /// - Throws: ``ServiceError``, `ReadingError`.
    package func fetchText(_ request: FetchRequest) throws -> FetchedTextRecord {
        let fetched = try ReportFetcher(policy: fetchPolicy).fetch(request.address)
        let host = fetched.address.host
        let name = Self.fileName(fetched.address)
        guard let kind = MediaKind.kind(of: fetched.mediaType, name: name) else {
            throw ServiceError(
                .invalid,
                "\(host): is \(fetched.mediaType.isEmpty ? "of no kind" : fetched.mediaType); only "
                    + "pages, plain text and documents of Word are read")
        }
        guard !fetched.bytes.isEmpty else {
            throw ServiceError(.unreachable, "\(host): the page is empty")
        }
        let read = try text(
            of: Data(fetched.bytes), name: kind.named(name), charset: fetched.charset)
        return FetchedTextRecord(
            address: fetched.address.text, text: read.text, name: read.name, notes: read.notes)
    }

    /// Returns a name for the file of an address: the last one of its path, or that of the host.
    private static func fileName(_ address: WebAddress) -> String {
        let letters = address.lastName.unicodeScalars.filter {
            $0.value >= 0x20 && $0 != "/" && $0 != "\\"
        }
        let name = String(String.UnicodeScalarView(letters.suffix(maximumNameLength)))
        let shown = String(name.drop { $0 == "." })
        return shown.isEmpty ? address.host : shown
    }

    private static let maximumNameLength = 100
}
