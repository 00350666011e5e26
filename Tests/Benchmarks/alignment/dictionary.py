"""Makes a table of word forms from hand-written dictionaries, for `punte lexicon train --dictionary`.

    python3 dictionary.py dictionary --output forms.tsv

A file of `dictionary` whose name begins with `en` has an English headword, a tab, and its Romanian renderings, one whose name begins
with `ro` the reverse; forms of a word that begin differently are joined by slashes. Every form that a list of word frequencies knows of
a word is added. A rendering weighs the less the later it is named, an expression of several words less for each of its words; of a
common headword it weighs more than of a rare one. The lines of a headword count as one, file after file in the order of their names. Needs wordfreq and simplemma.
"""
import argparse, collections, pathlib, re, unicodedata
import simplemma, wordfreq

# The lexicon's keys are first letters: forms that share them are one.
KEY = 5
FORMS = 120_000
RANK = 0.25
EXPRESSION = 1.5
HEADWORD = 0.25
FORM = 0.5
LEAST = 0.04
ROMANIAN = "a al ai ale cu de din dintr despre după fi fără în într la o pe pentru prin se să un ca că cel cea mai foarte sau și nu"
ENGLISH = "a an the to of in on at by for with from be off out up down over away into as"
FUNCTION = {"ro": set(ROMANIAN.split()), "en": set(ENGLISH.split())}


def key(word):
    letters = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))[:KEY]


class Words:
    """The forms of the words of a language."""

    def __init__(self, language):
        self.language, self.known = language, {}
        self.forms = collections.defaultdict(collections.Counter)
        for form in wordfreq.top_n_list(language, FORMS):
            self.forms[simplemma.lemmatize(form, lang=language).lower()][form] += wordfreq.word_frequency(form, language)

    def shares(self, entry):
        """The forms of a word, one for each key, with their shares."""
        if entry not in self.known:
            counts, written = collections.Counter(), {}
            for word in (w.strip() for w in entry.split("/")):
                if re.fullmatch(r"[^\W\d_]+", word):
                    counts[key(word)] += max(wordfreq.word_frequency(word, self.language), 1e-8) ** FORM
                    written.setdefault(key(word), word)
                    merged = collections.Counter()
                    for form, frequency in self.forms.get(word.lower(), {}).items():
                        merged[key(form)] += frequency
                        written.setdefault(key(form), form)
                    for name, frequency in merged.items():
                        counts[name] += frequency**FORM
            total = sum(counts.values())
            self.known[entry] = [(written[k], c / total) for k, c in counts.items() if c / total > LEAST] if total else []
        return self.known[entry]

    def units(self, entry):
        """The content words of an expression with their shares."""
        words = entry.split()
        if len(words) < 2:
            return [(entry, 1.0)]
        content = [word for word in words if word.lower() not in FUNCTION[self.language]]
        return [(word, 1 / len(content) / EXPRESSION) for word in content]

    def frequency(self, entry):
        return max(wordfreq.word_frequency(entry.split("/")[0].split()[0], self.language), 1e-7)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dictionary", type=pathlib.Path)
    parser.add_argument("--output", required=True)
    options = parser.parse_args()
    words = {language: Words(language) for language in ("en", "ro")}
    lists = {"en": collections.defaultdict(dict), "ro": collections.defaultdict(dict)}
    for path in sorted(options.dictionary.glob("*.tsv")):
        for line in path.read_text(encoding="utf8").splitlines():
            headword, _, given = line.partition("\t")
            found = lists[path.name[:2]][headword]
            found.update(dict.fromkeys(word.strip() for word in given.split(",") if word.strip()))
    weights, spelling = collections.defaultdict(float), {}
    for language, headwords in lists.items():
        source, target = words[language], words["ro" if language == "en" else "en"]
        for headword, renderings in headwords.items():
            total = sum(1 / (1 + RANK * rank) for rank in range(len(renderings)))
            for rank, rendering in enumerate(renderings):
                weight = source.frequency(headword) ** HEADWORD / (1 + RANK * rank) / total
                for unit, share in target.units(rendering):
                    for form, part in target.shares(unit):
                        for head, headshare in source.shares(headword):
                            pair = (head, form) if language == "en" else (form, head)
                            keys = (key(pair[0]), key(pair[1]))
                            spelling.setdefault(keys, pair)
                            weights[keys] += weight * share * part * headshare
    scale = 1000 / max(weights.values())
    with open(options.output, "w", encoding="utf8") as file:
        file.write("en\tro\tweight\n")
        for keys, weight in sorted(weights.items()):
            file.write("\t".join(spelling[keys]) + f"\t{weight * scale:.4g}\n")


if __name__ == "__main__":
    main()
