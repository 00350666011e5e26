internal import GRDB

/// Compares the tables of a memory with those of its schema.
enum TableCheck {
    /// The name of the check of the tables.
    static let name = "tables"

    /// The tables that can be built from the segments.
    private static let indexTables = ["posting", "signature", "concordance"]

    /// Checks that every table of the schema is there, with its columns.
    static func tables(_ db: Database) throws -> MemoryCheck {
        let expected = try definitions()
        let missing = try expected.filter { table in
            try columns(of: table.name, in: db).map(\.name) != table.columns.map(\.name)
        }.map(\.name)
        return MemoryCheck(
            name: name, passed: missing.isEmpty,
            detail: missing.isEmpty
                ? "ok" : "not there or without their columns: \(missing.joined(separator: ", "))")
    }

    /// Checks that every value has the type of its column, and every list of positions its form.
    static func values(_ db: Database) throws -> MemoryCheck {
        var wrong: [String] = []
        for table in try definitions() where table.sql.contains("CREATE TABLE") {
            for column in table.columns {
                guard let types = column.types else { continue }
                let condition = "typeof(\"\(column.name)\") NOT IN (\(types))"
                if try holds(condition, inSome: table.name, db) {
                    wrong.append("\(table.name).\(column.name)")
                }
            }
        }
        let tooLong = String(repeating: "[0-9]", count: 8)
        for column in ["enPositions", "roPositions"] {
            let condition = "\(column) GLOB '*[^0-9,]*' OR \(column) GLOB '*\(tooLong)*'"
            if try holds(condition, inSome: "segment", db) { wrong.append("segment.\(column)") }
        }
        return MemoryCheck(
            name: "values", passed: wrong.isEmpty,
            detail: wrong.isEmpty
                ? "ok" : "of another type than their columns: \(wrong.joined(separator: ", "))")
    }

    private static func holds(_ condition: String, inSome table: String, _ db: Database) throws
        -> Bool
    {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE \(condition))")
            ?? false
    }

    /// Makes the tables of the index that are not there or not as they should be.
    static func restoreIndexTables(_ db: Database) throws {
        for table in try definitions() where indexTables.contains(table.name) {
            let isThere =
                try columns(of: table.name, in: db).map(\.name) == table.columns.map(\.name)
            // The contents of the concordance are in tables of its own, which may be damaged as well.
            guard !isThere || table.name == "concordance" else { continue }
            for name in try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB ?",
                arguments: ["\(table.name)*"])
            {
                // Dropping a virtual table drops the tables under it.
                _ = try? db.execute(sql: "DROP TABLE IF EXISTS \"\(name)\"")
            }
            try db.execute(sql: table.sql)
        }
    }

    /// A table of the schema.
    private struct Definition {
        var name: String
        var sql: String
        var columns: [Column]
    }

    /// A column of a table.
    private struct Column {
        var name: String
        /// The types of values that it admits, as a list of SQL; nil for a column of any type.
        var types: String?

        init(_ row: Row) throws {
            name = try row.value("name")
            let declared: String = try row.value("type")
            let isRequired = try row.value("notnull") as Int == 1 || row.value("pk") as Int > 0
            let type: String? =
                switch declared {
                case "INTEGER": "'integer'"
                case "TEXT": "'text'"
                case "REAL": "'real', 'integer'"
                case "BLOB": "'blob'"
                default: nil
                }
            types = type.map { isRequired ? $0 : $0 + ", 'null'" }
        }
    }

    private static func columns(of table: String, in db: Database) throws -> [Column] {
        try Row.fetchAll(db, sql: "SELECT * FROM pragma_table_info(?)", arguments: [table])
            .map(Column.init)
    }

    /// Returns the tables of an empty memory.
    private static func definitions() throws -> [Definition] {
        let model = try DatabaseQueue()
        return try model.write { db in
            try Schema.migrate(db, from: 0)
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT name, sql FROM sqlite_schema
                    WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'concordance_*'
                    """
            ).map { row in
                let name: String = try row.value("name")
                return Definition(
                    name: name, sql: try row.value("sql"), columns: try columns(of: name, in: db))
            }
        }
    }
}
