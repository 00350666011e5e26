"""Makes a lake of any size from pairs of articles: for the benchmark, not for judging how good alignments are.

A folder holds NAME.ro.txt and NAME.en.txt, a sentence a line, and NAME.gold.tsv with the sentences that belong together. Each
pair is cut where no link crosses; an article is made of two such passages of different pairs. Numbers that both sides have get
other digits, names that both sides write alike other syllables, the same on both sides: no two articles are alike, but they
share their words with others as reports of one day do. A part of the passages makes articles that have no partner.
"""

import datetime
import pathlib
import random
import re

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_ONSETS = "b br c d f g gr h l m n p r s st t tr v".split()
_RHYMES = "a an ar e el en er i in o ol on or u un".split()
_PARAGRAPH = 3
_FIRST_DAY = datetime.date(2026, 1, 5)


def passages(folders):
    """Returns the passages of all pairs: `(headline, headline, English sentences, Romanian sentences)`."""
    found = []
    for folder in folders:
        for path in sorted(pathlib.Path(folder).glob("*.ro.txt")):
            stem = str(path)[: -len(".ro.txt")]
            english, romanian = _lines(stem + ".en.txt"), _lines(str(path))
            for en, ro in _closed(_links(stem + ".gold.tsv"), len(english), len(romanian)):
                if min(len(en), len(ro)) >= 5:
                    found.append(([english[i] for i in en], [romanian[i] for i in ro]))
    return found


def articles(folders, pairs, orphans, days, seed=1):
    """Yields `(romanian, english)` rows of the lake; one of them is None for an article without a partner."""
    rng = random.Random(seed)
    pool = passages(folders)
    if len(pool) < 20:
        raise SystemExit(f"{', '.join(map(str, folders))}: too few pairs of articles; name folders with NAME.ro.txt, "
                         "NAME.en.txt and NAME.gold.tsv")
    rng.shuffle(pool)
    # Articles without a partner are made of passages that no pair is made of.
    held = max(4, len(pool) // 5)
    for number in range(pairs + orphans):
        chosen = rng.sample(pool[held:] if number < pairs else pool[:held], 2)
        en, ro = _renamed([s for p in chosen for s in p[0]], [s for p in chosen for s in p[1]], rng)
        day = _FIRST_DAY + datetime.timedelta(days=rng.randrange(days))
        later = day + datetime.timedelta(days=rng.choice([0, 0, 0, 1, 1, 2]))
        name = f"{number:07}"
        romanian, english = _row(name, "ro", ro, later), _row(name, "en", en, day)
        if number < pairs:
            yield romanian, english
        else:
            yield (romanian, None) if number % 3 == 0 else (None, english)


def _row(name, language, sentences, day):
    paragraphs = [" ".join(sentences[i : i + _PARAGRAPH]) for i in range(1, len(sentences), _PARAGRAPH)]
    return {
        "id": f"{language}-{name}", "text": "\n\n".join(paragraphs), "title": sentences[0], "date": day.isoformat(),
        "outlet": "Reuters" if language == "en" else "Agerpres", "url": f"https://example.org/{language}/{name}",
        "language": language,
    }


def _lines(path):
    return [line.strip() for line in pathlib.Path(path).read_text(encoding="utf8").splitlines() if line.strip()]


def _links(path):
    links = []
    for line in pathlib.Path(path).read_text(encoding="utf8").splitlines():
        ro, _, en = line.partition("\t")
        links.append(([int(i) for i in ro.split(",") if i], [int(i) for i in en.split(",") if i]))
    return links


def _closed(links, english, romanian):
    """Yields passages of about half an article that no link leaves."""
    start_en = start_ro = 0
    for cut_ro in range(1, romanian + 1):
        before = [i for ro, en in links for i in en if ro and max(ro) < cut_ro]
        after = [i for ro, en in links for i in en if ro and max(ro) >= cut_ro]
        cut_en = max(before, default=-1) + 1
        if cut_ro == romanian:
            cut_en = english
        elif cut_ro - start_ro < romanian // 2 or cut_en > min(after, default=english) or cut_en <= start_en:
            continue
        elif romanian - cut_ro < 5:
            continue
        yield range(start_en, cut_en), range(start_ro, cut_ro)
        start_en, start_ro = cut_en, cut_ro


def _renamed(english, romanian, rng):
    """Returns both sides with other numbers and names, the same on both sides."""
    one, two = "\n".join(english), "\n".join(romanian)
    digits = {re.sub(r"\D", "", n) for n in _NUMBER.findall(one)} & {re.sub(r"\D", "", n) for n in _NUMBER.findall(two)}
    numbers = {
        d: str(rng.randrange(1, 10)) + "".join(str(rng.randrange(10)) for _ in d[1:]) for d in sorted(digits) if len(d) > 1
    }
    alike = sorted(set(_NAME.findall(one)) & set(_NAME.findall(two)))
    names = {n: "".join(rng.choice(_ONSETS) + rng.choice(_RHYMES) for _ in range(3)).capitalize() for n in alike}

    def number(match):
        new = iter(numbers.get(re.sub(r"\D", "", match.group()), ""))
        return re.sub(r"\d", lambda d: next(new, d.group()), match.group())

    def changed(text):
        return _NAME.sub(lambda m: names.get(m.group(), m.group()), _NUMBER.sub(number, text)).split("\n")

    return changed(one), changed(two)
