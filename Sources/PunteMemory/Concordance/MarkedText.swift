/// Text in which FTS5 marked what it found.
struct MarkedText {
    /// The last private-use characters of Unicode, which texts do not hold.
    static let start = "\u{10FFFC}"
    static let end = "\u{10FFFD}"

    /// Where the marks stood, as UTF-8 offsets of the text without them.
    let ranges: [Range<Int>]

    init(_ marked: String) {
        let start = Array(Self.start.utf8)
        let end = Array(Self.end.utf8)
        var ranges: [Range<Int>] = []
        var open: Int?
        var offset = 0
        var rest = Array(marked.utf8)[...]
        while let byte = rest.first {
            if byte == start[0], rest.starts(with: start) {
                open = offset
                rest = rest.dropFirst(start.count)
            } else if byte == end[0], rest.starts(with: end) {
                if let first = open { ranges.append(first..<offset) }
                open = nil
                rest = rest.dropFirst(end.count)
            } else {
                offset += 1
                rest = rest.dropFirst()
            }
        }
        self.ranges = ranges
    }
}
