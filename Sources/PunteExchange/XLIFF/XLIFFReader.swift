/// Reads bilingual files in XLIFF 1.2, 2.0 and 2.1.
///
/// A unit is given out for each segment that has a translation; the state of the translation becomes
/// the property `x-xliff-state`. Segments without one are counted and noted at the end.
public final class XLIFFReader: TranslationUnitReader {
    public let log: FindingLog
    public let source: ByteSource
    private var parser: XLIFFParser

    /// - Parameter isComplete: whether units without a translation are given out too, with one
    ///   variant.
    public init(
        _ source: ByteSource, isComplete: Bool = false, log: FindingLog? = nil
    ) throws {
        self.source = source
        self.log = log ?? FindingLog(file: source.path)
        parser = try XLIFFParser(source, isComplete: isComplete, log: self.log)
    }

    public func next() throws -> TranslationUnit? {
        try parser.next()
    }
}
