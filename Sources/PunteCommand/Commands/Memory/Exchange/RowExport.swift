internal import PunteExchange
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// Writes rows of the memory as bytes, without making segments and units of them.
///
/// Rows with more than an imported pair usually has (an article, codes, notes, properties of other
/// tools) are left to ``UnitExport``. Both write the same.
struct RowExport {
    private let writer: any TranslationUnitWriter
    /// Filled anew for each row.
    private var unit = UTF8Unit()

    /// - Parameter writer: one that takes units as bytes.
    init(_ writer: any TranslationUnitWriter) { self.writer = writer }

    /// Writes a row.
    ///
    /// - Returns: false when the row needs ``UnitExport``; nothing was written then.
    mutating func write(_ row: SegmentColumns) throws -> Bool {
        guard !row.hasPlace, row.confidence == nil, let english = row.bytes(.english),
            let romanian = row.bytes(.romanian), readHistory(of: row)
        else { return false }
        unit.english = english
        unit.romanian = romanian
        unit.properties.removeAll(keepingCapacity: true)
        append(PunteProperty.document, row.bytes(.document))
        append(PunteProperty.status, row.bytes(.status))
        let kind = row.bytes(.kind)
        append(PunteProperty.kind, kind.flatMap { $0.elementsEqual("text".utf8) ? nil : $0 })
        append(PunteProperty.label, row.bytes(.label))
        append(PunteProperty.origin, row.bytes(.origin))
        append(PunteProperty.domain, row.bytes(.domain))
        return try writer.write(unit)
    }

    private mutating func append(_ type: String, _ value: UTF8Unit.Bytes?) {
        if let value { unit.properties.append((type, value)) }
    }

    /// Reads the identifier, the times and the users of a row.
    ///
    /// - Returns: false when the row has other properties too.
    private mutating func readHistory(of row: SegmentColumns) -> Bool {
        unit.id = nil
        unit.createdBy = nil
        unit.changedBy = nil
        var isPlain = true
        let isReadable = row.forEachPlainProperty { type, value in
            if type.elementsEqual(UnitProperties.unit.utf8) {
                unit.id = value
            } else if type.elementsEqual(UnitProperties.createdBy.utf8) {
                unit.createdBy = value
            } else if type.elementsEqual(UnitProperties.changedBy.utf8) {
                unit.changedBy = value
            } else {
                isPlain = false
            }
        }
        guard isReadable, isPlain else { return false }
        unit.created = Timestamp(secondsSince1970: row.created)
        unit.changed = Timestamp(secondsSince1970: row.changed)
        if unit.createdBy == nil, unit.changedBy == nil { unit.changedBy = row.bytes(.author) }
        return true
    }
}
