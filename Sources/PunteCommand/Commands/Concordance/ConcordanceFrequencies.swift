internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse

/// How often what the concordance found occurs, by a property of the match or its segment.
struct ConcordanceFrequencies {
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
        for hit in hits {
            for value in try Self.values(of: hit, by: key, finder) {
                counts[value, default: 0] += 1
            }
        }
        rows = counts.map { Row(value: $0.key, count: $0.value) }.sorted { left, right in
            key == .month
                ? left.value < right.value
                : (right.count, left.value) < (left.count, right.value)
        }
    }

    private static func values(
        of hit: ConcordanceHit, by key: Key, _ finder: CounterpartFinder
    ) throws -> [String] {
        switch key {
        case .form, .lemma:
            return Side.allCases.flatMap { side in
                hit.ranges(side).map { range in
                    let form = hit.segment.text(side).utf8Slice(range)
                    return key == .form
                        ? NormalForm.folded(form) : WordAnalyzer.analyzer(of: side).lemmas(in: form)
                }
            }
        case .counterpart:
            var hit = hit
            try finder.addCounterpart(to: &hit)
            return [hit.counterpartLemmas ?? "–"]
        case .month: return [hit.source?.date.map { String($0.prefix(7)) } ?? "–"]
        case .outlet: return [hit.source?.outlet ?? "–"]
        }
    }

    /// Returns the counts in columns with a bar for each.
    func table(_ terminal: Terminal) -> String {
        let most = rows.map(\.count).max() ?? 1
        let digits = String(most).count
        let width = rows.map { TextWidth.of($0.value) }.max() ?? 0
        return rows.map { row in
            let count =
                String(repeating: " ", count: digits - String(row.count).count)
                + String(row.count)
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
