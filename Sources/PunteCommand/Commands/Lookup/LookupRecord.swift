internal import PunteLanguage
internal import PunteMemory

/// A looked-up text and its matches, as an object in a line of JSON.
struct LookupRecord: Encodable {
    let text: String
    let from: String
    let matches: [Entry]

    init(of text: String, from side: Side, _ matches: [Match]) {
        self.text = text
        from = side.rawValue
        self.matches = matches.map(Entry.init)
    }

    struct Entry: Encodable {
        let score: Double
        let id: Int64
        let en: String
        let ro: String
        let status: String
        let origin: String?
        let document: String?
        let confidence: Double?
        /// The penalties for differences in spelling, by their kinds.
        let spelling: [String: Double]
        let differences: [Difference]

        init(_ match: Match) {
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

    struct Difference: Encodable {
        let kind: String
        /// The differing part of the looked-up text; omitted if only the stored text has it.
        let text: String?
        /// The differing part of the stored text; omitted if only the looked-up text has it.
        let stored: String?
        let cost: Double
    }
}
