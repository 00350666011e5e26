"""Estimates how frequent each lexeme is, and which reading of an ambiguous form comes first."""

import collections

from sources import HERE, rows

# How likely a form is that of the reading, other things being equal, by part of speech.
PRIOR = {"V": 1.0, "N": 1.0, "A": 0.7, "P": 3.0, "T": 3.0, "S": 5.0, "C": 5.0, "Q": 3.0, "R": 3.0, "M": 1.5, "X": 0.5, "I": 0.5}


def weights(lexemes, frequencies, floor=1e-8, rounds=8):
    """Returns the frequency of each lexeme: each form's is divided between its lexemes."""
    by_form = collections.defaultdict(list)
    for key, forms in lexemes.items():
        for form in forms:
            by_form[form].append(key)
    result = {key: 1.0 for key in lexemes}
    for _ in range(rounds):
        new = collections.defaultdict(float)
        for form, keys in by_form.items():
            total = sum(result[key] ** 0.5 * PRIOR[key[1][0]] for key in keys)
            for key in keys:
                share = result[key] ** 0.5 * PRIOR[key[1][0]] / total
                new[key] += frequencies.get(form, floor) * share
        result = new
    return result


def preferred(language):
    """Returns the lemmas that come first by decree."""
    return {row[0]: row[1] for row in rows(HERE / f"preferred-{language}.tsv")}
