internal import PunteExchange
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// Suggestions as translation units: the matches as candidates, the terms beside them, and a target
/// where the file had one or a match is good enough.
struct SuggestionUnits {
    let side: Side
    /// The least score of a match that becomes the target; nil: none does.
    let accept: Int?

    /// One unit for each segment, in their order.
    func units(of document: DocumentReuse) -> [TranslationUnit] {
        document.suggestions.indices.map { unit($0, of: document) }
    }

    /// The segments of the memory that are like segments of the documents, as they are stored.
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

    /// What becomes the target: the file's own, or a match of the whole segment that is good enough.
    func target(of suggestion: Suggestion) -> String? {
        if let translation = suggestion.translation { return translation }
        guard let accept, let best = suggestion.best, best.kind != .part, best.points >= accept
        else { return nil }
        return best.target
    }

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

    /// Of a window; its score is that of the window, its worth for the segment alone that of a part.
    private func candidate(_ joined: JoinedMatch) -> TranslationCandidate {
        var candidate = candidate(joined.match)
        candidate.similarity = Double(min(joined.match.points, ReuseMatch.partLimit))
        return candidate
    }

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

/// What is to be said of a match in words.
enum MatchRemark {
    static let part = "part: one side of the stored pair says more than the other"

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
