internal import PunteLanguage

/// Segments encoded as table rows, with all texts in one buffer.
///
/// They are encoded on the reading thread, so that the writing thread only passes the bytes to
/// SQLite.
struct EncodedSegments: Sendable {
    /// The value of a column in a row.
    enum Cell: Sendable, Hashable {
        case null
        case integer(Int64)
        case real(Double)
        /// A text, as byte offset and length in ``EncodedSegments/bytes``.
        case text(start: UInt32, count: UInt32)
    }

    /// The data of a row that the writer needs besides its cells.
    struct Summary: Sendable {
        /// The byte offsets of the English text in ``EncodedSegments/bytes``.
        var english: Range<Int>
        /// The byte offsets of the Romanian text in ``EncodedSegments/bytes``.
        var romanian: Range<Int>
        var fingerprint: Int64
        var isRejected: Bool
        /// The index of the origin in ``EncodedSegments/origins``; nil for a segment without an
        /// origin.
        var originIndex: Int?
    }

    /// All texts, in UTF-8.
    private(set) var bytes: [UInt8] = []
    private(set) var summaries: [Summary] = []
    /// The distinct names of the segments' origins.
    private(set) var origins: [String] = []
    /// The cells of all rows, with ``SegmentColumn/count`` cells for each row.
    private var cells: [Cell] = []
    private let now: Int64

    /// Creates an empty value; `now`, in seconds since 1970, UTC, replaces times of 0.
    init(now: Int64) { self.now = now }

    /// The number of segments.
    var count: Int { summaries.count }

    /// Returns the cells of a row in the order of ``SegmentColumn``.
    ///
    /// The cells of ``SegmentColumn/id`` and ``SegmentColumn/origin`` are null.
    func cells(of row: Int) -> ArraySlice<Cell> {
        cells[(row * SegmentColumn.count)..<((row + 1) * SegmentColumn.count)]
    }

    mutating func reserveCapacity(_ count: Int) {
        bytes.reserveCapacity(count * 512)
        cells.reserveCapacity(count * SegmentColumn.count)
        summaries.reserveCapacity(count)
    }

    /// Appends a segment; its ``StoredSegment/id`` is ignored.
    mutating func append(_ segment: StoredSegment) {
        cells.append(contentsOf: repeatElement(.null, count: SegmentColumn.count))
        let english = set(.english, to: segment.english)
        let romanian = set(.romanian, to: segment.romanian)
        let fingerprint = bytes.withUnsafeBufferPointer {
            Fingerprint.of($0[english], $0[romanian])
        }
        set(.fingerprint, to: fingerprint)
        set(.status, to: segment.status.rawValue)
        set(.kind, to: segment.kind)
        if let confidence = segment.confidence { set(.confidence, to: .real(confidence)) }
        set(.label, to: segment.label)
        if let place = segment.place {
            set(.pair, to: place.pair)
            set(.englishPositions, to: SegmentRow.text(ofPositions: place.english))
            set(.romanianPositions, to: SegmentRow.text(ofPositions: place.romanian))
        }
        set(.englishBefore, to: segment.context.englishBefore)
        set(.englishAfter, to: segment.context.englishAfter)
        set(.romanianBefore, to: segment.context.romanianBefore)
        set(.romanianAfter, to: segment.context.romanianAfter)
        set(.domain, to: segment.domain)
        set(.document, to: segment.document)
        set(.author, to: segment.author)
        set(.created, to: segment.created == 0 ? now : segment.created)
        set(.changed, to: segment.changed == 0 ? now : segment.changed)
        if !segment.metadata.isEmpty {
            let start = bytes.count
            MetadataText.append(segment.metadata, to: &bytes)
            setText(.metadata, from: start)
        }
        summaries.append(
            Summary(
                english: english, romanian: romanian, fingerprint: fingerprint,
                isRejected: segment.status == .rejected,
                originIndex: segment.origin.map { originIndex(of: $0) }))
    }

    private mutating func originIndex(of name: String) -> Int {
        // Neighbouring segments nearly always have the same origin.
        if let known = origins.lastIndex(of: name) { return known }
        origins.append(name)
        return origins.count - 1
    }

    /// Sets a cell of the last row.
    private mutating func set(_ column: SegmentColumn, to cell: Cell) {
        cells[cells.count - SegmentColumn.count + Int(column.rawValue)] = cell
    }

    private mutating func set(_ column: SegmentColumn, to number: Int64?) {
        if let number { set(column, to: Cell.integer(number)) }
    }

    private mutating func set(_ column: SegmentColumn, to text: String?) {
        if let text {
            let _: Range<Int> = set(column, to: text)
        }
    }

    @discardableResult
    private mutating func set(_ column: SegmentColumn, to text: String) -> Range<Int> {
        var text = text
        let start = bytes.count
        text.withUTF8 { bytes.append(contentsOf: $0) }
        return setText(column, from: start)
    }

    /// Sets a cell of the last row to the text from `start` to the end of `bytes`.
    @discardableResult
    private mutating func setText(_ column: SegmentColumn, from start: Int) -> Range<Int> {
        set(column, to: Cell.text(start: UInt32(start), count: UInt32(bytes.count - start)))
        return start..<bytes.count
    }
}
