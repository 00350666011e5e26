/// The differences of two texts with the same number of lines, in the format of `diff -u`.
struct UnifiedDiff {
    private let old: [Substring]
    private let new: [Substring]

    /// The number of unchanged lines around a change.
    private static let context = 3

    /// Creates the differences of two texts; lines that only one of them has at its end are ignored.
    init(from old: String, to new: String) {
        self.old = Self.lines(of: old)
        self.new = Self.lines(of: new)
    }

    private static func lines(of text: String) -> [Substring] {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// Returns the differences as text; empty when there are none.
    ///
    /// - Parameters:
    ///   - names: the names of both files.
    ///   - style: the colours.
    /// - Returns: Lines, each with a line feed at its end.
    func text(names: (old: String, new: String), _ style: Style) -> String {
        let changed = zip(old, new).enumerated().filter { $0.element.0 != $0.element.1 }
            .map(\.offset)
        guard !changed.isEmpty else { return "" }
        var result =
            style("--- \(names.old)", .bold) + "\n" + style("+++ \(names.new)", .bold) + "\n"
        for hunk in hunks(around: changed) {
            let range = "\(hunk.lowerBound + 1),\(hunk.count)"
            result += style("@@ -\(range) +\(range) @@", .cyan) + "\n"
            var line = hunk.lowerBound
            while line < hunk.upperBound {
                guard old[line] != new[line] else {
                    result += " \(old[line])\n"
                    line += 1
                    continue
                }
                let end = (line..<hunk.upperBound).first { old[$0] == new[$0] } ?? hunk.upperBound
                for index in line..<end { result += style("-\(old[index])", .red) + "\n" }
                for index in line..<end { result += style("+\(new[index])", .green) + "\n" }
                line = end
            }
        }
        return result
    }

    /// Returns the ranges of lines that are shown: the changed ones and those around them.
    private func hunks(around changed: [Int]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for line in changed {
            let start = max(0, line - Self.context)
            let end = min(min(old.count, new.count), line + Self.context + 1)
            if let last = result.last, start <= last.upperBound {
                result[result.count - 1] = last.lowerBound..<end
            } else {
                result.append(start..<end)
            }
        }
        return result
    }
}
