internal import FoundationEssentials
package import PunteExchange
package import PunteLanguage
package import PunteMemory
internal import PunteText

/// A file to import, with the options for reading it.
package struct ImportFile: Sendable {
    /// The path; `-` for standard input.
    package var path: String
    /// The format; nil to detect it from the name or the first bytes.
    package var format: ExchangeFormat?
    /// Whether the first damaged unit ends the import with an error.
    package var isStrict = false
    /// Whether English and Romanian are marked the wrong way round.
    package var isSwapped = false
    /// Whether texts are stored as they are marked, whatever language is detected.
    package var isTrusted = false
    /// Whether every finding is kept, and not only the first thousand.
    package var keepsFindings = false
    /// The statuses of the segments to store; nil for all.
    package var statuses: Set<StoredSegment.Status>?
    /// The columns of a table that a person named.
    package var columns = TableColumnChoice()
    /// The languages of a file that does not name them, the source language first; nil for English and
    /// Romanian, if its texts are in these.
    package var languages: [Language]?
    /// How far a project of OmegaT trusts the file.
    package var trust = OmegaTProject.Trust()

    /// Creates a file with the options for reading it.
    ///
    /// - Parameters:
    ///   - path: the path; `-` for standard input.
    ///   - format: the format; nil to detect it.
    package init(path: String, format: ExchangeFormat? = nil) {
        self.path = path
        self.format = format
    }

    /// The number of units at the beginning from which the direction is determined.
    static let sampleSize = 1000

    /// Opens the file, or both files of parallel text.
    ///
    /// - Throws: ``ServiceError`` for an unknown format, `ExchangeError` for a file that cannot be read.
    package func open(log: FindingLog) throws -> any TranslationUnitReader {
        if format == nil || format == .moses, let other = ParallelFiles(path) {
            return try other.reader(log: log)
        }
        let source = try ByteSource(path: path)
        let start = try source.peek()
        try FileRefusal.check(start, of: path, for: .translations)
        try refuseGlossary(start)
        // What a file is outweighs how it is called.
        let own = FileSignature(start).flatMap { ExchangeFormat($0) }
        let detected = own ?? format ?? ExchangeFormat.detect(path: path, firstBytes: start)
        guard let format = detected else {
            if let other = ParallelFiles.missing(beside: path) {
                throw ServiceError(
                    .invalid,
                    "\(path): the lines of one language only; \(other) is missing beside it")
            }
            throw ServiceError(
                .invalid,
                "\(path): its format cannot be told; name one with --format: "
                    + ExchangeFormat.list)
        }
        return try format.reader(
            source, languages: languages ?? [.english, .romanian], columns: columns, log: log)
    }

    /// Checks that the file is no glossary.
    ///
    /// - Throws: ``ServiceError`` that says how its terms are imported.
    private func refuseGlossary(_ start: [UInt8]) throws {
        guard Self.isGlossary(start) else { return }
        throw ServiceError(
            .invalid,
            "\(path): a glossary by its first lines; `punte glossary import` takes it")
    }

    /// Returns whether a file is a glossary by its first bytes: a table whose first line names the columns
    /// of one, TBX or UTX.
    static func isGlossary(_ start: [UInt8]) -> Bool {
        let text = String(decoding: start, as: UTF8.self)
        let first = text.split(whereSeparator: \.isNewline).first { !$0.hasPrefix("#") } ?? ""
        let columns = first.split(omittingEmptySubsequences: false) { "\t,;".contains($0) }
            .map { $0.lowercased().filter { !"\"\u{FEFF}".contains($0) } }
        let isTable =
            columns.contains("en") && columns.contains("ro")
            && columns.contains(where: glossaryColumns.contains)
        return isTable || ["<martif", "<tbx"].contains(where: text.contains)
            || text.hasPrefix("#UTX")
    }

    /// Columns that only glossaries have.
    private static let glossaryColumns: Set = [
        "kind", "en_admitted", "ro_admitted", "ro_deprecated", "ro_forms", "grammar",
    ]

    /// Reads the beginning of the file, or all of it when damaged units are errors.
    ///
    /// - Parameter progress: receives the number of units after each thousand, that of bytes and their
    ///   share of the file.
    /// - Throws: The errors in the file, before anything is stored.
    package func check(progress: (Int, Int64, Double?) -> Void = { _, _, _ in }) throws {
        let reader = try open(log: FindingLog(file: path, strict: isStrict))
        var direction = DirectionCheck()
        var assumed = AssumedLanguages()
        var count = 0
        func next() throws -> TranslationUnit? {
            do {
                return try reader.next()
            } catch {
                // The row in which the file was cut is not what is wrong with it.
                if isStrict { try reportTruncation(of: reader) }
                throw error
            }
        }
        while isStrict || count < Self.sampleSize, let unit = try next() {
            count += 1
            if count <= Self.sampleSize {
                direction.look(at: unit)
                assumed.look(at: unit)
            }
            if count % 1000 == 0 {
                progress(count, reader.source.position, reader.source.share)
            }
        }
        if isStrict { try reportTruncation(of: reader) }
        try refuse(assumed)
        try refuse(direction)
    }

    /// Reports that a compressed file ends before its end mark.
    ///
    /// - Parameter reader: a reader that has read the file to its end.
    /// - Throws: `ExchangeError` when the log of the reader is strict.
    func reportTruncation(of reader: any TranslationUnitReader) throws {
        guard reader.source.isTruncated else { return }
        try reader.log.report(
            .skipped, line: 1,
            "the compressed file is cut off: what followed is lost; get a whole copy")
    }

    /// Checks the languages of texts whose file does not name them.
    ///
    /// - Throws: ``ServiceError`` when they are neither English nor Romanian, unless the options permit it.
    func refuse(_ assumed: AssumedLanguages) throws {
        guard !isTrusted, languages == nil, let (taken, found) = assumed.foreign else { return }
        throw ServiceError(
            .invalid,
            "\(path): does not name its languages, and what would be \(taken) is \(found.name); "
                + "name them with --from and --to")
    }

    /// Checks the direction of the units read so far.
    ///
    /// - Throws: ``ServiceError`` when they are marked the wrong way round, unless the options permit
    ///   it.
    func refuse(_ direction: DirectionCheck) throws {
        guard !isTrusted, direction.isSwapped != isSwapped, direction.decided > 0 else { return }
        if isSwapped, direction.swapped > 0 || direction.decided == direction.same { return }
        let wrong = isSwapped ? direction.decided - direction.same : direction.swapped
        let advice = isSwapped ? "import it without --swap" : "import it with --swap"
        throw ServiceError(
            .invalid,
            "\(path): English and Romanian are marked the wrong way round in \(wrong) of "
                + "\(direction.decided) units; \(advice), or with --as-marked if it must be so")
    }
}

extension ImportFile {
    /// Creates a file whose texts are stored as they are marked.
    package init(trusting path: String) {
        self.init(path: path)
        isTrusted = true
    }
}

extension ByteSource {
    /// The share of the file that has been read, from 0 to 1; nil for pipes and empty files.
    var share: Double? {
        guard let size, size > 0 else { return nil }
        return Double(position) / Double(size)
    }
}

/// The two files of parallel text, such as `news.en` and `news.ro`, found by the name of one of
/// them.
private struct ParallelFiles {
    let english: String
    let romanian: String

    /// Finds the files; nil if the name does not end in a language or if a file does not exist.
    init?(_ path: String) {
        guard path.hasSuffix(".en") || path.hasSuffix(".ro") else { return nil }
        english = path.dropLast(2) + "en"
        romanian = path.dropLast(2) + "ro"
        guard FileManager.default.fileExists(atPath: english),
            FileManager.default.fileExists(atPath: romanian)
        else { return nil }
    }

    /// Returns the name of the second file that a file of one language lacks; nil if the name does not
    /// end in a language.
    static func missing(beside path: String) -> String? {
        let other = path.hasSuffix(".en") ? "ro" : path.hasSuffix(".ro") ? "en" : nil
        guard let other else { return nil }
        return String((path.dropLast(2) + other).split(separator: "/").last ?? "")
    }

    func reader(log: FindingLog) throws -> ParallelTextReader {
        try ParallelTextReader(
            (ByteSource(path: english), .english), (ByteSource(path: romanian), .romanian), log: log
        )
    }
}
