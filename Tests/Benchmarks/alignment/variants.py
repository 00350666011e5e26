"""Derives documents with known links from documents aligned 1:1, the way newsrooms adapt: for the training of the model.

    python3 variants.py PLAIN OUTPUT --documents 401-486 --seeds 1-3

PLAIN holds NAME.ro.txt, NAME.en.txt, NAME.gold.tsv, all links 1:1. OUTPUT gets the folders plain, merged-S, condensed-S,
adapted-S and rewritten-S for each seed S. merged: neighbouring sentences joined on one side. condensed: 20-40 % of the target
dropped. adapted: joined and dropped, 5-15 % foreign target sentences put in, one or two sentences or blocks moved, quotations
that change their attribution. rewritten: as adapted, and as a newsroom that adds what it knows itself: sentences dropped from
either side, the title too, so that the other side has more on the same subject; quotations that change their attribution; clauses
left out; sentences joined that stand apart on the other side; subheadings put in; other titles; up to four moves.
"""
import argparse, os, random, re


# Who said it, in both languages; the names have no counterpart in other sentences.
SPEAKERS = [
    ("minister {}", "ministrul {}"), ("{}, a spokeswoman for the company", "{}, purtătoarea de cuvânt a companiei"),
    ("{}, who lives nearby", "{}, care locuiește în apropiere"), ("{}, a teacher", "{}, profesoară"), ("{}", "{}"),
    ("Dr. {}, the lead author of the study", "dr. {}, autorul principal al studiului"), ("the mayor, {}", "primarul {}"),
    ("{}, an analyst at the bank", "{}, analist la bancă"), ("{}, 45", "{}, în vârstă de 45 de ani"),
]
NAMES = "Harlan Brody,Maria Kessler,Owen Strickland,Ana Vidal,Pavel Dworak,Ruth Abernathy,Jonas Lindqvist,Leila Haddad".split(",")
VERBS = [("said", "a spus"), ("said", "a declarat"), ("told reporters", "le-a declarat jurnaliștilor"), ("explained", "a explicat")]


def read(path):
    return [line.strip() for line in open(path, encoding="utf8") if line.strip()]


def span(text):
    low, _, high = text.partition("-")
    return range(int(low), int(high or low) + 1)


def join(parts, rng, conjunction):
    """Sentences as one: kept as they are, or with a semicolon or a conjunction instead of the full stop."""
    text = parts[0]
    for part in parts[1:]:
        how = rng.random()
        plain = text.endswith(".") and part[:1].isupper() and not part[:2].isupper()
        if how < 0.55 or not plain:
            text = text + " " + part
        elif how < 0.75:
            text = text[:-1] + "; " + part[0].lower() + part[1:]
        else:
            text = text[:-1] + ", " + conjunction + " " + part[0].lower() + part[1:]
    return text


def clauses(text):
    """Parts between commas, of at least three words each; shorter ones stay with the part before."""
    parts = []
    for part in text.split(", "):
        if parts and min(len(part.split()), len(parts[-1].split())) < 3:
            parts[-1] += ", " + part
        else:
            parts.append(part)
    return parts


class Document:
    """Units: [target sentences, source sentences], either list may be empty."""

    def __init__(self, target, source):
        self.units = [[[t], [s]] for t, s in zip(target, source)]
        self.order = None
        # By the identity of a unit that has one side only: the unit that the other side is part of.
        self.homes = {}

    def merge(self, share, rng):
        units, index = [], 0
        while index < len(self.units):
            size = 1
            if rng.random() < share:
                size = rng.choices([2, 3, 4], [0.82, 0.15, 0.03])[0]
            group = self.units[index : index + size]
            if len(group) == 1 or any(len(t) != 1 or len(s) != 1 for t, s in group):
                units += group
            else:
                targets, sources = [t[0] for t, _ in group], [s[0] for _, s in group]
                if rng.random() < 0.55:
                    units.append([[join(targets, rng, rng.choice(["iar", "și", "dar"]))], sources])
                else:
                    units.append([targets, [join(sources, rng, rng.choice(["and", "while", "but"]))]])
            index += size
        self.units = units

    def drop(self, low, high, rng, side=0, start=1):
        share = rng.uniform(low, high)
        for unit in self.units[start:]:
            if rng.random() < share:
                unit[side] = []

    def shorten(self, low, high, rng):
        """One clause of a sentence, at most half of it, left out on either side."""
        share = rng.uniform(low, high)
        for unit in self.units:
            side = unit[rng.randrange(2)]
            if rng.random() > share or len(side) != 1:
                continue
            parts = clauses(side[0])
            part = rng.randrange(len(parts))
            if 2 * len(parts[part]) > len(side[0]):
                continue
            del parts[part]
            text = ", ".join(parts)
            end = side[0][-1] if side[0][-1] in ".?!" else ""
            side[0] = text[0].upper() + text[1:].rstrip(".?!") + end

    def insert(self, foreign, low, high, rng, least=1):
        count = sum(1 for t, _ in self.units if t)
        for _ in range(max(least, round(rng.uniform(low, high) * count))):
            self.units.insert(rng.randrange(1, len(self.units) + 1), [[rng.choice(foreign)], []])

    def attribute(self, rng):
        """„A”, a spus X. „B.” becomes „A. B”, a spus X. on the target side, in half of the places."""
        for (first, _), (second, _) in zip(self.units, self.units[1:]):
            if len(first) != 1 or len(second) != 1 or rng.random() < 0.5:
                continue
            quote = re.fullmatch(r"([„\"“].+)([”\"]), ((?:a |au |le-a |i-a |spune|afirmă|declară)[^„”\"]+)\.", first[0])
            rest = re.fullmatch(r"[„\"“](.+?)[.!]?[”\"]\.?", second[0])
            if quote and rest and "”" not in rest[1] and '"' not in rest[1]:
                first[0] = quote[1] + "."
                second[0] = rest[1] + quote[2] + ", " + quote[3] + "."

    def quote(self, low, high, rng):
        """Two sentences become a quotation: “A,” said X. “B.” and „A. B”, a spus X., or X at one place on both sides."""
        share, index = rng.uniform(low, high), 0
        while index + 1 < len(self.units):
            pair = self.units[index : index + 2]
            index += 1
            texts = [text for unit in pair for side in unit for text in side]
            plain = len(texts) == 4 and all(t.endswith(".") and not re.search("[„“”\"«»]", t) for t in texts)
            if not plain or rng.random() > share:
                continue
            index += 1
            (first, opening), (second, closing) = [[side[0] for side in unit] for unit in pair]
            speakers, verbs, name = rng.choice(SPEAKERS), rng.choice(VERBS), rng.choice(NAMES)
            said, spus = f"{verbs[0]} {speakers[0].format(name)}", f"{verbs[1]} {speakers[1].format(name)}"
            if verbs[0] == "told reporters":
                said = f"{speakers[0].format(name)}{',' if ',' in speakers[0] else ''} {verbs[0]}"
            early = [f"“{opening[:-1]},” {said}.", f"“{closing}”"]
            late = [f"“{opening}", f"{closing[:-1]},” {said}."]
            target = rng.choice([[f"„{first}", f"{second[:-1]}”, {spus}."], [f"„{first[:-1]}”, {spus}.", f"„{second}”"]])
            source = rng.choice([early, early, late])
            for place in range(2):
                pair[place][:] = [[target[place]], [source[place]]]

    def gather(self, times, rng):
        """Two sentences joined on one side, mostly the target, that stand apart on the other."""
        for _ in range(rng.choice(times)):
            single = [u for u in self.units if len(u[0]) == len(u[1]) == 1 and u is not self.units[0]]
            if len(single) < 4:
                continue
            here, there = rng.sample(single, 2)
            side = 0 if rng.random() < 0.75 else 1
            texts = [here[side][0], there[side][0]]
            if abs(self.units.index(here) - self.units.index(there)) < 2 or any(re.search("[„“”\"«»]", t) for t in texts):
                continue
            here[side] = [join(texts, rng, rng.choice([["iar", "și", "dar"], ["and", "while", "but"]][side]))]
            there[side] = []
            self.homes[id(there)] = here

    def retitle(self, share, rng):
        """The target's title says something else: the first words of a later sentence."""
        title, later = self.units[0][0], [t for unit in self.units[2:] for t in unit[0]]
        if title and later and rng.random() < share:
            words = rng.choice(later).split()[: rng.randrange(6, 13)]
            title[:] = []
            self.units.insert(0, [[" ".join(words).rstrip(".,;:")], []])

    def head(self, times, rng):
        """Subheadings: the first words of one of the next sentences."""
        for side in range(2):
            for _ in range(rng.choice(times)):
                place = rng.randrange(1, len(self.units))
                texts = [t for unit in self.units[place : place + 3] for t in unit[side]]
                words = rng.choice(texts).split()[: rng.randrange(2, 6)] if texts else []
                if len(words) > 1:
                    unit = [[], []]
                    unit[side] = [" ".join(words).strip(",;:.„”“\"«»")]
                    self.units.insert(place, unit)

    def move(self, rng, times=(1, 1, 2)):
        """Target order as a list of units, with some sentences or blocks elsewhere."""
        order = list(range(len(self.units)))
        for _ in range(rng.choice(times)):
            size = rng.choice([1, 1, 1, 2, 2, 3])
            if len(order) < size + 3:
                continue
            start = rng.randrange(1, len(order) - size + 1)
            block = order[start : start + size]
            del order[start : start + size]
            place = rng.randrange(1, len(order) + 1)
            order[place:place] = block
        self.order = order

    def number(self, unit, side, text, links):
        """Appends a side of a unit to a text and its sentences' numbers to the link that they belong to."""
        home = self.homes.get(id(unit), unit)
        if not home[1 - side]:
            home = unit
        links[id(home)][side].extend(range(len(text), len(text) + len(unit[side])))
        text += unit[side]

    def write(self, path):
        order = self.order or range(len(self.units))
        target, source = [], []
        links = {id(unit): ([], []) for unit in self.units}
        for index in order:
            self.number(self.units[index], 0, target, links)
        for unit in self.units:
            self.number(unit, 1, source, links)
        with open(path + ".ro.txt", "w", encoding="utf8") as file:
            file.write("\n".join(target) + "\n")
        with open(path + ".en.txt", "w", encoding="utf8") as file:
            file.write("\n".join(source) + "\n")
        with open(path + ".gold.tsv", "w") as file:
            for targets, sources in links.values():
                if targets or sources:
                    file.write(",".join(map(str, targets)) + "\t" + ",".join(map(str, sources)) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plain")
    parser.add_argument("output")
    parser.add_argument("--documents", type=span)
    parser.add_argument("--seeds", type=span, default=span("1-3"))
    options = parser.parse_args()
    names = sorted(f[:-9] for f in os.listdir(options.plain) if f.endswith(".gold.tsv"))
    names = [n for n in names if options.documents is None or int(n) in options.documents]
    texts = {n: [read(f"{options.plain}/{n}.{side}.txt") for side in ("ro", "en")] for n in names}
    texts = {n: t for n, t in texts.items() if len(t[0]) == len(t[1])}
    os.makedirs(f"{options.output}/plain", exist_ok=True)
    for name, (target, source) in texts.items():
        Document(target, source).write(f"{options.output}/plain/{name}")
    for seed in options.seeds:
        rng = random.Random(seed)
        for kind in ("merged", "condensed", "adapted", "rewritten"):
            folder = f"{options.output}/{kind}-{seed}"
            os.makedirs(folder, exist_ok=True)
            for name, (target, source) in texts.items():
                document = Document(target, source)
                foreign = [s for other, (t, _) in texts.items() if other != name for s in t]
                if kind == "merged":
                    document.merge(rng.uniform(0.1, 0.35), rng)
                elif kind == "condensed":
                    document.drop(0.2, 0.4, rng)
                elif kind == "rewritten":
                    document.quote(0.0, 0.3, rng)
                    document.shorten(0.1, 0.5, rng)
                    document.merge(rng.uniform(0.05, 0.3), rng)
                    document.drop(0.0, 0.25, rng, side=0, start=0)
                    document.drop(0.0, 0.25, rng, side=1, start=0)
                    document.gather((0, 1, 1, 2, 3), rng)
                    document.head((0, 0, 0, 1, 2), rng)
                    document.retitle(0.25, rng)
                    document.insert(foreign, 0.0, 0.1, rng, least=0)
                    document.move(rng, times=(0, 1, 2, 3, 4))
                else:
                    document.attribute(rng)
                    document.merge(rng.uniform(0.05, 0.3), rng)
                    document.drop(0.1, 0.45, rng)
                    document.insert(foreign, 0.05, 0.15, rng)
                    document.move(rng)
                document.write(f"{folder}/{name}")


if __name__ == "__main__":
    main()
