/// Reads translation memories in TMX 1.1, 1.2, 1.3, 1.4 and 1.4b, levels 1 and 2.
///
/// Whatever is wrong in one unit costs at most that unit; see the guide <doc:Formats> for what is
/// mended and what is skipped.
public final class TMXReader: TranslationUnitReader {
    public let log: FindingLog
    public let source: ByteSource
    private var parser: TMXParser

    public init(_ source: ByteSource, log: FindingLog? = nil) throws {
        self.source = source
        self.log = log ?? FindingLog(file: source.path)
        parser = try TMXParser(source, log: self.log)
    }

    /// Complete once the first unit has been read.
    public var header: TMXHeader { parser.header }

    public func next() throws -> TranslationUnit? {
        try parser.next()
    }
}
