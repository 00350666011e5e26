package import PunteExchange
internal import PunteLanguage
package import PunteMemory
internal import PunteText

/// A batch of segments from a file, with the state of reading after the batch.
package struct SegmentBatch: Sendable {
    /// The segments in reverse order, so that the next one can be removed from the end.
    package var segments: [StoredSegment] = []
    /// The number of units read so far.
    package var units = 0
    /// The number of units read so far that lack English or Romanian.
    package var foreign = 0
    /// The number of those whose Romanian is in Cyrillic letters.
    package var cyrillic = 0
    /// The number of units read so far whose unfinished translation is a copy of the source text.
    package var copies = 0
    /// The number of segments read so far whose translation is not ready.
    package var drafts = 0
    /// The number of segments read so far whose status was not asked for.
    package var unwanted = 0
    /// The number of bytes of the file read so far.
    package var position: Int64 = 0
    /// The share of the file read so far, from 0 to 1; nil if its size is unknown.
    package var share: Double?
    /// What tells whether the columns of the file are exchanged.
    package var direction = DirectionCheck()
    /// What was mended or left out so far.
    package var findings = FindingSummary()

    /// The minimum number of segments in a batch, unless the file has fewer.
    private static let size = 500

    /// Creates a batch without segments.
    package init() {}

    /// Reads a file in batches, in constant memory; the last batch may be empty.
    ///
    /// - Throws: The errors of `body`, and errors in the file.
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
        let head = try Self.head(of: reader, file)
        var next = 0
        while var unit = next < head.count ? head[next] : try reader.next() {
            next += 1
            if file.trust.isMachine { unit.review = .draft }
            if file.trust.penalty > 0, unit.review?.isReady != false { unit.review = .needsReview }
            batch.units += 1
            if UnitImport.isCopy(unit) {
                batch.copies += 1
                continue
            }
            if batch.units <= ImportFile.sampleSize || batch.units % 200 == 0 {
                batch.direction.look(at: unit)
            }
            let before = batch.segments.count
            if !units.append(unit, to: &batch.segments) {
                batch.foreign += 1
                if UnitImport.isCyrillic(unit) { batch.cyrillic += 1 }
            }
            if file.trust.penalty > 0 {
                for index in batch.segments[before...].indices {
                    batch.segments[index].confidence = 1 - Double(file.trust.penalty) / 100
                }
            }
            batch.count(from: before, wanted: file.statuses)
            if batch.segments.count >= size { try pass() }
        }
        try file.reportTruncation(of: reader)
        batch.findings = log.findings
        try pass()
    }
}

extension SegmentBatch {
    /// Returns the first units of standard input, which cannot be read twice, after a check.
    ///
    /// - Returns: The units; none of a file, which has been checked.
    /// - Throws: ``ServiceError`` when the languages of the units are not those that they are marked with.
    fileprivate static func head(
        of reader: any TranslationUnitReader, _ file: ImportFile
    ) throws -> [TranslationUnit] {
        guard file.path == "-" else { return [] }
        var units: [TranslationUnit] = []
        while units.count < ImportFile.sampleSize, let unit = try reader.next() {
            units.append(unit)
        }
        var direction = DirectionCheck()
        var assumed = AssumedLanguages()
        for unit in units {
            direction.look(at: unit)
            assumed.look(at: unit)
        }
        try file.refuse(assumed)
        try file.refuse(direction)
        return units
    }

    /// Counts the drafts among the segments from an index on, after those were left out whose status
    /// was not asked for.
    fileprivate mutating func count(from start: Int, wanted: Set<StoredSegment.Status>?) {
        if let wanted {
            let all = segments.count
            segments = segments[..<start] + segments[start...].filter { wanted.contains($0.status) }
            unwanted += all - segments.count
        }
        drafts += segments[start...].count { $0.status == .draft }
    }
}

/// Detects files in which the two languages are marked the wrong way round.
package struct DirectionCheck: Sendable {
    /// The number of units in which the languages of both texts were identified.
    package private(set) var decided = 0
    /// The number of units in which the text marked English is Romanian and the other text English.
    package private(set) var swapped = 0
    /// The number of units in which both texts are in one language.
    private(set) var same = 0
    /// The line of the first swapped unit.
    package private(set) var firstSwapped: Int?

    private let identifier = LanguageIdentifier.standard

    /// The minimum length of a text in bytes; the language of shorter texts is uncertain.
    private static let minimumLength = 12

    /// Counts a unit.
    mutating func look(at unit: TranslationUnit) {
        guard let english = unit.variant(in: .english)?.text.text,
            let romanian = unit.variant(in: .romanian)?.text.text,
            english != romanian, let first = language(of: english),
            let second = language(of: romanian)
        else { return }
        decided += 1
        if first == second {
            same += 1
        } else if first == .romanian {
            swapped += 1
            firstSwapped = firstSwapped ?? unit.line
        }
    }

    /// Whether the whole file is marked the wrong way round, which at least 60 % of the decided
    /// units must show.
    var isSwapped: Bool { swapped > 0 && swapped * 5 >= decided * 3 }

    private func language(of text: String) -> Language? {
        guard text.utf8.count >= Self.minimumLength else { return nil }
        return identifier.identify(text, as: .likely)
    }
}
