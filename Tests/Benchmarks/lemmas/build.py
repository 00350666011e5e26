#!/usr/bin/env python3
"""Writes the lemma tables of both languages into Sources/PunteLanguage/Resources.

Usage: build.py FOLDER, where FOLDER holds what these commands leave there:

    apt-get download hunspell-ro hunspell-en-us   # then dpkg -x each into FOLDER/x
    pip download --no-deps lemminflect==0.2.3     # then unzip into FOLDER/l

Needs simplemma 2.0.0 and wordfreq 3.1.1. The format is described in the guide of PunteLanguage's
`LemmaTable`.
"""

import collections
import math
import sys

import en
import ro
import weigh
from sources import DATA, common_prefix

REMARKS = {
    "ro": """\
# Romanian lemmas: simplemma 2.0.0 (M. Mechura's lemmatization lists, ODbL 1.0, and others; its code
# MIT), Hunspell ro_RO 3.3.8 (Rospell team, GPL 2.0/LGPL 2.1/MPL 1.1), paradigms.tsv, adjectives.tsv,
# lemmas/closed-ro.tsv and alignment/dictionary/ro-en.tsv of Tests/Benchmarks; ordered by wordfreq 3.1.1
# (CC BY-SA 4.0). This file may be used under the ODbL 1.0. Written by Tests/Benchmarks/lemmas/build.py.
""",
    "en": """\
# English lemmas: LemmInflect 0.2.3 (MIT; from the NIH SPECIALIST Lexicon, free for any use), Hunspell
# en_US 2020.12.07 (SCOWL, K. Atkinson; free use with notice), Tests/Benchmarks/lemmas/closed-en.tsv;
# chosen and ordered by wordfreq 3.1.1 (CC BY-SA 4.0). Written by Tests/Benchmarks/lemmas/build.py.
""",
}
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def number(value):
    """Returns a number in base 36."""
    text = DIGITS[value % 36]
    while value >= 36:
        value //= 36
        text = DIGITS[value % 36] + text
    return text


def grade(weight):
    """Returns a letter for a frequency: 0 for 1e-9 and less, three letters for a power of ten."""
    return DIGITS[max(0, min(35, round(3 * (math.log10(max(weight, 1e-9)) + 9))))]


def paradigm(lemma, kind, forms):
    """Returns a lexeme's stem and its paradigm: part of speech, ending of the lemma, endings."""
    start = common_prefix(set(forms) | {lemma})
    endings = sorted((form[start:], "".join(sorted(set(cells)))) for form, cells in forms.items())
    return start, (kind, lemma[start:], tuple(endings))


def part(lines):
    return "".join(line + "\n" for line in sorted(lines, key=lambda line: line.split("\t")[0].encode()))


def decisions(examples, longest, least):
    """Returns the ending of words that decides for a value: the longest in the table decides.

    Examples are words with their value and its weight. An ending is in the table when it decides
    otherwise than the shorter endings do.
    """
    counts = collections.defaultdict(collections.Counter)
    for word, value, weight in examples:
        for length in range(0, min(longest, len(word) - 1) + 1):
            counts[word[len(word) - length :]][value] += weight
    table = {}

    def decide(ending):
        for start in range(1, len(ending) + 1):
            if ending[start:] in table:
                return table[ending[start:]]
        return None

    for ending in sorted(counts, key=len):
        value, weight = counts[ending].most_common(1)[0]
        former = decide(ending)
        if value != former and weight >= least and weight > 1.5 * counts[ending].get(former, 0):
            table[ending] = value
    return table


def write(language, lexemes, frequencies):
    weights = weigh.weights(lexemes, frequencies)
    ids, lines, reverse = {}, collections.defaultdict(list), collections.defaultdict(set)
    uses = collections.Counter()
    parsed = {}
    for (lemma, kind), forms in lexemes.items():
        parsed[(lemma, kind)] = paradigm(lemma, kind, forms)
        uses[parsed[(lemma, kind)][1]] += 1
    for index, (key, _) in enumerate(uses.most_common()):
        ids[key] = number(index)
    lemma_examples, form_examples = [], []
    for (lemma, kind), forms in lexemes.items():
        start, key = parsed[(lemma, kind)]
        weight = weights[(lemma, kind)] * weigh.PRIOR[kind[0]]
        lines[lemma].append((-weight, ids[key] + grade(weight)))
        for ending, _ in key[2]:
            reverse[ending].add(key[1])
        if kind[0] in "NVA" and start >= 2 and len(forms) > 1 and uses[key] >= 5:
            lemma_examples.append((lemma, ids[key], 1))
            for ending, _ in key[2]:
                form_examples.append((lemma[:start] + ending, (ids[key], ending), 1))
    paradigms = part(
        f"{index}\t{kind}\t{ending or '='}\t" + " ".join((e or "=") + "," + cells for e, cells in endings)
        for (kind, ending, endings), index in ids.items())
    endings = part(
        f"{ending or '='}\t" + " ".join(sorted(lemma or "=" for lemma in found))
        for ending, found in reverse.items())
    words = part(f"{lemma}\t" + " ".join(entry for _, entry in sorted(found)) for lemma, found in lines.items())
    by_rule = {i: (kind, ending) for (kind, ending, _), i in ids.items()}
    # The value of a form is what to cut and to add; the most used paradigm stands for it.
    common = {}
    for _, (index, ending), _ in form_examples:
        rule = (ending, by_rule[index][1], by_rule[index][0])
        common.setdefault(rule, collections.Counter())[index] += 1
    forms = decisions(
        [(form, (ending, by_rule[i][1], by_rule[i][0]), 1) for form, (i, ending), _ in form_examples],
        6, 5 if language == "ro" else 8)
    guesses = part(
        f"{ending or '='}\t{common[rule].most_common(1)[0][0]} {rule[0] or '='}" for ending, rule in forms.items())
    models = part(f"{ending or '='}\t{index}" for ending, index in decisions(lemma_examples, 6, 4).items())
    first = part(f"{form}\t{lemma}" for form, lemma in weigh.preferred(language).items())
    parts = [paradigms, endings, words, guesses, models, first]
    head = REMARKS[language]
    offset = len(head.encode()) + len("@parts" + " 0000000" * 7 + "\n")
    offsets = [offset]
    for text in parts:
        offsets.append(offsets[-1] + len(text.encode()))
    head += "@parts" + "".join(f" {value:07}" for value in offsets) + "\n"
    path = DATA / language / "lemmas.tsv"
    path.write_text(head + "".join(parts), encoding="utf-8")
    print(language, len(lexemes), "lexemes", len(ids), "paradigms", [len(p.encode()) for p in parts], offsets[-1])


def main():
    folder = sys.argv[1]
    for language, module in (("ro", ro), ("en", en)):
        write(language, module.lexemes(folder), module.FREQUENCIES)


main()
