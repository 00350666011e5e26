"""Counts what each rule of `punte check` finds in articles that are right, and writes it into the guide of the rules.

    python3 rates.py .build/release/punte [PREFIX …] [--write]

The articles are those of ../alignment/articles/training, adapted by hand; PREFIX chooses writers (02, 04), all without. A rule is
counted in findings an article. --write puts the rates into Sources/PunteGlossary/PunteGlossary.docc/CheckRules.md.
"""
import argparse, collections, json, pathlib, re, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
ARTICLES = HERE.parent / "alignment/articles/training"
GUIDE = ROOT / "Sources/PunteGlossary/PunteGlossary.docc/CheckRules.md"
GLOSSARIES = [part for path in sorted((ROOT / "Glossaries").glob("*.tsv")) for part in ("--glossary", str(path))]


def rules_of(punte, romanian):
    english = romanian.with_name(romanian.name.replace(".ro.", ".en."))
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [punte, "check", str(romanian), str(english), "--format", "jsonl", "--memory", f"{folder}/none.sqlite", *GLOSSARIES],
            capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return [json.loads(line)["rule"] for line in done.stdout.splitlines()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("punte")
    parser.add_argument("prefixes", nargs="*")
    parser.add_argument("--write", action="store_true", help="write the rates into the guide")
    options = parser.parse_args()
    texts = [
        path for path in sorted(ARTICLES.glob("*/*.ro.txt"))
        if not options.prefixes or path.parent.name[:2] in options.prefixes
    ]
    counts = collections.Counter()
    with ThreadPoolExecutor(2) as executor:
        for rules in executor.map(lambda path: rules_of(options.punte, path), texts):
            counts.update(rules)
    guide = GUIDE.read_text(encoding="utf8")
    for rule in re.findall(r"^### (\S+)$", guide, re.M):
        rate = f"{counts[rule] / len(texts):.2f} an article ({counts[rule]} in {len(texts)})"
        print(f"{rule}\t{rate}")
        guide = re.sub(rf"(?ms)(^### {re.escape(rule)}$.*?^- On clean news: ).*?$", lambda match: match[1] + rate, guide, count=1)
    if options.write:
        GUIDE.write_text(guide, encoding="utf8")


if __name__ == "__main__":
    main()
