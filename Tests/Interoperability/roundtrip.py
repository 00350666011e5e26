#!/usr/bin/env python3
"""Takes a table through the memory and a TMX and back, and compares.

    roundtrip.py PUNTE TABLE

TABLE is tab-separated with a heading, among whose columns are en and ro. TABLE → memory → TMX → memory →
TSV: the pairs must be those of the table, less what XML cannot hold, which is counted. Pairs that occur
more than once are stored once. Exit status 1 when anything else differs.
"""

import csv
import pathlib
import re
import subprocess
import sys
import tempfile
import time

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
csv.field_size_limit(1 << 24)


def pairs(path):
    """Rows with a column `escaped` hold backslash escapes."""
    def plain(text):
        return re.sub(r"\\(.)", lambda m: {"t": "\t", "n": "\n", "r": "\r"}.get(m[1], m[1]), text)

    found = set()
    with open(path, encoding="utf-8", newline="\n") as lines:
        head = next(lines).rstrip("\n").split("\t")
        for line in lines:
            row = dict(zip(head, line.rstrip("\n").split("\t")))
            unit = row.get("en", ""), row.get("ro", "")
            if row.get("escaped"):
                unit = tuple(map(plain, unit))
            if all(unit):
                found.add(unit)
    return found


def main():
    punte, table = map(lambda name: pathlib.Path(name).resolve(), sys.argv[1:3])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)

        def run(*arguments):
            start = time.monotonic()
            outcome = subprocess.run([punte, "memory", *arguments], capture_output=True, text=True)
            print(f"{arguments[0]} {pathlib.Path(arguments[1]).name}: {time.monotonic() - start:.1f} s: "
                  f"{outcome.stderr.strip().splitlines()[-1]}", flush=True)
            if outcome.returncode:
                sys.exit(1)

        run("import", table, "--memory", folder / "1.sqlite")
        run("export", folder / "1.tmx", "--memory", folder / "1.sqlite")
        run("import", folder / "1.tmx", "--memory", folder / "2.sqlite")
        run("export", folder / "2.tsv", "--memory", folder / "2.sqlite")
        before, after = pairs(table), pairs(folder / "2.tsv")
    mended = [pair for pair in before if any(map(FORBIDDEN.search, pair))]
    expected = {tuple(FORBIDDEN.sub("", text) for text in pair) for pair in before}
    lost, strange = expected - after, after - expected
    print(f"{len(before)} pairs in, {len(after)} out; {len(mended)} had characters that XML forbids; "
          f"{len(lost)} lost, {len(strange)} that were not there")
    for pair in [*list(lost)[:3], *list(strange)[:3]]:
        print(f"  {pair}")
    sys.exit(bool(lost or strange))


if __name__ == "__main__":
    main()
