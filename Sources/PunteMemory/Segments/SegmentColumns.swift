/// The current row of a walk over segments, its texts as the bytes that SQLite holds: for work over
/// a whole memory that would spend most of its time on making strings.
///
/// Bytes are valid until the walk goes on to the next row.
public struct SegmentColumns {
    public typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The columns that hold text, by their places in ``SegmentRow/columns``.
    public enum Text: Int32, Sendable {
        case english = 1
        case romanian = 2
        case status = 3
        case kind = 4
        case label = 6
        case domain = 14
        case document = 15
        case origin = 16
        case author = 17
    }

    private static let metadata: Int32 = 20

    let row: BulkStatement

    /// - Returns: nil where the segment has no such text.
    public func bytes(_ column: Text) -> Bytes? { row.bytes(column.rawValue) }

    public var id: Int64 { row.int(0) }
    public var confidence: Double? { row.optionalDouble(5) }
    /// Whether the segment belongs to a stored pair of articles.
    public var hasPlace: Bool { !row.isNull(7) }
    /// Seconds since 1970, UTC.
    public var created: Int64 { row.int(18) }
    public var changed: Int64 { row.int(19) }

    /// The same as values.
    public var segment: StoredSegment { SegmentRow.read(row) }

    /// Gives the type and value of each property of the metadata to `body`.
    ///
    /// - Returns: false when the metadata cannot be given this way, because they have notes,
    ///   properties of one side or in a language, or characters that JSON escapes; `body` may have
    ///   been called.
    public func forEachPlainProperty(_ body: (_ type: Bytes, _ value: Bytes) -> Void) -> Bool {
        guard let bytes = row.bytes(Self.metadata) else { return true }
        var reader = MetadataReader(bytes)
        return reader.plainProperties(body)
    }
}
