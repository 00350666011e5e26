internal import FoundationEssentials
public import PunteLanguage
internal import PunteText

/// Reads one JSON object a line.
///
/// Texts stand under their language tags (`"en"`, `"ro"`) or under `source` and `target`; what
/// ``JSONLWriter`` writes is read back in full; any other text or number becomes a property of its
/// name.
public final class JSONLReader: TranslationUnitReader {
    public let log: FindingLog
    public var source: ByteSource { lines.input.source }
    private let lines: LineReader
    private let languages: [Language]
    private let decoder = JSONDecoder()

    public init(
        _ source: ByteSource, languages: [Language] = [.english, .romanian], log: FindingLog? = nil
    ) throws {
        self.log = log ?? FindingLog(file: source.path)
        self.languages = languages
        lines = try LineReader(source, log: self.log)
    }

    public func next() throws -> TranslationUnit? {
        while let record = try lines.next(record) {
            guard let record else { continue }
            var unit = record.unit(languages)
            unit.line = lines.line
            if unit.isBilingual { return unit }
            try log.report(
                .skipped, line: unit.line, "an object without text in two languages left out")
        }
        return nil
    }

    private func record(_ line: UnsafeBufferPointer<UInt8>) throws -> JSONRecord? {
        if line.allSatisfy(\.isXMLSpace) { return nil }
        do {
            return try decoder.decode(JSONRecord.self, from: Data(line))
        } catch {
            try log.report(.skipped, line: lines.line, "a line that is no JSON object left out")
            return nil
        }
    }
}
