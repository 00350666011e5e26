internal import PunteGlossary
internal import PunteLanguage
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
    let fragments: [FragmentRecord]
    let repetitionOf: Int?
    let translation: String?
    let words: Int
    let joined: JoinedRecord?
    /// same, changed or new since the earlier version of the story, where there is one.
    let since: String?

    enum CodingKeys: String, CodingKey {
        case id
        case text
        case kind
        case paragraph
        case band
        case matches
        case terms
        case fragments
        case repetitionOf = "repetition_of"
        case translation
        case words
        case joined
        case since
    }

    init(id: Int, _ suggestion: Suggestion, in reuse: ArticleReuse) {
        let text = suggestion.sentence.text
        self.id = id
        self.text = text
        kind = suggestion.sentence.kind.rawValue
        paragraph = suggestion.sentence.paragraph
        band = suggestion.category.name
        matches = suggestion.matches.map { MatchRecord($0, text) }
        terms = suggestion.terms.map(TermRecord.init)
        fragments = suggestion.fragments.map(FragmentRecord.init)
        repetitionOf = suggestion.repetitionOf
        translation = suggestion.translation
        words = suggestion.volume.words
        joined = suggestion.joined.map(JoinedRecord.init)
        since = reuse.version?.changes[id].kind.rawValue
    }

    /// A match for several neighbouring segments together.
    struct JoinedRecord: Encodable {
        let segments: [Int]
        let match: MatchRecord

        init(_ joined: JoinedMatch) {
            segments = Array(joined.sentences)
            match = MatchRecord(joined.match, joined.text)
        }
    }

    /// The fields of a looked-up match, with what was made of it.
    struct MatchRecord: Encodable {
        let match: LookupLine.Entry
        let type: String
        let target: String
        let repairs: [RepairRecord]?
        let notRepaired: String?
        /// What in the stored translation renders the differences.
        let affected: [String]?

        enum CodingKeys: String, CodingKey {
            case type
            case target
            case repairs
            case notRepaired = "not_repaired"
            case affected
        }

        init(_ reuse: ReuseMatch, _ text: String) {
            match = LookupLine.Entry(reuse.match, text)
            type = reuse.kind.rawValue
            target = reuse.target
            repairs = reuse.repair?.replacements.map(RepairRecord.init)
            notRepaired = reuse.refusal?.description
            affected =
                reuse.affected.isEmpty
                ? nil : reuse.affected.map { reuse.match.target.utf8Slice($0) }
        }

        func encode(to encoder: any Encoder) throws {
            try match.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(type, forKey: .type)
            try container.encode(target, forKey: .target)
            try container.encodeIfPresent(repairs, forKey: .repairs)
            try container.encodeIfPresent(notRepaired, forKey: .notRepaired)
            try container.encodeIfPresent(affected, forKey: .affected)
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

    /// A phrase of the sentence that a stored segment translates.
    struct FragmentRecord: Encodable {
        let start: Int
        let end: Int
        let source: String
        let target: String
        /// The stored segment that shows it.
        let segment: Int64
        let attestations: Int
        let agreement: Double

        init(_ fragment: Fragment) {
            start = fragment.range.lowerBound
            end = fragment.range.upperBound
            source = fragment.source
            target = fragment.target
            segment = fragment.segment.id
            attestations = fragment.attestations
            agreement = fragment.agreement
        }
    }

    struct TermRecord: Encodable {
        let start: Int
        let end: Int
        let source: String
        let target: String
        /// The form to use here, where it is certain.
        let form: String?
        let kind: String
        let note: String?

        init(_ term: SuggestedTerm) {
            start = term.range.lowerBound
            end = term.range.upperBound
            source = term.source
            target = term.target
            form = term.form
            kind = term.kind.rawValue
            note = term.note
        }
    }
}
