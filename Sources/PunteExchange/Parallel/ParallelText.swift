public import PunteLanguage

/// Reads parallel text in the format of Moses and OPUS.
///
/// It consists of two files with the same number of lines; lines with the same number translate
/// each other.
public final class ParallelTextReader: TranslationUnitReader {
    /// The findings so far: corrections, skipped lines and notes.
    public let log: FindingLog
    /// The first of the two files.
    public var source: ByteSource { first.input.source }
    private let first: LineReader
    private let second: LineReader
    private let languages: (first: Language, second: Language)

    /// Opens two files.
    ///
    /// - Parameters:
    ///   - first: the first file and its language.
    ///   - second: the second file and its language.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Throws: ``ExchangeError`` when a file cannot be read or its encoding is unknown.
    public init(
        _ first: (file: ByteSource, language: Language),
        _ second: (file: ByteSource, language: Language), log: FindingLog? = nil
    ) throws {
        let log = log ?? FindingLog(file: first.file.path)
        self.log = log
        languages = (first.language, second.language)
        self.first = try LineReader(first.file, log: log)
        self.second = try LineReader(second.file, log: log)
    }

    /// Reads the next unit.
    ///
    /// - Returns: The unit; nil at the end of the files. A pair of lines of which one is empty is
    ///   skipped, because the sentence has no counterpart.
    /// - Throws: ``ExchangeError`` when one file ends before the other or cannot be read, and at
    ///   the first finding of a strict log.
    public func next() throws -> TranslationUnit? {
        while true {
            let one: String? = try first.next()
            let two: String? = try second.next()
            guard let one, let two else {
                if one != nil || two != nil {
                    throw ExchangeError(
                        "the two files have different numbers of lines: they are not parallel",
                        file: log.file, line: min(first.line, second.line) + 1)
                }
                return nil
            }
            if one.isEmpty || two.isEmpty { continue }
            var unit = TranslationUnit(
                variants: [Variant(languages.first, one), Variant(languages.second, two)])
            unit.line = first.line
            return unit
        }
    }
}

/// Writes parallel text as two files; line breaks within a text become spaces and are reported.
public final class ParallelTextWriter: TranslationUnitWriter {
    /// Reports of what the format cannot express; the line numbers are those of the files.
    public let log: FindingLog
    private let languages: [Language]
    private var outputs: [ByteBuffer]
    private var count = 0

    /// Begins two files.
    ///
    /// - Parameters:
    ///   - first: the first file and its language.
    ///   - second: the second file and its language.
    ///   - log: collects reports of what the format cannot express; by default a new log that is
    ///     not strict.
    public init(
        _ first: (file: ByteSink, language: Language),
        _ second: (file: ByteSink, language: Language), log: FindingLog? = nil
    ) {
        self.log = log ?? FindingLog(file: first.file.path)
        languages = [first.language, second.language]
        outputs = [ByteBuffer(first.file), ByteBuffer(second.file)]
    }

    /// Writes a line for each translation of a unit; a unit without both languages is skipped and
    /// reported.
    public func write(_ unit: TranslationUnit) throws {
        for variants in Variant.groups(of: unit.variants) {
            let texts = languages.compactMap { language in
                variants.first { $0.language.primary == language.primary }?.text.text
            }
            count += 1
            guard texts.count == 2 else {
                try log.report(.skipped, line: count, "a unit without both languages left out")
                continue
            }
            for (index, text) in texts.enumerated() {
                if text.utf8.contains(where: Self.endsLine) {
                    try log.report(
                        .mended, line: count, "line ends within a text written as spaces")
                    outputs[index].append(
                        contentsOf: text.utf8.map { Self.endsLine($0) ? .space : $0 })
                } else {
                    outputs[index].append(text)
                }
                outputs[index].append(.lineFeed)
            }
        }
        for index in outputs.indices { try outputs[index].flushIfFull() }
    }

    /// Writes the rest of the files and renames them to their paths.
    public func finish() throws {
        for index in outputs.indices { try outputs[index].flush() }
        for index in outputs.indices { try outputs[index].finish() }
    }

    private static func endsLine(_ byte: UInt8) -> Bool {
        byte == .lineFeed || byte == .carriageReturn
    }
}
