internal import PunteExchange
package import PunteMemory
internal import PunteText

/// Some segments of a file, and what is known of the file up to their end.
package struct SegmentBatch: Sendable {
    /// The first one last: they are taken from the end.
    package var segments: [StoredSegment] = []
    var units = 0
    /// Units without English or Romanian.
    var foreign = 0
    /// Units that their file marks as not final.
    var unfinished = 0
    /// Bytes of the file read so far, and how much of it that is.
    var position: Int64 = 0
    var share: Double?
    var direction = DirectionCheck()
    var findings = FindingSummary()

    static let size = 500

    /// Reads a file into batches, in constant memory. The last one comes even when it is empty.
    package static func forEach(of file: ImportFile, _ body: (SegmentBatch) throws -> Void) throws {
        let log = FindingLog(
            file: file.path, strict: file.isStrict,
            limit: file.keepsFindings ? 1_000_000 : 1000)
        let reader = try file.open(log: log)
        let origin =
            file.path == "-"
            ? "standard input" : String(file.path.split(separator: "/").last ?? "")
        let units = UnitImport(origin: origin, isSwapped: file.isSwapped)
        var batch = SegmentBatch()
        func pass() throws {
            batch.segments.reverse()
            batch.position = reader.source.position
            batch.share = reader.source.share
            try body(batch)
            batch.segments.removeAll(keepingCapacity: false)
            batch.segments.reserveCapacity(size)
        }
        while let unit = try reader.next() {
            batch.units += 1
            if UnitImport.isUnfinished(unit) {
                batch.unfinished += 1
                continue
            }
            if batch.units <= ImportFile.sample || batch.units % 200 == 0 {
                batch.direction.look(at: unit)
                if batch.units == ImportFile.sample, file.path == "-" {
                    try file.refuse(batch.direction)
                }
            }
            if !units.append(unit, to: &batch.segments) { batch.foreign += 1 }
            if batch.segments.count >= size { try pass() }
        }
        batch.findings = log.findings
        try pass()
    }
}
