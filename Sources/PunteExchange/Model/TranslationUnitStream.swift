/// Reads the translation units of a file one by one, in constant memory.
public protocol TranslationUnitReader: AnyObject {
    /// The findings so far: corrections, skipped units and notes.
    var log: FindingLog { get }
    /// The file being read; its ``ByteSource/position`` shows the progress.
    var source: ByteSource { get }

    /// Reads the next unit.
    ///
    /// - Returns: The unit, or nil at the end of the file. Units that cannot be used (damaged, or
    ///   without text in two languages) are skipped and reported to ``log``.
    /// - Throws: ``ExchangeError`` when the file cannot be read any further, or at the first
    ///   finding of a strict log.
    func next() throws -> TranslationUnit?
}

/// Writes translation units one by one to a file, which appears completely or not at all.
public protocol TranslationUnitWriter: AnyObject {
    /// Reports of what the format cannot express; the line numbers are indices of units, from 1.
    var log: FindingLog { get }

    /// Whether ``write(_:)-(UTF8Unit)`` may be called, which is faster for some formats.
    var takesUTF8Units: Bool { get }

    /// Writes a unit.
    ///
    /// - Parameter unit: any unit; data for which the format has no place are omitted, and a unit
    ///   that it cannot express at all is reported to ``log``.
    /// - Throws: ``ExchangeError`` when the file cannot be written, or at the first finding of a
    ///   strict log.
    func write(_ unit: TranslationUnit) throws

    /// Writes a unit given as bytes, with the same result as ``write(_:)-(TranslationUnit)``.
    ///
    /// - Parameter unit: a unit whose buffers are valid during the call.
    /// - Returns: False if the unit must be written with ``write(_:)-(TranslationUnit)``; then
    ///   nothing has been written.
    /// - Throws: The errors of ``write(_:)-(TranslationUnit)``.
    func write(_ unit: UTF8Unit) throws -> Bool

    /// Writes the end of the file and renames the file to its path.
    ///
    /// Without this call no file appears.
    ///
    /// - Throws: ``ExchangeError`` when the file cannot be written.
    func finish() throws
}

extension TranslationUnitWriter {
    /// The default value, false: most formats are written only from ``TranslationUnit`` values.
    public var takesUTF8Units: Bool { false }

    /// Returns false without writing anything.
    public func write(_ unit: UTF8Unit) throws -> Bool { false }
}

/// A plain English–Romanian pair as UTF-8 bytes in buffers that the caller owns.
///
/// Exports of large memories do not create strings for such a pair, because that would take longer
/// than all the rest. A unit with inline codes, notes, a context or regional language tags cannot
/// be expressed in this form and is written as a ``TranslationUnit``.
public struct UTF8Unit {
    /// UTF-8 text in a buffer that the caller owns.
    public typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The identifier of the unit (``TranslationUnit/id``).
    public var id: Bytes?
    /// The time of creation.
    public var created: Timestamp?
    /// The user who created the unit.
    public var createdBy: Bytes?
    /// The time of the last change.
    public var changed: Timestamp?
    /// The user who made the last change.
    public var changedBy: Bytes?
    /// The types and values of the unit's properties, in their order.
    public var properties: [(type: String, value: Bytes)] = []
    /// The English text.
    public var english = Bytes(start: nil, count: 0)
    /// The Romanian text.
    public var romanian = Bytes(start: nil, count: 0)

    /// Creates an empty unit; it can be reused for each pair, so that its array keeps its memory.
    public init() {}
}
