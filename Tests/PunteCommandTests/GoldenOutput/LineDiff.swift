/// The lines in which two texts differ, marked `-` and `+`, with the surrounding lines.
struct LineDiff: CustomStringConvertible {
    private struct Row {
        let mark: Character
        let line: Int
        let text: String
    }

    private let rows: [Row]

    init(from old: String, to new: String) {
        let (before, after) = (Self.lines(of: old), Self.lines(of: new))
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in after.difference(from: before) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var rows: [Row] = []
        var (first, second) = (0, 0)
        while first < before.count || second < after.count {
            if removed.contains(first) {
                rows.append(Row(mark: "-", line: first + 1, text: before[first]))
                first += 1
            } else if inserted.contains(second) {
                rows.append(Row(mark: "+", line: first + 1, text: after[second]))
                second += 1
            } else {
                rows.append(Row(mark: " ", line: first + 1, text: before[first]))
                first += 1
                second += 1
            }
        }
        self.rows = rows
    }

    /// Returns the lines of a text; a carriage return stays with its line.
    ///
    /// Swift would otherwise treat `\r\n` as one character.
    private static func lines(of text: String) -> [String] {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0) }
    }

    /// The differences in at most 60 lines, with two unchanged lines around each change.
    var description: String {
        let changed = rows.indices.filter { rows[$0].mark != " " }
        let shown = Set(changed.flatMap { max(0, $0 - 2)...min(rows.count - 1, $0 + 2) }).sorted()
        var lines: [String] = []
        for (index, previous) in zip(shown, [-1] + shown).prefix(60) {
            if index != previous + 1 || index == 0 { lines.append("@ line \(rows[index].line)") }
            lines.append("\(rows[index].mark) \(rows[index].text)")
        }
        if shown.count > 60 { lines.append("… and \(shown.count - 60) lines more") }
        return lines.joined(separator: "\n")
    }
}
