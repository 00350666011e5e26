package import FoundationEssentials
internal import PunteExchange
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory

/// What was mended, skipped or noted in a file.
package struct FileFindingRecord: Codable, Sendable, Hashable {
    /// The line of the file, from 1.
    package var line: Int
    /// `mended`, `skipped` or `noted`.
    package var kind: String
    /// A sentence about it.
    package var message: String
}

/// What an import did.
package struct FileImportRecord: Codable, Sendable, Hashable {
    /// The contents of the file: `segments` or `terms`.
    package var contents: String
    /// The number of units or terms in the file.
    package var read = 0
    /// The number of new ones.
    package var added = 0
    /// The number of terms that were completed.
    package var changed = 0
    /// The number of those that the memory had before.
    package var known = 0
    /// The number of those that were left out: rejected before, of other languages, or copies.
    package var omitted = 0
    /// The number of segments that came in as drafts.
    package var drafts = 0
    /// The number of findings of all kinds.
    package var count = 0
    /// The first findings.
    package var findings: [FileFindingRecord] = []
    /// What a person should look at; omitted where there is nothing.
    package var warning: String?
}

/// A request for the segments or terms as a file.
package struct FileExportRequest: Sendable, Hashable {
    /// The format, by the names of `punte memory export` and `punte glossary export`.
    package var format: String
    /// Which segments.
    package var filter: SegmentConditions?

    /// Creates a request.
    package init(_ format: String, filter: SegmentConditions? = nil) {
        self.format = format
        self.filter = filter
    }
}

/// A file that was written for a request; it is removed with this value.
package final class ExportedFile: Sendable {
    /// The path of the file.
    package let path: String
    /// The name to save it under.
    package let name: String
    private let folder: TemporaryFolder

    fileprivate init(_ name: String, in folder: TemporaryFolder) {
        self.name = name
        self.folder = folder
        path = folder.path + "/" + name
    }
}

extension Service {
    /// The number of findings that are told.
    fileprivate static let maximumFindings = 100

    /// Takes the translations or the terms of a file into the memory.
    ///
    /// A file that is a glossary by its first lines is imported as one.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - name: its name, whose ending tells the format where the contents do not.
    /// - Returns: what was done.
    /// - Throws: ``ServiceError``, `MemoryError`.
    package func importMemory(_ bytes: Data, name: String) throws -> FileImportRecord {
        if ImportFile.isGlossary(Array(bytes.prefix(4096))) {
            return try importTerms(bytes, name: name)
        }
        let upload = try UploadedFile(Array(bytes), name: name)
        return try upload.reading {
            let file = ImportFile(path: upload.path)
            try file.check()
            let batches = try BoundedQueue { give in
                try SegmentBatch.forEach(of: file) { try give($0) }
            }
            defer { batches.close() }
            var batch = SegmentBatch()
            let result = try memory.importSegments(
                {
                    while batch.segments.isEmpty {
                        guard let next = try batches.receive() else { return nil }
                        batch = next
                    }
                    return batch.segments.popLast()
                }, source: upload.name)
            var record = FileImportRecord(contents: "segments")
            record.read = batch.units
            record.added = result.added
            record.known = result.known
            record.omitted = result.rejected + batch.foreign + batch.copies
            record.drafts = batch.drafts
            record.tell(batch.findings, of: upload)
            if let line = batch.direction.firstSwapped {
                record.warning =
                    "\(batch.direction.swapped) of \(batch.direction.decided) units looked at seem "
                    + "to be marked the wrong way round, the first at line \(line)"
            }
            return record
        }
    }

    /// Takes the terms of a file into the memory.
    ///
    /// - Throws: ``ServiceError``, `MemoryError`.
    package func importTerms(_ bytes: Data, name: String) throws -> FileImportRecord {
        let upload = try UploadedFile(Array(bytes), name: name)
        return try upload.reading {
            var record = FileImportRecord(contents: "terms")
            let found = try GlossaryFile(path: upload.path).contents()
            guard !found.looksLikeProse else {
                throw ServiceError(
                    .invalid, "\(upload.name): looks like an article, not like a glossary")
            }
            record.omitted = found.foreign
            record.tell(found.findings, of: upload)
            record.count += found.issues.count
            record.findings += found.issues.prefix(Self.maximumFindings).map {
                FileFindingRecord(
                    line: $0.line, kind: ImportFinding.Kind.skipped.rawValue, message: $0.message)
            }
            var terms = found.terms
            guard !terms.isEmpty else {
                throw ServiceError(.invalid, "\(upload.name): no terms")
            }
            for index in terms.indices {
                terms[index].source = terms[index].source.map(upload.named)
            }
            let store = try GlossaryStore(memory)
            let report = try store.add(terms)
            record.read = terms.count
            record.added = report.added
            record.changed = report.changed
            record.known = report.unchanged
            return record
        }
    }

    /// Writes the memory, or a part of it, as a file.
    ///
    /// - Throws: ``ServiceError``, `ExchangeError`, `MemoryError`.
    package func exportMemory(_ request: FileExportRequest) throws -> ExportedFile {
        guard let format = ExchangeFormat(rawValue: request.format), format.isWritten,
            format != .moses
        else {
            let names = ExchangeFormat.allCases.filter { $0.isWritten && $0 != .moses }
            throw ServiceError(
                .invalid, "format: \(names.map(\.rawValue).joined(separator: ", "))")
        }
        let ending = format == .xliff12 || format == .xliff ? "xlf" : format.rawValue
        let file = ExportedFile("punte." + ending, in: try TemporaryFolder())
        _ = try ExportFile(
            path: file.path, format: format,
            filter: try request.filter?.filter() ?? SegmentFilter()
        ).write(memory)
        return file
    }

    /// Writes the terms as a file: `tsv`, as the files in Glossaries/, or in a format of other tools.
    ///
    /// - Throws: ``ServiceError``, `ExchangeError`, `MemoryError`.
    package func exportTerms(_ request: FileExportRequest) throws -> ExportedFile {
        let terms = try GlossaryStore(memory).entries().map(\.term)
        let folder = try TemporaryFolder()
        if request.format == "tsv" {
            let file = ExportedFile("glossary.tsv", in: folder)
            try FileWriter.write(GlossaryTSV.write(terms, withSources: false), to: file.path)
            return file
        }
        let written: [GlossaryFormat] = [.tbx, .tbxMin, .tbxCore, .tbx2, .omegat, .csv, .utx]
        guard let format = GlossaryFormat(rawValue: request.format), written.contains(format) else {
            let names = ["tsv"] + written.map(\.rawValue)
            throw ServiceError(.invalid, "format: \(names.joined(separator: ", "))")
        }
        let ending =
            switch format {
            case .tbx, .tbxMin, .tbxCore, .tbx2: "tbx"
            case .omegat: "txt"
            default: format.rawValue
            }
        let file = ExportedFile("glossary." + ending, in: folder)
        let writer = try format.writer(ByteSink(path: file.path))
        for term in terms { try writer.write(TermExchange.entry(term)) }
        try writer.finish()
        return file
    }
}

extension FileImportRecord {
    /// Adds the findings of a reader.
    fileprivate mutating func tell(_ summary: FindingSummary, of upload: UploadedFile) {
        count += summary.count
        findings += summary.first.prefix(Service.maximumFindings).map {
            FileFindingRecord(
                line: $0.line, kind: $0.kind.rawValue, message: upload.named($0.message))
        }
    }
}
