/// The kinds of pages and files that a report may be, by their media types.
enum MediaKind: String, CaseIterable {
    case page = "text/html"
    case strictPage = "application/xhtml+xml"
    case text = "text/plain"
    case markdown = "text/markdown"
    case word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    /// The endings of the names of such files, the usual one first.
    private var endings: [String] {
        switch self {
        case .page, .strictPage: ["html", "htm", "xhtml"]
        case .text: ["txt"]
        case .markdown: ["md", "markdown"]
        case .word: ["docx"]
        }
    }

    /// Returns the kind of a file.
    ///
    /// - Parameters:
    ///   - mediaType: what the host said; where it said nothing or only that it is a file, the ending of
    ///     the name counts.
    ///   - name: the name of the file.
    /// - Returns: the kind; nil when it is none of a report.
    static func kind(of mediaType: String, name: String) -> MediaKind? {
        if let kind = MediaKind(rawValue: mediaType) { return kind }
        guard ["", "application/octet-stream", "binary/octet-stream"].contains(mediaType) else {
            return nil
        }
        return allCases.first { $0.isEnding(of: name) }
    }

    /// Returns a name with an ending of this kind.
    func named(_ name: String) -> String {
        isEnding(of: name) ? name : "\(name).\(endings[0])"
    }

    private func isEnding(of name: String) -> Bool {
        let parts = name.split(separator: ".")
        return parts.count > 1 && endings.contains(parts[parts.count - 1].lowercased())
    }
}
