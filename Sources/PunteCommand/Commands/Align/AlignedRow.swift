internal import PunteAlignment
internal import PunteLanguage

/// A line of an alignment as people and programs read it: a link, or a sentence without partner.
struct AlignedRow: Equatable {
    var romanian: [Int]
    var english: [Int]
    /// Probability that the link is right; `nil` for a sentence without partner.
    var confidence: Double?
    /// Empty, `moved` or `partial`.
    var label: String
    /// What ties the link, when that was asked for.
    var explanation: LinkExplanation? = nil

    /// Links and unpaired sentences in reading order: by Romanian sentence; an unpaired English
    /// sentence follows the row that holds the English sentence before it.
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
        for (row, content) in rows.enumerated() {
            for sentence in content.english { rowOfEnglish[sentence] = row }
        }
        var following = [[Int]](repeating: [], count: rows.count + 1)
        var place = 0
        for sentence in 0..<englishCount {
            if rowOfEnglish[sentence] >= 0 {
                place = rowOfEnglish[sentence] + 1
            } else {
                following[place].append(sentence)
            }
        }
        var result: [AlignedRow] = []
        for place in 0...rows.count {
            if place > 0 { result.append(rows[place - 1]) }
            result += following[place].map {
                AlignedRow(romanian: [], english: [$0], confidence: nil, label: "")
            }
        }
        return result
    }
}
