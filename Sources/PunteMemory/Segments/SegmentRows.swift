internal import PunteLanguage

/// Segments in the form of their rows, all texts in one buffer. Made by the thread that reads the
/// segments, so that the one that writes has nothing to do but to hand the bytes to SQLite.
struct SegmentRows: Sendable {
    enum Cell: Sendable, Hashable {
        case null
        case integer(Int64)
        case real(Double)
        /// Place in the bytes.
        case text(start: UInt32, count: UInt32)
    }

    /// The columns of a row; the writer adds the identifier and the origin.
    static let columns = [
        "en", "ro", "fingerprint", "status", "kind", "confidence", "label", "pair", "enPositions",
        "roPositions", "enBefore", "enAfter", "roBefore", "roAfter", "domain", "document", "author",
        "created", "changed", "metadata",
    ]

    /// What the writer asks of a row besides its cells.
    struct Summary: Sendable {
        var english: Range<Int>
        var romanian: Range<Int>
        var fingerprint: Int64
        var isRejected: Bool
        /// Place in ``SegmentRows/origins``.
        var origin: Int?
    }

    private(set) var bytes: [UInt8] = []
    private(set) var cells: [Cell] = []
    private(set) var summaries: [Summary] = []
    private(set) var origins: [String] = []
    private let now: Int64

    /// - Parameter now: stands in for times of 0.
    init(now: Int64) { self.now = now }

    var count: Int { summaries.count }

    func cells(of row: Int) -> ArraySlice<Cell> {
        cells[(row * Self.columns.count)..<((row + 1) * Self.columns.count)]
    }

    mutating func reserveCapacity(_ count: Int) {
        bytes.reserveCapacity(count * 512)
        cells.reserveCapacity(count * Self.columns.count)
        summaries.reserveCapacity(count)
    }

    /// The ``StoredSegment/id`` is ignored.
    mutating func append(_ segment: StoredSegment) {
        let english = add(segment.english)
        let romanian = add(segment.romanian)
        let fingerprint = bytes.withUnsafeBufferPointer {
            Fingerprint.of($0[english], $0[romanian])
        }
        add(fingerprint)
        add(segment.status.rawValue)
        add(segment.kind)
        cells.append(segment.confidence.map(Cell.real) ?? .null)
        add(segment.label)
        add(segment.place?.pair)
        add(segment.place.map { SegmentRow.text(of: $0.english) })
        add(segment.place.map { SegmentRow.text(of: $0.romanian) })
        add(segment.context.englishBefore)
        add(segment.context.englishAfter)
        add(segment.context.romanianBefore)
        add(segment.context.romanianAfter)
        add(segment.domain)
        add(segment.document)
        add(segment.author)
        add(segment.created == 0 ? now : segment.created)
        add(segment.changed == 0 ? now : segment.changed)
        add(segment.metadata)
        let origin = segment.origin.map { number($0) }
        summaries.append(
            Summary(
                english: english, romanian: romanian, fingerprint: fingerprint,
                isRejected: segment.status == .rejected, origin: origin))
    }

    private mutating func number(_ origin: String) -> Int {
        // Segments beside each other nearly always come from one place.
        if let known = origins.lastIndex(of: origin) { return known }
        origins.append(origin)
        return origins.count - 1
    }

    private mutating func add(_ number: Int64?) {
        cells.append(number.map(Cell.integer) ?? .null)
    }

    private mutating func add(_ text: String?) {
        if let text {
            let _: Range<Int> = add(text)
        } else {
            cells.append(.null)
        }
    }

    private mutating func add(_ metadata: SegmentMetadata) {
        guard !metadata.isEmpty else {
            cells.append(.null)
            return
        }
        let start = bytes.count
        MetadataText.append(metadata, to: &bytes)
        closeText(from: start)
    }

    @discardableResult
    private mutating func add(_ text: String) -> Range<Int> {
        var text = text
        let start = bytes.count
        text.withUTF8 { bytes.append(contentsOf: $0) }
        return closeText(from: start)
    }

    @discardableResult
    private mutating func closeText(from start: Int) -> Range<Int> {
        cells.append(.text(start: UInt32(start), count: UInt32(bytes.count - start)))
        return start..<bytes.count
    }
}
