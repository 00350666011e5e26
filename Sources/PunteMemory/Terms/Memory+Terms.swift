internal import GRDB
public import PunteLanguage

extension Memory {
    /// Adds a term, or replaces the term that has the same id.
    ///
    /// ```swift
    /// let names = [Designation("Kyiv", .english), Designation("Kiev", .romanian)]
    /// let id = try memory.save(StoredTerm(Term(kind: .place, designations: names)))
    /// ```
    ///
    /// - Returns: The id of the term.
    /// - Throws: ``MemoryError``.
    @discardableResult
    public func save(_ term: StoredTerm) throws -> Int64 {
        try save([term]).first ?? 0
    }

    /// Adds or replaces terms, in one transaction.
    ///
    /// - Parameters:
    ///   - terms: the terms.
    ///   - author: the person who does it, for the log of operations.
    /// - Returns: The ids of the terms, in the same order.
    /// - Throws: ``MemoryError``.
    @discardableResult
    public func save(_ terms: [StoredTerm], author: String? = nil) throws -> [Int64] {
        try writeSegments(as: .terms, author: author, note: Self.names(of: terms)) { _, db in
            try terms.map { try TermRow.save($0, in: db) }
        }
    }

    /// Replaces a term and removes others that it takes the place of, in one transaction.
    ///
    /// - Parameters:
    ///   - term: the term that is kept.
    ///   - ids: the ids of the terms that are removed.
    ///   - author: the person who does it, for the log of operations.
    /// - Throws: ``MemoryError``.
    public func save(
        _ term: StoredTerm, replacing ids: [Int64], author: String? = nil
    ) throws {
        _ = try writeSegments(as: .terms, author: author, note: Self.names(of: [term])) { _, db in
            try TermRow.remove(ids, in: db)
            return try TermRow.save(term, in: db)
        }
    }

    /// Returns the operations that changed a term, or any term, the newest first.
    ///
    /// - Parameters:
    ///   - id: the id of a term, which may have been removed; nil for the changes of all terms.
    ///   - limit: the maximum number of operations.
    /// - Returns: the operations, also those that were undone.
    /// - Throws: ``MemoryError``.
    public func operations(ofTerm id: Int64?, limit: Int = 100) throws -> [MemoryOperation] {
        try read { db in
            try Undoing.operations(
                where: """
                    operation.id IN (
                        SELECT operation FROM change WHERE entity IN ('term', 'designation')
                        AND (?1 IS NULL OR json_extract(row, '$[0]') = ?1)
                    )
                    """,
                arguments: [id], limit: limit, in: db)
        }
    }

    /// Adds terms as a part of what a source brought.
    func save(_ terms: [StoredTerm], source: Int64) throws {
        try write { db in
            for term in terms {
                let id = try TermRow.save(term, in: db)
                try db.execute(
                    sql: "UPDATE term SET importSource = ? WHERE id = ?", arguments: [source, id])
            }
        }
    }

    /// Returns what the log says of terms: their names, or their number.
    private static func names(of terms: [StoredTerm]) -> String {
        guard terms.count == 1 else { return "\(terms.count) terms" }
        return terms[0].term.designations.map(\.text).joined(separator: " = ")
    }

    /// Removes terms, in one transaction.
    ///
    /// - Parameter ids: The ids of terms; those that do not exist are ignored.
    /// - Returns: The number of terms that were removed.
    /// - Throws: ``MemoryError``.
    @discardableResult
    public func removeTerms(_ ids: [Int64]) throws -> Int {
        let note = ids.count == 1 ? "1 term removed" : "\(ids.count) terms removed"
        return try writeSegments(as: .terms, note: note) { _, db in
            try TermRow.remove(ids, in: db)
        }
    }

    /// Returns all terms, rejected ones included, in the order of their ids.
    ///
    /// - Throws: ``MemoryError``.
    public func terms() throws -> [StoredTerm] {
        try read { try TermRow.fetch(where: "1", arguments: [], in: $0) }
    }

    /// Returns the term with an id; nil when there is none.
    ///
    /// - Throws: ``MemoryError``.
    public func term(_ id: Int64) throws -> StoredTerm? {
        try read { try TermRow.fetch(where: "term.id = ?", arguments: [id], in: $0).first }
    }

    /// Returns the terms that have exactly this name on a side.
    ///
    /// - Throws: ``MemoryError``.
    public func terms(named text: String, side: Side) throws -> [StoredTerm] {
        try read {
            try TermRow.fetch(
                where: """
                    term.id IN (SELECT term FROM designation WHERE text = ? AND language = ?)
                    """,
                arguments: [text, side.rawValue], in: $0)
        }
    }

    /// Returns a hash of all terms with their names, which shows whether the terms have changed.
    ///
    /// - Throws: ``MemoryError``.
    /// - Complexity: Linear in the number of terms, about 1 µs for each name.
    package func termsFingerprint() throws -> UInt64 {
        try read { db in
            var fingerprint = Fingerprint()
            let terms = try BulkStatement(
                db,
                """
                SELECT kind, note, source, status, domain, definition, desks, originAuthor,
                originDate, changeAuthor, changeDate FROM term ORDER BY id
                """)
            while try terms.next() {
                for column: Int32 in 0..<11 { fingerprint.combine(terms.text(column)) }
            }
            let names = try BulkStatement(
                db,
                """
                SELECT term, language, text, status, grammar, forms, desks FROM designation
                ORDER BY term, position
                """)
            while try names.next() {
                fingerprint.combine(UInt32(truncatingIfNeeded: names.int(0)))
                for column: Int32 in 1..<7 { fingerprint.combine(names.text(column)) }
            }
            return fingerprint.value
        }
    }
}

/// Reads and writes the rows of a term in the tables `term`, `designation` and `termExample`.
///
/// The grammar and forms of the Romanian head word are stored with the first Romanian name; the
/// unit is stored as a form, beginning with `cldr:`, of the first name.
private enum TermRow {
    private static let rejectedKind = "rejected"
    private static let unitPrefix = "cldr:"

    /// Removes terms and returns how many of them there were.
    @discardableResult
    static func remove(_ ids: [Int64], in db: Database) throws -> Int {
        try ids.reduce(0) { removed, id in
            try db.execute(sql: "DELETE FROM term WHERE id = ?", arguments: [id])
            return removed + db.changesCount
        }
    }

    /// The columns of the table `designation` besides the term and the position.
    private struct Name {
        var language: Side
        var text: String
        var status: Designation.Status
        var grammar: String?
        var forms: [String] = []
        var desks: [String] = []
    }

    /// Adds a term, or replaces the term that has the same id.
    ///
    /// - Returns: The id of the term.
    static func save(_ stored: StoredTerm, in db: Database) throws -> Int64 {
        let term = stored.term
        let now = Memory.now()
        var id = stored.id
        if id == 0 {
            try db.execute(
                sql: "INSERT INTO term (kind, created, changed) VALUES (?, ?, ?)",
                arguments: [kind(of: stored), now, now])
            id = db.lastInsertedRowID
        } else {
            try db.execute(
                sql: """
                    INSERT INTO term (id, kind, created, changed) VALUES (?1, ?2, ?3, ?3)
                    ON CONFLICT (id) DO UPDATE SET kind = ?2, changed = ?3
                    """,
                arguments: [id, kind(of: stored), now])
            try db.execute(sql: "DELETE FROM designation WHERE term = ?", arguments: [id])
            try db.execute(sql: "DELETE FROM termExample WHERE term = ?", arguments: [id])
        }
        try db.execute(
            sql: """
                UPDATE term SET note = ?, source = ?, status = ?, domain = ?, definition = ?,
                desks = ?, originAuthor = ?, originDate = ?, changeAuthor = ?, changeDate = ?
                WHERE id = ?
                """,
            arguments: [
                term.note, term.source, term.status?.rawValue, term.domain, term.definition,
                lines(term.desks), term.origination.author, term.origination.date,
                term.modification.author, term.modification.date, id,
            ])
        for (position, name) in names(of: term).enumerated() {
            try db.execute(
                sql: """
                    INSERT INTO designation
                    (term, position, language, text, status, grammar, forms, desks)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    id, position, name.language.rawValue, name.text, name.status.rawValue,
                    name.grammar, lines(name.forms), lines(name.desks),
                ])
        }
        for segment in stored.examples {
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO termExample (term, segment)
                    SELECT ?, id FROM segment WHERE id = ?
                    """,
                arguments: [id, segment])
        }
        return id
    }

    private static func kind(of stored: StoredTerm) -> String {
        stored.isRejected ? rejectedKind : stored.term.kind.rawValue
    }

    /// Returns values as lines of one text; nil when there are none.
    private static func lines(_ values: [String]) -> String? {
        values.isEmpty ? nil : values.joined(separator: "\n")
    }

    /// Returns the values that ``lines(_:)`` joined.
    private static func values(_ lines: String?) -> [String] {
        lines?.split(separator: "\n").map(String.init) ?? []
    }

    private static func names(of term: Term) -> [Name] {
        var result = term.designations.compactMap { designation in
            Side(designation.language).map {
                Name(
                    language: $0, text: designation.text, status: designation.status,
                    desks: designation.desks)
            }
        }
        if let head = result.firstIndex(where: { $0.language == .romanian }) {
            result[head].grammar = term.grammar?.rawValue
            result[head].forms = term.romanianForms
        }
        if let unit = term.unit, !result.isEmpty { result[0].forms.append(unitPrefix + unit) }
        return result
    }

    /// Returns the terms that meet a condition, in the order of their ids.
    static func fetch(
        where condition: String, arguments: StatementArguments, in db: Database
    ) throws -> [StoredTerm] {
        var terms = try Row.fetchAll(
            db, sql: "SELECT * FROM term WHERE \(condition) ORDER BY id", arguments: arguments
        ).map(term)
        let indices = Dictionary(uniqueKeysWithValues: zip(terms.map(\.id), terms.indices))
        let names = try Row.fetchCursor(
            db,
            sql: """
                SELECT designation.* FROM designation JOIN term ON term.id = designation.term
                WHERE \(condition) ORDER BY term, position
                """,
            arguments: arguments)
        while let row = try names.next() {
            if let index = try indices[row.value("term")], let name = try name(row) {
                add(name, to: &terms[index].term)
            }
        }
        let examples = try Row.fetchCursor(
            db,
            sql: """
                SELECT termExample.* FROM termExample JOIN term ON term.id = termExample.term
                WHERE \(condition) ORDER BY term, segment
                """,
            arguments: arguments)
        while let row = try examples.next() {
            if let index = try indices[row.value("term")] {
                try terms[index].examples.append(row.value("segment"))
            }
        }
        return terms
    }

    private static func term(_ row: Row) throws -> StoredTerm {
        let kind: String = try row.value("kind")
        let status: String? = try row.value("status")
        return try StoredTerm(
            id: row.value("id"),
            Term(
                kind: Term.Kind(rawValue: kind) ?? .other, designations: [],
                note: row.value("note"), source: row.value("source"),
                status: status.flatMap(Term.Status.init(rawValue:)),
                domain: row.value("domain"), definition: row.value("definition"),
                desks: values(row.value("desks")),
                origination: TermSignature(
                    author: row.value("originAuthor"), date: row.value("originDate")),
                modification: TermSignature(
                    author: row.value("changeAuthor"), date: row.value("changeDate"))),
            isRejected: kind == rejectedKind, created: row.value("created"),
            changed: row.value("changed"))
    }

    private static func name(_ row: Row) throws -> Name? {
        guard let language = try Side(rawValue: row.value("language")) else { return nil }
        return try Name(
            language: language, text: row.value("text"),
            status: Designation.Status(rawValue: row.value("status")) ?? .admitted,
            grammar: row.value("grammar"), forms: values(row.value("forms")),
            desks: values(row.value("desks")))
    }

    private static func add(_ name: Name, to term: inout Term) {
        term.designations.append(
            Designation(
                name.text, name.language.language, status: name.status, desks: name.desks))
        for form in name.forms {
            if form.hasPrefix(unitPrefix) {
                term.unit = String(form.dropFirst(unitPrefix.count))
            } else if name.language == .romanian {
                term.romanianForms.append(form)
            }
        }
        if name.language == .romanian, term.grammar == nil {
            term.grammar = name.grammar.flatMap(RomanianGrammar.init(rawValue:))
        }
    }
}

/// A term in the memory.
public struct StoredTerm: Sendable, Hashable, Identifiable {
    /// The id in the memory; 0 for a term that is not stored yet.
    public var id: Int64
    /// The term itself.
    ///
    /// Names in languages other than English and Romanian are not stored.
    public var term: Term
    /// Whether a person decided that the names are not a term.
    ///
    /// The rejected term is kept so that it is not proposed again.
    public var isRejected: Bool
    /// The ids of segments that show the term in use.
    public var examples: [Int64]
    /// The time at which the term was added, in seconds since 1970, UTC; set by the memory.
    public var created: Int64
    /// The time at which the term was last saved, in seconds since 1970, UTC; set by the memory.
    public var changed: Int64

    /// Creates a stored term; by default one that is not stored yet.
    public init(
        id: Int64 = 0, _ term: Term, isRejected: Bool = false, examples: [Int64] = [],
        created: Int64 = 0, changed: Int64 = 0
    ) {
        self.id = id
        self.term = term
        self.isRejected = isRejected
        self.examples = examples
        self.created = created
        self.changed = changed
    }
}
