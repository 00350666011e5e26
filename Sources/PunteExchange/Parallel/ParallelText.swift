public import PunteLanguage
internal import PunteText

/// Reads parallel text as Moses and OPUS keep it: two files of equally many lines, of which those
/// with the same number translate each other.
public final class ParallelTextReader: TranslationUnitReader {
    public let log: FindingLog
    public var source: ByteSource { first.input.source }
    private let first: LineReader
    private let second: LineReader
    private let languages: (Language, Language)

    public init(
        _ first: (ByteSource, Language), _ second: (ByteSource, Language), log: FindingLog? = nil
    ) throws {
        let log = log ?? FindingLog(file: first.0.path)
        self.log = log
        languages = (first.1, second.1)
        self.first = try LineReader(first.0, log: log)
        self.second = try LineReader(second.0, log: log)
    }

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
            // An empty line stands for a sentence that has no counterpart.
            if one.isEmpty || two.isEmpty { continue }
            var unit = TranslationUnit(
                variants: [Variant(languages.0, one), Variant(languages.1, two)])
            unit.line = first.line
            return unit
        }
    }
}

/// Writes parallel text as two files; line ends within a text become spaces, and are reported.
public final class ParallelTextWriter: TranslationUnitWriter {
    public let log: FindingLog
    private let sinks: [(sink: ByteSink, language: Language)]
    private var buffers: [[UInt8]] = [[], []]
    private var count = 0

    public init(
        _ first: (ByteSink, Language), _ second: (ByteSink, Language), log: FindingLog? = nil
    ) {
        self.log = log ?? FindingLog(file: first.0.path)
        sinks = [(first.0, first.1), (second.0, second.1)]
    }

    public func write(_ unit: TranslationUnit) throws {
        for variants in TMXWriter.oneForEachLanguage(unit.variants) {
            let texts = sinks.compactMap { sink in
                variants.first { $0.language.primary == sink.language.primary }?.text.text
            }
            count += 1
            guard texts.count == 2 else {
                try log.report(.skipped, line: count, "a unit without both languages left out")
                continue
            }
            for (index, text) in texts.enumerated() {
                if TableEscape.isLine(text) {
                    buffers[index].append(contentsOf: text.utf8)
                } else {
                    try log.report(
                        .mended, line: count, "line ends within a text written as spaces")
                    buffers[index].append(
                        contentsOf: text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
                }
                buffers[index].append(0x0A)
            }
        }
        if buffers[0].count >= 1 << 16 { try flush() }
    }

    public func finish() throws {
        try flush()
        for (sink, _) in sinks { try sink.finish() }
    }

    private func flush() throws {
        for (index, (sink, _)) in sinks.enumerated() {
            try buffers[index].withUnsafeBytes { try sink.write($0) }
            buffers[index].removeAll(keepingCapacity: true)
        }
    }
}

extension TableEscape {
    /// Whether a text is a single line.
    static func isLine(_ text: String) -> Bool {
        !text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
    }
}
