internal import PunteLanguage

/// Texts of segments in one buffer, on their way into the index.
struct SegmentTexts: Sendable {
    struct Entry: Sendable {
        var id: Int64
        var english: Range<Int>
        var romanian: Range<Int>

        func range(_ side: Side) -> Range<Int> { side == .english ? english : romanian }
    }

    /// Valid UTF-8.
    private(set) var bytes: [UInt8] = []
    /// By ascending ids.
    private(set) var entries: [Entry] = []

    init() {}

    init(bytes: [UInt8], entries: [Entry]) {
        self.bytes = bytes
        self.entries = entries
    }

    mutating func append(_ id: Int64, english: String, romanian: String) {
        let start = bytes.count
        bytes.append(contentsOf: english.utf8)
        let middle = bytes.count
        bytes.append(contentsOf: romanian.utf8)
        entries.append(Entry(id: id, english: start..<middle, romanian: middle..<bytes.count))
    }
}
