package import PunteLanguage
package import PunteMemory

/// A looked-up text and its matches, as an object of JSON.
package struct LookupRecord: Codable, Sendable, Hashable {
    /// The text.
    package var text: String
    /// Its language, `en` or `ro`.
    package var from: String
    /// Its matches, best first.
    package var matches: [Entry]

    /// Creates the object for a text and its matches.
    package init(of text: String, from side: Side, _ matches: [Match]) {
        self.text = text
        from = side.rawValue
        self.matches = matches.map(Entry.init)
    }

    /// A match.
    package struct Entry: Codable, Sendable, Hashable {
        /// The score, 0–102.
        package var score: Double
        /// The id of the segment.
        package var id: Int64
        /// Its English text.
        package var en: String
        /// Its Romanian text.
        package var ro: String
        /// Its status.
        package var status: String
        /// The file or tool from which it came.
        package var origin: String?
        /// The document to which it belonged.
        package var document: String?
        /// The probability that the texts translate each other.
        package var confidence: Double?
        /// The penalties for differences in spelling, by their kinds.
        package var spelling: [String: Double]
        /// The tokens in which the texts differ.
        package var differences: [Difference]

        /// Creates the object for a match.
        package init(_ match: Match) {
            score = match.score.rounded(2)
            id = match.segment.id
            en = match.segment.english
            ro = match.segment.romanian
            status = match.segment.status.rawValue
            origin = match.segment.origin
            document = match.segment.document
            confidence = match.segment.confidence
            spelling = Dictionary(
                uniqueKeysWithValues: match.spelling.map { ($0.rawValue, $0.penalty) })
            differences = match.differences.map { edit in
                Difference(
                    kind: edit.kind.rawValue, text: edit.query.map { match.query.utf8Slice($0) },
                    stored: edit.stored.map { match.source.utf8Slice($0) },
                    cost: edit.cost.rounded(2))
            }
        }
    }

    /// A difference between the looked-up text and the stored one.
    package struct Difference: Codable, Sendable, Hashable {
        /// The relation of the two tokens.
        package var kind: String
        /// The differing part of the looked-up text; omitted if only the stored text has it.
        package var text: String?
        /// The differing part of the stored text; omitted if only the looked-up text has it.
        package var stored: String?
        /// The points by which the difference lowers the score.
        package var cost: Double
    }
}
