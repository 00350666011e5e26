internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// A sentence and its suggestions, as an object in a line of JSON.
struct SuggestionRecord: Encodable {
    /// The index of the sentence in the article.
    let id: Int
    let text: String
    let kind: String
    let paragraph: Int
    let band: String
    let matches: [MatchRecord]
    let terms: [TermRecord]
    let fragments: [FragmentRecord]
    /// The index of an earlier sentence with the same text.
    let repetitionOf: Int?
    let translation: String?
    let words: Int
    let joined: JoinedRecord?
    /// The change since an earlier version of the article (`same`, `changed` or `new`); nil if
    /// there is none.
    let since: String?

    init(id: Int, _ suggestion: Suggestion, in reuse: ArticleReuse) {
        let text = suggestion.sentence.text
        self.id = id
        self.text = text
        kind = suggestion.sentence.kind.rawValue
        paragraph = suggestion.sentence.paragraph
        band = suggestion.category.name
        matches = suggestion.matches.map(MatchRecord.init)
        terms = suggestion.terms.map(TermRecord.init)
        fragments = suggestion.fragments.map(FragmentRecord.init)
        repetitionOf = suggestion.repetitionOf
        translation = suggestion.translation
        words = suggestion.volume.words
        joined = suggestion.joined.map(JoinedRecord.init)
        since = reuse.version?.changes[id].kind.rawValue
    }

    /// A match of several neighbouring sentences together.
    struct JoinedRecord: Encodable {
        /// The indices of the sentences.
        let segments: [Int]
        let match: MatchRecord

        init(_ joined: JoinedMatch) {
            segments = Array(joined.sentences)
            match = MatchRecord(joined.match)
        }
    }

    /// A match as in the output of a look-up, with the translation derived from it.
    struct MatchRecord: Encodable {
        private let match: LookupRecord.Entry
        private let use: Use

        private struct Use: Encodable {
            let type: String
            let target: String
            /// The replaced texts, each with `from`, `to`, `source` and `proof`.
            let repairs: [[String: String]]?
            let notRepaired: String?
            /// The parts of the stored translation that translate the differences.
            let affected: [String]?
        }

        init(_ reuse: ReuseMatch) {
            match = LookupRecord.Entry(reuse.match)
            use = Use(
                type: reuse.kind.rawValue, target: reuse.target,
                repairs: reuse.repair?.replacements.map {
                    [
                        "from": $0.storedTarget, "to": $0.newTarget, "source": $0.newSource,
                        "proof": $0.proof.rawValue,
                    ]
                },
                notRepaired: reuse.refusal?.description,
                affected: reuse.affected.isEmpty
                    ? nil : reuse.affected.map { reuse.match.target.utf8Slice($0) })
        }

        func encode(to encoder: any Encoder) throws {
            try match.encode(to: encoder)
            try use.encode(to: encoder)
        }
    }

    /// A phrase of the sentence that a stored segment translates.
    struct FragmentRecord: Encodable {
        let start: Int
        let end: Int
        let source: String
        let target: String
        /// The id of the stored segment.
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
        /// The inflected form for this place, if it is certain.
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
