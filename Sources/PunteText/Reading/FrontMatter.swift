internal import PunteLanguage

/// Metadata at the beginning of a text, as many systems write it before Markdown: lines `key: value`
/// between two lines `---`.
///
/// ```
/// ---
/// outlet: Reuters
/// date: 2026-05-03
/// ---
/// ```
struct FrontMatter {
    private struct Value {
        var text: String
        /// The UTF-8 offsets in the text.
        var range: Range<Int>
        /// The line, from 1.
        var line: Int
    }

    /// The UTF-8 offset of what follows the block and white space after it.
    let end: Int
    private var values: [String: Value] = [:]

    /// The keys that Punte reads.
    ///
    /// In plain text, a block between lines `---` is metadata only if it has one of them.
    private static let known: Set = [
        "title", "outlet", "publication", "source", "url", "date", "lang", "language",
    ]

    /// Reads the block that a text begins with; nil when it begins with none.
    ///
    /// - Parameters:
    ///   - bytes: the text, valid UTF-8, or a beginning of it.
    ///   - isMarkdown: whether any text before a colon may be a key, and no known key is required.
    ///     Plain text is checked more strictly, because a paragraph with a colon may be between two
    ///     rules of hyphens.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, isMarkdown: Bool) {
        guard bytes.starts(with: "---".utf8) else { return nil }
        let beginning = UnsafeBufferPointer(
            rebasing: bytes.prefix(TextParameters.maximumFrontMatter))
        let lines = TextLines.lines(of: beginning)
        func isRule(_ line: TextLine) -> Bool { bytes[line.range].elementsEqual("---".utf8) }
        guard let first = lines.first, isRule(first),
            let close = lines.dropFirst().firstIndex(where: isRule)
        else { return nil }
        for index in 1..<close where !lines[index].isBlank {
            let range = lines[index].range
            let isNested =
                bytes[range.lowerBound - 1] == " " || bytes[range.lowerBound - 1] == "\t"
                || bytes[range].starts(with: "- ".utf8)
            if isNested && !values.isEmpty || bytes[range.lowerBound] == "#" { continue }
            guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")),
                let key = Self.key(bytes, range.lowerBound..<colon, isAnything: isMarkdown)
            else { return nil }
            let value = Self.unquoted(
                TextLines.trim(colon + 1..<range.upperBound, in: bytes), in: bytes)
            let text = String(decoding: bytes[value], as: UTF8.self)
            values[key] = Value(text: text, range: value, line: index + 1)
        }
        guard isMarkdown || values.keys.contains(where: Self.known.contains) else { return nil }
        let rest = bytes[lines[close].range.upperBound...]
        end = rest.firstIndex { $0 > UInt8(ascii: " ") } ?? bytes.count
    }

    /// Returns the key in lower case; nil for bytes that cannot be a key.
    private static func key(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isAnything: Bool
    ) -> String? {
        let key = bytes[TextLines.trim(range, in: bytes)]
        let isWord =
            key.first?.isASCIILetter == true
            && key.allSatisfy { $0.isASCIIAlphanumeric || $0 == "-" || $0 == "_" }
        guard isWord || isAnything && !key.isEmpty else { return nil }
        return String(decoding: key, as: UTF8.self).lowercased()
    }

    private static func unquoted(
        _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Range<Int> {
        guard range.count >= 2, bytes[range.lowerBound] == bytes[range.upperBound - 1],
            bytes[range.lowerBound] == "\"" || bytes[range.lowerBound] == "'"
        else { return range }
        return range.lowerBound + 1..<range.upperBound - 1
    }

    private func value(_ keys: String...) -> Value? {
        keys.lazy.compactMap { values[$0] }.first { !$0.text.isEmpty }
    }

    // MARK: Metadata

    var title: String? { value("title")?.text }

    var url: String? { value("url")?.text ?? (isSourceAddress ? value("source")?.text : nil) }

    var outlet: String? {
        value("outlet", "publication")?.text ?? (isSourceAddress ? nil : value("source")?.text)
    }

    var language: Language? { value("lang", "language").map { Language(tag: $0.text) } }

    /// The date; nil for one that is not in ISO 8601.
    var date: String? { value("date").flatMap { ArticleDate($0.text) }?.text }

    private var isSourceAddress: Bool { value("source")?.text.firstRange(of: "://") != nil }

    /// Returns a message for the user when the date is invalid; nil otherwise.
    func noteOnDate(name: String) -> String? {
        guard let written = value("date"), ArticleDate(written.text) == nil else { return nil }
        return "\(name):\(written.line): “\(written.text)” is no date and is left out; "
            + "write \(ArticleDate.forms)"
    }

    // MARK: Sentences

    /// Returns the title of the metadata as the first sentence of the article.
    ///
    /// - Parameter first: the first sentence of the text.
    /// - Returns: the title; nil when the metadata have none, or the text begins with its own
    ///   title.
    func titleSentence(before first: Sentence?) -> Sentence? {
        guard let title = value("title"), let first, first.kind != .title else { return nil }
        return Sentence(text: title.text, kind: .title, paragraph: 0, range: title.range)
    }
}
