internal import PunteLanguage
package import PunteMemory
package import PunteReuse

/// How often what the concordance found occurs, by a property of the match or its segment.
package struct Frequencies: Codable, Sendable, Hashable {
    /// What is counted.
    package enum Key: String, Codable, Sendable, Hashable, CaseIterable {
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
    package struct Row: Codable, Sendable, Hashable {
        /// The value; a dash where a segment has none.
        package var value: String
        /// The number of times.
        package var count: Int
    }

    /// The number of segments in which the pattern occurs.
    package var total: Int
    /// The number of segments whose matches were counted.
    package var counted: Int
    /// The values, the most frequent first; months in their order.
    package var rows: [Row]

    /// What stands for a property that a segment does not have.
    private static let unknown = "–"

    /// Returns the maximum number of segments whose matches are counted.
    package static func limit(of key: Key) -> Int {
        key == .counterpart ? CounterpartFinder.maximumSegments : Int.max
    }

    /// Counts the matches of a search.
    ///
    /// - Parameters:
    ///   - result: the hits.
    ///   - key: what is counted.
    ///   - finder: what finds the counterparts.
    /// - Throws: errors of the finder.
    package init(
        of result: ConcordanceResult, by key: Key, _ finder: CounterpartFinder
    ) throws {
        let hits = result.hits
        total = result.total
        counted = hits.count
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
}
