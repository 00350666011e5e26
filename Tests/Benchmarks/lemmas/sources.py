"""Readers of the word lists that the lemma tables are made from."""

import collections
import csv
import gzip
import pathlib
import re

HERE = pathlib.Path(__file__).parent
DATA = HERE.parent.parent.parent / "Sources/PunteLanguage/Resources"


def simplemma_table(language):
    """Returns the lemma of each form in the surface table of simplemma."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    def text(value):
        return value.decode() if isinstance(value, bytes) else value

    table = DefaultDictionaryFactory().get_dictionary(language)
    return {text(form): text(lemma) for form, lemma in table.items()}


def hunspell(path):
    """Returns the suffix rules and the entries of a Hunspell dictionary."""
    suffixes = collections.defaultdict(list)
    for line in open(f"{path}.aff", encoding="utf-8"):
        parts = line.split()
        if len(parts) >= 4 and parts[0] == "SFX" and not (len(parts) == 4 and parts[2] in "YN"):
            condition = parts[4] if len(parts) > 4 else "."
            strip = "" if parts[2] == "0" else parts[2]
            add = parts[3].split("/")[0]
            add = "" if add == "0" else add
            suffixes[parts[1]].append((strip, add, re.compile(f"(?:{condition})$")))
    entries = []
    with open(f"{path}.dic", encoding="utf-8") as file:
        next(file)
        for line in file:
            word, _, flags = line.strip().split("\t")[0].split(" ")[0].partition("/")
            entries.append((word, flags))
    return suffixes, entries


def expand(word, flag, suffixes):
    """Yields the forms that a flag gives a word of a Hunspell dictionary."""
    for strip, add, condition in suffixes[flag]:
        if word.endswith(strip) and condition.search(word):
            yield word[: len(word) - len(strip)] + add


def lemminflect(folder):
    """Yields lemma, part of speech and the lists of forms of each cell from LemmInflect."""
    with gzip.open(f"{folder}/lemminflect/resources/infl_lu.csv.gz", "rt", encoding="utf-8") as file:
        for line in file:
            lemma, kind, cells = line.rstrip("\n").split(",", 2)
            yield lemma, kind, [cell.split("/") if cell else [] for cell in cells.split(",")]


def rows(path):
    """Yields the fields of the lines of a table."""
    for line in open(path, encoding="utf-8"):
        if line.strip() and line[0] != "#":
            yield line.rstrip("\n").split("\t")


def common_prefix(words):
    """Returns the length of the longest beginning that all words share."""
    first, last, length = min(words), max(words), 0
    while length < min(len(first), len(last)) and first[length] == last[length]:
        length += 1
    return length


def add_closed(lexemes, language):
    """Enters the words of closed classes and the irregular words, which replace what is there."""
    for kind, lemma, forms in rows(HERE / f"closed-{language}.tsv"):
        if kind == "-":
            for part in forms.split():
                lexemes.pop((lemma, part), None)
            continue
        if lemma.startswith("*"):
            lemma = lemma[1:]
            for key in [key for key in lexemes if key[0] == lemma]:
                same = key[1][0] == kind[0]
                if same or kind[0] in "PTMSCQR":
                    del lexemes[key]
        forms = forms.split()
        cells = lexemes.setdefault((lemma, kind), {})
        for form in forms:
            cells.setdefault(form, "")
        cells.setdefault(lemma, "")
