internal import PunteExchange
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// Converts suggestions to translation units.
///
/// Matches become candidates of a unit, and terms are added. A unit has a target if the file had
/// one, or if the translation of a match is accepted.
struct SuggestionUnits {
    let side: Side

    /// Returns a unit for each segment, in the order of the document.
    func units(of document: DocumentReuse) -> [TranslationUnit] {
        document.suggestions.indices.map { unit($0, of: document) }
    }

    /// Returns the stored segments that match segments of the documents.
    ///
    /// - Parameters:
    ///   - documents: the documents and their matches.
    ///   - admits: whether a segment is returned; all are by default.
    /// - Returns: one unit for each stored segment, in the order in which the segments first match.
    func stored(
        _ documents: [DocumentReuse], where admits: (StoredSegment) -> Bool = { _ in true }
    ) -> [TranslationUnit] {
        var seen: Set<Int64> = []
        return documents.flatMap(\.suggestions).flatMap { suggestion in
            suggestion.matches.map(\.match.segment)
                + [suggestion.joined?.match.match.segment].compactMap(\.self)
        }.filter { seen.insert($0.id).inserted && admits($0) }.map { segment in
            var unit = TranslationUnit(
                variants: [
                    Variant(side.language, segment.text(side)),
                    Variant(side.other.language, segment.text(side.other)),
                ], sourceLanguage: side.language)
            if segment.status == .draft { unit.notes = [Note(MatchRemark.draft)] }
            unit.properties = [
                Property(PunteProperty.status, segment.status.rawValue),
                Property(PunteProperty.origin, Self.origin(of: segment)),
            ]
            return unit
        }
    }

    /// Returns the unit of a segment, given by its index: that of a bilingual file, or a new one.
    private func unit(_ index: Int, of document: DocumentReuse) -> TranslationUnit {
        let suggestion = document.suggestions[index]
        let units = document.document.units
        var unit = units.indices.contains(index) ? units[index] : TranslationUnit()
        if unit.variants.isEmpty {
            unit.id = "\(index + 1)"
            unit.variants = [Variant(side.language, suggestion.sentence.text)]
        }
        unit.sourceLanguage = side.language
        unit.variants[0].language = side.language
        unit.context.file = unit.context.file ?? document.document.name
        if suggestion.translation == nil {
            unit.variants.removeLast(unit.variants.count - 1)
            unit.properties.removeAll {
                $0.type == XLIFFProperty.state || $0.type == XLIFFProperty.subState
            }
            if let accepted = suggestion.accepted { fill(accepted, into: &unit) }
        } else if unit.variants.count > 1 {
            unit.variants[1].language = side.other.language
        }
        unit.candidates = suggestion.matches.map(candidate)
        if let joined = suggestion.joined, joined.sentences.lowerBound == index {
            unit.candidates.append(candidate(joined))
        }
        unit.terms = terms(of: suggestion)
        unit.notes += notes(suggestion).map { Note($0) }
        return unit
    }

    /// Fills in an accepted translation, and marks it for review unless the sentences are equal.
    private func fill(_ accepted: ReuseMatch, into unit: inout TranslationUnit) {
        unit.variants.append(Variant(side.other.language, accepted.target))
        guard accepted.needsReview else {
            unit.properties.append(Property(XLIFFProperty.state, "translated"))
            return
        }
        unit.properties.append(Property(XLIFFProperty.state, XLIFFProperty.needsReview))
        unit.properties.append(
            Property(XLIFFProperty.subState, "punte:\(accepted.kind.rawValue)"))
    }

    private func candidate(_ reuse: ReuseMatch) -> TranslationCandidate {
        TranslationCandidate(
            source: InlineText(reuse.match.source), target: InlineText(reuse.target),
            similarity: Double(reuse.points),
            origin: Self.markedOrigin(of: reuse.match.segment))
    }

    /// Returns a joint match of several segments as a candidate of one of them.
    ///
    /// For this one segment, the match scores no more than a part.
    private func candidate(_ joined: JoinedMatch) -> TranslationCandidate {
        var candidate = candidate(joined.match)
        candidate.similarity = Double(min(joined.match.points, ReuseMatch.partLimit))
        return candidate
    }

    /// Returns the file or tool from which a segment came.
    static func origin(of segment: StoredSegment) -> String {
        [segment.origin, segment.document].compactMap(\.self).first ?? "punte"
    }

    /// Returns the origin of a match, with a mark for drafts, because a candidate has no notes.
    private static func markedOrigin(of segment: StoredSegment) -> String {
        (segment.status == .draft ? "draft: " : "") + origin(of: segment)
    }

    private func terms(of suggestion: Suggestion) -> [TermOccurrence] {
        var seen: Set<String> = []
        return suggestion.terms.filter { seen.insert($0.source).inserted }.map {
            TermOccurrence(
                term: $0.source, translations: [$0.target], definition: $0.note,
                source: "punte")
        }
            + suggestion.fragments.filter { seen.insert($0.source).inserted }.map {
                TermOccurrence(
                    term: $0.source, translations: [$0.target],
                    source: Self.origin(of: $0.segment))
            }
    }

    private func notes(_ suggestion: Suggestion) -> [String] {
        var notes: [String] = []
        if let repetition = suggestion.repetitionOf {
            notes.append("the same as segment \(repetition + 1)")
        }
        if let match = suggestion.accepted ?? suggestion.best {
            notes += MatchRemark.remarks(match)
            if !match.affected.isEmpty {
                let words = match.affected.map { "“\(match.match.target.utf8Slice($0))”" }
                notes.append("to be written anew: \(words.joined(separator: ", "))")
            }
        }
        if suggestion.accepted == nil, let disagreement = suggestion.disagreement {
            notes.append("not filled in: \(disagreement)")
        }
        if let joined = suggestion.joined {
            notes.append(
                "segments \(joined.sentences.lowerBound + 1)–\(joined.sentences.upperBound) "
                    + "together are one stored segment")
        }
        return notes
    }
}

/// Remarks on matches, for the user.
enum MatchRemark {
    /// The remark on a match that is a part of a longer segment.
    static let part = "part: one side of the stored pair says more than the other"
    /// The remark on a match that is paired with a clause of a longer sentence.
    static let clause = "part: what a stored link of several sentences says of this one"

    /// The remark on a match that is a draft.
    static let draft = "draft: not confirmed, or with a wrong fact in it"

    /// Returns the replacements in a match, or the reason why it could not be used unchanged.
    static func remarks(_ reuse: ReuseMatch) -> [String] {
        (reuse.isDraft ? [draft] : []) + uses(reuse)
    }

    private static func uses(_ reuse: ReuseMatch) -> [String] {
        if let repair = reuse.repair {
            return repair.replacements.map {
                "replaced “\($0.storedTarget)” by “\($0.newTarget)” (\($0.proof.rawValue))"
            }
        }
        if reuse.kind == .part {
            return [reuse.match.segment.isClause ? clause : part]
        }
        guard let refusal = reuse.refusal, refusal.reason != .nothingToReplace else { return [] }
        return ["not repaired: \(refusal)"]
    }
}
