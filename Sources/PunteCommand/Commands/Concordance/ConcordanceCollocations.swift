internal import PunteLanguage
internal import PunteMemory

/// The collocations of a pattern, as a table for people or as rows.
struct ConcordanceCollocations: ConcordanceTable {
    /// A collocation as a line of JSON.
    struct Row: Encodable {
        let language: String
        let place: String
        let word: String
        let count: Int
        let frequency: Int
        let logDice: Double
    }

    /// The collocations in the order in which they were found.
    let rows: [Row]

    init(_ collocations: [Collocation]) {
        rows = collocations.map {
            Row(
                language: $0.side.rawValue, place: $0.place.rawValue, word: $0.lemma,
                count: $0.count, frequency: $0.frequency,
                logDice: $0.logDice.rounded(2))
        }
    }

    /// Returns the collocations in columns: log-dice, number, word; a heading for each group.
    func table(_ terminal: Terminal) -> String {
        var result = ""
        var group: [String] = []
        let digits = rows.map { String($0.count).count }.max() ?? 1
        let width = rows.map { $0.logDice.fixed(2).count }.max() ?? 0
        for row in rows {
            if group != [row.language, row.place] {
                group = [row.language, row.place]
                result += terminal.style("\(row.language), \(row.place)", .bold) + "\n"
            }
            let dice = TextWidth.rightAligned(row.logDice.fixed(2), to: width)
            let count = TextWidth.rightAligned(String(row.count), to: digits)
            result += "  \(dice)  \(count)  \(row.word)\n"
        }
        return result
    }

    /// The collocations as comma-separated values (RFC 4180).
    var csv: String {
        "language,place,word,count,frequency,log_dice\r\n"
            + rows.map { row in
                [
                    row.language, row.place, ConcordanceView.quoted(row.word), "\(row.count)",
                    "\(row.frequency)", row.logDice.fixed(2),
                ].joined(separator: ",") + "\r\n"
            }.joined()
    }
}
