internal import PunteAlignment
internal import PunteLanguage

/// A row of an alignment in the output: a link, or one sentence without counterpart.
struct AlignedRow: Equatable {
    /// The indices of the Romanian sentences, in ascending order.
    var romanian: [Int]
    /// The indices of the English sentences, in ascending order.
    var english: [Int]
    /// The probability that the link is correct; nil for a sentence without counterpart.
    var confidence: Double?
    /// The label of the link: `moved`, `partial` or empty.
    var label: String
    /// The evidence for and against the link, if it was requested.
    var explanation: LinkExplanation? = nil

    /// Whether the row has sentences in both languages.
    var isLink: Bool { confidence != nil }

    /// Returns links and sentences without counterpart in reading order, by the Romanian sentences.
    ///
    /// An unpaired English sentence follows the row with the preceding English sentence.
    static func inReadingOrder(
        links: [AlignedRow], romanianCount: Int, englishCount: Int
    ) -> [AlignedRow] {
        let linkedRomanian = Set(links.flatMap(\.romanian))
        let onlyRomanian = (0..<romanianCount).filter { !linkedRomanian.contains($0) }.map {
            AlignedRow(romanian: [$0], english: [], confidence: nil, label: "")
        }
        let rows = (links + onlyRomanian).sorted {
            ($0.romanian.first ?? 0, $0.english.first ?? 0)
                < ($1.romanian.first ?? 0, $1.english.first ?? 0)
        }
        var rowOfEnglish = [Int](repeating: -1, count: englishCount)
        for (index, row) in rows.enumerated() {
            for sentence in row.english { rowOfEnglish[sentence] = index }
        }
        // The unpaired English sentences that come before the row of each index, and after the last.
        var unpaired = [[Int]](repeating: [], count: rows.count + 1)
        var position = 0
        for sentence in 0..<englishCount {
            if rowOfEnglish[sentence] >= 0 {
                position = rowOfEnglish[sentence] + 1
            } else {
                unpaired[position].append(sentence)
            }
        }
        var result: [AlignedRow] = []
        for position in 0...rows.count {
            if position > 0 { result.append(rows[position - 1]) }
            result += unpaired[position].map {
                AlignedRow(romanian: [], english: [$0], confidence: nil, label: "")
            }
        }
        return result
    }
}
