internal import PunteGlossary
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// What is known of one sentence as a line of JSON.
struct SuggestionRecord: Encodable {
    let id: Int
    let text: String
    let kind: String
    let paragraph: Int
    let band: String
    let matches: [LookupLine.Entry]
    let terms: [TermRecord]
    let repetitionOf: Int?

    enum CodingKeys: String, CodingKey {
        case id
        case text
        case kind
        case paragraph
        case band
        case matches
        case terms
        case repetitionOf = "repetition_of"
    }

    init(id: Int, _ suggestion: Suggestion) {
        let text = suggestion.sentence.text
        self.id = id
        self.text = text
        kind = suggestion.sentence.kind.rawValue
        paragraph = suggestion.sentence.paragraph
        band = suggestion.band.rawValue
        matches = suggestion.matches.map { LookupLine.Entry($0, text) }
        terms = suggestion.terms.map(TermRecord.init)
        repetitionOf = suggestion.repetitionOf
    }

    struct TermRecord: Encodable {
        let start: Int
        let end: Int
        let source: String
        let target: String
        let kind: String
        let note: String?

        init(_ term: SuggestedTerm) {
            start = term.range.lowerBound
            end = term.range.upperBound
            source = term.source
            target = term.target
            kind = term.kind.rawValue
            note = term.note
        }
    }
}
