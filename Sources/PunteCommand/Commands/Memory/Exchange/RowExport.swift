internal import PunteExchange
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// Writes rows of the memory to a TMX as bytes, without making segments and units of them.
///
/// Rows with more than an imported pair usually has (an article, codes, notes, properties of other
/// tools) are left to ``UnitExport``. Both write the same.
struct RowExport {
    private let writer: TMXWriter

    init(_ writer: TMXWriter) { self.writer = writer }

    /// - Returns: false when the row needs more; nothing has been written then.
    func write(_ row: SegmentColumns) throws -> Bool {
        guard !row.hasPlace, row.confidence == nil, let english = row.bytes(.english),
            let romanian = row.bytes(.romanian), TMXWriter.isPlainText(english),
            TMXWriter.isPlainText(romanian)
        else { return false }
        var head = TMXWriter.UnitHead()
        guard read(row, into: &head) else { return false }
        writer.beginUnit(head)
        writer.property(PunteProperty.document, row.bytes(.document))
        writer.property(PunteProperty.status, row.bytes(.status))
        let kind = row.bytes(.kind)
        writer.property(
            PunteProperty.kind, kind.flatMap { $0.elementsEqual("text".utf8) ? nil : $0 })
        writer.property(PunteProperty.label, row.bytes(.label))
        writer.property(PunteProperty.origin, row.bytes(.origin))
        writer.property(PunteProperty.domain, row.bytes(.domain))
        writer.variant("en", english)
        writer.variant("ro", romanian)
        try writer.endUnit()
        return true
    }

    /// - Returns: false when there is something that belongs elsewhere than in the head.
    private func read(_ row: SegmentColumns, into head: inout TMXWriter.UnitHead) -> Bool {
        var isPlain = true
        let isReadable = row.forEachPlainProperty { type, value in
            if type.elementsEqual(UnitProperties.unit.utf8) {
                head.id = value
            } else if type.elementsEqual(UnitProperties.createdBy.utf8) {
                head.createdBy = value
            } else if type.elementsEqual(UnitProperties.changedBy.utf8) {
                head.changedBy = value
            } else {
                isPlain = false
            }
        }
        guard isReadable, isPlain else { return false }
        head.created = Timestamp(secondsSince1970: row.created)
        head.changed = Timestamp(secondsSince1970: row.changed)
        if head.createdBy == nil, head.changedBy == nil { head.changedBy = row.bytes(.author) }
        return true
    }
}
