/// Reads the translation units of a file one by one, in memory that does not grow with the file.
public protocol TranslationUnitReader: AnyObject {
    /// What was mended, skipped and noted so far.
    var log: FindingLog { get }
    /// The file being read; its ``ByteSource/position`` shows the progress.
    var source: ByteSource { get }

    /// Reads the next unit.
    ///
    /// - Returns: the unit, or nil at the end of the file. Units that cannot be used (damaged, or
    ///   without text in two languages) are passed over and reported to ``log``.
    /// - Throws: ``ExchangeError`` when nothing more can be read from the file, or at the first
    ///   finding of a strict log.
    func next() throws -> TranslationUnit?
}

/// Writes translation units one by one to a file, which appears whole or not at all.
public protocol TranslationUnitWriter: AnyObject {
    /// What the format could not hold. Its line numbers are indices of units, from 1.
    var log: FindingLog { get }

    /// Whether ``write(_:)-(UTF8Unit)`` may be called: the format gains speed by it.
    var takesUTF8Units: Bool { get }

    /// Writes a unit.
    ///
    /// - Parameter unit: any unit; what the format has no place for is omitted, and a unit that
    ///   it cannot hold at all is reported to ``log``.
    /// - Throws: ``ExchangeError`` when the file cannot be written, or at the first finding of a
    ///   strict log.
    func write(_ unit: TranslationUnit) throws

    /// Writes a unit out of bytes that the caller keeps, as ``write(_:)-(TranslationUnit)`` would
    /// write the same unit.
    ///
    /// - Parameter unit: a unit whose buffers are valid during the call.
    /// - Returns: false when the unit needs ``write(_:)-(TranslationUnit)``; nothing was written
    ///   then.
    /// - Throws: as ``write(_:)-(TranslationUnit)``.
    func write(_ unit: UTF8Unit) throws -> Bool

    /// Writes the end of the file and moves the file to its path.
    ///
    /// Without this call no file appears.
    ///
    /// - Throws: ``ExchangeError`` when the file cannot be written.
    func finish() throws
}

extension TranslationUnitWriter {
    /// False: most formats are written out of ``TranslationUnit`` values alone.
    public var takesUTF8Units: Bool { false }

    /// Returns false without writing anything.
    public func write(_ unit: UTF8Unit) throws -> Bool { false }
}

/// Holds a plain English–Romanian pair as UTF-8 bytes that its owner keeps.
///
/// Exports of large memories make no strings out of such a pair: making them would take longer than
/// all the rest. A unit with inline codes, notes, a context or regional language tags does not fit
/// in here and is written as a ``TranslationUnit``.
public struct UTF8Unit {
    /// Text in UTF-8, owned by somebody else.
    public typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The unit's identifier (``TranslationUnit/id``).
    public var id: Bytes?
    /// Time of creation.
    public var created: Timestamp?
    /// User who created the unit.
    public var createdBy: Bytes?
    /// Time of the last change.
    public var changed: Timestamp?
    /// User who made the last change.
    public var changedBy: Bytes?
    /// Types and values of the unit's properties, in their order.
    public var properties: [(type: String, value: Bytes)] = []
    /// The English text.
    public var english = Bytes(start: nil, count: 0)
    /// The Romanian text.
    public var romanian = Bytes(start: nil, count: 0)

    /// Creates an empty unit, which can be filled anew for each pair: its array keeps its memory.
    public init() {}
}
