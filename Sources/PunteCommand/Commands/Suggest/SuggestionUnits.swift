internal import PunteExchange
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// Converts suggestions to translation units.
///
/// Matches become candidates of a unit, and terms are added. A unit has a target if the file had
/// one, or if the score of a match is high enough.
struct SuggestionUnits {
    let side: Side
    /// The minimum score of a match that becomes the target; nil for no target.
    let accept: Int?

    /// Returns a unit for each segment, in the order of the document.
    func units(of document: DocumentReuse) -> [TranslationUnit] {
        document.suggestions.indices.map { unit($0, of: document) }
    }

    /// Returns the stored segments that match segments of the documents, without repetitions.
    func stored(_ documents: [DocumentReuse]) -> [TranslationUnit] {
        var seen: Set<Int64> = []
        return documents.flatMap(\.suggestions).flatMap { suggestion in
            suggestion.matches.map(\.match.segment)
                + [suggestion.joined?.match.match.segment].compactMap(\.self)
        }.filter { seen.insert($0.id).inserted }.map { segment in
            var unit = TranslationUnit(
                variants: [
                    Variant(side.language, segment.text(side)),
                    Variant(side.other.language, segment.text(side.other)),
                ], sourceLanguage: side.language)
            unit.properties = [
                Property(PunteProperty.status, segment.status.rawValue),
                Property(PunteProperty.origin, Self.origin(of: segment)),
            ]
            return unit
        }
    }

    /// Returns the target of a segment: that of the file, or of a match with a sufficient score.
    ///
    /// A match that is a part of a longer segment is not used.
    func target(of suggestion: Suggestion) -> String? {
        if let translation = suggestion.translation { return translation }
        guard let accept, let best = suggestion.best, best.kind != .part, best.points >= accept
        else { return nil }
        return best.target
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
            unit.properties.removeAll { $0.type == XLIFFProperty.state }
            if let target = target(of: suggestion) {
                unit.variants.append(Variant(side.other.language, target))
                unit.properties.append(Property(XLIFFProperty.state, "translated"))
            }
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

    private func candidate(_ reuse: ReuseMatch) -> TranslationCandidate {
        TranslationCandidate(
            source: InlineText(reuse.match.source), target: InlineText(reuse.target),
            similarity: Double(reuse.points), origin: Self.origin(of: reuse.match.segment))
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

    private func terms(of suggestion: Suggestion) -> [TermOccurrence] {
        var seen: Set<String> = []
        return suggestion.terms.filter { seen.insert($0.source).inserted }.map {
            TermOccurrence(
                term: $0.source, translations: [$0.target], definition: $0.note,
                source: "punte")
        }
    }

    private func notes(_ suggestion: Suggestion) -> [String] {
        var notes: [String] = []
        if let repetition = suggestion.repetitionOf {
            notes.append("the same as segment \(repetition + 1)")
        }
        if let best = suggestion.best { notes += MatchRemark.remarks(best) }
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

    /// Returns the replacements in a match, or the reason why it could not be used unchanged.
    static func remarks(_ reuse: ReuseMatch) -> [String] {
        if let repair = reuse.repair {
            return repair.replacements.map {
                "replaced “\($0.storedTarget)” by “\($0.newTarget)” (\($0.proof.rawValue))"
            }
        }
        if reuse.kind == .part {
            return [part]
        }
        guard let refusal = reuse.refusal, refusal.reason != .nothingToReplace else { return [] }
        return ["not repaired: \(refusal)"]
    }
}
