internal import PunteLanguage

/// The lines of a table, of which some can be looked at, or given back, before they are read.
final class TableLines {
    /// A line without its end.
    struct Line {
        var text: String
        /// The characters with which the line ended in the file.
        var ending: String
        /// The number of the line in the file, from 1.
        var number: Int
    }

    let reader: LineReader
    /// The lines that were looked at or given back, the next one last.
    private var ahead: [Line] = []

    /// The maximum number of lines, and of bytes in them, from which a table is recognised.
    private static let sample = (lines: 100, bytes: 1 << 17)

    init(_ reader: LineReader) { self.reader = reader }

    /// Whether no line has been looked at or given back that was not read since.
    var isDirect: Bool { ahead.isEmpty }

    /// Returns the next line; nil at the end of the file.
    func next() throws -> Line? {
        if let line = ahead.popLast() { return line }
        guard let text: String = try reader.next() else { return nil }
        return Line(text: text, ending: reader.ending, number: reader.line)
    }

    /// Returns the lines at the beginning of the table, which stay unread.
    func head() throws -> [Line] {
        var head: [Line] = []
        var bytes = 0
        while head.count < Self.sample.lines, bytes < Self.sample.bytes, let line = try next() {
            head.append(line)
            bytes += line.text.utf8.count
        }
        giveBack(head)
        return head
    }

    /// Makes lines the next ones again.
    func giveBack(_ lines: [Line]) { ahead += lines.reversed() }
}
