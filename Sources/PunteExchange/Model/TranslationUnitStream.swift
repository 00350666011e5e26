/// Gives out the units of a file one by one; memory does not grow with the file.
public protocol TranslationUnitReader: AnyObject {
    /// What was mended, skipped and noted so far.
    var log: FindingLog { get }
    /// What is being read, for progress.
    var source: ByteSource { get }
    /// - Returns: nil at the end of the file.
    /// - Throws: ``ExchangeError`` when nothing more can be read from the file, or at the first
    ///   finding of a strict log.
    func next() throws -> TranslationUnit?
}

/// Takes units one by one and writes them to a file, which appears whole or not at all.
public protocol TranslationUnitWriter: AnyObject {
    /// What the format could not hold. Lines are counted in units, from 1.
    var log: FindingLog { get }
    func write(_ unit: TranslationUnit) throws
    /// Writes the end of the file and puts it in its place. Without this call nothing is left
    /// behind.
    func finish() throws
}
