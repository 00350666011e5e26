#!/usr/bin/env python3
"""Imports each file on its own and prints what became of it, as a table in Markdown.

    files.py PUNTE FILE-OR-FOLDER…

PUNTE is the built binary. Glossaries (.tbx) go to the glossary, everything else to the memory. `pairs`
are the English–Romanian pairs stored; a file between other languages has none. Exit status 1 when
Punte crashes, hangs for a minute or says something that is not a line of its own.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

NUMBERS = {
    "units": r"(\d+) units? read", "pairs": r"(\d+) added", "other": r"(\d+) without English or Romanian",
    "mended": r"(\d+) mended", "skipped": r"(\d+) skipped",
}


def read(punte, file, folder):
    memory = pathlib.Path(folder) / f"{file.name}.sqlite"
    kind = "glossary" if file.suffix == ".tbx" else "memory"
    outcome = subprocess.run(
        [punte, kind, "import", file, "--memory", memory], capture_output=True, text=True, timeout=60)
    return outcome.returncode, (outcome.stderr + outcome.stdout).replace(f"{file.parent}/", "").strip()


def row(file, code, said):
    lines = said.splitlines()
    last = lines[-1] if lines else ""
    found = {k: re.search(p, last) for k, p in NUMBERS.items()}
    numbers = [found[k].group(1) if found[k] else "" for k in NUMBERS]
    remarks = [line.replace(f"{file.name}:", "line ", 1) for line in lines if line != last or code]
    if not any(numbers):
        remarks = [last]
    shown = "; ".join(dict.fromkeys(remarks[:3])) + (" …" if len(remarks) > 3 else "")
    return [file.name, *numbers, shown.replace("|", "\\|")]


def main():
    punte, *names = sys.argv[1:]
    files = []
    for name in map(pathlib.Path, names):
        files += sorted(p for p in name.iterdir() if p.is_file()) if name.is_dir() else [name]
    print("| file | " + " | ".join(NUMBERS) + " | said |\n|" + "---|" * (len(NUMBERS) + 2))
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            try:
                code, said = read(punte, file, folder)
                failed |= code not in (0, 1)
            except subprocess.TimeoutExpired:
                code, said, failed = 1, "hangs", True
            print("| " + " | ".join(row(file, code, said)) + " |")
    sys.exit(failed)


if __name__ == "__main__":
    main()
