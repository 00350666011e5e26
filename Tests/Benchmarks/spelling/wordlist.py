#!/usr/bin/env python3
"""Writes the list of Romanian words that `check` spells with, as a minimal automaton.

The words are those of the hunspell dictionary of Romanian, fully inflected; sentences and a table of
frequencies say which of them are common, and which are so rare that they are more often another word
without its diacritics (pana for până). The list is packed as `PunteLanguage/Words/RomanianWords.swift`
describes. From Debian and PyPI:

    apt-get download hunspell-ro && dpkg-deb -x hunspell-ro_*.deb hunspell
    pip download --no-deps wordfreq && unzip wordfreq-*.whl -d wordfreq && pip install msgpack
    wordlist.py hunspell/usr/share/hunspell/ro_RO wordfreq/wordfreq/data/small_ro.msgpack.gz tm.tsv \\
        Sources/PunteLanguage/Resources/ro/words.txt

tm.tsv is a table of the columns id, English, Romanian and origin; the origins below are read.
"""

import collections
import gzip
import re
import sys
import unicodedata

import msgpack

ORIGINS = ("ro-sts", "mlqe", "tatoeba", "xquad", "flores", "sib")
LETTERS = "abcdefghijklmnopqrstuvwxyzăâîșț"
WORD = re.compile(f"[{LETTERS}]+")
#: A name: those with diacritics are listed in small letters, so that they are found without.
NAME = re.compile(f"[A-ZĂÂÎȘȚ][{LETTERS}]+")
BARE = str.maketrans("ăâîșț", "aaist")
#: Two further words for a bare spelling that the dictionary has as well, and that news never means.
NEVER_MEANT = "in pana mana tara asa tarii tarile tarilor politia politiei politie romanesc multi".split()
#: Words that the frequencies call rare, but that news does use as they are written.
MEANT = set(
    "print printul cream colt povesti vesti gestionarii fragmentarii cobori soc roboti incorporat "
    "incorporate incorporata adolescentei dubita roti urat urate flamand flamanzi muscat carat mania "
    "manie maniei pastori desertul desertului bucatele librarii salutari matura maturat".split()
)
FEMININE_NOUNS = set("AFfRrsu")
VERBS = set("KBEHGIN")
#: The digits of the packed list: printable ASCII without the quote and the backslash.
DIGITS = [chr(code) for code in range(35, 127) if code != 92]
EDGES_PER_LINE = 30


def composed(text):
    """Returns the text with composed letters and comma letters."""
    text = unicodedata.normalize("NFC", text)
    return text.translate(str.maketrans("şţŞŢ", "șțȘȚ"))


def affixes(path):
    """Returns the prefixes and suffixes of a hunspell affix file by flag."""
    tables = {"PFX": collections.defaultdict(list), "SFX": collections.defaultdict(list)}
    for line in open(path, encoding="utf8"):
        fields = line.split()
        if len(fields) < 5 or fields[0] not in tables:
            continue
        kind, flag, strip, add, condition = fields[:5]
        strip, add = ("" if part == "0" else part for part in (strip, add))
        pattern = re.compile(condition + "$") if kind == "SFX" else None
        tables[kind][flag].append((strip, add, pattern))
    return tables["PFX"], tables["SFX"]


def entries(dictionary):
    """Yields the flags, the inflected forms and the prefixed forms of each entry."""
    prefixes, suffixes = affixes(dictionary + ".aff")
    for line in open(dictionary + ".dic", encoding="utf8"):
        word, _, flags = line.strip().partition("/")
        if not word or word.isdigit():
            continue
        forms = {word}
        for flag in flags:
            for strip, add, condition in suffixes.get(flag, ()):
                if condition.search(word) and word.endswith(strip):
                    forms.add(word[: len(word) - len(strip)] + add)
        added = {add for flag in flags for _, add, _ in prefixes.get(flag, ())}
        yield set(flags), forms, {add + form for add in added for form in forms}


def counts(sentences):
    """Counts the words, and those after „o”, of sentences that are written with diacritics."""
    words, after_o = collections.Counter(), collections.Counter()
    for line in open(sentences, encoding="utf8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) < 4 or not fields[3].startswith(ORIGINS):
            continue
        text = composed(fields[2]).lower()
        if not re.search("[ăâîșț]", text) or re.search(r"\b(si|sa|in|intr|fara|dupa)\b", text):
            continue
        found = WORD.findall(text)
        words.update(found)
        after_o.update(second for first, second in zip(found, found[1:]) if first == "o")
    return words, after_o


def frequencies(path):
    """Returns occurrences in a million words by wordfreq, whose bins are hundredths of a decade."""
    result = collections.Counter()
    for index, words in enumerate(msgpack.unpackb(gzip.open(path).read(), raw=False)):
        if index > 0:
            for word in words:
                result[composed(word)] += 10 ** (6 - index / 100)
    return result


def minimal(words):
    """Returns the root of the minimal automaton of sorted words with values (Daciuk et al., 2000)."""
    register, root, previous = {}, [0, {}], ""
    path = [root]

    def close(depth):
        while len(path) - 1 > depth:
            node = path.pop()
            key = (node[0], tuple((letter, id(child)) for letter, child in node[1].items()))
            path[-1][1][previous[len(path) - 1]] = register.setdefault(key, node)

    for word, value in words:
        shared = 0
        while shared < min(len(word), len(previous)) and word[shared] == previous[shared]:
            shared += 1
        close(shared)
        for letter in word[shared:]:
            node = [0, {}]
            path[-1][1][letter] = node
            path.append(node)
        path[-1][0], previous = value, word
    close(0)
    return root


def packed(root):
    """Returns the edges of an automaton in four digits each, node by node from the root on."""
    first, order, count = {id(root): 0}, [root], len(root[1])
    for node in order:
        for child in node[1].values():
            if child[1] and id(child) not in first:
                first[id(child)] = count
                count += len(child[1])
                order.append(child)
    result = []
    for node in order:
        for index, (letter, child) in enumerate(node[1].items()):
            is_last = index + 1 == len(node[1])
            value = first.get(id(child), 0) << 8 | is_last << 7 | child[0] << 5
            value |= LETTERS.index(letter)
            digits = []
            for _ in range(4):
                value, digit = divmod(value, len(DIGITS))
                digits.append(DIGITS[digit])
            result.append("".join(digits))
    return result


def main(dictionary, table, sentences, output):
    count, after_o = counts(sentences)
    frequency = frequencies(table)
    words, names, prefixed, nouns, verbs = set(), set(), set(), set(), set()
    for flags, forms, more in entries(dictionary):
        names |= {form.lower() for form in forms if NAME.fullmatch(form)}
        forms = {form for form in forms if WORD.fullmatch(form)}
        words |= forms
        prefixed |= {form for form in more if WORD.fullmatch(form)}
        if flags & FEMININE_NOUNS:
            nouns |= forms
        if flags & VERBS:
            verbs |= forms
    words |= {name for name in names if name.translate(BARE) != name and frequency[name]}
    words |= {word for word in prefixed if count[word] or frequency[word]}
    spellings = collections.defaultdict(set)
    for word in words:
        if word.translate(BARE) != word:
            spellings[word.translate(BARE)].add(word)

    def is_shadow(bare):
        """Returns whether a word of the dictionary is rather another word without diacritics."""
        others = {word for word in spellings[bare] if word != bare[:-1] + "ă" or bare[-1] != "a"}
        if bare in MEANT or not others or bare.endswith(("am", "ai")):
            return False
        seen = sum(count[word] for word in others)
        share = sum(frequency[word] for word in others)
        indefinite = bare[:-1] + "ă"
        if indefinite in spellings[bare] - others and (
            count[indefinite] or frequency[indefinite] >= max(1, 0.05 * share)
        ):
            return False
        return (
            count[bare] <= seen * 0.003
            and (seen >= 2 or share >= 2)
            and frequency[bare] <= 0.6 * share
        )

    words -= {bare for bare in spellings if bare in words and is_shadow(bare)} | set(NEVER_MEANT)

    def is_definite(word):
        """Returns whether a common word is a feminine noun with its article and nothing else."""
        if word[-1] != "a" or word[:-1] + "ă" not in words or word not in nouns:
            return False
        # „Asta”, „era” and „ca” are nouns with an article in the dictionary, too.
        indefinite = word[:-1] + "ă"
        if len(word) < 4 or count[indefinite] < 0.02 * count[word]:
            return False
        return word not in verbs or (after_o[word] == 0 and after_o[indefinite] >= 2)

    def is_outdone(word):
        """Returns whether a word with the same letters is far more common: pană beside până."""
        others = spellings[word.translate(BARE)] - {word}
        return any(count[other] > 20 * count[word] + 20 for other in others)

    def value(word):
        if (count[word] < 3 and frequency[word] < 2.5) or is_outdone(word):
            return 1
        return 3 if is_definite(word) else 2

    values = [(word, value(word)) for word in sorted(words)]
    edges = packed(minimal(values))
    with open(output, "w", encoding="utf8") as file:
        file.write(HEADER.format(words=len(words), edges=len(edges)))
        for start in range(0, len(edges), EDGES_PER_LINE):
            file.write("".join(edges[start : start + EDGES_PER_LINE]) + "\n")
    for kind in (1, 2, 3):
        print(kind, sum(1 for _, found in values if found == kind))


HEADER = """\
# Romanian words in all their forms: {words} words in {edges} edges of a minimal automaton.
# From the Romanian hunspell dictionary 3.3.8 (Debian hunspell-ro), copyright 2005-2009 Rospell Team:
# Lucian Constantin, Andrei Cipu, Sorin Sbarnea, Alexandru Szasz, Ionut Paduraru, Adrian Stoica,
# Nicu Buculei, Catalin Francu, Ionel Mugurel Ciobica, Mihai Budiu. Licence: GPL 2.0, LGPL 2.1 or
# MPL 1.1; this file is distributed under the MPL 1.1 (https://www.mozilla.org/MPL/1.1/).
# What is common: wordfreq 3.1.1 (CC BY-SA 4.0), RO-STS, XQuAD, FLORES-200, SIB-200 (CC BY-SA 4.0),
# MLQE-PE (CC0), Tatoeba (CC BY 2.0 FR). Written by Tests/Benchmarks/spelling/wordlist.py.
"""

if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
