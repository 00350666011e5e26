"""Learns from sentence pairs how words follow those that they render, for the alignment of words: no links given by hand are seen.

    python3 wordorder.py lexicon.en-ro.tsv tm.tsv word-order.tsv --origins ro-sts,mlqe-pe,tatoeba [--number 1500] [--rounds 8]

tm.tsv has a head line and the columns id, en, ro, origin. Baum-Welch re-estimation of a hidden Markov model in each direction
(Vogel, Ney & Tillmann 1996) under the translation probabilities of the lexicon: jumps of at most 20 words, the share of words that
render nothing, and the share of words that are rendered by one that the lexicon does not expect. Prints the logarithm of the
likelihood a word after each round. Needs numpy.
"""
import argparse, math, random, re, unicodedata
import numpy

LONGEST = 20
SENTENCES = 200_000
WORDS_OF_SENTENCE, SIGN, LEAST = 8, 0.03, 1e-6
SAME, ALIKE = 0.9, 0.5
PAIRS_OF_LETTERS = {"kh": "h", "sh": "s", "ch": "c", "zh": "j", "ph": "f", "th": "t", "gh": "g", "ts": "t"}
LETTERS = {"k": "c", "q": "c", "y": "i", "w": "v"}


def bare(word):
    word = unicodedata.normalize("NFC", word.lower())
    word = word[:1] + word[1:-1].replace("î", "â") + word[-1:] if len(word) > 2 else word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def words(text):
    tokens = re.findall(r"\w+(?:[.,]\d+)*|[^\w\s]", text)
    return [bare(token) for token in tokens]


def key(word):
    return re.sub("[.,]", "", word) if word[0].isdigit() else word[:5]


def skeleton(word):
    result, index, last = "", 0, ""
    while index < len(word) and len(result) < 16:
        letter = PAIRS_OF_LETTERS.get(word[index : index + 2])
        index += 2 if letter else 1
        letter = letter or LETTERS.get(word[index - 1], word[index - 1])
        result += letter if letter != last else ""
        last = letter
    return result


def likeness(one, other):
    if key(one) == key(other):
        return SAME
    first, second = skeleton(one), skeleton(other)
    if one[0].isdigit() or other[0].isdigit() or len(first) < 4 or len(second) < 4 or first[:4] != second[:4]:
        return 0
    common = next((i for i, (a, b) in enumerate(zip(first, second)) if a != b), min(len(first), len(second)))
    return ALIKE * common / max(len(first), len(second))


class Lexicon:
    def __init__(self, path):
        self.ties, self.weights, part = {}, {"en": {}, "ro": {}}, None
        for line in open(path, encoding="utf8"):
            fields = line.rstrip("\n").split("\t")
            if line.startswith(("@target", "@source")):
                part = "ro" if line.startswith("@target") else "en"
            elif part and not line.startswith("#"):
                self.weights[part][fields[0]] = int(fields[1]) / 100
                for entry in fields[2:]:
                    source, probability, reverse = entry.split(" ")
                    self.ties[fields[0], source] = int(probability) / 100, int(reverse) / 100

    def alone(self, word, side):
        if not word[0].isalnum():
            return SIGN
        return max(SENTENCES ** -self.weights[side].get(key(word), 1) / WORDS_OF_SENTENCE, LEAST)

    def emissions(self, target, source):
        given, taken = numpy.zeros((len(target), len(source))), numpy.zeros((len(source), len(target)))
        for row, word in enumerate(target):
            for column, other in enumerate(source):
                alike = likeness(word, other)
                probability, reverse = self.ties.get((key(word), key(other)), (0, 0))
                given[row, column], taken[column, row] = max(alike, reverse), max(alike, probability)
        alone = [numpy.array([self.alone(w, side) for w in text]) for text, side in ((target, "ro"), (source, "en"))]
        return (given, alone[0]), (taken, alone[1])


class Direction:
    def __init__(self):
        self.jumps = numpy.exp(-0.5 * abs(numpy.arange(-LONGEST, LONGEST + 1) - 1))
        self.clear()

    def clear(self):
        self.counts = numpy.full(2 * LONGEST + 1, 0.01)
        self.nulls = self.new = self.words = self.likelihood = 0

    def expect(self, table, alone, null, novelty):
        emissions = (1 - novelty) * table + novelty * alone[:, None]
        rows, columns = emissions.shape
        distance = numpy.clip(numpy.arange(columns)[None] - numpy.arange(columns)[:, None], -LONGEST, LONGEST)
        steps = self.jumps[distance + LONGEST]
        steps *= (1 - null) / steps.sum(1, keepdims=True)
        opening = self.jumps[numpy.clip(numpy.arange(columns) + 1, -LONGEST, LONGEST) + LONGEST]
        place, rest = (1 - null) * opening / opening.sum(), numpy.full(columns, null / columns)
        forward, resting, last, scales = [], [], [], []
        for row in range(rows):
            if row:
                place, rest = last[-1] @ steps, last[-1] * null
            place, rest = place * emissions[row], rest * alone[row]
            scales.append(1 / (place.sum() + rest.sum()))
            forward.append(place * scales[-1])
            resting.append(rest * scales[-1])
            last.append(forward[-1] + resting[-1])
        after = numpy.ones(columns)
        for row in reversed(range(rows)):
            posterior = forward[row] * after
            self.nulls += (resting[row] * after).sum()
            self.new += (posterior * novelty * alone[row] / emissions[row]).sum()
            if row:
                moving = emissions[row] * after
                moves = last[row - 1][:, None] * steps * moving[None] * scales[row]
                numpy.add.at(self.counts, distance + LONGEST, moves)
                after = (steps @ moving + null * alone[row] * after) * scales[row]
        self.words += rows
        self.likelihood -= numpy.log(scales).sum()

    def maximise(self):
        self.jumps = self.counts / self.counts.sum() + 1e-4
        self.jumps /= self.jumps.sum()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lexicon")
    parser.add_argument("pairs")
    parser.add_argument("output")
    parser.add_argument("--origins", required=True)
    parser.add_argument("--number", type=int, default=1500)
    parser.add_argument("--rounds", type=int, default=8)
    options = parser.parse_args()
    lexicon = Lexicon(options.lexicon)
    rows = [line.rstrip("\n").split("\t") for line in open(options.pairs, encoding="utf8")][1:]
    rows = [row for row in rows if row[3] in options.origins.split(",")]
    random.Random(1).shuffle(rows)
    pairs = [(words(row[2]), words(row[1])) for row in rows[: options.number]]
    tables = [lexicon.emissions(t, s) for t, s in pairs if 3 < len(t) < 60 and 3 < len(s) < 60]
    target, source, null, novelty = Direction(), Direction(), 0.1, 0.1
    for number in range(options.rounds):
        for (given, alone), (taken, other) in tables:
            target.expect(given, alone, null, novelty)
            source.expect(taken, other, null, novelty)
        count = target.words + source.words
        print(f"{number}\t{(target.likelihood + source.likelihood) / count:.4f}\t{null:.4f}\t{novelty:.4f}", flush=True)
        null, links = (target.nulls + source.nulls) / count, count - target.nulls - source.nulls
        novelty = (target.new + source.new) / links
        for direction in (target, source):
            direction.maximise()
            direction.clear()
    with open(options.output, "w", encoding="utf8") as file:
        file.write("# how words follow those that they render; learned without links by Tests/Benchmarks/alignment/wordorder.py\n")
        file.write(f"# data: {len(tables)} sentence pairs of {options.origins}; {options.rounds} rounds\n")
        file.write("# jump, its probability while target words are written, while source words are\n")
        file.write(f"null\t{null:.4f}\nnovelty\t{novelty:.4f}\n")
        for jump in range(-LONGEST, LONGEST + 1):
            file.write(f"{jump}\t{target.jumps[jump + LONGEST]:.5f}\t{source.jumps[jump + LONGEST]:.5f}\n")


if __name__ == "__main__":
    main()
