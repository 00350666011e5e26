#!/usr/bin/env python3
"""Checks with other programs that what Punte writes is valid and is read back in full.

    verify.py PUNTE [--standards FOLDER]

PUNTE is the built binary. FOLDER holds the schemas, none of which may be shipped here: tmx/tmx14.dtd,
xliff/xliff-core-1.2-strict.xsd, xliff/xliff2.1/*, tbx/TBX-*_dialect.

Programs: xmllint (libxml2-utils), jing, msgfmt (gettext) and omegat from Debian; translate-toolkit,
lxml and elementpath from PyPI. A check whose program is not there is skipped with a word.
Exit status 1 when a check failed.
"""

import argparse
import csv
import importlib.util
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PAIRS = [json.loads(line) for line in (HERE / "pairs.jsonl").read_text("utf-8").splitlines()]
EXPECTED = sorted((pair["en"], pair["ro"]) for pair in PAIRS)
results = []


def check(name, passed, detail=""):
    results.append(passed)
    print(f"{'ok  ' if passed else 'FAIL'} {name}{': ' + detail if detail and not passed else ''}")


def skip(name, why):
    print(f"skip {name}: {why}")


def run(*arguments, **options):
    return subprocess.run([str(a) for a in arguments], capture_output=True, text=True, **options)


def has(program, name):
    if shutil.which(program):
        return True
    skip(name, f"{program} is not installed")
    return False


def validate(name, *command):
    outcome = run(*command)
    check(name, outcome.returncode == 0, (outcome.stderr or outcome.stdout).strip()[:400])


class Files:
    """The sample memory and glossary in every format."""

    def __init__(self, punte, folder):
        self.folder = folder
        memory = folder / "memory.sqlite"
        self.punte = lambda *a: run(punte, *a, "--memory", memory)
        for arguments in (
            ("memory", "import", HERE / "pairs.jsonl"),
            ("glossary", "import", HERE / "glossary.tsv"),
        ):
            outcome = self.punte(*arguments)
            if outcome.returncode:
                sys.exit(f"punte failed: {outcome.stderr}")
        for kind, name in (
            ("tmx", "memory.tmx"), ("xliff", "memory.xlf"), ("xliff12", "memory12.xlf"),
            ("po", "memory.po"), ("csv", "memory.csv"), ("tsv", "memory.tsv"),
        ):
            self.punte("memory", "export", "--format", kind, folder / name)
        for kind, name in (
            ("tbx", "basic.tbx"), ("tbx-min", "min.tbx"), ("tbx-core", "core.tbx"),
            ("tbx2", "v2.tbx"), ("omegat", "glossary.txt"), ("utx", "glossary.utx"),
        ):
            self.punte("glossary", "export", "--format", kind, folder / name)

    def __getitem__(self, name):
        return self.folder / name


def schemas(files, standards):
    if not standards:
        return skip("schemas", "no --standards")
    if has("xmllint", "TMX DTD"):
        validate("TMX 1.4b against tmx14.dtd", "xmllint", "--nonet", "--noout", "--dtdvalid",
                 standards / "tmx/tmx14.dtd", files["memory.tmx"])
        validate("XLIFF 1.2 against the strict schema", "xmllint", "--nonet", "--noout", "--schema",
                 standards / "xliff/xliff-core-1.2-strict.xsd", files["memory12.xlf"])
        driver = files["driver.xsd"]
        folder = standards / "xliff/xliff2.1"
        imports = "".join(
            f'<xs:import namespace="urn:oasis:names:tc:xliff:{space}" schemaLocation="{folder}/{file}"/>'
            for space, file in (
                ("document:2.0", "xliff_core_2.0.xsd"), ("matches:2.0", "matches.xsd"),
                ("glossary:2.0", "glossary.xsd"), ("metadata:2.0", "metadata.xsd")))
        driver.write_text(
            f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>')
        validate("XLIFF 2.1 against core and modules", "xmllint", "--nonet", "--noout", "--schema",
                 driver, files["memory.xlf"])
    if has("jing", "TBX core grammar"):
        grammar = standards / "tbx/TBX_Core_RNG/TBXcoreStructV03.rng"
        for name in ("basic.tbx", "min.tbx", "core.tbx"):
            validate(f"TBX core grammar: {name}", "jing", grammar, files[name])
    if has("xmllint", "TBX 2"):
        for part in ("tbx/tbx.omegat-v2.xsd", "tmx/xml.xsd"):
            shutil.copy(standards / part, files.folder)
        validate("TBX 2 against OmegaT's schema", "xmllint", "--nonet", "--noout", "--schema",
                 files["tbx.omegat-v2.xsd"], files["v2.tbx"])
    if importlib.util.find_spec("elementpath") and importlib.util.find_spec("lxml"):
        for dialect, name in (("Basic", "basic.tbx"), ("Min", "min.tbx")):
            schematron(dialect, files[name], standards)
    else:
        skip("TBX Schematron", "elementpath or lxml is not installed")


def schematron(dialect, file, standards):
    """The rules ask for XPath 2, which lxml's Schematron does not have: in each pattern, the first
    rule whose context a node matches applies to it."""
    import elementpath
    from lxml import etree

    rules = etree.parse(standards / f"tbx/TBX-{dialect}_dialect/DCA/TBX-{dialect}_DCA.sch")
    document = etree.parse(file)
    space = "{http://purl.oclc.org/dsdl/schematron}"
    prefixes = {ns.get("prefix"): ns.get("uri") for ns in rules.iter(space + "ns")}
    failures, asserts = [], 0
    for pattern in rules.iter(space + "pattern"):
        seen = set()
        for rule in pattern.iter(space + "rule"):
            for node in elementpath.select(document, "//" + rule.get("context"), prefixes):
                item = node if not isinstance(node, str) else None
                if item is not None and item in seen:
                    continue
                seen.add(item)
                for test in rule.iter(space + "assert"):
                    if item is None:
                        passed = elementpath.select(
                            document, f"every $x in //{rule.get('context')} satisfies $x[{test.get('test')}]",
                            prefixes)
                    else:
                        passed = elementpath.select(
                            document, test.get("test"), prefixes, item=item)
                    asserts += 1
                    if not passed:
                        failures.append(test.text)
    check(f"TBX-{dialect} Schematron", asserts > 0 and not failures, "; ".join(failures[:3]))


def toolkit(files):
    if not importlib.util.find_spec("translate"):
        return skip("Translate Toolkit", "translate-toolkit is not installed")
    from translate.storage import po, tbx, tmx, xliff, xliff2

    store = tmx.tmxfile.parsefile(str(files["memory.tmx"]))
    compare("Translate Toolkit: TMX", [(u.source, u.target) for u in store.units], codes=True)
    for name, kind in (
        ("memory12.xlf", xliff.xlifffile), ("memory.xlf", xliff2.Xliff2File), ("memory.po", po.pofile),
    ):
        store = kind.parsefile(str(files[name]))
        found = [(str(u.source), str(u.target)) for u in store.units if u.source]
        compare(f"Translate Toolkit: {name}", found, codes=True)
    store = tbx.tbxfile.parsefile(str(files["v2.tbx"]))
    check("Translate Toolkit: TBX", len(store.units) == 3 and store.units[0].source == "Danube",
          f"{[(u.source, u.target) for u in store.units]}")


def compare(name, found, codes=False):
    """Codes are part of the text for some programs: those units are compared without them."""
    def plain(text):
        for code in ("<b>", "</b>"):
            text = text.replace(code, "")
        return text

    found = sorted((plain(a), plain(b)) for a, b in found) if codes else sorted(found)
    missing = [pair for pair in EXPECTED if pair not in found]
    check(name, found == EXPECTED, f"{len(found)} of {len(EXPECTED)}, missing {missing[:2]}")


def gettext(files):
    if has("msgfmt", "PO"):
        validate("msgfmt --check", "msgfmt", "--check", "-o", files["memory.mo"], files["memory.po"])


def spreadsheets(files):
    text = files["memory.csv"].read_text("utf-8")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    compare("Python's csv module", [(row["en"], row["ro"]) for row in rows])


def omegat(files):
    if not has("omegat", "OmegaT"):
        return
    project = files["project"]
    for folder in ("source", "target", "omegat", "glossary", "dictionary", "tm/auto"):
        (project / folder).mkdir(parents=True)
    (project / "omegat.project").write_text(
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><omegat><project version="1.0">'
        + "".join(f"<{k}>__DEFAULT__</{k}>" for k in (
            "source_dir", "target_dir", "tm_dir", "glossary_dir", "glossary_file", "dictionary_dir"))
        + "<source_lang>EN</source_lang><target_lang>RO</target_lang>"
          "<sentence_seg>false</sentence_seg>"
          "<support_default_translations>true</support_default_translations>"
          "<remove_tags>false</remove_tags></project></omegat>")
    shutil.copy(files["memory.tmx"], project / "tm/auto/memory.tmx")
    shutil.copy(files["glossary.txt"], project / "glossary/glossary.txt")
    shutil.copy(files["v2.tbx"], project / "glossary/glossary.tbx")
    # A translation with a context is for that context alone.
    plain = [pair for pair in PAIRS if "variants" not in pair and "previous" not in pair]
    (project / "source/news.txt").write_text(
        "\n\n".join(pair["en"] for pair in plain) + "\n", "utf-8")
    home = files["home"]
    home.mkdir()
    outcome = run("omegat", project, "--mode=console-translate", f"--config-dir={home}", timeout=300)
    target = project / "target/news.txt"
    text = target.read_text("utf-8") if target.exists() else outcome.stdout + outcome.stderr
    filled = [pair["ro"] for pair in plain if pair["ro"] in text]
    check(f"OmegaT fills {len(plain)} segments from tm/auto", len(filled) == len(plain),
          f"{len(filled)} filled; {text[-400:]}")
    log = outcome.stdout + outcome.stderr
    check("OmegaT reads the memory and the glossaries without a complaint",
          "ERROR" not in log and "SEVERE" not in log and "Exception" not in log, log[-600:])


def round_trips(files, punte):
    for name in ("memory.tmx", "memory.xlf", "memory12.xlf", "memory.po", "memory.csv", "memory.tsv"):
        memory = files[name + ".sqlite"]
        run(punte, "memory", "import", files[name], "--memory", memory)
        outcome = run(punte, "memory", "export", "--format", "jsonl", "-", "--memory", memory)
        found = [json.loads(line) for line in outcome.stdout.splitlines()]
        compare(f"back into Punte: {name}", [(pair["en"], pair["ro"]) for pair in found])
    for name in ("basic.tbx", "v2.tbx", "min.tbx"):
        memory = files[name + ".sqlite"]
        run(punte, "glossary", "import", files[name], "--memory", memory)
        outcome = run(punte, "glossary", "export", "--memory", memory)
        check(f"back into Punte: {name}", outcome.stdout.count("\n") == 4, outcome.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("punte", type=pathlib.Path)
    parser.add_argument("--standards", type=pathlib.Path)
    arguments = parser.parse_args()
    punte = arguments.punte.resolve()
    standards = arguments.standards and arguments.standards.resolve()
    with tempfile.TemporaryDirectory() as name:
        files = Files(punte, pathlib.Path(name))
        schemas(files, standards)
        gettext(files)
        spreadsheets(files)
        toolkit(files)
        omegat(files)
        round_trips(files, punte)
    print(f"{sum(results)} of {len(results)} checks passed")
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
