/// A text broken into lines, with marks under the places that matter.
///
/// ```
/// Drumul va ramane inchis pana vineri.
///           1^^^^^ 2^^^^^      3^^^^^
/// ```
struct MarkedParagraph {
    /// A mark under a part of the text.
    struct Mark {
        /// UTF-8 offsets of the part.
        var range: Range<Int>
        /// The text at the beginning of the mark, which refers to an explanation.
        var label: String
        var emphasis: Style.Emphasis?
    }

    /// A character with its place in the text.
    private struct Cell {
        var character: Character
        var offset: Int
        var width: Int
        var isBreak: Bool
    }

    private let cells: [Cell]
    private let marks: [Mark]

    /// Creates a paragraph.
    ///
    /// - Parameters:
    ///   - text: the text, in which line breaks count as spaces.
    ///   - marks: the marks, in any order; spaces that are marked are shown as `␣`.
    init(_ text: String, marks: [Mark]) {
        self.marks = marks
        let spaces = marks.filter { mark in
            let bytes = Array(text.utf8)[mark.range.clamped(to: 0..<text.utf8.count)]
            return bytes.first == 0x20 || bytes.last == 0x20
        }
        var offset = 0
        cells = text.map { character in
            let isMarked = spaces.contains { $0.range.contains(offset) }
            let isSpace = character.isWhitespace
            defer { offset += character.utf8.count }
            return Cell(
                character: isSpace ? (isMarked ? "␣" : " ") : character, offset: offset,
                width: isSpace ? 1 : TextWidth.of(String(character)), isBreak: isSpace && !isMarked)
        }
    }

    /// Returns the lines of the text, each followed by the lines with its marks.
    ///
    /// - Parameters:
    ///   - width: the maximum number of columns of a line of text; a longer word is cut.
    ///   - style: emphasises the marks.
    /// - Returns: At least one line.
    func lines(width: Int, _ style: Style) -> [String] {
        var result: [String] = []
        for range in ranges(width: width) {
            result.append(String(cells[range].map(\.character)))
            result += rows(under: range).map { $0.line(style) }
        }
        return result.isEmpty ? [""] : result
    }

    /// Returns the cells of each line.
    private func ranges(width: Int) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        while start < cells.count {
            var end = start
            var used = 0
            var lastBreak: Int?
            while end < cells.count, used + cells[end].width <= width {
                if cells[end].isBreak { lastBreak = end }
                used += cells[end].width
                end += 1
            }
            if end < cells.count, !cells[end].isBreak {
                // A character wider than the line would never fit.
                end = lastBreak.map { $0 > start ? $0 : end } ?? max(end, start + 1)
            }
            result.append(start..<end)
            start = end
            while start < cells.count, cells[start].isBreak { start += 1 }
        }
        return result
    }

    /// Returns the marks under a line, as few rows as they fit into.
    private func rows(under line: Range<Int>) -> [StyledText] {
        var rows: [(text: StyledText, width: Int)] = []
        for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let covered = line.filter { mark.range.contains(cells[$0].offset) }
            guard let first = covered.first, let last = covered.last else { continue }
            let column = cells[line.lowerBound..<first].reduce(0) { $0 + $1.width }
            let length = cells[first...last].reduce(0) { $0 + $1.width }
            let label = cells[first].offset == mark.range.lowerBound ? mark.label : ""
            let sign =
                label + String(repeating: "^", count: max(0, length - TextWidth.of(label)))
            let place = rows.firstIndex { $0.width == 0 || $0.width < column } ?? rows.count
            if place == rows.count { rows.append((StyledText(), 0)) }
            rows[place].text.append(String(repeating: " ", count: column - rows[place].width))
            rows[place].text.append(sign, mark.emphasis)
            rows[place].width = column + TextWidth.of(sign)
        }
        return rows.map(\.text)
    }
}
