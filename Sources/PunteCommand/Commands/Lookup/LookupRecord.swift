internal import PunteLanguage
internal import PunteMemory

/// A text that was looked up and its matches, as a line of JSON.
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
        /// What differences of spelling cost, by their kinds.
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
        /// The differing part of the text looked up; left out when only the stored text has it.
        let text: String?
        /// The differing part of the stored text; left out when only the text looked up has it.
        let stored: String?
        let cost: Double
    }
}
