internal import PunteLanguage
package import PunteMemory

/// A hit of the concordance as an object of JSON.
package struct ConcordanceRecord: Codable, Sendable, Hashable {
    /// The id.
    package var id: Int64
    /// The English text.
    package var en: String
    /// The Romanian text.
    package var ro: String
    /// The words that were found.
    package var found: [String]
    /// The words that translate them.
    package var counterpart: [String]
    /// The status.
    package var status: String
    /// The outlet of the article.
    package var outlet: String?
    /// The date of the article.
    package var date: String?
    /// The title of the article.
    package var title: String?
    /// The address of the article.
    package var url: String?

    /// The places that were found in the English text, as pairs of UTF-8 offsets, if asked for.
    package var enRanges: [[Int]]?
    /// The places that were found in the Romanian text, as pairs of UTF-8 offsets, if asked for.
    package var roRanges: [[Int]]?
    /// The places of the counterpart, as pairs of UTF-8 offsets in the other text, if asked for.
    package var counterpartRanges: [[Int]]?

    /// Creates the object for a hit.
    ///
    /// - Parameters:
    ///   - hit: the hit, with its counterpart.
    ///   - marks: whether the places are told.
    package init(_ hit: ConcordanceHit, marks: Bool = false) {
        func pairs(_ ranges: [Range<Int>]) -> [[Int]]? {
            marks ? ranges.map { [$0.lowerBound, $0.upperBound] } : nil
        }
        enRanges = pairs(hit.english)
        roRanges = pairs(hit.romanian)
        counterpartRanges = pairs(hit.counterparts)
        id = hit.segment.id
        en = hit.segment.english
        ro = hit.segment.romanian
        found = Side.allCases.flatMap(hit.matches)
        counterpart = hit.counterpartWords
        status = hit.segment.status.rawValue
        outlet = hit.source?.outlet
        date = hit.source?.date
        title = hit.source?.title
        url = hit.source?.url
    }
}
