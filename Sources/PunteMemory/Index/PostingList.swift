/// All segments that hold a key, by bucket of length; the chunks of a key joined.
final class PostingList {
    struct Section {
        var bucket: UInt8
        var range: Range<Int>
    }

    private(set) var words: [UInt32]
    private(set) var sections: [Section]

    /// Bytes that the list takes.
    var size: Int { words.count * 4 + sections.count * MemoryLayout<Section>.stride }

    init() {
        words = []
        sections = []
    }

    func append(chunk: [UInt32]) {
        let offset = words.count
        PostingChunk.forEachSection(chunk) { bucket, range in
            sections.append(
                Section(
                    bucket: bucket,
                    range: range.lowerBound + offset..<range.upperBound + offset))
        }
        words.append(contentsOf: chunk)
    }
}
