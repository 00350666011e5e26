internal import PunteExchange
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// Converts segments of the memory to translation units, with data about their articles.
struct UnitExport {
    let memory: Memory
    /// The pairs of articles by their ids.
    private let pairs: [Int64: StoredPair]
    /// The articles of the last segment, kept because the segments of an article follow each other.
    private var current: (pair: Int64, english: StoredArticle?, romanian: StoredArticle?)?

    init(_ memory: Memory) throws {
        self.memory = memory
        pairs = Dictionary(uniqueKeysWithValues: try memory.pairs().map { ($0.id, $0) })
    }

    /// Returns a segment as a unit in which English is the source language.
    mutating func unit(of segment: StoredSegment) throws -> TranslationUnit {
        var unit = TranslationUnit(
            variants: [
                Variant(.english, segment.english), Variant(.romanian, segment.romanian),
            ], sourceLanguage: .english)
        unit.properties.reserveCapacity(8)
        unit.history.created = Timestamp(secondsSince1970: segment.created)
        unit.history.changed = Timestamp(secondsSince1970: segment.changed)
        add(PunteProperty.document, segment.document, to: &unit)
        add(PunteProperty.status, segment.status.rawValue, to: &unit)
        unit.review = Self.review(of: segment.status)
        add(PunteProperty.kind, segment.kind == "text" ? nil : segment.kind, to: &unit)
        add(PunteProperty.confidence, segment.confidence.map { "\(Self.rounded($0))" }, to: &unit)
        add(PunteProperty.label, segment.label, to: &unit)
        add(PunteProperty.origin, segment.origin, to: &unit)
        add(PunteProperty.domain, segment.domain, to: &unit)
        if let place = segment.place { try addArticle(place, to: &unit) }
        for property in segment.metadata.properties { restore(property, in: &unit) }
        for note in segment.metadata.notes {
            let restored = Note(note.text, language: note.language.map(Language.init(tag:)))
            if let side = note.side {
                unit.variants[Self.index(of: side)].notes.append(restored)
            } else {
                unit.notes.append(restored)
            }
        }
        if unit.history.changedBy == nil, unit.history.createdBy == nil {
            unit.history.changedBy = segment.author
        }
        return unit
    }

    /// Returns a confidence without the noise of a number that was stored with fewer digits.
    private static func rounded(_ confidence: Double) -> Double {
        (confidence * 1_000_000).rounded() / 1_000_000
    }

    /// Returns how far the translation of a segment has come.
    private static func review(of status: StoredSegment.Status) -> ReviewState {
        switch status {
        case .confirmed: .confirmed
        case .aligned, .imported: .translated
        case .draft: .needsReview
        case .rejected: .rejected
        }
    }

    private static func restored(_ property: SegmentMetadata.Property) -> Property {
        Property(
            property.type, property.value, language: property.language.map(Language.init(tag:)))
    }

    /// The index of a side among the variants of a unit.
    private static func index(of side: Side) -> Int { side == .english ? 0 : 1 }

    private func add(_ type: String, _ value: String?, to unit: inout TranslationUnit) {
        if let value { unit.properties.append(Property(type, value)) }
    }

    private mutating func addArticle(
        _ place: StoredSegment.Place, to unit: inout TranslationUnit
    ) throws {
        if current?.pair != place.pair {
            let pair = pairs[place.pair]
            current = (
                place.pair, try pair.flatMap { try memory.article($0.english) },
                try pair.flatMap { try memory.article($0.romanian) }
            )
        }
        let english = current?.english?.article
        let romanian = current?.romanian?.article
        add(PunteProperty.article, romanian?.title ?? english?.title, to: &unit)
        add(PunteProperty.url, romanian?.url ?? english?.url, to: &unit)
        add(PunteProperty.outlet, romanian?.outlet ?? english?.outlet, to: &unit)
        add(PunteProperty.date, romanian?.date ?? english?.date, to: &unit)
        add(PunteProperty.position, place.english.first.map(String.init), to: &unit)
        guard let sentences = english?.sentences, let first = place.english.min(),
            let last = place.english.max()
        else { return }
        // Not in the unit's context: OmegaT would use such a translation in that context alone.
        if sentences.indices.contains(first - 1) {
            add(PunteProperty.previous, sentences[first - 1].text, to: &unit)
        }
        if sentences.indices.contains(last + 1) {
            add(PunteProperty.next, sentences[last + 1].text, to: &unit)
        }
    }

    /// Restores a property that an import stored as metadata in the unit.
    private func restore(_ property: SegmentMetadata.Property, in unit: inout TranslationUnit) {
        guard let side = property.side else {
            switch property.type {
            case UnitProperties.unit: unit.id = property.value
            case UnitProperties.source: unit.sourceLanguage = Language(tag: property.value)
            case UnitProperties.review:
                // A draft that was confirmed since is none.
                if unit.review == .needsReview {
                    unit.review = ReviewState(rawValue: property.value)
                }
            case UnitProperties.contextFile:
                unit.context.file = property.value
                unit.properties.removeAll { $0.type == PunteProperty.document }
            case UnitProperties.contextID: unit.context.id = property.value
            case UnitProperties.previous: unit.context.previous = property.value
            case UnitProperties.next: unit.context.next = property.value
            case UnitProperties.path: unit.context.path = property.value
            default:
                if !UnitProperties.restore(property, in: &unit.history) {
                    unit.properties.append(Self.restored(property))
                }
            }
            return
        }
        let index = Self.index(of: side)
        switch property.type {
        case UnitProperties.language:
            unit.variants[index].language = Language(tag: property.value)
        case UnitProperties.markup:
            // When the text was corrected since, the offsets of its inline codes no longer fit.
            if let text = InlineText(markup: property.value),
                text.text == unit.variants[index].text.text
            {
                unit.variants[index].text = text
            }
        default:
            if !UnitProperties.restore(property, in: &unit.variants[index].history) {
                unit.variants[index].properties.append(Self.restored(property))
            }
        }
    }
}
