internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
package import PunteReuse
internal import PunteText

/// A sentence and its suggestions, as an object in a line of JSON.
package struct SuggestionRecord: Codable, Sendable, Hashable {
    /// The index of the sentence in the article.
    package var id: Int
    /// The text.
    package var text: String
    /// The role of the sentence, or the kind of the term.
    package var kind: String
    /// The index of the paragraph.
    package var paragraph: Int
    /// The band of the best score.
    package var band: String
    /// The matches, best first.
    package var matches: [MatchRecord]
    /// The terms of the glossary.
    package var terms: [TermRecord]
    /// The phrases that stored segments translate.
    package var fragments: [FragmentRecord]
    /// The index of an earlier sentence with the same text.
    package var repetitionOf: Int?
    /// The translation that the file has already.
    package var translation: String?
    /// The number of words.
    package var words: Int
    /// A match of several sentences together.
    package var joined: JoinedRecord?
    /// The change since an earlier version of the article (`same`, `changed` or `new`); nil if
    /// there is none.
    package var since: String?

    /// The translation that may be filled in, if any was asked for.
    package var accepted: String?
    /// Whether a person should look at ``accepted``, because the sentences differ.
    package var needsReview: Bool?

    /// Creates the object for a sentence.
    ///
    /// - Parameters:
    ///   - id: the index of the sentence.
    ///   - suggestion: what was found.
    ///   - reuse: the article.
    ///   - marks: whether differences are marked in the texts.
    package init(
        id: Int, _ suggestion: Suggestion, in reuse: ArticleReuse, marks: Bool = false
    ) {
        let text = suggestion.sentence.text
        self.id = id
        self.text = text
        kind = suggestion.sentence.kind.rawValue
        paragraph = suggestion.sentence.paragraph
        band = suggestion.category.name
        matches = suggestion.matches.map { MatchRecord($0, marks: marks) }
        terms = suggestion.terms.map(TermRecord.init)
        fragments = suggestion.fragments.map(FragmentRecord.init)
        repetitionOf = suggestion.repetitionOf
        translation = suggestion.translation
        words = suggestion.volume.words
        joined = suggestion.joined.map(JoinedRecord.init)
        since = reuse.version?.changes[id].kind.rawValue
        accepted = suggestion.accepted?.target
        needsReview = suggestion.accepted?.needsReview
    }

    /// A match of several neighbouring sentences together.
    package struct JoinedRecord: Codable, Sendable, Hashable {
        /// The indices of the sentences.
        package var segments: [Int]
        /// The match.
        package var match: MatchRecord

        /// Creates the record of a match for several sentences.
        package init(_ joined: JoinedMatch) {
            segments = Array(joined.sentences)
            match = MatchRecord(joined.match)
        }
    }

    /// A match as in the output of a look-up, with the translation derived from it.
    package struct MatchRecord: Codable, Sendable, Hashable {
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
        package var differences: [LookupRecord.Difference]
        /// `context`, `exact`, `repaired`, `fuzzy` or `part`.
        package var type: String
        /// The translation to begin with.
        package var target: String
        /// The replaced texts, each with `from`, `to`, `source` and `proof`.
        package var repairs: [[String: String]]?
        /// Why the translation was not repaired.
        package var notRepaired: String?
        /// The parts of the stored translation that translate the differences.
        package var affected: [String]?
        /// The new sentence with its differences from the stored one, if they were asked for.
        package var sourceRuns: [RunRecord]?
        /// The translation with its replacements or the words to look at, if they were asked for.
        package var targetRuns: [RunRecord]?

        /// Creates the object for a match.
        ///
        /// - Parameters:
        ///   - reuse: the match.
        ///   - marks: whether the differences are marked in both texts.
        package init(_ reuse: ReuseMatch, marks: Bool = false) {
            let match = LookupRecord.Entry(reuse.match)
            score = reuse.score.rounded(2)
            id = match.id
            en = match.en
            ro = match.ro
            status = match.status
            origin = match.origin
            document = match.document
            confidence = match.confidence
            spelling = match.spelling
            differences = match.differences
            type = reuse.kind.rawValue
            target = reuse.target
            repairs = reuse.repair?.replacements.map {
                [
                    "from": $0.storedTarget, "to": $0.newTarget, "source": $0.newSource,
                    "proof": $0.proof.rawValue,
                ]
            }
            notRepaired = reuse.refusal?.description
            affected =
                reuse.affected.isEmpty
                ? nil : reuse.affected.map { reuse.match.target.utf8Slice($0) }
            if marks {
                sourceRuns = MarkedText(reuse.match).runs.map(RunRecord.init)
                targetRuns = MarkedText(target: reuse).runs.map(RunRecord.init)
            }
        }
    }

    /// A piece of a marked text.
    package struct RunRecord: Codable, Sendable, Hashable {
        /// `same`, `added`, `removed` or `affected`.
        package var kind: String
        /// The characters.
        package var text: String

        /// Creates the record of a run of text.
        package init(_ run: MarkedText.Run) {
            kind = run.kind.rawValue
            text = run.text
        }
    }

    /// A phrase of the sentence that a stored segment translates.
    package struct FragmentRecord: Codable, Sendable, Hashable {
        /// The UTF-8 offset of its beginning in the sentence.
        package var start: Int
        /// The UTF-8 offset of its end.
        package var end: Int
        /// The text as the sentence has it.
        package var source: String
        /// The translation.
        package var target: String
        /// The id of the stored segment.
        package var segment: Int64
        /// The number of segments that have this translation.
        package var attestations: Int
        /// The agreement of both directions of the word links, 0–1.
        package var agreement: Double

        /// Creates the record of a fragment.
        package init(_ fragment: Fragment) {
            start = fragment.range.lowerBound
            end = fragment.range.upperBound
            source = fragment.source
            target = fragment.target
            segment = fragment.segment.id
            attestations = fragment.attestations
            agreement = fragment.agreement
        }
    }

    /// A term in a sentence.
    package struct TermRecord: Codable, Sendable, Hashable {
        /// The UTF-8 offset of its beginning in the sentence.
        package var start: Int
        /// The UTF-8 offset of its end.
        package var end: Int
        /// The text as the sentence has it.
        package var source: String
        /// The translation.
        package var target: String
        /// The inflected form for this place, if it is certain.
        package var form: String?
        /// The role of the sentence, or the kind of the term.
        package var kind: String
        /// The note of the glossary.
        package var note: String?

        /// Creates the record of a term.
        package init(_ term: SuggestedTerm) {
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
