internal import GRDB
public import PunteLanguage

extension Memory {
    /// Adds a term, or replaces the one with its id.
    ///
    /// - Returns: The term's id.
    @discardableResult
    public func save(_ term: StoredTerm) throws -> Int64 {
        try save([term]).first ?? 0
    }

    /// Adds or replaces terms, in one transaction.
    ///
    /// - Returns: Their ids, in their order.
    @discardableResult
    public func save(_ terms: [StoredTerm]) throws -> [Int64] {
        try write { db in try terms.map { try TermRow.save($0, in: db) } }
    }

    /// - Returns: How many of the terms there were.
    @discardableResult
    public func removeTerms(_ ids: [Int64]) throws -> Int {
        try write { db in
            var removed = 0
            for id in ids {
                try db.execute(sql: "DELETE FROM term WHERE id = ?", arguments: [id])
                removed += db.changesCount
            }
            return removed
        }
    }

    /// All terms, in the order of their ids.
    public func terms() throws -> [StoredTerm] {
        try read { try TermRow.fetch(in: $0, where: "1", arguments: []) }
    }

    public func term(_ id: Int64) throws -> StoredTerm? {
        try read { try TermRow.fetch(in: $0, where: "term.id = ?", arguments: [id]).first }
    }

    /// The terms with a designation of exactly this text.
    public func terms(named text: String, side: Side) throws -> [StoredTerm] {
        try read {
            try TermRow.fetch(
                in: $0,
                where: """
                    term.id IN (SELECT term FROM designation WHERE text = ? AND language = ?)
                    """,
                arguments: [text, side.rawValue])
        }
    }
}

extension Memory {
    /// Returns a hash of all terms with their names, in their order: when it is the same, so are
    /// they.
    ///
    /// - Throws: ``MemoryError``.
    /// - Complexity: linear in the terms, about 1 µs for each name.
    package func termsFingerprint() throws -> UInt64 {
        try read { db in
            var fingerprint = Fingerprint()
            let terms = try BulkStatement(db, "SELECT kind, note, source FROM term ORDER BY id")
            while try terms.next() {
                for column: Int32 in 0..<3 { fingerprint.combine(terms.text(column)) }
            }
            let names = try BulkStatement(
                db,
                """
                SELECT term, language, text, status, grammar, forms FROM designation
                ORDER BY term, position
                """)
            while try names.next() {
                fingerprint.combine(UInt32(truncatingIfNeeded: names.int(0)))
                for column: Int32 in 1..<6 { fingerprint.combine(names.text(column)) }
            }
            return fingerprint.value
        }
    }
}

/// How a term is kept: its row and those of its designations and examples.
private enum TermRow {
    static func save(_ term: StoredTerm, in db: Database) throws -> Int64 {
        let now = Memory.now()
        var id = term.id
        if id == 0 {
            try db.execute(
                sql: """
                    INSERT INTO term (kind, note, source, created, changed) VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [term.kind, term.note, term.source, now, now])
            id = db.lastInsertedRowID
        } else {
            try db.execute(
                sql: """
                    INSERT INTO term (id, kind, note, source, created, changed)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?5)
                    ON CONFLICT (id) DO UPDATE
                    SET kind = ?2, note = ?3, source = ?4, changed = ?5
                    """,
                arguments: [id, term.kind, term.note, term.source, now])
            try db.execute(sql: "DELETE FROM designation WHERE term = ?", arguments: [id])
            try db.execute(sql: "DELETE FROM termExample WHERE term = ?", arguments: [id])
        }
        for (position, designation) in term.designations.enumerated() {
            try db.execute(
                sql: """
                    INSERT INTO designation
                    (term, position, language, text, status, grammar, forms)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    id, position, designation.side.rawValue, designation.text,
                    designation.status.rawValue, designation.grammar,
                    designation.forms.isEmpty ? nil : designation.forms.joined(separator: "\n"),
                ])
        }
        for segment in term.examples {
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO termExample (term, segment)
                    SELECT ?, id FROM segment WHERE id = ?
                    """,
                arguments: [id, segment])
        }
        return id
    }

    static func fetch(
        in db: Database, where condition: String, arguments: StatementArguments
    ) throws -> [StoredTerm] {
        var terms = try Row.fetchAll(
            db, sql: "SELECT * FROM term WHERE \(condition) ORDER BY id", arguments: arguments
        ).map { row in
            StoredTerm(
                id: row["id"], kind: row["kind"], designations: [], note: row["note"],
                source: row["source"], created: row["created"], changed: row["changed"])
        }
        let places = Dictionary(uniqueKeysWithValues: zip(terms.map(\.id), terms.indices))
        let designations = try Row.fetchCursor(
            db,
            sql: """
                SELECT designation.* FROM designation JOIN term ON term.id = designation.term
                WHERE \(condition) ORDER BY term, position
                """,
            arguments: arguments)
        while let row = try designations.next() {
            guard let place = places[row["term"]], let side = Side(rawValue: row["language"]) else {
                continue
            }
            let forms: String? = row["forms"]
            terms[place].designations.append(
                StoredTerm.Designation(
                    side: side, text: row["text"],
                    status: StoredTerm.Designation.Status(rawValue: row["status"]) ?? .admitted,
                    grammar: row["grammar"],
                    forms: forms.map { $0.split(separator: "\n").map(String.init) } ?? []))
        }
        let examples = try Row.fetchCursor(
            db,
            sql: """
                SELECT termExample.* FROM termExample JOIN term ON term.id = termExample.term
                WHERE \(condition) ORDER BY term, segment
                """,
            arguments: arguments)
        while let row = try examples.next() {
            if let place = places[row["term"]] { terms[place].examples.append(row["segment"]) }
        }
        return terms
    }
}
