package import PunteExchange
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// Converts the translation units of a file to segments of the memory.
package struct UnitImport {
    /// The origin for units that name none.
    let origin: String
    /// Whether the texts marked as English are Romanian, and vice versa.
    let isSwapped: Bool

    /// Appends a segment for each pair of an English and a Romanian text in a unit.
    ///
    /// - Returns: Whether the unit has such a pair.
    func append(_ unit: TranslationUnit, to segments: inout [StoredSegment]) -> Bool {
        let (first, second): (Language, Language) =
            isSwapped ? (.romanian, .english) : (.english, .romanian)
        var isBilingual = false
        // Indices, since a loop over variants copies each and retains all its parts.
        let variants = unit.variants.indices
        for english in variants where Self.isText(unit.variants[english], in: first) {
            for romanian in variants where Self.isText(unit.variants[romanian], in: second) {
                segments.append(
                    segment(of: unit, english: unit.variants[english], unit.variants[romanian]))
                isBilingual = true
            }
        }
        return isBilingual
    }

    /// Returns whether a text is in a language and in Latin letters.
    private static func isText(_ variant: Variant, in language: Language) -> Bool {
        variant.language.isVariant(of: language) && !isCyrillic(variant.text.text)
    }

    /// Returns whether the Romanian text of a unit is in Cyrillic letters, as Moldova wrote it.
    static func isCyrillic(_ unit: TranslationUnit) -> Bool {
        unit.variants(in: .romanian).contains { isCyrillic($0.text.text) }
    }

    private static func isCyrillic(_ text: String) -> Bool {
        guard text.utf8.contains(where: { (0xD0...0xD4).contains($0) }) else { return false }
        let scalars = text.unicodeScalars
        let cyrillic = scalars.count { (0x400..<0x530).contains($0.value) }
        let latin = scalars.count { $0.properties.isAlphabetic } - cyrillic
        return cyrillic >= 6 && cyrillic >= 3 * latin
    }

    /// Returns whether the file marks the translation as unfinished, rejected or fuzzy.
    package static func isUnfinished(_ unit: TranslationUnit) -> Bool {
        if unit.property(POProperty.flags)?.contains("fuzzy") == true { return true }
        return unit.review == .draft || unit.review == .rejected
    }

    /// Returns whether a translation that nobody has finished is only a copy of its source text.
    static func isCopy(_ unit: TranslationUnit) -> Bool {
        guard isUnfinished(unit), let first = unit.variants.first else { return false }
        return unit.variants.allSatisfy { $0.text.text == first.text.text }
    }

    /// Sets the status of a segment to that of the translation in the file.
    ///
    /// A status of Punte's own stays where it says the same as the file.
    private static func setStatus(of segment: inout StoredSegment, from unit: TranslationUnit) {
        guard let review = unit.review else { return }
        switch (review, segment.status) {
        case (.translated, .aligned), (.translated, .imported), (.confirmed, .confirmed),
            (.rejected, .rejected):
            return
        default: break
        }
        switch review {
        case .confirmed: segment.status = .confirmed
        case .translated: segment.status = .imported
        case .needsReview, .draft, .rejected: segment.status = .draft
        }
    }

    private func segment(
        of unit: TranslationUnit, english: Variant, _ romanian: Variant
    ) -> StoredSegment {
        var segment = StoredSegment(english: english.text.text, romanian: romanian.text.text)
        segment.origin = origin
        var metadata = SegmentMetadata()
        for property in unit.properties {
            let isTaken = take(property, into: &segment)
            if !isTaken { metadata.properties.append(Self.kept(property)) }
        }
        Self.setStatus(of: &segment, from: unit)
        keep(unit, in: &metadata)
        metadata.notes += unit.notes.map { .init(text: $0.text, language: $0.language?.tag) }
        keep(english, of: .english, in: &metadata)
        keep(romanian, of: .romanian, in: &metadata)
        segment.document = segment.document ?? unit.context.file
        let isRomanian = unit.sourceLanguage?.isVariant(of: .romanian) == true
        let source: Side = isRomanian ? .romanian : .english
        let before = (unit.context.previous ?? unit.property(PunteProperty.previous))
            .map(Context.fingerprint(of:))
        let after = (unit.context.next ?? unit.property(PunteProperty.next))
            .map(Context.fingerprint(of:))
        if source == .english {
            segment.context = Context(englishBefore: before, englishAfter: after)
        } else {
            segment.context = Context(romanianBefore: before, romanianAfter: after)
        }
        let histories = [unit.history, romanian.history, english.history]
        segment.created = histories.lazy.compactMap(\.created).first?.secondsSince1970 ?? 0
        segment.changed =
            histories.lazy.compactMap(\.changed).first?.secondsSince1970 ?? segment.created
        segment.author = histories.lazy.compactMap { $0.changedBy ?? $0.createdBy }.first
        segment.metadata = metadata
        return segment
    }

    private enum Field { case status, confidence, label, kind, origin, domain, document }

    /// The fields of a segment for the types of properties, both of Punte and of other tools.
    private static let fields: [String: Field] = [
        PunteProperty.status: .status, PunteProperty.confidence: .confidence,
        PunteProperty.label: .label, PunteProperty.kind: .kind,
        PunteProperty.origin: .origin, "origin": .origin,
        PunteProperty.domain: .domain, "domain": .domain,
        PunteProperty.document: .document, "document": .document, "doc": .document,
    ]

    /// Returns the field that a column of a table has by its name in words: „Domeniu”.
    private static func named(_ type: String) -> Field? {
        type.utf8.count <= 15 && ColumnNames.isDomain(type) ? .domain : nil
    }

    /// Stores a property in the corresponding field of the segment.
    ///
    /// - Returns: False if there is no such field, or if the value is invalid for it.
    private func take(_ property: Property, into segment: inout StoredSegment) -> Bool {
        switch Self.fields[property.type] ?? Self.named(property.type) {
        case .status:
            guard let status = StoredSegment.Status(rawValue: property.value) else { return false }
            segment.status = status
        case .confidence:
            guard let confidence = Double(property.value), (0...1).contains(confidence) else {
                return false
            }
            segment.confidence = confidence
        case .label: segment.label = property.value
        case .kind: segment.kind = property.value
        case .origin: segment.origin = property.value
        case .domain: segment.domain = property.value
        case .document: segment.document = property.value
        case nil: return false
        }
        return true
    }

    /// Stores data for which a segment has no field as metadata, so that an export can restore
    /// them.
    private func keep(_ unit: TranslationUnit, in metadata: inout SegmentMetadata) {
        func keep(_ type: String, _ value: String?) {
            if let value { metadata.properties.append(.init(type: type, value: value)) }
        }
        keep(UnitProperties.unit, unit.id)
        if let source = unit.sourceLanguage, source.isVariant(of: .romanian) != isSwapped,
            source.isVariant(of: .romanian) || source.isVariant(of: .english)
        {
            keep(UnitProperties.source, Language.romanian.tag)
        }
        keep(UnitProperties.contextFile, unit.context.file)
        keep(UnitProperties.contextID, unit.context.id)
        keep(UnitProperties.previous, unit.context.previous)
        keep(UnitProperties.next, unit.context.next)
        keep(UnitProperties.path, unit.context.path)
        if unit.review == .draft || unit.review == .rejected {
            keep(UnitProperties.review, unit.review?.rawValue)
        }
        UnitProperties.append(unit.history, side: nil, times: false, to: &metadata)
    }

    private func keep(
        _ variant: Variant, of side: Side, in metadata: inout SegmentMetadata
    ) {
        if !isSwapped, !variant.language.isPrimary {
            metadata.properties.append(
                .init(type: UnitProperties.language, value: variant.language.tag, side: side))
        }
        if !variant.text.codes.isEmpty {
            metadata.properties.append(
                .init(type: UnitProperties.markup, value: variant.text.markup, side: side))
        }
        UnitProperties.append(variant.history, side: side, times: true, to: &metadata)
        metadata.properties += variant.properties.map { Self.kept($0, side) }
        metadata.notes += variant.notes.map {
            .init(text: $0.text, side: side, language: $0.language?.tag)
        }
    }

    private static func kept(
        _ property: Property, _ side: Side? = nil
    ) -> SegmentMetadata.Property {
        .init(
            type: property.type, value: property.value, side: side,
            language: property.language?.tag)
    }
}
