internal import GRDB

/// A table whose changes are logged, with its columns and its key.
///
/// The cases are in the order in which rows can be restored: what a row refers to comes before it.
enum LoggedTable: String, CaseIterable {
    case article
    case sentence
    case articlePair
    case segment
    case lexiconUpdate
    case term
    case designation
    case termExample
    case dismissal

    /// The columns that are recorded, those of the key first.
    var columns: [String] {
        switch self {
        case .article:
            [
                "id", "language", "fingerprint", "title", "url", "outlet", "date", "previous",
                "created",
            ]
        case .sentence: ["article", "position", "paragraph", "kind", "text"]
        case .articlePair: ["id", "english", "romanian", "origin", "created", "importSource"]
        case .segment: SegmentColumn.allCases.map(\.name)
        case .lexiconUpdate: ["pair", "segment", "en", "ro", "count"]
        case .term:
            [
                "id", "kind", "note", "source", "created", "changed", "importSource", "status",
                "domain", "definition", "desks", "originAuthor", "originDate", "changeAuthor",
                "changeDate",
            ]
        case .designation:
            ["term", "position", "language", "text", "status", "grammar", "forms", "desks"]
        case .termExample: ["term", "segment"]
        case .dismissal:
            ["id", "key", "rule", "excerpt", "sentence", "reason", "author", "time"]
        }
    }

    /// The number of columns that identify a row.
    var keyCount: Int {
        switch self {
        case .article, .articlePair, .segment, .term, .dismissal: 1
        case .sentence, .designation, .termExample: 2
        case .lexiconUpdate: 4
        }
    }

    /// The tables to which rows of this one refer.
    ///
    /// When a row of such a table is removed, the rows that refer to it are removed too.
    var owners: [(table: LoggedTable, keyIndex: Int)] {
        switch self {
        case .sentence: [(.article, 0)]
        case .designation: [(.term, 0)]
        case .termExample: [(.term, 0), (.segment, 1)]
        case .lexiconUpdate: [(.articlePair, 0), (.segment, 1)]
        default: []
        }
    }

    /// The condition on a row's key, with a question mark for each of its values.
    var keyCondition: String {
        columns.prefix(keyCount).map { "\($0) IS ?" }.joined(separator: " AND ")
    }

    /// Returns the recorded values of a row; nil when there is no such row.
    func row(_ key: [DatabaseValue], in db: Database) throws -> [DatabaseValue]? {
        try Row.fetchOne(
            db,
            sql: "SELECT \(columns.joined(separator: ", ")) FROM \(rawValue) WHERE \(keyCondition)",
            arguments: StatementArguments(key)
        ).map { Array($0.databaseValues) }
    }

    func delete(_ key: [DatabaseValue], in db: Database) throws {
        try db.execute(
            sql: "DELETE FROM \(rawValue) WHERE \(keyCondition)",
            arguments: StatementArguments(key))
    }

    func insert(_ values: [String: DatabaseValue], in db: Database) throws {
        let names = columns.filter { values[$0] != nil }
        let marks = names.map { _ in "?" }.joined(separator: ", ")
        try db.execute(
            sql: "INSERT INTO \(rawValue) (\(names.joined(separator: ", "))) VALUES (\(marks))",
            arguments: StatementArguments(names.compactMap { values[$0] }))
    }

    func update(
        _ key: [DatabaseValue], to values: [String: DatabaseValue], in db: Database
    ) throws {
        let names = columns.filter { values[$0] != nil }
        let assignments = names.map { "\($0) = ?" }.joined(separator: ", ")
        try db.execute(
            sql: "UPDATE \(rawValue) SET \(assignments) WHERE \(keyCondition)",
            arguments: StatementArguments(names.compactMap { values[$0] } + key))
    }

    /// Returns a fingerprint of the values of a row.
    ///
    /// Columns without a value do not count, so that a column that a later schema adds changes
    /// nothing.
    func fingerprint(of values: [DatabaseValue]) -> Int64 {
        var hash = Fingerprint()
        for (name, value) in zip(columns, values) {
            switch value.storage {
            case .null: continue
            case .int64(let number): hash.combine("\(name) \(number)")
            case .double(let number): hash.combine("\(name) \(number.bitPattern)")
            case .string(let text): hash.combine("\(name)=\(text)")
            case .blob: hash.combine(name)
            }
        }
        return hash.signed
    }
}
