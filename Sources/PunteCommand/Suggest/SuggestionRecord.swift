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
    let matches: [MatchRecord]
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
        matches = suggestion.matches.map { MatchRecord($0, text) }
        terms = suggestion.terms.map(TermRecord.init)
        repetitionOf = suggestion.repetitionOf
    }

    /// The fields of a looked-up match, with what was made of it.
    struct MatchRecord: Encodable {
        let match: LookupLine.Entry
        let type: String
        let target: String
        let repairs: [RepairRecord]?
        let notRepaired: String?

        enum CodingKeys: String, CodingKey {
            case type
            case target
            case repairs
            case notRepaired = "not_repaired"
        }

        init(_ reuse: ReuseMatch, _ text: String) {
            match = LookupLine.Entry(reuse.match, text)
            type = reuse.kind.rawValue
            target = reuse.target
            repairs = reuse.repair?.replacements.map(RepairRecord.init)
            notRepaired = reuse.refusal?.description
        }

        func encode(to encoder: any Encoder) throws {
            try match.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(type, forKey: .type)
            try container.encode(target, forKey: .target)
            try container.encodeIfPresent(repairs, forKey: .repairs)
            try container.encodeIfPresent(notRepaired, forKey: .notRepaired)
        }
    }

    struct RepairRecord: Encodable {
        let from: String
        let to: String
        let source: String
        let proof: String

        init(_ replacement: Repair.Replacement) {
            from = replacement.storedTarget
            to = replacement.newTarget
            source = replacement.newSource
            proof = replacement.proof.rawValue
        }
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
