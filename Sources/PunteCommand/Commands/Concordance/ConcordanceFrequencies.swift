internal import ArgumentParser
internal import PunteService

/// Shows how often what the concordance found occurs.
struct ConcordanceFrequencies: ConcordanceTable {
    /// The values, the most frequent first; months in their order.
    let rows: [Frequencies.Row]

    /// The longest bar, in columns.
    private static let barWidth = 40

    /// Returns the counts in columns with a bar for each.
    func table(_ terminal: Terminal) -> String {
        let most = rows.map(\.count).max() ?? 1
        let digits = String(most).count
        let width = rows.map { TextWidth.of($0.value) }.max() ?? 0
        return rows.map { row in
            let count = TextWidth.rightAligned(String(row.count), to: digits)
            let column = min(width, terminal.columns / 2)
            // A value that is wider than its column pushes its bar to the right.
            let free = terminal.columns - digits - 4 - max(column, TextWidth.of(row.value))
            let longest = max(1, min(Self.barWidth, free))
            let bar = String(repeating: "█", count: max(1, row.count * longest / most))
            let value = TextWidth.padded(row.value, to: column)
            return "\(count)  \(value)  \(terminal.style(bar, .dim))\n"
        }.joined()
    }

    /// The counts as comma-separated values (RFC 4180).
    var csv: String {
        "value,count\r\n"
            + rows.map { ConcordanceView.quoted($0.value) + ",\($0.count)\r\n" }.joined()
    }
}

extension Frequencies.Key: ExpressibleByArgument {}
