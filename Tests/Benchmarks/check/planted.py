"""Measures `punte check` on mistakes that were planted by hand, and on the same articles without them.

    python3 planted.py .build/release/punte [PREFIX …] [--missed FILE]

A line of planted/WRITER-ARTICLE.planted.tsv is a mistake in an article of ../alignment/articles (training or development): kind,
number of the Romanian sentence, the text as it stands, the text with the mistake. Each is planted alone; it is found when a finding
that the right article does not have quotes it, or a word of it, in its sentence. PREFIX chooses writers (01, 08); all without. Findings
on sentences added or left out do not count, those of style not in the right articles.
"""
import argparse, collections, json, pathlib, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).parent
ARTICLES = HERE / "../alignment/articles"
GLOSSARIES = [part for path in sorted((HERE / "../../../Glossaries").glob("*.tsv")) for part in ("--glossary", str(path))]
FACTS = set("number name date age time swap ordinal currency opposite vague unit sign percent money negation".split())


def findings(punte, romanian, english):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "article.ro.txt"
        path.write_text(romanian, encoding="utf8")
        command = [punte, "check", str(path), str(english), "--format", "jsonl", "--memory", f"{folder}/none.sqlite", *GLOSSARIES]
        done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return [found for found in map(json.loads, done.stdout.splitlines()) if found["rule"] not in ("counterpart", "length")]


def mistakes(punte, path, kinds):
    """The mistakes of an article with what was found, and the number of findings without any."""
    writer, _, article = path.name.removesuffix(".planted.tsv").partition("-")
    folder = next(f for f in ARTICLES.glob(f"[td]*/{writer}-*") if article.startswith(f.name.partition("-")[2] + "-"))
    article = article[len(folder.name.partition("-")[2]) + 1 :]
    right = (folder / f"{article}.ro.txt").read_text(encoding="utf8")
    english = folder / f"{article}.en.txt"
    lines = right.split("\n")
    numbers = [index for index, line in enumerate(lines) if line.strip()]
    clean = findings(punte, right, english)
    known = collections.Counter((f["rule"], f["excerpt"]) for f in clean)
    result = []
    for line in path.read_text(encoding="utf8").splitlines():
        kind, number, old, new = line.split("\t")
        if kinds and kind not in kinds:
            continue
        place = numbers[int(number)]
        if lines[place].count(old) != 1:
            sys.exit(f"{path}: “{old}” does not stand once in sentence {number}")
        wrong = "\n".join(lines[:place] + [lines[place].replace(old, new)] + lines[place + 1 :])
        fresh = [f for f in findings(punte, wrong, english) if not known[f["rule"], f["excerpt"]]]
        found = [f["rule"] for f in fresh if new in f["ro"] or f["excerpt"] in new or new in f["excerpt"]]
        result.append((kind, path.name, number, old, new, found))
    return result, collections.Counter(f["rule"] for f in clean if f["severity"] != "style")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("punte")
    parser.add_argument("prefixes", nargs="*")
    parser.add_argument("--missed", type=pathlib.Path, help="write the mistakes that were not found")
    parser.add_argument("--kinds", type=lambda text: text.split(","), help="plant only mistakes of these kinds, commas between")
    options = parser.parse_args()
    paths = [p for p in sorted((HERE / "planted").glob("*.planted.tsv")) if not options.prefixes or p.name[:2] in options.prefixes]
    found, total, clean, missed = collections.Counter(), collections.Counter(), collections.Counter(), []
    with ThreadPoolExecutor(2) as executor:
        for planted, without in executor.map(lambda path: mistakes(options.punte, path, options.kinds), paths):
            clean += without
            for kind, *place, rules in planted:
                total[kind] += 1
                found[kind] += bool(rules)
                if not rules:
                    missed.append("\t".join([kind, *place]))
    for kind in sorted(total, key=lambda kind: (kind not in FACTS, kind)):
        print(f"{kind}\t{found[kind]} of {total[kind]}")
    for name, kinds in (("facts", FACTS), ("Romanian", set(total) - FACTS)):
        print(f"{name}\t{sum(found[k] for k in kinds)} of {sum(total[k] for k in kinds)}")
    print(f"without mistakes\t{sum(clean.values()) / len(paths):.2f} findings an article\t{dict(clean.most_common())}")
    if options.missed:
        options.missed.write_text("\n".join(missed) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
