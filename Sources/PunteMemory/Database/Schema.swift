internal import GRDB

/// The tables of a memory and their migrations.
///
/// Migrations are append-only: a released step never changes, and a file of every released version
/// is kept among the tests.
enum Schema {
    /// The application id in the file header (`PRAGMA application_id`): "Punt" in ASCII.
    static let applicationID: Int32 = 0x5075_6E74

    /// The schema that this version reads and writes (`PRAGMA user_version`).
    static let version = steps.count

    /// The SQL statements that upgrade each version to the next.
    private static let steps = [
        version1, version2, version3, version4, version5, version6, version7,
    ]

    /// Upgrades a memory from version `old` to the newest, completely or not at all; 0 is an empty
    /// file.
    static func migrate(_ db: Database, from old: Int) throws {
        for step in steps[old...] { try db.execute(sql: step) }
        try checkStatuses(in: db)
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(version)")
    }

    private static let version1 = """
        CREATE TABLE property (
            name TEXT PRIMARY KEY,
            value NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE origin (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        );

        CREATE TABLE article (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            language TEXT NOT NULL,
            fingerprint INTEGER NOT NULL,
            title TEXT,
            url TEXT,
            outlet TEXT,
            date TEXT,
            previous INTEGER REFERENCES article(id) ON DELETE SET NULL,
            created INTEGER NOT NULL
        );
        CREATE INDEX articleFingerprint ON article(fingerprint);
        CREATE INDEX articleURL ON article(url) WHERE url IS NOT NULL;
        CREATE INDEX articlePrevious ON article(previous) WHERE previous IS NOT NULL;

        CREATE TABLE sentence (
            article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            paragraph INTEGER NOT NULL,
            kind TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (article, position)
        ) WITHOUT ROWID;

        CREATE TABLE articlePair (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            english INTEGER NOT NULL REFERENCES article(id),
            romanian INTEGER NOT NULL REFERENCES article(id),
            origin INTEGER REFERENCES origin(id),
            created INTEGER NOT NULL,
            UNIQUE (english, romanian)
        );
        CREATE INDEX articlePairRomanian ON articlePair(romanian);

        CREATE TABLE segment (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            en TEXT NOT NULL,
            ro TEXT NOT NULL,
            fingerprint INTEGER NOT NULL,
            status TEXT NOT NULL
                CHECK (status IN ('aligned', 'confirmed', 'rejected', 'imported')),
            kind TEXT NOT NULL,
            confidence REAL,
            label TEXT,
            pair INTEGER REFERENCES articlePair(id),
            enPositions TEXT,
            roPositions TEXT,
            enBefore INTEGER,
            enAfter INTEGER,
            roBefore INTEGER,
            roAfter INTEGER,
            domain TEXT,
            document TEXT,
            origin INTEGER REFERENCES origin(id),
            author TEXT,
            created INTEGER NOT NULL,
            changed INTEGER NOT NULL,
            metadata TEXT
        );
        CREATE INDEX segmentFingerprint ON segment(fingerprint);
        CREATE INDEX segmentPair ON segment(pair) WHERE pair IS NOT NULL;

        CREATE TABLE history (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            time INTEGER NOT NULL,
            action TEXT NOT NULL,
            segment INTEGER NOT NULL,
            en TEXT NOT NULL,
            ro TEXT NOT NULL,
            status TEXT NOT NULL,
            author TEXT,
            note TEXT
        );
        CREATE INDEX historySegment ON history(segment);

        CREATE TABLE posting (
            id INTEGER PRIMARY KEY,
            ids BLOB NOT NULL
        );
        CREATE TABLE signature (
            id INTEGER PRIMARY KEY,
            codes BLOB NOT NULL
        );

        CREATE VIRTUAL TABLE concordance USING fts5(
            en, ro, content = 'segment', content_rowid = 'id', columnsize = 0,
            tokenize = "unicode61 remove_diacritics 2"
        );

        CREATE TABLE term (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            note TEXT,
            source TEXT,
            created INTEGER NOT NULL,
            changed INTEGER NOT NULL
        );
        CREATE TABLE designation (
            term INTEGER NOT NULL REFERENCES term(id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            language TEXT NOT NULL,
            text TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('preferred', 'admitted', 'deprecated')),
            grammar TEXT,
            forms TEXT,
            PRIMARY KEY (term, position)
        ) WITHOUT ROWID;
        CREATE INDEX designationText ON designation(text);
        CREATE TABLE termExample (
            term INTEGER NOT NULL REFERENCES term(id) ON DELETE CASCADE,
            segment INTEGER NOT NULL REFERENCES segment(id) ON DELETE CASCADE,
            PRIMARY KEY (term, segment)
        ) WITHOUT ROWID;
        CREATE INDEX termExampleSegment ON termExample(segment);
        """

    /// The changes of version 2, in which the lexicon learns from pairs and segments.
    ///
    /// `sentence.fingerprint` was used to find articles that share sentences. It is no longer read
    /// and new rows keep its default value, but files of schema 2 have it.
    private static let version2 = """
        ALTER TABLE sentence ADD COLUMN fingerprint INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX sentenceFingerprint ON sentence(fingerprint);

        CREATE TABLE lexiconUpdate (
            id INTEGER PRIMARY KEY,
            pair INTEGER REFERENCES articlePair(id) ON DELETE CASCADE,
            segment INTEGER REFERENCES segment(id) ON DELETE CASCADE,
            en TEXT NOT NULL,
            ro TEXT NOT NULL,
            count REAL NOT NULL,
            CHECK ((pair IS NULL) <> (segment IS NULL))
        );
        CREATE INDEX lexiconUpdatePair ON lexiconUpdate(pair) WHERE pair IS NOT NULL;
        CREATE INDEX lexiconUpdateSegment ON lexiconUpdate(segment) WHERE segment IS NOT NULL;
        """

    /// The changes of version 3: segments can be drafts, edits can be undone, and imports can be
    /// reversed.
    ///
    /// The new status only extends what a constraint admits, so that the rows need not be copied:
    /// the text of the table's definition is changed as SQLite's documentation of ALTER TABLE
    /// describes for such changes ("Making Other Kinds Of Table Schema Changes").
    ///
    /// A row of `change` records what an operation did to one row of another table: its key, its
    /// values before the operation (JSON; NULL for a row that was added) and a fingerprint of its
    /// values afterwards (NULL for a row that was removed).
    private static let version3 = """
        CREATE TABLE source (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            time INTEGER NOT NULL,
            read INTEGER NOT NULL,
            added INTEGER NOT NULL,
            firstSegment INTEGER,
            lastSegment INTEGER
        );
        ALTER TABLE segment ADD COLUMN source INTEGER REFERENCES source(id);
        ALTER TABLE articlePair ADD COLUMN importSource INTEGER REFERENCES source(id);
        ALTER TABLE term ADD COLUMN importSource INTEGER REFERENCES source(id);

        CREATE TABLE operation (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            time INTEGER NOT NULL,
            action TEXT NOT NULL,
            author TEXT,
            note TEXT,
            undoes INTEGER REFERENCES operation(id)
        );
        CREATE INDEX operationUndoes ON operation(undoes) WHERE undoes IS NOT NULL;
        CREATE TABLE change (
            operation INTEGER NOT NULL REFERENCES operation(id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            entity TEXT NOT NULL,
            row TEXT NOT NULL,
            before TEXT,
            after INTEGER,
            PRIMARY KEY (operation, position)
        ) WITHOUT ROWID;

        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = replace(sql, '''rejected'', ''imported'')', '''rejected'', ''imported'', ''draft'')')
        WHERE type = 'table' AND name = 'segment';
        PRAGMA writable_schema = RESET;
        """

    /// The changes of version 4, in which findings of a check can be dismissed for good.
    private static let version4 = """
        CREATE TABLE dismissal (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL UNIQUE,
            rule TEXT NOT NULL,
            excerpt TEXT NOT NULL,
            sentence TEXT NOT NULL,
            reason TEXT NOT NULL,
            author TEXT,
            time INTEGER NOT NULL
        );
        """

    /// The changes of version 5: articles that are being written are kept as drafts.
    private static let version5 = """
        CREATE TABLE draftArticle (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            title TEXT,
            report TEXT NOT NULL,
            reportName TEXT,
            text TEXT NOT NULL,
            author TEXT,
            revision INTEGER NOT NULL,
            pair INTEGER REFERENCES articlePair(id) ON DELETE SET NULL,
            created INTEGER NOT NULL,
            changed INTEGER NOT NULL
        );
        CREATE INDEX draftArticlePair ON draftArticle(pair) WHERE pair IS NOT NULL;
        """

    /// The changes of version 6, in which terms have what a terminologist keeps of them.
    ///
    /// `desks` holds a name on each line. The dates are those that people and files tell; `created` and
    /// `changed` remain the times of the rows.
    private static let version6 = """
        ALTER TABLE term ADD COLUMN status TEXT;
        ALTER TABLE term ADD COLUMN domain TEXT;
        ALTER TABLE term ADD COLUMN definition TEXT;
        ALTER TABLE term ADD COLUMN desks TEXT;
        ALTER TABLE term ADD COLUMN originAuthor TEXT;
        ALTER TABLE term ADD COLUMN originDate TEXT;
        ALTER TABLE term ADD COLUMN changeAuthor TEXT;
        ALTER TABLE term ADD COLUMN changeDate TEXT;
        ALTER TABLE designation ADD COLUMN desks TEXT;
        """

    /// The changes of version 7: the segments that a concordance leaves out are counted without reading the
    /// others.
    private static let version7 = """
        CREATE INDEX segmentHidden ON segment(id) WHERE \(hiddenSegments);
        """

    /// The condition of segments that repeat a part of another one, or are rejected; the planner uses the index
    /// where it reads the same words.
    static let hiddenSegments = "label IN \(ArticleLink.partLabels) OR status = 'rejected'"

    /// Checks that the definition of the segments, which was changed as text, admits every status.
    private static func checkStatuses(in db: Database) throws {
        let definition = try String.fetchOne(
            db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'segment'")
        guard
            StoredSegment.Status.allCases.allSatisfy({
                definition?.contains("'\($0.rawValue)'") == true
            })
        else {
            throw DatabaseError(
                resultCode: .SQLITE_SCHEMA, message: "the table of segments has an unknown form")
        }
    }
}

extension Memory {
    /// The version of the schema that this version of Punte writes.
    public static var schemaVersion: Int { Schema.version }
}
