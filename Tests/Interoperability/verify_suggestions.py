#!/usr/bin/env python3
"""Checks with other programs what `punte suggest` writes.

    verify_suggestions.py PUNTE [--standards FOLDER] [--screenshots FOLDER]

PUNTE is the built binary. The articles of Memories/ are learned into a memory of their own, and the
follow-up story is written in every format. FOLDER holds the schemas of XLIFF and TMX, as for verify.py.

Programs: xmllint, omegat and chromium from Debian. A check whose program is not there is skipped with
a word. Exit status 1 when a check failed.
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "Memories/articles"
results = []


def check(name, passed, detail=""):
    results.append(bool(passed))
    print(f"{'ok  ' if passed else 'FAIL'} {name}{': ' + detail if detail and not passed else ''}")


def run(*arguments, **options):
    return subprocess.run([str(a) for a in arguments], capture_output=True, text=True, **options)


def has(program, name):
    if shutil.which(program):
        return True
    print(f"skip {name}: {program} is not installed")
    return False


def validate(name, *command):
    outcome = run(*command)
    check(name, outcome.returncode == 0, (outcome.stderr or outcome.stdout).strip()[:400])


def write_all(punte, folder):
    memory = folder / "memory.sqlite"
    for romanian in sorted(ARTICLES.glob("*.ro.txt")):
        english = str(romanian).replace(".ro.txt", ".en.txt")
        outcome = run(punte, "learn", romanian, english, "--memory", memory)
        check(f"learn {romanian.name}", outcome.returncode == 0, outcome.stderr)
    story = ARTICLES / "08-followup.en.txt"
    # The other way round: a Romanian article that the memory has.
    back = ARTICLES / "06-diplomacy.ro.txt"
    for name, arguments in (
        ("story.html", (story, "--format", "html", "--limit", "2")),
        ("story.xlf", (story, "--format", "xliff", "--accept", "95", "--limit", "3")),
        ("story12.xlf", (story, "--format", "xliff12", "--accept", "95", "--limit", "3")),
        ("story.tmx", (story, "--format", "tmx", "--accept", "95")),
        ("project", (story, "--format", "omegat", "--accept", "95")),
        ("back.xlf", (back, "--format", "xliff", "--accept", "95")),
        ("back12.xlf", (back, "--format", "xliff12", "--accept", "95")),
        ("back-project", (back, "--format", "omegat", "--accept", "95")),
    ):
        outcome = run(punte, "suggest", *arguments, "--memory", memory, "--output", folder / name)
        check(f"suggest {name}", outcome.returncode == 0, outcome.stderr)


def schemas(folder, standards):
    if not standards or not has("xmllint", "schemas"):
        return
    xliff = standards / "xliff/xliff2.1"
    imports = "".join(
        f'<xs:import namespace="urn:oasis:names:tc:xliff:{space}" schemaLocation="{xliff}/{file}"/>'
        for space, file in (
            ("document:2.0", "xliff_core_2.0.xsd"), ("matches:2.0", "matches.xsd"),
            ("glossary:2.0", "glossary.xsd"), ("metadata:2.0", "metadata.xsd")))
    driver = folder / "driver.xsd"
    driver.write_text(f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>')
    for name in ("story", "back"):
        validate(f"{name}.xlf against XLIFF 2.1 and its modules", "xmllint", "--nonet", "--noout",
                 "--schema", driver, folder / f"{name}.xlf")
        validate(f"{name}12.xlf against XLIFF 1.2 strict", "xmllint", "--nonet", "--noout",
                 "--schema", standards / "xliff/xliff-core-1.2-strict.xsd", folder / f"{name}12.xlf")
    validate("story.tmx against tmx14.dtd", "xmllint", "--nonet", "--noout", "--dtdvalid",
             standards / "tmx/tmx14.dtd", folder / "story.tmx")


def pairs(file):
    space = "{http://www.w3.org/XML/1998/namespace}lang"
    for unit in ElementTree.parse(file).iter("tu"):
        texts = {tuv.get(space): tuv.findtext("seg") for tuv in unit.iter("tuv")}
        yield texts


SCRIPT = """
import org.omegat.core.Core
Core.getProject().getTransMemories().each { name, memory ->
    println "MEMORY " + new File(name).getName() + " " + memory.getEntries().size()
}
Core.getProject().getProjectFiles().each { file -> println "SEGMENTS " + file.entries.size() }
"""


def omegat(folder, name, source, target):
    if not has("omegat", "OmegaT"):
        return
    project = folder / name
    accepted = [(p[source], p[target]) for p in pairs(project / "tm/auto/accepted.tmx")]
    known = dict(accepted)
    lines = [file.read_text("utf-8").splitlines() for file in (project / "source").iterdir()][0]
    expected = [known.get(line, line) for line in lines]
    home = folder / (name + "-home")
    home.mkdir()
    script = folder / "list.groovy"
    script.write_text(SCRIPT)
    outcome = run("omegat", project, "--mode=console-translate", f"--config-dir={home}",
                  f"--script={script}", timeout=300)
    log = outcome.stdout + outcome.stderr
    found = [file.read_text("utf-8").splitlines() for file in (project / "target").iterdir()
             if file.is_file()]
    check(f"OmegaT translates {name} to the accepted targets ({len(accepted)})",
          found and found[0] == expected, str([pair for pair in zip(found[0] if found else [], expected)
                                  if pair[0] != pair[1]][:2]) or log[-400:])
    for kind, size in re.findall(r"(MEMORY \S+|SEGMENTS) (\d+)", log):
        print(f"     OmegaT: {kind} {size}")
    check(f"OmegaT reads {name} without a complaint",
          "ERROR" not in log and "SEVERE" not in log and "Exception" not in log, log[-600:])


def page(folder, screenshots):
    if not has("chromium", "the page"):
        return
    file = folder / "story.html"
    base = ("chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            f"--user-data-dir={folder / 'chromium'}")
    outcome = run(*base, "--enable-logging=stderr", "--v=0", "--dump-dom", f"file://{file}",
                  timeout=120)
    errors = [line for line in outcome.stderr.splitlines() if "CONSOLE" in line]
    check("the page says nothing on the console", not errors, "; ".join(errors[:3]))
    check("the page asks for nothing else", "src=" not in file.read_text("utf-8"))
    if not screenshots:
        return
    screenshots.mkdir(parents=True, exist_ok=True)
    for width, height in ((1280, 2200), (390, 4200)):
        for theme, flags in (("light", ()), ("dark", ("--force-dark-mode",
                             "--blink-settings=preferredColorScheme=0"))):
            image = screenshots / f"suggestions-{width}-{theme}.png"
            run(*base, *flags, f"--window-size={width},{height}", f"--screenshot={image}",
                f"file://{file}", timeout=120)
            check(f"screenshot {image.name}", image.exists())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("punte", type=pathlib.Path)
    parser.add_argument("--standards", type=pathlib.Path)
    parser.add_argument("--screenshots", type=pathlib.Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_all(arguments.punte.resolve(), folder)
        schemas(folder, arguments.standards and arguments.standards.resolve())
        omegat(folder, "project", "en", "ro")
        omegat(folder, "back-project", "ro", "en")
        page(folder, arguments.screenshots and arguments.screenshots.resolve())
    print(f"{sum(results)} of {len(results)} checks passed")
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
