internal import PunteLanguage

/// Reads translation memories of Wordfast Classic (`.txt`).
///
/// A first line that begins with `%` describes the memory; each other line is a unit: date, user,
/// number of uses, source language, source text, target language, target text, attributes, separated
/// by tabs. Codes are written as `&t1;`, some characters as `&'A0;`.
public final class WordfastMemoryReader: TranslationUnitReader {
    /// The findings so far: corrections, skipped lines and notes.
    public let log: FindingLog
    /// The file being read.
    public var source: ByteSource { lines.input.source }
    private let lines: LineReader
    private var languages = LanguageCache()

    /// Opens a memory.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Throws: ``ExchangeError`` when the file cannot be read or its encoding is unknown.
    public init(_ source: ByteSource, log: FindingLog? = nil) throws {
        self.log = log ?? FindingLog(file: source.path)
        lines = try LineReader(source, log: self.log)
    }

    /// Returns whether a file begins like a memory of Wordfast.
    static func isMemory(_ start: String) -> Bool {
        let line = start.prefix { !$0.isNewline }.drop { $0 == "\u{FEFF}" }
        return line.first == "%" && line.contains("\t%") && line.contains("Wordfast")
    }

    /// Reads the next unit.
    ///
    /// - Returns: The unit; nil at the end of the memory. Lines without two texts are skipped and
    ///   reported.
    /// - Throws: ``ExchangeError`` when the file cannot be read, and at the first finding of a
    ///   strict log.
    public func next() throws -> TranslationUnit? {
        while let line: String = try lines.next() {
            if line.isEmpty || line.hasPrefix("%") { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(
                String.init)
            guard fields.count >= 7, !fields[4].isEmpty, !fields[6].isEmpty else {
                try log.report(.skipped, line: lines.line, "a line without two texts left out")
                continue
            }
            var unit = TranslationUnit(variants: [
                Variant(language: languages[fields[3]], text: Self.text(fields[4])),
                Variant(language: languages[fields[5]], text: Self.text(fields[6])),
            ])
            unit.line = lines.line
            unit.sourceLanguage = unit.variants[0].language
            unit.history.created = Timestamp(fields[0].replacing("~", with: "T") + "Z")
            unit.history.createdBy = fields[1].isEmpty ? nil : fields[1]
            unit.history.useCount = Int(fields[2])
            if unit.isBilingual { return unit }
            try log.report(.skipped, line: lines.line, "a unit in one language left out")
        }
        return nil
    }

    /// Returns a text with its codes apart.
    private static func text(_ written: String) -> InlineText {
        guard written.utf8.contains(.ampersand) else { return InlineText(written) }
        var text: [UInt8] = []
        var codes: [InlineCode] = []
        var rest = Array(written.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == .ampersand, let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";"))
            else {
                text.append(byte)
                continue
            }
            let name = rest[..<end]
            let body = name.dropFirst()
            if name.first == UInt8(ascii: "t"), !body.isEmpty,
                body.allSatisfy(\.isASCIIAlphanumeric)
            {
                let native = "&amp;" + String(decoding: name, as: UTF8.self) + ";"
                codes.append(
                    InlineCode(
                        .placeholder, at: text.count,
                        counterpart: String(decoding: body, as: UTF8.self), content: native))
                rest = rest[(end + 1)...]
            } else if name.first == .apostrophe,
                let value = UInt32(String(decoding: body, as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                text += Array(String(scalar).utf8)
                rest = rest[(end + 1)...]
            } else {
                text.append(byte)
            }
        }
        return InlineText(String(decoding: text, as: UTF8.self), codes: codes)
    }
}
