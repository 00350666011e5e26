internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse

/// How often what the concordance found occurs, by a property of the match or its segment.
struct ConcordanceFrequencies: ConcordanceTable {
    /// What is counted.
    enum Key: String, ExpressibleByArgument, CaseIterable {
        /// The match as it is written, in lower case.
        case form
        /// The dictionary form of the match.
        case lemma
        /// The words that translate the match, in their dictionary forms.
        case counterpart
        /// The month of the article.
        case month
        /// The outlet of the article.
        case outlet
    }

    /// A value and how often it occurs.
    struct Row: Encodable {
        let value: String
        let count: Int
    }

    /// The values, the most frequent first; months in their order.
    let rows: [Row]

    /// What stands for a property that a segment does not have.
    private static let unknown = "–"
    /// The longest bar, in columns.
    private static let barWidth = 40

    /// Returns the maximum number of segments whose matches are counted.
    static func limit(of key: Key) -> Int {
        key == .counterpart ? CounterpartFinder.maximumSegments : Int.max
    }

    /// Counts the matches of hits.
    ///
    /// - Parameters:
    ///   - hits: the hits.
    ///   - key: what is counted.
    ///   - finder: what finds the counterparts.
    /// - Throws: errors of the finder.
    init(of hits: [ConcordanceHit], by key: Key, _ finder: CounterpartFinder) throws {
        var counts: [String: Int] = [:]
        switch key {
        case .form, .lemma: counts = Self.counts(of: hits, by: key)
        case .month:
            for hit in hits {
                counts[hit.source?.date.map { String($0.prefix(7)) } ?? Self.unknown, default: 0] +=
                    1
            }
        case .outlet:
            for hit in hits { counts[hit.source?.outlet ?? Self.unknown, default: 0] += 1 }
        case .counterpart:
            for var hit in hits {
                try finder.addCounterpart(to: &hit)
                counts[hit.counterpartLemmas ?? Self.unknown, default: 0] += 1
            }
        }
        rows = counts.map { Row(value: $0.key, count: $0.value) }.sorted { left, right in
            key == .month
                ? left.value < right.value
                : (right.count, left.value) < (left.count, right.value)
        }
    }

    /// Returns how often each form or lemma is matched.
    ///
    /// A frequent word has few forms, so each is analysed once.
    private static func counts(of hits: [ConcordanceHit], by key: Key) -> [String: Int] {
        var counts: [String: Int] = [:]
        for side in Side.allCases {
            var written: [String: Int] = [:]
            for hit in hits {
                for match in hit.matches(side) { written[match, default: 0] += 1 }
            }
            let analyzer = WordAnalyzer.analyzer(of: side)
            for (match, count) in written {
                let value =
                    key == .form ? NormalForm.folded(match) : analyzer.lemmas(in: match)
                counts[value, default: 0] += count
            }
        }
        return counts
    }

    /// Returns the counts in columns with a bar for each.
    func table(_ terminal: Terminal) -> String {
        let most = rows.map(\.count).max() ?? 1
        let digits = String(most).count
        let width = rows.map { TextWidth.of($0.value) }.max() ?? 0
        return rows.map { row in
            let count = TextWidth.rightAligned(String(row.count), to: digits)
            let bar = String(repeating: "█", count: max(1, row.count * Self.barWidth / most))
            let value = TextWidth.padded(row.value, to: min(width, terminal.columns / 2))
            return "\(count)  \(value)  \(terminal.style(bar, .dim))\n"
        }.joined()
    }

    /// The counts as comma-separated values (RFC 4180).
    var csv: String {
        "value,count\r\n"
            + rows.map { ConcordanceView.quoted($0.value) + ",\($0.count)\r\n" }.joined()
    }
}
