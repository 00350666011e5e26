internal import GRDB

/// One thing that was checked.
public struct MemoryCheck: Sendable, Hashable, Codable {
    public var name: String
    public var passed: Bool
    /// What was counted, or what is wrong.
    public var detail: String

    public init(name: String, passed: Bool, detail: String) {
        self.name = name
        self.passed = passed
        self.detail = detail
    }
}

extension Memory {
    /// Checks the whole memory: the file, references between tables, and that the indices hold
    /// exactly the segments. Reads everything; some seconds for a million segments.
    public func verify() throws -> [MemoryCheck] {
        var checks = try read { db in
            [
                try Self.checkFile(db), try Self.checkReferences(db),
                try Self.checkSegments(db), try Self.checkAnalysis(db),
            ]
        }
        checks.append(try read { try IndexCheck.postings($0) })
        checks.append(try read { try IndexCheck.signatures($0) })
        if access == .writing { checks.append(try checkConcordance()) }
        return checks
    }

    /// Builds both indices anew from the segments.
    public func repairIndex() throws {
        try write { db in
            try IndexWriter.rebuild(db)
            try db.execute(sql: "INSERT INTO concordance (concordance) VALUES ('rebuild')")
        }
        try checkpoint()
    }

    private static func checkFile(_ db: Database) throws -> MemoryCheck {
        let messages = try String.fetchAll(db, sql: "PRAGMA integrity_check(5)")
        return MemoryCheck(
            name: "file", passed: messages == ["ok"], detail: messages.joined(separator: "; "))
    }

    private static func checkReferences(_ db: Database) throws -> MemoryCheck {
        let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
        return MemoryCheck(
            name: "references", passed: broken == 0,
            detail: broken == 0 ? "ok" : "\(broken) rows refer to rows that are not there")
    }

    /// Fingerprints and the sentences that segments of articles point to.
    private static func checkSegments(_ db: Database) throws -> MemoryCheck {
        let rows = try BulkStatement(db, "SELECT en, ro, fingerprint FROM segment")
        var count = 0
        var wrong = 0
        while try rows.next() {
            count += 1
            if Fingerprint(rows.text(0), rows.text(1)).signed != rows.int(2) { wrong += 1 }
        }
        return MemoryCheck(
            name: "segments", passed: wrong == 0,
            detail: "\(count) segments" + (wrong == 0 ? "" : ", \(wrong) with a wrong fingerprint"))
    }

    private static func checkAnalysis(_ db: Database) throws -> MemoryCheck {
        let passed = try IndexState.analysis(db) == AnalysisProbe.current()
        return MemoryCheck(
            name: "analysis", passed: passed,
            detail: passed ? "ok" : "the index was built by another version of Punte")
    }

    private func checkConcordance() throws -> MemoryCheck {
        do {
            try write {
                try $0.execute(
                    sql: """
                        INSERT INTO concordance (concordance, rank) VALUES ('integrity-check', 1)
                        """)
            }
            return MemoryCheck(name: "concordance", passed: true, detail: "ok")
        } catch let error as MemoryError where error.reason == .damaged {
            return MemoryCheck(
                name: "concordance", passed: false, detail: "it does not fit the segments")
        }
    }
}
