"""Collects the English lexemes: lemma and part of speech, with the cells of each form."""

import re

import wordfreq

from sources import add_closed, expand, hunspell, lemminflect

CLASSES = {"noun": "N", "verb": "V", "aux": "V", "adj": "A", "adv": "R", "propn": "N"}
CELLS = {"N": [], "V": ["d", "n", "g", "z"], "A": ["k", "u"], "R": ["k", "u"]}
FREQUENCIES = wordfreq.get_frequency_dict("en", "best")
# The least frequency of a form for which its word is worth shipping.
LEAST = 1e-7
# The least share of a form in its cell: payed beside paid, occured beside occurred are mistakes.
LEAST_SHARE = 0.02
# The same for forms without the regular endings: bade beside bid.
LEAST_IRREGULAR_SHARE = 0.005


def add_spelled(result, folder):
    """Enters the words of the Hunspell dictionary that are no form of a word yet."""
    suffixes, entries = hunspell(f"{folder}/x/usr/share/hunspell/en_US")
    known = {form for forms in result.values() for form in forms}
    for word, flags in entries:
        word = word.lower()
        if not re.fullmatch("[a-z]+", word) or word in known or FREQUENCIES.get(word, 0) < LEAST:
            continue
        if "D" in flags and "G" in flags:
            forms = {word: "b"}
            for flag, cell in (("D", "dn"), ("G", "g"), ("S", "z")):
                forms.update((form, cell) for form in expand(word, flag, suffixes))
            result[(word, "V")] = forms
        if "S" in flags or "M" in flags:
            forms = {word: "s"}
            forms.update((form, "p") for form in expand(word, "S", suffixes) if "S" in flags)
            result[(word, "N")] = forms
        elif "D" not in flags:
            result[(word, "X")] = {word: ""}


def chosen(cell):
    """Returns the forms of a cell without those that are rare beside another."""
    cell = [form.replace("eee", "ee") for form in cell]
    most = max((FREQUENCIES.get(form, 0) for form in cell), default=0)

    def share(form):
        return LEAST_SHARE if form.endswith(("ed", "ing", "s", "er", "est")) else LEAST_IRREGULAR_SHARE

    return [form for form in cell if FREQUENCIES.get(form, 0) >= share(form) * most]


def lexemes(folder):
    """Returns the cells of the forms of each lemma and part of speech."""
    result = {}
    for lemma, kind, cells in lemminflect(f"{folder}/l"):
        kind = CLASSES.get(kind)
        if not kind or not re.fullmatch(r"[A-Za-z]+", lemma):
            continue
        # American, French: without its capital, since texts are looked up without theirs.
        lemma = lemma.lower()
        cells = [[form.lower() for form in cell] for cell in cells]
        if kind == "N":
            plurals = {form for cell in cells for form in cell} - {lemma}
            cells = [chosen(sorted(plurals)), [lemma]]
        else:
            cells = [chosen(cell) for cell in cells]
        forms = result.setdefault((lemma, kind), {})
        forms[lemma] = forms.get(lemma, "") + ("s" if kind == "N" else "b" if kind == "V" else "")
        names = CELLS[kind]
        if kind == "N":
            # The list gives both numbers in one cell or two.
            for form in [form for cell in cells for form in cell]:
                if re.fullmatch(r"[a-z]+", form) and form != lemma:
                    forms[form] = "p"
            continue
        for name, cell in zip(names, cells):
            for form in cell:
                if re.fullmatch(r"[a-z]+", form):
                    forms[form] = forms.get(form, "") + name
            # The past participle is left out where it is the past tense.
            if name == "n" and not cell:
                for form in cells[0]:
                    if form in forms and "n" not in forms[form]:
                        forms[form] += "n"
    add_spelled(result, folder)
    kept = {}
    for key, forms in result.items():
        shown = {form: cells for form, cells in forms.items() if FREQUENCIES.get(form, 0) > 0}
        if sum(FREQUENCIES.get(form, 0) for form in forms) >= LEAST and key[0] in shown:
            kept[key] = forms
    add_closed(kept, "en")
    for (lemma, kind), forms in kept.items():
        if kind == "N":
            for form in [form for form, cells in forms.items() if not cells]:
                forms[form] = "s" if form == lemma else "p"
    return kept
