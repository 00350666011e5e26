"""Damages copies of a memory, by flipped bits and by changes of values, and runs commands on them.

    python3 Tests/Fuzzing/damaged_memory.py .build/release/punte [--seed N] [--flips N] [--changes N]

Every command must end with status 0 or 1 within a minute; others are listed, and the exit status is 1.
"""

import argparse
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile

ARTICLES = os.path.join(os.path.dirname(__file__), "../../Memories/articles/")
VALUES = [
    "x'ff00'", "-1", "9223372036854775807", "-9223372036854775808", "'abc'", "''", "NULL", "1e300",
    "zeroblob(3)", "'1,2,99999999999'",
]
COMMANDS = [
    ["memory", "info"], ["memory", "verify"], ["memory", "export", "--format", "tmx", "-"],
    ["memory", "list"], ["memory", "history"], ["memory", "show", "3"], ["memory", "undo"],
    ["memory", "sources"], ["lookup", "The talks are mediated by Turkey."], ["concordance", "talks"],
    ["suggest", ARTICLES + "08-followup.en.txt"], ["glossary", "list"], ["lexicon", "lookup", "pace"],
    ["align", ARTICLES + "01-war.ro.txt", ARTICLES + "01-war.en.txt", "--save"],
]
REPAIR = ["memory", "verify", "--repair"]
ENDINGS = ["", "-wal", "-shm", "-journal"]


def make(punte, path):
    """Makes a memory with articles, a term and an edited segment."""
    for command in (
        ["learn", ARTICLES + "01-war.ro.txt", ARTICLES + "01-war.en.txt"],
        ["learn", ARTICLES + "06-diplomacy.ro.txt", ARTICLES + "06-diplomacy.en.txt"],
        ["glossary", "add", "river", "râu"],
        ["memory", "edit", "3", "--ro", "Text nou."],
    ):
        subprocess.run([punte, *command, "--memory", path], capture_output=True)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def flip(path):
    """Flips one or a few bits of a file."""
    data = bytearray(open(path, "rb").read())
    for _ in range(random.choice([1, 1, 3])):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    open(path, "wb").write(data)


def change(path):
    """Sets a column of one row or of all rows to a value; returns the statement, or None."""
    connection = sqlite3.connect(path)
    tables = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' "
            "AND name NOT GLOB 'concordance_*' AND name NOT GLOB 'sqlite_*'")
    ] + ["concordance_data", "sqlite_sequence"]
    table = random.choice(tables)
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    sql = f'UPDATE "{table}" SET "{random.choice(columns)}" = {random.choice(VALUES)}'
    if random.random() < 0.5:
        sql += f' WHERE rowid = (SELECT min(rowid) FROM "{table}")'
    try:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(sql)
        connection.commit()
    except sqlite3.Error:
        sql = None
    connection.close()
    return sql


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("punte")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--flips", type=int, default=200)
    parser.add_argument("--changes", type=int, default=200)
    options = parser.parse_args()
    random.seed(options.seed)
    punte = os.path.abspath(options.punte)
    environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}
    run = bad = 0
    with tempfile.TemporaryDirectory() as folder:
        original, memory = folder + "/original.sqlite", folder + "/memory.sqlite"
        make(punte, original)
        for number in range(options.flips + options.changes):
            for ending in ENDINGS:
                if os.path.exists(memory + ending):
                    os.remove(memory + ending)
            shutil.copy(original, memory)
            damage = "bits"
            if number < options.flips:
                flip(memory)
            else:
                damage = change(memory)
            if damage is None:
                continue
            for command in random.sample(COMMANDS, 5) + [REPAIR]:
                try:
                    outcome = subprocess.run(
                        [punte, *command, "--memory", memory], capture_output=True,
                        env=environment, timeout=60)
                    status = outcome.returncode
                except subprocess.TimeoutExpired:
                    status = "no end"
                run += 1
                if status not in (0, 1):
                    bad += 1
                    print(number, damage, " ".join(command), status)
    print(f"{run} commands, {bad} with another status than 0 or 1")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
