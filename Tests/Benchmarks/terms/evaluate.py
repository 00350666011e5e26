#!/usr/bin/env python3
"""Scores the recognition of persons and the extraction of terms against lists made by hand.

    Tests/Benchmarks/terms/evaluate.py [--punte FILE] [--list FILE] [--show] [persons] [extraction]

Run it in the root of the repository after `swift build --product punte`. The README beside it explains
the lists and the measures.
"""

import argparse
import collections
import csv
import glob
import json
import os
import subprocess
import sys
import tempfile
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
ARTICLES = os.path.join(HERE, "..", "alignment", "articles")


def rows(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        return [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row]


def article(name, side):
    found = sorted(glob.glob(os.path.join(ARTICLES, "*", "*", f"{name}.{side}.txt")))
    if not found:
        sys.exit(f"{name}.{side}.txt: not among the articles in {ARTICLES}")
    return found[0]


def run(arguments, **more):
    result = subprocess.run(arguments, capture_output=True, text=True, check=False, **more)
    if result.returncode != 0:
        sys.exit(" ".join(arguments) + ": " + result.stderr.strip())
    return result.stdout


def ratio(part, whole):
    return part / whole if whole else 0.0


def persons(punte, show, *_):
    """Counts the mentions of persons that are found and those that are invented."""
    mentions = rows("mentions.tsv")
    names = {}
    for document, side, person, _, _ in mentions:
        names.setdefault((document, person), {})
    for document, kind, english, romanian, _ in rows("gold.tsv"):
        for owner, person in names:
            if kind == "person" and owner == document and english.endswith(person):
                title = len(english.split()) - len(person.split())
                full = " ".join(romanian.split()[title:])
                if len(full.split()) == len(person.split()):
                    names[owner, person]["ro"] = full
    later = found_later = found_all = total = false = 0
    for document in sorted({row[0] for row in mentions}):
        with tempfile.TemporaryDirectory() as folder:
            memory = os.path.join(folder, "memory.punte")
            glossary = os.path.join(folder, "persons.tsv")
            with open(glossary, "w", encoding="utf-8") as file:
                file.write("kind\ten\tro\n")
                for (owner, person), name in names.items():
                    if owner == document:
                        file.write(f"person\t{person}\t{name.get('ro', person)}\n")
            run([punte, "glossary", "import", glossary, "--memory", memory])
            for side in ("en", "ro"):
                gold = collections.Counter()
                for row in mentions:
                    if row[0] == document and row[1] == side:
                        gold[row[2]] += int(row[4])
                with open(article(document, side), encoding="utf-8") as file:
                    output = run(
                        [punte, "glossary", "find", "--format", "jsonl", "--memory", memory,
                         "--from", side], stdin=file)
                seen = collections.Counter()
                for line in output.splitlines():
                    record = json.loads(line)
                    if record["kind"] == "person" and record["status"] != "deprecated":
                        seen[record["en"]] += 1
                for person in sorted(set(gold) | set(seen)):
                    right = min(gold[person], seen[person])
                    total += gold[person]
                    found_all += right
                    later += max(0, gold[person] - 1)
                    found_later += max(0, right - 1)
                    false += seen[person] - right
                    if show and seen[person] != gold[person]:
                        print(f"  {document} {side} {person}: {seen[person]} of {gold[person]}")
    print(
        f"persons     mentions {found_all}/{total} = {ratio(found_all, total):.3f}, after the first "
        f"{found_later}/{later} = {ratio(found_later, later):.3f}, false {false} = "
        f"{ratio(false, found_all + false):.3f}")


def bare(text):
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in letters if not unicodedata.combining(c)).strip()


KINDS = {"term": {"other", "office", "unit", "equipment", "operation"}, "office": {"office", "other"},
         "event": {"other"}, "work": {"other", "equipment"}}


def known_names(punte, memory, names):
    """Returns the names that the glossary has, which extraction shall not propose."""
    output = run(
        [punte, "glossary", "find", "--format", "jsonl", "--memory", memory, "--from", "en"],
        input="\n".join(names) + "\n")
    found = (json.loads(line) for line in output.splitlines())
    return {names[r["line"] - 1] for r in found if r["text"] == names[r["line"] - 1]}


def extraction(punte, show, glossaries, name):
    """Compares the candidates of each pair with the list of a terminologist."""
    gold = collections.defaultdict(list)
    allowed = collections.defaultdict(list)
    for document, kind, english, romanian, importance in rows(name):
        gold[document].append((kind, english, romanian, int(importance)))
    for document, kind, english, romanian, importance in rows("identical-names.tsv"):
        allowed[document].append((kind, english, romanian, 1))
    wanted = found = proposed = right = typed = rightly = 0
    for document in sorted(gold):
        with tempfile.TemporaryDirectory() as folder:
            memory = os.path.join(folder, "memory.punte")
            if glossaries:
                run([punte, "glossary", "import", *glossaries, "--memory", memory])
            else:  # The names of countries and units are known to every memory with a term.
                run([punte, "glossary", "add", "Zzz", "Zzz", "--memory", memory])
            output = run(
                [punte, "glossary", "extract", article(document, "ro"), article(document, "en"),
                 "--format", "jsonl", "--memory", memory])
            known = known_names(punte, memory, [entry[1] for entry in gold[document]])
        candidates = [json.loads(line) for line in output.splitlines()]
        entries = gold[document] + allowed[document]

        def match(candidate, entry):
            _, english, romanian, _ = entry
            names = {bare(candidate["ro"])} | {bare(form) for form in candidate["forms"]}
            names |= {bare(other["ro"]) for other in candidate["written"]}
            return bare(candidate["en"]) == bare(english) and bare(romanian) in names

        hits = [[entry for entry in entries if match(candidate, entry)] for candidate in candidates]
        taken = {entry for entries in hits for entry in entries}
        must = {entry for entry in gold[document] if entry[3] == 2 and entry[1] not in known}
        wanted += len(must)
        found += len(must & taken)
        proposed += len(candidates)
        right += sum(1 for entries in hits if entries)
        for candidate, entries in zip(candidates, hits):
            if entries:
                typed += 1
                rightly += any(
                    candidate["kind"] in KINDS.get(entry[0], {entry[0]}) for entry in entries)
        if show:
            for entry in sorted(must - taken):
                print(f"  {document} missed: {entry[0]} {entry[1]} = {entry[2]}")
            for candidate, entries in zip(candidates, hits):
                if not entries:
                    print(f"  {document} wrong: {candidate['kind']} {candidate['en']} = "
                          f"{candidate['ro']} ({candidate['score']} {candidate['evidence']})")
                elif not any(candidate["kind"] in KINDS.get(e[0], {e[0]}) for e in entries):
                    print(f"  {document} kind: {candidate['en']} {candidate['kind']}")
    print(
        f"extraction  recall {found}/{wanted} = {ratio(found, wanted):.3f}, precision "
        f"{right}/{proposed} = {ratio(right, proposed):.3f}, kinds {rightly}/{typed} = "
        f"{ratio(rightly, typed):.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("measures", nargs="*", default=["persons", "extraction"])
    parser.add_argument("--punte", default=".build/debug/punte")
    parser.add_argument(
        "--glossary", nargs="*", default=[],
        help="glossaries that are known before extraction")
    parser.add_argument("--list", default="gold.tsv", help="the list that extraction is scored against")
    parser.add_argument("--show", action="store_true", help="also what was missed or is wrong")
    options = parser.parse_args()
    for measure in options.measures:
        {"persons": persons, "extraction": extraction}[measure](
            options.punte, options.show, options.glossary, options.list)


if __name__ == "__main__":
    main()
