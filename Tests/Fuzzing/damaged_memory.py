"""Damages copies of a memory, by flipped bits and by changes of values, and runs commands on them.

    python3 Tests/Fuzzing/damaged_memory.py .build/release/punte [--seed N] [--flips N] [--changes N] [--commands N]

Every command must end with status 0 or 1 within a minute, and where `memory verify` finds nothing, what is
looked up must have the answer of the undamaged memory. What breaks this is listed, and the exit status is 1.
"""

import argparse
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile

import memories

VALUES = [
    "x'ff00'", "-1", "9223372036854775807", "-9223372036854775808", "'abc'", "''", "NULL", "1e300",
    "zeroblob(3)", "'1,2,99999999999'",
]
AN_ARTICLE = memories.pair("01-war")
COMMANDS = [
    ["memory", "info"], ["memory", "info", "--format", "jsonl"], ["memory", "verify"],
    ["memory", "export", "--format", "tmx", "-"], ["memory", "export", "--format", "xliff", "-"],
    ["memory", "export", "--format", "jsonl", "-"], ["memory", "list"], ["memory", "history"],
    ["memory", "show", "3"], ["memory", "undo"], ["memory", "sources"], ["memory", "analyse"],
    ["memory", "deduplicate"], ["memory", "confirm", "2"], ["memory", "edit", "4", "--ro", "Alt text."],
    ["lookup", "The talks are mediated by Turkey."], ["concordance", "talks"], ["concordance", "ro:pace OR /tal.*/"],
    ["suggest", memories.pair("08-followup")[1]], ["glossary", "list"], ["glossary", "find", "the river"],
    ["glossary", "history"], ["lexicon", "lookup", "pace"], ["check", *AN_ARTICLE],
    ["align", *AN_ARTICLE, "--save"], ["learn", *memories.pair("03-weather")], ["memory", "forget"],
]
REPAIR = ["memory", "verify", "--repair"]
def questions(memory):
    """Returns sentences that the memory has, and beginnings of others."""
    connection = sqlite3.connect(memory)
    texts = [row[0] for row in connection.execute("SELECT en FROM segment ORDER BY id")]
    connection.close()
    return texts[::9] + [" ".join(text.split()[:-3]) for text in texts[4::12]]


def answers(punte, memory, texts):
    """Returns the segments and scores that are found; None if the search ends with an error."""
    found = []
    for question in texts:
        outcome = subprocess.run(
            [punte, "lookup", "--from", "en", "--threshold", "50", "--format", "jsonl", "--memory", memory, question],
            capture_output=True, env=memories.ENVIRONMENT, timeout=60)
        if outcome.returncode != 0:
            return None
        found.append([(match.get("id"), match.get("score")) for match in json.loads(outcome.stdout)["matches"]])
    return found


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
    parser.add_argument("--commands", type=int, default=25)
    options = parser.parse_args()
    random.seed(options.seed)
    punte = os.path.abspath(options.punte)
    run = bad = silent = unnoticed = 0
    with tempfile.TemporaryDirectory() as folder:
        original, memory = folder + "/original.sqlite", folder + "/memory.sqlite"
        memories.make(punte, original)
        texts = questions(original)
        right = answers(punte, original, texts)
        for number in range(options.flips + options.changes):
            memories.copy(original, memory)
            damage = "bits"
            if number < options.flips:
                flip(memory)
            else:
                damage = change(memory)
            if damage is None:
                continue
            found = answers(punte, memory, texts)
            if found not in (None, right):
                silent += 1
                verified = memories.run([punte, "memory", "verify", "--memory", memory]).status
                if verified == 0:
                    unnoticed += 1
                    print(number, damage, "another answer without a word", flush=True)
            drawn = [random.choice(COMMANDS) for _ in range(options.commands - 1)] + [REPAIR]
            for command in drawn:
                outcome = memories.run([punte, *command, "--memory", memory])
                run += 1
                if outcome.status not in (0, 1):
                    bad += 1
                    print(number, damage, " ".join(command), outcome.status, outcome.message[-200:], flush=True)
    print(f"{run} commands, {bad} with another status than 0 or 1; {silent} answers were others, of which verify "
          f"noticed all but {unnoticed}")
    sys.exit(1 if bad or unnoticed else 0)


if __name__ == "__main__":
    main()
