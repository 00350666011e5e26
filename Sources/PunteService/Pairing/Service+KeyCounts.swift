internal import PunteLanguage
package import PuntePairing

/// A request for the keys of reports, by which a program counts how common each is in an archive.
///
/// The keys and the numbers of several answers are added up; a worker that is started with the sums judges the reports of a
/// request as parts of that archive.
package struct KeyCountRequest: Codable, Sendable, Hashable {
    /// The English reports, at most ``ArchivePairRequest/maximumReports``.
    package var reports: [ArticleInput]

    /// Creates a request.
    package init(reports: [ArticleInput]) { self.reports = reports }
}

/// In how many reports of a request each key is, as an object of JSON.
package struct KeyCountRecord: Codable, Sendable, Hashable {
    /// The number of reports.
    package var reports: Int
    /// The keys, whole numbers below 2³², ascending.
    package var keys: [UInt32]
    /// For each key the number of reports that have it.
    package var counts: [UInt32]

    /// Creates the object.
    package init(_ counted: KeyCounts) {
        reports = counted.reportCount
        keys = counted.keys
        counts = counted.counts
    }
}

extension Service {
    /// Returns in how many reports of a request each key is.
    ///
    /// - Throws: ``ServiceError``, `MemoryError`, `ICUError`.
    package func countKeys(_ request: KeyCountRequest) throws -> KeyCountRecord {
        guard request.reports.count <= ArchivePairRequest.maximumReports else {
            throw ServiceError(
                .invalid,
                "reports: more than \(ArchivePairRequest.maximumReports); ask in several requests")
        }
        let reports = ArticlesInMemory(try request.reports.map { try $0.archived(.english) })
        return try withEngine { engine in
            KeyCountRecord(try KeyCounts(of: reports, tools: engine.pairingTools))
        }
    }
}
