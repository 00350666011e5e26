#!/usr/bin/env python3
"""Writes a memory as the SQL that makes it anew: memory_to_sql.py MEMORY > FIXTURE.sql

For the fixtures of old versions. The concordance is filled from the segments, all other tables row by row.
"""

import sqlite3
import sys


def statements(memory):
    def rows(query):
        return memory.execute(query).fetchall()

    def literal(value):
        return memory.execute("SELECT quote(?)", (value,)).fetchone()[0]

    yield "PRAGMA journal_mode = WAL;"
    yield "BEGIN;"
    # Rows refer to rows of tables that come later.
    yield "PRAGMA defer_foreign_keys = ON;"
    parts = rows("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
    parts = [part for part in parts if not part[1].startswith("concordance_")]
    for _, name, sql in parts:
        if not name.startswith("sqlite_"):
            yield sql + ";"
    for kind, name, _ in parts:
        if kind != "table" or name == "concordance":
            continue
        if name == "sqlite_sequence":
            yield "DELETE FROM sqlite_sequence;"
        columns = ", ".join(column[1] for column in rows(f"PRAGMA table_info({name})"))
        for row in rows(f"SELECT * FROM {name}"):
            yield f"INSERT INTO {name} ({columns}) VALUES ({', '.join(map(literal, row))});"
    yield "INSERT INTO concordance (rowid, en, ro) SELECT id, en, ro FROM segment;"
    for setting in ["application_id", "user_version"]:
        yield f"PRAGMA {setting} = {rows(f'PRAGMA {setting}')[0][0]};"
    yield "COMMIT;"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    memory = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    print("\n".join(statements(memory)))
